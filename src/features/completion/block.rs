//! The block of a tag up to the cursor, closed or not: which attributes stand there, and which part is being typed.

use crate::features::View;
use crate::features::completion::closing::Closing;
use crate::features::completion::slot::is_word;
use crate::syntax::Key;
use crate::text::Span;

/// A part of a tag that is being typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct TagSlot {
    /// What stands between the brackets.
    pub(super) text: Span,
    /// The other attributes of the tag: keys and values.
    pub(super) others: Vec<(Key, Span)>,
    /// What is being typed.
    pub(super) typed: Typed,
    /// The part of it before the cursor.
    pub(super) before: Span,
    /// What the tag lacks at its end.
    pub(super) closing: Closing,
}

/// The parts of a tag that are typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Typed {
    /// A key.
    Key(Span),
    /// A new id, and where its `#` stands.
    Declaration { hash: usize, word: Span },
    /// A value, or one of several in quotes.
    Value { key: Key, word: Span, quoted: bool },
}

/// The tag whose block the cursor at `offset` stands in.
pub(super) fn tag_slot(view: View<'_>, offset: usize) -> Option<TagSlot> {
    let around = view.article.tags.iter().rfind(|tag| {
        tag.closed
            && tag.block.start() < offset
            && offset < tag.block.end()
            && is_glued(view, tag.block.start())
    });
    let reading =
        around.and_then(|tag| Some((tag.block.start(), read(view.text, tag.block.start(), offset, true)?)));
    let (brace, reading) = reading.or_else(|| {
        let brace = brace_before(view, offset)?;
        Some((brace, read(view.text, brace, offset, false)?))
    })?;
    let tag = view.article.tags.iter().find(|tag| tag.block.start() == brace);
    let text = tag.map(|tag| tag.text).or_else(|| bracket_text(view, brace - 1))?;
    let typed = reading.typed(view.text, offset, tag.is_some());
    let span = typed.span();
    let (mut others, current) = (reading.others, reading.start);
    let later = tag.map_or(&[][..], |tag| view.article.attributes(tag));
    let from = if span.is_empty() { offset } else { offset.max(current + 1) };
    let later = later.iter().filter(|attribute| attribute.span.start() >= from);
    others.extend(later.map(|attribute| (attribute.key, attribute.value)));
    let closing = Closing::new(view, tag, reading.quote.map(|quote| (reading.start, quote)), span.end());
    Some(TagSlot { text, others, typed, before: Span::new(span.start(), offset), closing })
}

/// Whether the `{` at `brace` follows a `]` at once.
fn is_glued(view: View<'_>, brace: usize) -> bool {
    let bracket = brace.checked_sub(1).filter(|&at| view.text.as_bytes().get(at) == Some(&b']'));
    bracket.is_some_and(|bracket| !is_escaped(view, bracket))
}

fn is_escaped(view: View<'_>, offset: usize) -> bool {
    let next = view.article.escapes.partition_point(|escape| escape.end() <= offset);
    view.article.escapes.get(next).is_some_and(|escape| escape.start() < offset)
}

/// How far before the cursor the block or the text of a tag that isn't finished may begin, in bytes.
const REACH: usize = 4096;

/// The last `]{` in the line before `offset`.
fn brace_before(view: View<'_>, offset: usize) -> Option<usize> {
    let start = view.text.floor_char_boundary(offset.saturating_sub(REACH));
    let line = Span::new(start, offset).of(view.text);
    let line = line.rsplit(['\n', '\r']).next()?;
    let brace = offset - line.len() + line.rfind("]{")? + 1;
    is_glued(view, brace).then_some(brace)
}

/// What stands in the bracket that closes at `close`.
fn bracket_text(view: View<'_>, close: usize) -> Option<Span> {
    let start = view.text.floor_char_boundary(close.saturating_sub(REACH));
    let head = Span::new(start, close).of(view.text);
    let (mut depth, mut line_ended) = (0_usize, false);
    for (at, byte) in head.bytes().enumerate().rev() {
        match byte {
            b'[' | b']' if is_escaped(view, start + at) => {}
            b']' => depth += 1,
            b'[' if depth == 0 => return Some(Span::new(start + at + 1, close)),
            b'[' => depth -= 1,
            b'\n' if line_ended => return None,
            _ => {}
        }
        line_ended = byte == b'\n' || (line_ended && byte.is_ascii_whitespace());
    }
    None
}

/// A block, read up to the cursor.
struct Reading {
    others: Vec<(Key, Span)>,
    /// Where the part begins that is being typed: a word, or a whole value without its quote.
    start: usize,
    current: Current,
    quote: Option<char>,
}

/// Which part that is.
#[derive(Clone, Copy)]
enum Current {
    Key,
    Declaration,
    Value(Key),
}

/// Reads the block whose `{` stands at `brace`; `None` where it ends before `offset`, or what stands there is prose.
/// A `lenient` reading passes over what is no attribute.
fn read(text: &str, brace: usize, offset: usize, lenient: bool) -> Option<Reading> {
    let inner = Span::new(brace + 1, offset).of(text);
    let mut others = Vec::new();
    let mut at = 0;
    let done =
        |others, at: usize, current, quote| Some(Reading { others, start: brace + 1 + at, current, quote });
    loop {
        let rest = inner.get(at..)?;
        at += rest.len() - rest.trim_start_matches(|c: char| c.is_whitespace() || c == ',' || c == ';').len();
        let rest = inner.get(at..)?;
        if rest.starts_with('}') {
            return None;
        }
        let length = rest.find(|c: char| c.is_whitespace() || matches!(c, '=' | '}')).unwrap_or(rest.len());
        let word = rest.get(..length)?;
        let behind = rest.get(length..)?;
        let equals = behind.trim_start_matches([' ', '\t']).strip_prefix('=');
        if let Some(id) = word.strip_prefix('#') {
            if behind.is_empty() {
                return done(others, at + 1, Current::Declaration, None);
            }
            let start = brace + 1 + at + 1;
            others.push((Key::Declare, Span::new(start, start + id.len())));
            at += length;
        } else if let Some(value) = equals {
            let key = Key::from_name(word);
            let bare = value.trim_start();
            let start = inner.len() - if bare.is_empty() { value.len() } else { bare.len() };
            match value_end(inner, start) {
                Ok((value, next)) => {
                    others.push((key, Span::new(brace + 1 + value.start(), brace + 1 + value.end())));
                    at = next;
                }
                Err((start, quote)) => return done(others, start, Current::Value(key), quote),
            }
        } else if behind.is_empty() {
            return done(others, at, Current::Key, None);
        } else if lenient {
            at += length.max(1);
        } else {
            return None;
        }
    }
}

/// The value at `start` and where it ends; or, where it goes on to the end, where it begins and its quote.
fn value_end(inner: &str, start: usize) -> Result<(Span, usize), (usize, Option<char>)> {
    let rest = inner.get(start..).unwrap_or_default();
    let quote = rest.chars().next().and_then(closing_quote);
    if let Some((open, close)) = quote {
        let from = start + open;
        let quoted = inner.get(from..).unwrap_or_default();
        return match quoted.find(|c| c == close || (close == '”' && c == '"')) {
            Some(length) => Ok((
                Span::new(from, from + length),
                from + length + close.len_utf8().min(quoted.len() - length),
            )),
            None => Err((from, Some(close))),
        };
    }
    match rest.find(|c: char| c.is_whitespace() || c == '}') {
        Some(length) => Ok((Span::new(start, start + length), start + length)),
        None => Err((start, None)),
    }
}

/// The mark that closes what `open` opens, and the length of `open`.
fn closing_quote(open: char) -> Option<(usize, char)> {
    let close = match open {
        '"' => '"',
        '\'' => '\'',
        '„' | '“' | '”' => '”',
        '«' => '»',
        '‘' | '’' | '‚' => '’',
        _ => return None,
    };
    Some((open.len_utf8(), close))
}

impl Reading {
    /// What is being typed at `offset`. `known`: the parser takes it for a tag, so that the word goes on behind.
    fn typed(&self, text: &str, offset: usize, known: bool) -> Typed {
        let start = self.start;
        match self.current {
            Current::Declaration => Typed::Declaration {
                hash: start - 1,
                word: Span::new(start, word_end(text, offset, is_id_part)),
            },
            Current::Value(key) => {
                let timed = matches!(key, Key::When | Key::Until);
                let typed = Span::new(start, offset).of(text);
                let quoted = self.quote.is_some();
                let several = quoted && key.takes_ids();
                let from = if several { typed.rfind(char::is_whitespace).map_or(0, |at| at + 1) } else { 0 };
                let from = typed.ceil_char_boundary(from);
                let part = |c: char| is_id_part(c) || (timed && (".:~?%/".contains(c) || quoted && c == ' '));
                Typed::Value { key, word: Span::new(start + from, word_end(text, offset, part)), quoted }
            }
            // Where nothing is typed yet, what stands behind is another attribute.
            Current::Key if start == offset => Typed::Key(Span::empty(offset)),
            Current::Key => {
                let end = word_end(text, offset, is_id_part);
                let goes_on = text.get(end..).is_some_and(|rest| rest.starts_with(['=', '}']));
                Typed::Key(Span::new(start, if known || goes_on { end } else { offset }))
            }
        }
    }
}

impl TagSlot {
    /// The blank that parts what is written at `end` from an attribute that begins there; else nothing.
    pub(super) fn gap(&self, text: &str, end: usize) -> &'static str {
        let begins =
            text.get(end..).is_some_and(|rest| rest.starts_with(|c: char| is_id_part(c) || c == '#'));
        let another = self.others.iter().any(|(_, value)| value.start() > end);
        if begins && another && self.typed.span().is_empty() { " " } else { "" }
    }
}

impl Typed {
    /// What is replaced.
    pub(super) fn span(&self) -> Span {
        match self {
            Self::Key(word) | Self::Declaration { word, .. } | Self::Value { word, .. } => *word,
        }
    }
}

fn word_end(text: &str, offset: usize, is_part: impl Fn(char) -> bool) -> usize {
    let rest = text.get(offset..).unwrap_or_default();
    offset + rest.find(|c| !is_part(c)).unwrap_or(rest.len())
}

fn is_id_part(character: char) -> bool {
    is_word(character) || matches!(character, '-' | '_')
}
