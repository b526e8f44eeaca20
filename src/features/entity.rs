//! What an id stands for, in a few words: for lists that name it once.

use crate::corpus::Corpus;
use crate::corpus::Holder;
use crate::registry::CardType;
use crate::text::Symbol;

/// Somebody or something that articles speak of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entity {
    /// The id in force.
    pub id: Symbol,
    /// Its name: its card's, its declaration's, else the id.
    pub name: String,
    /// What it is; `None` where neither a card nor a declaration says so.
    pub kind: Option<CardType>,
}

impl Entity {
    /// What `id`, one in force, stands for, to readers of `language`.
    pub fn of(corpus: &Corpus, id: Symbol, language: Option<&str>) -> Self {
        let named = |name: &str| Some(name.to_owned()).filter(|name| !name.trim().is_empty());
        let (name, kind) = match (corpus.registry().card(id), corpus.holder(id)) {
            (Some(card), _) => (card.name.best(language).and_then(named), Some(card.kind)),
            (None, Some(Holder::Inline(_, note))) => {
                (note.declaration.as_ref().and_then(|one| named(&one.name)), Some(CardType::Event))
            }
            (None, _) => (None, None),
        };
        Self { id, name: name.unwrap_or_else(|| id.as_str().to_owned()), kind }
    }
}
