//! Roots: which folder's articles are indexed together.

use std::path::Path;
use std::path::PathBuf;

use crate::workspace::Target;
use crate::workspace::refuse::refused;

/// The name of the settings file that makes its folder a root.
pub const SETTINGS_FILE: &str = "newsmark.json";

/// One root and what was named of it.
#[derive(Debug, Clone)]
pub(crate) struct Root {
    /// The folder, absolute.
    pub(crate) folder: PathBuf,
    /// Its settings file, where it has one.
    pub(crate) settings: Option<PathBuf>,
    /// Whether the folder's articles are read, or only what was named.
    pub(crate) indexed: bool,
}

/// The roots of `targets`, outer ones first: the nearest folder upward with settings, else the folder named, a
/// folder within another one that has no settings of its own being no root.
pub(crate) fn roots(targets: &[Target], home: Option<&Path>) -> Vec<Root> {
    let mut roots: Vec<Root> = targets.iter().map(|target| root_of(target.home(), home)).collect();
    roots.sort_by(|one, other| one.folder.cmp(&other.folder));
    roots.dedup_by(|one, other| one.folder == other.folder);
    let mut kept: Vec<Root> = Vec::new();
    for root in roots {
        let inside = kept.iter().rev().find(|outer| root.folder.starts_with(&outer.folder));
        if root.settings.is_some() || !inside.is_some_and(|outer| outer.indexed) {
            kept.push(root);
        }
    }
    kept
}

/// The root of what lies in `folder`. Settings in a home folder or at the root of a file system make no root.
pub(crate) fn root_of(folder: &Path, home: Option<&Path>) -> Root {
    for upward in folder.ancestors().take_while(|upward| !refused(upward, home)) {
        let settings = upward.join(SETTINGS_FILE);
        if settings.is_file() {
            return Root { folder: upward.to_owned(), settings: Some(settings), indexed: true };
        }
    }
    Root { folder: folder.to_owned(), settings: None, indexed: !refused(folder, home) }
}
