//! The language server: the protocol in, the protocol out. The only place that names its types.

mod abilities;
mod address;
mod asked;
mod backend;
mod capabilities;
mod completion;
mod convert;
mod document;
mod document_symbol;
mod due;
mod files;
mod folders;
mod folding_range;
mod inlay_hint;
mod learning;
mod legend;
mod linked_editing;
mod opening;
mod pages;
pub mod panics;
mod progress;
mod published;
mod refresh;
mod room;
mod run;
mod selection_range;
mod semantic_tokens;
mod shared;
mod state;
mod surroundings;
pub mod transport;
mod upkeep;
pub mod work;
pub mod written;

pub use run::run;
pub use surroundings::Surroundings;
