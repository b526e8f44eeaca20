//! What is wrong with one document, in the client's words: JSON text, and its id.

use std::fmt;
use std::hash::DefaultHasher;
use std::hash::Hasher;
use std::path::Path;
use std::sync::Arc;

use tower_lsp::ls_types::Diagnostic;
use tower_lsp::ls_types::Uri;

use crate::rules::Finding;
use crate::server::abilities::Abilities;
use crate::server::addresses::Addresses;
use crate::server::convert::diagnostic;
use crate::server::shared::Shared;
use crate::server::written::json_text;

/// What is wrong with one document.
#[derive(Debug, PartialEq)]
pub(crate) struct Verdict {
    /// As the client writes it.
    pub(crate) uri: Uri,
    /// The version of the open document, `None` for a file that isn't open.
    pub(crate) version: Option<i32>,
    /// The diagnostics, the JSON text of a list.
    pub(crate) items: Box<[u8]>,
    /// Stands for `items`.
    pub(crate) id: ResultId,
    /// Other files that the findings point to.
    pub(crate) related: Box<[Arc<Path>]>,
}

/// Stands for what is said of a document: the same for the same words, in every session of one program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ResultId(u64);

/// What turns findings into verdicts, as of one moment.
#[derive(Debug)]
pub(crate) struct Judge<'a> {
    shared: &'a Shared,
    abilities: Abilities,
    addresses: Addresses,
}

impl<'a> Judge<'a> {
    /// As the client writes things now.
    pub(crate) fn new(shared: &'a Shared) -> Self {
        let abilities = shared.state().abilities;
        Self { shared, abilities, addresses: Addresses::of(shared) }
    }

    /// Whether an answer about one document may tell of others.
    pub(crate) fn tells_of_others(&self) -> bool {
        self.abilities.related_documents
    }

    /// What the client is told of the document at `path`; `None` where no URI leads to it.
    pub(crate) fn verdict(
        &self,
        path: &Arc<Path>,
        version: Option<i32>,
        findings: &[Finding],
    ) -> Option<Verdict> {
        let diagnostics = findings
            .iter()
            .map(|finding| diagnostic(finding, self.abilities, &self.shared.pages, &self.addresses));
        let items = json_text(&diagnostics.collect::<Vec<Diagnostic>>()).into_boxed_slice();
        let places = findings.iter().flat_map(|finding| &finding.related).map(|related| &related.path);
        let mut related: Vec<Arc<Path>> = places.filter(|other| *other != path).cloned().collect();
        related.sort();
        related.dedup();
        let (id, uri) = (ResultId::of(&items), self.addresses.uri(path)?);
        Some(Verdict { uri, version, items, id, related: related.into() })
    }
}

impl Verdict {
    /// Whether nothing is wrong.
    pub(crate) fn is_empty(&self) -> bool {
        *self.items == *b"[]"
    }
}

impl ResultId {
    /// The id of `items`, the JSON text of a list of diagnostics.
    pub(crate) fn of(items: &[u8]) -> Self {
        let mut hasher = DefaultHasher::new();
        hasher.write(items);
        Self(hasher.finish())
    }

    /// The id of nothing.
    pub(crate) fn empty() -> Self {
        Self::of(b"[]")
    }

    /// Whether the client means this one by `id`.
    pub(crate) fn is(self, id: &str) -> bool {
        u64::from_str_radix(id, 16).is_ok_and(|id| id == self.0)
    }
}

impl fmt::Display for ResultId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:016x}", self.0)
    }
}
