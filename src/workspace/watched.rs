//! What of a root has to be watched, and what it means to the root that something changed on disk.

use std::collections::BTreeSet;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::SystemTime;

use crate::workspace::Outline;
use crate::workspace::refuse::refused;
use crate::workspace::without_links;

/// The file that says which files of its folder and those below are none of ours.
pub const IGNORE_FILE: &str = ".gitignore";

/// What a change on disk means to a root.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// Nothing.
    Nothing,
    /// One article says something else now.
    Article,
    /// What is an article at this place, or below it, may be something else: it is looked at.
    Place,
    /// Which files there are, or what they mean, may be something else anywhere: the root is read again.
    Root,
}

/// A file and when it was written last, or a folder and when something came to it or went from it last.
pub(crate) type Stamp = (PathBuf, Option<SystemTime>);

/// A linked file: where it leads to, and the name that it has in the root.
pub(crate) type Linked = (PathBuf, Arc<Path>);

impl Outline {
    /// The folders that have to be watched for the root to be known: those that discovery walked, those above that may
    /// get settings, and those of files that links lead to; of the latter only the file where its folder is the user's
    /// `home`.
    pub fn watched(&self, home: Option<&Path>) -> BTreeSet<PathBuf> {
        let walked = self.walked.iter().map(|(folder, _)| folder.as_path());
        let linked = self.linked.iter().map(|(target, _)| {
            target.parent().filter(|folder| !refused(folder, home)).unwrap_or(target.as_path())
        });
        walked.chain(linked).map(Path::to_owned).chain(self.above(home)).collect()
    }

    /// The folders above the root in which settings would make it part of another one.
    pub fn above(&self, home: Option<&Path>) -> Vec<PathBuf> {
        let is_one = |folder: &&Path| folder.is_absolute() && !refused(folder, home);
        let above = self.folder.ancestors().skip(1).take_while(is_one);
        above.map(Path::to_owned).collect()
    }

    /// Those of `folders` to which something came, or from which something went, since discovery walked them.
    pub fn changed_among<'f>(&self, folders: &'f [PathBuf]) -> impl Iterator<Item = &'f PathBuf> {
        let walked = |folder: &PathBuf| {
            let index = self.walked.binary_search_by(|(walked, _)| walked.cmp(folder)).ok()?;
            self.walked.get(index)
        };
        folders.iter().filter(move |folder| {
            walked(folder).is_some_and(|(folder, before)| changed_at(folder) != *before)
        })
    }

    /// Whether settings or cards in one of `folders` were written since they were read.
    pub fn is_written_in(&self, folders: &[PathBuf]) -> bool {
        let is_there = |file: &Path| folders.iter().any(|folder| file.parent() == Some(folder.as_path()));
        self.written_at.iter().any(|(file, before)| is_there(file) && changed_at(file) != *before)
    }

    /// The links of the root that lead to the file at `path`.
    pub fn links_to(&self, path: &Path) -> impl Iterator<Item = &Arc<Path>> {
        self.linked.iter().filter(move |(target, _)| target == path).map(|(_, link)| link)
    }

    /// What it means that the file or folder at `path`, which lies in the root, was written, or came or went (`moved`).
    pub fn meaning_of(&self, path: &Path, moved: bool) -> Meaning {
        if self.is_decisive(path) || self.has_problem(path) || path == self.folder {
            return Meaning::Root;
        }
        let is_link = || self.linked.iter().any(|(_, link)| **link == *path);
        let below = path.strip_prefix(&self.folder).unwrap_or(path);
        if self.globs.may_name_article(below) {
            let is_text = !moved && self.lists(path) && !is_link();
            return if is_text { Meaning::Article } else { Meaning::Place };
        }
        let is_folder = || path.is_dir() && !path.is_symlink() || self.has_walked(path);
        // What a link leads to is what the link is, and may lie in a folder that is no place for articles.
        let is_linked = || self.linked.iter().any(|(target, _)| target.starts_with(path));
        if moved && is_folder() || is_link() || is_linked() { Meaning::Place } else { Meaning::Nothing }
    }

    /// Whether `path` decides what the other files are or mean.
    pub fn is_decisive(&self, path: &Path) -> bool {
        self.is_configuration(path) || path.file_name().is_some_and(|name| name == IGNORE_FILE)
    }

    fn has_walked(&self, folder: &Path) -> bool {
        self.walked.binary_search_by(|(walked, _)| walked.as_path().cmp(folder)).is_ok()
    }
}

/// When something came to `folder` or went from it last, or a file was written last; `None` where nobody knows.
pub(crate) fn changed_at(folder: &Path) -> Option<SystemTime> {
    std::fs::metadata(folder).and_then(|metadata| metadata.modified()).ok()
}

/// The file or folder at `path` as it is now.
pub(crate) fn stamp(path: &Path) -> Stamp {
    (path.to_owned(), changed_at(path))
}

/// `paths` that are links, with what they lead to.
pub(crate) fn linked<'p>(paths: impl Iterator<Item = &'p Path>) -> Vec<Linked> {
    let links = paths.filter(|path| path.is_symlink());
    links.filter_map(|link| Some((leads_to(link)?, link.into()))).collect()
}

/// Where `link` leads to, or would lead to if there were anything.
fn leads_to(link: &Path) -> Option<PathBuf> {
    let there = link.canonicalize().ok();
    there.or_else(|| Some(without_links(&link.parent()?.join(std::fs::read_link(link).ok()?))))
}
