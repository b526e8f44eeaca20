//! Times told by their distance: `ieri`, `vineri`, `next Friday`, `săptămâna trecută`, `two days ago`.

use jiff::Span as Distance;

use crate::time::Date;
use crate::time::Weekday;
use crate::time::meant::Reading;
use crate::time::meant::Stretch;
use crate::time::meant::page::Page;
use crate::time::meant::vocabulary::COMING;
use crate::time::meant::vocabulary::COMING_PHRASES;
use crate::time::meant::vocabulary::DAYS;
use crate::time::meant::vocabulary::PAST;
use crate::time::meant::vocabulary::PRESENT;
use crate::time::meant::vocabulary::Unit;
use crate::time::meant::vocabulary::count;
use crate::time::meant::vocabulary::unit;
use crate::time::weekday::means_months;
use crate::time::weekday::weekdays;

/// Reads the expression that begins with the word at `at`.
pub(super) fn read(page: &Page<'_>, at: usize) -> Option<Reading> {
    day_word(page, at)
        .or_else(|| counted(page, at))
        .or_else(|| weekday(page, at))
        .or_else(|| stretch(page, at))
}

/// `ieri`, `the day before yesterday`
fn day_word(page: &Page<'_>, at: usize) -> Option<Reading> {
    let (words, distance) = DAYS.iter().find(|(words, _)| page.says(at, words))?;
    Some((at + words.len(), vec![Stretch::day(moved(page.day, Unit::Day, *distance)?)]))
}

/// `acum două zile`, `peste trei zile`, `two days ago`, `in three weeks`, `o zi în urmă`
fn counted(page: &Page<'_>, at: usize) -> Option<Reading> {
    let lead = match page.word(at) {
        "acum" => -1,
        "peste" | "in" => 1,
        _ => 0,
    };
    let from = at + usize::from(lead != 0);
    let number = count(page.word(from)).filter(|_| lead == 0 || page.joined(at))?;
    let of = usize::from(page.word(from + 1) == "de");
    let unit = unit(page.word(from + 1 + of)).filter(|unit| *unit != Unit::Weekend)?;
    let next = from + 2 + of;
    let (sign, next) = if page.word(next) == "ago" {
        (-1, next + 1)
    } else if page.says(next, &["in", "urma"]) {
        (-1, next + 2)
    } else {
        (lead, next)
    };
    let told = moved(page.day, unit, sign * number).filter(|_| sign != 0)?;
    let stretch = match unit {
        Unit::Month => Stretch::month(told.year(), told.month()),
        Unit::Year => Stretch::year(told.year()),
        _ => Stretch::day(told),
    };
    Some((next, vec![stretch]))
}

/// The weekday that the word at `at` names. `told`: something else says that it is one, though it be `luni`.
pub(super) fn named_weekday(page: &Page<'_>, at: usize, told: bool) -> Option<Weekday> {
    let word = page.word(at);
    let own = weekdays(word, page.language);
    let named = if own == 0 { weekdays(word, None) } else { own };
    let number = named.is_power_of_two().then(|| i8::try_from(named.trailing_zeros()).ok())??;
    if word == "luni" && !told {
        let words: Vec<&str> = page.words.iter().take(at + 2).map(|word| &*word.folded).collect();
        if means_months(&words, at) && stands_behind_number(page, at) {
            return None;
        }
    }
    Weekday::from_sunday_zero_offset(number).ok()
}

/// `vineri`, `vinerea trecută`, `next Friday`
fn weekday(page: &Page<'_>, at: usize) -> Option<Reading> {
    let (before, from) = modifier(page, at).map_or((None, at), |shift| (Some(shift), at + 1));
    let weekday = named_weekday(page, from, before.is_some())?;
    let (shift, next) = match (before, modifier_behind(page, from)) {
        (None, Some((shift, next))) => (Some(shift), next),
        _ => (before, from + 1),
    };
    let same = page.day.weekday() == weekday;
    let last = if same { page.day } else { page.day.nth_weekday(-1, weekday).ok()? };
    let strictly_last = page.day.nth_weekday(-1, weekday).ok()?;
    let coming = page.day.nth_weekday(1, weekday).ok()?;
    let days = match shift {
        Some(-1) => vec![strictly_last],
        Some(1) => vec![coming],
        Some(_) => vec![in_week_of(page.day, weekday)?],
        None if page.future => vec![coming, last],
        None => vec![last, coming],
    };
    Some((next, days.into_iter().map(Stretch::day).collect()))
}

/// Whether a number or a quantity stands before the word at `at`, so that `luni` means months.
fn stands_behind_number(page: &Page<'_>, at: usize) -> bool {
    let before = if page.before(at) == "de" { at.saturating_sub(1) } else { at };
    let word = page.before(before);
    count(word).is_some()
        || word.starts_with(|c: char| c.is_numeric())
        || QUANTITIES.contains(&word)
        || page.word(at + 1) == "de"
}

/// Words before `luni` that say that it means months.
const QUANTITIES: &[&str] =
    &["cateva", "citeva", "multe", "ultimele", "urmatoarele", "primele", "aceste", "zeci", "sute"];

/// `săptămâna trecută`, `next month`, `primăvara 2026`, `weekend`
fn stretch(page: &Page<'_>, at: usize) -> Option<Reading> {
    let (before, from) = modifier(page, at).map_or((None, at), |shift| (Some(shift), at + 1));
    let unit = unit(page.word(from)).filter(|unit| *unit != Unit::Day)?;
    if let Unit::Season(season) = unit {
        return seasonal(page, from, season, before);
    }
    let plural =
        matches!(page.word(from), "luni" | "ani" | "weeks" | "months" | "years" | "saptamani" | "an");
    let (shift, next) = match (before, modifier_behind(page, from)) {
        (Some(shift), _) => (shift, from + 1),
        (None, Some((shift, next))) => (shift, next),
        (None, None) if unit == Unit::Weekend => (if page.future { 0 } else { -1 }, from + 1),
        (None, None) => return None,
    };
    Some((next, vec![stretch_of(moved(page.day, unit, shift)?, unit)?])).filter(|_| !plural)
}

fn stretch_of(day: Date, unit: Unit) -> Option<Stretch> {
    let monday = in_week_of(day, Weekday::Monday)?;
    let sunday = in_week_of(day, Weekday::Sunday)?;
    Some(match unit {
        Unit::Week => Stretch::days(monday, sunday),
        Unit::Weekend => Stretch::days(in_week_of(day, Weekday::Saturday)?, sunday),
        Unit::Month => Stretch::month(day.year(), day.month()),
        Unit::Year => Stretch::year(day.year()),
        Unit::Day | Unit::Season(_) => Stretch::day(day),
    })
}

/// `primăvara 2026`, `în primăvară`, `next spring`
fn seasonal(page: &Page<'_>, at: usize, season: i8, before: Option<i32>) -> Option<Reading> {
    let of = usize::from(matches!(page.word(at + 1), "lui" | "anului" | "of"));
    if let Some(year) = page.number(at + 1 + of, 4, 4) {
        return Some((at + 2 + of, vec![season_of(year, season)]));
    }
    let (shift, next) = match (before, modifier_behind(page, at)) {
        (None, Some((shift, next))) => (Some(shift), next),
        _ => (before, at + 1),
    };
    let told = shift.is_some()
        || matches!(page.before(at), "in" | "din" | "until" | "la")
        || page.is_whole(at, next);
    let begins = (season - 21) * 3 + 3;
    let own = page.day.year();
    let coming = own + i16::from(begins <= page.day.month());
    let years = match shift {
        Some(-1) => vec![coming - 1],
        Some(1) => vec![coming],
        Some(_) => vec![own],
        None if page.is_whole(at, next) && coming_is_nearer(page.day, begins) => vec![coming, coming - 1],
        None if page.future => vec![coming, coming - 1],
        None => vec![coming - 1, coming],
    };
    told.then(|| (next, years.into_iter().map(|year| season_of(year, season)).collect()))
}

/// Whether the next season that begins in the month `begins` is nearer to `day` than the end of the last one.
fn coming_is_nearer(day: Date, begins: i8) -> bool {
    let ahead = (begins - day.month()).rem_euclid(12);
    (1..=4).contains(&ahead)
}

fn season_of(year: i16, season: i8) -> Stretch {
    Stretch { first: format!("{year:04}-{season}"), last: None }
}

/// What the word at `at` says before a stretch: the last one, this one or the next one.
pub(super) fn modifier(page: &Page<'_>, at: usize) -> Option<i32> {
    shift(page.word(at)).filter(|_| page.joined(at))
}

/// What the words behind the one at `at` say, and the index behind them.
fn modifier_behind(page: &Page<'_>, at: usize) -> Option<(i32, usize)> {
    if !page.gap(at).trim().is_empty() {
        return None;
    }
    let phrase = COMING_PHRASES.iter().find(|phrase| page.says(at + 1, phrase));
    if let Some(phrase) = phrase {
        return Some((1, at + 1 + phrase.len()));
    }
    let behind = Some(page.word(at + 1)).filter(|word| !matches!(*word, "last" | "next" | "this"))?;
    shift(behind).map(|shift| (shift, at + 2))
}

fn shift(word: &str) -> Option<i32> {
    let known = [(PAST, -1), (COMING, 1), (PRESENT, 0)];
    known.iter().find(|(words, _)| words.contains(&word)).map(|&(_, shift)| shift)
}

/// The day that falls on `weekday` in the week of `day`, which begins on Monday.
fn in_week_of(day: Date, weekday: Weekday) -> Option<Date> {
    let distance = weekday.to_monday_zero_offset() - day.weekday().to_monday_zero_offset();
    moved(day, Unit::Day, i32::from(distance))
}

fn moved(day: Date, unit: Unit, count: i32) -> Option<Date> {
    let distance = Distance::new();
    let distance = match unit {
        Unit::Day => distance.try_days(count),
        Unit::Week | Unit::Weekend => distance.try_weeks(count),
        Unit::Month => distance.try_months(count),
        Unit::Year | Unit::Season(_) => distance.try_years(count),
    };
    day.checked_add(distance.ok()?).ok()
}
