//! Weekdays named in a text.

pub use jiff::civil::Weekday;
use unicode_normalization::char::is_combining_mark;

use crate::text::fold_into;
use crate::text::folded;
use crate::time::names::meaning_in_prose;

/// The one weekday that `text` names, in `language` (a BCP 47 tag) or else in Romanian and English.
///
/// `None` where it names none or several, or where the word may mean something else: `luni` is a Monday only
/// where no number or quantity stands before it (`trei luni`, `de luni de zile`).
pub fn named_weekday(text: &str, language: Option<&str>) -> Option<Weekday> {
    let words: Vec<&str> = words(text).collect();
    language.and_then(|_| find(&words, language)).or_else(|| find(&words, None))
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && !is_combining_mark(c)).filter(|word| !word.is_empty())
}

/// The English name of `weekday`.
pub fn english_weekday(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Monday => "Monday",
        Weekday::Tuesday => "Tuesday",
        Weekday::Wednesday => "Wednesday",
        Weekday::Thursday => "Thursday",
        Weekday::Friday => "Friday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    }
}

fn find(words: &[&str], language: Option<&str>) -> Option<Weekday> {
    let mut folded = String::new();
    let mut meant = 0;
    for (index, word) in words.iter().enumerate() {
        folded.clear();
        fold_into(word, &mut folded);
        if folded != "luni" || !means_months(words, index) {
            meant |= weekdays(&folded, language);
        }
    }
    let offset = meant.is_power_of_two().then(|| i8::try_from(meant.trailing_zeros()).ok())??;
    Weekday::from_sunday_zero_offset(offset).ok()
}

/// The weekdays that folded `word` names, bit 0 is Sunday; in Romanian by the definite form as well: `lunea`,
/// `joia`, `duminica`.
pub(super) fn weekdays(word: &str, language: Option<&str>) -> u8 {
    let named = meaning_in_prose(word, language).weekdays;
    match word.strip_suffix("ea").or_else(|| word.strip_suffix("ia")) {
        Some(stem) if named == 0 => meaning_in_prose(&format!("{stem}i"), Some("ro")).weekdays,
        _ => named,
    }
}

/// Whether the Romanian `luni` at `index` means months: anything but a preposition before it, or `de zile` behind.
pub(super) fn means_months(words: &[&str], index: usize) -> bool {
    let before = index.checked_sub(1).and_then(|before| words.get(before)).map(|word| folded(word));
    let before = before.as_deref();
    let counted = before.is_some_and(|word| !matches!(word, "de" | "pe" | "pana" | "din" | "abia" | "chiar"));
    let numbers = words.iter().take(index).any(|word| folded(word).starts_with(char::is_numeric));
    counted || numbers || words.get(index + 1).is_some_and(|word| folded(word) == "de")
}
