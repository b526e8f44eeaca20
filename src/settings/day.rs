//! Which day it is in a newsroom.

use std::time::Duration;

use crate::settings::Settings;
use crate::time::Date;
use crate::time::Moment;

impl Settings {
    /// The day of reading: in the newsroom's zone, in UTC where none is named.
    pub fn day(&self, now: Moment) -> Date {
        now.day(self.time_zone.as_deref())
    }

    /// How long that day goes on; `None` for one that doesn't end.
    pub fn rest_of_day(&self, now: Moment) -> Option<Duration> {
        now.rest_of_day(self.time_zone.as_deref())
    }
}
