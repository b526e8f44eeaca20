//! The events that an event consists of.

use rustc_hash::FxHashMap;

use crate::registry::Card;
use crate::registry::Registry;
use crate::text::Symbol;

/// Indices of cards by their `superEvent`.
#[derive(Debug, Default)]
pub(super) struct Parts(FxHashMap<Symbol, Vec<u32>>);

impl Registry {
    /// The cards that name `event` as their `superEvent`, in the order of the registry.
    pub fn parts_of(&self, event: Symbol) -> impl Iterator<Item = &Card> {
        let parts = self.parts.get_or_init(|| Parts::new(self)).0.get(&event);
        let indices = parts.map(Vec::as_slice).unwrap_or_default();
        indices.iter().filter_map(|&index| self.cards.get(index as usize))
    }
}

impl Parts {
    fn new(registry: &Registry) -> Self {
        let mut parts: FxHashMap<Symbol, Vec<u32>> = FxHashMap::default();
        for (index, card) in (0..).zip(&registry.cards) {
            if let Some(whole) = card.super_event {
                parts.entry(registry.resolve(whole)).or_default().push(index);
            }
        }
        Self(parts)
    }
}
