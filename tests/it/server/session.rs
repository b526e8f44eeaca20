//! Whole sessions: an editor, a newsroom on disk, and the real program between them.

mod columns;
mod desk;
mod files;
mod wording;

mod abilities;
mod abuse;
mod command;
mod diagnostics;
mod fresh;
mod names;
mod newsroom;
mod order;
mod places;
mod references;
mod registry;
mod roots;
mod units;
