//! What of a root has to be watched, and what it means to the root that something changed on disk.

use std::collections::BTreeSet;
use std::fs::FileType;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::SystemTime;

use crate::workspace::Outline;
use crate::workspace::refuse::refused;
use crate::workspace::root::SETTINGS_FILE;
use crate::workspace::without_links;

/// The file that says which files of its folder and those below are none of ours.
pub const IGNORE_FILE: &str = ".gitignore";

/// What a change on disk means to a root.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// Nothing.
    Nothing,
    /// One article says something else now, or nothing any more.
    Article,
    /// Which files there are, or what they mean, may be something else: the root is read again.
    Root,
}

/// A folder that discovery walked, and when something came to it or went from it last.
pub(crate) type Walked = (PathBuf, Option<SystemTime>);

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
        let above = self.folder.ancestors().skip(1).take_while(|folder| !refused(folder, home));
        above.map(Path::to_owned).collect()
    }

    /// Whether something came to one of `folders` or went from it since discovery walked them.
    pub fn has_changed(&self, folders: &[PathBuf]) -> bool {
        let walked = |folder: &PathBuf| {
            let index = self.walked.binary_search_by(|(walked, _)| walked.cmp(folder)).ok()?;
            self.walked.get(index)
        };
        folders.iter().filter_map(walked).any(|(folder, before)| changed_at(folder) != *before)
    }

    /// The links of the root that lead to the file at `path`.
    pub fn links_to(&self, path: &Path) -> impl Iterator<Item = &Arc<Path>> {
        self.linked.iter().filter(move |(target, _)| target == path).map(|(_, link)| link)
    }

    /// What it means that the file or folder at `path`, which lies in the root, was written, or came or went (`moved`).
    pub fn meaning_of(&self, path: &Path, moved: bool) -> Meaning {
        let is_hidden = path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
        if self.is_decisive(path) || self.has_problem(path) {
            return Meaning::Root;
        }
        let lists = self.lists(path);
        if is_hidden {
            return if lists { Meaning::Article } else { Meaning::Nothing };
        }
        let is_link = self.linked.iter().any(|(_, link)| **link == *path);
        let kind = std::fs::symlink_metadata(path).map(|metadata| metadata.file_type()).ok();
        match kind {
            Some(kind) if kind.is_dir() => {
                if moved {
                    Meaning::Root
                } else {
                    Meaning::Nothing
                }
            }
            _ if lists && !moved => Meaning::Article,
            Some(kind) if lists && !is_link && !kind.is_symlink() => Meaning::Article,
            Some(kind) if lists || self.may_be_article(path, kind) => Meaning::Root,
            None if is_link || self.has_walked(path) => Meaning::Root,
            None if lists && self.has_any() => Meaning::Article,
            None if lists => Meaning::Root,
            _ => Meaning::Nothing,
        }
    }

    /// Whether `path` decides what the other files are or mean.
    pub fn is_decisive(&self, path: &Path) -> bool {
        self.is_configuration(path) || path.file_name().is_some_and(|name| name == IGNORE_FILE)
    }

    /// Whether one of the articles is still there, or nothing else would be an article without them.
    fn has_any(&self) -> bool {
        !self.may_take_raw_texts() || self.articles.iter().any(|article| article.exists())
    }

    /// Whether a root without settings and without an article takes its raw texts instead.
    fn may_take_raw_texts(&self) -> bool {
        self.settings.articles.is_none() && !self.folder.join(SETTINGS_FILE).is_file()
    }

    fn may_be_article(&self, path: &Path, kind: FileType) -> bool {
        let below = path.strip_prefix(&self.folder).unwrap_or(path);
        let has = |extension: &str| path.extension().is_some_and(|has| has == extension);
        (kind.is_file() || kind.is_symlink())
            && match &self.settings.articles {
                Some(globs) => globs.matches(below),
                None => has("news") || has("txt") && self.may_take_raw_texts(),
            }
    }

    fn has_walked(&self, folder: &Path) -> bool {
        self.walked.binary_search_by(|(walked, _)| walked.as_path().cmp(folder)).is_ok()
    }
}

/// When something came to `folder` or went from it last; `None` where nobody knows.
pub(crate) fn changed_at(folder: &Path) -> Option<SystemTime> {
    std::fs::metadata(folder).and_then(|metadata| metadata.modified()).ok()
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
