//! The table of names: which cards own the name that a word may belong to.
//!
//! A name is found by its most selective capitalised word, reduced to a [`skeleton`] that all its inflected forms
//! share, and within the names that share it by the skeleton of the word beside it. What the table gives still has
//! to be compared with the text word by word.

mod letters;
mod shape;
mod skeleton;
mod wording;

use std::hash::Hash;
use std::hash::Hasher;

use rustc_hash::FxHashMap;
use rustc_hash::FxHashSet;
use rustc_hash::FxHasher;

use crate::registry::Card;
use crate::registry::CardType;
use crate::registry::Name;

pub(crate) use letters::LOWER;
pub(crate) use letters::UPPER;
pub(crate) use letters::WORD;
pub(crate) use letters::byte_class;
pub(crate) use letters::class;
pub(crate) use letters::folded_word;
pub(crate) use letters::respelled;
pub(crate) use letters::with_folded;
pub(crate) use shape::Shape;
use skeleton::Beginnings;
pub(crate) use skeleton::skeleton;
pub(crate) use skeleton::word_skeleton;
pub(crate) use wording::Part;
pub(crate) use wording::Wording;

/// Names by the words that they are found by.
#[derive(Debug, Default)]
pub(crate) struct NameTable {
    buckets: FxHashMap<u32, (u32, u32)>,
    entries: Vec<Entry>,
    beginnings: Beginnings,
    given: FxHashSet<u32>,
    lower: bool,
}

/// One name under the word that it is found by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Entry {
    key: u32,
    /// Skeleton of the word beside the key; nothing for names of one word.
    beside: u32,
    /// Where the key stands among the words of the name.
    pub(crate) place: u16,
    /// Alike for names that are written alike.
    pub(crate) alike: u32,
    /// Who owns it: an index into what the table was built of.
    pub(crate) owner: u32,
    /// Which of the owner's names.
    pub(crate) name: u32,
}

impl NameTable {
    /// The strong names of `cards`, which own them by index.
    pub(crate) fn of_cards(cards: &[Card]) -> Self {
        let names = (0..).zip(cards).flat_map(|(owner, card)| {
            let strong = (0..).zip(&card.names).filter(|(_, name)| !name.weak);
            strong.map(move |(index, name)| (owner, index, name.text.as_str()))
        });
        let mut table = Self::new(names);
        for card in cards.iter().filter(|card| card.kind == CardType::Person) {
            // „the envoy" is a name that somebody goes by, and makes no given name of its article.
            let capital = |name: &&Name| name.text.starts_with(char::is_uppercase);
            for name in card.names.iter().filter(|name| !name.weak).filter(capital) {
                if let Some((given, _)) = name.text.split_once(' ') {
                    table.given.insert(hash(&folded_word(given)));
                }
            }
        }
        table
    }

    /// Whether the folded `word` begins a longer name of a person.
    pub(crate) fn begins_person(&self, word: &str) -> bool {
        self.given.contains(&hash(word))
    }

    /// A table of (owner, number of the name, name).
    pub(crate) fn new<'n>(names: impl Iterator<Item = (u32, u32, &'n str)> + Clone) -> Self {
        let mut frequency: FxHashMap<u32, u32> = FxHashMap::default();
        let mut wording = Wording::default();
        for (_, _, text) in names.clone() {
            wording.read(text);
            for part in &wording.parts {
                *frequency.entry(part.skeleton).or_default() += 1;
            }
        }
        let mut table = Self::default();
        for (owner, name, text) in names {
            wording.read(text);
            let Some(place) = wording.key(|skeleton| frequency.get(&skeleton).copied().unwrap_or(0)) else {
                continue;
            };
            let part = &wording.parts[place];
            table.lower |= part.shape == Shape::Lower;
            table.beginnings.add(wording.folded(*part));
            let beside = wording.beside(place).map_or(0, |index| wording.parts[index].skeleton | 1);
            let place = u16::try_from(place).unwrap_or(u16::MAX);
            let alike = hash(text);
            table.entries.push(Entry { key: part.skeleton, beside, place, alike, owner, name });
        }
        table.entries.sort_unstable();
        table.buckets.reserve(table.entries.len());
        let mut start = 0;
        for bucket in table.entries.chunk_by(|one, other| one.key == other.key) {
            let end = start + u32::try_from(bucket.len()).expect("fewer than four billion names");
            table.buckets.insert(bucket[0].key, (start, end));
            start = end;
        }
        table
    }

    /// Whether some name holds no capital letter, so that words in lower case have to be looked up too.
    pub(crate) fn looks_at_lower_case(&self) -> bool {
        self.lower
    }

    /// Whether some names may be found by the word that `text` begins with, as far as its first letters tell.
    pub(crate) fn may_find(&self, text: &[u8]) -> bool {
        self.beginnings.may_hold(text)
    }

    /// The names found by the word with skeleton `key`.
    pub(crate) fn find(&self, key: u32) -> &[Entry] {
        let Some(&(start, end)) = self.buckets.get(&key) else { return &[] };
        self.entries.get(start as usize..end as usize).unwrap_or_default()
    }
}

/// Those of `entries`, all found by one word, that have one word only.
pub(crate) fn single(entries: &[Entry]) -> &[Entry] {
    beside(entries, 0)
}

/// Those of `entries`, all found by one word, whose next word has `skeleton`.
pub(crate) fn paired(entries: &[Entry], skeleton: u32) -> &[Entry] {
    beside(entries, skeleton | 1)
}

fn hash(text: &str) -> u32 {
    let mut hasher = FxHasher::default();
    text.hash(&mut hasher);
    u32::try_from(hasher.finish() >> 32).unwrap_or_default()
}

fn beside(entries: &[Entry], skeleton: u32) -> &[Entry] {
    let start = entries.partition_point(|entry| entry.beside < skeleton);
    let rest = entries.get(start..).unwrap_or_default();
    rest.get(..rest.partition_point(|entry| entry.beside == skeleton)).unwrap_or_default()
}
