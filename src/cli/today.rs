//! The day of reading.

use anyhow::Result;
use anyhow::bail;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::time::Date;

/// The day that the user gave, else the system's in UTC: the one place where the program asks for the time.
#[expect(
    clippy::disallowed_methods,
    reason = "time is an argument everywhere else, and this is where it is asked"
)]
pub(crate) fn today(given: Option<&str>) -> Result<Date> {
    match given {
        Some(given) => parse(given),
        None => Ok(Timestamp::now().to_zoned(TimeZone::UTC).date()),
    }
}

fn parse(given: &str) -> Result<Date> {
    let shape = given.len() == 10
        && given.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    match given.parse() {
        Ok(date) if shape => Ok(date),
        _ => bail!("--today takes an existing day as YYYY-MM-DD, not `{given}`"),
    }
}
