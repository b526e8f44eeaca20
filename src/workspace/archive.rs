//! All articles of a root at once: each read, summarised and checked by itself, merged, and checked among all others.
//!
//! The command line and the language server read archives this one way.

use std::path::Path;
use std::sync::Arc;

use rayon::prelude::IntoParallelIterator;
use rayon::prelude::IntoParallelRefIterator;
use rayon::prelude::ParallelIterator;

use crate::corpus::ArticleId;
use crate::corpus::Corpus;
use crate::corpus::EventName;
use crate::corpus::path_key;
use crate::rules::CorpusContext;
use crate::rules::Declarers;
use crate::rules::Finding;
use crate::rules::check_corpus;
use crate::rules::settle;
use crate::settings::Levels;
use crate::workspace::look::Look;
use crate::workspace::look::Reader;

/// Told how far the reading of a root is, and whether anybody still wants it; asked from several threads at once.
pub trait Reading: Sync {
    /// One more article is read. `false`: stop.
    fn one_more(&self) -> bool;
}

/// What one reading of the articles of a root leaves for their check; in the order of the articles.
#[derive(Debug, Default)]
pub struct Looks(Vec<Look>);

impl Reader<'_> {
    /// Reads `articles`, which are sorted by path, those again in which names hold that tags of others taught. `None`
    /// where `reading` said that nobody wants them any more.
    pub(crate) fn read_all(&self, articles: &[Arc<Path>], reading: &dyn Reading) -> Option<(Corpus, Looks)> {
        let look =
            |buffer: &mut Vec<u8>, path: &Arc<Path>| reading.one_more().then(|| self.look(path, &[], buffer));
        let looks: Option<Vec<Look>> = articles.par_iter().map_init(Vec::new, look).collect();
        let mut looks = looks?;
        let summaries = looks.iter_mut().filter_map(|look| look.summary.take()).collect();
        let mut corpus = Corpus::new(summaries, Arc::clone(self.registry));
        for (index, mut look) in self.look_again(&mut corpus, articles) {
            if let Some(summary) = look.summary.take() {
                corpus.set(summary);
                looks[index] = look;
            }
        }
        Some((corpus, Looks(looks)))
    }

    /// Reads those articles again in which names hold that tags of other articles taught.
    fn look_again(&self, corpus: &mut Corpus, articles: &[Arc<Path>]) -> Vec<(usize, Look)> {
        let stale = corpus.stale();
        let slot = |path: &Path| articles.binary_search_by(|other| path_key(other).cmp(path_key(path))).ok();
        let taught = stale.into_par_iter().filter_map(|id| {
            let path = &corpus.summary(id)?.path;
            Some((slot(path)?, Arc::clone(path), corpus.names_for(id)))
        });
        let taught: Vec<(usize, Arc<Path>, Vec<EventName>)> = taught.collect();
        let again = |buffer: &mut Vec<u8>, (index, path, names): (usize, Arc<Path>, Vec<EventName>)| {
            (index, self.look(&path, &names, buffer))
        };
        taught.into_par_iter().map_init(Vec::new, again).collect()
    }
}

impl Looks {
    /// What is wrong with each of `articles` whose findings are wanted, handed to `report` with what the article is in
    /// `corpus`; what `report` gives for them. `levels` say how bad each rule is in the file at a path.
    pub(crate) fn check<'s, T: Send>(
        self,
        articles: &[Arc<Path>],
        corpus: &Corpus,
        levels: impl Fn(&Path) -> Levels<'s> + Sync,
        report: impl Fn(&Arc<Path>, Option<ArticleId>, Vec<Finding>) -> Option<T> + Sync,
    ) -> Vec<T> {
        // Both are in the order of paths, and the index holds no article that isn't among the files.
        let mut indexed = corpus.articles().into_iter().peekable();
        let ids = articles.iter().map(|path| {
            let found = indexed.next_if(|(_, summary)| path_key(&summary.path) == path_key(path));
            found.map(|(id, _)| id)
        });
        let paired: Vec<_> =
            articles.iter().zip(self.0).zip(ids).filter(|((_, look), _)| look.wanted).collect();
        let declarers = &Declarers::new(corpus);
        let check = |((path, mut look), article): ((&Arc<Path>, Look), Option<ArticleId>)| {
            if let Some((id, summary)) = article.and_then(|id| Some((id, corpus.summary(id)?))) {
                let registry = corpus.registry();
                look.findings.extend(check_corpus(&CorpusContext {
                    corpus,
                    id,
                    summary,
                    registry,
                    declarers,
                }));
            }
            report(path, article, settle(look.findings, &levels(path), &look.directives))
        };
        paired.into_par_iter().filter_map(check).collect()
    }
}
