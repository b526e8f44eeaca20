//! The language server: the protocol in, the protocol out. The only place that names its types.

mod abilities;
mod address;
mod asked;
mod backend;
mod capabilities;
mod convert;
mod document;
mod due;
mod files;
mod folders;
mod learning;
mod opening;
mod pages;
mod progress;
mod published;
mod room;
mod shared;
mod state;
mod surroundings;
mod upkeep;
mod work;

pub use surroundings::Surroundings;
