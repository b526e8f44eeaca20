//! What an editor asks about an article: one feature a file, answered in spans, places and Markdown.

mod place;
mod view;

pub use place::Place;
pub use view::View;
