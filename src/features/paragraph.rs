//! Paragraphs as a reader sees them: parted by blank lines, and in texts that break no lines, by each line's end.
//!
//! The language itself knows blank lines only. But half of the texts that newsrooms have put each paragraph on a line
//! of its own, and an outline with one entry for a whole story would help nobody.

use crate::features::View;
use crate::syntax::clean;
use crate::text::Span;

/// No line is broken by hand behind so many characters.
const LONGEST_BROKEN: usize = 120;
/// So many bytes at either end of a line tell how it begins and ends.
const EDGE: usize = 256;

/// The paragraphs of the body in the order of the text, each without the blanks around it. Takes linear time.
pub(super) fn paragraphs(view: View<'_>) -> Vec<Span> {
    let body = view.article.body;
    let mut paragraphs = Vec::new();
    let mut block: Vec<Span> = Vec::new();
    for line in view.lines.line_of(body.start())..view.lines.len() {
        let start = view.lines.line_start(line).unwrap_or(body.end()).max(body.start());
        let end = view.lines.line_start(line + 1).unwrap_or(body.end());
        let content = trimmed(view.text, Span::new(start, end));
        if content.is_empty() {
            end_block(view, &mut block, &mut paragraphs);
        } else {
            block.push(content);
        }
    }
    end_block(view, &mut block, &mut paragraphs);
    paragraphs
}

/// The paragraph among `paragraphs` that touches `offset`.
pub(super) fn paragraph_at(paragraphs: &[Span], offset: usize) -> Option<Span> {
    let next = paragraphs.partition_point(|paragraph| paragraph.start() <= offset);
    next.checked_sub(1).map(|last| paragraphs[last]).filter(|paragraph| paragraph.touches(offset))
}

/// `span` without white space, and without a byte order mark, at its ends.
pub(super) fn trimmed(text: &str, span: Span) -> Span {
    let blank = |character: char| character.is_whitespace() || character == '\u{feff}';
    let inner = span.of(text).trim_start_matches(blank);
    let start = span.end() - inner.len();
    Span::new(start, start + inner.trim_end_matches(blank).len())
}

fn end_block(view: View<'_>, block: &mut Vec<Span>, paragraphs: &mut Vec<Span>) {
    if is_unbroken(view, block) {
        paragraphs.append(block);
    } else if let (Some(first), Some(last)) = (block.first(), block.last()) {
        paragraphs.push(first.cover(*last));
        block.clear();
    }
}

/// Whether each of `lines`, which stand together, is a paragraph: all look like beginnings, and either one is longer
/// than lines are broken, or all end as sentences do.
fn is_unbroken(view: View<'_>, lines: &[Span]) -> bool {
    let [_, behind @ ..] = lines else { return false };
    let [before @ .., _] = lines else { return false };
    behind.iter().all(|line| begins(view, *line))
        && (lines.iter().any(|line| is_long(view, *line)) || before.iter().all(|line| ends(view, *line)))
}

/// Whether a sentence may begin where `line` does.
fn begins(view: View<'_>, line: Span) -> bool {
    let end = view.text.floor_char_boundary(line.end().min(line.start() + EDGE));
    let start = clean(view.text, view.article, Span::new(line.start(), end));
    let mut letters = start.chars().skip_while(|c| !c.is_alphanumeric() && !matches!(c, ',' | ';'));
    letters.next().is_none_or(|first| !first.is_lowercase() && !matches!(first, ',' | ';'))
}

/// Whether a sentence ends where `line` does.
fn ends(view: View<'_>, line: Span) -> bool {
    let start = view.text.ceil_char_boundary(line.end().saturating_sub(EDGE).max(line.start()));
    let end = clean(view.text, view.article, Span::new(start, line.end()));
    let closed = end.trim_end_matches(['"', '”', '“', '’', '»', ')', ']', ' ']);
    closed.ends_with(['.', '!', '?', '…', ':'])
}

fn is_long(view: View<'_>, line: Span) -> bool {
    let end = view.text.floor_char_boundary(line.end().min(line.start() + 8 * LONGEST_BROKEN));
    let seen = clean(view.text, view.article, Span::new(line.start(), end));
    seen.chars().nth(LONGEST_BROKEN).is_some()
}
