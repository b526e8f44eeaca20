//! Full names that two cards own: recognition can't tell the two apart.

use std::hash::Hasher;

use rustc_hash::FxHashMap;
use rustc_hash::FxHasher;

use crate::registry::Card;
use crate::registry::Name;
use crate::registry::Registry;
use crate::registry::RegistryProblemKind;
use crate::registry::load::Draft;
use crate::registry::load::Place;
use crate::text::fold_into;

/// Adds each strong name of two words or more that several cards own, at every place.
///
/// Names are compared by a hash of 64 bits first, so that 100,000 cards need no string each.
pub(super) fn check(registry: &Registry, problems: &mut Vec<Draft>) {
    let mut owners: Vec<(u64, u32, u32)> = Vec::with_capacity(registry.cards.len());
    let mut buffer = String::new();
    for (index, card) in (0..).zip(&registry.cards) {
        for (number, name) in (0..).zip(&card.names) {
            if !name.weak && name.text.trim().contains(char::is_whitespace) {
                owners.push((hash(&name.text, &mut buffer), index, number));
            }
        }
    }
    owners.sort_unstable();
    for group in owners.chunk_by(|one, other| one.0 == other.0) {
        if group.iter().any(|owner| owner.1 != group[0].1) {
            report(registry, group, problems);
        }
    }
}

/// The name as it is compared: folded, with single blanks.
pub(super) fn fold_name(name: &str, out: &mut String) {
    out.clear();
    for word in name.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        fold_into(word, out);
    }
}

fn hash(name: &str, buffer: &mut String) -> u64 {
    fold_name(name, buffer);
    let mut hasher = FxHasher::default();
    hasher.write(buffer.as_bytes());
    hasher.finish()
}

/// The names of one hash: grouped by what they really are, one a card.
fn report(registry: &Registry, group: &[(u64, u32, u32)], problems: &mut Vec<Draft>) {
    let mut by_name: FxHashMap<String, Vec<(&Card, &Name)>> = FxHashMap::default();
    let mut order = Vec::new();
    for &(_, index, number) in group {
        let Some(card) = registry.cards.get(index as usize) else { continue };
        let Some(name) = card.names.get(number as usize) else { continue };
        let mut folded = String::new();
        fold_name(&name.text, &mut folded);
        let owners = by_name.entry(folded.clone()).or_insert_with(|| {
            order.push(folded);
            Vec::new()
        });
        if owners.last().is_none_or(|(last, _)| last.id != card.id) {
            owners.push((card, name));
        }
    }
    for owners in order.iter().filter_map(|name| by_name.get(name)) {
        let [first, second, ..] = owners.as_slice() else { continue };
        problems.push(ambiguous(*first, *second));
        problems.extend(owners.iter().skip(1).map(|&other| ambiguous(other, *first)));
    }
}

fn ambiguous((card, name): (&Card, &Name), (other, other_name): (&Card, &Name)) -> Draft {
    Draft {
        kind: RegistryProblemKind::AmbiguousName,
        place: Place { file: card.file, span: name.span },
        message: format!(
            "`{}` is a name of `{}` too, and recognition can't tell them apart: tag who is meant, or use a fuller name",
            name.text, other.id
        ),
        suggestions: Vec::new(),
        related: Some((
            Place { file: other.file, span: other_name.span },
            format!("`{}` has the same name", other.id),
        )),
    }
}
