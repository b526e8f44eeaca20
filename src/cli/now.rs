//! When somebody reads.

use anyhow::Context;
use anyhow::Result;
use jiff::Timestamp;

use crate::time::Moment;
use crate::time::strict_day;

/// The day that the user gave, else the system's time: the one place where the program asks for it.
#[expect(
    clippy::disallowed_methods,
    reason = "time is an argument everywhere else, and this is where it is asked"
)]
pub(crate) fn now(given: Option<&str>) -> Result<Moment> {
    match given {
        Some(given) => strict_day(given)
            .map(Moment::Day)
            .with_context(|| format!("--today takes an existing day as YYYY-MM-DD, not `{given}`")),
        None => Ok(Moment::At(Timestamp::now())),
    }
}
