//! Who is mentioned with an event.

use std::cmp::Reverse;

use rustc_hash::FxHashMap;

use crate::corpus::Corpus;
use crate::corpus::MentionKind;
use crate::registry::CardType;
use crate::text::Symbol;

/// So many articles are looked at, the latest first.
const ARTICLES: usize = 100;

/// How often somebody is mentioned.
#[derive(Debug, Clone, Copy, Default)]
struct Count {
    articles: usize,
    mentions: usize,
    /// Number of the last article that was counted.
    last: Option<usize>,
}

impl Corpus {
    /// The persons and organisations that act or speak in the articles that mention `id`, each with the number of
    /// these articles: the most frequent first, of equals the one with more mentions, then by id. Looks at the latest hundred dated articles, so that the
    /// answer costs the same in any archive; undated ones count where none is dated.
    pub fn company(&self, id: Symbol) -> Vec<(Symbol, usize)> {
        let Some(entity) = self.entity(id) else { return Vec::new() };
        let mut articles: Vec<_> = entity.mentioned.latest().take(ARTICLES).collect();
        if articles.is_empty() {
            articles.extend(entity.mentioned.all().take(ARTICLES));
        }
        let mut counts: FxHashMap<Symbol, Count> = FxHashMap::default();
        for (at, posting) in articles.into_iter().enumerate() {
            let mentions = self.summary(posting.article).map_or(&[][..], |summary| &summary.mentions);
            for mention in mentions.iter().filter(|mention| acts(mention.kind) && mention.id != id) {
                counts.entry(mention.id).or_default().add(at);
            }
        }
        let mut company: Vec<(Symbol, Count)> =
            counts.into_iter().filter(|&(other, _)| self.is_somebody(other)).collect();
        company.sort_by_key(|(other, count)| (Reverse((count.articles, count.mentions)), other.as_str()));
        company.into_iter().map(|(other, count)| (other, count.articles)).collect()
    }

    fn is_somebody(&self, id: Symbol) -> bool {
        let kind = self.registry.card(id).map(|card| card.kind);
        matches!(kind, Some(CardType::Person | CardType::Organization))
    }
}

impl Count {
    /// One mention more, in article number `at`.
    fn add(&mut self, at: usize) {
        self.mentions += 1;
        if self.last.replace(at) != Some(at) {
            self.articles += 1;
        }
    }
}

fn acts(kind: MentionKind) -> bool {
    match kind {
        MentionKind::Actor | MentionKind::Quote => true,
        MentionKind::Place | MentionKind::Event | MentionKind::Source => false,
    }
}
