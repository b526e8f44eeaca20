//! The directory of an archive: articles by headline, and events by the names that articles give them.
//!
//! Made when somebody asks first, and kept up from then on: articles stand on shelves by their numbers, and only the
//! shelf of an article that calls something otherwise than before is written anew.

use std::sync::Arc;
use std::sync::OnceLock;

use rayon::iter::IntoParallelIterator;
use rayon::iter::IntoParallelRefIterator;
use rayon::iter::ParallelIterator;
use rustc_hash::FxHashSet;

use crate::corpus::ArticleId;
use crate::corpus::Corpus;
use crate::corpus::Summary;
use crate::text::Fit;
use crate::text::Roll;
use crate::text::Symbol;
use crate::text::Wanted;

/// So many articles stand on one shelf.
const SHELF: usize = 256;

/// The directory of one corpus, shared by its snapshots.
#[derive(Debug, Clone, Default)]
pub(crate) struct Directory(Arc<OnceLock<imbl::Vector<Arc<Shelf>>>>);

/// What the articles with neighbouring numbers call things.
#[derive(Debug, Default)]
struct Shelf {
    roll: Roll,
    /// What each name stands for: an article, and which of its [`entries`].
    owners: Vec<(ArticleId, u32)>,
}

/// Something that an article calls by a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry<'a> {
    /// The event; `None`: the article itself.
    pub event: Option<Symbol>,
    /// The name, or the event's id.
    pub name: &'a str,
}

/// An entry that was found.
#[derive(Debug, Clone)]
pub struct FoundEntry<'a> {
    /// The article that holds it.
    pub article: ArticleId,
    /// What it says.
    pub entry: Entry<'a>,
    /// The folded name.
    pub folded: &'a str,
    /// How well it fits.
    pub fit: Fit,
}

impl Corpus {
    /// The articles whose headlines, and the events whose names, as articles declare or tag them, or ids fit `wanted`:
    /// one thing as often as it is found.
    pub fn find(&self, wanted: &Wanted) -> Vec<FoundEntry<'_>> {
        let shelves: Vec<&Arc<Shelf>> = self.shelves().iter().collect();
        let found = shelves.into_par_iter().flat_map_iter(|shelf| {
            shelf.roll.find(wanted).filter_map(|(number, fit)| {
                let &(article, which) = shelf.owners.get(number)?;
                let entry = entries(self.summary(article)?).nth(which as usize)?;
                Some(FoundEntry { article, entry, folded: shelf.roll.name(number), fit })
            })
        });
        found.collect()
    }

    /// Makes now what the first search would have to wait for: to be called in the background once all articles are
    /// there.
    pub fn prepare_search(&self) {
        self.registry.prepare_search();
        self.shelves();
    }

    fn shelves(&self) -> &imbl::Vector<Arc<Shelf>> {
        self.directory.0.get_or_init(|| {
            let starts: Vec<usize> = (0..self.articles.len()).step_by(SHELF).collect();
            let shelves: Vec<Arc<Shelf>> =
                starts.par_iter().map(|&start| Arc::new(Shelf::of(&self.articles, start))).collect();
            shelves.into_iter().collect()
        })
    }
}

impl Directory {
    /// Takes up what the article, whose summary was `old` and stands in `articles` by now, calls things.
    pub(crate) fn replace(
        &mut self,
        article: ArticleId,
        old: Option<&Summary>,
        articles: &imbl::Vector<Option<Arc<Summary>>>,
    ) {
        let Some(shelves) = self.0.get() else {
            // Somebody may still fill what a snapshot shares with this corpus as it was.
            if Arc::strong_count(&self.0) > 1 {
                self.0 = Arc::default();
            }
            return;
        };
        let number = article.number();
        let new = articles.get(number).and_then(Option::as_deref);
        if old.into_iter().flat_map(entries).eq(new.into_iter().flat_map(entries)) {
            return;
        }
        let mut shelves = shelves.clone();
        while shelves.len() <= number / SHELF {
            shelves.push_back(Arc::default());
        }
        shelves.set(number / SHELF, Arc::new(Shelf::of(articles, number - number % SHELF)));
        self.0 = Arc::new(OnceLock::from(shelves));
    }
}

impl Shelf {
    /// The shelf of the articles from number `start` on.
    fn of(articles: &imbl::Vector<Option<Arc<Summary>>>, start: usize) -> Self {
        let mut shelf = Self::default();
        let mut known: FxHashSet<(Symbol, &str)> = FxHashSet::default();
        let summaries =
            (start..start + SHELF).filter_map(|number| Some((number, articles.get(number)?.as_ref()?)));
        for (number, summary) in summaries {
            for (which, entry) in (0..).zip(entries(summary)) {
                // One event is called the same by many.
                if entry.event.is_none_or(|event| known.insert((event, entry.name))) {
                    shelf.roll.add(entry.name);
                    shelf.owners.push((ArticleId::new(number), which));
                }
            }
        }
        shelf
    }
}

/// What an article calls things: itself, the events that it declares, those that it tags.
fn entries(summary: &Summary) -> impl Iterator<Item = Entry<'_>> {
    let headline = summary.headline.as_ref().map(|headline| Entry { event: None, name: &headline.text });
    let declared = summary.notes.iter().filter_map(|note| Some((note.event, note.declaration.as_ref()?)));
    let declared = declared.flat_map(|(event, declaration)| {
        let names = [&*declaration.name, event.as_str()];
        names.into_iter().map(move |name| Entry { event: Some(event), name })
    });
    let taught = summary.lessons.iter().map(|one| Entry { event: Some(one.event), name: &one.text });
    headline.into_iter().chain(declared).chain(taught)
}
