//! When an event is, in few words: plain days by number, what is no plain day in words: `summer 2026`.

use crate::corpus::Holder;
use crate::features::View;
use crate::registry::Card;
use crate::text::Symbol;
use crate::time::Wording;
use crate::time::edtf_in_words;
use crate::time::strict_day;

/// When `event` is; `None` where nobody says.
pub(super) fn time(view: View<'_>, event: Symbol) -> Option<String> {
    let written = match view.corpus.holder(event)? {
        Holder::Card(card) => of_card(card),
        Holder::Inline(_, note) => {
            note.declaration.as_ref().and_then(|declaration| in_words(&declaration.time))
        }
    };
    written.or_else(|| days(view, event))
}

fn of_card(card: &Card) -> Option<String> {
    let (start, end) = (card.start_date.as_deref(), card.end_date.as_deref());
    if start.into_iter().chain(end).all(is_plain) {
        return None;
    }
    let words = |date: Option<&str>| date.and_then(|date| edtf_in_words(date, Wording::Short));
    match (words(start), words(end)) {
        (Some(start), Some(end)) if start != end => Some(format!("{start} to {end}")),
        (Some(start), _) => Some(start),
        (None, end) => end.map(|end| format!("until {end}")),
    }
}

/// What `time` says where it is no plain days.
fn in_words(time: &str) -> Option<String> {
    if is_plain(time) { None } else { edtf_in_words(time, Wording::Short) }
}

/// Whether `time` is a day, maybe with its hour, or one day to another; an end may be open.
fn is_plain(time: &str) -> bool {
    let is_day = |part: &str| part.split('T').next().and_then(strict_day).is_some();
    time.split('/').all(|part| matches!(part, "" | "..") || is_day(part))
}

fn days(view: View<'_>, event: Symbol) -> Option<String> {
    let days = view.corpus.event_days(event)?;
    let (first, last) = (days.earliest, days.latest);
    Some(match (first, last) {
        (Some(first), Some(last)) if first == last => first.to_string(),
        (Some(first), Some(last)) => format!("{first} to {last}"),
        (Some(first), None) => format!("from {first}"),
        (None, Some(last)) => format!("until {last}"),
        (None, None) => return None,
    })
}
