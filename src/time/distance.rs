//! How far a time is from a day, in English words.

use crate::time::Date;
use crate::time::Edtf;

/// How far `days` are from `reference`, which a sentence calls `name`: „3 days before this article",
/// „the day of this article". Of a longer time the nearer end is told; `None` where it has no end at all.
///
/// Nothing is told of times beyond the calendar's ends.
pub fn distance(days: Edtf, reference: Date, name: &str) -> Option<String> {
    if days.earliest == Some(Date::MAX) || days.latest == Some(Date::MIN) {
        return None;
    }
    match (days.earliest, days.latest) {
        (Some(start), Some(end)) if start == end => Some(from_day(start, reference, name)),
        (Some(start), _) if start > reference => Some(format!("begins {}", from_day(start, reference, name))),
        (_, Some(end)) if end < reference => Some(format!("ends {}", from_day(end, reference, name))),
        (None, None) => None,
        _ => Some(format!("includes the day of {name}")),
    }
}

/// How far `day` is from `today`: „3 days ago", „today", „in 3 days".
pub fn distance_from_today(day: Date, today: Date) -> String {
    match days_between(today, day) {
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        -1 => "yesterday".to_owned(),
        days if days > 0 => format!("in {}", span(days)),
        days => format!("{} ago", span(days)),
    }
}

fn from_day(day: Date, reference: Date, name: &str) -> String {
    match days_between(reference, day) {
        0 => format!("the day of {name}"),
        1 => format!("the day after {name}"),
        -1 => format!("the day before {name}"),
        days if days > 0 => format!("{} after {name}", span(days)),
        days => format!("{} before {name}", span(days)),
    }
}

/// So many days, or about so many months or years.
fn span(days: i64) -> String {
    let days = days.abs();
    match days {
        0..=60 => format!("{days} days"),
        61..=730 => format!("about {} months", (days * 100 + 1_522) / 3_044),
        _ => format!("about {} years", (days * 100 + 18_262) / 36_525),
    }
}

fn days_between(from: Date, to: Date) -> i64 {
    i64::from((to - from).get_days())
}
