//! Places that change together, in the protocol's words.

use std::sync::Arc;

use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types::LinkedEditingRanges;
use tower_lsp::ls_types::TextDocumentPositionParams;

use crate::features::linked_ids;
use crate::server::convert::range;
use crate::server::shared::Shared;
use crate::server::work::blocking;

/// What may be typed while the places go on changing together: ids, also those that aren't finished.
const ID: &str = "[a-z0-9-]+";

/// The places of the id at `place`.
pub(crate) async fn answer(
    shared: &Arc<Shared>,
    place: &TextDocumentPositionParams,
) -> Result<Option<LinkedEditingRanges>> {
    let Some((asked, offset)) = shared.ask_at(place) else { return Ok(None) };
    blocking(move |_| {
        let found = linked_ids(asked.view(), offset)?;
        let ranges = found.into_iter().map(|span| range(asked.view().extent(span))).collect();
        Some(LinkedEditingRanges { ranges, word_pattern: Some(ID.to_owned()) })
    })
    .await
}
