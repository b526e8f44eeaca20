//! Collects the ids that only the whole corpus can settle.

use crate::corpus::Reference;
use crate::corpus::Source;
use crate::corpus::notes::name;
use crate::corpus::tagged::distinct_ids;
use crate::corpus::tagged::effective;
use crate::syntax::HeaderKey;
use crate::syntax::Key;
use crate::syntax::is_unnamed;
use crate::text::Symbol;

/// Ids that no card has, and the header's `event` where no card goes by it, in the order of the text.
pub(crate) fn take(source: Source<'_>) -> Vec<Reference> {
    let mut references = Vec::new();
    references.extend(header_event(source));
    for tag in &source.article.tags {
        for attribute in effective(source.article, tag) {
            if attribute.key == Key::Declare || attribute.flawed || !attribute.key.takes_ids() {
                continue;
            }
            for (span, id) in distinct_ids(attribute, source.text) {
                let unnamed = matches!(attribute.key, Key::Source | Key::Quote) && is_unnamed(id);
                let id = Symbol::new(id);
                if !unnamed && source.registry.card(id).is_none() {
                    let events = matches!(attribute.key, Key::Event | Key::PartOf | Key::After);
                    let text = if events { Box::default() } else { name(source, tag) };
                    references.push(Reference { id, key: attribute.key, extent: source.extent(span), text });
                }
            }
        }
    }
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
