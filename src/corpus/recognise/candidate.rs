//! Every place where the words of a name stand, whatever stands around them.

use rustc_hash::FxHashMap;

use crate::corpus::recognise::fit::Fit;
use crate::corpus::recognise::fit::Pattern;
use crate::corpus::recognise::fit::fit;
use crate::corpus::recognise::fit::whole_word;
use crate::corpus::recognise::page::Page;
use crate::corpus::recognise::shout::Shouting;
use crate::corpus::recognise::window;
use crate::corpus::recognise::words::Word;
use crate::corpus::recognise::words::Words;
use crate::corpus::recognise::words::before;
use crate::corpus::recognise::words::behind;
use crate::registry::Card;
use crate::registry::CardType;
use crate::registry::names;
use crate::registry::names::Entry;
use crate::registry::names::NameTable;
use crate::registry::names::Shape;
use crate::registry::names::Wording;
use crate::registry::names::respelled;
use crate::registry::names::word_skeleton;
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
    /// How fully it says who is meant.
    pub(super) says: Says,
}

/// How fully a name says who is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Says {
    /// Fully: a main name, or one of two words or more.
    All,
    /// The beginning of a longer name of the card, as bodies of several countries share it.
    Beginning,
    /// A surname, an acronym.
    Part,
}

/// All candidates, by start, longer ones first, better fitting ones first.
pub(super) fn candidates(page: &Page<'_>) -> Vec<Candidate> {
    let cards = page.registry.table();
    let lower = cards.looks_at_lower_case() || page.taught.looks_at_lower_case();
    let mut search = Search {
        page: *page,
        shouting: Shouting::new(page.text),
        wordings: FxHashMap::default(),
        found: Vec::new(),
    };
    search.look_at(cards, lower, Where::Open);
    // Where no name stands in the open, those inside tags decide nothing.
    if !search.found.is_empty() {
        search.look_at(cards, lower, Where::Closed);
    }
    let mut found = search.found;
    found.sort_by_key(|one| (one.span.start(), usize::MAX - one.span.end(), one.unmarked, one.bent));
    found
}

/// Words of more bytes are no part of a name.
const LONGEST_WORD: usize = 120;

/// Where words are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Where {
    /// Where a name may be a mention.
    Open,
    /// Where a tag says already who is meant.
    Closed,
}

struct Search<'a> {
    page: Page<'a>,
    shouting: Shouting<'a>,
    /// The names that were compared so far, taken apart: by owner, number of the name, and whether a tag taught it.
    wordings: FxHashMap<(u32, u32, bool), Wording>,
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
    /// Looks for names that are found by the words of one kind of place.
    fn look_at(&mut self, cards: &NameTable, lower: bool, place: Where) {
        let page = self.page;
        let mut open = page.clean.open();
        let wanted = |text: &[u8]| cards.may_find(text) || page.taught.may_find(text);
        for span in Words::new(page.text, lower, wanted) {
            if span.len() <= LONGEST_WORD && open.holds(span) == (place == Where::Open) {
                self.look_for(cards, span);
            }
        }
    }

    /// Looks for names that are found by the word at `span`.
    fn look_for(&mut self, cards: &NameTable, span: Span) {
        let text = span.of(self.page.text);
        let key = word_skeleton(text);
        self.look_up(cards, key, span, false);
        self.look_up(self.page.taught, key, span, true);
        let other = if text.is_ascii() { None } else { respelled(text) };
        if let Some(other) = other.map(|other| word_skeleton(&other)).filter(|other| *other != key) {
            self.look_up(cards, other, span, false);
        }
    }

    fn look_up(&mut self, table: &NameTable, key: u32, span: Span, taught: bool) {
        let entries = table.find(key);
        if entries.is_empty() {
            return;
        }
        let word = Word { span, shouted: self.shouting.is_shouted(span) };
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
        Some(word_skeleton(span.of(self.page.text)) | 1)
    }

    /// Fits the names of `entries`; names that are written alike stand together and are fitted once.
    fn compare(&mut self, entries: &[Entry], word: Word, taught: bool) {
        let mut last: Option<(u32, CardType, &str, Option<Fit>)> = None;
        for entry in entries {
            let Some(owner) = self.owner(entry, taught) else { continue };
            let known = last.filter(|&(alike, kind, name, _)| {
                alike == entry.alike && kind == owner.kind && name == owner.name
            });
            let fitted = known.map_or_else(|| self.fit(owner, entry, word, taught), |(.., fitted)| fitted);
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

    fn fit(&mut self, owner: Owner<'_>, entry: &Entry, word: Word, taught: bool) -> Option<Fit> {
        let page = &self.page;
        if word.span.of(page.text) == owner.name {
            return Some(whole_word(page, word.span));
        }
        let wording = self.wordings.entry((entry.owner, entry.name, taught)).or_insert_with(|| {
            let mut wording = Wording::default();
            wording.read(owner.name);
            wording
        });
        let place = usize::from(entry.place);
        fit(page, Pattern { name: owner.name, wording, place, kind: owner.kind }, word)
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
            says: match (owner.cut, owner.main || words > 1) {
                (true, _) => Says::Beginning,
                (_, true) => Says::All,
                (_, false) => Says::Part,
            },
        });
    }
}
