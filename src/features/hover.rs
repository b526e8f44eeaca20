//! Hover: what the newsroom knows about what lies under the cursor.

mod card;
mod event;
mod header_key;
mod label;
mod moment;
mod note;
mod subject;
mod tag_key;

use crate::corpus::Thing;
use crate::features::View;
use crate::text::Span;

pub(super) use label::counted;
pub use note::Line;
pub use note::Note;
pub use subject::describe;

/// What to show about one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hover {
    /// What it is about.
    pub span: Span,
    /// What there is to say.
    pub note: Note,
}

/// What there is to say at byte `offset`; `None` in plain prose.
pub fn hover(view: View<'_>, offset: usize) -> Option<Hover> {
    let target = view.target(offset)?;
    let span = target.span;
    let note = match target.thing {
        Thing::Mention { ids, kind, status } => subject::mention(view, span, &ids, kind, status),
        Thing::TagId { id, key } => subject::tag_id(view, span, id, key),
        Thing::HeaderId { ids, key } => subject::header_value(view, span, &ids, key),
        Thing::Time { days, when, until } => moment::time(view, days, when, until),
        Thing::Date(key) => moment::header_date(view, span, key),
        Thing::Status(status) => tag_key::status(status),
        Thing::HeaderKey(key) => header_key::note(key),
        Thing::TagKey(key) => tag_key::note(key),
    };
    (!note.is_empty()).then_some(Hover { span, note })
}
