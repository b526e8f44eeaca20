//! Looking at characters inside a window of the text.

/// A window that ends at a byte offset.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cursor<'t> {
    pub(super) text: &'t str,
    /// Offset behind the last byte that may be looked at.
    pub(super) end: usize,
}

impl Cursor<'_> {
    /// The character at offset `at`, `None` behind the window.
    pub(super) fn char_at(self, at: usize) -> Option<char> {
        let byte = *self.text.as_bytes().get(at).filter(|_| at < self.end)?;
        if byte.is_ascii() { Some(char::from(byte)) } else { self.text.get(at..)?.chars().next() }
    }

    /// Whether a value at `at` is none: white space, a `}` or the end comes first.
    pub(super) fn ends_value(self, at: usize) -> bool {
        self.char_at(at).is_none_or(|character| character == '}' || character.is_whitespace())
    }

    /// Whether `#`, or a key with `=`, stands at `at`.
    pub(super) fn is_attribute(self, at: usize) -> bool {
        let behind = self.skip_key(at);
        self.char_at(at) == Some('#')
            || (behind > at && self.char_at(self.skip_line_blanks(behind)) == Some('='))
    }

    /// Behind the key at `at`.
    pub(super) fn skip_key(self, at: usize) -> usize {
        self.skip(at, is_key_character)
    }

    /// Behind the white space at `at`, within the line.
    pub(super) fn skip_line_blanks(self, at: usize) -> usize {
        self.skip(at, |character| character.is_whitespace() && !is_break(character))
    }

    fn skip(self, mut at: usize, is_skipped: impl Fn(char) -> bool) -> usize {
        while let Some(character) = self.char_at(at).filter(|&character| is_skipped(character)) {
            at += character.len_utf8();
        }
        at
    }
}

/// Whether `character` ends a line, by itself or as a part of CRLF.
pub(super) fn is_break(character: char) -> bool {
    matches!(character, '\n' | '\r')
}

/// Whether `character` may stand in what somebody meant as a key.
pub(super) fn is_key_character(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '_' | '-' | ':')
}
