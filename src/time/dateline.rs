//! The dateline that a report of an agency begins with: `CHIȘINĂU, 5 ian (IPN) –`.

use crate::time::Reading;
use crate::time::reader;

/// How long the place before the date may be, in bytes.
const REACH: usize = 60;

/// The date of the dateline that `line` begins with, full or without its year.
pub(crate) fn dateline(line: &str, language: Option<&str>) -> Option<Reading> {
    let line = line.trim_start();
    let comma = line.bytes().take(REACH).position(|byte| byte == b',')?;
    let place = line.get(..comma)?;
    let is_place = place.starts_with(char::is_uppercase)
        && place.split_whitespace().count() <= 5
        && place.chars().all(|c| c.is_alphabetic() || c.is_whitespace() || "-–'’.()/".contains(c));
    let behind = line.get(comma + 1..)?;
    let reading = reader::read(behind, language).filter(|_| is_place)?;
    let rest = behind.get(reading.span.end()..)?.trim_start_matches(['.', ',', ' ', '\u{a0}']);
    let closed = reading.fills_line || rest.starts_with(['(', '/', '[', '-', '–', '—', ':', '|', '•', '*']);
    (closed && (reading.is_full() || !reading.yearless.is_empty())).then_some(reading)
}
