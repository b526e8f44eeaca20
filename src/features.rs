//! What an editor asks about an article: one feature a file, answered in spans, places and Markdown.

mod definition;
mod diagnostics;
mod hover;
mod markdown;
mod place;
mod view;

pub use definition::Definition;
pub use definition::definition;
pub use diagnostics::diagnostics;
pub use hover::Hover;
pub use hover::Line;
pub use hover::Note;
pub use hover::describe;
pub use hover::hover;
pub use place::Place;
pub use view::View;
