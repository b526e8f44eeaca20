//! A stretch of calendar days: what an EDTF expression covers at the most.

use edtf_core::Bound;
use edtf_core::Edtf;

use crate::time::Date;

/// The days from `earliest` to `latest`, both included; `None` is open or unknown on that side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Days {
    /// The first day that the expression may mean.
    pub earliest: Option<Date>,
    /// The last day that the expression may mean.
    pub latest: Option<Date>,
}

impl Days {
    /// The days of an EDTF expression of level 0 or 1 (ISO 8601-2:2019 Annex A); `None` where it is neither, or
    /// says nothing of any day.
    pub fn read(edtf: &str) -> Option<Self> {
        let parsed = Edtf::parse(edtf).ok().filter(|parsed| parsed.level() <= 1)?;
        let bounds = parsed.bounds();
        let days = Self { earliest: day(bounds.earliest), latest: day(bounds.latest) };
        (days != Self::default()).then_some(days)
    }

    /// The one day.
    pub fn one(day: Date) -> Self {
        Self { earliest: Some(day), latest: Some(day) }
    }

    /// From the beginning of `self` to the end of `last`.
    #[must_use]
    pub fn until(self, last: Self) -> Self {
        Self { earliest: self.earliest, latest: last.latest }
    }

    /// Whether the two share a day.
    pub fn meets(self, other: Self) -> bool {
        let begins_in_time = |first: Self, second: Self| match (first.earliest, second.latest) {
            (Some(begin), Some(end)) => begin <= end,
            _ => true,
        };
        begins_in_time(self, other) && begins_in_time(other, self)
    }
}

fn day(bound: Bound) -> Option<Date> {
    let Bound::Date(day) = bound else { return None };
    Date::new(i16::try_from(day.year).ok()?, i8::try_from(day.month).ok()?, i8::try_from(day.day).ok()?).ok()
}
