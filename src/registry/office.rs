//! Which office a card holds on a day.

use crate::registry::Card;
use crate::registry::Role;
use crate::time::Date;
use crate::time::Edtf;

/// An office as seen from one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Office<'a> {
    /// Held on that day, at least on one reading of its dates.
    Held(&'a Role),
    /// The last one that ended before.
    Former(&'a Role),
    /// The first one that begins later.
    Coming(&'a Role),
}

impl Card {
    /// The offices held on `day`, in the order of the card; where there is none, the one that ended last, else the
    /// one that begins next. A date that can't be read is open.
    pub fn offices_on(&self, day: Date) -> Vec<Office<'_>> {
        let held = self.roles.iter().filter(|role| holds(role, day));
        let held: Vec<Office<'_>> = held.map(Office::Held).collect();
        if !held.is_empty() {
            return held;
        }
        let ended = self.roles.iter().filter_map(|role| Some((latest(role).filter(|&end| end < day)?, role)));
        let begin =
            self.roles.iter().filter_map(|role| Some((earliest(role).filter(|&start| start > day)?, role)));
        let former = ended.max_by_key(|(end, _)| *end).map(|(_, role)| Office::Former(role));
        let coming = || begin.min_by_key(|(start, _)| *start).map(|(_, role)| Office::Coming(role));
        former.or_else(coming).into_iter().collect()
    }
}

fn holds(role: &Role, day: Date) -> bool {
    earliest(role).is_none_or(|start| start <= day) && latest(role).is_none_or(|end| day <= end)
}

fn earliest(role: &Role) -> Option<Date> {
    role.start_date.as_deref().and_then(Edtf::parse).and_then(|start| start.earliest)
}

fn latest(role: &Role) -> Option<Date> {
    role.end_date.as_deref().and_then(Edtf::parse).and_then(|end| end.latest)
}
