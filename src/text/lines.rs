//! Lines and columns of byte offsets.
//!
//! Lines end at LF, CRLF or CR and nowhere else, as in LSP 3.17 ("Text Documents"). U+2028, U+0085, VT and FF
//! are ordinary characters.

use crate::text::Span;

/// Where the lines of one text begin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineIndex {
    starts: Vec<u32>,
    checkpoints: Vec<Checkpoint>,
    /// Bytes at the beginning of the text that take no column.
    mark: usize,
}

/// A place inside a long line whose columns are known, so that no column is counted from afar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Checkpoint {
    offset: u32,
    scalars: u32,
    utf16: u32,
}

/// How far apart, in bytes, the checkpoints of a long line stand; lines of prose are mostly shorter.
const STRIDE: usize = 1024;

/// Room is made at once for lines of so many bytes.
const BYTES_A_LINE: usize = 256;

/// The unit in which columns are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum Encoding {
    /// Bytes of UTF-8.
    Utf8,
    /// UTF-16 code units, the default of LSP.
    Utf16,
    /// Unicode scalar values (UTF-32).
    #[default]
    Scalar,
}

/// A place between two characters: zero-based line and zero-based column.
///
/// The byte order mark that a file begins with takes no column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Position {
    /// Zero-based line.
    pub line: u32,
    /// Zero-based column in the [`Encoding`] that the position was made with.
    pub column: u32,
}

/// A span with its positions: what a report or a client is sent, without the text at hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Extent {
    /// The bytes.
    pub span: Span,
    /// Where they begin.
    pub start: Position,
    /// Where they end, exclusive.
    pub end: Position,
}

impl LineIndex {
    /// Reads `text`, as a file has it, once.
    pub fn new(text: &str) -> Self {
        Self::with_mark(text, if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 })
    }

    /// Reads `text`, as an editor sent it, once: there a byte order mark is a character like any other.
    pub fn of_sent(text: &str) -> Self {
        Self::with_mark(text, 0)
    }

    fn with_mark(text: &str, mark: usize) -> Self {
        let bytes = text.as_bytes();
        let mut starts = Vec::with_capacity(text.len() / BYTES_A_LINE + 8);
        starts.push(0);
        for at in memchr::memchr2_iter(b'\n', b'\r', bytes) {
            if bytes.get(at) == Some(&b'\r') && bytes.get(at + 1) == Some(&b'\n') {
                continue;
            }
            starts.push(u32::try_from(at + 1).expect("texts over 4 GiB are refused on reading"));
        }
        let mut index = Self { starts, checkpoints: Vec::new(), mark };
        index.mark_long_lines(text);
        index
    }

    /// How many lines there are; a text that ends with a line break has an empty last line.
    pub fn len(&self) -> usize {
        self.starts.len()
    }

    /// Whether there is no line; never so, an empty text has one.
    pub fn is_empty(&self) -> bool {
        self.starts.is_empty()
    }

    /// Zero-based line that holds `offset`.
    pub fn line_of(&self, offset: usize) -> usize {
        self.starts.partition_point(|&start| start as usize <= offset).saturating_sub(1)
    }

    /// Offset of the first byte of zero-based `line`, `None` behind the last one.
    pub fn line_start(&self, line: usize) -> Option<usize> {
        self.starts.get(line).map(|&start| start as usize)
    }

    /// The position of byte `offset`; an offset behind the text stands for its end.
    pub fn position(&self, text: &str, offset: usize, encoding: Encoding) -> Position {
        let offset = offset.min(text.len());
        let line = self.line_of(offset);
        let start = self.line_start(line).unwrap_or(0).max(self.mark).min(offset);
        let passed = self.checkpoints.partition_point(|checkpoint| checkpoint.offset as usize <= offset);
        let checkpoint = passed.checked_sub(1).map(|last| self.checkpoints[last]);
        let column = match checkpoint.filter(|checkpoint| checkpoint.offset as usize > start) {
            Some(checkpoint) => {
                let near = checkpoint.offset as usize;
                let before = match encoding {
                    Encoding::Utf8 => near - start,
                    Encoding::Utf16 => checkpoint.utf16 as usize,
                    Encoding::Scalar => checkpoint.scalars as usize,
                };
                before + columns(Span::new(near, offset).of(text), encoding)
            }
            None => columns(Span::new(start, offset).of(text), encoding),
        };
        Position { line: narrow(line), column: narrow(column) }
    }

    /// `span` with its positions.
    pub fn extent(&self, text: &str, span: Span, encoding: Encoding) -> Extent {
        let start = self.position(text, span.start(), encoding);
        let same_line = self.line_start(start.line as usize + 1).is_none_or(|next| span.end() < next);
        let near = same_line && span.len() <= STRIDE && span.start() >= self.mark;
        let end = match text.get(span.range()).filter(|_| near) {
            Some(inside) => Position { column: start.column + narrow(columns(inside, encoding)), ..start },
            None => self.position(text, span.end(), encoding),
        };
        Extent { span, start, end }
    }

    fn mark_long_lines(&mut self, text: &str) {
        for line in 0..self.len() {
            let start = self.line_start(line).unwrap_or(0);
            let end = self.line_start(line + 1).unwrap_or(text.len());
            if end - start <= STRIDE {
                continue;
            }
            let mut from = start.max(self.mark);
            let (mut scalars, mut utf16) = (0, 0);
            while end - from > STRIDE {
                let to = text.floor_char_boundary(from + STRIDE);
                let stretch = Span::new(from, to).of(text);
                scalars += columns(stretch, Encoding::Scalar);
                utf16 += columns(stretch, Encoding::Utf16);
                let checkpoint =
                    Checkpoint { offset: narrow(to), scalars: narrow(scalars), utf16: narrow(utf16) };
                self.checkpoints.push(checkpoint);
                from = to;
            }
        }
    }

    /// The byte offset of a position; a column behind the line's end stands for that end (before the break), a
    /// line behind the last one for the text's end, a column inside a character for the character's start.
    pub fn offset(&self, text: &str, position: Position, encoding: Encoding) -> usize {
        let line = position.line as usize;
        let Some(start) = self.line_start(line) else { return text.len() };
        let start = start.max(self.mark);
        let end = self.line_start(line + 1).unwrap_or(text.len());
        let content = Span::new(start, end).of(text).trim_end_matches(['\n', '\r']);
        let mut left = position.column as usize;
        for (at, character) in content.char_indices() {
            let width = width(character, encoding);
            if left < width {
                return start + at;
            }
            left -= width;
        }
        start + content.len()
    }
}

/// Length of the blank text that `text` begins with: byte order mark and Unicode white space, line breaks too.
pub fn blank_prefix(text: &str) -> usize {
    text.len() - text.trim_start_matches(|c: char| c == '\u{feff}' || c.is_whitespace()).len()
}

fn columns(text: &str, encoding: Encoding) -> usize {
    match encoding {
        Encoding::Utf8 => text.len(),
        Encoding::Scalar => count(text, |byte| byte & 0xC0 != 0x80),
        Encoding::Utf16 if text.is_ascii() => text.len(),
        Encoding::Utf16 => count(text, |byte| byte & 0xC0 != 0x80) + count(text, |byte| byte >= 0xF0),
    }
}

/// How many bytes are so. Counted in blocks short enough for a byte to hold their sum, which a machine adds at once.
fn count(text: &str, is_so: impl Fn(u8) -> bool) -> usize {
    let blocks = text.as_bytes().chunks(128);
    blocks.map(|block| usize::from(block.iter().map(|&byte| u8::from(is_so(byte))).sum::<u8>())).sum()
}

fn width(character: char, encoding: Encoding) -> usize {
    match encoding {
        Encoding::Utf8 => character.len_utf8(),
        Encoding::Utf16 => character.len_utf16(),
        Encoding::Scalar => 1,
    }
}

fn narrow(count: usize) -> u32 {
    u32::try_from(count).expect("texts over 4 GiB are refused on reading")
}
