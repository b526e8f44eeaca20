//! What was in the news of an event before and after one article.

use std::cmp::Reverse;

use crate::corpus::ArticleId;
use crate::corpus::Corpus;
use crate::corpus::Coverage;
use crate::corpus::Holder;
use crate::corpus::Posting;
use crate::corpus::Postings;
use crate::corpus::index::path_key;
use crate::text::Symbol;

/// The articles next to one in the coverage of an event; undated ones are next to none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Neighbours {
    /// The one before.
    pub before: Option<Coverage>,
    /// The one after.
    pub after: Option<Coverage>,
}

impl Corpus {
    /// What stands before and behind `article` in [`Corpus::coverage`] of `event`, whether `article` is part of it or
    /// not. Looks at few articles, however many mention the event.
    pub fn neighbours(&self, event: Symbol, article: ArticleId) -> Neighbours {
        let (Some(entity), Some(date)) = (self.entity(event), self.date(article)) else {
            return Neighbours::default();
        };
        let own = Posting::new(article, Some(date));
        let order = Order { corpus: self, event, mentioned: &entity.mentioned };
        let place = order.key(own);
        let moment = |posting: &Posting| posting.same_moment(own);
        let edge = Posting::new(ArticleId::FIRST, Some(date));
        let same: Vec<Posting> = order
            .mentioned
            .from(edge)
            .take_while(moment)
            .filter(|posting| posting.article != article)
            .collect();
        let same = || same.iter().copied().filter(|posting| order.counts(*posting));
        let before = same().filter(|posting| order.key(*posting) < place).max_by_key(|one| order.key(*one));
        let after = same().filter(|posting| order.key(*posting) > place).min_by_key(|one| order.key(*one));
        let before = before.or_else(|| {
            let mut earlier = order.mentioned.back_from(edge).filter(|posting| order.counts(*posting));
            let last = earlier.next()?;
            let rest = earlier.take_while(|posting| posting.same_moment(last));
            std::iter::once(last).chain(rest).max_by_key(|one| order.key(*one))
        });
        let after = after.or_else(|| {
            let later = order.mentioned.from(edge).skip_while(moment);
            let mut later = later.filter(|posting| order.counts(*posting));
            let first = later.next().filter(|posting| self.date(posting.article).is_some())?;
            let rest = later.take_while(|posting| posting.same_moment(first));
            std::iter::once(first).chain(rest).min_by_key(|one| order.key(*one))
        });
        let start = self.event_days(event).and_then(|days| days.earliest);
        let coverage = |posting: Posting| {
            let day = self.date(posting.article).map(|date| date.day);
            let preview = day.zip(start).is_some_and(|(day, start)| day < start);
            Coverage { article: posting.article, preview }
        };
        Neighbours { before: before.map(coverage), after: after.map(coverage) }
    }
}

/// The order of coverage within one moment.
struct Order<'a> {
    corpus: &'a Corpus,
    event: Symbol,
    mentioned: &'a Postings,
}

impl<'a> Order<'a> {
    fn counts(&self, posting: Posting) -> bool {
        self.corpus.mentions_event(posting.article, self.event)
    }

    fn key(&self, posting: Posting) -> (Reverse<bool>, Option<&'a [u8]>) {
        let holds = match self.corpus.holder(self.event) {
            Some(Holder::Inline(article, _)) => article == posting.article,
            Some(Holder::Card(_)) | None => false,
        };
        let path = self.corpus.summary(posting.article).map(|summary| path_key(&summary.path));
        (Reverse(holds), path)
    }
}
