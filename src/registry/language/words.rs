//! Words that stand around names: titles, given names, words for streets, acronyms that are words.

use std::ops::BitOr;

use rustc_hash::FxHashMap;

use crate::registry::language::Endings;
use crate::registry::names::folded_word;

/// The words of one language, folded, with what they are.
#[derive(Debug, Default)]
pub(crate) struct Words {
    classes: FxHashMap<String, WordClass>,
    tails: Vec<Vec<String>>,
    phrases: FxHashMap<String, Vec<Vec<String>>>,
    endings: FxHashMap<String, Vec<Vec<String>>>,
    wholes: FxHashMap<String, Vec<Vec<String>>>,
}

/// What a word is; a word may be several things at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct WordClass(u16);

impl WordClass {
    /// An office or a form of address.
    pub(crate) const TITLE: Self = Self(1);
    /// A given name.
    pub(crate) const GIVEN: Self = Self(1 << 1);
    /// A word for a street, hotel or station.
    pub(crate) const WAY: Self = Self(1 << 2);
    /// A word for a square that may be a market.
    pub(crate) const SQUARE: Self = Self(1 << 3);
    /// A word that begins a longer name.
    pub(crate) const BEARER: Self = Self(1 << 4);
    /// An acronym that is a common word.
    pub(crate) const COMMON: Self = Self(1 << 5);
    /// A word for somebody from somewhere.
    pub(crate) const DEMONYM: Self = Self(1 << 6);
    /// A month or a day of the week.
    pub(crate) const CALENDAR: Self = Self(1 << 7);
    /// An abbreviation: its full stop ends no sentence.
    pub(crate) const ABBREVIATION: Self = Self(1 << 8);
    /// A short form of a given name.
    pub(crate) const INITIAL: Self = Self(1 << 9);
    /// A verb of headlines.
    pub(crate) const HEADLINE: Self = Self(1 << 11);
    /// A word that headlines in Title Case leave without a capital.
    pub(crate) const SMALL: Self = Self(1 << 12);
    /// A word that makes another name of the name before it.
    pub(crate) const FOLLOWER: Self = Self(1 << 13);
    /// A feast, or a word that begins its name.
    pub(crate) const FEAST: Self = Self(1 << 14);
    const TAIL: Self = Self(1 << 10);
    const WHOLE: Self = Self(1 << 15);

    /// The class that a heading of a language's file stands for.
    pub(crate) fn of_heading(heading: &str) -> Option<Self> {
        Some(match heading {
            "titles" => Self::TITLE,
            "given" => Self::GIVEN,
            "ways" => Self::WAY,
            "squares" => Self::SQUARE,
            "bearers" => Self::BEARER,
            "common" => Self::COMMON,
            "demonyms" => Self::DEMONYM,
            "calendar" => Self::CALENDAR,
            "abbreviations" => Self::ABBREVIATION,
            "initials" => Self::INITIAL,
            "tails" => Self::TAIL,
            "headlines" => Self::HEADLINE,
            "small" => Self::SMALL,
            "followers" => Self::FOLLOWER,
            "wholes" => Self::WHOLE,
            "feasts" => Self::FEAST,
            _ => return None,
        })
    }

    /// Whether it is one of `classes`.
    pub(crate) fn is(self, classes: Self) -> bool {
        self.0 & classes.0 != 0
    }
}

impl BitOr for WordClass {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl Words {
    /// Takes one entry of a file; the words of a phrase are joined by `_`.
    pub(crate) fn add(&mut self, class: WordClass, entry: &str, endings: &Endings) {
        let words: Vec<String> =
            entry.split('_').map(|word| folded_word(word.trim_end_matches('.'))).collect();
        if class == WordClass::TAIL {
            self.tails.push(words);
            return;
        }
        if let [first, rest @ ..] = words.as_slice()
            && !rest.is_empty()
        {
            if class == WordClass::WHOLE {
                let earlier = words.iter().rev().skip(1).cloned().collect();
                self.wholes.entry(words[words.len() - 1].clone()).or_default().push(earlier);
                return;
            }
            self.phrases.entry(first.clone()).or_default().push(rest.to_vec());
            let earlier: Vec<String> = words.iter().rev().skip(1).cloned().collect();
            self.endings.entry(words[words.len() - 1].clone()).or_default().push(earlier);
            return;
        }
        let Some(last) = words.last() else { return };
        for form in if class.is(WordClass::TITLE) { endings.forms(last) } else { vec![last.clone()] } {
            let known = self.classes.entry(form).or_default();
            *known = *known | class;
        }
    }

    /// What the folded `word` is.
    pub(crate) fn class(&self, word: &str) -> WordClass {
        self.classes.get(word).copied().unwrap_or_default()
    }

    /// Titles of several words that end with the folded `word`: the words before it, the nearest first.
    pub(crate) fn title_endings(&self, word: &str) -> &[Vec<String>] {
        self.endings.get(word).map_or(&[], Vec::as_slice)
    }

    /// Titles of several words that begin with the folded `word`: the words behind it.
    pub(crate) fn title_phrases(&self, word: &str) -> &[Vec<String>] {
        self.phrases.get(word).map_or(&[], Vec::as_slice)
    }

    /// Names of several words that end with the folded `word` and mean another thing than it: the words before it,
    /// the nearest first.
    pub(crate) fn wholes(&self, word: &str) -> &[Vec<String>] {
        self.wholes.get(word).map_or(&[], Vec::as_slice)
    }

    /// Words that make another name of a name that they follow.
    pub(crate) fn tails(&self) -> &[Vec<String>] {
        &self.tails
    }
}
