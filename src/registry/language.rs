//! What recognition knows of a language: endings, and words that stand around names.
//!
//! The knowledge is data, `language/*.txt`, one file a language, for a linguist to edit; each file says how it is
//! read. Given names hold in every language.

mod endings;
mod words;

use std::sync::LazyLock;

use crate::text::folded;

pub(crate) use endings::Bend;
pub(crate) use endings::Endings;
pub(crate) use words::WordClass;
pub(crate) use words::Words;

/// One language, or all of them where an article's language is not known.
#[derive(Debug, Default)]
pub(crate) struct Language {
    /// How words of names bend.
    pub(crate) endings: Endings,
    /// Words that stand around names.
    pub(crate) words: Words,
    /// What stands before the title of another article: folded words, a blank between two.
    pub(crate) further: Vec<String>,
}

const ROMANIAN: &str = include_str!("language/ro.txt");
const ENGLISH: &str = include_str!("language/en.txt");

static RO: LazyLock<Language> = LazyLock::new(|| Language::read(&[ROMANIAN], &[ENGLISH]));
static EN: LazyLock<Language> = LazyLock::new(|| Language::read(&[ENGLISH], &[ROMANIAN]));
static BOTH: LazyLock<Language> = LazyLock::new(|| Language::read(&[ROMANIAN, ENGLISH], &[]));
static OTHER: LazyLock<Language> = LazyLock::new(|| {
    let mut language = Language::read(&[ROMANIAN, ENGLISH], &[]);
    language.endings = Endings::default();
    language
});

impl Language {
    /// The language of a BCP 47 `tag`; `None` stands for Romanian and English.
    pub(crate) fn of(tag: Option<&str>) -> &'static Self {
        let Some(tag) = tag.map(str::trim).filter(|tag| !tag.is_empty()) else { return &BOTH };
        let main = tag.split(['-', '_']).next().unwrap_or(tag);
        if main.eq_ignore_ascii_case("ro") || main.eq_ignore_ascii_case("mo") {
            &RO
        } else if main.eq_ignore_ascii_case("en") {
            &EN
        } else {
            &OTHER
        }
    }

    /// Whether a BCP 47 `tag` names a language other than Romanian and English.
    pub(crate) fn is_foreign(tag: Option<&str>) -> bool {
        tag.is_some() && std::ptr::eq(Self::of(tag), &raw const *OTHER)
    }

    /// Reads `files` whole, and the given names of `neighbours`.
    fn read(files: &[&'static str], neighbours: &[&'static str]) -> Self {
        let mut language = Self::default();
        for file in files {
            for (heading, line) in lines(file) {
                language.endings.read(heading, line);
                if heading == "further" {
                    language.further.extend(line.split_whitespace().map(plain));
                }
            }
        }
        for (file, whole) in
            files.iter().map(|file| (file, true)).chain(neighbours.iter().map(|f| (f, false)))
        {
            for (heading, line) in lines(file) {
                let Some(class) =
                    WordClass::of_heading(heading).filter(|&class| whole || class == WordClass::GIVEN)
                else {
                    continue;
                };
                for entry in line.split_whitespace() {
                    language.words.add(class, entry, &language.endings);
                }
            }
        }
        language
    }
}

/// A phrase of a file as plain words.
fn plain(entry: &str) -> String {
    let folded = folded(entry);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// Each line that says something, with the heading above it.
fn lines(file: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let mut heading = "";
    file.lines().filter_map(move |line| {
        let line = line.split('#').next().unwrap_or_default().trim();
        if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            heading = name;
            return None;
        }
        (!line.is_empty()).then_some((heading, line))
    })
}
