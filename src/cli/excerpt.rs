//! The lines around a finding, cut to a size that can be read and made harmless for a terminal.

use std::ops::Range;

use crate::cli::harmless::harmless;
use crate::text::Extent;
use crate::text::LineIndex;
use crate::text::Span;

/// A line of so many characters is shown whole.
const WHOLE: usize = 100;
/// What is shown of a longer one: characters before, inside and behind what is underlined.
const BEFORE: usize = 40;
const INSIDE: usize = 80;
const AFTER: usize = 40;
/// The most lines that are shown.
const LINES: usize = 4;

/// What is shown of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Excerpt {
    /// One line or some, parted by LF.
    pub(crate) source: String,
    /// Zero-based number of the first one.
    pub(crate) line: usize,
    /// What is underlined, in bytes of `source`.
    pub(crate) marked: Range<usize>,
}

/// The excerpt of `text` for `extent`; `None` where the text has changed so that the extent doesn't fit any more.
pub(crate) fn excerpt(text: &str, lines: &LineIndex, extent: Extent) -> Option<Excerpt> {
    let span = extent.span;
    text.get(span.range())?;
    let line = lines.line_of(span.start());
    let line_start = lines.line_start(line)?;
    let first_line = Span::new(line_start, span.start()).of(text).trim_start_matches('\u{feff}');
    let last = lines.line_of(span.end()).min(line + LINES - 1);
    let last_start = lines.line_start(last)?;
    let last_end = lines.line_start(last + 1).unwrap_or(text.len());
    let content_end = last_start + without_break(Span::new(last_start, last_end).of(text)).len();
    let marked_end = span.end().min(content_end.max(span.start()));
    let inside = Span::new(span.start(), marked_end).of(text);
    let after = Span::new(marked_end, content_end.max(marked_end)).of(text);

    let length = |part: &str| part.chars().take(WHOLE + 1).count();
    let is_short = length(first_line) + length(inside) + length(after) <= WHOLE;
    let (before_shown, after_shown) = if is_short { (WHOLE, WHOLE) } else { (BEFORE, AFTER) };

    let (mut source, cut) = (String::new(), last_chars(first_line, before_shown));
    if cut.len() < first_line.len() {
        source.push('…');
    }
    source.push_str(&harmless(cut));
    let start = source.len();
    let kept = first_chars(inside, INSIDE);
    source.push_str(&harmless_lines(kept));
    let end = source.len();
    let tail = if kept.len() < inside.len() { "" } else { first_chars(after, after_shown) };
    source.push_str(&harmless(tail));
    if kept.len() < inside.len() || tail.len() < after.len() {
        source.push('…');
    }
    Some(Excerpt { source, line, marked: start..end })
}

fn without_break(line: &str) -> &str {
    line.strip_suffix("\r\n").or_else(|| line.strip_suffix(['\n', '\r'])).unwrap_or(line)
}

fn harmless_lines(text: &str) -> String {
    let mut out = String::new();
    for line in text.replace("\r\n", "\n").split(['\n', '\r']) {
        if !out.is_empty() {
            out.push('\n');
        }
        out.push_str(&harmless(line));
    }
    out
}

fn first_chars(text: &str, count: usize) -> &str {
    let end = text.char_indices().nth(count).map_or(text.len(), |(at, _)| at);
    Span::new(0, end).of(text)
}

fn last_chars(text: &str, count: usize) -> &str {
    let start = text.char_indices().rev().take(count).last().map_or(text.len(), |(at, _)| at);
    Span::new(start, text.len()).of(text)
}
