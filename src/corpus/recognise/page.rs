//! What recognition looks at: one article's clean text, and what is known about names.

use crate::corpus::Surroundings;
use crate::corpus::recognise::clean::Clean;
use crate::registry::Registry;
use crate::registry::language::Language;
use crate::registry::language::WordClass;
use crate::registry::names::NameTable;
use crate::registry::names::folded_word;
use crate::syntax::Article;
use crate::text::Span;

/// Everything about one article that the steps of recognition share.
#[derive(Debug, Clone, Copy)]
pub(super) struct Page<'a> {
    /// Title and body without tags and escapes: all other offsets of recognition are into this.
    pub(super) text: &'a str,
    /// The way back to the article's text.
    pub(super) clean: &'a Clean<'a>,
    /// The article's tree.
    pub(super) article: &'a Article,
    /// The article's text.
    pub(super) original: &'a str,
    /// The cards.
    pub(super) registry: &'a Registry,
    /// The names of `surroundings`, owned by their index.
    pub(super) taught: &'a NameTable,
    /// What the caller knows.
    pub(super) surroundings: Surroundings<'a>,
    /// The article's language.
    pub(super) language: &'a Language,
    /// Whether that is neither Romanian nor English.
    pub(super) foreign: bool,
}

impl Page<'_> {
    /// What the word at `span` is.
    pub(super) fn class(&self, span: Span) -> WordClass {
        if span.len() > 64 {
            return WordClass::default();
        }
        self.language.words.class(&folded_word(span.of(self.text)))
    }

    /// Whether the word at `span` is known as a given name, by the language or by a card.
    pub(super) fn is_given(&self, span: Span) -> bool {
        if span.len() > 64 {
            return false;
        }
        let folded = folded_word(span.of(self.text));
        self.language.words.class(&folded).is(WordClass::GIVEN)
            || self.registry.table().begins_person(&folded)
    }
}
