//! What an editor asks about an article: one feature a file, answered in spans, places and Markdown.

mod definition;
mod diagnostics;
mod place;
mod view;

pub use definition::Definition;
pub use definition::definition;
pub use diagnostics::diagnostics;
pub use place::Place;
pub use view::View;
