//! What an editor asks about an article: one feature a file, answered in spans, places and Markdown.

mod completion;
mod place;
mod view;

pub use completion::Abilities;
pub use completion::Completion;
pub use completion::CompletionKind;
pub use completion::Completions;
pub use completion::completions;
pub use completion::documentation;
pub use place::Place;
pub use view::View;
