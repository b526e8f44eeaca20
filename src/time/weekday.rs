//! Weekdays named in a text.

pub use jiff::civil::Weekday;
use pure_rust_locales::Locale;
use pure_rust_locales::locale_match;

use crate::text::folded;

/// The one weekday that `text` names, in `language` (a BCP 47 tag) or else in Romanian and English.
///
/// `None` where it names none or several, or where the word may mean something else: `luni` is a Monday only
/// where no number or quantity stands before it (`trei luni`, `de luni de zile`).
pub fn named_weekday(text: &str, language: Option<&str>) -> Option<Weekday> {
    let words: Vec<String> = text
        .split(|c: char| !c.is_alphanumeric() && !is_mark(c))
        .filter(|word| !word.is_empty())
        .map(folded)
        .collect();
    let own = language.and_then(locale).filter(|&locale| !DEFAULTS.contains(&locale));
    own.and_then(|locale| find(&words, locale))
        .or_else(|| DEFAULTS.into_iter().find_map(|locale| find(&words, locale)))
}

const DEFAULTS: [Locale; 2] = [Locale::ro_RO, Locale::en_US];

fn find(words: &[String], locale: Locale) -> Option<Weekday> {
    let names: Vec<String> = locale_match!(locale => LC_TIME::DAY).iter().map(|name| folded(name)).collect();
    let mut found = None;
    for (index, word) in words.iter().enumerate() {
        let is_meant = |name: &String| word == name || (locale == Locale::ro_RO && is_definite(word, name));
        let Some(number) = names.iter().position(is_meant) else { continue };
        if word == "luni" && locale == Locale::ro_RO && means_months(words, index) {
            continue;
        }
        if found.is_some_and(|other| other != number) {
            return None;
        }
        found = Some(number);
    }
    let offset = i8::try_from(found?).ok()?;
    Weekday::from_sunday_zero_offset(offset).ok()
}

/// `lunea`, `joia`, `duminica`: the definite form of a folded Romanian name.
fn is_definite(word: &str, name: &str) -> bool {
    let Some(stem) = name.strip_suffix('i') else { return false };
    word.strip_prefix(stem).is_some_and(|ending| ending == "ea" || ending == "ia")
}

/// Whether the Romanian `luni` at `index` means months: anything but a preposition before it, or `de zile` behind.
fn means_months(words: &[String], index: usize) -> bool {
    let before = index.checked_sub(1).and_then(|before| words.get(before)).map(String::as_str);
    let counted = before.is_some_and(|word| !matches!(word, "de" | "pe" | "pana" | "din" | "abia" | "chiar"));
    let numbers = words.iter().take(index).any(|word| word.starts_with(|c: char| c.is_numeric()));
    counted || numbers || words.get(index + 1).is_some_and(|word| word == "de")
}

fn is_mark(character: char) -> bool {
    unicode_normalization::char::is_combining_mark(character)
}

/// The locale of a language tag: its own region, else the country named like the language, else the first.
fn locale(tag: &str) -> Option<Locale> {
    let mut parts = tag.split(['-', '_']);
    let language = parts.next()?.to_ascii_lowercase();
    let named = |region: &str| Locale::try_from(format!("{language}_{region}").as_str()).ok();
    let letters = || (b'A'..=b'Z').map(char::from);
    match language.as_str() {
        "ro" => Some(Locale::ro_RO),
        "en" => Some(Locale::en_US),
        _ => parts
            .next_back()
            .and_then(|region| named(&region.to_ascii_uppercase()))
            .or_else(|| named(&language.to_ascii_uppercase()))
            .or_else(|| letters().find_map(|a| letters().find_map(|b| named(&format!("{a}{b}"))))),
    }
}
