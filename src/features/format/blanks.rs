//! Blanks at the ends of lines.

use crate::features::format::header;
use crate::rules::Edit;
use crate::syntax::Article;
use crate::text::Span;

/// Takes the blanks at the ends of the body's lines, and those of blank lines; attribute blocks are looked after as a
/// whole.
pub(super) fn format(text: &str, article: &Article, edits: &mut Vec<Edit>) {
    let body = header::end(&article.header);
    let mut blocks: Vec<Span> = article.tags.iter().map(|tag| tag.block).collect();
    blocks.sort_unstable();
    let mut blocks = blocks.into_iter().peekable();
    let mut last_block = Span::empty(0);
    let mut at = body;
    for line in Span::new(body, text.len()).of(text).split_inclusive(['\n', '\r']) {
        let content = line.trim_end_matches(['\n', '\r']);
        let kept = content.trim_end_matches(is_blank);
        let trailing = Span::new(at + kept.len(), at + content.len());
        at += line.len();
        if trailing.is_empty() {
            continue;
        }
        while let Some(block) = blocks.next_if(|block| block.start() <= trailing.end()) {
            last_block = block;
        }
        if !last_block.overlaps(trailing) {
            edits.push(Edit { span: trailing, text: String::new() });
        }
    }
}

/// White space that breaks no line, in anybody's eyes.
fn is_blank(letter: char) -> bool {
    let breaks = matches!(letter, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}');
    letter.is_whitespace() && !breaks
}
