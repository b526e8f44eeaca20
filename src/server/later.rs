//! What an action whose edit is still to come says of itself.

use std::path::Path;
use std::sync::Arc;

use serde::Deserialize;
use serde::Serialize;

use crate::features::ArticleDeed;
use crate::features::Deed;
use crate::features::Errand;
use crate::registry::CardType;
use crate::registry::NewCard;
use crate::server::asked::Asked;
use crate::syntax::is_id;
use crate::text::Symbol;

/// The action's `data`.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Later {
    /// The path by which the server knows the article.
    article: String,
    /// The version of the article that it was offered for.
    version: i32,
    deed: LaterDeed,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
enum LaterDeed {
    TagAll,
    FixAll,
    Card { id: String, kind: String, name: String, language: Option<String>, weak: bool },
    Move { id: String, language: Option<String> },
    Merge { from: String, into: String },
}

impl Later {
    /// What is said of `deed`; `None` where its edits stand in it.
    pub(crate) fn of(deed: &Deed, asked: &Asked) -> Option<Self> {
        let text = |id: Symbol| id.as_str().to_owned();
        let deed = match deed {
            Deed::InArticle(ArticleDeed::Edits(_)) | Deed::Errand(Errand::Rename { .. }) => return None,
            Deed::InArticle(ArticleDeed::TagAll) => LaterDeed::TagAll,
            Deed::InArticle(ArticleDeed::FixAll) => LaterDeed::FixAll,
            Deed::Errand(Errand::CreateCard(card)) => LaterDeed::Card {
                id: text(card.id),
                kind: card.kind.name().to_owned(),
                name: card.name.clone(),
                language: card.language.clone(),
                weak: card.weak,
            },
            Deed::Errand(Errand::MoveToRegistry { id, language }) => {
                LaterDeed::Move { id: text(*id), language: language.clone() }
            }
            Deed::Errand(Errand::Merge { from, into }) => {
                LaterDeed::Merge { from: text(*from), into: text(*into) }
            }
        };
        Some(Self { article: asked.path.to_str()?.to_owned(), version: asked.page.version, deed })
    }

    /// The article that it was offered for.
    pub(crate) fn article(&self) -> Arc<Path> {
        Arc::from(Path::new(&self.article))
    }

    /// Whether `asked` is that article as it was.
    pub(crate) fn is_of(&self, asked: &Asked) -> bool {
        asked.page.version == self.version
    }

    /// The deed; `None` where somebody made it up.
    pub(crate) fn deed(self) -> Option<Deed> {
        let symbol = |id: &str| is_id(id).then(|| Symbol::new(id));
        Some(match self.deed {
            LaterDeed::TagAll => Deed::InArticle(ArticleDeed::TagAll),
            LaterDeed::FixAll => Deed::InArticle(ArticleDeed::FixAll),
            LaterDeed::Card { id, kind, name, language, weak } => {
                let kind = CardType::ALL.into_iter().find(|known| known.name() == kind)?;
                let card = NewCard { id: symbol(&id)?, kind, name, language, weak, facts: Vec::new() };
                Deed::Errand(Errand::CreateCard(card))
            }
            LaterDeed::Move { id, language } => {
                Deed::Errand(Errand::MoveToRegistry { id: symbol(&id)?, language })
            }
            LaterDeed::Merge { from, into } => {
                Deed::Errand(Errand::Merge { from: symbol(&from)?, into: symbol(&into)? })
            }
        })
    }
}
