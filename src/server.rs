//! The language server: the protocol in, the protocol out. The only place that names its types.

mod abilities;
mod address;
mod addresses;
mod answers;
mod asked;
mod backend;
mod capabilities;
mod configuration;
mod convert;
mod document;
mod due;
mod edit;
mod files;
mod folders;
mod learning;
mod legend;
mod locations;
mod opening;
mod pages;
pub mod panics;
mod progress;
mod published;
mod refresh;
mod room;
mod run;
mod shared;
mod state;
mod surroundings;
pub mod transport;
mod upkeep;
mod watching;
pub mod work;
pub mod written;

pub use run::run;
pub use run::run_between;
pub use surroundings::Surroundings;
