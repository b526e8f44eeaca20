//! What the client was told is wrong, so that it is told again only what changed.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use tower_lsp::ls_types::Diagnostic;
use tower_lsp::ls_types::Uri;

/// What was last sent, by document. A file that isn't open and has no diagnostics is left out.
#[derive(Debug, Default)]
pub(crate) struct Published(BTreeMap<Arc<Path>, Told>);

/// What was last sent about one document.
#[derive(Debug, PartialEq)]
struct Told {
    uri: Uri,
    version: Option<i32>,
    diagnostics: Vec<Diagnostic>,
}

impl Published {
    /// Notes what is to be sent of the document at `path`, as `uri`; `version` is `None` for a file that isn't open. `false`: the
    /// client knows it already.
    ///
    /// Each version of an open document is told of once, even where nothing changed: then a client knows that what it
    /// shows is about the text that it has.
    pub(crate) fn changes(
        &mut self,
        path: &Arc<Path>,
        uri: &Uri,
        version: Option<i32>,
        diagnostics: &[Diagnostic],
    ) -> bool {
        if version.is_none() && diagnostics.is_empty() {
            return self.0.remove(path).is_some_and(|told| !told.diagnostics.is_empty());
        }
        let told = Told { uri: uri.clone(), version, diagnostics: diagnostics.to_vec() };
        if self.0.get(path) == Some(&told) {
            return false;
        }
        self.0.insert(Arc::clone(path), told);
        true
    }

    /// How the client knows the document at `path`, where it was told anything of it.
    pub(crate) fn uri(&self, path: &Path) -> Option<&Uri> {
        self.0.get(path).map(|told| &told.uri)
    }

    /// The documents for which the client was told anything.
    pub(crate) fn paths(&self) -> impl Iterator<Item = &Arc<Path>> {
        self.0.keys()
    }
}
