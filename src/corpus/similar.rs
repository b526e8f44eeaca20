//! The event that a misspelt id probably means.

use crate::corpus::Corpus;
use crate::text::Symbol;

const LETTERS: &str = "abcdefghijklmnopqrstuvwxyz0123456789-";

/// Longer ids than this get no suggestion: the work grows with the square of the length.
const LONGEST: usize = 64;

impl Corpus {
    /// An event with a declaration or a card whose id is one letter off: missing, extra, wrong, or two
    /// neighbours swapped. Costs the same in an archive of any size.
    pub fn similar_event(&self, id: Symbol) -> Option<Symbol> {
        let known = |name: &str| Symbol::known(name).filter(|&other| self.is_event(other));
        let name = id.as_str();
        if name.len() > LONGEST || !name.is_ascii() {
            return None;
        }
        let mut similar: Vec<Symbol> = variants(name).iter().filter_map(|variant| known(variant)).collect();
        similar.sort_by_key(|event| event.as_str());
        similar.first().copied()
    }
}

fn variants(name: &str) -> Vec<String> {
    let letters: Vec<char> = name.chars().collect();
    let mut variants = Vec::new();
    let mut push = |letters: &[char]| variants.push(letters.iter().collect::<String>());
    for at in 0..=letters.len() {
        for letter in LETTERS.chars() {
            let mut longer = letters.clone();
            longer.insert(at, letter);
            push(&longer);
            let mut other = letters.clone();
            if let Some(place) = other.get_mut(at) {
                *place = letter;
                push(&other);
            }
        }
        if at < letters.len() {
            let mut shorter = letters.clone();
            shorter.remove(at);
            push(&shorter);
        }
        if at + 1 < letters.len() {
            let mut swapped = letters.clone();
            swapped.swap(at, at + 1);
            push(&swapped);
        }
    }
    variants
}
