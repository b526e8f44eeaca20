//! Go to implementation: from an event to the events that are part of it.

use crate::features::Definition;
use crate::features::Place;
use crate::features::View;
use crate::features::subject::Subject;

/// Where the parts of the event at byte `offset` are declared, the earliest event first.
pub fn implementation(view: View<'_>, offset: usize) -> Option<Definition> {
    let corpus = view.corpus;
    Subject::at(view, offset)?.leading(|id| {
        corpus.sub_events(id).into_iter().filter_map(|part| Place::of_declaration(corpus, part))
    })
}
