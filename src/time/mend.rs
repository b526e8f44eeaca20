//! Mends times that are written in a common notation other than EDTF.

use crate::time::Edtf;

/// What `written` was meant to be in EDTF, and whether that is the one sensible reading; `None` where it can't be
/// told.
///
/// Knows days with dots, slashes or single digits (`22.12.2025`, `2025-12-2`, `20251222`), times without seconds,
/// and blanks or dashes where an interval has its `/`. Dots mean day and month; with slashes that is uncertain
/// where both are at most 12.
pub fn mend_edtf(written: &str) -> Option<(String, bool)> {
    let written = written.trim();
    if written.len() > 60 || written.contains(['\n', '\r']) {
        return None;
    }
    let plain = written.replace(['‐', '‑', '−'], "-");
    mend_time(&plain).or_else(|| {
        let (start, end) = ["/", "–", "—", " - ", "..", " "].iter().find_map(|mark| {
            let (start, end) = plain.split_once(mark)?;
            Some((mend_time(start.trim())?, mend_time(end.trim())?))
        })?;
        let mended = format!("{}/{}", start.0, end.0);
        Edtf::parse(&mended).map(|_| (mended, start.1 && end.1))
    })
}

/// One time, no interval.
fn mend_time(written: &str) -> Option<(String, bool)> {
    if Edtf::parse(written).is_some() {
        return Some((written.to_owned(), true));
    }
    let (day, clock) = match written.split_once(['T', ' ']) {
        Some((day, clock)) => (day, Some(mend_clock(clock.trim())?)),
        None => (written, None),
    };
    let (day, certain) = mend_day(day)?;
    let mended = clock.map_or(day.clone(), |clock| format!("{day}T{clock}"));
    Edtf::parse(&mended).map(|_| (mended, certain))
}

/// `10:30` or `9:05:00`, with seconds.
fn mend_clock(written: &str) -> Option<String> {
    let parts: Vec<&str> = written.split(':').collect();
    let digits = parts
        .iter()
        .all(|part| matches!(part.len(), 1 | 2) && part.bytes().all(|byte| byte.is_ascii_digit()));
    let seconds = parts.get(2).copied().unwrap_or("00");
    match parts.as_slice() {
        [hours, minutes] | [hours, minutes, _] if digits => {
            Some(format!("{hours:0>2}:{minutes:0>2}:{seconds:0>2}"))
        }
        _ => None,
    }
}

fn mend_day(written: &str) -> Option<(String, bool)> {
    if written.len() == 8 && written.bytes().all(|byte| byte.is_ascii_digit()) {
        let (year, rest) = written.split_at_checked(4)?;
        let (month, day) = rest.split_at_checked(2)?;
        return Some((format!("{year}-{month}-{day}"), true));
    }
    let mark = written.chars().find(|character| !character.is_ascii_digit())?;
    let parts: Vec<&str> = written.split(mark).collect();
    let numbers = parts.iter().all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()));
    if !matches!(mark, '.' | '/' | '-') || !numbers {
        return None;
    }
    match *parts.as_slice() {
        [year, month, day] if year.len() == 4 => Some((format!("{year}-{month:0>2}-{day:0>2}"), true)),
        [day, month, year] if year.len() == 4 => {
            let (low, high) = (day.parse::<u8>().ok()?, month.parse::<u8>().ok()?);
            let (day, month) = if high > 12 && low <= 12 { (month, day) } else { (day, month) };
            let certain = (mark == '.' && high <= 12) || low > 12;
            Some((format!("{year}-{month:0>2}-{day:0>2}"), certain))
        }
        [year, month] if year.len() == 4 => Some((format!("{year}-{month:0>2}"), true)),
        [month, year] if year.len() == 4 => Some((format!("{year}-{month:0>2}"), true)),
        _ => None,
    }
}
