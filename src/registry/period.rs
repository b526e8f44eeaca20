//! The dates of cards: EDTF level 1, and an end that isn't before its start.

use edtf_core::Bound;
use edtf_core::Edtf;

use crate::registry::Card;
use crate::time::Days;

impl Card {
    /// The days of an event, from its start to its end; without an end those of its start.
    pub fn days(&self) -> Option<Days> {
        let read = |date: &Option<String>| date.as_deref().and_then(Days::read);
        match (read(&self.start_date), read(&self.end_date)) {
            (Some(start), Some(end)) => Some(start.until(end)),
            (Some(start), None) => Some(start),
            (None, Some(end)) => Some(Days { earliest: None, latest: end.latest }),
            (None, None) => None,
        }
    }
}

/// Whether `text` is EDTF level 0 or 1.
pub(super) fn is_date(text: &str) -> bool {
    Edtf::parse(text).is_ok_and(|date| date.level() <= 1)
}

/// Whether what ends at `end` is over before `start`, on every reading of the two.
pub(super) fn is_reversed(start: &str, end: &str) -> bool {
    let (Ok(start), Ok(end)) = (Edtf::parse(start), Edtf::parse(end)) else { return false };
    match (start.bounds().earliest, end.bounds().latest) {
        (Bound::Date(start), Bound::Date(end)) => end < start,
        _ => false,
    }
}
