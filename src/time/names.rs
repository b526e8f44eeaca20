//! Names of months and weekdays in every language of the library.

use std::sync::LazyLock;

use pure_rust_locales::Locale;
use pure_rust_locales::locale_match;
use rustc_hash::FxHashMap;

use crate::text::folded;
use crate::time::locales::LOCALES;

/// What a word may mean in a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Meaning {
    /// Bit 0 is January.
    pub(crate) months: u16,
    /// Bit 0 is Sunday.
    pub(crate) weekdays: u8,
}

/// A folded name in one language.
struct Entry {
    name: String,
    language: &'static str,
    /// All that it means, abbreviations included.
    meaning: Meaning,
    /// What it means written out.
    full: Meaning,
}

static NAMES: LazyLock<Vec<Entry>> = LazyLock::new(|| entries(|_| true));

/// The names that most texts need: a fifteenth of all, so that few runs wait for the rest.
static DEFAULT_NAMES: LazyLock<Vec<Entry>> = LazyLock::new(|| entries(is_default));

/// What these names mean in prose, taken together: all that most texts ask.
static DEFAULT_MEANINGS: LazyLock<FxHashMap<&str, Meaning>> = LazyLock::new(|| {
    let mut meanings: FxHashMap<&str, Meaning> = FxHashMap::default();
    for entry in &*DEFAULT_NAMES {
        let meaning = meanings.entry(&entry.name).or_default();
        *meaning = meaning.or(entry.in_prose());
    }
    meanings
});

/// The names of the languages that `wanted` lets pass, sorted.
fn entries(wanted: impl Fn(&str) -> bool) -> Vec<Entry> {
    let mut entries = Vec::new();
    for name in LOCALES.split_whitespace() {
        let language = name.split(['_', '@']).next().unwrap_or(name);
        if let Ok(locale) = Locale::try_from(name)
            && wanted(language)
        {
            add_locale(language, locale, &mut entries);
        }
    }
    entries.sort_by(|a, b| (&a.name, a.language).cmp(&(&b.name, b.language)));
    entries.dedup_by(|later, kept| {
        let same = later.name == kept.name && later.language == kept.language;
        if same {
            kept.meaning = kept.meaning.or(later.meaning);
            kept.full = kept.full.or(later.full);
        }
        same
    });
    entries
}

/// What folded `word` means in a header: in `language`, else in Romanian and English, else in any language;
/// abbreviations and inflected forms are read too.
pub(crate) fn meaning(word: &str, language: Option<&str>) -> Meaning {
    let own = language.map(primary);
    let close = |entry: &Entry| Some(entry.language) == own || is_default(entry.language);
    let tiers: [&dyn Fn() -> Meaning; 7] = [
        &|| collect(exact(word), |entry| Some(entry.language) == own),
        &|| collect(exact(word), |entry| is_default(entry.language)),
        &|| collect(shortened(word), close),
        &|| collect(exact(word), |_| true),
        &|| inflected(word, &close),
        &|| collect(shortened(word), |_| true).or(inflected(word, &|_| true)),
        &|| mistyped(word),
    ];
    let mut found = Meaning::default();
    for tier in tiers {
        let more = tier();
        if found.months == 0 {
            found.months = more.months;
        }
        if found.weekdays == 0 {
            found.weekdays = more.weekdays;
        }
        if found.months != 0 && found.weekdays != 0 {
            break;
        }
    }
    found
}

/// What folded `word` means in prose: names as they are written in `language`, without one in Romanian and
/// English; weekdays written out only.
pub(crate) fn meaning_in_prose(word: &str, language: Option<&str>) -> Meaning {
    let Some(own) = language.map(primary) else {
        return DEFAULT_MEANINGS.get(word).copied().unwrap_or_default();
    };
    let names = if is_default(own) { &*DEFAULT_NAMES } else { &*NAMES };
    let spoken = exact_in(names, word).iter().filter(|entry| own == entry.language);
    spoken.fold(Meaning::default(), |found, entry| found.or(entry.in_prose()))
}

/// The name of `weekday` (0 is Sunday) in the language in which folded `like` is one.
pub(crate) fn weekday_name(weekday: usize, like: &str, language: Option<&str>) -> Option<&'static str> {
    let own = language.map(primary);
    let entry = exact(like)
        .iter()
        .filter(|entry| entry.full.weekdays != 0)
        .find(|entry| own.map_or(is_default(entry.language), |own| own == entry.language))?;
    let locale =
        LOCALES.split_whitespace().find(|name| name.split(['_', '@']).next() == Some(entry.language))?;
    let locale = Locale::try_from(locale).ok()?;
    locale_match!(locale => LC_TIME::DAY).get(weekday).copied()
}

impl Entry {
    /// What the name means in prose.
    fn in_prose(&self) -> Meaning {
        Meaning { months: self.meaning.months, weekdays: self.full.weekdays }
    }
}

impl Meaning {
    fn or(self, other: Self) -> Self {
        Self { months: self.months | other.months, weekdays: self.weekdays | other.weekdays }
    }
}

fn is_default(language: &str) -> bool {
    language == "ro" || language == "en"
}

fn primary(language: &str) -> &str {
    language.split(['-', '_']).next().unwrap_or(language)
}

fn add_locale(language: &'static str, locale: Locale, entries: &mut Vec<Entry>) {
    let days =
        [(locale_match!(locale => LC_TIME::DAY), true), (locale_match!(locale => LC_TIME::ABDAY), false)];
    for (names, full) in days {
        for (index, name) in names.iter().enumerate().take(7) {
            add(language, name, Meaning { months: 0, weekdays: 1 << index }, full, entries);
        }
    }
    let months = [
        (Some(locale_match!(locale => LC_TIME::MON)), true),
        (Some(locale_match!(locale => LC_TIME::ABMON)), false),
        (locale_match!(locale => LC_TIME::ALT_MON), true),
        (locale_match!(locale => LC_TIME::AB_ALT_MON), false),
    ];
    for (names, full) in months {
        for (index, name) in names.unwrap_or_default().iter().enumerate().take(12) {
            add(language, name, Meaning { months: 1 << index, weekdays: 0 }, full, entries);
        }
    }
}

/// Names that are numbers (`12月`) are left to the reader; of several words the last one tells.
fn add(language: &'static str, name: &str, meaning: Meaning, full: bool, entries: &mut Vec<Entry>) {
    let last = name.split_whitespace().next_back().unwrap_or_default();
    let bare: String = last.chars().filter(|letter| letter.is_alphanumeric() || *letter == '\'').collect();
    if bare.is_empty() || bare.chars().any(char::is_numeric) {
        return;
    }
    let full = if full { meaning } else { Meaning::default() };
    let mut push = |name: String| entries.push(Entry { name, language, meaning, full });
    push(folded(&bare));
    // Before 1993, and in Moldova still, Romanian writes this vowel with the other letter.
    if language == "ro" && bare.contains('â') {
        push(folded(&bare.replace('â', "î")));
    }
}

fn exact(word: &str) -> &'static [Entry] {
    exact_in(&NAMES, word)
}

fn exact_in(names: &'static [Entry], word: &str) -> &'static [Entry] {
    let start = names.partition_point(|entry| entry.name.as_str() < word);
    let rest = names.get(start..).unwrap_or_default();
    let length = rest.iter().take_while(|entry| entry.name == word).count();
    rest.get(..length).unwrap_or_default()
}

/// The names that `word` is a beginning of, three letters at least.
fn shortened(word: &str) -> &'static [Entry] {
    if word.chars().count() < 3 { &[] } else { beginning_with(word) }
}

fn beginning_with(stem: &str) -> &'static [Entry] {
    let start = NAMES.partition_point(|entry| entry.name.as_str() < stem);
    let rest = NAMES.get(start..).unwrap_or_default();
    let length = rest.iter().take_while(|entry| entry.name.starts_with(stem)).count();
    rest.get(..length).unwrap_or_default()
}

/// Names of which `word` is another form: four letters agree, and what follows differs in few.
fn inflected(word: &str, allowed: &dyn Fn(&Entry) -> bool) -> Meaning {
    let letters: Vec<usize> = word.char_indices().map(|(at, _)| at).collect();
    for cut in 1..=4 {
        let Some(&end) =
            letters.len().checked_sub(cut).filter(|&kept| kept >= 4).and_then(|at| letters.get(at))
        else {
            break;
        };
        let stem = word.get(..end).unwrap_or_default();
        let near = |entry: &Entry| {
            entry.full != Meaning::default()
                && entry.name.chars().count() <= letters.len() - cut + 2
                && allowed(entry)
        };
        let found = collect(beginning_with(stem), near);
        if found != Meaning::default() {
            return found;
        }
    }
    Meaning::default()
}

/// Romanian and English names of which `word` is one slip away.
fn mistyped(word: &str) -> Meaning {
    static NAMES_AT_HOME: LazyLock<Vec<&'static Entry>> = LazyLock::new(|| {
        NAMES.iter().filter(|entry| is_default(entry.language) && entry.full != Meaning::default()).collect()
    });
    let near = |entry: &&&Entry| {
        entry.name.len().abs_diff(word.len()) <= 1 && strsim::osa_distance(&entry.name, word) == 1
    };
    let long = word.len() >= 5;
    NAMES_AT_HOME
        .iter()
        .filter(|_| long)
        .filter(near)
        .fold(Meaning::default(), |found, entry| found.or(entry.full))
}

fn collect(entries: &[Entry], allowed: impl Fn(&Entry) -> bool) -> Meaning {
    entries
        .iter()
        .filter(|entry| allowed(entry))
        .fold(Meaning::default(), |found, entry| found.or(entry.meaning))
}
