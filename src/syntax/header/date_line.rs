//! A line that gives the article's date, well or badly.

use crate::syntax::DateForm;
use crate::syntax::header::keyword;
use crate::syntax::header::keyword::Keyword;
use crate::syntax::header::line::Line;
use crate::syntax::header::words::Sense;
use crate::text::Span;
use crate::time;
use crate::time::ArticleDate;
use crate::time::Fullness;
use crate::time::Reading;

/// A line with a date.
#[derive(Debug, Clone)]
pub(super) struct DateLine {
    /// The line.
    pub(super) line: Line,
    /// The keyword; `None` where a date stands alone.
    pub(super) keyword: Option<Keyword>,
    /// What stands behind it.
    pub(super) value: Value,
    /// Where that is written; empty at the line's end where nothing is.
    pub(super) span: Span,
    /// Offset behind all that a repair replaces.
    pub(super) tail: usize,
    /// Whether the blank before the date is none that a keyboard makes.
    pub(super) odd_blank: bool,
}

/// What stands where the date should.
#[derive(Debug, Clone)]
pub(super) enum Value {
    /// A well-formed date.
    Strict(ArticleDate),
    /// A date in another notation, or a part of one.
    Read(Box<Reading>),
    /// No date at all.
    Nothing,
}

impl DateLine {
    /// Reads `line` as one that begins with `date` or something for it; `None` where it is prose.
    pub(super) fn read(text: &str, line: Line, language: Option<&str>) -> Option<Self> {
        if let Some(keyword) = keyword::exact(text, line) {
            return Self::behind(text, line, keyword, language);
        }
        let keyword = keyword::lenient(text, line)?;
        Self::behind(text, line, keyword, language)
    }

    /// Reads `line` as nothing but a full date.
    pub(super) fn alone(text: &str, line: Line, language: Option<&str>) -> Option<Self> {
        let content = line.content.of(text);
        if content.len() > 160 || !content.contains(char::is_numeric) {
            return None;
        }
        let reading =
            time::read(content, language).filter(|reading| reading.is_full() && reading.fills_line)?;
        let start = line.content.start();
        let (span, tail) = (shifted(reading.span, start), start + reading.tail);
        let value = match time::strict_date(content) {
            Some(date) => Value::Strict(date),
            None => Value::Read(Box::new(reading)),
        };
        Some(Self { line, keyword: None, value, span, tail, odd_blank: false })
    }

    fn behind(text: &str, line: Line, keyword: Keyword, language: Option<&str>) -> Option<Self> {
        let rest = text.get(keyword.value..line.content.end())?;
        let blank = text.get(keyword.key.end()..keyword.value).unwrap_or_default();
        let odd_blank = keyword.wrong.is_none() && !blank.chars().all(|c| c == ' ' || c == '\t');
        let (value, span, tail) = value(rest, keyword.value, language);
        let line = Self { line, keyword: Some(keyword), value, span, tail, odd_blank };
        line.is_header(text, keyword).then_some(line)
    }

    /// Whether what follows the keyword makes the line a header line rather than prose.
    fn is_header(&self, text: &str, keyword: Keyword) -> bool {
        let rest = text.get(keyword.value..self.line.content.end()).unwrap_or_default();
        let exact = keyword.wrong.is_none();
        let single = exact && rest.len() < 64 && rest.split_whitespace().nth(1).is_none();
        let behind = text.get(self.tail..self.line.content.end()).unwrap_or_default().trim_start();
        let goes_on = behind.starts_with(char::is_lowercase);
        let reading = match &self.value {
            Value::Strict(_) => return !(keyword.loose && goes_on),
            Value::Nothing => return single,
            Value::Read(reading) => reading,
        };
        let named = reading.core.len() > 5
            && shifted(reading.core, keyword.value).of(text).chars().any(char::is_alphabetic);
        match reading.extent {
            Fullness::Full | Fullness::Range => exact || (keyword.marked && !keyword.loose) || !goes_on,
            Fullness::Yearless if exact => reading.fills_line || (named && !goes_on),
            Fullness::Dayless if exact => single || reading.fills_line || (named && !goes_on),
            Fullness::Yearless => keyword.marked && reading.fills_line && keyword.sense != Sense::Near,
            Fullness::Dayless => false,
        }
    }

    /// The first row of the language's table that the line by itself falls under.
    pub(super) fn form(&self) -> Option<DateForm> {
        if self.keyword.is_none_or(|keyword| keyword.wrong.is_some()) {
            return Some(DateForm::Keyword);
        }
        match &self.value {
            Value::Strict(_) => self.odd_blank.then_some(DateForm::Malformed),
            Value::Read(reading) if reading.is_impossible() => Some(DateForm::Impossible),
            Value::Read(_) | Value::Nothing => Some(DateForm::Malformed),
        }
    }

    /// Where a problem of `form` is shown.
    pub(super) fn problem_span(&self, form: DateForm) -> Span {
        match (form, &self.value, self.keyword) {
            (DateForm::Keyword, _, Some(keyword)) => keyword.wrong.unwrap_or(keyword.key),
            (DateForm::Impossible, Value::Read(reading), Some(keyword)) => {
                shifted(reading.core, keyword.value)
            }
            (DateForm::Misplaced | DateForm::Duplicate, ..) => self.line.span,
            _ => self.span,
        }
    }

    /// The date that the line gives without doubt.
    pub(super) fn certain_date(&self) -> Option<ArticleDate> {
        match &self.value {
            Value::Strict(date) => Some(*date),
            Value::Read(reading) => {
                let time = reading.time.map(|(time, _)| time);
                reading.certain_day().map(|day| ArticleDate { day, time })
            }
            Value::Nothing => None,
        }
    }

    /// Whether the story goes on behind the date.
    pub(super) fn is_compact(&self, text: &str) -> bool {
        !matches!(self.value, Value::Nothing)
            && !text.get(self.tail..self.line.span.end()).unwrap_or_default().trim().is_empty()
    }
}

/// `span` of a stretch that begins at `start`, as one of the whole text.
pub(super) fn shifted(span: Span, start: usize) -> Span {
    Span::new(start + span.start(), start + span.end())
}

/// What `rest`, which begins at `start`, says; its span, and what a repair replaces.
fn value(rest: &str, start: usize, language: Option<&str>) -> (Value, Span, usize) {
    if let Some((date, length)) = time::strict_prefix(rest) {
        let behind = rest.get(length..).unwrap_or_default();
        if behind.is_empty() || (behind.starts_with(char::is_whitespace) && !more_follows(behind)) {
            return (Value::Strict(date), Span::new(start, start + length), start + length);
        }
        let reading = time::read(rest, language).filter(Reading::is_full);
        return match reading
            .filter(|reading| reading.span.end() > length || !behind.starts_with(char::is_whitespace))
        {
            Some(reading) => read(rest, reading, start),
            None if behind.starts_with(|next: char| next.is_ascii_digit()) => nothing(rest, start),
            None => (Value::Strict(date), Span::new(start, start + length), start + length),
        };
    }
    if let Some(reading) = time::read(rest, language) {
        return read(rest, reading, start);
    }
    nothing(rest, start)
}

/// Says that the first word of `rest` is no date.
fn nothing(rest: &str, start: usize) -> (Value, Span, usize) {
    let token = rest.split_whitespace().next().map_or(0, str::len);
    (Value::Nothing, Span::new(start, start + token), start + token)
}

fn read(rest: &str, reading: Reading, start: usize) -> (Value, Span, usize) {
    let span = shifted(reading.span, start);
    let behind = rest.get(reading.tail..).unwrap_or_default();
    let invisible = behind.len() - behind.trim_start_matches(time::is_invisible).len();
    let tail = start + reading.tail + invisible;
    (Value::Read(Box::new(reading)), span, tail)
}

/// Whether a time, a weekday or another date may go on behind a well-formed day.
fn more_follows(behind: &str) -> bool {
    let rest = behind.trim();
    let bytes = rest.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let clock = digit(0) && (bytes.get(1) == Some(&b':') || (digit(1) && bytes.get(2) == Some(&b':')));
    clock || (!rest.is_empty() && rest.len() < 40 && rest.split_whitespace().nth(4).is_none())
}
