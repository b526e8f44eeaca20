//! Mends times that are written in a common notation other than EDTF.

use std::sync::LazyLock;

use regex::Regex;

use crate::time::Edtf;

static RUN_TOGETHER: LazyLock<Regex> = LazyLock::new(|| pattern("^([0-9]{4})([0-9]{2})([0-9]{2})$"));
static YEAR_FIRST: LazyLock<Regex> =
    LazyLock::new(|| pattern("^([0-9]{4})[./-]([0-9]{1,2})(?:[./-]([0-9]{1,2}))?$"));
static YEAR_LAST: LazyLock<Regex> =
    LazyLock::new(|| pattern("^(?:([0-9]{1,2})([./-]))?([0-9]{1,2})[./-]([0-9]{4})$"));
static CLOCK: LazyLock<Regex> = LazyLock::new(|| pattern("^([0-9]{1,2}):([0-9]{1,2})(?::([0-9]{1,2}))?$"));

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
    let parts = CLOCK.captures(written)?;
    let part = |index: usize| parts.get(index).map_or("0", |part| part.as_str());
    Some(format!("{:0>2}:{:0>2}:{:0>2}", part(1), part(2), part(3)))
}

/// A day or a month, and whether that is the one sensible reading.
fn mend_day(written: &str) -> Option<(String, bool)> {
    if let Some(parts) = RUN_TOGETHER.captures(written) {
        return Some((format!("{}-{}-{}", &parts[1], &parts[2], &parts[3]), true));
    }
    if let Some(parts) = YEAR_FIRST.captures(written) {
        let day = parts.get(3).map_or(String::new(), |day| format!("-{:0>2}", day.as_str()));
        return Some((format!("{}-{:0>2}{day}", &parts[1], &parts[2]), true));
    }
    let parts = YEAR_LAST.captures(written)?;
    let (month, year) = (&parts[3], &parts[4]);
    let Some((day, mark)) = parts.get(1).zip(parts.get(2)) else {
        return Some((format!("{year}-{month:0>2}"), true));
    };
    let day = day.as_str();
    let (low, high): (u8, u8) = (day.parse().ok()?, month.parse().ok()?);
    let certain = (mark.as_str() == "." && high <= 12) || low > 12;
    let (day, month) = if high > 12 && low <= 12 { (month, day) } else { (day, month) };
    Some((format!("{year}-{month:0>2}-{day:0>2}"), certain))
}

fn pattern(written: &str) -> Regex {
    Regex::new(written).expect("the patterns of this file are well-formed")
}
