//! Cards by what somebody begins to type, and by the words that their names share with a text.
//!
//! Completion asks at every keystroke, so the index is made once for a registry, when somebody asks first.

use std::ops::RangeInclusive;
use std::sync::OnceLock;

use rayon::slice::ParallelSliceMut;
use rustc_hash::FxHashSet;

use crate::registry::Card;
use crate::registry::CardType;
use crate::registry::Registry;
use crate::registry::names::Wording;
use crate::time::Date;

/// The index, empty until it is asked for.
#[derive(Debug, Default)]
pub(super) struct Beginnings(OnceLock<Index>);

/// Words by their first letters and by their skeletons, each with the number of a card; events by their first days.
#[derive(Debug, Default)]
struct Index {
    words: Vec<(u64, u32)>,
    skeletons: Vec<(u32, u32)>,
    kinds: [Vec<u32>; 4],
    days: Vec<(Date, u32)>,
}

/// Of the cards that share a word with a text, those behind the words that the fewest cards have, so many at the most.
const SHARING: usize = 400;

impl Registry {
    /// Up to `most` cards of which the id or a name, weak ones too, holds a word that begins with the folded `word`.
    /// Sorted by that word; longer beginnings than eight bytes are compared no further, which is left to the caller.
    pub fn beginning_with(&self, word: &str, most: usize) -> Vec<&Card> {
        let words = &self.index().words;
        let range = beginnings(word);
        let first = words.partition_point(|(key, _)| key < range.start());
        let within = words.iter().skip(first).take_while(|(key, _)| range.contains(key));
        self.distinct(within.map(|&(_, card)| card), most)
    }

    /// Cards that have a word of `text` in one of their names, in any of its forms, those with the rarest words first.
    pub fn sharing_words(&self, text: &str) -> Vec<&Card> {
        let skeletons = &self.index().skeletons;
        let mut wording = Wording::default();
        wording.read(text);
        let mut buckets: Vec<&[(u32, u32)]> = Vec::new();
        for part in wording.parts.iter().take(40).filter(|part| part.span.len() > 2) {
            let first = skeletons.partition_point(|&(key, _)| key < part.skeleton);
            let rest = skeletons.get(first..).unwrap_or_default();
            let bucket = rest.get(..rest.partition_point(|&(key, _)| key == part.skeleton));
            buckets.extend(bucket.filter(|bucket| !bucket.is_empty()));
        }
        buckets.sort_by_key(|bucket| bucket.len());
        let cards = buckets.into_iter().flatten().map(|&(_, card)| card);
        self.distinct(cards.take(SHARING), SHARING)
    }

    /// All cards of one type, in the order of the registry.
    pub fn of_type(&self, kind: CardType) -> impl Iterator<Item = &Card> {
        let numbers = &self.index().kinds[kind as usize];
        numbers.iter().filter_map(|&card| self.cards.get(card as usize))
    }

    /// Up to `most` events that begin before and as many that begin on or after `day`, the nearest first on each side.
    pub fn events_around(&self, day: Date, most: usize) -> Vec<&Card> {
        let days = &self.index().days;
        let first = days.partition_point(|&(start, _)| start < day);
        let (before, behind) = days.split_at_checked(first).unwrap_or_default();
        let numbers = behind.iter().take(most).chain(before.iter().rev().take(most));
        numbers.filter_map(|&(_, card)| self.cards.get(card as usize)).collect()
    }

    fn distinct(&self, cards: impl Iterator<Item = u32>, most: usize) -> Vec<&Card> {
        let mut seen: FxHashSet<u32> = FxHashSet::default();
        let cards = cards.filter(|&card| seen.insert(card)).take(most);
        cards.filter_map(|card| self.cards.get(card as usize)).collect()
    }

    /// Makes now what the first completion would have to wait for.
    pub fn prepare_completion(&self) {
        self.index();
    }

    fn index(&self) -> &Index {
        self.beginnings.0.get_or_init(|| Index::new(&self.cards))
    }
}

impl Index {
    fn new(cards: &[Card]) -> Self {
        let mut index = Self::default();
        let mut wording = Wording::default();
        for (number, card) in (0..).zip(cards) {
            let names = card.names.iter().map(|name| name.text.as_str());
            for name in names.chain([card.id.as_str()]) {
                wording.read(name);
                for &part in &wording.parts {
                    index.words.push((first_letters(wording.folded(part)), number));
                    index.skeletons.push((part.skeleton, number));
                }
            }
            index.kinds[card.kind as usize].push(number);
            if card.kind == CardType::Event
                && let Some(start) = card.days().and_then(|days| days.earliest)
            {
                index.days.push((start, number));
            }
        }
        index.words.par_sort_unstable();
        index.words.dedup();
        index.skeletons.par_sort_unstable();
        index.skeletons.dedup();
        index.days.sort_unstable();
        index
    }
}

/// The first letters of a folded word as a number that sorts as they do: eight bytes of it.
pub(crate) fn first_letters(word: &str) -> u64 {
    let mut bytes = [0; 8];
    for (slot, byte) in bytes.iter_mut().zip(word.bytes()) {
        *slot = byte;
    }
    u64::from_be_bytes(bytes)
}

/// The [`first_letters`] of all words that begin with the folded `word`.
pub(crate) fn beginnings(word: &str) -> RangeInclusive<u64> {
    let first = first_letters(word);
    let open = u64::MAX.checked_shr(8 * u32::try_from(word.len().min(8)).unwrap_or(8)).unwrap_or(0);
    first..=first | open
}
