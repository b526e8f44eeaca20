//! Dates in prose: those that name their weekday, and full dates of any kind.

use crate::text::Span;
use crate::text::fold_into;
use crate::text::run_without_digits;
use crate::time::Date;
use crate::time::names;
use crate::time::names::Meaning;
use crate::time::reader;
use crate::time::strict_day;

/// A weekday and a date that stand together in prose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct WeekdayDate {
    /// Both.
    pub(crate) span: Span,
    /// The weekday.
    pub(crate) weekday: Span,
    /// The weekdays that it may mean, bit 0 is Sunday.
    pub(crate) weekdays: u8,
    /// The year, where it is written.
    pub(crate) year: Option<i16>,
    /// The month, from 1.
    pub(crate) month: i8,
    /// The day of the month.
    pub(crate) day: i8,
}

/// Numbers after which `luni` means months.
const COUNTS: &[&str] = &[
    "doua",
    "trei",
    "patru",
    "cinci",
    "sase",
    "sapte",
    "opt",
    "noua",
    "zece",
    "unsprezece",
    "douasprezece",
    "cincisprezece",
    "optsprezece",
    "douazeci",
    "zeci",
    "cateva",
    "citeva",
    "multe",
    "putine",
    "ultimele",
    "urmatoarele",
    "primele",
    "aceste",
    "ambele",
    "cate",
    "alte",
    "intregi",
];

/// How many numbers of a text are looked at for dates that it mentions.
const NUMBERS: usize = 400;

/// How far a word before a number is looked for, in bytes.
const REACH: usize = 32;

/// Every weekday with a date in `text`, in order; offsets are those of `text`. Numbers are looked for first, so
/// that prose without dates costs next to nothing.
pub(crate) fn weekday_dates(text: &str, language: Option<&str>) -> Vec<WeekdayDate> {
    let mut found = Vec::new();
    let mut folded = String::new();
    for number in numbers(text) {
        if !(matches!(number.len(), 1 | 2 | 4)) {
            continue;
        }
        let Some(word) = word_before(text, number.start()) else { continue };
        let mut word = word;
        let mut said = said(word.of(text), language, &mut folded);
        if matches!(folded.as_str(), "den" | "the" | "dnia") {
            let Some(before) = word_before(text, word.start()) else { continue };
            word = before;
            said = self::said(word.of(text), language, &mut folded);
        }
        let date = if said.weekdays != 0 && !counts(text, word, &folded) {
            behind_weekday(text, number, language).map(|date| (word, said.weekdays, date))
        } else if said.months != 0 && number.len() <= 2 {
            behind_month(text, word, said.months, number, language)
        } else {
            None
        };
        if let Some((weekday, weekdays, (year, month, day, end))) = date {
            let gap = text.get(weekday.end()..number.start()).unwrap_or_default();
            let closed = gap.contains('(') && text.get(end..).is_some_and(|rest| rest.starts_with(')'));
            let span = Span::new(weekday.start(), end + usize::from(closed));
            found.push(WeekdayDate { span, weekday, weekdays, year, month, day });
        }
    }
    found
}

/// Up to `limit` different full dates in `text`, in its order.
pub(crate) fn dates_mentioned(text: &str, language: Option<&str>, limit: usize) -> Vec<Date> {
    let mut dates = Vec::new();
    let mut behind = 0;
    let mut folded = String::new();
    for number in numbers(text).filter(|number| matches!(number.len(), 1 | 2 | 4)).take(NUMBERS) {
        if number.start() < behind || dates.len() >= limit {
            continue;
        }
        let month = word_before(text, number.start())
            .filter(|word| said(word.of(text), language, &mut folded).months != 0);
        let start = month.map_or(number.start(), Span::start);
        let line =
            clipped(text.get(start..).unwrap_or_default()).split(['\n', '\r']).next().unwrap_or_default();
        let glued = text
            .get(..start)
            .is_some_and(|before| before.ends_with(|c: char| c.is_alphanumeric() || ".-/".contains(c)));
        let Some(reading) = reader::read(line, language).filter(|reading| !glued && reading.is_full()) else {
            continue;
        };
        behind = start + reading.span.end();
        dates.extend(reading.certain_day().filter(|day| !dates.contains(day) && day.year() >= 1000));
    }
    dates
}

/// As much of `line` as a date may take.
fn clipped(line: &str) -> &str {
    let mut end = line.len().min(64);
    while !line.is_char_boundary(end) {
        end -= 1;
    }
    line.get(..end).unwrap_or_default()
}

/// The runs of ASCII digits.
fn numbers(text: &str) -> impl Iterator<Item = Span> {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + run_without_digits(bytes.get(at..)?);
        bytes.get(start)?;
        let length = bytes.get(start..)?.iter().take_while(|byte| byte.is_ascii_digit()).count();
        at = start + length;
        Some(Span::new(start, at))
    })
}

/// The word before `at`, with at most blanks, a comma and a bracket between; three letters at least.
fn word_before(text: &str, at: usize) -> Option<Span> {
    let last = *text.as_bytes().get(at.checked_sub(1)?)?;
    if !matches!(last, b' ' | b',' | b'(') && last.is_ascii() {
        return None;
    }
    let before = text.get(window(text, at)..at)?;
    let bare = before.trim_end_matches([' ', ',', '(', '\u{a0}', '\u{202f}']);
    let gap = before.get(bare.len()..)?;
    if gap.is_empty() || gap.chars().count() > 3 {
        return None;
    }
    let rest = bare.trim_end_matches(char::is_alphabetic);
    let end = at - gap.len();
    let start = end - (bare.len() - rest.len());
    let joined =
        rest.ends_with(['-', '–', '_', '\'', '’', '@', '#', ']']) || rest.ends_with(char::is_numeric);
    (bare.len() - rest.len() >= 3 && !joined).then(|| Span::new(start, end))
}

fn window(text: &str, at: usize) -> usize {
    let mut start = at.saturating_sub(REACH);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    start
}

fn said(word: &str, language: Option<&str>, folded: &mut String) -> Meaning {
    folded.clear();
    fold_into(word, folded);
    names::meaning_in_prose(folded, language)
}

/// Whether the weekday is `luni`, months, because a number stands before it.
fn counts(text: &str, word: Span, folded: &str) -> bool {
    if folded != "luni" {
        return false;
    }
    let before = text.get(window(text, word.start())..word.start()).unwrap_or_default().trim_end();
    let before = before.strip_suffix(" de").unwrap_or(before).trim_end();
    let last = before.split(|c: char| !c.is_alphanumeric()).next_back().unwrap_or_default();
    let mut plain = String::new();
    fold_into(last, &mut plain);
    COUNTS.contains(&plain.as_str()) || last.ends_with(|c: char| c.is_numeric())
}

type Parts = (Option<i16>, i8, i8, usize);

/// `17 mai 2025`, `17 mai`, `17.05.2025`, `2025-05-17` behind a weekday.
fn behind_weekday(text: &str, number: Span, language: Option<&str>) -> Option<Parts> {
    if number.len() == 4 {
        let day = strict_day(text.get(number.start()..number.start() + 10)?)?;
        return Some((Some(day.year()), day.month(), day.day(), number.start() + 10));
    }
    let day: i8 = number.of(text).parse().ok()?;
    let rest = text.get(number.end()..)?;
    if let Some(parts) = rest.strip_prefix('.').and_then(|rest| numeric(rest, day, number.end() + 1)) {
        return Some(parts);
    }
    let suffix = ["st ", "nd ", "rd ", "th "].iter().any(|suffix| rest.starts_with(suffix));
    let rest = if suffix { rest.get(2..)? } else { rest };
    let start = number.end() + if suffix { 2 } else { 0 };
    let word_at = start + rest.len() - rest.trim_start_matches(['.', ' ', '\u{a0}']).len();
    let word = word_at_start(text, word_at)?;
    let month = month(word.of(text), language)?;
    match year_behind(text, word.end()) {
        Some((year, end)) => Some((Some(year), month, day, end)),
        // Without a year `mai` and `may` may be other words.
        None if word.of(text).len() < 4 && followed_by_word(text, word.end()) => None,
        None => Some((None, month, day, word.end())),
    }
}

fn numeric(rest: &str, day: i8, at: usize) -> Option<Parts> {
    let bytes = rest.as_bytes();
    let length = bytes.iter().take(3).take_while(|byte| byte.is_ascii_digit()).count();
    let year = rest.get(length + 1..length + 5).filter(|_| bytes.get(length) == Some(&b'.'))?;
    let digits = year.bytes().all(|byte| byte.is_ascii_digit())
        && !bytes.get(length + 5).is_some_and(u8::is_ascii_digit);
    let month = rest.get(..length)?.parse().ok()?;
    digits.then(|| year.parse().ok())?.map(|year| (Some(year), month, day, at + length + 5))
}

/// `Friday, May 17, 2025`.
fn behind_month(
    text: &str,
    month: Span,
    months: u16,
    number: Span,
    language: Option<&str>,
) -> Option<(Span, u8, Parts)> {
    let weekday = word_before(text, month.start())?;
    let mut folded = String::new();
    let weekdays = said(weekday.of(text), language, &mut folded).weekdays;
    let capital = month.of(text).starts_with(char::is_uppercase);
    if weekdays == 0 || !capital || !months.is_power_of_two() {
        return None;
    }
    let day: i8 = number.of(text).parse().ok()?;
    let month = i8::try_from(months.trailing_zeros() + 1).ok()?;
    let rest = text.get(number.end()..)?;
    let suffix = ["st", "nd", "rd", "th"].iter().any(|suffix| rest.starts_with(suffix));
    let end = number.end() + if suffix { 2 } else { 0 };
    if text
        .get(end..)?
        .starts_with(|c: char| c.is_alphanumeric() || "-–:.%".contains(c) && !rest.starts_with(". "))
    {
        return None;
    }
    Some((
        weekday,
        weekdays,
        year_behind(text, end).map_or((None, month, day, end), |(year, end)| (Some(year), month, day, end)),
    ))
}

fn word_at_start(text: &str, at: usize) -> Option<Span> {
    let rest = text.get(at..)?;
    let end = rest
        .char_indices()
        .take(20)
        .find(|(_, c)| !c.is_alphabetic())
        .map_or_else(|| rest.len().min(80), |(end, _)| end);
    rest.is_char_boundary(end).then(|| Span::new(at, at + end)).filter(|word| word.len() >= 3)
}

fn month(word: &str, language: Option<&str>) -> Option<i8> {
    let months = said(word, language, &mut String::new()).months;
    months.is_power_of_two().then(|| i8::try_from(months.trailing_zeros() + 1).ok())?
}

/// A year behind a month or a day: four digits that nothing goes on.
fn year_behind(text: &str, at: usize) -> Option<(i16, usize)> {
    let rest = text.get(at..)?;
    let bare = rest.trim_start_matches(['.', ',', ' ', '\u{a0}']);
    if rest.len() - bare.len() > 3 || rest.len() == bare.len() {
        return None;
    }
    let digits = bare.bytes().take(5).take_while(u8::is_ascii_digit).count();
    let year =
        bare.get(..4).filter(|_| digits == 4)?.parse().ok().filter(|year| (1000..3000).contains(year))?;
    Some((year, at + rest.len() - bare.len() + 4))
}

fn followed_by_word(text: &str, at: usize) -> bool {
    text.get(at..)
        .is_some_and(|rest| rest.trim_start_matches([' ', '\u{a0}']).starts_with(char::is_lowercase))
}
