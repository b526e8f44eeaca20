//! Whole sessions: an editor, a newsroom on disk, and the real program between them.

mod columns;
mod desk;
mod files;
mod wording;

mod amend;
mod diagnostics;
mod rename;
