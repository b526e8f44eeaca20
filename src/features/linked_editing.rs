//! Places that change together: an event's id where the article declares it, and where it uses it.

use crate::features::View;
use crate::syntax::HeaderKey;
use crate::syntax::Key;
use crate::text::Span;

/// All places of the event's id at byte `offset`, in the order of the text, where this article declares the event and
/// names its id elsewhere too.
///
/// Ids are compared as they are written, well-formed or not: in the middle of typing they are not.
pub fn linked_ids(view: View<'_>, offset: usize) -> Option<Vec<Span>> {
    let all: Vec<(Key, Span)> = event_ids(view).collect();
    let (_, here) = all.iter().find(|(_, span)| span.touches(offset))?;
    let same: Vec<(Key, Span)> =
        all.iter().copied().filter(|(_, span)| span.of(view.text) == here.of(view.text)).collect();
    let declared = same.iter().any(|(key, _)| *key == Key::Declare);
    (declared && same.len() > 1).then(|| same.into_iter().map(|(_, span)| span).collect())
}

/// The ids of events, each with the key that it stands under; [`Key::Event`] in the header.
fn event_ids(view: View<'_>) -> impl Iterator<Item = (Key, Span)> {
    let header = view.article.header.line(HeaderKey::Event).map(|line| (Key::Event, line.value));
    let tags = view.article.tags.iter().flat_map(move |tag| view.article.attributes(tag));
    let tags = tags
        .filter(|attribute| matches!(attribute.key, Key::Declare | Key::Event | Key::PartOf | Key::After));
    let ids =
        tags.flat_map(move |attribute| attribute.ids(view.text).map(move |(span, _)| (attribute.key, span)));
    header.into_iter().filter(|(_, value)| !value.is_empty()).chain(ids)
}
