//! Names of cards found in prose.

mod candidate;
mod choice;
mod clean;
mod fit;
mod homonyms;
mod line;
mod neighbours;
mod page;
mod script;
mod sentence;
mod shout;
mod web;
mod window;
mod words;

use crate::corpus::MentionKind;
use crate::corpus::recognise::clean::Clean;
use crate::corpus::recognise::page::Page;
use crate::registry::Registry;
use crate::registry::language::Language;
use crate::registry::names::NameTable;
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

/// Reads the words of the commonest languages, so that the first article needn't wait for them.
pub fn prepare() {
    Language::of(None);
}

/// Finds the names of `registry` (and of `surroundings.names`) in title and body, in the order of the text,
/// non-overlapping but for actors and places inside the names of events that tags mark.
pub fn recognise(
    text: &str,
    article: &Article,
    registry: &Registry,
    surroundings: Surroundings<'_>,
) -> Vec<Recognised> {
    let clean = Clean::new(text, article);
    let taught = NameTable::new((0..).zip(surroundings.names).map(|(owner, name)| (owner, 0, &*name.text)));
    let tag = surroundings.language.filter(|tag| !tag.trim().is_empty()).or(script::language(&clean.text));
    let page = Page {
        text: &clean.text,
        clean: &clean,
        article,
        original: text,
        registry,
        taught: &taught,
        surroundings,
        language: Language::of(tag),
        foreign: Language::is_foreign(tag),
    };
    let candidates = candidate::candidates(&page);
    if candidates.is_empty() {
        return Vec::new();
    }
    choice::choose(&page, &candidates)
}
