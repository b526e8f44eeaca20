//! What the client was told is wrong, so that it is told again only what changed.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use tower_lsp::ls_types::Diagnostic;

/// The diagnostics last sent, by document; documents without any are left out.
#[derive(Debug, Default)]
pub(crate) struct Published(BTreeMap<Arc<Path>, Vec<Diagnostic>>);

impl Published {
    /// Notes what is to be sent. `false`: the client knows it already.
    pub(crate) fn changes(&mut self, path: &Arc<Path>, diagnostics: &[Diagnostic]) -> bool {
        let known = self.0.get(path).map(Vec::as_slice).unwrap_or_default();
        if known == diagnostics {
            return false;
        }
        if diagnostics.is_empty() {
            self.0.remove(path);
        } else {
            self.0.insert(Arc::clone(path), diagnostics.to_vec());
        }
        true
    }

    /// The documents for which the client shows diagnostics.
    pub(crate) fn paths(&self) -> impl Iterator<Item = &Arc<Path>> {
        self.0.keys()
    }
}
