//! When an event's names hold.

use jiff::ToSpan;

use crate::registry::Card;
use crate::time::Date;

/// Whether the names of the event of `card` hold in an article of `day`: from 60 days before its start to 30 days
/// after its end, open where there is none; an article without a day takes them all.
pub(super) fn holds(card: &Card, day: Option<Date>) -> bool {
    let (Some(day), Some(days)) = (day, card.days()) else { return true };
    let first = days.earliest.and_then(|date| date.checked_sub(60.days()).ok());
    let last = days.latest.and_then(|date| date.checked_add(30.days()).ok());
    first.is_none_or(|first| first <= day) && last.is_none_or(|last| day <= last)
}
