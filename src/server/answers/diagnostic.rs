//! What is wrong with one document, for a client that asks; written as bytes, as the table keeps it.
//!
//! A question about a root that isn't read yet waits for it: clients that are told to ask again (`ServerCancelled`) do
//! so at once, over and over, and what could be said before would be half the truth.

use std::path::Path;
use std::sync::Arc;

use tower_lsp::ls_types::DocumentDiagnosticParams;

use crate::server::inquiry::Inquiry;
use crate::server::report::full;
use crate::server::report::unchanged;
use crate::server::shared::Shared;
use crate::server::verdict::Judge;
use crate::server::verdict::ResultId;
use crate::server::verdict::Verdict;
use crate::server::work::Cancel;
use crate::server::work::blocking;
use crate::server::written::Writing;

/// The answer to `textDocument/diagnostic` with `params`.
pub(crate) fn write(shared: &Arc<Shared>, params: DocumentDiagnosticParams) -> Writing {
    let now = shared.now();
    let inquiry = {
        let mut state = shared.state();
        let path = state.path(&params.text_document.uri);
        state.inquire(&path, now)
    };
    let shared = Arc::clone(shared);
    Box::pin(async move {
        let inquiry = inquiry.among_all(&shared).await;
        blocking(move |cancel| answer(&shared, &inquiry, params.previous_result_id.as_deref(), cancel)).await
    })
}

fn answer(shared: &Shared, inquiry: &Inquiry, previous: Option<&str>, cancel: &Cancel) -> Vec<u8> {
    let judge = Judge::new(shared);
    let checked = inquiry.answer();
    let verdict = judge.verdict(&inquiry.path, inquiry.version, &checked.findings);
    let Some(verdict) = verdict else { return br#"{"kind":"full","items":[]}"#.to_vec() };
    note(shared, inquiry, &verdict, checked.file.is_some_and(|file| file.is_new()));
    let related =
        if judge.tells_of_others() { related(shared, &judge, &verdict, cancel) } else { Vec::new() };
    let mut out = Vec::with_capacity(verdict.items.len() + 256);
    out.push(b'{');
    if previous.is_some_and(|previous| verdict.id.is(previous)) {
        unchanged(verdict.id, &mut out);
    } else {
        full(verdict.id, &verdict.items, &mut out);
    }
    for (index, other) in related.iter().enumerate() {
        out.extend_from_slice(if index == 0 { br#","relatedDocuments":{""# } else { br#",""# });
        out.extend_from_slice(other.uri.as_str().as_bytes());
        out.extend_from_slice(br#"":{"#);
        full(other.id, &other.items, &mut out);
        out.push(b'}');
    }
    if !related.is_empty() {
        out.push(b'}');
    }
    out.push(b'}');
    out
}

/// Notes what the client will know; where the table says something else, or the file does, it is looked at again.
fn note(shared: &Shared, inquiry: &Inquiry, verdict: &Verdict, is_news: bool) {
    let mut state = shared.state();
    let id: ResultId = verdict.id;
    let agrees = match inquiry.version {
        Some(version) => state.published.answer(&inquiry.path, version, id),
        None => !is_news,
    };
    if !agrees {
        state.due.check_later(&inquiry.path);
        shared.wake.notify_one();
    }
}

/// What is wrong with the other files that the findings of `verdict` point to.
fn related(shared: &Shared, judge: &Judge<'_>, verdict: &Verdict, cancel: &Cancel) -> Vec<Verdict> {
    let now = shared.now();
    let check = |path: &Arc<Path>| {
        let inquiry = shared.state().inquire(path, now);
        let known = inquiry.is_checked() && inquiry.is_ready() && !cancel.is_cancelled();
        known.then(|| judge.verdict(path, inquiry.version, &inquiry.answer().findings)).flatten()
    };
    verdict.related.iter().filter_map(check).collect()
}
