//! A place that a feature leads to.

use std::path::Path;
use std::sync::Arc;

use crate::corpus::ArticleId;
use crate::corpus::Corpus;
use crate::corpus::Holder;
use crate::registry::Card;
use crate::text::Extent;
use crate::text::Symbol;

/// A stretch of a file, open or not.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The article's path, or a registry file's; `newsmark:starter` for the embedded registry.
    pub path: Arc<Path>,
    /// Where in it, with columns in the encoding of the view.
    pub extent: Extent,
}

impl Place {
    /// Where the card stands in its file.
    pub(super) fn of_card(corpus: &Corpus, card: &Card) -> Option<Self> {
        let file = corpus.registry().files.get(card.file as usize)?;
        Some(Self { path: Arc::clone(&file.path), extent: card.id_extent })
    }

    /// The stretch `extent` of an article.
    pub(super) fn in_article(corpus: &Corpus, article: ArticleId, extent: Extent) -> Option<Self> {
        Some(Self { path: Arc::clone(&corpus.summary(article)?.path), extent })
    }

    /// Where `id` is declared: its card, else the words of the inline declaration that holds.
    pub(super) fn of_declaration(corpus: &Corpus, id: Symbol) -> Option<Self> {
        if let Some(card) = corpus.registry().card(id) {
            return Self::of_card(corpus, card);
        }
        match corpus.holder(id)? {
            Holder::Card(card) => Self::of_card(corpus, card),
            Holder::Inline(article, note) => Self::in_article(corpus, article, note.text),
        }
    }
}
