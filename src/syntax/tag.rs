//! Tags: `[text]{key=value …}`.
//!
//! Reading goes in two steps: `scan` pairs brackets and reads closed blocks, `settle` decides where unfinished
//! tags end once all others of the region are known.

mod block;
mod cursor;
mod examine;
mod ids;
mod plain;
mod quote;
mod scan;
mod settle;

use std::ops::Range;

use crate::syntax::Article;
use crate::syntax::HeaderKey;
pub use crate::syntax::tag::ids::TagId;
use crate::text::Span;

/// One tag, complete or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag {
    /// From `[` to behind `}`; to where an unfinished tag ends: at the line's end or before the next tag.
    pub span: Span,
    /// The text between the brackets.
    pub text: Span,
    /// The attribute block with its braces (several where they follow each other at once); an unfinished one
    /// ends behind its last attribute, and what follows up to the end of [`Tag::span`] is prose.
    pub block: Span,
    /// Indices into [`Article::attributes`].
    pub attributes: Range<u32>,
    /// Index in [`Article::tags`] of the tag right around this one.
    pub parent: Option<u32>,
    /// Whether both brackets and both braces are there.
    pub closed: bool,
}

/// One attribute of a tag: `key=value`, `key="value"` or `#id`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribute {
    /// The whole attribute, quotes included.
    pub span: Span,
    /// The key as written; for `#id` the `#`.
    pub key_span: Span,
    /// Which key it is.
    pub key: Key,
    /// The value without its quotes, escapes unresolved; empty behind the key where there is none.
    pub value: Span,
    /// Whether the value stands in quotes (straight, curly or single).
    pub quoted: bool,
    /// Whether `tag-syntax`, `tag-bad-id`, `tag-unquoted-value` or `tag-missing-value` speaks about the value, or
    /// it is still being typed: rules that ask what the value leads to (`unknown-id`, `wrong-kind`) stay silent.
    pub flawed: bool,
}

/// The keys of the language, in canonical order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// `#id`: declares an event.
    Declare,
    /// `actor`
    Actor,
    /// `place`
    Place,
    /// `event`
    Event,
    /// `source`
    Source,
    /// `quote`
    Quote,
    /// `when`
    When,
    /// `until`
    Until,
    /// `at`
    At,
    /// `part-of`
    PartOf,
    /// `after`
    After,
    /// `title`
    Title,
    /// `status`
    Status,
    /// Any other key.
    Unknown,
}

/// Something wrong with a tag, as the parser saw it; the rules say it in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TagProblem {
    /// What is wrong.
    pub kind: TagProblemKind,
    /// Where, exactly.
    pub span: Span,
    /// Index in [`Article::tags`] of the tag, where there is one.
    pub tag: Option<u32>,
    /// Index in [`Article::attributes`] of the attribute, where it is about one.
    pub attribute: Option<u32>,
}

/// The kinds of [`TagProblem`]: one a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TagProblemKind {
    /// `[Peskov]{actor=x`, `[Peskov{actor=x}`
    Unclosed,
    /// `Peskov]{actor=x}`
    Unopened,
    /// `[Peskov] {actor=x}`
    Detached,
    /// No text or no attribute.
    Empty,
    /// A blank line inside.
    BlankLine,
    /// Curly quotes around a value.
    SmartQuote,
    /// A bare value with characters that need quotes.
    UnquotedValue,
    /// An id that is not ASCII kebab-case; the span is that of the id, of which a value may hold several.
    BadId,
    /// A key without a value.
    MissingValue,
    /// The same key twice.
    DuplicateKey,
    /// `{actor = x}`, `{a=x, b=y}`, `{.class}`, `'x'`, a no-break space.
    Syntax,
}

impl Key {
    /// The keys that are written as words, in canonical order.
    pub const NAMES: [&str; 12] = [
        "actor", "place", "event", "source", "quote", "when", "until", "at", "part-of", "after", "title",
        "status",
    ];

    /// The key as it is written, `#` for a declaration; empty for an unknown one.
    pub fn name(self) -> &'static str {
        match self {
            Self::Declare => "#",
            Self::Actor => "actor",
            Self::Place => "place",
            Self::Event => "event",
            Self::Source => "source",
            Self::Quote => "quote",
            Self::When => "when",
            Self::Until => "until",
            Self::At => "at",
            Self::PartOf => "part-of",
            Self::After => "after",
            Self::Title => "title",
            Self::Status => "status",
            Self::Unknown => "",
        }
    }

    /// Reads a key as written, `#` for a declaration.
    pub fn from_name(name: &str) -> Self {
        match name {
            "#" => Self::Declare,
            "actor" => Self::Actor,
            "place" => Self::Place,
            "event" => Self::Event,
            "source" => Self::Source,
            "quote" => Self::Quote,
            "when" => Self::When,
            "until" => Self::Until,
            "at" => Self::At,
            "part-of" => Self::PartOf,
            "after" => Self::After,
            "title" => Self::Title,
            "status" => Self::Status,
            _ => Self::Unknown,
        }
    }

    /// Whether the key decides what the tag is about; a tag has at most one such key.
    pub fn is_subject(self) -> bool {
        matches!(self, Self::Declare | Self::Actor | Self::Place | Self::Event | Self::Source | Self::Quote)
    }

    /// Whether the value is a list of ids.
    pub fn takes_ids(self) -> bool {
        self.is_subject() || matches!(self, Self::At | Self::PartOf | Self::After)
    }
}

impl Attribute {
    /// The ids of the value, separated by white space, each with its place in the text.
    pub fn ids<'t>(&self, text: &'t str) -> impl Iterator<Item = (Span, &'t str)> + use<'t> {
        let (start, value) = (self.value.start(), self.value.of(text));
        // A bare value ends at white space, so it is one id.
        let (one, several) = if self.quoted { ("", value) } else { (value, "") };
        let one = Some(one).filter(|one| !one.is_empty());
        one.into_iter().chain(several.split_whitespace()).map(move |id| {
            let at = start + (id.as_ptr() as usize - value.as_ptr() as usize);
            (Span::new(at, at + id.len()), id)
        })
    }
}

/// Fills `article`'s tags, attributes, ids, escapes, markup and problems from its title and body.
pub(crate) fn parse(text: &str, article: &mut Article) {
    let titles =
        article.header.lines.iter().filter(|line| line.key == HeaderKey::Title).map(|line| line.value);
    let regions: Vec<Span> = titles.chain([article.body]).collect();
    for region in regions {
        let drafts = scan::scan(text, region, &mut article.escapes);
        settle::settle(text, region, drafts, article);
    }
    settle::finish(article);
    ids::collect(text, article);
}
