//! Rename in the protocol's words: an id's places in open texts, in files and in the registry.

use std::sync::Arc;

use tower_lsp::jsonrpc;
use tower_lsp::ls_types::PrepareRenameResponse;
use tower_lsp::ls_types::Range;
use tower_lsp::ls_types::RenameParams;
use tower_lsp::ls_types::TextDocumentPositionParams;
use tower_lsp::ls_types::WorkspaceEdit;

use crate::features::Errand;
use crate::features::Renaming;
use crate::features::refusal;
use crate::features::renaming;
use crate::features::renaming_in_cards;
use crate::server::answers::in_cards::InCards;
use crate::server::archive::refused;
use crate::server::asked::Asked;
use crate::server::convert::range;
use crate::server::edit::workspace_edit;
use crate::server::rewriting::rewriting;
use crate::server::shared::Shared;
use crate::server::work::blocking;
use crate::text::Span;

/// The id at `place`, if there is one that can be renamed.
///
/// # Errors
///
/// Where there is none: why.
pub(crate) async fn prepare(
    shared: &Arc<Shared>,
    place: &TextDocumentPositionParams,
) -> jsonrpc::Result<Option<PrepareRenameResponse>> {
    let Some(cursor) = Cursor::at(shared, place) else { return Ok(None) };
    let cursor = cursor.with_cards(shared).await;
    blocking(move |_| match cursor.renaming() {
        None => Ok(None),
        Some(Renaming::Refused(why)) => Err(refused(why)),
        Some(Renaming::Id { id, span }) => Ok(Some(PrepareRenameResponse::RangeWithPlaceholder {
            range: cursor.range(span),
            placeholder: id.as_str().to_owned(),
        })),
    })
    .await?
}

/// The edits that give the id at a place another name.
///
/// # Errors
///
/// Where the id or the new one is refused, where a registry file can't be read, and where a text has changed since.
pub(crate) async fn answer(
    shared: &Arc<Shared>,
    params: RenameParams,
) -> jsonrpc::Result<Option<WorkspaceEdit>> {
    let place = &params.text_document_position;
    let path = shared.state().path(&place.text_document.uri);
    let (Some(cursor), Some(archive)) = (Cursor::at(shared, place), shared.archive(&path)) else {
        return Ok(None);
    };
    let (cursor, archive) = (cursor.with_cards(shared).await, archive.among_all(shared).await);
    let shared = Arc::clone(shared);
    blocking(move |cancel| {
        let new = params.new_name.trim();
        let id = match cursor.renaming() {
            None => return Ok(None),
            Some(Renaming::Refused(why)) => return Err(refused(why)),
            Some(Renaming::Id { id, .. }) => id,
        };
        if let Some(why) = refusal(&archive.corpus, archive.outline.settings.lang.as_deref(), id, new) {
            return Err(refused(why));
        }
        let errand = Errand::Rename { id, new: new.to_owned() };
        let documents = rewriting(&archive, &errand, &shared, cancel)?;
        Ok(Some(workspace_edit(documents, archive.abilities)))
    })
    .await?
}

/// A place in an open document.
enum Cursor {
    /// A byte of an article.
    Article(Box<Asked>, usize),
    /// A byte of what may be a registry file.
    Other(Box<InCards>),
}

impl Cursor {
    fn at(shared: &Shared, place: &TextDocumentPositionParams) -> Option<Self> {
        if let Some((asked, offset)) = shared.ask_at(place) {
            return Some(Self::Article(Box::new(asked), offset));
        }
        Some(Self::Other(Box::new(InCards::at(shared, place)?)))
    }

    async fn with_cards(self, shared: &Shared) -> Self {
        match self {
            Self::Article(asked, offset) => Self::Article(Box::new(asked.with_cards(shared).await), offset),
            Self::Other(place) => {
                let archive = place.archive.with_cards(shared).await;
                Self::Other(Box::new(InCards { archive, ..*place }))
            }
        }
    }

    /// What can be renamed there; `None` where it is neither an article nor a registry file.
    fn renaming(&self) -> Option<Renaming> {
        match self {
            Self::Article(asked, offset) => Some(renaming(asked.view(), *offset)),
            Self::Other(place) => {
                let InCards { archive, page, offset } = &**place;
                let is_card_file = archive.outline.holds_cards(&archive.path);
                is_card_file.then(|| renaming_in_cards(archive.corpus.registry(), &page.text, *offset))
            }
        }
    }

    fn range(&self, span: Span) -> Range {
        match self {
            Self::Article(asked, _) => range(asked.view().extent(span)),
            Self::Other(place) => {
                let (page, encoding) = (&place.page, place.archive.abilities.encoding);
                range(page.lines.extent(&page.text, span, encoding))
            }
        }
    }
}
