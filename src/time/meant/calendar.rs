//! Days, months and years that are called by name or number: `22 decembrie`, `20-21 December 2025`, `în martie`.

use crate::time::meant::Reading;
use crate::time::meant::Stretch;
use crate::time::meant::page::Page;
use crate::time::meant::several_days::several_days;
use crate::time::meant::vocabulary::WITHIN;
use crate::time::meant::written_day::written_day;
use crate::time::meant::written_day::written_year;

/// Reads the expression that begins with the word at `at`.
pub(super) fn read(page: &Page<'_>, at: usize) -> Option<Reading> {
    several_days(page, at)
        .or_else(|| one_day(page, at))
        .or_else(|| month(page, at))
        .or_else(|| year(page, at))
}

/// `22 decembrie`, `vineri, 10 aprilie 2026`
fn one_day(page: &Page<'_>, at: usize) -> Option<Reading> {
    let written = written_day(page, at)?;
    Some((written.next, vec![Stretch::day(written.date(page)?)]))
}

/// `decembrie 2025`, `în decembrie`
fn month(page: &Page<'_>, at: usize) -> Option<Reading> {
    let month = page.month(at)?;
    if let Some(year) = written_year(page, at + 1) {
        return Some((at + 2, vec![Stretch::month(year, month)]));
    }
    let alone = page.is_whole(at, at + 1);
    if !WITHIN.contains(&page.before(at)) && !alone {
        return None;
    }
    let own = page.day.year();
    let before = own - i16::from(month > page.day.month());
    let (last, next) = (before, if month == page.day.month() { own } else { before + 1 });
    let behind = page.day.month() - month;
    let sooner = if alone { behind > 6 || (-6..0).contains(&behind) } else { page.future };
    let years = if sooner { [next, last] } else { [last, next] };
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
