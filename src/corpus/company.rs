//! Who is mentioned with an event.

use rustc_hash::FxHashMap;
use rustc_hash::FxHashSet;

use crate::corpus::Corpus;
use crate::corpus::MentionKind;
use crate::registry::CardType;
use crate::text::Symbol;

/// So many articles are looked at, the latest first.
const ARTICLES: usize = 100;

impl Corpus {
    /// The persons and organisations that act or speak in the articles that mention `id`, each with the number of
    /// these articles: the most frequent first, then by id. Looks at the latest hundred dated articles, so that the
    /// answer costs the same in any archive; undated ones count where none is dated.
    pub fn company(&self, id: Symbol) -> Vec<(Symbol, usize)> {
        let Some(entity) = self.entity(id) else { return Vec::new() };
        let mut articles: Vec<_> = entity.mentioned.latest().take(ARTICLES).collect();
        if articles.is_empty() {
            articles.extend(entity.mentioned.all().take(ARTICLES));
        }
        let mut counts: FxHashMap<Symbol, usize> = FxHashMap::default();
        for posting in articles {
            let mentions = self.summary(posting.article).map_or(&[][..], |summary| &summary.mentions);
            let acting = mentions.iter().filter(|mention| acts(mention.kind)).map(|mention| mention.id);
            let present: FxHashSet<Symbol> = acting.filter(|&other| other != id).collect();
            #[expect(clippy::iter_over_hash_type, reason = "counting has no order")]
            for other in present {
                *counts.entry(other).or_default() += 1;
            }
        }
        let mut company: Vec<(Symbol, usize)> =
            counts.into_iter().filter(|&(other, _)| self.is_somebody(other)).collect();
        company.sort_by_key(|&(other, count)| (usize::MAX - count, other.as_str()));
        company
    }

    fn is_somebody(&self, id: Symbol) -> bool {
        let kind = self.registry.card(id).map(|card| card.kind);
        matches!(kind, Some(CardType::Person | CardType::Organization))
    }
}

fn acts(kind: MentionKind) -> bool {
    match kind {
        MentionKind::Actor | MentionKind::Quote => true,
        MentionKind::Place | MentionKind::Event | MentionKind::Source => false,
    }
}
