//! What the client was told is wrong, so that it is told again only what changed.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use tower_lsp::ls_types::Diagnostic;

/// What was last sent, by document. A file that isn't open and has no diagnostics is left out.
#[derive(Debug, Default)]
pub(crate) struct Published(BTreeMap<Arc<Path>, (Option<i32>, Vec<Diagnostic>)>);

impl Published {
    /// Notes what is to be sent of the document at `path`; `version` is `None` for a file that isn't open. `false`: the
    /// client knows it already.
    ///
    /// Each version of an open document is told of once, even where nothing changed: then a client knows that what it
    /// shows is about the text that it has.
    pub(crate) fn changes(
        &mut self,
        path: &Arc<Path>,
        version: Option<i32>,
        diagnostics: &[Diagnostic],
    ) -> bool {
        if version.is_none() && diagnostics.is_empty() {
            return self.0.remove(path).is_some_and(|(_, known)| !known.is_empty());
        }
        let told = self.0.get(path);
        if told.is_some_and(|(known_version, known)| *known_version == version && known == diagnostics) {
            return false;
        }
        self.0.insert(Arc::clone(path), (version, diagnostics.to_vec()));
        true
    }

    /// The documents for which the client was told anything.
    pub(crate) fn paths(&self) -> impl Iterator<Item = &Arc<Path>> {
        self.0.keys()
    }
}
