//! When an event's names hold.

use edtf_core::Bound;
use edtf_core::Edtf;
use jiff::ToSpan;

use crate::registry::Card;
use crate::time::Date;

/// Whether the names of the event of `card` hold in an article of `day`: from 60 days before its start to 30 days
/// after its end, open where there is none; an article without a day takes them all.
pub(super) fn holds(card: &Card, day: Option<Date>) -> bool {
    let Some(day) = day else { return true };
    let start = card.start_date.as_deref().and_then(bounds);
    let end = card.end_date.as_deref().or(card.start_date.as_deref()).and_then(bounds);
    let first = start.and_then(|(first, _)| first).and_then(|date| date.checked_sub(60.days()).ok());
    let last = end.and_then(|(_, last)| last).and_then(|date| date.checked_add(30.days()).ok());
    first.is_none_or(|first| first <= day) && last.is_none_or(|last| day <= last)
}

/// The first and the last day of an EDTF expression, where it has them.
fn bounds(expression: &str) -> Option<(Option<Date>, Option<Date>)> {
    let bounds = Edtf::parse(expression).ok()?.bounds();
    Some((date(bounds.earliest), date(bounds.latest)))
}

fn date(bound: Bound) -> Option<Date> {
    let Bound::Date(day) = bound else { return None };
    Date::new(i16::try_from(day.year).ok()?, i8::try_from(day.month).ok()?, i8::try_from(day.day).ok()?).ok()
}
