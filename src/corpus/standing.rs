//! The articles in which somebody or something stands, in the order in which news is read.

use crate::corpus::ArticleId;
use crate::corpus::Corpus;
use crate::corpus::Holder;
use crate::corpus::Posting;
use crate::corpus::Summary;
use crate::corpus::index::path_key;
use crate::text::Symbol;

impl Corpus {
    /// The articles that mention one of `ids` in any way, each once: by date, undated ones last; of one day by time,
    /// then those that hold the declaration of one of them, then by path.
    pub fn articles_mentioning(&self, ids: &[Symbol]) -> Vec<(ArticleId, &Summary)> {
        let entities = ids.iter().filter_map(|&id| self.entity(id));
        let mut postings: Vec<Posting> = entities.flat_map(|entity| entity.mentioned.all()).collect();
        if ids.len() > 1 {
            postings.sort_unstable();
            postings.dedup();
        }
        let held = ids.iter().filter_map(|&id| match self.holder(id) {
            Some(Holder::Inline(article, _)) => Some(article),
            Some(Holder::Card(_)) | None => None,
        });
        let held: Vec<ArticleId> = held.collect();
        let known =
            postings.into_iter().filter_map(|posting| Some((posting, &**self.summary(posting.article)?)));
        let mut articles: Vec<(Posting, &Summary)> = known.collect();
        for moment in articles.chunk_by_mut(|one, other| one.0.same_moment(other.0)) {
            // Mostly they are: articles are numbered in the order of their paths when an archive is read.
            if !moment.is_sorted_by(|one, other| rank(&held, *one) <= rank(&held, *other)) {
                moment.sort_unstable_by(|one, other| rank(&held, *one).cmp(&rank(&held, *other)));
            }
        }
        articles.into_iter().map(|(posting, summary)| (posting.article, summary)).collect()
    }
}

fn rank<'a>(held: &[ArticleId], (posting, summary): (Posting, &'a Summary)) -> (bool, &'a [u8]) {
    (!held.contains(&posting.article), path_key(&summary.path))
}
