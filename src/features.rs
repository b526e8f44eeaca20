//! What an editor asks about an article: one feature a file, answered in spans, places and Markdown.

mod action;
mod completion;
mod definition;
mod diagnostics;
mod draft;
mod fix_all;
mod hover;
mod markdown;
mod patch;
mod place;
mod view;

pub use action::Action;
pub use action::ActionKind;
pub use action::Deed;
pub use action::Occasion;
pub use action::actions;
pub use action::edits_of;
pub use completion::Abilities;
pub use completion::Completion;
pub use completion::CompletionKind;
pub use completion::Completions;
pub use completion::completions;
pub use definition::Definition;
pub use definition::definition;
pub use diagnostics::diagnostics;
pub use fix_all::fix_all;
pub use hover::Hover;
pub use hover::Line;
pub use hover::Note;
pub use hover::describe;
pub use hover::hover;
pub use place::Place;
pub use view::View;
