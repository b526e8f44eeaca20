//! How an event was covered, in numbers: announced, first reported, how often since.

use jiff::ToSpan;

use crate::corpus::ArticleId;
use crate::corpus::Corpus;
use crate::corpus::EventStatus;
use crate::text::Symbol;
use crate::time::ArticleDate;
use crate::time::Date;

/// So many articles are looked at one by one.
const FEW: usize = 500;

/// The coverage of one event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Chronicle {
    /// The earliest preview.
    pub announced: Option<ArticleId>,
    /// The earliest report; of several on its day the one that leads to.
    pub first_report: Option<ArticleId>,
    /// How many articles report it.
    pub reports: usize,
    /// How many articles preview it.
    pub previews: usize,
    /// What has become of it, as the latest article that says so says.
    pub status: Option<EventStatus>,
}

impl Corpus {
    /// The coverage of `event`, counted. As [`Corpus::coverage`] has it, except where more than 500 articles stand
    /// behind it: then those count too that mention the event wrongly, as an actor say, and on its day the article that
    /// comes first in the index is the first report.
    pub fn chronicle(&self, event: Symbol) -> Chronicle {
        let Some(entity) = self.entity(event) else { return Chronicle::default() };
        let mentioned = &entity.mentioned;
        if mentioned.len() <= FEW {
            let (previews, reports): (Vec<_>, Vec<_>) =
                self.coverage(event).into_iter().partition(|coverage| coverage.preview);
            return Chronicle {
                announced: previews.first().map(|coverage| coverage.article),
                first_report: reports.first().map(|coverage| coverage.article),
                reports: reports.len(),
                previews: previews.len(),
                status: self.latest_status(event),
            };
        }
        let start = self.event_days(event).and_then(|days| days.earliest);
        let date = |day: Date| ArticleDate { day, time: None };
        let eve = start.and_then(|start| start.checked_sub(1.day()).ok()).map(date);
        let mut previews = eve.into_iter().flat_map(|eve| mentioned.within(None, Some(eve)));
        let announced = previews.next().map(|posting| posting.article);
        let previews = usize::from(announced.is_some()) + previews.count();
        let dated = mentioned.within(start.map(date), None).next();
        let undated = || mentioned.all().nth(previews);
        Chronicle {
            announced,
            first_report: dated.or_else(undated).map(|posting| posting.article),
            reports: mentioned.len() - previews,
            previews,
            status: self.latest_status(event),
        }
    }

    /// As [`Corpus::status`]; of more than 500 articles that say something of the event the latest 500 are asked.
    fn latest_status(&self, event: Symbol) -> Option<EventStatus> {
        let noted = &self.entity(event)?.noted;
        if noted.len() <= FEW {
            return self.status(event).map(|(status, _)| status);
        }
        let last = |article| self.notes(article, event).filter_map(|note| note.status).last();
        noted.latest().take(FEW).find_map(|posting| last(posting.article))
    }

    /// When the article is dated.
    pub fn date(&self, article: ArticleId) -> Option<ArticleDate> {
        self.summary(article).and_then(|summary| summary.date)
    }
}
