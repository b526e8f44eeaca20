//! When somebody reads: an instant, of which each newsroom's zone makes a day.

use std::time::Duration;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::time::Date;

/// When somebody reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// On a day that was given: it is the same in all zones, and doesn't end.
    Day(Date),
    /// At an instant.
    At(Timestamp),
}

impl Moment {
    /// The day in `zone`, an IANA name; in UTC where none is given, or one that nobody knows.
    pub fn day(self, zone: Option<&str>) -> Date {
        match self {
            Self::Day(day) => day,
            Self::At(instant) => instant.to_zoned(time_zone(zone)).date(),
        }
    }

    /// How long that day goes on; `None` for one that doesn't end.
    pub fn rest_of_day(self, zone: Option<&str>) -> Option<Duration> {
        let Self::At(instant) = self else { return None };
        let midnight = instant.to_zoned(time_zone(zone)).tomorrow().ok()?.start_of_day().ok()?;
        midnight.timestamp().duration_since(instant).try_into().ok()
    }
}

/// Whether `name` is the IANA name of a zone.
pub fn is_time_zone(name: &str) -> bool {
    TimeZone::get(name).is_ok()
}

/// The zone called `name`. The zones are part of the program, so that a day is the same on every machine.
fn time_zone(name: Option<&str>) -> TimeZone {
    name.and_then(|name| TimeZone::get(name).ok()).unwrap_or(TimeZone::UTC)
}
