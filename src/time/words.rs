//! Times in English words: `2025-12-20/..` is „from Sat 20 Dec 2025 on".

use crate::time::Date;
use crate::time::Edtf;
use crate::time::english_weekday;
use crate::time::strict_day;

/// How days and months are called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wording {
    /// `Saturday 20 December 2025`
    Full,
    /// `Sat 20 Dec 2025`
    Short,
    /// `20 Dec 2025`
    Brief,
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// What the EDTF expression `text`, of level 0 or 1, says; `None` where it is none.
///
/// Doubt (`~`, `?`, `%`), open and unknown ends, seasons and unspecified digits are told.
pub fn edtf_in_words(text: &str, wording: Wording) -> Option<String> {
    Edtf::parse(text)?;
    let Some((start, end)) = text.split_once('/') else { return date(text, wording) };
    let words = |part: &str| date(part, wording);
    Some(match (start, end) {
        ("" | "..", "" | "..") => "at any time".to_owned(),
        ("..", end) => format!("until {}", words(end)?),
        ("", end) => format!("until {}, the start is unknown", words(end)?),
        (start, "..") => format!("from {} on", words(start)?),
        (start, "") => format!("from {}, the end is unknown", words(start)?),
        (start, end) if start == end => words(start)?,
        (start, end) => format!("{} to {}", words(start)?, words(end)?),
    })
}

/// `day` with its weekday, without it in the briefest wording.
pub fn day_in_words(day: Date, wording: Wording) -> String {
    let date = format!("{} {} {}", day.day(), wording.month(day.month()), year(day.year().into()));
    match wording {
        Wording::Brief => date,
        Wording::Full | Wording::Short => format!("{} {date}", wording.cut(english_weekday(day.weekday()))),
    }
}

/// `day` without its weekday, and without its year where that is the year of `reference`: `18 Dec`.
pub fn day_in_brief(day: Date, reference: Option<Date>) -> String {
    let month = Wording::Short.month(day.month());
    match reference {
        Some(reference) if reference.year() == day.year() => format!("{} {month}", day.day()),
        _ => format!("{} {month} {}", day.day(), year(day.year().into())),
    }
}

impl Wording {
    fn month(self, month: i8) -> &'static str {
        let index = usize::try_from(month - 1).unwrap_or(usize::MAX);
        MONTHS.get(index).map_or("", |name| self.cut(name))
    }

    /// `name`, in the shorter wordings its first three letters.
    fn cut(self, name: &str) -> &str {
        match self {
            Self::Full => name,
            Self::Short | Self::Brief => name.get(..3).unwrap_or(name),
        }
    }
}

/// A date or date-time, no interval.
fn date(text: &str, wording: Wording) -> Option<String> {
    let plain = text.trim_end_matches(['~', '?', '%']);
    let words = match plain.split_once('T') {
        Some((day, time)) => format!("{}, {}", calendar(day, wording)?, clock(time)),
        None => calendar(plain, wording)?,
    };
    Some(match text.get(plain.len()..).unwrap_or_default() {
        "~" => format!("about {words}"),
        "?" => format!("perhaps {words}"),
        "%" => format!("perhaps about {words}"),
        _ => words,
    })
}

/// A calendar date with hyphens: a day, month, season, year, or one with unspecified digits.
fn calendar(text: &str, wording: Wording) -> Option<String> {
    if let Some(day) = strict_day(text) {
        return Some(day_in_words(day, wording));
    }
    if text.starts_with('Y') {
        return years_in_words(text);
    }
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let length = unsigned.find('-').unwrap_or(unsigned.len()) + (text.len() - unsigned.len());
    let (years, rest) = text.split_at_checked(length)?;
    let years = years_in_words(years)?;
    let mut parts = rest.split('-').skip(1);
    Some(match (parts.next(), parts.next()) {
        (None, _) => years,
        (Some("XX"), None) => format!("a month of {years}"),
        (Some("XX"), Some(_)) => format!("a day of {years}"),
        (Some(part), None) => format!("{} {years}", month_or_season(part, wording)?),
        (Some(part), Some("XX")) => format!("a day of {} {years}", month_or_season(part, wording)?),
        // A day of a year that the calendar doesn't reach, or before our era.
        (Some(part), Some(day)) => {
            format!("{} {} {years}", day.trim_start_matches('0'), month_or_season(part, wording)?)
        }
    })
}

fn month_or_season(part: &str, wording: Wording) -> Option<&'static str> {
    Some(match part {
        "21" => "spring",
        "22" => "summer",
        "23" => "autumn",
        "24" => "winter",
        month => wording.month(month.parse().ok().filter(|month| (1..=12).contains(month))?),
    })
}

/// A year, or those that unspecified digits leave open.
fn years_in_words(text: &str) -> Option<String> {
    let digits = text.strip_prefix('Y').unwrap_or(text);
    if !digits.contains('X') {
        return digits.parse().ok().map(year);
    }
    let (first, last): (i64, i64) =
        (digits.replace('X', "0").parse().ok()?, digits.replace('X', "9").parse().ok()?);
    Some(match (last - first, first >= 0) {
        (9, true) => format!("the {first}s"),
        _ => format!("the years {} to {}", year(first.min(last)), year(first.max(last))),
    })
}

/// A year as people count it: there is none between 1 BC and AD 1.
fn year(year: i64) -> String {
    match year {
        1.. => year.to_string(),
        _ => format!("{} BC", 1 - i128::from(year)),
    }
}

/// A time as ISO 8601 has it: hours and minutes, and the zone.
fn clock(text: &str) -> String {
    let (time, zone) = text.split_at_checked(8).unwrap_or((text, ""));
    let minutes = time.get(..5).unwrap_or(time);
    match zone {
        "" => minutes.to_owned(),
        "Z" => format!("{minutes} UTC"),
        zone => format!("{minutes} UTC{zone}"),
    }
}
