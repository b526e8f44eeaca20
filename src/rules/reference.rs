//! The ids that tags name, and whether what they lead to is what their keys take.

use crate::registry::Card;
use crate::registry::CardType;
use crate::registry::Registry;
use crate::rules::ArticleContext;
use crate::syntax::Attribute;
use crate::syntax::Key;
use crate::syntax::Tag;
use crate::text::Span;
use crate::text::Symbol;

/// One id under one key of one tag.
#[derive(Debug, Clone, Copy)]
pub(super) struct TagReference<'a> {
    /// The tag.
    pub(super) tag: &'a Tag,
    /// The attribute that holds the id.
    pub(super) attribute: &'a Attribute,
    /// Where the id stands.
    pub(super) span: Span,
    /// The id as written.
    pub(super) id: Symbol,
}

/// Whether `key` takes the id of `card`.
pub(crate) fn takes(key: Key, card: &Card) -> bool {
    match key {
        Key::Actor | Key::Source | Key::Quote => card.kind != CardType::Event,
        Key::Place | Key::At => {
            card.kind == CardType::Place || (card.kind == CardType::Organization && card.location.is_some())
        }
        _ => card.kind == CardType::Event,
    }
}

/// Whether `key` takes the ids of events.
pub(crate) fn takes_events(key: Key) -> bool {
    matches!(key, Key::Declare | Key::Event | Key::PartOf | Key::After)
}

/// The well-formed ids of the tags of an article, in the order of the text; of duplicate keys and ids the first.
///
/// Left out are attributes of which another rule speaks already.
pub(super) fn references<'a>(context: &ArticleContext<'a>) -> impl Iterator<Item = TagReference<'a>> {
    let unspoken = context.article.named_ids().filter(|(_, attribute, _)| !attribute.flawed);
    unspoken.map(|(tag, attribute, named)| TagReference { tag, attribute, span: named.span, id: named.id })
}

impl TagReference<'_> {
    /// Whether it is the only id of its attribute, whose article is over `text`.
    pub(super) fn is_alone(&self, text: &str) -> bool {
        self.attribute.ids(text).nth(1).is_none()
    }
}

/// `text` of a tag with `key` where it may be a name: not a quotation, not what declares an event, not a long one.
pub(super) fn name(key: Key, text: &str) -> Option<&str> {
    const LONGEST: usize = 200;
    let named = text.len() <= LONGEST && matches!(key, Key::Actor | Key::Place | Key::Event | Key::Source);
    named.then(|| text.trim())
}

/// The cards of which `name` is a full name.
pub(super) fn full_name_owners<'r>(registry: &'r Registry, name: &str) -> Vec<&'r Card> {
    registry.fully_named(name)
}
