//! Errands: what is to be written otherwise in several files at once, articles that nobody has open and registry files
//! among them.
//!
//! An errand is planned on the index, which keeps no text. Whoever has the files then asks the plan what is to be
//! written in each of them.

mod card;
mod home;
mod mention;
mod merge;
mod registered;
mod rename;

use std::path::Path;
use std::sync::Arc;

use crate::corpus::Corpus;
use crate::registry::NewCard;
use crate::registry::with_card;
use crate::rules::Edit;
use crate::settings::Settings;
use crate::syntax::parse;
use crate::text::Symbol;

pub(super) use home::Home;
pub(super) use home::home;
pub use merge::merge_refusal;
pub(super) use registered::move_refusal;

/// Something to be done in the whole newsroom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Errand {
    /// An id is to be another one.
    Rename {
        /// The id in force.
        id: Symbol,
        /// What it is to be; [`crate::features::refusal`] says whether it may.
        new: String,
    },
    /// A card is to be written.
    CreateCard(NewCard),
    /// An event that an article declares is to have a card instead.
    MoveToRegistry {
        /// The event.
        id: Symbol,
        /// The language of its name, where it is known.
        language: Option<String>,
    },
    /// Two events are to be one.
    Merge {
        /// The one that goes.
        from: Symbol,
        /// The one that stays.
        into: Symbol,
    },
}

/// Where an errand is run.
#[derive(Debug, Clone, Copy)]
pub struct Newsroom<'a> {
    /// What all articles say.
    pub corpus: &'a Corpus,
    /// The folder of all, absolute; `None` for an article that lives by itself.
    pub root: Option<&'a Path>,
    /// Which files hold cards.
    pub settings: &'a Settings,
    /// Whether a file can be made.
    pub makes_files: bool,
}

/// What is said to an errand.
#[derive(Debug)]
pub enum Planned<'a> {
    /// It can be run.
    Plan(Plan<'a>),
    /// It can't: why, and what can.
    Refused(String),
}

/// How an errand is run.
#[derive(Debug)]
pub struct Plan<'a> {
    /// The articles that may have to be written otherwise, by path.
    pub articles: Vec<Arc<Path>>,
    /// The registry files that may have to be.
    pub cards: Vec<Arc<Path>>,
    /// A file that is to be made, with its text.
    pub made: Option<(Arc<Path>, String)>,
    corpus: &'a Corpus,
    task: Task,
}

/// What is done to each file.
#[derive(Debug)]
enum Task {
    Rename(rename::Rename),
    Card(NewCard),
    Move(Box<registered::Move>),
    Merge(merge::Merge),
}

/// Plans `errand`.
pub fn plan<'a>(newsroom: Newsroom<'a>, errand: &Errand) -> Planned<'a> {
    match errand {
        Errand::Rename { id, new } => Planned::Plan(rename::plan(newsroom, *id, new)),
        Errand::CreateCard(card) => card::plan(newsroom, card),
        Errand::MoveToRegistry { id, language } => registered::plan(newsroom, *id, language.as_deref()),
        Errand::Merge { from, into } => merge::plan(newsroom, *from, *into),
    }
}

impl Plan<'_> {
    /// What is written otherwise in the article at `path` with `text`, in the order of the text.
    pub fn in_article(&self, path: &Path, text: &str) -> Vec<Edit> {
        let registry = self.corpus.registry();
        match &self.task {
            Task::Rename(rename) => rename.in_article(text, &parse(text), registry),
            Task::Card(_) => Vec::new(),
            Task::Move(moved) => moved.in_article(path, text, &parse(text), registry),
            Task::Merge(merge) => merge.in_article(text, &parse(text), registry),
        }
    }

    /// What is written otherwise in a registry file with `text`, in the order of the text; `None` where the file is
    /// broken.
    pub fn in_cards(&self, text: &str) -> Option<Vec<Edit>> {
        match &self.task {
            Task::Rename(rename) => rename.in_cards(text),
            Task::Card(card) => Some(edits(with_card(text, card)?)),
            Task::Move(moved) => Some(edits(with_card(text, &moved.card)?)),
            Task::Merge(merge) => merge.in_cards(text),
        }
    }

    /// The id that the errand is about, for who has to be told that a file can't be read.
    pub fn about(&self) -> Symbol {
        match &self.task {
            Task::Rename(rename) => rename.id,
            Task::Card(card) => card.id,
            Task::Move(moved) => moved.card.id,
            Task::Merge(merge) => merge.from,
        }
    }
}

fn edits(amendments: Vec<(crate::text::Span, String)>) -> Vec<Edit> {
    amendments.into_iter().map(|(span, text)| Edit { span, text }).collect()
}

fn refused<'a>(why: impl Into<String>) -> Planned<'a> {
    Planned::Refused(why.into())
}
