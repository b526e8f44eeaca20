//! Go to definition: where a name leads to.

use std::path::Path;
use std::sync::Arc;

use rustc_hash::FxHashSet;

use crate::corpus::ArticleId;
use crate::corpus::Corpus;
use crate::corpus::Holder;
use crate::corpus::Mention;
use crate::corpus::MentionKind;
use crate::corpus::Thing;
use crate::features::Place;
use crate::features::View;
use crate::registry::CardType;
use crate::text::Span;
use crate::text::Symbol;

/// Where the thing under the cursor leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Definition {
    /// The thing under the cursor.
    pub origin: Span,
    /// The places, at least one, the best first.
    pub places: Vec<Place>,
}

/// Where the thing at byte `offset` leads to; `None` for what leads nowhere.
///
/// An actor, a place, a source and a quotation lead to their cards. An event leads to its inline declaration where that
/// is what holds, else to its first report, else to its earliest preview; from that very place to all its other
/// mentions, by article date, or to itself where there is no other.
pub fn definition(view: View<'_>, offset: usize) -> Option<Definition> {
    let target = view.target(offset)?;
    let ids = match target.thing {
        Thing::Mention { ids, .. } | Thing::HeaderId { ids, .. } => ids,
        Thing::TagId { id, .. } => vec![id],
        Thing::Time { .. } | Thing::Status(_) | Thing::Date(_) | Thing::HeaderKey(_) | Thing::TagKey(_) => {
            return None;
        }
    };
    let here = Here::at(view, offset, target.span);
    let mut seen = FxHashSet::default();
    let places = ids.into_iter().flat_map(|id| places_of(view.corpus, id, &here));
    // Two ids may share places, and a hot event has thousands.
    let places: Vec<Place> =
        places.filter(|place| seen.insert((Arc::clone(&place.path), place.extent.span))).collect();
    (!places.is_empty()).then_some(Definition { origin: target.span, places })
}

/// Where the cursor stands.
struct Here<'a> {
    path: &'a Arc<Path>,
    /// The mention's words: those of its tag where the cursor stands in the tag's attributes.
    words: Span,
}

impl<'a> Here<'a> {
    fn at(view: View<'a>, offset: usize, target: Span) -> Self {
        let mut around =
            view.article.tags.iter().filter(|tag| tag.block.touches(offset) && tag.block.contains(target));
        let words = around.next_back().map_or(target, |tag| tag.text);
        Self { path: view.path, words }
    }

    fn is(&self, place: &Place) -> bool {
        place.path == *self.path && place.extent.span == self.words
    }
}

fn places_of(corpus: &Corpus, id: Symbol, here: &Here<'_>) -> Vec<Place> {
    match corpus.registry().card(id) {
        Some(card) if card.kind != CardType::Event => Place::of_card(corpus, card).into_iter().collect(),
        card => {
            let Some(first) = first_place(corpus, id) else {
                return card.and_then(|card| Place::of_card(corpus, card)).into_iter().collect();
            };
            if !here.is(&first) {
                return vec![first];
            }
            let mut others = mention_places(corpus, id);
            others.retain(|place| *place != first);
            if others.is_empty() { vec![first] } else { others }
        }
    }
}

/// The declaration of the event that holds inline, else its first report, else its earliest preview.
fn first_place(corpus: &Corpus, event: Symbol) -> Option<Place> {
    if let Some(Holder::Inline(article, note)) = corpus.holder(event) {
        return Place::in_article(corpus, article, note.text);
    }
    let article = corpus.first_report(event).or_else(|| corpus.earliest_preview(event))?;
    let mention = mentions(corpus, article, event).next()?;
    Place::in_article(corpus, article, mention.extent)
}

/// All mentions of the event, by article date, then in the order of the text.
fn mention_places(corpus: &Corpus, event: Symbol) -> Vec<Place> {
    let articles = corpus.coverage(event).into_iter().map(|coverage| coverage.article);
    let all =
        articles.flat_map(|article| mentions(corpus, article, event).map(move |mention| (article, mention)));
    let mut places: Vec<Place> =
        all.filter_map(|(article, mention)| Place::in_article(corpus, article, mention.extent)).collect();
    places.dedup();
    places
}

fn mentions(corpus: &Corpus, article: ArticleId, event: Symbol) -> impl Iterator<Item = &Mention> {
    let all = corpus.summary(article).map_or(&[][..], |summary| &summary.mentions);
    all.iter().filter(move |mention| mention.id == event && mention.kind == MentionKind::Event)
}
