//! Which roots are to be open: what follows from the client's folders and its open documents alone, whatever was before.

use std::collections::BTreeSet;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;

use crate::server::address::file_of;
use crate::server::opening::has_settings;
use crate::server::state::State;
use crate::workspace::Outline;
use crate::workspace::OwnRoot;

/// A root that is to be open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Wanted {
    /// The folder, without links.
    pub(crate) folder: PathBuf,
    /// How the client writes it.
    pub(crate) given: PathBuf,
}

/// What the client has.
#[derive(Debug, Default)]
pub(crate) struct Client {
    /// Its folders as it writes them, with the folders of their roots.
    folders: Vec<(PathBuf, PathBuf)>,
    /// Whether it has any folder, one that can't be a root too.
    has_folders: bool,
    /// Its documents in the order in which they were opened, with their files as it writes them.
    documents: Vec<(Arc<Path>, PathBuf)>,
}

impl Client {
    /// What the client has now.
    pub(crate) fn of(state: &State) -> Self {
        let folders = state.folders.iter().filter_map(|(given, root)| Some((root.clone()?, given.clone())));
        let mut folders: Vec<(PathBuf, PathBuf)> = folders.collect();
        folders.sort();
        let mut documents: Vec<_> = state.documents.iter().collect();
        documents.sort_by_key(|(_, document)| document.order);
        let files = documents.into_iter().filter(|(path, _)| path.is_absolute());
        let documents = files
            .map(|(path, document)| (Arc::clone(path), file_of(&document.uri).unwrap_or_default()))
            .collect();
        Self { folders, has_folders: !state.folders.is_empty(), documents }
    }

    /// The roots that are to be open; `home` is never one.
    ///
    /// Outer folders come first, and a folder in a root is one of its own only by its settings. A document outside all
    /// roots has the nearest folder upward with settings opened. Without any, it belongs to its own folder where the
    /// client has no folders at all, and else lives by itself.
    pub(crate) fn wanted(&self, home: Option<&Path>) -> Vec<Wanted> {
        let mut wanted: Vec<Wanted> = Vec::new();
        let is_within =
            |wanted: &[Wanted], path: &Path| wanted.iter().any(|root| path.starts_with(&root.folder));
        for (folder, given) in &self.folders {
            if !is_within(&wanted, folder) || has_settings(folder) {
                open(&mut wanted, folder.clone(), given);
            }
        }
        let mut strangers = BTreeSet::new();
        for (path, given) in &self.documents {
            let Some(folder) = path.parent().filter(|_| !is_within(&wanted, path)) else { continue };
            if strangers.contains(folder) {
                continue;
            }
            let root = Outline::root_of(folder, home);
            match root.filter(|root| !self.has_folders || root.has_settings) {
                Some(OwnRoot { folder, .. }) => open(&mut wanted, folder, given),
                None => _ = strangers.insert(folder),
            }
        }
        wanted
    }
}

/// Adds the root with `folder`, of which the client wrote a place below as `given`.
fn open(wanted: &mut Vec<Wanted>, folder: PathBuf, given: &Path) {
    if wanted.iter().any(|root| root.folder == folder) {
        return;
    }
    wanted.retain(|root| !root.folder.starts_with(&folder) || has_settings(&root.folder));
    let given = upward(given, &folder);
    wanted.push(Wanted { folder, given });
}

/// How the client writes `root`, of which it wrote a place below as `given`.
fn upward(given: &Path, root: &Path) -> PathBuf {
    let is_root = |folder: &&Path| folder.canonicalize().is_ok_and(|folder| folder == root);
    given.ancestors().find(is_root).unwrap_or(root).to_owned()
}
