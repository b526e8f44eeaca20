//! Times as `when` and `until` hold them: EDTF (ISO 8601-2, annex A) of level 0 or 1, as days.

use edtf_core::Bound;
use edtf_core::BoundDate;

use crate::time::Date;
use crate::time::strict_day;

/// The days that an expression covers, both ends included.
///
/// An end is `None` where it is open (`2025-12-20/..`) or unknown (`2025-12-20/`). Qualifiers (`~`, `?`, `%`)
/// don't move the ends. Years that the calendar doesn't reach stand for its first or last day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Edtf {
    /// The first day.
    pub earliest: Option<Date>,
    /// The last day.
    pub latest: Option<Date>,
}

impl Edtf {
    /// Reads an expression; `None` where it is none, is of level 2, or is an interval whose end comes before its
    /// start (see [`is_reversed`](Self::is_reversed)).
    pub fn parse(text: &str) -> Option<Self> {
        if let Some(day) = strict_day(text) {
            return Some(Self { earliest: Some(day), latest: Some(day) });
        }
        let parsed = edtf_core::Edtf::parse(text).ok()?;
        if parsed.level() > 1 || has_inner_qualifier(text) {
            return None;
        }
        let bounds = parsed.bounds();
        Some(Self { earliest: day(bounds.earliest), latest: day(bounds.latest) })
    }

    /// Whether `text` is an interval of two well-formed times, the second of which ends before the first begins.
    pub fn is_reversed(text: &str) -> bool {
        let Some((start, end)) = text.split_once('/') else { return false };
        match (Self::parse(start), Self::parse(end)) {
            (Some(start), Some(end)) => start.is_after(end),
            _ => false,
        }
    }

    /// The interval from this time's beginning to the end of `end`: what `when` and `until` say together.
    #[must_use]
    pub fn until(self, end: Self) -> Self {
        Self { earliest: self.earliest, latest: end.latest }
    }

    /// Whether this time begins after `other` ended.
    pub fn is_after(self, other: Self) -> bool {
        matches!((self.earliest, other.latest), (Some(start), Some(end)) if start > end)
    }

    /// Whether the two share a day; ends that are open or unknown reach as far as needed.
    pub fn meets(self, other: Self) -> bool {
        !self.is_after(other) && !other.is_after(self)
    }

    /// The day, where it is a single one.
    pub fn day(self) -> Option<Date> {
        self.earliest.filter(|_| self.earliest == self.latest)
    }
}

/// Whether a qualifier stands elsewhere than behind a whole date, as level 2 has it.
fn has_inner_qualifier(text: &str) -> bool {
    text.split('/').any(|part| part.trim_end_matches(['?', '~', '%']).contains(['?', '~', '%']))
}

fn day(bound: Bound) -> Option<Date> {
    let Bound::Date(BoundDate { year, month, day }) = bound else { return None };
    let outside = if year < 0 { Date::MIN } else { Date::MAX };
    let Ok(year) = i16::try_from(year) else { return Some(outside) };
    let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
    Some(Date::new(year, month, day).unwrap_or(outside))
}
