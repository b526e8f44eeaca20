//! Days, months and years that are called by name or number: `22 decembrie`, `20-21 December 2025`, `în martie`.

use crate::time::Date;
use crate::time::meant::Reading;
use crate::time::meant::Stretch;
use crate::time::meant::page::Page;
use crate::time::meant::vocabulary::WITHIN;
use crate::time::strict_day;

/// Reads the expression that begins with the word at `at`.
pub(super) fn read(page: &Page<'_>, at: usize) -> Option<Reading> {
    written_out(page, at)
        .or_else(|| several_days(page, at))
        .or_else(|| one_day(page, at))
        .or_else(|| month(page, at))
        .or_else(|| year(page, at))
}

/// `2025-12-22`, `22.12.2025`
fn written_out(page: &Page<'_>, at: usize) -> Option<Reading> {
    let (first, last) = (page.words.get(at)?, page.words.get(at + 2)?);
    let written = page.text.get(first.span.start()..last.span.end())?;
    if page.number(at, 4, 4).is_some() {
        return strict_day(written).map(|day| (at + 3, vec![Stretch::day(day)]));
    }
    let dotted = [page.gap(at), page.gap(at + 1)] == [".", "."];
    let (day, month) = (page.number(at, 1, 2)?, page.number(at + 1, 1, 2)?);
    let year = page.number(at + 2, 4, 4).filter(|_| dotted)?;
    Some((at + 3, vec![Stretch::day(date(year, month, day)?)]))
}

/// `20-21 decembrie`, `între 20 și 21 decembrie 2025`, `December 20 to 21`
fn several_days(page: &Page<'_>, at: usize) -> Option<Reading> {
    let english = page.month(at).filter(|_| page.joined(at));
    let from = at + usize::from(english.is_some());
    let first = page.number(from, 1, 2)?;
    let to = behind_join(page, from)?;
    let last = page.number(to, 1, 2).filter(|&last| last > first)?;
    let (month, next) = match english {
        Some(month) => (month, to + 1),
        None => (page.month(to + 1).filter(|_| page.joined(to))?, to + 2),
    };
    let (year, next) = with_year(page, next, month, first)?;
    let (first, last) = (date(year, i16::from(month), first)?, date(year, i16::from(month), last)?);
    Some((next, vec![Stretch::days(first, last)]))
}

/// The index of the number that goes with the one at `at`: behind a dash, or words such as `și` and `to`.
fn behind_join(page: &Page<'_>, at: usize) -> Option<usize> {
    if matches!(page.gap(at).trim(), "-" | "–" | "—" | "‑") {
        return Some(at + 1);
    }
    let joins = |index: usize| {
        matches!(page.word(index), "si" | "and" | "to" | "pana" | "la" | "in" | "pe" | "through")
    };
    let words = (at + 1..at + 4).take_while(|&index| joins(index)).count();
    (words > 0).then_some(at + 1 + words)
}

/// `22 decembrie`, `22 decembrie 2025`, `December 22, 2025`
fn one_day(page: &Page<'_>, at: usize) -> Option<Reading> {
    let number = |at| page.number(at, 1, 2).filter(|day| (1..=31).contains(day));
    let of = usize::from(page.word(at + 1) == "of");
    let (month, day) = match page.month(at) {
        Some(month) => (month, number(at + 1).filter(|_| page.gap(at).trim().is_empty())?),
        None => (page.month(at + 1 + of).filter(|_| page.joined(at))?, number(at)?),
    };
    let next = if page.month(at).is_some() { at + 2 } else { at + 2 + of };
    let (year, next) = with_year(page, next, month, day)?;
    Some((next, vec![Stretch::day(date(year, i16::from(month), day)?)]))
}

/// The year behind the expression that ends before `next`, else the one that brings it nearest to the article's day.
fn with_year(page: &Page<'_>, next: usize, month: i8, day: i16) -> Option<(i16, usize)> {
    if let Some(year) = written_year(page, next) {
        return Some((year, next + 1));
    }
    let own = page.day.year();
    let distance =
        |year: i16| Some((page.day.since(date(year, i16::from(month), day)?).ok()?.get_days().abs(), year));
    let years = [own, own - 1, own + 1].into_iter();
    years.filter_map(distance).min_by_key(|&(distance, _)| distance).map(|(_, year)| (year, next))
}

/// The year at `at`, joined to the word before it.
fn written_year(page: &Page<'_>, at: usize) -> Option<i16> {
    let joined = at.checked_sub(1).is_some_and(|before| page.joined(before));
    page.number(at, 4, 4).filter(|year| joined && (1000..3000).contains(year))
}

/// `decembrie 2025`, `în decembrie`
fn month(page: &Page<'_>, at: usize) -> Option<Reading> {
    let month = page.month(at)?;
    if let Some(year) = written_year(page, at + 1) {
        return Some((at + 2, vec![Stretch::month(year, month)]));
    }
    if !WITHIN.contains(&page.before(at)) && !page.is_whole(at, at + 1) {
        return None;
    }
    let own = page.day.year();
    let before = own - i16::from(month > page.day.month());
    let (last, next) = (before, if month == page.day.month() { own } else { before + 1 });
    let years = if page.future { [next, last] } else { [last, next] };
    let mut readings: Vec<Stretch> = years.iter().map(|&year| Stretch::month(year, month)).collect();
    readings.dedup();
    Some((at + 1, readings))
}

/// `în 2022`
fn year(page: &Page<'_>, at: usize) -> Option<Reading> {
    let year = page.number(at, 4, 4).filter(|year| (1900..2100).contains(year))?;
    let told = WITHIN.contains(&page.before(at)) || page.is_whole(at, at + 1);
    told.then(|| (at + 1, vec![Stretch::year(year)]))
}

fn date(year: i16, month: i16, day: i16) -> Option<Date> {
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}
