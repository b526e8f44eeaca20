//! References between cards that lead nowhere, or to a card of the wrong kind.

use crate::registry::Card;
use crate::registry::CardType;
use crate::registry::Reference;
use crate::registry::ReferenceField;
use crate::registry::Registry;
use crate::registry::RegistryProblemKind;
use crate::registry::load::Draft;
use crate::registry::load::Place;
use crate::text::Symbol;

/// How many unknown ids of one registry are compared with all that exist: what is wrong thousandfold has one
/// cause, and a guess at each costs time.
const GUESSES: usize = 20;

/// Adds what is wrong with the references of `registry`.
pub(super) fn check(registry: &Registry, problems: &mut Vec<Draft>) {
    let mut guesses = 0;
    for reference in &registry.references {
        if reference.field == ReferenceField::Formerly {
            continue;
        }
        let (message, suggestions) = match registry.card(reference.id) {
            Some(card) if fits(card, reference.field) => continue,
            Some(card) => (wrong_kind(reference, card), Vec::new()),
            None if registry.is_doubtful(reference.id) => continue,
            None => {
                guesses += 1;
                let fits = |card: &Card| fits(card, reference.field);
                let meant =
                    (guesses <= GUESSES).then(|| registry.nearest_id(reference.id.as_str(), fits)).flatten();
                (
                    missing(reference, meant.map(Symbol::as_str)),
                    meant.into_iter().map(|id| id.to_string()).collect(),
                )
            }
        };
        problems.push(Draft {
            kind: RegistryProblemKind::UnknownId,
            place: Place { file: reference.file, span: reference.span },
            message,
            suggestions,
            related: None,
        });
    }
}

fn fits(card: &Card, field: ReferenceField) -> bool {
    match field {
        ReferenceField::Organization => matches!(card.kind, CardType::Organization | CardType::Place),
        ReferenceField::Location => {
            card.kind == CardType::Place || (card.kind == CardType::Organization && card.location.is_some())
        }
        ReferenceField::SuperEvent | ReferenceField::PreviousEvent => card.kind == CardType::Event,
        ReferenceField::Participant => card.kind != CardType::Event,
        ReferenceField::Formerly => true,
    }
}

fn wrong_kind(reference: &Reference, card: &Card) -> String {
    let expected = match reference.field {
        ReferenceField::Organization => "an organisation or a place",
        ReferenceField::Location => "a place, or an organisation with a `location`",
        ReferenceField::SuperEvent | ReferenceField::PreviousEvent => "an event",
        ReferenceField::Participant | ReferenceField::Formerly => "a person, an organisation or a place",
    };
    let (field, id, kind) = (reference.field.name(), reference.id, card.kind.name());
    format!("`{field}` takes {expected}, but `{id}` is of type `{kind}`")
}

fn missing(reference: &Reference, meant: Option<&str>) -> String {
    let id = reference.id;
    match meant {
        Some(meant) => format!("no card has the id `{id}`: did you mean `{meant}`?"),
        None => format!("no card has the id `{id}`: add the card or correct the id"),
    }
}
