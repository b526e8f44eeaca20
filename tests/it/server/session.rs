//! Whole sessions: an editor, a newsroom on disk, and the real program between them.

mod carry_out;
mod columns;
mod desk;
mod files;
mod profiles;
mod wording;

mod abilities;
mod abuse;
mod actions;
mod amend;
mod colours;
mod command;
mod diagnostics;
mod disk;
mod fresh;
mod hints;
mod links;
mod mentions;
mod names;
mod newsroom;
mod order;
mod places;
mod references;
mod registry;
mod rename;
mod repertoire;
mod roots;
mod settings;
mod shape;
mod units;
mod unrest;
mod will_rename;
