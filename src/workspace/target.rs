//! What the user named: each path as given, and where it leads.

use std::io::ErrorKind;
use std::path::Path;
use std::path::PathBuf;

use anyhow::Context;
use anyhow::Result;
use anyhow::bail;

/// One path that the user named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// The path as given; empty for "here, because nothing was named".
    pub given: PathBuf,
    /// Absolute, without symbolic links in its folders.
    pub place: PathBuf,
    /// Whether it is a folder.
    pub folder: bool,
}

impl Target {
    /// Finds `given`, which is relative to `current`, an absolute path.
    ///
    /// # Errors
    ///
    /// Where nothing is there. A symbolic link that leads nowhere is there: it is a file that can't be read.
    pub fn find(given: &Path, current: &Path) -> Result<Self> {
        let absolute = current.join(given);
        let shown = || format!("can't look at {}: check that you may read its folder", super::printed(given));
        let itself = match std::fs::symlink_metadata(&absolute) {
            Err(error) if error.kind() == ErrorKind::NotFound => {
                bail!("no such file or folder: {}", super::printed(given))
            }
            other => other.with_context(shown)?,
        };
        let folder = std::fs::metadata(&absolute).map_or(itself.is_dir(), |metadata| metadata.is_dir());
        let place = if folder { absolute.canonicalize() } else { canonical_file(&absolute) };
        Ok(Self { given: given.to_owned(), place: place.with_context(shown)?, folder })
    }

    /// The folder of the target: itself, or the one that its file lies in.
    pub fn home(&self) -> &Path {
        if self.folder { &self.place } else { self.place.parent().unwrap_or(&self.place) }
    }
}

/// The absolute path of `file` with the links in its folder resolved; a linked file keeps the name that it was given.
/// Folders that aren't there change nothing: the path must be the same when they are made, or gone.
pub fn without_links(file: &Path) -> PathBuf {
    let there = file.ancestors().skip(1).find_map(|folder| Some((folder, folder.canonicalize().ok()?)));
    let resolved = there.and_then(|(folder, place)| Some(place.join(file.strip_prefix(folder).ok()?)));
    resolved.unwrap_or_else(|| file.to_owned())
}

/// Resolves the folders only: a linked file keeps the name that it was given.
fn canonical_file(path: &Path) -> std::io::Result<PathBuf> {
    let folder = path.parent().unwrap_or(path).canonicalize()?;
    Ok(path.file_name().map_or_else(|| folder.clone(), |name| folder.join(name)))
}
