//! Whole sessions: an editor, a newsroom on disk, and the real program between them.

mod columns;
mod desk;
mod files;
mod wording;

mod abilities;
mod abuse;
mod alike;
mod amend;
mod command;
mod diagnostics;
mod fresh;
mod held;
mod links;
mod names;
mod newsroom;
mod order;
mod places;
mod pull;
mod references;
mod registry;
mod rename;
mod roots;
mod settings;
mod units;
mod unopened;
