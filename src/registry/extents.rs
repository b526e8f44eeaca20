//! Extents of many spans of one file, in linear time even where all of it stands on one line.

use crate::text::Encoding;
use crate::text::Extent;
use crate::text::LineIndex;
use crate::text::Position;
use crate::text::Span;

/// Turns spans into extents; fastest where they are asked for in the order of the text.
pub(crate) struct Extents<'t> {
    text: &'t str,
    lines: LineIndex,
    encoding: Encoding,
    /// Offset and position of the last answer.
    last: (usize, Position),
}

impl<'t> Extents<'t> {
    /// Over `text`, with columns in `encoding`.
    pub(crate) fn new(text: &'t str, encoding: Encoding) -> Self {
        Self { text, lines: LineIndex::new(text), encoding, last: (0, Position::default()) }
    }

    /// `span` with its positions.
    pub(crate) fn of(&mut self, span: Span) -> Extent {
        Extent { span, start: self.position(span.start()), end: self.position(span.end()) }
    }

    fn position(&mut self, offset: usize) -> Position {
        let line = self.lines.line_of(offset);
        let (known, position) = self.last;
        let answer = if position.line as usize == line && known <= offset && known > 0 {
            let between = Span::new(known, offset).of(self.text);
            Position { line: position.line, column: position.column + self.columns(between) }
        } else {
            self.lines.position(self.text, offset, self.encoding)
        };
        self.last = (offset, answer);
        answer
    }

    fn columns(&self, text: &str) -> u32 {
        let columns = match self.encoding {
            Encoding::Utf8 => text.len(),
            Encoding::Utf16 => text.encode_utf16().count(),
            Encoding::Scalar => text.chars().count(),
        };
        u32::try_from(columns).expect("texts over 4 GiB are refused on reading")
    }
}
