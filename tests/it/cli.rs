//! Tests of the command line: the program itself over folders of their own.

mod check;
mod fmt;
pub(crate) mod folder;
mod mentions;
mod pages;
mod paths;
mod readme;
mod report;
mod samples;
mod settings;
mod strip;
mod terminal;
