//! Settings and cards that an editor has open: what it shows holds before their files, saved or not.
//!
//! A change of them changes what every article means. Whoever asks anything from then on waits until the root is read
//! again.

use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::server::room::Room;
use crate::server::state::State;
use crate::workspace::Outline;

impl State {
    /// Has the root with `folder` read again, since settings or cards say something else than what was read.
    pub(crate) fn fall_behind(&mut self, folder: &Path) {
        let Some(room) = self.root(folder) else { return };
        room.changes += 1;
        room.announce();
        self.due.read_again(folder);
    }

    /// Has the root with `folder` read again where open settings or cards say something else than what was read.
    pub(crate) fn keep_up(&mut self, folder: &Path) {
        let Some(outline) = self.root(folder).map(|room| Arc::clone(&room.outline)) else { return };
        let differs = |(path, document): (&Arc<Path>, &crate::server::document::Document)| {
            outline.has_read(path, &document.text()) == Some(false)
        };
        let open = self.documents.iter().filter(|(path, _)| outline.is_configuration(path));
        if open.into_iter().any(differs) {
            self.fall_behind(folder);
        }
    }

    /// Takes up that the document at `path` was opened or edited.
    pub(crate) fn keep_up_with(&mut self, path: &Path) {
        for folder in self.configured_by(path) {
            self.keep_up(&folder);
        }
    }

    /// Takes up that the document at `path` isn't open any more: its file holds.
    pub(crate) fn let_file_hold(&mut self, path: &Path) {
        for folder in self.configured_by(path) {
            let outline = self.root(&folder).map(|room| Arc::clone(&room.outline));
            if outline.is_some_and(|outline| outline.is_as_read(path) == Some(false)) {
                self.fall_behind(&folder);
            }
        }
    }

    /// Whether what the open document at `path` says was read as settings or cards: what its file says doesn't matter.
    pub(crate) fn holds_before_its_file(&self, path: &Path, outline: &Outline) -> bool {
        let open = self.documents.get(path);
        open.is_some_and(|document| outline.has_read(path, &document.text()) == Some(true))
    }

    /// The texts of open documents that may be settings or cards of the root that was `before`.
    pub(crate) fn open_configuration(&self, before: &Outline) -> FxHashMap<PathBuf, Arc<str>> {
        let may_be = |path: &Path| path.starts_with(&before.folder) || before.is_configuration(path);
        let open =
            self.documents.iter().filter(|(path, document)| document.language != "newsmark" && may_be(path));
        open.map(|(path, document)| (path.to_path_buf(), document.text().into())).collect()
    }

    /// The folders of the roots of which `path` is a settings or registry file.
    fn configured_by(&self, path: &Path) -> Vec<PathBuf> {
        let is_for = |room: &&Room| room.lone.is_none() && room.outline.has_read(path, "").is_some();
        self.rooms.iter().filter(is_for).map(|room| room.outline.folder.clone()).collect()
    }
}
