//! The day of an article.

pub use jiff::civil::Date;
use jiff::civil::Time;

/// When an article is dated: the day as written, never converted to another zone, and its time where it has one.
///
/// Orders by day, then time; a day without a time comes before one with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ArticleDate {
    /// The calendar day.
    pub day: Date,
    /// The time of day in the zone that is written behind it.
    pub time: Option<Time>,
}
