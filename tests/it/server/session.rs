//! Whole sessions: an editor, a newsroom on disk, and the real program between them.

mod carry_out;
mod columns;
mod desk;
mod files;
mod profiles;
mod wording;

mod abilities;
mod abuse;
mod alike;
mod amend;
mod command;
mod diagnostics;
mod disk;
mod errands;
mod execute;
mod fresh;
mod held;
mod lenses;
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
mod unrest;
mod will_rename;
