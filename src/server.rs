//! The language server: the protocol in, the protocol out. The only place that names its types.

mod abilities;
mod address;
mod addresses;
mod asked;
mod backend;
mod capabilities;
mod completion;
mod convert;
mod document;
mod document_link;
mod due;
mod files;
mod folders;
mod highlight;
mod learning;
mod locations;
mod opening;
mod pages;
pub mod panics;
mod progress;
mod published;
mod references;
mod room;
mod run;
mod shared;
mod state;
mod surroundings;
mod symbols;
pub mod transport;
mod upkeep;
pub mod work;
pub mod written;

pub use run::run;
pub use surroundings::Surroundings;
