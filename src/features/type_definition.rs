//! Go to type definition: from a quotation to its speaker's card, from an event to the event that it is part of.

use crate::features::Definition;
use crate::features::Place;
use crate::features::View;
use crate::features::subject::Subject;

/// What stands above the thing at byte `offset`: above an event what it is part of, above anybody or anything else, the
/// speaker of a quotation say, the card.
pub fn type_definition(view: View<'_>, offset: usize) -> Option<Definition> {
    let corpus = view.corpus;
    Subject::at(view, offset)?.leading(|id| {
        let above = if corpus.is_event(id) { corpus.super_events(id) } else { vec![id] };
        above.into_iter().filter_map(|id| Place::of_declaration(corpus, id))
    })
}
