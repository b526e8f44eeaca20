//! The lines of a text, one after the other.

use crate::text::Span;

/// One line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Line {
    /// Without its break; an initial byte order mark is left out.
    pub(super) span: Span,
    /// Without the blanks around it.
    pub(super) content: Span,
    /// Offset behind its break.
    pub(super) next: usize,
}

impl Line {
    /// The line of `text` that begins at `start`, `None` behind the last one.
    pub(super) fn at(text: &str, start: usize) -> Option<Self> {
        let start = if start == 0 && text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { start };
        let bytes = text.as_bytes().get(start..).filter(|rest| !rest.is_empty())?;
        let length = memchr::memchr2(b'\n', b'\r', bytes).unwrap_or(bytes.len());
        let broken = match (bytes.get(length), bytes.get(length + 1)) {
            (Some(b'\r'), Some(b'\n')) => 2,
            (None, _) => 0,
            _ => 1,
        };
        let span = Span::new(start, start + length);
        let line = span.of(text);
        let trimmed = line.trim_start();
        let first = start + line.len() - trimmed.len();
        Some(Self {
            span,
            content: Span::new(first, first + trimmed.trim_end().len()),
            next: start + length + broken,
        })
    }

    /// Whether it holds nothing but white space.
    pub(super) fn is_blank(self) -> bool {
        self.content.is_empty()
    }

    /// The lines of `text` from the one at `start` on.
    pub(super) fn all_from(text: &str, start: usize) -> impl Iterator<Item = Self> {
        std::iter::successors(Self::at(text, start), |line| Self::at(text, line.next))
    }
}

/// The first line that is not blank.
pub(super) fn first_line(text: &str) -> Option<Line> {
    Line::all_from(text, 0).find(|line| !line.is_blank())
}

/// The line break that `text` uses.
pub(crate) fn line_break(text: &str) -> &'static str {
    match memchr::memchr2(b'\n', b'\r', text.as_bytes()) {
        Some(at) if text.as_bytes().get(at) == Some(&b'\r') => {
            if text.as_bytes().get(at + 1) == Some(&b'\n') { "\r\n" } else { "\r" }
        }
        _ => "\n",
    }
}
