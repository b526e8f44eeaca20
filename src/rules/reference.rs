//! The ids that tags name, and whether what they lead to is what their keys take.

use rustc_hash::FxHashSet;

use crate::registry::Card;
use crate::registry::CardType;
use crate::registry::Registry;
use crate::rules::ArticleContext;
use crate::syntax::Attribute;
use crate::syntax::Key;
use crate::syntax::Tag;
use crate::syntax::is_id;
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
    /// Whether it is the only id of its attribute.
    pub(super) alone: bool,
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
pub(super) fn references<'a>(context: &ArticleContext<'a>) -> Vec<TagReference<'a>> {
    let mut found = Vec::new();
    for tag in &context.article.tags {
        let mut keys: u32 = 0;
        for attribute in context.article.attributes(tag) {
            let bit = 1 << attribute.key as u32;
            let first = keys & bit == 0;
            keys |= bit;
            if first && attribute.key.takes_ids() && !attribute.flawed {
                ids(context.text, tag, attribute, &mut found);
            }
        }
    }
    found
}

fn ids<'a>(text: &str, tag: &'a Tag, attribute: &'a Attribute, found: &mut Vec<TagReference<'a>>) {
    let mut seen: FxHashSet<&str> = FxHashSet::default();
    let start = found.len();
    let mut written = 0;
    let several = attribute.quoted;
    for (span, id) in attribute.ids(text) {
        written += 1;
        if is_id(id) && (!several || seen.insert(id)) {
            found.push(TagReference { tag, attribute, span, id: Symbol::new(id), alone: false });
        }
    }
    if let [only] = found.get_mut(start..).unwrap_or_default() {
        only.alone = written == 1;
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
