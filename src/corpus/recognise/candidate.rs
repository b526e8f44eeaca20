//! Every place where the words of a name stand, whatever stands around them.

use crate::corpus::recognise::fit::Fit;
use crate::corpus::recognise::fit::Pattern;
use crate::corpus::recognise::fit::fit;
use crate::corpus::recognise::page::Page;
use crate::corpus::recognise::window;
use crate::corpus::recognise::words::Word;
use crate::corpus::recognise::words::before;
use crate::corpus::recognise::words::behind;
use crate::corpus::recognise::words::words;
use crate::registry::Card;
use crate::registry::CardType;
use crate::registry::names;
use crate::registry::names::Entry;
use crate::registry::names::NameTable;
use crate::registry::names::Shape;
use crate::registry::names::Wording;
use crate::registry::names::fold_word;
use crate::registry::names::respelled;
use crate::registry::names::skeleton;
use crate::text::Span;
use crate::text::Symbol;

/// A name of one card at one place of the clean text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Candidate {
    /// The words.
    pub(super) span: Span,
    /// The card's id, or the event's.
    pub(super) id: Symbol,
    /// What kind of thing it is.
    pub(super) kind: CardType,
    /// How many words the name has.
    pub(super) words: u32,
    /// How many of them have another form than on the card.
    pub(super) bent: u32,
    /// How many letters differ by diacritics.
    pub(super) unmarked: u32,
    /// Whether the name is an acronym.
    pub(super) acronym: bool,
    /// Whether the line holds no letter in lower case.
    pub(super) shouted: bool,
    /// Whether the name is the beginning of a longer one of its card, as bodies of several countries share it.
    pub(super) cut: bool,
    /// Whether the name says fully who is meant: a main name, or one of two words or more.
    pub(super) full: bool,
}

/// All candidates, by start, longer ones first, better fitting ones first.
pub(super) fn candidates(page: &Page<'_>) -> Vec<Candidate> {
    let cards = page.registry.table();
    let lower = cards.looks_at_lower_case() || page.taught.looks_at_lower_case();
    let mut search = Search { page: *page, wording: Wording::default(), found: Vec::new() };
    let mut folded = String::new();
    for word in words(page.text, lower) {
        if word.span.len() > LONGEST_WORD {
            continue;
        }
        folded.clear();
        fold_word(word.span.of(page.text), &mut folded);
        let key = skeleton(&folded);
        search.look_up(cards, key, word, false);
        search.look_up(page.taught, key, word, true);
        if let Some(other) = respelled(word.span.of(page.text)) {
            folded.clear();
            fold_word(&other, &mut folded);
            let other = skeleton(&folded);
            if other != key {
                search.look_up(cards, other, word, false);
            }
        }
    }
    let mut found = search.found;
    found.sort_by_key(|one| (one.span.start(), usize::MAX - one.span.end(), one.unmarked, one.bent));
    found
}

/// Words of more bytes are no part of a name.
const LONGEST_WORD: usize = 120;

struct Search<'a> {
    page: Page<'a>,
    wording: Wording,
    found: Vec<Candidate>,
}

/// Whether `name`, of several words, begins a longer name of `card`.
fn is_cut(card: &Card, name: &str) -> bool {
    let begins = |longer: &str| longer.strip_prefix(name).is_some_and(|rest| rest.starts_with(' '));
    name.contains(' ') && card.names.iter().any(|other| begins(&other.text))
}

/// What owns a name.
#[derive(Debug, Clone, Copy)]
struct Owner<'a> {
    name: &'a str,
    id: Symbol,
    kind: CardType,
    main: bool,
    cut: bool,
}

impl<'a> Search<'a> {
    fn look_up(&mut self, table: &NameTable, key: u32, word: Word, taught: bool) {
        let entries = table.find(key);
        if entries.is_empty() {
            return;
        }
        let alone = names::single(entries);
        self.compare(alone, word, taught);
        if alone.len() == entries.len() {
            return;
        }
        let mut beside = [None; 4];
        let text = self.page.text;
        if let Some((_, one)) = before(text, word.span.start()) {
            beside[0] = self.skeleton_at(one);
            beside[1] = before(text, one.start()).and_then(|(_, other)| self.skeleton_at(other));
        }
        if let Some((_, one)) = behind(text, word.span.end()) {
            beside[2] = self.skeleton_at(one);
            beside[3] = behind(text, one.end()).and_then(|(_, other)| self.skeleton_at(other));
        }
        for index in 0..beside.len() {
            let Some(skeleton) = beside[index].filter(|_| !beside[..index].contains(&beside[index])) else {
                continue;
            };
            self.compare(names::paired(entries, skeleton), word, taught);
        }
    }

    fn skeleton_at(&self, span: Span) -> Option<u32> {
        if span.len() > LONGEST_WORD {
            return None;
        }
        let mut folded = String::with_capacity(span.len());
        fold_word(span.of(self.page.text), &mut folded);
        Some(skeleton(&folded) | 1)
    }

    /// Fits the names of `entries`; names that are written alike stand together and are fitted once.
    fn compare(&mut self, entries: &[Entry], word: Word, taught: bool) {
        let mut last: Option<(u32, CardType, &str, Option<Fit>)> = None;
        for entry in entries {
            let Some(owner) = self.owner(entry, taught) else { continue };
            let known = last.filter(|&(alike, kind, name, _)| {
                alike == entry.alike && kind == owner.kind && name == owner.name
            });
            let fitted = known.map_or_else(|| self.fit(owner, entry, word), |(.., fitted)| fitted);
            last = Some((entry.alike, owner.kind, owner.name, fitted));
            if let Some(fitted) = fitted {
                self.add(owner, fitted, word);
            }
        }
    }

    fn owner(&self, entry: &Entry, taught: bool) -> Option<Owner<'a>> {
        if taught {
            let name = self.page.surroundings.names.get(entry.owner as usize)?;
            return Some(Owner {
                name: &name.text,
                id: name.event,
                kind: CardType::Event,
                main: false,
                cut: false,
            });
        }
        let card = self.page.registry.cards.get(entry.owner as usize)?;
        let name = card.names.get(entry.name as usize)?;
        if card.kind == CardType::Event && !window::holds(card, self.page.surroundings.day) {
            return None;
        }
        let main = entry.name == 0 || card.name.0.iter().any(|(_, text)| *text == name.text);
        let cut = !main && card.kind == CardType::Organization && is_cut(card, &name.text);
        Some(Owner { name: &name.text, id: card.id, kind: card.kind, main, cut })
    }

    fn fit(&mut self, owner: Owner<'_>, entry: &Entry, word: Word) -> Option<Fit> {
        self.wording.read(owner.name);
        let place = usize::from(entry.place);
        fit(&self.page, Pattern { name: owner.name, wording: &self.wording, place, kind: owner.kind }, word)
    }

    fn add(&mut self, owner: Owner<'_>, fitted: Fit, word: Word) {
        let words = owner.name.split_whitespace().count().max(1);
        self.found.push(Candidate {
            span: fitted.span,
            id: owner.id,
            kind: owner.kind,
            words: u32::try_from(words).unwrap_or(u32::MAX),
            bent: fitted.bent,
            unmarked: fitted.unmarked,
            acronym: words == 1 && Shape::of(owner.name) == Shape::Capitals,
            shouted: word.shouted,
            cut: owner.cut,
            full: owner.main || words > 1,
        });
    }
}
