//! A lenient reader: a date in every notation that a newsroom meets, at the beginning of a line's rest.

use jiff::Span as Distance;
use jiff::civil::Weekday;

use crate::text::Span;
use crate::time::Date;
use crate::time::clock::Clock;
use crate::time::clock::clock;
use crate::time::clock::zone;
use crate::time::names;
use crate::time::notation::Core;
use crate::time::notation::Words;
use crate::time::notation::core;
use crate::time::number_notation::calendar_day;
use crate::time::reading::Fullness;
use crate::time::reading::Reading;
use crate::time::scan::Scan;
use crate::time::scan::Token;
use crate::time::scan::scan;

/// Words that may lead to a date where the date ends the line.
const LEADS: &[&str] = &[
    "den", "d", "am", "the", "on", "la", "le", "de", "din", "el", "il", "dnia", "ziua", "data", "pe", "from",
    "em",
];

/// Reads the date that `line` begins with: the rest of one line, without its break. Offsets count from the
/// beginning of `line`; `None` where it doesn't begin like a date.
pub(crate) fn read(line: &str, language: Option<&str>) -> Option<Reading> {
    let scan = scan(line);
    let words = Words { tokens: &scan.tokens, language };
    let opening = scan
        .tokens
        .iter()
        .take_while(|token| token.mark().is_some_and(|mark| "\"'([{<*_".contains(mark)))
        .count();
    let mut best: Option<Found> = None;
    for found in [
        found(words, opening, 0, None),
        weekday(words, opening).and_then(|(days, next)| found(words, next, days, None)),
        clock(&scan.tokens, opening)
            .and_then(|time| found(words, skip_separator(words, time.next), 0, Some(time))),
        lead(words, opening)
            .and_then(|next| found(words, next, 0, None).filter(|found| ends(words, found.next))),
    ]
    .into_iter()
    .flatten()
    {
        if best.as_ref().is_none_or(|best| found.core.extent.rank() > best.core.extent.rank()) {
            best = Some(found);
        }
    }
    best.map(|found| found.finish(&scan, opening))
}

/// A date with what belongs to it.
struct Found {
    start: usize,
    core: Core,
    weekdays: u8,
    clock: Option<Clock>,
    next: usize,
    other: Option<Core>,
}

fn found(words: Words<'_>, start: usize, weekdays: u8, clock_before: Option<Clock>) -> Option<Found> {
    let core = core(words, start)?;
    let next = core.next;
    let mut found = Found { start, core, weekdays, clock: clock_before, next, other: None };
    found.read_second(words);
    for _ in 0..2 {
        found.read_clock(words);
        found.read_weekday(words);
    }
    found.read_year_behind(words);
    Some(found)
}

impl Found {
    /// `… - 2 ianuarie 2026`, `2025-12-20/2025-12-21`.
    fn read_second(&mut self, words: Words<'_>) {
        if self.core.extent == Fullness::Range || !words.is_mark(self.next, "-/") {
            return;
        }
        let Some(other) = core(words, self.next + 1).filter(|other| other.extent == Fullness::Full) else {
            return;
        };
        if self.core.extent == Fullness::Yearless {
            let year = other.readings.first().map_or(0, |reading| reading.0);
            self.core.readings.iter_mut().for_each(|reading| reading.0 = year);
        } else if self.core.extent != Fullness::Full {
            return;
        }
        self.core.extent = Fullness::Range;
        self.next = other.next;
        self.other = Some(other);
    }

    /// A weekday in brackets, or one that nothing but a time follows.
    fn read_weekday(&mut self, words: Words<'_>) {
        if self.weekdays != 0 {
            return;
        }
        let open = usize::from(words.is_mark(self.next, "(["));
        let comma = usize::from(open == 0 && words.is_mark(self.next, ",.-|/"));
        let Some((days, behind)) = weekday_word(words, self.next + open + comma) else { return };
        let closed = open == 1 && words.is_mark(behind, ")]");
        let timed = clock(words.tokens, behind).is_some_and(|time| ends(words, time.next));
        if closed || (open == 0 && (ends(words, behind) || timed)) {
            self.weekdays = days;
            self.next = behind + open;
        }
    }

    fn read_clock(&mut self, words: Words<'_>) {
        if self.clock.is_some() || self.core.extent == Fullness::Dayless {
            return;
        }
        let found = clock(words.tokens, self.next);
        if let Some(found) = found.filter(|found| !found.worded || ends(words, found.next)) {
            let opened = (self.next..found.next).filter(|&at| words.is_mark(at, "([")).count();
            self.next = found.next + usize::from(opened > 0 && words.is_mark(found.next, ")]"));
            self.clock = Some(found);
        } else if words.token(self.next).is_some_and(|token| token.glued) {
            // A day with an offset and no time: `2025-12-22Z`.
            self.next = zone(words.tokens, self.next).1;
        }
    }

    /// `Mon Dec 22 10:30:00 2025`.
    fn read_year_behind(&mut self, words: Words<'_>) {
        if self.core.extent != Fullness::Yearless || self.clock.is_none() {
            return;
        }
        if let Some(year) = words.token(self.next).and_then(|token| token.number(4, 4)) {
            self.core.readings.iter_mut().for_each(|reading| reading.0 = year);
            self.core.extent = Fullness::Full;
            self.core.doubtful = false;
            self.next += 1;
        }
    }

    fn finish(self, scan: &Scan, opening: usize) -> Reading {
        let words = Words { tokens: &scan.tokens, language: None };
        let mut next = self.next;
        while opening > 0 && words.is_mark(next, "\"')]}>*_") {
            next += 1;
        }
        let end_of = |index: usize| {
            index.checked_sub(1).and_then(|last| scan.tokens.get(last)).map_or(0, |token| token.end)
        };
        let mut tail = next;
        while words.token(tail).is_some_and(|token| token.glued) && words.is_mark(tail, ".,;:!|") {
            tail += 1;
        }
        let start_of = |index: usize| scan.tokens.get(index).map_or(0, |token| token.start);
        let mut reading = Reading {
            span: Span::new(start_of(0), end_of(next)),
            core: Span::new(start_of(self.start), end_of(self.core.next.min(self.next))),
            tail: end_of(tail),
            extent: self.core.extent,
            days: Vec::new(),
            certain: false,
            swapped: None,
            yearless: Vec::new(),
            weekdays: self.weekdays,
            time: self.clock.and_then(|clock| clock.kept),
            fills_line: !scan.cut && ends(words, tail),
        };
        self.settle(&mut reading);
        reading
    }

    /// Looks the numbers up in the calendar.
    fn settle(&self, reading: &mut Reading) {
        let numbers = self.core.readings.iter().chain(self.other.iter().flat_map(|other| &other.readings));
        if self.core.extent == Fullness::Yearless {
            let small = |number: u32| i8::try_from(number).unwrap_or(0);
            let leap = numbers.filter(|&&(_, month, day)| calendar_day(2024, month, day).is_some());
            reading.yearless = leap.map(|&(_, month, day)| (small(month), small(day))).collect();
            reading.yearless.dedup();
            return;
        }
        for &(year, month, day) in numbers {
            reading.days.extend(calendar_day(year, month, day).filter(|day| !reading.days.contains(day)));
        }
        let range = self.core.extent == Fullness::Range;
        reading.certain = reading.days.len() == 1 && !self.core.doubtful && !range;
        if let ([(year, month, day)], true) = (self.core.readings.as_slice(), reading.days.is_empty()) {
            reading.swapped =
                calendar_day(*year, *day, *month).filter(|_| self.core.numeric && !self.core.doubtful);
        }
        if self.weekdays != 0 && reading.days.len() == 1 && !range {
            let written = reading.days.first().copied();
            let near = written
                .filter(|&day| !names_weekday(self.weekdays, day))
                .and_then(|day| nearest(day, self.weekdays));
            if let Some(near) = near {
                reading.days.push(near);
                reading.certain = false;
            }
        } else if self.weekdays != 0
            && !range
            && reading.days.iter().any(|&day| names_weekday(self.weekdays, day))
        {
            reading.days.sort_by_key(|&day| !names_weekday(self.weekdays, day));
        }
    }
}

/// Whether `day` falls on one of `weekdays` (bit 0 is Sunday).
pub(crate) fn names_weekday(weekdays: u8, day: Date) -> bool {
    weekdays & (1 << day.weekday().to_sunday_zero_offset()) != 0
}

/// The day nearest to `day` that falls on one of `weekdays`.
pub(crate) fn nearest(day: Date, weekdays: u8) -> Option<Date> {
    [-1, 1, -2, 2, -3, 3]
        .into_iter()
        .filter_map(|days| day.checked_add(Distance::new().days(days)).ok())
        .find(|&near| names_weekday(weekdays, near))
}

/// The index of a weekday, Sunday first.
pub(crate) fn index_of(weekday: Weekday) -> usize {
    usize::from(weekday.to_sunday_zero_offset().unsigned_abs())
}

/// A weekday before a date, with the marks behind it.
fn weekday(words: Words<'_>, at: usize) -> Option<(u8, usize)> {
    let (days, behind) = weekday_word(words, at)?;
    Some((days, lead(words, skip_separator(words, behind)).unwrap_or_else(|| skip_separator(words, behind))))
}

fn skip_separator(words: Words<'_>, at: usize) -> usize {
    (at..at + 2).take_while(|&index| words.is_mark(index, ",.-/|(;")).count() + at
}

fn weekday_word(words: Words<'_>, at: usize) -> Option<(u8, usize)> {
    let word = words.token(at).and_then(Token::word)?;
    let days = names::meaning(word, words.language).weekdays;
    // One letter is an abbreviation in some language, and anything in all others; one ideograph is a whole word.
    let long = word.len() > 2;
    (long && days != 0 || days != 0 && word.chars().count() == 2)
        .then(|| (days, at + 1 + usize::from(words.is_mark(at + 1, "."))))
}

fn lead(words: Words<'_>, at: usize) -> Option<usize> {
    let is_lead =
        |index: usize| words.token(index).and_then(Token::word).is_some_and(|word| LEADS.contains(&word));
    let count = (at..at + 3).take_while(|&index| is_lead(index)).count();
    let dot = usize::from(count > 0 && words.is_mark(at + count, "."));
    (count > 0).then_some(at + count + dot)
}

/// Whether nothing but marks follows.
fn ends(words: Words<'_>, at: usize) -> bool {
    (at..words.tokens.len()).all(|index| {
        words.token(index).is_some_and(|token| token.mark().is_some_and(|mark| !mark.is_alphanumeric()))
    }) && words.tokens.len().saturating_sub(at) <= 4
}

impl Fullness {
    fn rank(self) -> u8 {
        match self {
            Self::Full => 3,
            Self::Range => 2,
            Self::Yearless => 1,
            Self::Dayless => 0,
        }
    }
}
