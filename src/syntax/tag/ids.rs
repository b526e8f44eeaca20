//! The ids that tags name.

use rustc_hash::FxHashSet;

use crate::syntax::Article;
use crate::syntax::Attribute;
use crate::syntax::Tag;
use crate::syntax::is_id;
use crate::text::Span;
use crate::text::Symbol;

/// One well-formed id under one key of one tag; of duplicate keys and ids the first counts, and stands here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TagId {
    /// The id as written.
    pub id: Symbol,
    /// Where it stands.
    pub span: Span,
    /// Index of the tag in [`Article::tags`].
    pub tag: u32,
    /// Index of the attribute in [`Article::attributes`].
    pub attribute: u32,
}

impl Article {
    /// The ids that the tags name, each with its tag and its attribute.
    pub fn named_ids(&self) -> impl Iterator<Item = (&Tag, &Attribute, TagId)> {
        let parts = |named: &TagId| {
            Some((self.tags.get(named.tag as usize)?, self.attributes.get(named.attribute as usize)?, *named))
        };
        self.ids.iter().filter_map(parts)
    }
}

/// Collects the ids of all tags of `article`.
pub(super) fn collect(text: &str, article: &mut Article) {
    let mut ids = Vec::with_capacity(article.attributes.len());
    for (tag, attributes) in (0..).zip(article.tags.iter().map(|tag| tag.attributes.clone())) {
        let mut keys: u32 = 0;
        for attribute in attributes {
            let Some(read) = article.attributes.get(attribute as usize) else { continue };
            let bit = 1 << read.key as u32;
            if keys & bit == 0 && read.key.takes_ids() {
                let found = distinct(text, read);
                ids.extend(found.map(|(span, id)| TagId { id: Symbol::new(id), span, tag, attribute }));
            }
            keys |= bit;
        }
    }
    article.ids = ids;
}

/// The well-formed ids of `attribute`: of several alike the first.
fn distinct<'t>(text: &'t str, attribute: &Attribute) -> impl Iterator<Item = (Span, &'t str)> + use<'t> {
    let mut seen: FxHashSet<&str> = FxHashSet::default();
    let (several, flawed) = (attribute.quoted, attribute.flawed);
    // Under a key that takes ids a value without a flaw holds nothing else.
    let well_formed = move |id: &str| !flawed || is_id(id);
    attribute.ids(text).filter(move |(_, id)| well_formed(id) && (!several || seen.insert(id)))
}
