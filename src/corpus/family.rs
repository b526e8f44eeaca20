//! Events within events: what an event is part of, and what its parts are.

use crate::corpus::Corpus;
use crate::corpus::Holder;
use crate::registry::Card;
use crate::registry::CardType;
use crate::text::Symbol;

impl Corpus {
    /// The events that `event` is part of, as its holder says, in the order that it names them in.
    pub fn super_events(&self, event: Symbol) -> Vec<Symbol> {
        let mut wholes = match self.holder(event) {
            Some(Holder::Card(card)) => self.whole(card).into_iter().collect(),
            Some(Holder::Inline(_, note)) => {
                note.declaration.as_ref().map_or_else(Vec::new, |declaration| declaration.part_of.clone())
            }
            None => Vec::new(),
        };
        wholes.retain(|&whole| whole != event);
        wholes
    }

    /// The events whose holders say that they are part of `event`: by their first day, those without one last, then
    /// by id.
    pub fn sub_events(&self, event: Symbol) -> Vec<Symbol> {
        let cards = self.registry.cards.iter().filter(|card| card.kind == CardType::Event);
        let mut parts: Vec<Symbol> =
            cards.filter(|card| self.whole(card) == Some(event)).map(|card| card.id).collect();
        let postings = self.entity(event).into_iter().flat_map(|entity| entity.parts.all());
        for summary in postings.filter_map(|posting| self.summary(posting.article)) {
            let declared = summary.notes.iter().filter(|note| note.declaration.is_some());
            parts.extend(declared.map(|note| note.event));
        }
        parts.sort_by_cached_key(|&part| {
            let first = self.event_days(part).and_then(|days| days.earliest);
            (first.is_none(), first, part.as_str())
        });
        parts.dedup();
        parts.retain(|&part| part != event && self.super_events(part).contains(&event));
        parts
    }

    /// The event that the one of `card` is part of, by the id in force.
    fn whole(&self, card: &Card) -> Option<Symbol> {
        card.super_event.map(|whole| self.registry.resolve(whole))
    }
}
