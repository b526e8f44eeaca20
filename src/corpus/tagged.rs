//! Mentions that tags make.

use rustc_hash::FxHashSet;

use crate::corpus::Mention;
use crate::corpus::MentionKind;
use crate::corpus::MentionStatus;
use crate::corpus::Source;
use crate::syntax::Article;
use crate::syntax::Attribute;
use crate::syntax::Key;
use crate::syntax::Tag;
use crate::syntax::is_id;
use crate::text::Span;
use crate::text::Symbol;

/// The mentions of all tags, in the order of tags, then of attributes, then of ids.
pub(crate) fn mentions(source: Source<'_>) -> Vec<Mention> {
    let mut mentions = Vec::new();
    for tag in &source.article.tags {
        let mut extent = None;
        for attribute in effective(source.article, tag) {
            let Some((kind, status)) = kind(attribute.key) else { continue };
            for (_, id) in distinct_ids(attribute, source.text) {
                let extent = *extent.get_or_insert_with(|| source.extent(tag.text));
                let id = source.registry.resolve(Symbol::new(id));
                mentions.push(Mention { extent, id, kind, status });
            }
        }
    }
    mentions
}

/// The well-formed ids of `attribute`: of several alike the first.
pub(crate) fn distinct_ids<'t>(
    attribute: &Attribute,
    text: &'t str,
) -> impl Iterator<Item = (Span, &'t str)> + use<'t> {
    let mut seen: FxHashSet<&str> = FxHashSet::default();
    let several = attribute.quoted;
    attribute.ids(text).filter(move |(_, id)| is_id(id) && (!several || seen.insert(id)))
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
