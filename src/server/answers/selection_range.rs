//! Growing selections in the protocol's words.

use std::sync::Arc;

use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types::SelectionRange;
use tower_lsp::ls_types::SelectionRangeParams;

use crate::features::View;
use crate::features::selections;
use crate::server::convert::range;
use crate::server::shared::Shared;
use crate::server::work::blocking;
use crate::text::Span;

/// What may be selected at each place that is asked for.
pub(crate) async fn answer(
    shared: &Arc<Shared>,
    params: SelectionRangeParams,
) -> Result<Option<Vec<SelectionRange>>> {
    let Some(asked) = shared.ask_document(&params.text_document.uri) else { return Ok(None) };
    let asked = asked.with_cards(shared).await;
    blocking(move |_| {
        let offsets: Vec<usize> = params.positions.iter().map(|&position| asked.offset(position)).collect();
        let found = selections(asked.view(), &offsets);
        Some(found.into_iter().filter_map(|spans| nested(asked.view(), spans)).collect())
    })
    .await
}

/// The smallest of `spans` within the next larger one, and so on.
fn nested(view: View<'_>, spans: Vec<Span>) -> Option<SelectionRange> {
    spans.into_iter().rev().fold(None, |parent, span| {
        Some(SelectionRange { range: range(view.extent(span)), parent: parent.map(Box::new) })
    })
}
