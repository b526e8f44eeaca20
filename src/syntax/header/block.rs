//! The block of header lines at the beginning of an article.

use crate::syntax::Header;
use crate::syntax::HeaderKey;
use crate::syntax::HeaderLine;
use crate::syntax::HeaderProblem;
use crate::syntax::HeaderProblemKind;
use crate::syntax::header::date_line::DateLine;
use crate::syntax::header::date_line::Value;
use crate::syntax::header::line::Line;
use crate::syntax::header::words::Sense;
use crate::syntax::header::words::near_key;
use crate::text::Span;
use crate::text::folded;

/// What the block holds.
#[derive(Debug, Default)]
pub(super) struct Block {
    /// Every line with a known key, in the order of the text.
    pub(super) lines: Vec<HeaderLine>,
    /// The lines that give a date, with their index among `lines`.
    pub(super) dates: Vec<(usize, DateLine)>,
    /// Where the body begins.
    pub(super) end: usize,
    /// Whether the story goes on behind the last date.
    pub(super) compact: bool,
}

/// Reads the block that begins with `first`.
pub(super) fn read(text: &str, first: Line) -> Block {
    let mut block = Block { end: first.span.start(), ..Block::default() };
    let mut language = Language { text, first, looked_for: false, found: None };
    for line in Line::all_from(text, first.span.start()) {
        if line.is_blank() {
            block.end = line.next;
            break;
        }
        if !block.take(text, line, &mut language) {
            break;
        }
        block.end = line.next;
        if let Some((_, date)) = block.dates.last().filter(|(_, date)| date.line == line)
            && date.is_compact(text)
        {
            block.compact = true;
            block.end = date.tail;
            break;
        }
    }
    block
}

impl Block {
    /// Takes `line` in, where it is a header line.
    fn take(&mut self, text: &str, line: Line, language: &mut Language<'_>) -> bool {
        if let Some(found) = known_key(text, line).filter(|found| found.key != HeaderKey::Date) {
            self.lines.push(found);
            return true;
        }
        let date = DateLine::read(text, line, None).map(|date| {
            if matches!(date.value, Value::Strict(_)) {
                return date;
            }
            let language = language.get();
            if language.is_none() { date } else { DateLine::read(text, line, language).unwrap_or(date) }
        });
        let date = match date {
            None if self.lines.is_empty() => DateLine::alone(text, line, language.get()),
            date => date
                .filter(|date| !(self.is_dated() && date.keyword.is_some_and(|k| k.sense == Sense::Updated))),
        };
        let Some(date) = date else { return false };
        let key_span = date.keyword.map_or(Span::empty(date.span.start()), |keyword| keyword.key);
        let end = line.content.end();
        let value = if date.is_compact(text) {
            date.span
        } else {
            Span::new(date.keyword.map_or(date.span.start(), |keyword| keyword.value), end)
        };
        self.dates.push((self.lines.len(), date));
        self.lines.push(HeaderLine { key: HeaderKey::Date, key_span, value, span: line.span });
        true
    }

    fn is_dated(&self) -> bool {
        !self.dates.is_empty()
    }
}

/// The article's language, looked for only when a date is not plain.
struct Language<'t> {
    text: &'t str,
    first: Line,
    looked_for: bool,
    found: Option<&'t str>,
}

impl<'t> Language<'t> {
    fn get(&mut self) -> Option<&'t str> {
        if !self.looked_for {
            self.looked_for = true;
            self.found = language(self.text, self.first);
        }
        self.found
    }
}

/// The value of a `lang` line in the block that begins with `first`.
pub(super) fn language(text: &str, first: Line) -> Option<&str> {
    Line::all_from(text, first.span.start())
        .take_while(|line| !line.is_blank())
        .take(20)
        .filter_map(|line| known_key(text, line))
        .find(|line| line.key == HeaderKey::Lang && (2..12).contains(&line.value.len()))
        .map(|line| line.value.of(text))
}

/// A line that begins with a known key, in any case, with or without a colon.
pub(super) fn known_key(text: &str, line: Line) -> Option<HeaderLine> {
    let content = line.content.of(text);
    let word = content.bytes().take(8).take_while(u8::is_ascii_alphabetic).count();
    let key = HeaderKey::ALL
        .into_iter()
        .find(|key| content.get(..word).is_some_and(|word| word.eq_ignore_ascii_case(key.name())))?;
    let start = line.content.start();
    let rest = content.get(word..)?;
    let blank = rest.trim_start();
    let value = match blank.strip_prefix(':') {
        Some(value) => value.trim_start(),
        None if rest.is_empty() || blank.len() < rest.len() => blank,
        None => return None,
    };
    let behind = if value.is_empty() { line.content.end() } else { line.content.end() - value.len() };
    Some(HeaderLine {
        key,
        key_span: Span::new(start, start + word),
        value: Span::new(behind, line.content.end()),
        span: line.span,
    })
}

/// What is wrong with the keys of a header whose body begins at `header.end`.
pub(super) fn key_problems(text: &str, header: &mut Header) {
    for line in &header.lines {
        if line.key != HeaderKey::Date && line.value.is_empty() {
            header
                .problems
                .push(HeaderProblem { kind: HeaderProblemKind::EmptyValue(line.key), span: line.key_span });
        }
    }
    let ends_with_blank = header.lines.last().is_none_or(|last| {
        let behind = text.get(last.span.end()..header.end).unwrap_or_default();
        behind.matches(['\n', '\r']).count() > usize::from(behind.starts_with("\r\n")) + 1
    });
    if header.compact || ends_with_blank {
        return;
    }
    let mut unknown = Vec::new();
    for line in Line::all_from(text, header.end).take(20) {
        if line.is_blank() {
            header.problems.append(&mut unknown);
            return;
        }
        if known_key(text, line).is_some() {
            continue;
        }
        let Some(problem) = near_miss(text, line) else { return };
        unknown.push(problem);
    }
}

/// A line that begins with something for a known key and is no sentence.
pub(super) fn near_miss(text: &str, line: Line) -> Option<HeaderProblem> {
    let content = line.content.of(text);
    let length = content.find(|c: char| c.is_whitespace() || c == ':')?;
    let key =
        content.get(..length).filter(|word| word.len() < 40).map(folded).and_then(|word| near_key(&word))?;
    let marked = content.get(length..).is_some_and(|rest| rest.trim_start().starts_with(':'));
    let sentence = content.len() > 120 || content.ends_with('.');
    let span = Span::new(line.content.start(), line.content.start() + length);
    (marked || !sentence).then_some(HeaderProblem { kind: HeaderProblemKind::UnknownKey(key), span })
}
