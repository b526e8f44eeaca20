//! Reads one attribute block, however it is written.
//!
//! A *strict* reading gives up where the block can't be one by itself: at a bracket outside quotes, at the end of
//! a line behind which no attribute follows. It is made while the brackets are paired. A *loose* reading has a
//! window within one line and makes the best of it. What a strict reading takes for a closed block includes all
//! that Djot takes for one.

use std::ops::Range;

use crate::syntax::Attribute;
use crate::syntax::Key;
use crate::syntax::TagProblemKind;
use crate::syntax::tag::cursor::Cursor;
use crate::syntax::tag::cursor::is_break;
use crate::syntax::tag::cursor::is_key_character;
use crate::syntax::tag::examine;
use crate::syntax::tag::quote;
use crate::text::Span;

/// What stands between braces.
#[derive(Debug, Default)]
pub(super) struct Block {
    /// Its attributes: indices into the list that all blocks of a region share.
    pub(super) attributes: Range<usize>,
    pub(super) flaws: Vec<Flaw>,
    /// Behind the `}`; for a block that isn't closed behind its last attribute.
    pub(super) end: usize,
    pub(super) closed: bool,
    /// Whether a blank line stands inside.
    pub(super) blank_line: bool,
    /// How far the reading looked, which is what it cost.
    pub(super) reach: usize,
}

impl Block {
    /// Adds a closed block that follows this one at once and was read right after it: one tag, but not what Djot would make of two keys.
    pub(super) fn append(&mut self, next: Self) {
        let offset = self.attributes.len();
        let span = Span::new(self.end, next.end);
        self.flaws.push(Flaw { kind: TagProblemKind::Syntax, span, attribute: None });
        let moved = |flaw: Flaw| Flaw { attribute: flaw.attribute.map(|index| index + offset), ..flaw };
        self.flaws.extend(next.flaws.into_iter().map(moved));
        self.attributes.end = next.attributes.end;
        self.end = next.end;
        self.blank_line |= next.blank_line;
    }
}

/// Something wrong inside a block.
#[derive(Debug, Clone, Copy)]
pub(super) struct Flaw {
    pub(super) kind: TagProblemKind,
    pub(super) span: Span,
    /// Which of the block's attributes it is about.
    pub(super) attribute: Option<usize>,
}

/// A value as found.
#[derive(Debug, Clone, Copy)]
pub(super) struct Value {
    pub(super) span: Span,
    /// With its quotes.
    pub(super) outer: Span,
    pub(super) style: Style,
}

/// How a value is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    Bare,
    Straight,
    /// In curly quotes or primes.
    Curly,
    /// In single quotes, or behind a quote that nothing closes.
    Odd,
}

/// Reads the block whose `{` stands at `open`, up to `end` at most; its attributes go to `attributes`.
pub(super) fn read(
    text: &str,
    open: usize,
    end: usize,
    loose: bool,
    attributes: &mut Vec<Attribute>,
) -> Block {
    let mut reader = Reader::new(text, open, end, loose, attributes);
    reader.run();
    reader.finish()
}

/// Whether what follows the `{` at `open` makes it the beginning of a block: after blanks `#`, `}`, `.` and a
/// letter, a key with `=`, or nothing but an unfinished key up to the line's end.
pub(super) fn begins(text: &str, open: usize, end: usize) -> bool {
    let mut none = Vec::new();
    let mut reader = Reader::new(text, open, end, false, &mut none);
    let broken = reader.blanks();
    if broken && reader.cursor.char_at(reader.cursor.skip_line_blanks(open + 1)).is_none_or(is_break) {
        return true;
    }
    match reader.cursor.char_at(reader.at) {
        None | Some('#' | '}') => true,
        Some('.') => reader.cursor.char_at(reader.at + 1).is_some_and(char::is_alphabetic),
        Some(_) if reader.cursor.is_attribute(reader.at) => true,
        Some(_) if broken => false,
        Some(_) => {
            let behind = reader.cursor.skip_line_blanks(reader.cursor.skip_key(reader.at));
            reader.cursor.char_at(behind).is_none_or(is_break)
        }
    }
}

/// Whether the `{` at `open` is followed, after blanks, by `#` or a key with `=`.
pub(super) fn begins_with_attribute(text: &str, open: usize, end: usize) -> bool {
    let mut none = Vec::new();
    let mut reader = Reader::new(text, open, end, false, &mut none);
    reader.blanks();
    reader.cursor.is_attribute(reader.at)
}

struct Reader<'t, 'a> {
    cursor: Cursor<'t>,
    at: usize,
    loose: bool,
    stuck: bool,
    /// Behind the last thing that surely belongs to the block.
    kept: usize,
    /// How many attributes and flaws there were before the first word that is none.
    sure: Option<(usize, usize)>,
    block: Block,
    attributes: &'a mut Vec<Attribute>,
}

impl<'t, 'a> Reader<'t, 'a> {
    fn new(text: &'t str, open: usize, end: usize, loose: bool, attributes: &'a mut Vec<Attribute>) -> Self {
        let at = open + 1;
        let first = attributes.len();
        Self {
            cursor: Cursor { text, end },
            at,
            loose,
            stuck: false,
            kept: at,
            sure: None,
            block: Block { attributes: first..first, ..Block::default() },
            attributes,
        }
    }

    /// The attributes of this block.
    fn own(&mut self) -> &mut [Attribute] {
        &mut self.attributes[self.block.attributes.start..]
    }

    fn run(&mut self) {
        while !self.stuck {
            let broken = self.blanks();
            match self.cursor.char_at(self.at) {
                None => return,
                Some('}') => {
                    self.at += 1;
                    self.block.closed = true;
                    return;
                }
                Some(_) if broken && !self.cursor.is_attribute(self.at) => return,
                Some('#') => self.declaration(),
                Some(',' | ';') => self.comma(),
                Some('.') if self.cursor.char_at(self.at + 1).is_some_and(char::is_alphabetic) => {
                    self.class();
                }
                Some(character) if is_key_character(character) => self.pair(),
                Some(_) => self.stray(),
            }
        }
    }

    fn finish(mut self) -> Block {
        self.block.reach = self.block.reach.max(self.at);
        self.block.end = if self.block.closed { self.at } else { self.kept };
        if let Some((attributes, flaws)) = self.sure.filter(|_| !self.block.closed) {
            self.attributes.truncate(self.block.attributes.start + attributes);
            self.block.flaws.truncate(flaws);
        }
        self.block.attributes.end = self.attributes.len();
        self.block
    }

    /// Skips white space; says whether a line ended.
    fn blanks(&mut self) -> bool {
        let mut breaks = 0;
        while let Some(character) = self.cursor.char_at(self.at) {
            match character {
                ' ' | '\t' => {}
                '\n' if self.at > 0
                    && self.cursor.text.as_bytes().get(self.at - 1) == Some(&b'\r')
                    && breaks > 0 => {}
                '\n' | '\r' => breaks += 1,
                other if other.is_whitespace() => {
                    let span = Span::new(self.at, self.at + other.len_utf8());
                    self.block.flaws.push(Flaw { kind: TagProblemKind::Syntax, span, attribute: None });
                }
                _ => break,
            }
            self.at += character.len_utf8();
        }
        self.block.blank_line |= breaks > 1;
        breaks > 0
    }

    /// `#id`
    fn declaration(&mut self) {
        let start = self.at;
        let end = self.run_end(start + 1);
        let value = Span::new(start + 1, end);
        let value = Value { span: value, outer: value, style: Style::Bare };
        self.push(Key::Declare, Span::new(start, start + 1), value, false);
    }

    /// `key=value`, or a word that is none.
    fn pair(&mut self) {
        let key_span = Span::new(self.at, self.cursor.skip_key(self.at));
        let equals = self.cursor.skip_line_blanks(key_span.end());
        let key = Key::from_name(key_span.of(self.cursor.text));
        if self.cursor.char_at(equals) != Some('=') {
            self.word(key, key_span, equals);
            return;
        }
        let behind = equals + 1;
        let start = self.cursor.skip_line_blanks(behind);
        let spaced = equals > key_span.end();
        if self.cursor.ends_value(start) || (start > behind && self.cursor.is_attribute(start)) {
            let span = Span::empty(behind);
            self.at = behind;
            self.push(key, key_span, Value { span, outer: span, style: Style::Bare }, spaced);
        } else if let Some(value) = self.value(start) {
            self.push(key, key_span, value, spaced || start > behind);
        } else {
            self.stuck = true;
        }
    }

    fn word(&mut self, key: Key, key_span: Span, behind: usize) {
        if key != Key::Unknown && self.cursor.char_at(behind) == Some('}') {
            let span = Span::empty(key_span.end());
            self.at = span.end();
            self.push(key, key_span, Value { span, outer: span, style: Style::Bare }, false);
        } else if self.cursor.char_at(behind).is_none_or(is_break) && self.sure.is_none() {
            self.kept = key_span.end();
            self.stray();
        } else {
            self.stray();
        }
    }

    fn push(&mut self, key: Key, key_span: Span, value: Value, spaced: bool) {
        let span = Span::new(key_span.start(), value.outer.end());
        self.at = self.at.max(span.end());
        self.kept = self.at;
        let quoted = value.style != Style::Bare;
        let index = self.own().len();
        let mut attribute = Attribute { span, key_span, key, value: value.span, quoted, flawed: false };
        examine::examine(self.cursor.text, &mut attribute, value, spaced, |kind, span| {
            self.block.flaws.push(Flaw { kind, span, attribute: Some(index) });
        });
        self.attributes.push(attribute);
    }

    /// A comma between attributes.
    fn comma(&mut self) {
        let start = self.at;
        while matches!(self.cursor.char_at(self.at), Some(',' | ';')) {
            self.at += 1;
        }
        let attribute = self.own().len().checked_sub(1);
        if let Some(last) = self.own().last_mut() {
            last.flawed = true;
        }
        self.flaw(Span::new(start, self.at), attribute);
        self.kept = self.at;
    }

    /// `.class`
    fn class(&mut self) {
        let start = self.at;
        let end = self.run_end(start + 1);
        self.flaw(Span::new(start, end), None);
        self.kept = end;
    }

    /// Anything else up to white space: no part of a block, unless it turns out to be closed.
    fn stray(&mut self) {
        if self.sure.is_none() {
            self.sure = Some((self.own().len(), self.block.flaws.len()));
        }
        let start = self.at;
        let end = self.run_end(start);
        if self.loose && Span::new(start, end).of(self.cursor.text).contains('{') {
            self.stuck = true;
        }
        if self.stuck || end == start {
            self.stuck = true;
            return;
        }
        let text = self.cursor.text;
        match self.block.flaws.last_mut() {
            Some(flaw)
                if flaw.attribute.is_none()
                    && flaw.kind == TagProblemKind::Syntax
                    && Span::new(flaw.span.end(), start).of(text).trim().is_empty() =>
            {
                flaw.span = Span::new(flaw.span.start(), end);
            }
            _ => self.flaw(Span::new(start, end), None),
        }
    }

    fn flaw(&mut self, span: Span, attribute: Option<usize>) {
        self.block.flaws.push(Flaw { kind: TagProblemKind::Syntax, span, attribute });
    }

    /// Where the run of characters from `start` ends: at white space or `}`. Moves there.
    fn run_end(&mut self, start: usize) -> usize {
        let mut at = start;
        while let Some(character) = self.cursor.char_at(at) {
            if character == '}' || character.is_whitespace() {
                break;
            }
            let bracket = character == '[' || (character == ']' && self.cursor.char_at(at + 1) == Some('{'));
            if bracket && !self.loose {
                self.stuck = true;
                break;
            }
            at += character.len_utf8();
        }
        self.at = at;
        at
    }

    fn value(&mut self, start: usize) -> Option<Value> {
        let first = self.cursor.char_at(start)?;
        let (quoted, reach) = quote::read(self.cursor, start, self.loose);
        self.block.reach = self.block.reach.max(reach);
        if let Some(quoted) = quoted {
            self.at = quoted.outer.end();
            let next = self.cursor.char_at(self.at);
            let glued = next.is_some_and(|c| !c.is_whitespace() && !matches!(c, '}' | ',' | ';'));
            let style = match quoted {
                quote::Quoted { straight: true, .. } => Style::Straight,
                quote::Quoted { single: true, .. } => Style::Odd,
                quote::Quoted { .. } => Style::Curly,
            };
            let value = Value { span: quoted.inner, outer: quoted.outer, style };
            return (self.loose || !glued).then_some(value);
        }
        (self.loose || first == '\'' || !quote::opens(first)).then(|| self.bare(start, first))
    }

    fn bare(&mut self, start: usize, first: char) -> Value {
        let open = quote::opens(first);
        let inner = if open { start + first.len_utf8() } else { start };
        let end = self.run_end(inner);
        let run = Span::new(inner, end).of(self.cursor.text);
        let trimmed = run.trim_end_matches([',', ';']);
        let span = Span::new(inner, if trimmed.is_empty() { end } else { inner + trimmed.len() });
        self.at = span.end();
        let style = if open { Style::Odd } else { Style::Bare };
        Value { span, outer: Span::new(start, span.end()), style }
    }
}
