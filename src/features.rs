//! What an editor asks about an article: one feature a file, answered in spans, places and Markdown.

mod completion;
mod definition;
mod diagnostics;
mod document_symbol;
mod folding_range;
mod hover;
mod markdown;
mod paragraph;
mod place;
mod selection_range;
mod sentence_at;
mod view;

pub use completion::Abilities;
pub use completion::Completion;
pub use completion::CompletionKind;
pub use completion::Completions;
pub use completion::completions;
pub use definition::Definition;
pub use definition::definition;
pub use diagnostics::diagnostics;
pub use document_symbol::OutlineItem;
pub use document_symbol::OutlineKind;
pub use document_symbol::outline;
pub use folding_range::Fold;
pub use folding_range::FoldKind;
pub use folding_range::folds;
pub use hover::Hover;
pub use hover::Line;
pub use hover::Note;
pub use hover::describe;
pub use hover::hover;
pub use place::Place;
pub use selection_range::selections;
pub use view::View;
