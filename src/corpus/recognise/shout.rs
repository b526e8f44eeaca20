//! Lines in capitals, in which the capitals of names say nothing.

use crate::registry::names::LOWER;
use crate::registry::names::class;
use crate::text::Span;

/// Asks of one word after the other whether its line holds no letter in lower case; a line is read once.
#[derive(Debug)]
pub(super) struct Shouting<'t> {
    text: &'t str,
    /// The line that was asked about last.
    line: Span,
    shouted: bool,
}

impl<'t> Shouting<'t> {
    /// About the words of `text`.
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, line: Span::default(), shouted: false }
    }

    /// Whether the line of `word`, which isn't empty, holds no letter in lower case.
    pub(super) fn is_shouted(&mut self, word: Span) -> bool {
        if !self.line.contains(word) {
            let bytes = self.text.as_bytes();
            let start = memchr::memrchr2(b'\n', b'\r', &bytes[..word.start()]).map_or(0, |found| found + 1);
            let length = memchr::memchr2(b'\n', b'\r', &bytes[word.end()..]);
            self.line = Span::new(start, length.map_or(bytes.len(), |length| word.end() + length));
            self.shouted = !self.line.of(self.text).chars().any(|character| class(character) == LOWER);
        }
        self.shouted
    }
}
