//! Repairs of date lines.

use crate::syntax::DateRepair;
use crate::syntax::OpenYear;
use crate::syntax::header::date_line::DateLine;
use crate::syntax::header::date_line::Value;
use crate::text::Span;

/// Replacements that do not overlap, in the order of the text.
pub(super) type Edits = Vec<(Span, String)>;

/// What stands for the year in a repair whose year the article doesn't name.
pub(super) const YEAR: &str = "YYYY";

/// The canonical values that a line may mean, and whether the first one is meant without doubt.
pub(super) fn values(text: &str, line: &DateLine) -> (Vec<String>, bool) {
    match &line.value {
        Value::Strict(_) => (vec![line.span.of(text).to_owned()], true),
        Value::Nothing => (Vec::new(), false),
        Value::Read(reading) => match reading.certain_day() {
            Some(day) => (vec![reading.canonical(day)], true),
            None => (reading.days.iter().map(|&day| reading.canonical(day)).collect(), false),
        },
    }
}

/// Every repair of a line, where `place` says how a value comes to its place.
pub(super) fn repairs(text: &str, line: &DateLine, place: impl Fn(&str) -> Edits) -> Vec<DateRepair> {
    let (values, certain) = values(text, line);
    let repair =
        |value: String| DateRepair { title: format!("write `date {value}`"), certain, edits: place(&value) };
    values.into_iter().map(repair).collect()
}

/// The repairs of a date without a year, each with a place for it.
pub(super) fn open_years(line: &DateLine, place: impl Fn(&str) -> Edits) -> Vec<OpenYear> {
    let Value::Read(reading) = &line.value else { return Vec::new() };
    let open = |&(month, day): &(i8, i8)| OpenYear {
        month,
        day,
        weekdays: reading.weekdays,
        edits: place(&format!("{YEAR}-{month:02}-{day:02}")),
    };
    reading.yearless.iter().map(open).collect()
}

/// Puts a value into the line itself, with the exact keyword before it.
pub(super) fn in_place(text: &str, line: &DateLine, value: &str) -> Edits {
    let start = line.line.content.start();
    let keyword = line.keyword.filter(|keyword| keyword.wrong.is_none());
    let (from, lead) = match keyword {
        None => (start, "date "),
        Some(keyword) if line.odd_blank || line.span.start() == keyword.key.end() => (keyword.key.end(), " "),
        Some(_) => (line.span.start(), ""),
    };
    let behind = text.get(line.tail..line.line.span.end()).unwrap_or_default();
    let gap = if behind.is_empty() || behind.starts_with([' ', '\t']) { "" } else { " " };
    vec![(Span::new(from, line.tail), format!("{lead}{value}{gap}"))]
}

/// Takes the line out: all of it, or its beginning where the story goes on behind the date.
pub(super) fn removal(text: &str, line: &DateLine) -> Span {
    let behind = text.get(line.tail..line.line.span.end()).unwrap_or_default();
    if line.is_compact(text) {
        let blank = behind.len() - behind.trim_start().len();
        return Span::new(line.line.content.start(), line.tail + blank);
    }
    if line.line.next > line.line.span.end() {
        return Span::new(line.line.span.start(), line.line.next);
    }
    let before = text.get(..line.line.span.start()).unwrap_or_default();
    let kept = before.strip_suffix("\r\n").or_else(|| before.strip_suffix(['\n', '\r'])).unwrap_or(before);
    Span::new(kept.len(), line.line.span.end())
}
