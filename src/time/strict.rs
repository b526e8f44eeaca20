//! The two notations of a header's date that are well-formed: an ISO 8601 day, an RFC 3339 date-time with an offset.

use jiff::Timestamp;
use jiff::civil::Time;

use crate::time::ArticleDate;
use crate::time::Date;

/// Reads `YYYY-MM-DD` and nothing else.
pub fn strict_day(text: &str) -> Option<Date> {
    if text.len() == 10 { day(text.as_bytes()) } else { None }
}

/// Reads a whole well-formed value: a day, or a date-time with its offset.
pub fn strict_date(text: &str) -> Option<ArticleDate> {
    strict_prefix(text).filter(|&(_, length)| length == text.len()).map(|(date, _)| date)
}

/// The instant that a whole well-formed date-time stands for; `None` for a day.
pub fn strict_instant(text: &str) -> Option<Timestamp> {
    strict_date(text)?.time?;
    text.parse().ok()
}

/// Reads the longest well-formed value that `text` begins with, and its length in bytes; what follows it is
/// not looked at.
pub fn strict_prefix(text: &str) -> Option<(ArticleDate, usize)> {
    let bytes = text.as_bytes();
    let day = day(bytes)?;
    let timed = bytes.get(10).is_some_and(|&byte| byte == b'T' || byte == b't');
    match bytes.get(11..).filter(|_| timed).and_then(time) {
        Some((time, length)) => Some((ArticleDate { day, time: Some(time) }, 11 + length)),
        None => Some((ArticleDate { day, time: None }, 10)),
    }
}

fn day(bytes: &[u8]) -> Option<Date> {
    let separated = bytes.get(4) == Some(&b'-') && bytes.get(7) == Some(&b'-');
    if !separated {
        return None;
    }
    let year = i16::try_from(digits(bytes, 0, 4)?).ok()?;
    let month = i8::try_from(digits(bytes, 5, 2)?).ok()?;
    let day = i8::try_from(digits(bytes, 8, 2)?).ok()?;
    Date::new(year, month, day).ok()
}

/// `hh:mm:ss`, a fraction, and `Z` or `±hh:mm`.
fn time(bytes: &[u8]) -> Option<(Time, usize)> {
    let (hour, minute, second) = (digits(bytes, 0, 2)?, digits(bytes, 3, 2)?, digits(bytes, 6, 2)?);
    if bytes.get(2) != Some(&b':') || bytes.get(5) != Some(&b':') || second > 60 {
        return None;
    }
    let mut at = 8;
    let mut nanosecond = 0;
    if bytes.get(at) == Some(&b'.') {
        let fraction = bytes.get(at + 1..)?.iter().take_while(|byte| byte.is_ascii_digit()).count();
        if fraction == 0 {
            return None;
        }
        let kept = fraction.min(9);
        nanosecond = digits(bytes, at + 1, kept)? * 10_u32.pow(9 - u32::try_from(kept).ok()?);
        at += 1 + fraction;
    }
    at += offset(bytes.get(at..)?)?;
    // A leap second is well-formed and counts as the one before it.
    let second = i8::try_from(second.min(59)).ok()?;
    let (hour, minute) = (i8::try_from(hour).ok()?, i8::try_from(minute).ok()?);
    Time::new(hour, minute, second, i32::try_from(nanosecond).ok()?).ok().map(|time| (time, at))
}

fn offset(bytes: &[u8]) -> Option<usize> {
    match bytes.first()? {
        b'Z' | b'z' => Some(1),
        b'+' | b'-' if bytes.get(3) == Some(&b':') => {
            (digits(bytes, 1, 2)? < 24 && digits(bytes, 4, 2)? < 60).then_some(6)
        }
        _ => None,
    }
}

fn digits(bytes: &[u8], start: usize, length: usize) -> Option<u32> {
    bytes
        .get(start..start + length)?
        .iter()
        .try_fold(0, |value, byte| byte.is_ascii_digit().then(|| value * 10 + u32::from(byte - b'0')))
}
