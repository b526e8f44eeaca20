//! The entities of a whole archive, found at once.
//!
//! Symbols are dense numbers, so facts are put in order by counting: first the articles are sorted by date, and what
//! they say then falls into the drawer of its entity in that order.

use std::sync::Arc;

use rayon::iter::IndexedParallelIterator;
use rayon::iter::IntoParallelIterator;
use rayon::iter::IntoParallelRefIterator;
use rayon::iter::ParallelIterator;
use rayon::slice::ParallelSliceMut;

use crate::corpus::ArticleId;
use crate::corpus::Posting;
use crate::corpus::Postings;
use crate::corpus::Summary;
use crate::corpus::index::Entity;
use crate::corpus::index::Fact;
use crate::corpus::index::facts;
use crate::corpus::table::Table;
use crate::text::Symbol;

/// Where every entity of `articles`, which are numbered in their order, stands.
pub(super) fn of(articles: &[Arc<Summary>]) -> Table<Symbol, Entity> {
    let numbered = articles.par_iter().enumerate();
    let posting =
        |(number, summary): (usize, &Arc<Summary>)| Posting::new(ArticleId::new(number), summary.date);
    let mut by_date: Vec<Posting> = numbered.map(posting).collect();
    by_date.par_sort_unstable();
    let said = by_date.par_iter().enumerate().flat_map_iter(|(rank, posting)| {
        let facts = facts(&articles[posting.article.number()]);
        facts.into_iter().map(move |(id, fact)| (narrow(drawer(id, fact)), narrow(rank)))
    });
    let cabinet = Cabinet::new(&said.collect::<Vec<_>>());
    let numbers = (0..cabinet.ends.len().div_ceil(Fact::ALL.len())).into_par_iter();
    let entities = numbers.filter_map(|number| cabinet.entity(number, &by_date));
    entities.collect::<Vec<_>>().into_iter().collect()
}

fn drawer(id: Symbol, fact: Fact) -> usize {
    id.number() as usize * Fact::ALL.len() + fact as usize
}

/// What is said of all entities: a drawer for each of them and each kind of fact.
struct Cabinet {
    /// The contents of all drawers, one behind the other: articles by their rank in the order of dates.
    ranks: Vec<u32>,
    /// Where each drawer ends.
    ends: Vec<u32>,
}

impl Cabinet {
    /// Files what is said: pairs of a drawer and an article's rank. Within a drawer the order stays.
    fn new(said: &[(u32, u32)]) -> Self {
        let drawers = said.iter().map(|&(drawer, _)| drawer as usize + 1).max().unwrap_or(0);
        let mut ends = vec![0; drawers];
        for &(drawer, _) in said {
            ends[drawer as usize] += 1;
        }
        let mut start = 0;
        for end in &mut ends {
            start += std::mem::replace(end, start);
        }
        let mut ranks = vec![0; said.len()];
        for &(drawer, rank) in said {
            let end = &mut ends[drawer as usize];
            ranks[*end as usize] = rank;
            *end += 1;
        }
        Self { ranks, ends }
    }

    /// What is said of the entity whose symbol has `number`; `None` where that is nothing.
    fn entity(&self, number: usize, by_date: &[Posting]) -> Option<(Symbol, Entity)> {
        let first = number * Fact::ALL.len();
        let mut start = first.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        let (mut entity, mut said) = (Entity::default(), false);
        for (end, fact) in self.ends[first..].iter().zip(Fact::ALL) {
            let ranks = &self.ranks[start..*end as usize];
            start = *end as usize;
            said |= !ranks.is_empty();
            *entity.postings(fact) =
                Postings::new(ranks.iter().map(|&rank| by_date[rank as usize]).collect());
        }
        Some((Symbol::numbered(number)?, entity)).filter(|_| said)
    }
}

fn narrow(count: usize) -> u32 {
    u32::try_from(count).expect("fewer than four billion articles and facts")
}
