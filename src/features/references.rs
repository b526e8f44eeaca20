//! References: every mention, tagged and recognised, as the news went.

use std::sync::Arc;

use crate::corpus::ArticleId;
use crate::corpus::Corpus;
use crate::corpus::Holder;
use crate::corpus::Mention;
use crate::corpus::MentionStatus;
use crate::corpus::Summary;
use crate::features::Place;
use crate::features::View;
use crate::features::subject::Subject;
use crate::syntax::is_unnamed;
use crate::text::Extent;
use crate::text::Symbol;

/// Every mention of what is named at byte `offset`, quotations included: by article date, undated articles last, then
/// in the order of the text. `None` where nothing is named.
///
/// With `declaration` the inline declaration that holds stands among them, and a card before all. A source that is not
/// named is somebody else in each article, so only its own article counts.
pub fn references(view: View<'_>, offset: usize, declaration: bool) -> Option<Vec<Place>> {
    let ids = Subject::at(view, offset)?.ids;
    let corpus = view.corpus;
    let (unnamed, named): (Vec<Symbol>, Vec<Symbol>) = ids.iter().partition(|id| is_unnamed(id.as_str()));
    let mut places = Vec::new();
    if declaration {
        let cards = named.iter().filter_map(|&id| corpus.registry().card(id));
        places.extend(cards.filter_map(|card| Place::of_card(corpus, card)));
    }
    let hidden = if declaration { Vec::new() } else { declarations(corpus, &ids) };
    add(&mut places, view.id, view.summary, &unnamed, &hidden);
    for (article, summary) in corpus.articles_mentioning(&named) {
        add(&mut places, article, summary, &named, &hidden);
    }
    Some(places)
}

/// Every mention of `id`, the one in force, as [`references`] has them.
pub fn references_to(corpus: &Corpus, id: Symbol, declaration: bool) -> Vec<Place> {
    let card = corpus.registry().card(id).filter(|_| declaration);
    let mut places: Vec<Place> = card.and_then(|card| Place::of_card(corpus, card)).into_iter().collect();
    let hidden = if declaration { Vec::new() } else { declarations(corpus, &[id]) };
    for (article, summary) in corpus.articles_mentioning(&[id]) {
        add(&mut places, article, summary, &[id], &hidden);
    }
    places
}

/// Every mention of `id`, but for an inline declaration that holds.
pub fn mentions_of(corpus: &Corpus, id: Symbol) -> Vec<Place> {
    references_to(corpus, id, false)
}

/// The inline declarations of `ids` that hold.
fn declarations(corpus: &Corpus, ids: &[Symbol]) -> Vec<(ArticleId, Extent)> {
    let held = ids.iter().filter_map(|&id| match corpus.holder(id)? {
        Holder::Inline(article, note) => Some((article, note.text)),
        Holder::Card(_) => None,
    });
    held.collect()
}

/// Adds the mentions of `ids` in one article, each place once.
fn add(
    places: &mut Vec<Place>,
    article: ArticleId,
    summary: &Summary,
    ids: &[Symbol],
    hidden: &[(ArticleId, Extent)],
) {
    let is_hidden = |mention: &Mention| {
        mention.status == MentionStatus::Declared && hidden.contains(&(article, mention.extent))
    };
    let mut last = None;
    for mention in summary.mentions.iter().filter(|mention| ids.contains(&mention.id)) {
        if last != Some(mention.extent) && !is_hidden(mention) {
            last = Some(mention.extent);
            places.push(Place { path: Arc::clone(&summary.path), extent: mention.extent });
        }
    }
}
