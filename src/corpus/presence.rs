//! How much an entity stands in the archive: in how many articles, from when to when.

use crate::corpus::ArticleId;
use crate::corpus::Corpus;
use crate::corpus::Posting;
use crate::text::Symbol;

/// The articles that mention an entity in any way, quotations included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Presence {
    /// How many there are, at least one.
    pub articles: usize,
    /// The earliest dated one, where any is dated.
    pub first: Option<ArticleId>,
    /// The latest dated one.
    pub last: Option<ArticleId>,
}

impl Corpus {
    /// Where `id` stands; `None` where it stands nowhere. Costs the same for any number of articles.
    pub fn presence(&self, id: Symbol) -> Option<Presence> {
        let mentioned = &self.entity(id)?.mentioned;
        let first = mentioned.first()?;
        let dated = |posting: Posting| self.date(posting.article).map(|_| posting.article);
        Some(Presence {
            articles: mentioned.len(),
            first: dated(first),
            last: mentioned.latest().next().map(|posting| posting.article),
        })
    }
}
