//! The days of reading: what is wrong may be another thing on the next one, while nobody touches anything.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;

use crate::server::shared::Shared;
use crate::server::state::State;
use crate::time::Date;
use crate::time::Moment;

/// The end of a day is waited for at most so long at once: no timer runs while the machine sleeps.
const PACE: Duration = Duration::from_mins(1);

/// The day that it was last in each room, by folder.
#[derive(Debug, Default)]
pub(crate) struct Calendar(BTreeMap<PathBuf, Date>);

impl Shared {
    /// Has everything checked again whose day is another one than when this was last asked.
    pub(crate) fn turn_day(&self) {
        let now = self.now();
        if self.state().turn_day(now) {
            self.refresh();
        }
    }

    /// How long nobody's day ends for sure; `None`: for ever.
    pub(crate) fn rest_of_day(&self) -> Option<Duration> {
        let now = self.now();
        let state = self.state();
        let settings = state.rooms.iter().map(|room| &room.outline.settings);
        settings.filter_map(|settings| settings.rest_of_day(now)).min().map(|rest| rest.min(PACE))
    }
}

impl State {
    /// `true`: it is another day in some room.
    fn turn_day(&mut self, now: Moment) -> bool {
        let outlines = self.rooms.iter().map(|room| &room.outline);
        let days = outlines.map(|outline| (outline.folder.clone(), outline.settings.day(now))).collect();
        let Calendar(before) = std::mem::replace(&mut self.calendar, Calendar(days));
        let mut turned = false;
        for (folder, day) in self.calendar.0.clone() {
            let Some(last) = before.get(&folder).filter(|last| **last != day) else { continue };
            turned = true;
            // With a later day what was wrong may be right; only with an earlier one the other way round.
            if day < *last && self.root(&folder).is_some() {
                self.due.read_again(&folder);
            }
        }
        if turned {
            self.check_all_later();
        }
        turned
    }
}
