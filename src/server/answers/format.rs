//! Formatting in the protocol's words: the canonical form of an open article, of a part of it, of what was just typed.

use std::sync::Arc;

use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types::DocumentOnTypeFormattingParams;
use tower_lsp::ls_types::Range;
use tower_lsp::ls_types::TextEdit;
use tower_lsp::ls_types::Uri;

use crate::features::format;
use crate::features::format_range;
use crate::features::on_type_formatting;
use crate::server::edit::text_edits;
use crate::server::shared::Shared;
use crate::server::work::blocking;
use crate::text::Span;

/// What makes the article at `uri` canonical.
pub(crate) async fn document(shared: &Arc<Shared>, uri: &Uri) -> Result<Option<Vec<TextEdit>>> {
    let Some(asked) = shared.ask_document(uri) else { return Ok(None) };
    let asked = asked.with_cards(shared).await;
    blocking(move |_| {
        let view = asked.view();
        Some(text_edits(view, &format(view.text, view.article, view.article_language())))
    })
    .await
}

/// What of that concerns `range`.
pub(crate) async fn part(shared: &Arc<Shared>, uri: &Uri, range: Range) -> Result<Option<Vec<TextEdit>>> {
    let Some(asked) = shared.ask_document(uri) else { return Ok(None) };
    let asked = asked.with_cards(shared).await;
    blocking(move |_| {
        let view = asked.view();
        let span = Span::new(asked.offset(range.start), asked.offset(range.end));
        Some(text_edits(view, &format_range(view.text, view.article, view.article_language(), span)))
    })
    .await
}

/// What makes canonical whatever was just finished by typing.
pub(crate) async fn typed(
    shared: &Arc<Shared>,
    params: DocumentOnTypeFormattingParams,
) -> Result<Option<Vec<TextEdit>>> {
    let Some((asked, offset)) = shared.ask_at(&params.text_document_position) else { return Ok(None) };
    let asked = asked.with_cards(shared).await;
    blocking(move |_| Some(text_edits(asked.view(), &on_type_formatting(asked.view(), offset, &params.ch))))
        .await
}
