//! Days from one to another: `20-21 decembrie`, `între 28 februarie și 2 martie`, `December 30 to January 2`.

use crate::time::meant::Reading;
use crate::time::meant::Stretch;
use crate::time::meant::page::Page;
use crate::time::meant::vocabulary::BETWEEN;
use crate::time::meant::vocabulary::JOINS;
use crate::time::meant::vocabulary::UP_TO;
use crate::time::meant::written_day::WrittenDay;
use crate::time::meant::written_day::behind_weekdays;
use crate::time::meant::written_day::written_day;
use crate::time::meant::written_day::written_year;

/// Reads the days that begin with the word at `at`.
pub(super) fn several_days(page: &Page<'_>, at: usize) -> Option<Reading> {
    in_two_months(page, at).or_else(|| in_one_month(page, at))
}

/// `28 februarie - 2 martie`, each day with its month
fn in_two_months(page: &Page<'_>, at: usize) -> Option<Reading> {
    let first = written_day(page, at)?;
    let (to, word) = behind_join(page, first.next - 1)?;
    let goes_on = match word {
        "" => true,
        "si" | "and" => BETWEEN.contains(&page.before(at)),
        word => UP_TO.contains(&word),
    };
    let last = written_day(page, to).filter(|_| goes_on)?;
    let (start, end) = if first.has_year() && !last.has_year() {
        let start = first.date(page)?;
        (start, last.date_behind(start)?)
    } else {
        let end = last.date(page)?;
        (first.date_before(end).or_else(|| first.date(page).filter(|start| *start < end))?, end)
    };
    Some((last.next, vec![Stretch::days(start, end)]))
}

/// `20-21 decembrie`, `între 20 și 21 decembrie 2025`, `December 20 to 21`
fn in_one_month(page: &Page<'_>, at: usize) -> Option<Reading> {
    let behind = |at: usize| behind_weekdays(page, at);
    let (weekday, from) = behind(at).map_or((None, at), |(weekday, from)| (Some(weekday), from));
    let english = page.month(from).filter(|_| page.joined(from));
    let from = from + usize::from(english.is_some());
    let first = page.number(from, 1, 2)?;
    let (to, _) = behind_join(page, from)?;
    let to = behind(to).map_or(to, |(_, to)| to);
    let last = page.number(to, 1, 2).filter(|&last| last > first)?;
    let (month, next) = match english {
        Some(month) => (month, to + 1),
        None => (page.month(to + 1).filter(|_| page.joined(to))?, to + 2),
    };
    let year = written_year(page, next);
    let next = next + usize::from(year.is_some());
    let start = WrittenDay::new(weekday, year, month, first, next).date(page)?;
    let end = WrittenDay::new(None, Some(start.year()), month, last, next).date(page)?;
    Some((next, vec![Stretch::days(start, end)]))
}

/// The index of what goes with the word at `at`, behind a dash or words such as `și` and `to`, and the first of these
/// words that joins; empty for a dash.
fn behind_join<'p>(page: &'p Page<'_>, at: usize) -> Option<(usize, &'p str)> {
    if matches!(page.gap(at).trim(), "-" | "–" | "—" | "‑") {
        return Some((at + 1, ""));
    }
    let joins = |index: &usize| JOINS.contains(&page.word(*index));
    let words = (at + 1..at + 4).take_while(joins).count();
    (words > 0).then(|| (at + 1 + words, page.word(at + 1)))
}
