//! Cards and the registry that holds them.

use std::path::Path;
use std::sync::Arc;
use std::sync::OnceLock;

use dashmap::DashMap;
use rustc_hash::FxHashMap;
use rustc_hash::FxHashSet;

use crate::registry::Reference;
use crate::registry::RegistryProblem;
use crate::registry::beginnings::Beginnings;
use crate::registry::exact::ExactNames;
use crate::registry::names::NameTable;
use crate::registry::parts::Parts;
use crate::registry::roll::Drawers;
use crate::text::Encoding;
use crate::text::Extent;
use crate::text::Span;
use crate::text::Symbol;

/// All cards in force, immutable once loaded.
#[derive(Debug, Default)]
pub struct Registry {
    /// The cards, in the order of their files' paths, then of the file.
    pub cards: Vec<Card>,
    /// The files that the cards come from.
    pub files: Vec<RegistryFile>,
    /// What is wrong with the files: by file, then place.
    pub problems: Vec<RegistryProblem>,
    /// Every id that a card names beside its own, in the order of files and text.
    pub references: Vec<Reference>,
    /// The unit in which the columns of all extents are counted.
    pub encoding: Encoding,
    /// Indices of the files whose syntax is broken, so that none of their cards could be read.
    pub broken: Vec<u32>,
    pub(super) doubtful: FxHashSet<Symbol>,
    pub(super) exact: OnceLock<ExactNames>,
    pub(super) beginnings: Beginnings,
    pub(super) parts: OnceLock<Parts>,
    pub(super) drawers: OnceLock<Drawers>,
    /// What misspelt ids probably mean, as far as somebody asked.
    pub(super) guesses: DashMap<String, Option<Symbol>>,
    by_id: FxHashMap<Symbol, u32>,
    table: NameTable,
}

/// One person, organisation, place or event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// The id in force.
    pub id: Symbol,
    /// What kind of thing it is.
    pub kind: CardType,
    /// The name by language; the first entry is the main one.
    pub name: Localized,
    /// Every name, the main one (in each language) first; weak ones too.
    pub names: Vec<Name>,
    /// What to say of it.
    pub description: Localized,
    /// Web addresses that stand for the same thing.
    pub same_as: Vec<String>,
    /// Ids that this card had or swallowed.
    pub formerly: Vec<Symbol>,
    /// Offices over time.
    pub roles: Vec<Role>,
    /// An event's start, EDTF level 1 as written.
    pub start_date: Option<String>,
    /// An event's end, EDTF level 1 as written.
    pub end_date: Option<String>,
    /// An event's place, or an organisation's seat.
    pub location: Option<Symbol>,
    /// The event that this one is part of.
    pub super_event: Option<Symbol>,
    /// The event that this one follows.
    pub previous_event: Option<Symbol>,
    /// Actors of an event.
    pub participant: Vec<Symbol>,
    /// An event's status, as written.
    pub event_status: Option<String>,
    /// Index in [`Registry::files`].
    pub file: u32,
    /// Where the id stands in that file, quotes excluded.
    pub id_extent: Extent,
}

/// schema.org's types that cards may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CardType {
    /// A person.
    Person,
    /// An organisation.
    Organization,
    /// A place.
    Place,
    /// An event.
    Event,
}

/// A text in several languages: pairs of language tag (empty: none given) and text, in the order of the file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Localized(pub Vec<(String, String)>);

/// One name of a card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// The name as written.
    pub text: String,
    /// Whether it is offered only, and never recognised by itself.
    pub weak: bool,
    /// Where it stands in its card's file, quotes excluded.
    pub span: Span,
}

/// An office that a person holds or held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Role {
    /// What it is called.
    pub name: Localized,
    /// Where.
    pub organization: Option<Symbol>,
    /// From, EDTF level 1 as written.
    pub start_date: Option<String>,
    /// Until, EDTF level 1 as written; `None`: still.
    pub end_date: Option<String>,
}

/// A file that cards were read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegistryFile {
    /// Its path; `newsmark:starter` for the embedded one.
    pub path: Arc<Path>,
    /// Its text.
    pub text: Arc<str>,
}

impl Registry {
    /// Puts `cards` in force; of two with the same id the first holds.
    pub fn new(cards: Vec<Card>, files: Vec<RegistryFile>) -> Self {
        let mut by_id = FxHashMap::default();
        for (index, card) in (0..).zip(&cards) {
            by_id.entry(card.id).or_insert(index);
        }
        for (index, card) in (0..).zip(&cards) {
            for &former in &card.formerly {
                by_id.entry(former).or_insert(index);
            }
        }
        let table = NameTable::of_cards(&cards);
        Self { cards, files, by_id, table, ..Self::default() }
    }

    /// The strong names of all cards, owned by index in [`Registry::cards`].
    pub(crate) fn table(&self) -> &NameTable {
        &self.table
    }

    /// The card that `id` leads to, by its id or a former one.
    pub fn card(&self, id: Symbol) -> Option<&Card> {
        self.by_id.get(&id).and_then(|&index| self.cards.get(index as usize))
    }

    /// Whether `id` stands in a file or a card that could not be read, so that nobody can say it is unknown.
    pub fn is_doubtful(&self, id: Symbol) -> bool {
        self.doubtful.contains(&id)
    }

    /// The id in force for `id`: a former one leads to its card's.
    pub fn resolve(&self, id: Symbol) -> Symbol {
        self.card(id).map_or(id, |card| card.id)
    }
}

impl CardType {
    /// All types, in the order of the language's description.
    pub const ALL: [Self; 4] = [Self::Person, Self::Organization, Self::Place, Self::Event];

    /// The type as schema.org and registry files write it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Person => "Person",
            Self::Organization => "Organization",
            Self::Place => "Place",
            Self::Event => "Event",
        }
    }
}

impl Localized {
    /// The text in `language`, else the first.
    pub fn get(&self, language: &str) -> Option<&str> {
        let exact = self.0.iter().find(|(tag, _)| tag == language);
        exact.or_else(|| self.0.first()).map(|(_, text)| text.as_str())
    }

    /// The text for readers of `language`, a BCP 47 tag: of that very language, else of a variety of it, else the
    /// first.
    pub fn best(&self, language: Option<&str>) -> Option<&str> {
        let primary = |tag: &str| tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        let language = language.unwrap_or_default();
        let same = self.0.iter().find(|(tag, _)| tag.eq_ignore_ascii_case(language));
        let akin =
            || self.0.iter().find(|(tag, _)| !language.is_empty() && primary(tag) == primary(language));
        same.or_else(akin).or_else(|| self.0.first()).map(|(_, text)| text.as_str())
    }
}
