//! Go to declaration: the card or the inline declaration of what is named.

use crate::features::Definition;
use crate::features::Place;
use crate::features::View;
use crate::features::subject::Subject;

/// Where what is named at byte `offset` is declared: in its card, else where the declaration that holds stands inline.
pub fn declaration(view: View<'_>, offset: usize) -> Option<Definition> {
    Subject::at(view, offset)?.leading(|id| Place::of_declaration(view.corpus, id))
}
