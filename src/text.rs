//! Positions and words: what every layer needs to point into a text and to compare names.

mod fold;
mod lines;
mod roll;
mod run;
mod span;
mod symbol;

pub use fold::fold_char;
pub use fold::fold_into;
pub use fold::folded;
pub use lines::Encoding;
pub use lines::Extent;
pub use lines::LineIndex;
pub use lines::Position;
pub use lines::blank_prefix;
pub use roll::Fit;
pub use roll::Roll;
pub use roll::Wanted;
pub use run::run_of_small_letters;
pub use run::run_without_capitals;
pub use run::run_without_digits;
pub use span::Span;
pub use symbol::Symbol;
