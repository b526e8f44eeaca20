//! What somebody has typed of a name or an id, compared without case and diacritics.

use crate::features::completion::candidate::Candidate;
use crate::features::completion::slot::is_word;
use crate::text::fold_into;
use crate::text::folded;

/// The beginning of a name or an id.
#[derive(Debug, Clone)]
pub(super) struct Beginning<'t> {
    typed: &'t str,
    folded: String,
}

/// Where a beginning was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Found {
    /// Which of the names; `None`: the id.
    pub(super) name: Option<usize>,
    /// Where in the folded name or id it begins, in bytes.
    at: usize,
    /// How well it fits.
    pub(super) fit: Fit,
}

/// How well the place fits where a beginning was found; a better one is greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) enum Fit {
    /// Somewhere in a weak name.
    #[default]
    Weak,
    /// In the middle of a strong name or the id.
    Inner,
    /// At the beginning of a strong name or the id.
    Whole,
}

impl Fit {
    fn of(at: usize, weak: bool) -> Self {
        match (weak, at) {
            (true, _) => Self::Weak,
            (false, 0) => Self::Whole,
            (false, _) => Self::Inner,
        }
    }
}

impl<'t> Beginning<'t> {
    pub(super) fn new(typed: &'t str) -> Self {
        Self { typed, folded: folded(typed) }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.folded.is_empty()
    }

    /// The longest of its folded words: what to look candidates up by.
    pub(super) fn word(&self) -> &str {
        let words = self.folded.split(|c: char| !is_word(c));
        words.max_by_key(|word| word.len()).unwrap_or_default()
    }

    /// Where it begins a word of `candidate`'s id or of a name: the best place of all.
    pub(super) fn find(&self, candidate: Candidate<'_>, buffer: &mut String) -> Option<Found> {
        let mut best =
            self.find_in(candidate.id.as_str()).map(|at| Found { name: None, at, fit: Fit::of(at, false) });
        for (number, (name, weak)) in candidate.names().enumerate() {
            if best.is_some_and(|best| best.fit >= if weak { Fit::Weak } else { Fit::Whole }) {
                continue;
            }
            buffer.clear();
            fold_into(name, buffer);
            let found =
                self.find_in(buffer).map(|at| Found { name: Some(number), at, fit: Fit::of(at, weak) });
            if found.is_some_and(|found| best.is_none_or(|best| found.fit > best.fit)) {
                best = found;
            }
        }
        best
    }

    /// Whether it begins a word of `name`.
    pub(super) fn begins_word_of(&self, name: &str) -> bool {
        self.find_in(&folded(name)).is_some()
    }

    fn find_in(&self, folded: &str) -> Option<usize> {
        let begins = |at: usize| !folded.get(..at).is_some_and(|head| head.ends_with(is_word));
        folded.match_indices(&self.folded).map(|(at, _)| at).find(|&at| begins(at))
    }

    /// What an editor is to compare with what is typed: that, and how the id or the name goes on. Where nothing is
    /// typed yet, the id and all names.
    pub(super) fn filter(&self, candidate: Candidate<'_>, found: Found) -> String {
        if self.is_empty() {
            let mut filter = candidate.id.as_str().to_owned();
            for (name, _) in candidate.names().take(FILTERED) {
                filter.push(' ');
                fold_into(name, &mut filter);
            }
            return filter;
        }
        let name = found
            .name
            .and_then(|number| candidate.name(number))
            .map_or(candidate.id.as_str(), |(name, _)| name);
        let name = folded(name);
        let rest = name.get(found.at + self.folded.len()..).unwrap_or_default();
        let typed = if self.typed.is_ascii() { &self.folded } else { self.typed };
        format!("{typed}{rest}")
    }
}

/// How many names stand in a filter.
const FILTERED: usize = 6;
