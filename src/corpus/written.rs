//! The ids that an article writes, wherever they stand: more than it mentions.

use rustc_hash::FxHashSet;

use crate::corpus::ArticleId;
use crate::corpus::Corpus;
use crate::corpus::Mention;
use crate::corpus::MentionStatus;
use crate::corpus::Source;
use crate::corpus::index::path_key;
use crate::registry::Registry;
use crate::syntax::Article;
use crate::syntax::Attribute;
use crate::syntax::HeaderKey;
use crate::syntax::HeaderLine;
use crate::syntax::Key;
use crate::syntax::is_id;
use crate::text::Span;
use crate::text::Symbol;

/// Where `article`, the tree over `text`, writes `id`, or a former id that leads to it: in tags, under duplicate keys
/// too, and as values of the header. In the order of the text.
pub fn id_places(text: &str, article: &Article, registry: &Registry, id: Symbol) -> Vec<Span> {
    let leads = |written: &str| Symbol::known(written).is_some_and(|known| registry.resolve(known) == id);
    let lines = article.header.lines.iter();
    let of_header = lines.filter(|line| header_id(text, line, registry).is_some_and(leads));
    let attributes = article.attributes.iter().filter(|attribute| attribute.key.takes_ids());
    let of_tags = attributes.flat_map(|attribute| attribute.ids(text)).filter(|(_, written)| leads(written));
    let mut places: Vec<Span> =
        of_header.map(|line| line.value).chain(of_tags.map(|(span, _)| span)).collect();
    places.sort_unstable();
    places
}

/// The id that stands as the value of a header line; `None` for names, free text and other keys.
pub(crate) fn header_id<'t>(text: &'t str, line: &HeaderLine, registry: &Registry) -> Option<&'t str> {
    let value = line.value.of(text);
    let takes_ids = matches!(line.key, HeaderKey::Source | HeaderKey::Place | HeaderKey::Event);
    if !takes_ids || !is_id(value) {
        return None;
    }
    let of_card = Symbol::known(value).is_some_and(|id| registry.card(id).is_some());
    let of_event = || line.key == HeaderKey::Event && registry.named(value).is_empty();
    (of_card || of_event()).then_some(value)
}

/// The ids in force that an article writes without mentioning them by that: in its header, under `at`, `part-of` and
/// `after`, and under keys that stand twice in a tag. Each once.
pub(super) fn unmentioned(source: Source<'_>, mentions: &[Mention]) -> Box<[Symbol]> {
    let (text, article) = (source.text, source.article);
    let mut ids: Vec<Symbol> = Vec::new();
    for line in &article.header.lines {
        ids.extend(header_id(text, line, source.registry).map(Symbol::new));
    }
    for tag in &article.tags {
        let mut keys: u32 = 0;
        for attribute in article.attributes(tag) {
            let bit = 1 << attribute.key as u32;
            if keys & bit != 0 || matches!(attribute.key, Key::At | Key::PartOf | Key::After) {
                ids.extend(written(text, attribute));
            }
            keys |= bit;
        }
    }
    if ids.is_empty() {
        return Box::default();
    }
    let mentioned: FxHashSet<Symbol> =
        mentions.iter().filter(|mention| writes(mention)).map(|mention| mention.id).collect();
    let mut seen: FxHashSet<Symbol> = FxHashSet::default();
    let ids = ids.into_iter().map(|id| source.registry.resolve(id));
    ids.filter(|id| !mentioned.contains(id) && seen.insert(*id)).collect()
}

fn written<'t>(text: &'t str, attribute: &Attribute) -> impl Iterator<Item = Symbol> + use<'t> {
    let takes_ids = attribute.key.takes_ids();
    attribute.ids(text).filter(move |(_, id)| takes_ids && is_id(id)).map(|(_, id)| Symbol::new(id))
}

/// Whether a mention is made by writing its id.
fn writes(mention: &Mention) -> bool {
    match mention.status {
        MentionStatus::Tagged | MentionStatus::Declared => true,
        MentionStatus::Recognised => false,
    }
}

impl Corpus {
    /// The articles that write `id`, or a former id that leads to it, by path.
    pub fn writing(&self, id: Symbol) -> Vec<ArticleId> {
        let Some(entity) = self.entity(id) else { return Vec::new() };
        let mentions = |article| self.summary(article).map_or(&[][..], |summary| &summary.mentions);
        let tagged =
            entity.mentioned.all().map(|posting| posting.article).filter(|&article| {
                mentions(article).iter().any(|mention| mention.id == id && writes(mention))
            });
        let mut articles: Vec<ArticleId> =
            tagged.chain(entity.written.all().map(|posting| posting.article)).collect();
        articles.sort_by_key(|&article| self.summary(article).map(|summary| path_key(&summary.path)));
        articles.dedup();
        articles
    }

    /// Whether anything goes by `id`: a card, now or formerly, or what some article writes.
    pub fn knows(&self, id: Symbol) -> bool {
        self.registry.card(id).is_some() || self.registry.is_doubtful(id) || self.entity(id).is_some()
    }
}
