//! Words that place a time relative to the day on which they are said, folded; Romanian and English.

/// Words for a day, with its distance in days; of several words each in its place.
pub(super) const DAYS: &[(&[&str], i32)] = &[
    (&["azi"], 0),
    (&["astazi"], 0),
    (&["diseara"], 0),
    (&["maine"], 1),
    (&["miine"], 1),
    (&["poimaine"], 2),
    (&["ieri"], -1),
    (&["aseara"], -1),
    (&["alaltaieri"], -2),
    (&["the", "day", "after", "tomorrow"], 2),
    (&["the", "day", "before", "yesterday"], -2),
    (&["today"], 0),
    (&["tonight"], 0),
    (&["tomorrow"], 1),
    (&["yesterday"], -1),
    (&["last", "night"], -1),
];

/// Words that say in a sentence that it tells of the future.
pub(super) const FUTURE: &[&str] = &[
    "va",
    "vor",
    "vom",
    "urmeaza",
    "urma",
    "will",
    "shall",
    "programat",
    "programata",
    "programate",
    "planned",
    "scheduled",
    "upcoming",
    "asteptat",
    "asteptata",
    "asteptati",
    "putea",
    "could",
    "might",
];

/// Words before or behind a stretch that mean the one before this.
pub(super) const PAST: &[&str] =
    &["last", "past", "previous", "trecut", "trecuta", "trecute", "precedent", "precedenta"];

/// Words before or behind a stretch that mean the one that comes.
pub(super) const COMING: &[&str] = &[
    "next",
    "coming",
    "following",
    "viitor",
    "viitoare",
    "viitorul",
    "urmator",
    "urmatoare",
    "urmatorul",
    "urmatoarea",
];

/// Words before or behind a stretch that mean the one of the day.
pub(super) const PRESENT: &[&str] =
    &["this", "current", "acest", "aceasta", "acesta", "asta", "ast", "curent", "curenta"];

/// Words that mean the stretch that comes, of two words.
pub(super) const COMING_PHRASES: &[&[&str]] = &[&["care", "vine"], &["ce", "vine"]];

/// Words that come before a month or a year that is no day's.
pub(super) const WITHIN: &[&str] = &[
    "in", "din", "luna", "lunii", "anul", "anului", "of", "since", "until", "pana", "by", "during", "prin",
    "early", "late",
];

/// Words that may stand between a weekday and its date.
pub(super) const BESIDE_WEEKDAYS: &[&str] = &[
    "the",
    "on",
    "pe",
    "la",
    "in",
    "din",
    "de",
    "data",
    "ziua",
    "si",
    "and",
    "to",
    "pana",
    "morning",
    "afternoon",
    "evening",
    "night",
    "dimineata",
    "seara",
    "noaptea",
    "viitoare",
    "urmatoare",
    "trecuta",
    "aceasta",
    "asta",
];

/// Words that join a day to another.
pub(super) const JOINS: &[&str] = &["si", "and", "to", "pana", "la", "in", "pe", "through", "until", "till"];

/// Those of them that say that all days up to the other are meant.
pub(super) const UP_TO: &[&str] = &["to", "pana", "la", "through", "until", "till"];

/// Words before two days that say that those between are meant.
pub(super) const BETWEEN: &[&str] = &["intre", "dintre", "between"];

/// Stretches of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Day,
    Week,
    Weekend,
    Month,
    Year,
    /// A season by the number that EDTF has for it.
    Season(i8),
}

/// The stretch that the folded `word` means.
pub(super) fn unit(word: &str) -> Option<Unit> {
    Some(match word {
        "zi" | "zile" | "ziua" | "day" | "days" => Unit::Day,
        "saptamana" | "saptamani" | "saptamanii" | "week" | "weeks" => Unit::Week,
        "weekend" | "weekendul" | "weekendului" | "weekends" => Unit::Weekend,
        "luna" | "luni" | "lunii" | "month" | "months" => Unit::Month,
        "an" | "ani" | "anul" | "anului" | "year" | "years" => Unit::Year,
        "primavara" | "primaverii" | "spring" => Unit::Season(21),
        "vara" | "verii" | "summer" => Unit::Season(22),
        "toamna" | "toamnei" | "autumn" => Unit::Season(23),
        "iarna" | "iernii" | "winter" => Unit::Season(24),
        _ => return None,
    })
}

/// The number that the folded `word` means.
pub(super) fn count(word: &str) -> Option<i32> {
    Some(match word {
        "o" | "un" | "una" | "a" | "an" | "one" => 1,
        "doi" | "doua" | "two" => 2,
        "trei" | "three" => 3,
        "patru" | "four" => 4,
        "cinci" | "five" => 5,
        "sase" | "six" => 6,
        "sapte" | "seven" => 7,
        "opt" | "eight" => 8,
        "noua" | "nine" => 9,
        "zece" | "ten" => 10,
        _ => return word.parse().ok().filter(|&count| (1..1000).contains(&count)),
    })
}
