//! Hovers in the protocol's words.

use std::sync::Arc;

use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types::Hover;
use tower_lsp::ls_types::HoverContents;
use tower_lsp::ls_types::TextDocumentPositionParams;

use crate::features::hover;
use crate::server::convert::markup;
use crate::server::convert::range;
use crate::server::shared::Shared;
use crate::server::work::blocking;

/// What is known of the words at `place`.
pub(crate) async fn answer(
    shared: &Arc<Shared>,
    place: &TextDocumentPositionParams,
) -> Result<Option<Hover>> {
    let Some((asked, offset)) = shared.ask_at(place) else { return Ok(None) };
    // It counts articles: a number of those that happen to be read would be none.
    let asked = asked.among_all(shared).await;
    blocking(move |_| {
        let found = hover(asked.view(), offset)?;
        let contents = HoverContents::Markup(markup(&found.note, asked.abilities.markdown_hover));
        Some(Hover { contents, range: Some(range(asked.view().extent(found.span))) })
    })
    .await
}
