//! Collects the ids that only the whole corpus can settle.

use crate::corpus::Reference;
use crate::corpus::Source;
use crate::corpus::notes::name;
use crate::syntax::HeaderKey;
use crate::syntax::Key;
use crate::syntax::is_unnamed;
use crate::text::Symbol;

/// Ids that no card has, and the header's `event` where no card goes by it, in the order of the text.
pub(crate) fn take(source: Source<'_>) -> Vec<Reference> {
    let mut references = Vec::new();
    references.extend(header_event(source));
    for (tag, attribute, named) in source.article.named_ids() {
        let (key, id) = (attribute.key, named.id);
        if key == Key::Declare || attribute.flawed || source.registry.card(id).is_some() {
            continue;
        }
        if matches!(key, Key::Source | Key::Quote) && is_unnamed(id.as_str()) {
            continue;
        }
        let events = matches!(key, Key::Event | Key::PartOf | Key::After);
        let text = if events { Box::default() } else { name(source, tag) };
        references.push(Reference { id, key, extent: source.extent(named.span), text });
    }
    // Most articles have one at the most, and the index keeps them all.
    references.shrink_to_fit();
    references
}

fn header_event(source: Source<'_>) -> Option<Reference> {
    let line = source.article.header.line(HeaderKey::Event)?;
    let value = line.value.of(source.text);
    let id = Symbol::new(value);
    let known =
        value.is_empty() || source.registry.card(id).is_some() || !source.registry.named(value).is_empty();
    let reference =
        || Reference { id, key: Key::Event, extent: source.extent(line.value), text: Box::default() };
    (!known).then(reference)
}
