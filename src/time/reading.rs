//! What a notation of a date says.

use std::fmt;

use jiff::civil::Time;

use crate::text::Span;
use crate::time::Date;

/// A date as somebody wrote it, in whatever notation, and what it may mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Reading {
    /// All that belongs to it: weekday, time, quotes.
    pub(crate) span: Span,
    /// The date without weekday and time.
    pub(crate) core: Span,
    /// Offset behind the marks that follow at once and go when it is repaired.
    pub(crate) tail: usize,
    /// How much of a date it is.
    pub(crate) extent: Fullness,
    /// The days that it may mean, the best first; none where none exists.
    pub(crate) days: Vec<Date>,
    /// Whether there is no doubt that the first day is meant.
    pub(crate) certain: bool,
    /// The day that is meant if day and month changed places, where no reading exists.
    pub(crate) swapped: Option<Date>,
    /// Month and day of a date without a year.
    pub(crate) yearless: Vec<(i8, i8)>,
    /// The weekdays that are named with it, bit 0 is Sunday; none: 0.
    pub(crate) weekdays: u8,
    /// The time of day and its offset.
    pub(crate) time: Option<(Time, Offset)>,
    /// Whether nothing but marks follows on the line.
    pub(crate) fills_line: bool,
}

/// How far a time is from UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Offset {
    /// `Z`
    Utc,
    /// Minutes east of Greenwich.
    Minutes(i32),
}

/// How much of a date is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fullness {
    /// Year, month and day.
    Full,
    /// Several full days: from, to.
    Range,
    /// Month and day.
    Yearless,
    /// Less: a month, a year, a week.
    Dayless,
}

impl Reading {
    /// Whether year, month and day are there.
    pub(crate) fn is_full(&self) -> bool {
        matches!(self.extent, Fullness::Full | Fullness::Range)
    }

    /// Whether it is a full date that doesn't exist.
    pub(crate) fn is_impossible(&self) -> bool {
        self.is_full() && self.days.is_empty()
    }

    /// The day that is meant without doubt: as written, or with day and month back in their places.
    pub(crate) fn certain_day(&self) -> Option<Date> {
        if self.is_impossible() { self.swapped } else { self.days.first().copied().filter(|_| self.certain) }
    }

    /// The header's notation of `day` with the time that was written, where that has an offset.
    pub(crate) fn canonical(&self, day: Date) -> String {
        match self.time {
            Some((time, offset)) => format!("{day}T{time}{offset}"),
            None => day.to_string(),
        }
    }
}

impl fmt::Display for Offset {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Utc => formatter.write_str("Z"),
            Self::Minutes(minutes) => {
                let sign = if minutes < 0 { '-' } else { '+' };
                write!(formatter, "{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
            }
        }
    }
}
