//! What an editor asks about an article: one feature a file, answered in spans, places and Markdown.

mod completion;
mod declaration;
mod definition;
mod diagnostics;
mod highlight;
mod hover;
mod implementation;
mod markdown;
mod place;
mod references;
mod subject;
mod type_definition;
mod view;

pub use completion::Abilities;
pub use completion::Completion;
pub use completion::CompletionKind;
pub use completion::Completions;
pub use completion::completions;
pub use declaration::declaration;
pub use definition::Definition;
pub use definition::definition;
pub use diagnostics::diagnostics;
pub use highlight::Highlight;
pub use highlight::highlights;
pub use hover::Hover;
pub use hover::Line;
pub use hover::Note;
pub use hover::describe;
pub use hover::hover;
pub use implementation::implementation;
pub use place::Place;
pub use references::references;
pub use type_definition::type_definition;
pub use view::View;
