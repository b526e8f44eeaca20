//! Tests of the command line: the program itself over folders of their own.

mod check;
mod folder;
mod mentions;
mod pages;
mod paths;
mod report;
mod strip;
mod terminal;
