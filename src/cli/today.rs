//! The day of reading.

use anyhow::Context;
use anyhow::Result;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::time::Date;
use crate::time::strict_day;

/// The day that the user gave, else the system's in UTC: the one place where the program asks for the time.
#[expect(
    clippy::disallowed_methods,
    reason = "time is an argument everywhere else, and this is where it is asked"
)]
pub(crate) fn today(given: Option<&str>) -> Result<Date> {
    match given {
        Some(given) => strict_day(given)
            .with_context(|| format!("--today takes an existing day as YYYY-MM-DD, not `{given}`")),
        None => Ok(Timestamp::now().to_zoned(TimeZone::UTC).date()),
    }
}
