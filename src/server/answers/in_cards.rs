//! A place in an open registry file: whoever keeps cards asks there, too, where they are mentioned.

use std::sync::Arc;

use tower_lsp::ls_types::TextDocumentPositionParams;

use crate::registry::id_at;
use crate::server::archive::Archive;
use crate::server::document::Page;
use crate::server::shared::Shared;
use crate::text::Symbol;

/// A byte of a document that may be a registry file, as it was when somebody asked.
#[derive(Debug)]
pub(crate) struct InCards {
    pub(crate) archive: Archive,
    pub(crate) page: Arc<Page>,
    pub(crate) offset: usize,
}

impl InCards {
    /// The byte at `place`; `None` where the document isn't open.
    pub(crate) fn at(shared: &Shared, place: &TextDocumentPositionParams) -> Option<Self> {
        let path = shared.state().path(&place.text_document.uri);
        let archive = shared.archive(&path)?;
        let page = Arc::clone(archive.open.get(&path)?);
        let at = crate::text::Position { line: place.position.line, column: place.position.character };
        let offset = page.lines.offset(&page.text, at, archive.abilities.encoding);
        Some(Self { archive, page, offset })
    }

    /// The id that is written there, with its root once all articles of it are read.
    pub(crate) async fn card(self, shared: &Shared) -> Option<(Archive, Symbol)> {
        let id = id_at(&self.page.text, self.offset)?.id;
        let archive = self.archive.among_all(shared).await;
        let id = archive.in_force(id);
        archive.outline.holds_cards(&archive.path).then_some((archive, id))
    }
}
