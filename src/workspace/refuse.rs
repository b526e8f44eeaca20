//! Folders that are never a root: a home folder and the root of a file system.

use std::path::Path;

/// Whether `folder`, an absolute path, must not be indexed; `home` is the user's home folder.
pub(crate) fn refused(folder: &Path, home: Option<&Path>) -> bool {
    folder.parent().is_none() || home.is_some_and(|home| folder == home)
}
