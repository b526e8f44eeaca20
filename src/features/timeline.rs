//! The timeline: every mention of somebody or something as the news went, with what a list of them shows.

use std::sync::Arc;

use crate::corpus::ArticleId;
use crate::corpus::Corpus;
use crate::corpus::Mention;
use crate::corpus::MentionKind;
use crate::corpus::MentionStatus;
use crate::corpus::Summary;
use crate::features::Place;
use crate::features::View;
use crate::features::subject::Subject;
use crate::syntax::is_unnamed;
use crate::text::Symbol;

/// One mention in its article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appearance {
    /// The article.
    pub article: ArticleId,
    /// The words.
    pub place: Place,
    /// Whom or what they mean; of several ids in one tag the first that was asked about.
    pub id: Symbol,
    /// As what.
    pub kind: MentionKind,
    /// How we know.
    pub status: MentionStatus,
    /// Whether the article is dated before the event's start.
    pub preview: bool,
}

/// Every mention of some ids.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timeline {
    /// The ids in force that it is about, at least one.
    pub ids: Vec<Symbol>,
    /// Their mentions, quotations included: by article date, undated articles last, then in the order of the text; each
    /// place once.
    pub mentions: Vec<Appearance>,
}

/// The timeline of what is named at byte `offset`; `None` where nothing is. A source that is not named is somebody else
/// in each article, so only its own article counts.
pub fn timeline(view: View<'_>, offset: usize) -> Option<Timeline> {
    Subject::at(view, offset).map(|subject| among(view, subject.ids))
}

/// The timeline of `ids`, which a place in the article of `view` names.
pub(super) fn among(view: View<'_>, ids: Vec<Symbol>) -> Timeline {
    let named: Vec<Symbol> = ids.iter().copied().filter(|id| !is_unnamed(id.as_str())).collect();
    let mut mentions = Vec::new();
    for article in view.corpus.articles_mentioning(&ids) {
        let ids = if article.0 == view.id { &ids } else { &named };
        add(&mut mentions, view.corpus, article, ids);
    }
    Timeline { ids, mentions }
}

/// The timeline of `ids`, in force, wherever they were asked about.
pub fn timeline_of(corpus: &Corpus, ids: &[Symbol]) -> Timeline {
    let mut mentions = Vec::new();
    for article in corpus.articles_mentioning(ids) {
        add(&mut mentions, corpus, article, ids);
    }
    Timeline { ids: ids.to_vec(), mentions }
}

/// Adds the mentions of `ids` in one article.
fn add(
    mentions: &mut Vec<Appearance>,
    corpus: &Corpus,
    (article, summary): (ArticleId, &Summary),
    ids: &[Symbol],
) {
    let day = summary.date.map(|date| date.day);
    let preview = |mention: &Mention| {
        let start = || corpus.event_days(mention.id)?.earliest;
        mention.kind == MentionKind::Event && day.zip(start()).is_some_and(|(day, start)| day < start)
    };
    let mut last = None;
    for mention in summary.mentions.iter().filter(|mention| ids.contains(&mention.id)) {
        if last != Some(mention.extent) {
            last = Some(mention.extent);
            mentions.push(Appearance {
                article,
                place: Place { path: Arc::clone(&summary.path), extent: mention.extent },
                id: mention.id,
                kind: mention.kind,
                status: mention.status,
                preview: preview(mention),
            });
        }
    }
}
