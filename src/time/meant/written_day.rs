//! A day with its month, and the weekday beside it: `vineri, 10 aprilie 2026`, `Saturday, April 11`, `22.12.2025`.
//!
//! The date says which day is meant; the weekday no more than which year, where none is written.

use crate::time::Date;
use crate::time::Weekday;
use crate::time::meant::page::Page;
use crate::time::meant::relative::modifier;
use crate::time::meant::relative::named_weekday;
use crate::time::meant::vocabulary::BESIDE_WEEKDAYS;
use crate::time::strict_day;

/// A day as it is written.
#[derive(Debug, Clone, Copy)]
pub(super) struct WrittenDay {
    weekday: Option<Weekday>,
    year: Option<i16>,
    month: i16,
    day: i16,
    /// The index of the word behind it.
    pub(super) next: usize,
}

/// A weekday decides on a year that brings the date no further from the article's day than this, in days.
const WITHIN_REACH: i32 = 270;

/// Reads the day that begins with the word at `at`.
pub(super) fn written_day(page: &Page<'_>, at: usize) -> Option<WrittenDay> {
    let (weekday, from) = behind_weekdays(page, at).map_or((None, at), |(day, from)| (Some(day), from));
    let written = in_figures(page, from).or_else(|| in_words(page, from))?;
    Some(WrittenDay { weekday, ..written }.with_weekday_behind(page))
}

/// The weekday at `at`, the first of several (`vineri și sâmbătă, 10 și 11 aprilie`), and where the date behind it
/// begins.
pub(super) fn behind_weekdays(page: &Page<'_>, at: usize) -> Option<(Weekday, usize)> {
    let told = modifier(page, at).is_some();
    let mut index = at + usize::from(told);
    let weekday = named_weekday(page, index, told)?;
    for _ in 0..MOST_BETWEEN {
        let gap = page.gap(index).trim();
        if !matches!(gap, "" | "." | "," | "(" | "-" | "–" | "—" | "‑") {
            return None;
        }
        index += 1;
        let beside =
            BESIDE_WEEKDAYS.contains(&page.word(index)) || named_weekday(page, index, true).is_some();
        if !beside {
            return Some((weekday, index));
        }
    }
    None
}

/// How many words may stand between a weekday and its date, one more than that.
const MOST_BETWEEN: usize = 5;

/// `2025-12-22`, `22.12.2025`
fn in_figures(page: &Page<'_>, at: usize) -> Option<WrittenDay> {
    let (first, last) = (page.words.get(at)?, page.words.get(at + 2)?);
    let next = at + 3;
    if page.number(at, 4, 4).is_some() {
        let day = strict_day(page.text.get(first.span.start()..last.span.end())?)?;
        let (year, month, day) = (Some(day.year()), day.month().into(), day.day().into());
        return Some(WrittenDay { weekday: None, year, month, day, next });
    }
    let dotted = [page.gap(at), page.gap(at + 1)] == [".", "."];
    let (day, month) = (page.number(at, 1, 2)?, page.number(at + 1, 1, 2)?);
    let year = page.number(at + 2, 4, 4).filter(|_| dotted)?;
    date(year, month, day)?;
    Some(WrittenDay { weekday: None, year: Some(year), month, day, next })
}

/// `22 decembrie`, `22 decembrie 2025`, `December 22, 2025`
fn in_words(page: &Page<'_>, at: usize) -> Option<WrittenDay> {
    let number = |at| page.number(at, 1, 2).filter(|day| (1..=31).contains(day));
    let of = usize::from(page.word(at + 1) == "of");
    let (month, day, next) = match page.month(at) {
        Some(month) => (month, number(at + 1).filter(|_| page.gap(at).trim().is_empty())?, at + 2),
        None => (page.month(at + 1 + of).filter(|_| page.joined(at))?, number(at)?, at + 2 + of),
    };
    let year = written_year(page, next);
    let next = next + usize::from(year.is_some());
    Some(WrittenDay { weekday: None, year, month: month.into(), day, next })
}

/// The year at `at`, joined to the word before it.
pub(super) fn written_year(page: &Page<'_>, at: usize) -> Option<i16> {
    let joined = at.checked_sub(1).is_some_and(|before| page.joined(before));
    page.number(at, 4, 4).filter(|year| joined && (1000..3000).contains(year))
}

impl WrittenDay {
    /// The day of a month and year that are written elsewhere.
    pub(super) fn new(weekday: Option<Weekday>, year: Option<i16>, month: i8, day: i16, next: usize) -> Self {
        Self { weekday, year, month: month.into(), day, next }
    }

    /// The day: in the year that is written, else in the one that brings it nearest to the article's day, or that the
    /// weekday tells.
    pub(super) fn date(&self, page: &Page<'_>) -> Option<Date> {
        if let Some(year) = self.year {
            return self.in_year(year);
        }
        let distance = |date: &Date| page.day.since(*date).map_or(i32::MAX, |span| span.get_days().abs());
        let own = page.day.year();
        let mut dates: Vec<Date> = (own - 4..=own + 4).filter_map(|year| self.in_year(year)).collect();
        dates.sort_by_key(distance);
        let told = |date: &&Date| self.weekday == Some(date.weekday()) && distance(date) <= WITHIN_REACH;
        dates.iter().find(told).or(dates.first()).copied()
    }

    /// The last such day before `end`, where no year is written.
    pub(super) fn date_before(&self, end: Date) -> Option<Date> {
        let years =
            [end.year(), end.year() - 1].into_iter().filter(|year| self.year.is_none_or(|own| own == *year));
        years.filter_map(|year| self.in_year(year)).find(|date| *date < end)
    }

    /// The first such day behind `start`, where no year is written.
    pub(super) fn date_behind(&self, start: Date) -> Option<Date> {
        let years = [start.year(), start.year() + 1].into_iter();
        years.filter_map(|year| self.in_year(year)).find(|date| *date > start)
    }

    pub(super) fn has_year(&self) -> bool {
        self.year.is_some()
    }

    fn in_year(&self, year: i16) -> Option<Date> {
        date(year, self.month, self.day)
    }

    /// The same, with a weekday that stands behind it: `10 aprilie (vineri)`.
    fn with_weekday_behind(self, page: &Page<'_>) -> Self {
        let gap = page.gap(self.next.saturating_sub(1)).trim();
        let Some(weekday) = named_weekday(page, self.next, true) else { return self };
        let told = Self { weekday: Some(weekday), next: self.next + 1, ..self };
        let fits = || told.date(page).is_some_and(|date| date.weekday() == weekday);
        let taken = match gap {
            "(" => true,
            "," => self.weekday.is_none() && fits(),
            _ => false,
        };
        if taken { told } else { self }
    }
}

pub(super) fn date(year: i16, month: i16, day: i16) -> Option<Date> {
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}
