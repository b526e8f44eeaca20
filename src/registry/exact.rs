//! Cards by a full name as it stands, whatever its case and diacritics.

use std::hash::Hasher;

use rustc_hash::FxHashMap;
use rustc_hash::FxHasher;

use crate::registry::Card;
use crate::registry::Name;
use crate::registry::Registry;
use crate::registry::ambiguous::fold_name;

/// The cards behind each folded name, by its hash.
#[derive(Debug, Default)]
pub(super) struct ExactNames(FxHashMap<u64, Vec<u32>>);

impl Registry {
    /// The cards that own `text` as a name, weak ones included, in the order of the registry.
    pub fn named(&self, text: &str) -> Vec<&Card> {
        let mut wanted = String::new();
        fold_name(text, &mut wanted);
        self.owners(&wanted, |_, _| true)
    }

    /// The cards of which `text` is a full name: a main name, or a strong name of two words or more.
    pub fn fully_named(&self, text: &str) -> Vec<&Card> {
        let mut wanted = String::new();
        fold_name(text, &mut wanted);
        self.owners(&wanted, is_full)
    }

    fn owners(&self, wanted: &str, fits: impl Fn(&Card, &Name) -> bool) -> Vec<&Card> {
        let names = self.exact.get_or_init(|| ExactNames::new(&self.cards));
        let mut buffer = String::new();
        let mut owns = |card: &Card| {
            card.names.iter().any(|name| {
                fold_name(&name.text, &mut buffer);
                buffer == wanted && fits(card, name)
            })
        };
        let owners = names.0.get(&hash(wanted)).map(Vec::as_slice).unwrap_or_default();
        owners.iter().filter_map(|&index| self.cards.get(index as usize)).filter(|card| owns(card)).collect()
    }
}

impl ExactNames {
    fn new(cards: &[Card]) -> Self {
        let mut names: FxHashMap<u64, Vec<u32>> = FxHashMap::default();
        let mut buffer = String::new();
        for (index, card) in (0..).zip(cards) {
            for name in &card.names {
                fold_name(&name.text, &mut buffer);
                let owners = names.entry(hash(&buffer)).or_default();
                if owners.last() != Some(&index) {
                    owners.push(index);
                }
            }
        }
        Self(names)
    }
}

fn is_full(card: &Card, name: &Name) -> bool {
    let main = || card.name.0.iter().any(|(_, text)| *text == name.text);
    !name.weak && (name.text.trim().contains(char::is_whitespace) || main())
}

fn hash(folded: &str) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(folded.as_bytes());
    hasher.finish()
}
