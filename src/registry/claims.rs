//! Who owns an id: ids and former ids are one namespace over all files.

use rustc_hash::FxHashMap;
use rustc_hash::FxHashSet;

use crate::registry::ReferenceField;
use crate::registry::RegistryProblemKind;
use crate::registry::load::Draft;
use crate::registry::load::Parts;
use crate::registry::load::Place;
use crate::text::Symbol;

/// Drops cards whose id an earlier one has, and says so at every place that claims an id twice.
pub(super) fn settle(parts: &mut Parts) -> Vec<Draft> {
    let mut claims: Vec<(Symbol, Place)> = parts
        .cards
        .iter()
        .map(|card| (card.id, Place { file: card.file, span: card.id_extent.span }))
        .chain(
            (parts.references.iter())
                .filter(|reference| reference.field == ReferenceField::Formerly)
                .map(|reference| (reference.id, Place { file: reference.file, span: reference.span })),
        )
        .collect();
    claims.sort_unstable_by_key(|&(_, place)| place);
    let mut first: FxHashMap<Symbol, (Place, bool)> = FxHashMap::default();
    first.reserve(claims.len());
    let mut problems = Vec::new();
    for (id, place) in claims {
        let Some((earlier, told)) = first.get_mut(&id) else {
            first.insert(id, (place, false));
            continue;
        };
        if !*told {
            *told = true;
            problems.push(duplicate(id, *earlier, place, "it stands here again"));
        }
        problems.push(duplicate(id, place, *earlier, "it stands here first"));
    }
    if !problems.is_empty() {
        let mut seen = FxHashSet::default();
        parts.cards.retain(|card| seen.insert(card.id));
    }
    problems
}

fn duplicate(id: Symbol, place: Place, other: Place, there: &str) -> Draft {
    Draft {
        kind: RegistryProblemKind::DuplicateId,
        place,
        message: format!("`{id}` is claimed twice and the first card holds: rename one or join the two"),
        suggestions: Vec::new(),
        related: Some((other, there.to_owned())),
    }
}
