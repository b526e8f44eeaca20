//! The dates of cards: EDTF level 1, and an end that isn't before its start.

use crate::registry::Card;
use crate::time::Edtf;

impl Card {
    /// The days of an event, from its start to its end; without an end those of its start.
    pub fn days(&self) -> Option<Edtf> {
        let read = |date: &Option<String>| date.as_deref().and_then(Edtf::parse);
        match (read(&self.start_date), read(&self.end_date)) {
            (Some(start), Some(end)) => Some(start.until(end)),
            (Some(start), None) => Some(start),
            (None, Some(end)) => Some(Edtf { earliest: None, latest: end.latest }),
            (None, None) => None,
        }
    }
}

/// Whether `text` is EDTF level 0 or 1.
pub(super) fn is_date(text: &str) -> bool {
    Edtf::parse(text).is_some()
}

/// Whether what ends at `end` is over before `start`, on every reading of the two.
pub(super) fn is_reversed(start: &str, end: &str) -> bool {
    Edtf::parse(start).zip(Edtf::parse(end)).is_some_and(|(start, end)| start.is_after(end))
}
