//! Highlights in the protocol's words.

use std::sync::Arc;

use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types::DocumentHighlight;
use tower_lsp::ls_types::DocumentHighlightKind;
use tower_lsp::ls_types::TextDocumentPositionParams;

use crate::corpus::MentionStatus;
use crate::features;
use crate::server::asked::Asked;
use crate::server::convert::range;
use crate::server::shared::Shared;
use crate::server::work::blocking;

/// The highlights of what is named at `place`.
pub(crate) async fn answer(
    shared: &Arc<Shared>,
    place: &TextDocumentPositionParams,
) -> Result<Option<Vec<DocumentHighlight>>> {
    let Some((asked, offset)) = shared.ask_at(place) else { return Ok(None) };
    blocking(move |_| Some(highlights(&asked, offset))).await
}

/// Wherever the article speaks of what is named at byte `offset`: the declaration as write, tags as read, recognised
/// names as text.
fn highlights(asked: &Asked, offset: usize) -> Vec<DocumentHighlight> {
    let view = asked.view();
    let found = features::highlights(view, offset).into_iter();
    let highlight = |one: features::Highlight| DocumentHighlight {
        range: range(view.extent(one.span)),
        kind: Some(match one.status {
            MentionStatus::Declared => DocumentHighlightKind::WRITE,
            MentionStatus::Tagged => DocumentHighlightKind::READ,
            MentionStatus::Recognised => DocumentHighlightKind::TEXT,
        }),
    };
    found.map(highlight).collect()
}
