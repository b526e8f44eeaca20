//! Folds in the protocol's words: whole lines, as many as the client takes.

use std::sync::Arc;

use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types::FoldingRange;
use tower_lsp::ls_types::FoldingRangeKind;
use tower_lsp::ls_types::Uri;

use crate::features::Fold;
use crate::features::FoldKind;
use crate::features::folds;
use crate::server::shared::Shared;
use crate::server::work::blocking;

/// What can be folded in the article at `uri`.
pub(crate) async fn answer(shared: &Arc<Shared>, uri: &Uri) -> Result<Option<Vec<FoldingRange>>> {
    let Some(asked) = shared.ask_document(uri) else { return Ok(None) };
    blocking(move |_| {
        let view = asked.view();
        let limit = asked.abilities.fold_limit.map_or(usize::MAX, |limit| limit as usize);
        let lines =
            |fold: &Fold| (view.lines.line_of(fold.span.start()), view.lines.line_of(fold.span.end()));
        let folds = within(folds(view), limit).into_iter();
        let ranges = folds.filter_map(|fold| {
            let (start, end) = lines(&fold);
            Some(FoldingRange {
                start_line: u32::try_from(start).ok()?,
                end_line: u32::try_from(end).ok()?,
                // The header is to an article what imports are to a program: editors can fold them all at once.
                kind: (fold.kind == FoldKind::Header).then_some(FoldingRangeKind::Imports),
                ..FoldingRange::default()
            })
        });
        Some(ranges.collect())
    })
    .await
}

/// At most `limit` of `folds`, those that matter most, in their order.
fn within(mut folds: Vec<Fold>, limit: usize) -> Vec<Fold> {
    if folds.len() > limit {
        let mut numbered: Vec<(usize, Fold)> = folds.into_iter().enumerate().collect();
        numbered.sort_by_key(|(_, fold)| fold.kind);
        numbered.truncate(limit);
        numbered.sort_by_key(|(number, _)| *number);
        folds = numbered.into_iter().map(|(_, fold)| fold).collect();
    }
    folds
}
