//! "Did you mean": what exists and looks most like what was typed.

use crate::registry::Card;
use crate::registry::Registry;
use crate::text::Symbol;

/// The one of `candidates` that is closest to `word`: at most a third of its letters missing, extra, wrong or
/// swapped with their neighbour. Of equally close ones the first by alphabet.
pub fn nearest<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let limit = limit(word);
    let letters = letters(word);
    candidates
        .into_iter()
        .filter(|candidate| may_be_near(word, letters, candidate, limit))
        .map(|candidate| (strsim::osa_distance(word, candidate), candidate))
        .filter(|&(distance, _)| distance <= limit)
        .min()
        .map(|(_, candidate)| candidate)
}

impl Registry {
    /// The id that was probably meant by `id`, among the ids of cards that `fits` lets pass.
    pub fn nearest_id(&self, id: &str, fits: impl Fn(&Card) -> bool) -> Option<Symbol> {
        let nearest = self.nearest_of_all(id)?;
        if self.card(nearest).is_some_and(&fits) {
            return Some(nearest);
        }
        let ids = self.cards.iter().filter(|card| fits(card)).map(|card| card.id.as_str());
        self::nearest(id, ids).map(Symbol::new)
    }

    /// The nearest of all ids, compared once for each `id`: what is misspelt once is misspelt often.
    fn nearest_of_all(&self, id: &str) -> Option<Symbol> {
        if let Some(known) = self.guesses.get(id) {
            return *known;
        }
        let nearest = nearest(id, self.cards.iter().map(|card| card.id.as_str())).map(Symbol::new);
        self.guesses.insert(id.to_owned(), nearest);
        nearest
    }
}

/// How many letters may differ.
fn limit(word: &str) -> usize {
    (word.chars().count() / 3).clamp(1, 3)
}

/// Which letters a word holds, one bit each: two words whose sets differ much are not worth measuring.
fn letters(word: &str) -> u32 {
    word.bytes().fold(0, |set, byte| set | 1 << (byte.to_ascii_lowercase() % 32))
}

fn may_be_near(word: &str, letters_of_word: u32, candidate: &str, limit: usize) -> bool {
    let differing = (letters_of_word ^ letters(candidate)).count_ones() as usize;
    // A letter of another alphabet is several bytes long.
    let bytes = limit * 4;
    word.len().abs_diff(candidate.len()) <= bytes && (!word.is_ascii() || differing <= limit * 2)
}
