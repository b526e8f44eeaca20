//! What is wrong with all documents, for a client that asks: held back until it is something else than the client has.
//!
//! Some clients ask again two seconds after each answer, for ever. So a question waits for news: it keeps its place in
//! line for nobody, and the end, a cancellation, or too many others that wait too end it at once.

use std::path::Path;
use std::sync::Arc;

use percent_encoding::percent_decode_str;
use rustc_hash::FxHashMap;
use rustc_hash::FxHashSet;
use tower_lsp::ls_types::PreviousResultId;
use tower_lsp::ls_types::Uri;
use tower_lsp::ls_types::WorkspaceDiagnosticParams;

use crate::server::published::Table;
use crate::server::report::Item;
use crate::server::shared::Shared;
use crate::server::transport::Place;
use crate::server::verdict::ResultId;
use crate::server::work::blocking;
use crate::server::written::PLACE;
use crate::server::written::Writing;
use crate::server::written::deliver_in;

/// So many documents go into one part, for a client that takes parts.
const PART: usize = 500;

/// A report that tells nothing.
const NOTHING: &[u8] = br#"{"items":[]}"#;

/// The answer to `workspace/diagnostic` with `params`.
pub(crate) fn write(shared: &Arc<Shared>, params: WorkspaceDiagnosticParams) -> Writing {
    let (mut news, mut ending) = (shared.news.subscribe(), shared.ending.subscribe());
    let known = Arc::new(Known::new(params.previous_result_ids));
    let token = params.partial_result_params.partial_result_token;
    let size = if token.is_some() { PART } else { usize::MAX };
    let shared = Arc::clone(shared);
    Box::pin(async move {
        let mut hold = shared.waiting.hold(known.size());
        let _ = PLACE.try_with(Place::give_up);
        loop {
            let count = *news.borrow_and_update();
            if count > 0 {
                let (known, shared) = (Arc::clone(&known), Arc::clone(&shared));
                if let Some(parts) = blocking(move |_| report(&shared, &known, size)).await? {
                    return Ok(deliver_in(token.as_ref(), parts, NOTHING).await);
                }
            }
            tokio::select! {
                _ = news.changed() => {}
                _ = ending.wait_for(|ending| *ending) => return Ok(NOTHING.to_vec()),
                () = hold.is_over() => return Ok(NOTHING.to_vec()),
            }
        }
    })
}

/// What the client has, by the letters of the documents' URIs: clients differ in which of them they encode.
struct Known {
    by_letters: FxHashMap<Vec<u8>, (Uri, String)>,
    size: usize,
}

impl Known {
    fn new(all: Vec<PreviousResultId>) -> Self {
        let size = all.iter().map(|one| 2 * one.uri.as_str().len() + one.value.len() + 128).sum();
        let by_letters = all.into_iter().map(|one| (letters(&one.uri), (one.uri, one.value)));
        Self { by_letters: by_letters.collect(), size }
    }

    /// Bytes that it takes, roughly.
    fn size(&self) -> usize {
        self.size
    }

    fn get(&self, uri: &Uri) -> Option<&str> {
        self.by_letters.get(&letters(uri)).map(|(_, id)| &**id)
    }
}

fn letters(uri: &Uri) -> Vec<u8> {
    percent_decode_str(uri.as_str()).collect()
}

/// The parts of the report to a client that has what is `known`; `None` where there is no news in it.
fn report(shared: &Shared, known: &Known, size: usize) -> Option<Vec<Vec<u8>>> {
    let (table, parted) = {
        let state = shared.state();
        (state.published.table(), state.published.parted())
    };
    let items = items(&table, &parted, known);
    if items.iter().all(|item| item.items.is_none()) {
        return None;
    }
    let told = parted.iter().map(|(path, _)| Arc::clone(path)).collect::<Vec<_>>();
    shared.state().published.forget_parted(&told);
    let parts = items.chunks(size).map(|items| {
        let usual =
            items.iter().map(|item| 160 + item.uri.as_str().len() + item.items.map_or(0, <[u8]>::len));
        let mut out = Vec::with_capacity(usual.sum());
        out.extend_from_slice(br#"{"items":["#);
        for (index, item) in items.iter().enumerate() {
            if index > 0 {
                out.push(b',');
            }
            item.write(&mut out);
        }
        out.extend_from_slice(b"]}");
        out
    });
    Some(parts.collect())
}

/// The reports of all documents with findings, and of those with which nothing is wrong any more.
fn items<'a>(table: &'a Table, parted: &'a [(Arc<Path>, Uri)], known: &'a Known) -> Vec<Item<'a>> {
    let mut seen = 0;
    let mut items: Vec<Item<'a>> = Vec::with_capacity(table.len());
    for verdict in table.values() {
        match known.get(&verdict.uri) {
            Some(id) => {
                seen += 1;
                items.push(Item::of(verdict, verdict.id.is(id)));
            }
            None if !verdict.is_empty() => items.push(Item::of(verdict, false)),
            None => {}
        }
    }
    let gone = parted.iter().filter(|(path, uri)| known.get(uri).is_none() && !table.contains_key(path));
    items.extend(gone.map(|(_, uri)| Item::empty(uri, false)));
    if seen == known.by_letters.len() {
        return items;
    }
    let there: FxHashSet<Vec<u8>> = table.values().map(|verdict| letters(&verdict.uri)).collect();
    let mut clear: Vec<&(Uri, String)> = known
        .by_letters
        .iter()
        .filter(|(letters, _)| !there.contains(*letters))
        .map(|(_, one)| one)
        .collect();
    clear.sort_by(|one, other| one.0.as_str().cmp(other.0.as_str()));
    items.extend(clear.into_iter().map(|(uri, id)| Item::empty(uri, ResultId::empty().is(id))));
    items
}
