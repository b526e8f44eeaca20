//! In which articles something stands, in the order of their dates.
//!
//! Most entities stand in a few articles, some in every tenth: short lists are one shared slice, long ones a
//! persistent tree, so that an edit touches a few hundred bytes whatever the size of the archive.

use std::sync::Arc;

use imbl::OrdSet;

use crate::corpus::ArticleId;
use crate::time::ArticleDate;

/// A set of articles, ordered by date; undated ones last, equal dates by article number.
#[derive(Debug, Clone, Default)]
pub struct Postings(Form);

/// An article in the order of dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Posting {
    order: u64,
    /// The article.
    pub article: ArticleId,
}

#[derive(Debug, Clone, Default)]
enum Form {
    #[default]
    None,
    Few(Arc<[Posting]>),
    Many(OrdSet<Posting>),
}

const FEW: usize = 32;

impl Posting {
    /// The place of `article`, dated `date`, in the order of dates.
    pub fn new(article: ArticleId, date: Option<ArticleDate>) -> Self {
        Self { order: date.map_or(u64::MAX, order), article }
    }

    /// Whether `other` has the same date and time.
    pub fn same_moment(self, other: Self) -> bool {
        self.order == other.order
    }
}

impl Postings {
    /// The set of `postings`, which are sorted here.
    pub fn new(mut postings: Vec<Posting>) -> Self {
        postings.sort_unstable();
        postings.dedup();
        if postings.is_empty() {
            Self::default()
        } else if postings.len() <= FEW {
            Self(Form::Few(postings.into()))
        } else {
            Self(Form::Many(postings.into_iter().collect()))
        }
    }

    /// Adds one.
    pub fn insert(&mut self, posting: Posting) {
        if let Form::Many(set) = &mut self.0 {
            set.insert(posting);
        } else if let Err(at) = self.few().binary_search(&posting) {
            let mut all = self.few().to_vec();
            all.insert(at, posting);
            *self = Self::new(all);
        }
    }

    /// Takes one out.
    pub fn remove(&mut self, posting: Posting) {
        if let Form::Many(set) = &mut self.0 {
            set.remove(&posting);
            if set.len() <= FEW / 2 {
                self.0 = Form::Few(set.iter().copied().collect());
            }
        } else if let Ok(at) = self.few().binary_search(&posting) {
            let mut all = self.few().to_vec();
            all.remove(at);
            *self = Self::new(all);
        }
    }

    /// How many articles.
    pub fn len(&self) -> usize {
        match &self.0 {
            Form::Many(set) => set.len(),
            Form::None | Form::Few(_) => self.few().len(),
        }
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        matches!(self.0, Form::None)
    }

    /// All, in order.
    pub fn all(&self) -> Box<dyn Iterator<Item = Posting> + '_> {
        match &self.0 {
            Form::Many(set) => Box::new(set.iter().copied()),
            Form::None | Form::Few(_) => Box::new(self.few().iter().copied()),
        }
    }

    /// The earliest, undated ones last.
    pub fn first(&self) -> Option<Posting> {
        match &self.0 {
            Form::Many(set) => set.get_min().copied(),
            Form::None | Form::Few(_) => self.few().first().copied(),
        }
    }

    /// The dated ones, the latest first.
    pub fn latest(&self) -> Box<dyn Iterator<Item = Posting> + '_> {
        let undated = Posting { order: u64::MAX, article: ArticleId::FIRST };
        match &self.0 {
            Form::Many(set) => Box::new(set.range(..undated).rev().copied()),
            Form::None | Form::Few(_) => {
                Box::new(self.few().iter().rev().copied().filter(move |posting| *posting < undated))
            }
        }
    }

    /// Those dated from `first` to the end of `last`, in order; `None` is open, and undated articles lie in no
    /// stretch.
    pub fn within(
        &self,
        first: Option<ArticleDate>,
        last: Option<ArticleDate>,
    ) -> Box<dyn Iterator<Item = Posting> + '_> {
        let from = Posting { order: first.map_or(0, order), article: ArticleId::FIRST };
        let to = last.map_or(u64::MAX, |last| order(ArticleDate { day: last.day, time: None }) + DAY);
        let in_time = move |posting: &Posting| posting.order < to;
        match &self.0 {
            Form::Many(set) => Box::new(set.range(from..).copied().take_while(in_time)),
            Form::None | Form::Few(_) => {
                let start = self.few().partition_point(|posting| *posting < from);
                Box::new(self.few().iter().copied().skip(start).take_while(in_time))
            }
        }
    }

    /// The undated ones.
    pub fn undated(&self) -> Box<dyn Iterator<Item = Posting> + '_> {
        let from = Posting { order: u64::MAX, article: ArticleId::FIRST };
        match &self.0 {
            Form::Many(set) => Box::new(set.range(from..).copied()),
            Form::None | Form::Few(_) => {
                Box::new(self.few().iter().copied().filter(|posting| posting.order == u64::MAX))
            }
        }
    }

    /// Those from `edge` on, in order.
    pub(super) fn from(&self, edge: Posting) -> Box<dyn Iterator<Item = Posting> + '_> {
        match &self.0 {
            Form::Many(set) => Box::new(set.range(edge..).copied()),
            Form::None | Form::Few(_) => {
                let start = self.few().partition_point(|posting| *posting < edge);
                Box::new(self.few().iter().copied().skip(start))
            }
        }
    }

    /// Those before `edge`, the last first.
    pub(super) fn back_from(&self, edge: Posting) -> Box<dyn Iterator<Item = Posting> + '_> {
        match &self.0 {
            Form::Many(set) => Box::new(set.range(..edge).rev().copied()),
            Form::None | Form::Few(_) => {
                let end = self.few().partition_point(|posting| *posting < edge);
                Box::new(self.few().iter().take(end).rev().copied())
            }
        }
    }

    /// The last one before `edge`.
    pub(super) fn last_before(&self, edge: Posting) -> Option<Posting> {
        match &self.0 {
            Form::Many(set) => set.range(..edge).next_back().copied(),
            Form::None | Form::Few(_) => self.few().iter().rev().find(|posting| **posting < edge).copied(),
        }
    }

    fn few(&self) -> &[Posting] {
        match &self.0 {
            Form::Few(few) => few,
            Form::None | Form::Many(_) => &[],
        }
    }
}

/// More than the seconds of a day, so that a day without a time comes before its first second.
const DAY: u64 = 100_000;

fn order(date: ArticleDate) -> u64 {
    let year = i64::from(date.day.year()) + 10_000;
    let day = u64::try_from(year * 366 + i64::from(date.day.day_of_year())).expect("years begin at -9999");
    let second = date.time.map_or(0, |time| {
        1 + u64::from(time.hour().unsigned_abs()) * 3600
            + u64::from(time.minute().unsigned_abs()) * 60
            + u64::from(time.second().unsigned_abs())
    });
    day * DAY + second
}
