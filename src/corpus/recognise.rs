//! Names of cards found in prose.

use crate::corpus::MentionKind;
use crate::registry::Registry;
use crate::syntax::Article;
use crate::text::Span;
use crate::text::Symbol;
use crate::time::Date;

/// A name found in prose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recognised {
    /// The whole inflected words, initials included; without `lui` and `'s`.
    pub span: Span,
    /// The card's id, or the event's.
    pub id: Symbol,
    /// Actor, place or event.
    pub kind: MentionKind,
}

/// What recognition needs to know of an article beside its text and tree.
#[derive(Debug, Clone, Copy, Default)]
pub struct Surroundings<'a> {
    /// The day of the article, which decides whether an event's names hold.
    pub day: Option<Date>,
    /// The article's language (`lang`), a BCP 47 tag; `None`: Romanian and English.
    pub language: Option<&'a str>,
    /// Names of events that tags taught, in force for this article.
    pub names: &'a [EventName],
}

/// A name of an event that a tag taught.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct EventName {
    /// The event.
    pub event: Symbol,
    /// The text of the tag that taught it, without inner tags and escapes.
    pub text: Box<str>,
}

/// Finds the names of `registry` (and of `surroundings.names`) in title and body, in the order of the text,
/// non-overlapping but for actors and places inside the names of events that tags mark.
pub fn recognise(
    _text: &str,
    _article: &Article,
    _registry: &Registry,
    _surroundings: Surroundings<'_>,
) -> Vec<Recognised> {
    Vec::new()
}
