//! The header: `key value` lines that begin with `date`.

mod block;
mod date_line;
mod front_matter;
mod keyword;
mod line;
mod problem;
mod repair;
mod words;

use crate::syntax::header::date_line::DateLine;
use crate::syntax::header::line::Line;
pub(crate) use crate::syntax::header::line::line_break;
use crate::text::Span;
use crate::time::ArticleDate;
use crate::time::Fullness;

/// What an article says of itself before its body.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Header {
    /// Offset of the first character that is not blank: where a header belongs.
    pub start: usize,
    /// Offset where the body begins; equals zero where there is no header.
    pub end: usize,
    /// Whether the header is `date X` with the story on the same line.
    pub compact: bool,
    /// The lines with a known key, in the order of the text.
    pub lines: Vec<HeaderLine>,
    /// The date that counts, from the header alone: well-formed, or repaired with certainty.
    pub date: Option<ArticleDate>,
    /// Where that date is written.
    pub date_span: Option<Span>,
    /// What is wrong with the date, at most one a line.
    pub date_problems: Vec<DateProblem>,
    /// What is wrong with other lines.
    pub problems: Vec<HeaderProblem>,
}

/// One `key value` line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeaderLine {
    /// Which key.
    pub key: HeaderKey,
    /// The key as written, punctuation excluded.
    pub key_span: Span,
    /// The value without blanks around it; empty behind the key where there is none.
    pub value: Span,
    /// The line without its break.
    pub span: Span,
}

/// The keys of the header, in canonical order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HeaderKey {
    /// `date`
    Date,
    /// `title`: prose, like the body
    Title,
    /// `place`: id or name
    Place,
    /// `author`
    Author,
    /// `source`: id or name
    Source,
    /// `event`: the article's main event, id or name
    Event,
    /// `lang`
    Lang,
    /// `url`
    Url,
    /// `updated`
    Updated,
    /// `lint`: `ignore RULE …`
    Lint,
}

/// Something wrong with the date header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateProblem {
    /// Which row of the language's table.
    pub form: DateForm,
    /// Where, exactly.
    pub span: Span,
    /// The repairs that there are; a single one may be certain.
    pub repairs: Vec<DateRepair>,
    /// For a date without a year: its repairs, which need a year from elsewhere.
    pub open_years: Vec<OpenYear>,
}

/// A repair of a date whose year isn't written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenYear {
    /// The month, from 1.
    pub month: i8,
    /// The day of the month.
    pub day: i8,
    /// The weekdays that are written with it, bit 0 is Sunday; 0: none is.
    pub weekdays: u8,
    /// Replacements in which `YYYY` stands for the year.
    pub edits: Vec<(Span, String)>,
}

/// The rows of the table of date problems that the parser tells apart; each is a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DateForm {
    /// `date-misplaced`
    Misplaced,
    /// `date-keyword`
    Keyword,
    /// `date-impossible`
    Impossible,
    /// `date-malformed`
    Malformed,
    /// `date-duplicate`
    Duplicate,
    /// `date-missing`
    Missing,
}

/// One way to repair a date problem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateRepair {
    /// What the user is offered.
    pub title: String,
    /// Whether it may be applied without asking.
    pub certain: bool,
    /// Replacements that do not overlap, in the order of the text.
    pub edits: Vec<(Span, String)>,
}

/// Something wrong with a header line that isn't about its date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeaderProblem {
    /// What is wrong.
    pub kind: HeaderProblemKind,
    /// The key.
    pub span: Span,
}

/// The kinds of [`HeaderProblem`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HeaderProblemKind {
    /// A near miss or a translation of the known key.
    UnknownKey(HeaderKey),
    /// A key without a value.
    EmptyValue(HeaderKey),
}

impl Header {
    /// The first line with `key`.
    pub fn line(&self, key: HeaderKey) -> Option<&HeaderLine> {
        self.lines.iter().find(|line| line.key == key)
    }

    /// The value of `lang`, where the header of `text` has one.
    pub fn language<'t>(&self, text: &'t str) -> Option<&'t str> {
        let written = self.line(HeaderKey::Lang).map(|line| line.value.of(text));
        written.filter(|language| !language.is_empty())
    }
}

impl HeaderLine {
    /// The line with its break: what to take out of `text` to be rid of it.
    pub fn with_break(&self, text: &str) -> Span {
        let end = Line::at(text, self.span.start()).map_or(self.span.end(), |line| line.next);
        Span::new(self.span.start(), end)
    }
}

impl HeaderKey {
    /// All keys, in canonical order.
    pub const ALL: [Self; 10] = [
        Self::Date,
        Self::Title,
        Self::Place,
        Self::Author,
        Self::Source,
        Self::Event,
        Self::Lang,
        Self::Url,
        Self::Updated,
        Self::Lint,
    ];

    /// The key as it is written.
    pub fn name(self) -> &'static str {
        match self {
            Self::Date => "date",
            Self::Title => "title",
            Self::Place => "place",
            Self::Author => "author",
            Self::Source => "source",
            Self::Event => "event",
            Self::Lang => "lang",
            Self::Url => "url",
            Self::Updated => "updated",
            Self::Lint => "lint",
        }
    }
}

/// Reads the header of `text`.
pub(crate) fn parse(text: &str) -> Header {
    let mut header = Header { start: crate::text::blank_prefix(text), ..Header::default() };
    let first = line::first_line(text);
    if let Some(first) = first {
        let block = block::read(text, first);
        if !block.dates.is_empty() {
            header.take(text, block, first);
            return header;
        }
        if let Some(date) =
            front_matter::read(text, first, &mut header).or_else(|| astray(text, first, &mut header))
        {
            header.count(&date);
            return header;
        }
    }
    header.date_problems.push(DateProblem {
        form: DateForm::Missing,
        span: Span::empty(header.start),
        repairs: Vec::new(),
        open_years: Vec::new(),
    });
    header
}

impl Header {
    /// Takes over what the block at the article's top says.
    fn take(&mut self, text: &str, block: block::Block, first: Line) {
        self.date_problems = problem::of_block(text, &block, first);
        self.end = block.end;
        self.compact = block.compact;
        if let Some(other) = block.dates.first().and_then(|(_, date)| problem::behind(text, date)) {
            self.end = other.tail;
            self.compact = other.is_compact(text);
            if !self.compact {
                self.end = other.line.next;
            }
        }
        let counts = block.dates.iter().map(|(_, date)| date).find(|date| date.certain_date().is_some());
        if let Some(date) = counts {
            self.count(date);
        }
        if let Some(second) = block.dates.first().and_then(|(_, date)| self.second_header(text, date)) {
            self.date_problems.push(second);
        }
        self.lines = block.lines;
        block::key_problems(text, self);
    }

    /// A well-formed date line that the body begins with.
    fn second_header(&self, text: &str, first: &DateLine) -> Option<DateProblem> {
        let body = Line::at(text, self.end)
            .filter(|line| !self.compact && line.content.of(text).starts_with("date"))?;
        let second = DateLine::read(text, body, None)?;
        let exact = second.keyword.is_some_and(|keyword| keyword.wrong.is_none());
        let strict = matches!(second.value, date_line::Value::Strict(_));
        (exact && strict).then(|| problem::second(text, first, &second))
    }

    /// Lets the date of `line` count, where it is certain.
    fn count(&mut self, line: &DateLine) {
        self.date = line.certain_date();
        self.date_span = self.date.map(|_| line.span);
    }
}

/// A date line after prose, within the first ten lines that are not blank.
fn astray(text: &str, first: Line, header: &mut Header) -> Option<DateLine> {
    let language = block::language(text, first);
    let lines = Line::all_from(text, first.next).filter(|line| !line.is_blank()).take(9);
    let found =
        lines.filter_map(|line| DateLine::read(text, line, language)).find(|date| is_astray(text, date))?;
    let prose = block::known_key(text, first).is_none();
    let place = |value: &str| problem::moved(text, &found, first, prose, value);
    header.date_problems.push(problem::misplaced(text, &found, place));
    Some(found)
}

/// Whether a line in the midst of prose is meant as the article's date: the exact keyword and a full date, or
/// something for it with a full date and nothing else.
fn is_astray(text: &str, date: &DateLine) -> bool {
    let exact = date.keyword.is_some_and(|keyword| keyword.wrong.is_none());
    match &date.value {
        date_line::Value::Strict(_) => exact || !date.is_compact(text),
        date_line::Value::Read(reading) => {
            let near = date.keyword.is_some_and(|keyword| keyword.sense == words::Sense::Near);
            let full = reading.extent == Fullness::Full && !reading.days.is_empty();
            full && !near && (exact || reading.fills_line)
        }
        date_line::Value::Nothing => false,
    }
}
