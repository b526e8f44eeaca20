//! Formatting in the protocol's words: the canonical form of an open article, or of a part of it.

use tower_lsp::ls_types::Range;
use tower_lsp::ls_types::TextEdit;

use crate::features::format;
use crate::features::format_range;
use crate::server::asked::Asked;
use crate::server::edit::text_edits;
use crate::text::Span;

/// What makes the article canonical.
pub(crate) fn document(asked: &Asked) -> Vec<TextEdit> {
    let view = asked.view();
    text_edits(view, &format(view.text, view.article, view.article_language()))
}

/// What of that concerns `range`.
pub(crate) fn part(asked: &Asked, range: Range) -> Vec<TextEdit> {
    let view = asked.view();
    let span = Span::new(asked.offset(range.start), asked.offset(range.end));
    text_edits(view, &format_range(view.text, view.article, view.article_language(), span))
}
