//! Repercussions: which files have other findings since some articles say something else.
//!
//! Changed articles lead through the index to all who speak of the same events. Of these remain the ones for which the
//! rules about articles among all others find something else in fact, so that few files need be read again.

use std::path::Path;
use std::sync::Arc;

use rayon::iter::IndexedParallelIterator;
use rayon::iter::IntoParallelIterator;
use rayon::iter::ParallelIterator;
use rustc_hash::FxHashSet;

use crate::corpus::ArticleId;
use crate::corpus::Corpus;
use crate::corpus::stirred_events;
use crate::rules::CorpusContext;
use crate::rules::Declarers;
use crate::rules::Finding;
use crate::rules::check_corpus;
use crate::text::Symbol;

/// So many articles are looked at by one thread before another may help.
const AT_ONCE: usize = 64;

/// All articles of a root before and after something changed.
#[derive(Debug, Clone, Copy)]
pub struct Change<'a> {
    /// As they were.
    pub before: &'a Corpus,
    /// As they are.
    pub after: &'a Corpus,
}

/// What a change concerns.
#[derive(Debug, Default)]
pub struct Repercussions {
    /// Articles that have other findings, as far as these depend on other articles; sorted by path.
    pub articles: Vec<Arc<Path>>,
    /// Events of which something else is said: their cards may have other findings.
    pub events: Vec<Symbol>,
}

/// What it means that the articles at `changed` say something else. `pointing` are articles with findings that point
/// into one of these, whose places may have moved.
pub fn repercussions(
    change: Change<'_>,
    changed: &[Arc<Path>],
    pointing: impl Iterator<Item = Arc<Path>>,
) -> Repercussions {
    let Change { before, after } = change;
    let summary = |corpus: &Corpus, path: &Path| corpus.summary(corpus.article(path)?).cloned();
    let stirred = changed
        .iter()
        .flat_map(|path| stirred_events(summary(before, path).as_deref(), summary(after, path).as_deref()));
    let events: FxHashSet<Symbol> = stirred.collect();
    let mut events: Vec<Symbol> = events.into_iter().collect();
    events.sort_unstable_by_key(|event| event.as_str());
    let mut articles: FxHashSet<ArticleId> = FxHashSet::default();
    for &event in &events {
        articles.extend(after.noters(event));
        if before.is_event(event) != after.is_event(event) {
            articles.extend(after.namers(event));
        }
    }
    articles.extend(pointing.filter_map(|path| after.article(&path)));
    let articles: Vec<ArticleId> = articles.into_iter().collect();
    let (then, now) = (&Declarers::new(before), &Declarers::new(after));
    let differing = articles.into_par_iter().with_min_len(AT_ONCE).filter_map(|id| {
        let path = &after.summary(id)?.path;
        let old = before.article(path).and_then(|id| findings(before, then, id));
        let new = findings(after, now, id);
        (!old.as_deref().is_some_and(|old| is_same(old, new.as_deref().unwrap_or_default())))
            .then(|| Arc::clone(path))
    });
    let mut articles: Vec<Arc<Path>> = differing.collect();
    articles.sort();
    Repercussions { articles, events }
}

fn findings<'a>(corpus: &'a Corpus, declarers: &'a Declarers<'a>, id: ArticleId) -> Option<Vec<Finding>> {
    let (summary, registry) = (corpus.summary(id)?, corpus.registry());
    Some(check_corpus(&CorpusContext { corpus, id, summary, registry, declarers }))
}

fn is_same(old: &[Finding], new: &[Finding]) -> bool {
    let says = |one: &Finding, other: &Finding| {
        one.rule.code == other.rule.code
            && one.severity == other.severity
            && one.extent == other.extent
            && one.message == other.message
            && one.related == other.related
    };
    old.len() == new.len() && old.iter().zip(new).all(|(one, other)| says(one, other))
}
