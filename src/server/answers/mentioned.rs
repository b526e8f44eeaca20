//! A mention as the requests of our own describe it: where it stands, in which news, and in what words.

use std::path::Path;
use std::sync::Arc;

use rustc_hash::FxHashMap;
use serde::Serialize;
use serde_json::Value;
use tower_lsp::ls_types::Range;

use crate::corpus::Corpus;
use crate::features::Appearance;
use crate::features::Excerpt;
use crate::features::excerpt;
use crate::server::addresses::Addresses;
use crate::server::convert::range;
use crate::server::shared::Shared;
use crate::syntax::parse;
use crate::workspace::Outline;

/// `Mention` in `editors/README.md`.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Mentioned<'a> {
    uri: &'a str,
    range: Range,
    id: &'a str,
    kind: &'static str,
    status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    time: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    headline: Option<&'a str>,
    preview: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    excerpt: Option<Around>,
}

/// `Excerpt` there.
#[derive(Debug, Serialize)]
struct Around {
    before: String,
    words: String,
    after: String,
}

impl<'a> Mentioned<'a> {
    /// The mention `found` in the document that the client calls `uri`.
    pub(crate) fn new(found: &Appearance, corpus: &'a Corpus, uri: &'a str, words: Option<Excerpt>) -> Self {
        let summary = corpus.summary(found.article);
        let date = summary.and_then(|summary| summary.date);
        let worded = |Excerpt { before, words, after }| Around { before, words, after };
        Self {
            uri,
            range: range(found.place.extent),
            id: found.id.as_str(),
            kind: found.kind.name(),
            status: found.status.name(),
            date: date.map(|date| date.day.to_string()),
            time: date.and_then(|date| date.time).map(|time| time.to_string()),
            headline: summary.and_then(|summary| summary.headline.as_ref()).map(|headline| &*headline.text),
            preview: found.preview,
            excerpt: words.map(worded),
        }
    }
}

/// The JSON text of the list of `found`; a mention that no URI leads to is left out. `excerpts` are theirs, in order.
pub(crate) fn written(
    found: &[Appearance],
    excerpts: Vec<Option<Excerpt>>,
    corpus: &Corpus,
    addresses: &Addresses,
) -> Vec<u8> {
    let mut out = vec![b'['];
    let (mut of, mut uri): (Option<&Arc<Path>>, Vec<u8>) = (None, Vec::new());
    for (one, excerpt) in found.iter().zip(excerpts) {
        let path = &one.place.path;
        if !of.is_some_and(|of| Arc::ptr_eq(of, path)) {
            uri.clear();
            of = addresses.write(path, &mut uri).then_some(path);
        }
        let Some(uri) = str::from_utf8(&uri).ok().filter(|uri| !uri.is_empty()) else { continue };
        if out.len() > 1 {
            out.push(b',');
        }
        let mentioned = Mentioned::new(one, corpus, uri, excerpt);
        serde_json::to_writer(&mut out, &mentioned).expect("it has no keys but strings");
    }
    out.push(b']');
    out
}

/// The words around each of `found`, which are in the order of their articles: in open texts as they are now, in others
/// as their files are.
pub(crate) fn excerpts(found: &[Appearance], outline: &Outline, shared: &Shared) -> Vec<Option<Excerpt>> {
    let open = shared.state().open_pages();
    let each = found.chunk_by(|one, other| one.article == other.article);
    let by_path: FxHashMap<&Arc<Path>, &[Appearance]> =
        each.clone().filter_map(|group| Some((&group.first()?.place.path, group))).collect();
    let of = |text: &str, article: &_, group: &[Appearance]| {
        group.iter().map(|one| excerpt(text, article, one)).collect::<Vec<_>>()
    };
    let closed: Vec<Arc<Path>> =
        each.clone().filter_map(|group| group.first()).map(|one| Arc::clone(&one.place.path)).collect();
    let closed: Vec<Arc<Path>> = closed.into_iter().filter(|path| !open.contains_key(path)).collect();
    let read = outline.read_again(&closed, |path, text| of(text, &parse(text), by_path[path]));
    let mut read: FxHashMap<&Arc<Path>, Option<Vec<Option<Excerpt>>>> = closed.iter().zip(read).collect();
    let of_group = |group: &[Appearance]| {
        let path = group.first().map(|one| &one.place.path);
        let known = path.and_then(|path| match open.get(path) {
            Some(page) => Some(of(&page.text, &page.article, group)),
            None => read.remove(path)?,
        });
        known.unwrap_or_else(|| vec![None; group.len()])
    };
    each.flat_map(of_group).collect()
}

/// Whether `params` are of the type that a request takes; otherwise what is wrong, and what it takes.
pub(crate) fn read<'p, P: serde::Deserialize<'p>>(params: &'p Value, takes: &str) -> Result<P, String> {
    if !params.is_object() {
        return Err(takes.to_owned());
    }
    P::deserialize(params).map_err(|error| format!("{takes}: {error}"))
}
