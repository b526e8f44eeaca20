//! Highlights in the protocol's words.

use tower_lsp::ls_types::DocumentHighlight;
use tower_lsp::ls_types::DocumentHighlightKind;

use crate::corpus::MentionStatus;
use crate::features;
use crate::server::asked::Asked;
use crate::server::convert::range;

/// Wherever the article speaks of what is named at byte `offset`: the declaration as write, tags as read, recognised
/// names as text.
pub(crate) fn highlights(asked: &Asked, offset: usize) -> Vec<DocumentHighlight> {
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
