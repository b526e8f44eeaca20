//! What completion leafs through: articles in the order of their dates, and the events that articles declare by the
//! words of their names.
//!
//! Made when somebody asks first, and kept up from then on: an edit that changes neither date nor declarations
//! touches nothing.

use std::cmp::Ordering;
use std::sync::Arc;
use std::sync::OnceLock;

use imbl::OrdSet;
use rustc_hash::FxHashSet;

use crate::corpus::ArticleId;
use crate::corpus::Corpus;
use crate::corpus::Posting;
use crate::corpus::Postings;
use crate::corpus::Summary;
use crate::registry::beginnings;
use crate::registry::first_letters;
use crate::registry::names::WORD;
use crate::registry::names::class;
use crate::text::Symbol;
use crate::text::folded;
use crate::time::ArticleDate;
use crate::time::Date;

/// The catalogue of one corpus, shared by its snapshots.
#[derive(Debug, Clone, Default)]
pub(crate) struct Catalogue(Arc<OnceLock<Leaves>>);

#[derive(Debug, Clone, Default)]
struct Leaves {
    /// The dated articles.
    articles: OrdSet<Posting>,
    events: OrdSet<EventWord>,
}

/// A word of the name or the id under which an article declares an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct EventWord {
    /// Its first letters.
    word: u64,
    event: Symbol,
    article: ArticleId,
}

/// How well an entity is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Familiarity {
    /// The latest dated article that mentions it.
    pub latest: Option<Posting>,
    /// How many articles mention it.
    pub articles: usize,
}

impl Corpus {
    /// Up to `most` events that articles declare with a word in name or id that begins with the folded `word`, no
    /// more than its first eight bytes compared. Sorted by that word.
    pub fn declared_beginning_with(&self, word: &str, most: usize) -> Vec<Symbol> {
        let range = beginnings(word);
        let start = EventWord { word: *range.start(), event: Symbol::new(""), article: ArticleId::FIRST };
        let mut seen: FxHashSet<Symbol> = FxHashSet::default();
        let within = self.leaves().events.range(start..).take_while(|entry| range.contains(&entry.word));
        within.map(|entry| entry.event).filter(|&event| seen.insert(event)).take(most).collect()
    }

    /// Dated articles around `day` (without one: the latest), the nearest first: up to `most` of that day or before,
    /// and half as many behind it.
    pub fn articles_around(&self, day: Option<Date>, most: usize) -> Vec<ArticleId> {
        let articles = &self.leaves().articles;
        let Some(day) = day else { return articles.iter().rev().take(most).map(|one| one.article).collect() };
        let next = day.tomorrow().unwrap_or(day);
        let edge = Posting::new(ArticleId::FIRST, Some(ArticleDate { day: next, time: None }));
        let before = articles.range(..edge).rev().take(most);
        let behind = articles.range(edge..).take(most / 2);
        before.chain(behind).map(|posting| posting.article).collect()
    }

    /// How well `id` is known.
    pub fn familiarity(&self, id: Symbol) -> Familiarity {
        let mentioned = self.entity(id).map(|entity| &entity.mentioned);
        mentioned.map_or_else(Familiarity::default, |postings| Familiarity {
            latest: postings.latest_dated(),
            articles: postings.len(),
        })
    }

    /// Makes now what the first completion would have to wait for: to be called in the background once all articles
    /// are there. What one snapshot makes all others share, until a declaration or a date changes.
    pub fn prepare_completion(&self) {
        self.registry.prepare_completion();
        self.leaves();
    }

    fn leaves(&self) -> &Leaves {
        self.catalogue.0.get_or_init(|| {
            let articles = self.articles();
            let postings = articles.iter().filter_map(|(id, summary)| posting(*id, summary));
            let events = articles.iter().flat_map(|(id, summary)| event_words(*id, summary));
            Leaves { articles: postings.collect(), events: events.collect() }
        })
    }
}

impl Catalogue {
    /// Puts what `new` says of `article` in the place of what `old` said.
    pub(crate) fn replace(&mut self, article: ArticleId, old: Option<&Summary>, new: Option<&Summary>) {
        let Some(leaves) = self.0.get() else {
            // Somebody may still fill what a snapshot shares with this corpus as it was.
            if Arc::strong_count(&self.0) > 1 {
                self.0 = Arc::default();
            }
            return;
        };
        let posting = |summary: Option<&Summary>| summary.and_then(|summary| posting(article, summary));
        let words = |summary: Option<&Summary>| {
            summary.map_or_else(Vec::new, |summary| event_words(article, summary))
        };
        let (gone, here) = ((posting(old), words(old)), (posting(new), words(new)));
        if gone == here {
            return;
        }
        let mut leaves = leaves.clone();
        if let Some(posting) = gone.0 {
            leaves.articles.remove(&posting);
        }
        for word in &gone.1 {
            leaves.events.remove(word);
        }
        leaves.articles.extend(here.0);
        leaves.events.extend(here.1);
        self.0 = Arc::new(OnceLock::from(leaves));
    }
}

impl Postings {
    /// The last one that has a date.
    fn latest_dated(&self) -> Option<Posting> {
        self.last_before(Posting::new(ArticleId::FIRST, None))
    }
}

impl Ord for EventWord {
    fn cmp(&self, other: &Self) -> Ordering {
        let by_word = self.word.cmp(&other.word);
        by_word
            .then_with(|| self.event.as_str().cmp(other.event.as_str()))
            .then(self.article.cmp(&other.article))
    }
}

impl PartialOrd for EventWord {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

fn posting(article: ArticleId, summary: &Summary) -> Option<Posting> {
    summary.date.map(|date| Posting::new(article, Some(date)))
}

fn event_words(article: ArticleId, summary: &Summary) -> Vec<EventWord> {
    let mut words = Vec::new();
    for note in &summary.notes {
        let Some(declaration) = &note.declaration else { continue };
        let parts =
            declaration.name.split(|c: char| class(c) & WORD == 0).chain(note.event.as_str().split('-'));
        for part in parts.filter(|part| !part.is_empty()) {
            words.push(EventWord { word: first_letters(&folded(part)), event: note.event, article });
        }
    }
    words.sort_unstable();
    words.dedup();
    words
}
