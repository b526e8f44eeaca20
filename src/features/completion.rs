//! What may be written at the cursor: tags and what stands in them, whole tags for names, the header.
//!
//! Nothing is offered in plain prose. What is typed is replaced exactly and the rest of a tag is kept; what a tag still
//! lacks at its end is added once.

mod block;
mod candidate;
mod closing;
mod declaration;
mod event_time;
mod header;
mod header_value;
mod ids;
mod item;
mod keys;
mod likeness;
mod names;
mod naming_words;
mod nearby;
mod pool;
mod scene;
mod sentence;
mod slot;
mod standing;
mod times;
mod typed;
mod values;

pub(super) use declaration::proposed as proposed_declaration;
pub use item::Abilities;
pub use item::Completion;
pub use item::CompletionKind;
pub use item::Completions;
pub(super) use naming_words::links;
pub(super) use naming_words::tells_of_an_event;

use crate::features::View;
use crate::features::completion::block::TagSlot;
use crate::features::completion::block::Typed;
use crate::features::completion::slot::Slot;
use crate::syntax::Key;

/// What to offer at byte `offset`, the best first, no more than a hundred. Costs the same in an archive of any size.
pub fn completions(view: View<'_>, offset: usize, abilities: Abilities) -> Completions {
    let offset = view.text.floor_char_boundary(offset.min(view.text.len()));
    let mut found = match slot::slot(view, offset) {
        None => Completions::default(),
        Some(Slot::HeaderKey(word)) => header::keys(view, word, offset),
        Some(Slot::HeaderValue(value)) => header_value::values(view, value),
        Some(Slot::Name(typed)) => names::tags(view, typed, offset),
        Some(Slot::Tag(slot)) => in_tag(view, &slot, abilities),
    };
    for (rank, item) in (0..).zip(&mut found.items) {
        item.rank = rank;
    }
    found
}

fn in_tag(view: View<'_>, slot: &TagSlot, abilities: Abilities) -> Completions {
    match &slot.typed {
        Typed::Key(word) => keys::keys(view, slot, *word, abilities),
        Typed::Declaration { hash, word } => {
            let item = declaration::declaration(view, slot, *hash, *word, abilities);
            Completions { items: item.into_iter().collect(), incomplete: true }
        }
        Typed::Value { key: Key::Status, .. } => values::statuses(view, slot),
        Typed::Value { key: Key::When | Key::Until, .. } => times::times(view, slot),
        Typed::Value { key, .. } if key.takes_ids() => ids::ids(view, slot),
        Typed::Value { .. } => Completions::default(),
    }
}
