//! Rename: which id is meant, and whether it may have another.

use crate::corpus::Corpus;
use crate::corpus::MentionStatus;
use crate::corpus::Thing;
use crate::features::View;
use crate::registry::Registry;
use crate::registry::id_at;
use crate::syntax::id_for;
use crate::syntax::is_id;
use crate::syntax::is_unnamed;
use crate::text::Span;
use crate::text::Symbol;

/// What rename says to a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Renaming {
    /// An id stands there.
    Id {
        /// The id in force; what is written may be a former one.
        id: Symbol,
        /// What is written.
        span: Span,
    },
    /// Nothing there can be renamed: why, and what can.
    Refused(String),
}

/// What can be renamed at byte `offset`.
pub fn renaming(view: View<'_>, offset: usize) -> Renaming {
    let Some(target) = view.target(offset) else {
        return refused("only ids can be renamed, and there is none here");
    };
    let written = target.span.of(view.text);
    match target.thing {
        Thing::TagId { .. } if is_unnamed(written) => Renaming::Refused(format!(
            "`{written}` stands for a source that is not named: nobody has that id"
        )),
        Thing::TagId { id, .. } => of_id(view.registry(), id, target.span),
        Thing::HeaderId { ids, .. } => match ids.first() {
            Some(&id) if is_written(view, written, id) => of_id(view.registry(), id, target.span),
            Some(id) => Renaming::Refused(format!(
                "“{written}” is a name, and only ids can be renamed: that of its card is `{id}`"
            )),
            None => refused("only ids can be renamed, and this is free text"),
        },
        Thing::Mention { ids, status, .. } => {
            let id = ids.first().map(|id| id.as_str()).unwrap_or_default();
            Renaming::Refused(match status {
                MentionStatus::Recognised => {
                    format!("only ids can be renamed, and this is a name: tag it, then rename `{id}`")
                }
                MentionStatus::Tagged | MentionStatus::Declared => {
                    format!("only ids can be renamed: put the cursor on `{id}` in the braces")
                }
            })
        }
        Thing::Time { .. } => refused("only ids can be renamed, and this is a time"),
        Thing::Date(_) => refused("only ids can be renamed, and this is a date"),
        Thing::Status(_) => refused("only ids can be renamed, and this is a status"),
        Thing::HeaderKey(_) | Thing::TagKey(_) => refused("only ids can be renamed, and this is a key"),
    }
}

/// What can be renamed at byte `offset` of the registry file with `text`; `registry` is what all of them say.
pub fn renaming_in_cards(registry: &Registry, text: &str, offset: usize) -> Renaming {
    let Some(written) = id_at(text, offset) else {
        return refused("only ids can be renamed, and there is none here");
    };
    let id = registry.resolve(written.id);
    if written.former {
        return Renaming::Refused(format!(
            "`{}` is a former id, kept for old texts: the card's own is `{id}`",
            written.id
        ));
    }
    of_id(registry, id, written.span)
}

/// Why `id`, as [`renaming`] gave it, can't be called `new`; `None`: it can. Cards are named in `language`.
pub fn refusal(corpus: &Corpus, language: Option<&str>, id: Symbol, new: &str) -> Option<String> {
    if !is_id(new) {
        let such = id_for(new).map(|id| format!(", such as `{id}`")).unwrap_or_default();
        return Some(format!(
            "`{new}` is no id: write lower-case words without diacritics, joined by hyphens{such}"
        ));
    }
    if is_unnamed(new) {
        return Some(format!("`{new}` stands for sources that are not named: choose another id"));
    }
    let taken = Symbol::known(new).filter(|&other| other != id && corpus.knows(other))?;
    let owner = corpus.registry().card(taken);
    Some(match owner {
        Some(card) if card.id == id => {
            format!("`{new}` is a former id of `{id}`: take it out of `formerly` first")
        }
        Some(card) => {
            let name = card.name.best(language).unwrap_or_default();
            format!("`{new}` is the id of “{name}”: choose another, or merge the two")
        }
        None => format!("`{new}` is written in articles already: choose another id, or merge the two"),
    })
}

fn refused(why: &str) -> Renaming {
    Renaming::Refused(why.to_owned())
}

/// Whether `written` is `id` itself or a former one.
fn is_written(view: View<'_>, written: &str, id: Symbol) -> bool {
    is_id(written) && Symbol::known(written).is_some_and(|known| view.registry().resolve(known) == id)
}

/// Cards that the program carries can't be edited, nor those that lie above one: it would come forth.
fn of_id(registry: &Registry, id: Symbol, span: Span) -> Renaming {
    let starter = registry.files.iter().position(|file| file.path == Registry::starter_file().path);
    let embedded = starter.is_some() && Registry::starter().card(id).is_some();
    if registry.card(id).is_some_and(|card| Some(card.file as usize) == starter) {
        return Renaming::Refused(format!(
            "`{id}` is the id of a card that comes with the program: it can't be renamed"
        ));
    }
    if embedded {
        return Renaming::Refused(format!(
            "a card that comes with the program has the id `{id}`, too, and would come forth: it can't be renamed"
        ));
    }
    if registry.is_doubtful(id) && registry.card(id).is_none() {
        return Renaming::Refused(format!("the card of `{id}` can't be read: mend its registry file first"));
    }
    Renaming::Id { id, span }
}
