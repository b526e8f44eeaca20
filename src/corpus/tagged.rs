//! Mentions that tags make.

use crate::corpus::Mention;
use crate::corpus::MentionKind;
use crate::corpus::MentionStatus;
use crate::corpus::Source;
use crate::syntax::Article;
use crate::syntax::Attribute;
use crate::syntax::Key;
use crate::syntax::Tag;
use crate::text::Extent;

/// The mentions of all tags, in the order of tags, then of attributes, then of ids.
pub(crate) fn mentions(source: Source<'_>) -> Vec<Mention> {
    let mut mentions = Vec::with_capacity(source.article.ids.len());
    let mut last: Option<Extent> = None;
    for (tag, attribute, named) in source.article.named_ids() {
        let Some((kind, status)) = kind(attribute.key) else { continue };
        let extent = last.filter(|last| last.span == tag.text).unwrap_or_else(|| source.extent(tag.text));
        last = Some(extent);
        mentions.push(Mention { extent, id: source.registry.resolve(named.id), kind, status });
    }
    mentions
}

/// The attributes of `tag` that count: of several with one key the first.
pub(crate) fn effective<'a>(article: &'a Article, tag: &Tag) -> impl Iterator<Item = &'a Attribute> {
    let all = article.attributes(tag);
    all.iter().enumerate().filter_map(move |(index, attribute)| {
        let earlier = all.get(..index).unwrap_or_default();
        let counts = attribute.key == Key::Unknown || earlier.iter().all(|other| other.key != attribute.key);
        counts.then_some(attribute)
    })
}

pub(crate) fn kind(key: Key) -> Option<(MentionKind, MentionStatus)> {
    match key {
        Key::Actor => Some((MentionKind::Actor, MentionStatus::Tagged)),
        Key::Place => Some((MentionKind::Place, MentionStatus::Tagged)),
        Key::Event => Some((MentionKind::Event, MentionStatus::Tagged)),
        Key::Source => Some((MentionKind::Source, MentionStatus::Tagged)),
        Key::Quote => Some((MentionKind::Quote, MentionStatus::Tagged)),
        Key::Declare => Some((MentionKind::Event, MentionStatus::Declared)),
        Key::When
        | Key::Until
        | Key::At
        | Key::PartOf
        | Key::After
        | Key::Title
        | Key::Status
        | Key::Unknown => None,
    }
}
