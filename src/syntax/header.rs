//! The header: `key value` lines that begin with `date`.

use crate::text::Span;
use crate::time::ArticleDate;

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
    Header { start: crate::text::blank_prefix(text), ..Header::default() }
}
