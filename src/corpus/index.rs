//! The index: all summaries, and who is mentioned where.

use std::path::Path;
use std::sync::Arc;

use crate::corpus::MentionKind;
use crate::corpus::MentionStatus;
use crate::corpus::Posting;
use crate::corpus::Postings;
use crate::corpus::Summary;
use crate::corpus::catalogue::Catalogue;
use crate::corpus::directory::Directory;
use crate::corpus::entities;
use crate::corpus::table::Table;
use crate::corpus::teaching::Teaching;
use crate::registry::Registry;
use crate::text::Symbol;

/// All articles of one root. Cloning costs nothing and gives a snapshot.
///
/// Equal summaries give equal answers, in whatever order they came.
#[derive(Debug, Clone, Default)]
pub struct Corpus {
    pub(crate) registry: Arc<Registry>,
    pub(super) articles: imbl::Vector<Option<Arc<Summary>>>,
    by_path: Table<Arc<Path>, ArticleId>,
    entities: Table<Symbol, Entity>,
    pub(crate) teaching: Teaching,
    pub(super) catalogue: Catalogue,
    pub(super) directory: Directory,
}

/// An article of one [`Corpus`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ArticleId(u32);

/// Where one entity stands.
#[derive(Debug, Clone, Default)]
pub(crate) struct Entity {
    /// Articles that mention it.
    pub(crate) mentioned: Postings,
    /// Articles that declare it inline.
    pub(crate) declared: Postings,
    /// Articles that say something of it as an event.
    pub(crate) noted: Postings,
    /// Articles that name it inside a taught name of an event only.
    pub(crate) covered: Postings,
    /// Articles that declare an event that is part of it.
    pub(crate) parts: Postings,
}

/// What an article says of one entity, as the index keeps it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Fact {
    Mentioned,
    Declared,
    Noted,
    Covered,
    Parted,
}

impl Fact {
    /// All of them, in their order.
    pub(super) const ALL: [Self; 5] =
        [Self::Mentioned, Self::Declared, Self::Noted, Self::Covered, Self::Parted];
}

impl Corpus {
    /// Merges `summaries`, which were made with `registry`. Of two with one path the later counts.
    pub fn new(mut summaries: Vec<Summary>, registry: Arc<Registry>) -> Self {
        summaries.sort_by(|one, other| path_key(&one.path).cmp(path_key(&other.path)));
        let (articles, later) = each_path_once(summaries);
        let paths = || {
            let numbered = articles.iter().enumerate();
            numbered.map(|(number, one)| (Arc::clone(&one.path), ArticleId::new(number))).collect()
        };
        let (by_path, entities) = rayon::join(paths, || entities::of(&articles));
        let articles = articles.into_iter().map(Some).collect();
        let mut corpus = Self { registry, articles, by_path, entities, ..Self::default() };
        corpus.teach_all();
        for summary in later {
            corpus.set(summary);
        }
        corpus
    }

    /// Puts `summary` in the place of the one with the same path, or adds it. Touches the entities whose facts
    /// changed and no other.
    pub fn set(&mut self, summary: Summary) -> ArticleId {
        let known = self.by_path.get(&summary.path).copied();
        let article = known.unwrap_or_else(|| self.add_empty(&summary.path));
        let old = self.articles.get_mut(article.0 as usize).and_then(|slot| slot.replace(Arc::new(summary)));
        let new = self.summary(article).cloned();
        self.replace_facts(article, old.as_deref(), new.as_deref());
        article
    }

    /// Takes the article at `path` out.
    pub fn remove(&mut self, path: &Path) {
        let Some(article) = self.by_path.remove(path) else { return };
        let old = self.articles.get_mut(article.0 as usize).and_then(Option::take);
        self.replace_facts(article, old.as_deref(), None);
    }

    /// The cards that the summaries were made with.
    pub fn registry(&self) -> &Arc<Registry> {
        &self.registry
    }

    /// The article's summary, `None` for one that was taken out.
    pub fn summary(&self, id: ArticleId) -> Option<&Arc<Summary>> {
        self.articles.get(id.0 as usize).and_then(Option::as_ref)
    }

    /// The article at `path`.
    pub fn article(&self, path: &Path) -> Option<ArticleId> {
        self.by_path.get(path).copied()
    }

    /// All articles, sorted by path.
    pub fn articles(&self) -> Vec<(ArticleId, &Arc<Summary>)> {
        let numbered = (0..).map(ArticleId).zip(&self.articles);
        let mut all: Vec<_> = numbered.filter_map(|(id, slot)| Some((id, slot.as_ref()?))).collect();
        all.sort_by_key(|(_, summary)| path_key(&summary.path));
        all
    }

    /// The articles that mention `id` in any way, by date, undated ones last.
    pub fn mentioning(&self, id: Symbol) -> impl Iterator<Item = ArticleId> {
        self.entities
            .get(&id)
            .into_iter()
            .flat_map(|entity| entity.mentioned.all())
            .map(|posting| posting.article)
    }

    pub(crate) fn entity(&self, id: Symbol) -> Option<&Entity> {
        self.entities.get(&id)
    }

    fn add_empty(&mut self, path: &Arc<Path>) -> ArticleId {
        let article =
            ArticleId(u32::try_from(self.articles.len()).expect("fewer than four billion articles"));
        self.articles.push_back(None);
        self.by_path.insert(Arc::clone(path), article);
        article
    }

    fn replace_facts(&mut self, article: ArticleId, old: Option<&Summary>, new: Option<&Summary>) {
        let gone = old.map_or_else(Vec::new, facts);
        let here = new.map_or_else(Vec::new, facts);
        let before = Posting::new(article, old.and_then(|summary| summary.date));
        let after = Posting::new(article, new.and_then(|summary| summary.date));
        for &(id, fact) in gone.iter().filter(|&&fact| before != after || !holds(&here, fact)) {
            if let Some(entity) = self.entities.get_mut(&id) {
                entity.postings(fact).remove(before);
                if entity.is_empty() {
                    self.entities.remove(&id);
                }
            }
        }
        for &(id, fact) in here.iter().filter(|&&fact| before != after || !holds(&gone, fact)) {
            self.entities.entry(id).or_default().postings(fact).insert(after);
        }
        self.teach(article, old, new);
        self.catalogue.replace(article, old, new);
        self.directory.replace(article, old, &self.articles);
    }
}

impl ArticleId {
    /// The smallest of all, to begin a range with.
    pub(crate) const FIRST: Self = Self(0);

    /// The article with a number.
    pub(super) fn new(number: usize) -> Self {
        Self(u32::try_from(number).expect("fewer than four billion articles"))
    }

    /// The article's number.
    pub(super) fn number(self) -> usize {
        self.0 as usize
    }
}

impl Entity {
    fn is_empty(&self) -> bool {
        let all = [&self.mentioned, &self.declared, &self.noted, &self.covered, &self.parts];
        all.into_iter().all(Postings::is_empty)
    }

    /// Where one kind of fact stands.
    pub(super) fn postings(&mut self, fact: Fact) -> &mut Postings {
        match fact {
            Fact::Mentioned => &mut self.mentioned,
            Fact::Declared => &mut self.declared,
            Fact::Noted => &mut self.noted,
            Fact::Covered => &mut self.covered,
            Fact::Parted => &mut self.parts,
        }
    }
}

/// What paths are ordered by wherever articles are listed: their bytes.
pub fn path_key(path: &Path) -> &[u8] {
    path.as_os_str().as_encoded_bytes()
}

/// Of sorted `summaries` one a path, and what else there is of these paths.
fn each_path_once(summaries: Vec<Summary>) -> (Vec<Arc<Summary>>, Vec<Summary>) {
    let (mut first, mut later): (Vec<Arc<Summary>>, Vec<Summary>) =
        (Vec::with_capacity(summaries.len()), Vec::new());
    for summary in summaries {
        if first.last().is_some_and(|last| path_key(&last.path) == path_key(&summary.path)) {
            later.push(summary);
        } else {
            first.push(Arc::new(summary));
        }
    }
    (first, later)
}

/// What an article says, each fact once, in the order that [`holds`] relies on.
pub(super) fn facts(summary: &Summary) -> Vec<(Symbol, Fact)> {
    let mut facts = Vec::with_capacity(summary.mentions.len() + summary.notes.len());
    for mention in &summary.mentions {
        facts.push((mention.id, Fact::Mentioned));
        if mention.status == MentionStatus::Declared && mention.kind == MentionKind::Event {
            facts.push((mention.id, Fact::Declared));
        }
    }
    for note in &summary.notes {
        facts.push((note.event, Fact::Noted));
        let wholes = note.declaration.iter().flat_map(|declaration| &declaration.part_of);
        facts.extend(wholes.map(|&whole| (whole, Fact::Parted)));
    }
    facts.extend(summary.covered.iter().map(|&id| (id, Fact::Covered)));
    facts.sort_unstable_by_key(|(id, fact)| (id.number(), *fact));
    facts.dedup();
    facts
}

fn holds(facts: &[(Symbol, Fact)], (id, fact): (Symbol, Fact)) -> bool {
    facts.binary_search_by_key(&(id.number(), fact), |(id, fact)| (id.number(), *fact)).is_ok()
}
