//! Where an event's facts stand, as findings about events point to it.

use crate::corpus::ArticleId;
use crate::corpus::Corpus;
use crate::corpus::EventNote;
use crate::registry::Card;
use crate::registry::CardType;
use crate::registry::Registry;
use crate::rules::RegistryContext;
use crate::rules::Related;
use crate::text::Extent;

/// The card's id in its file.
pub(crate) fn card(registry: &Registry, card: &Card, message: impl Into<String>) -> Option<Related> {
    let file = registry.files.get(card.file as usize)?;
    Some(Related { path: file.path.clone(), extent: card.id_extent, message: message.into() })
}

/// `extent` in the article.
pub(crate) fn article(
    corpus: &Corpus,
    article: ArticleId,
    extent: Extent,
    message: impl Into<String>,
) -> Option<Related> {
    let path = corpus.summary(article)?.path.clone();
    Some(Related { path, extent, message: message.into() })
}

/// Where a note declares its event, else where it says when the event is.
pub(crate) fn extent(note: &EventNote) -> Extent {
    note.declaration.as_ref().map_or(note.text, |declaration| declaration.id)
}

/// The event cards of the file that is looked at.
pub(crate) fn event_cards<'a>(context: &RegistryContext<'a>) -> impl Iterator<Item = &'a Card> {
    let file = context.file;
    context.registry.cards.iter().filter(move |card| card.file == file && card.kind == CardType::Event)
}
