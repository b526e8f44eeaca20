//! The index: all summaries, and who is mentioned where.

use std::path::Path;
use std::sync::Arc;

use crate::corpus::EventName;
use crate::corpus::Summary;
use crate::registry::Registry;

/// All articles of one root. Cloning costs nothing and gives a snapshot.
#[derive(Debug, Clone, Default)]
pub struct Corpus {
    articles: imbl::Vector<Option<Arc<Summary>>>,
}

/// An article of one [`Corpus`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ArticleId(u32);

impl Corpus {
    /// Merges `summaries` of articles with distinct paths.
    pub fn new(summaries: Vec<Summary>, _registry: &Registry) -> Self {
        Self { articles: summaries.into_iter().map(|summary| Some(Arc::new(summary))).collect() }
    }

    /// Puts `summary` in the place of the one with the same path, or adds it.
    pub fn set(&mut self, _summary: Summary, _registry: &Registry) -> ArticleId {
        ArticleId(0)
    }

    /// Takes the article at `path` out.
    pub fn remove(&mut self, _path: &Path, _registry: &Registry) {}

    /// The article's summary, `None` for one that was taken out.
    pub fn summary(&self, id: ArticleId) -> Option<&Arc<Summary>> {
        self.articles.get(id.0 as usize).and_then(Option::as_ref)
    }

    /// All articles, sorted by path.
    pub fn articles(&self) -> Vec<(ArticleId, &Arc<Summary>)> {
        Vec::new()
    }

    /// The names of events that tags of other articles taught and that hold in the article: what to give to
    /// [`crate::corpus::summarise`] when its text is read again.
    pub fn names_for(&self, _id: ArticleId) -> Vec<EventName> {
        Vec::new()
    }
}
