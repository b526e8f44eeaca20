//! Discovery: which files of a root are articles, and which are registry files.

use std::path::Path;
use std::path::PathBuf;
use std::sync::mpsc::Sender;
use std::sync::mpsc::channel;

use ignore::DirEntry;
use ignore::WalkBuilder;
use ignore::WalkState;

use crate::settings::Below;
use crate::settings::Globs;
use crate::workspace::ReadProblem;
use crate::workspace::below::below;
use crate::workspace::disk::unreadable;
use crate::workspace::root::SETTINGS_FILE;
use crate::workspace::watched::Walked;
use crate::workspace::watched::changed_at;

/// The globs of one root; paths are matched relative to its folder.
#[derive(Debug, Clone)]
pub(crate) struct RootGlobs {
    /// Articles.
    pub(crate) articles: Globs,
    /// Articles of a root where `articles` matches nothing.
    pub(crate) otherwise: Globs,
    /// Registry files.
    pub(crate) registry: Globs,
}

/// What one walk found, in no particular order; all paths begin with the folder that was walked.
#[derive(Debug, Default)]
pub(crate) struct Discovery {
    /// Articles, regular files all.
    pub(crate) articles: Vec<PathBuf>,
    /// Links to regular files that are articles by the link's name.
    pub(crate) links: Vec<PathBuf>,
    /// Registry files, regular files all.
    pub(crate) registry: Vec<PathBuf>,
    /// What can't be read though its name is that of an article or a registry file, and folders that can't be listed.
    pub(crate) problems: Vec<Unreadable>,
    /// Folders below with settings of their own.
    pub(crate) nested: Vec<PathBuf>,
    /// All folders that were walked.
    pub(crate) walked: Vec<Walked>,
}

/// What can't be read.
#[derive(Debug, Clone)]
pub(crate) struct Unreadable {
    /// Where.
    pub(crate) path: PathBuf,
    /// Why.
    pub(crate) reason: ReadProblem,
    /// Whether it would be an article.
    pub(crate) counts: bool,
}

enum Found {
    Article(PathBuf),
    Otherwise(PathBuf),
    Link(PathBuf),
    Registry(PathBuf),
    Problem(Unreadable),
    Nested(PathBuf),
    Walked(Walked),
}

/// Walks `folder`, which lies in `root`, with `jobs` threads. `.gitignore` holds, those in folders above included where
/// `from_above` says so, hidden files are left out, links to
/// folders are not followed (so a loop is none), links to files are.
pub(crate) fn discover(
    root: &Path,
    folder: &Path,
    globs: &RootGlobs,
    jobs: usize,
    from_above: bool,
) -> Discovery {
    let (sender, receiver) = channel();
    let walk = WalkBuilder::new(folder)
        .require_git(false)
        .parents(from_above)
        .git_global(false)
        .ignore(false)
        .threads(jobs)
        .build_parallel();
    walk.run(|| {
        let sender = sender.clone();
        Box::new(move |entry| {
            match entry {
                Ok(entry) => look_at(&entry, root, globs, &sender),
                Err(error) => tell(&error, &sender),
            }
            WalkState::Continue
        })
    });
    drop(sender);
    let (mut discovery, mut otherwise) = (Discovery::default(), Vec::new());
    for found in receiver {
        match found {
            Found::Article(path) => discovery.articles.push(path),
            Found::Otherwise(path) => otherwise.push(path),
            Found::Registry(path) => discovery.registry.push(path),
            Found::Link(path) => discovery.links.push(path),
            Found::Problem(problem) => discovery.problems.push(problem),
            Found::Nested(path) => discovery.nested.push(path),
            Found::Walked(walked) => discovery.walked.push(walked),
        }
    }
    if discovery.articles.is_empty() {
        discovery.articles = otherwise;
    }
    discovery
}

fn look_at(entry: &DirEntry, root: &Path, globs: &RootGlobs, sender: &Sender<Found>) {
    let Some(kind) = entry.file_type() else { return };
    let path = entry.path();
    if kind.is_dir() {
        let _ = sender.send(Found::Walked((path.to_owned(), changed_at(path))));
        return;
    }
    let below = below(path, root).map_or_else(|| Below::new(path), Below::of_bytes);
    let (article, otherwise) = (globs.articles.hold(&below), globs.otherwise.hold(&below));
    let registry = globs.registry.hold(&below);
    let settings = entry.depth() > 1 && entry.file_name() == SETTINGS_FILE;
    if !(article || otherwise || registry || settings) {
        return;
    }
    let linked = kind.is_symlink();
    let found = match entry_behind(path, kind) {
        Ok(true) if settings => path.parent().map(|folder| Found::Nested(folder.to_owned())),
        Ok(true) if registry => Some(Found::Registry(path.to_owned())),
        Ok(true) if linked && article => Some(Found::Link(path.to_owned())),
        Ok(true) if article => Some(Found::Article(path.to_owned())),
        Ok(true) if otherwise && !linked => Some(Found::Otherwise(path.to_owned())),
        Err(reason) if article || registry => {
            Some(Found::Problem(Unreadable { path: path.to_owned(), reason, counts: article }))
        }
        _ => None,
    };
    if let Some(found) = found {
        let _ = sender.send(found);
    }
}

/// Whether a directory entry leads to a regular file, `false` for a link to a folder; only for links the system is
/// asked.
fn entry_behind(path: &Path, kind: std::fs::FileType) -> Result<bool, ReadProblem> {
    if kind.is_symlink() {
        file_behind(path)
    } else if kind.is_file() {
        Ok(true)
    } else {
        Err(not_regular())
    }
}

/// Whether `path` leads to a regular file; `false` for a folder.
///
/// # Errors
///
/// Where it leads nowhere, or to what can't be read as a file: a pipe, a device.
pub(crate) fn file_behind(path: &Path) -> Result<bool, ReadProblem> {
    match std::fs::metadata(path) {
        Ok(metadata) if metadata.is_file() => Ok(true),
        Ok(metadata) if metadata.is_dir() => Ok(false),
        Ok(_) => Err(not_regular()),
        Err(error) => Err(unreadable(error)),
    }
}

fn not_regular() -> ReadProblem {
    ReadProblem::Unreadable("not a regular file".to_owned())
}

/// Sends on that a folder can't be listed. What can't be understood in a `.gitignore` is no matter of ours.
fn tell(error: &ignore::Error, sender: &Sender<Found>) {
    let Some(reason) = error.io_error().map(ToString::to_string) else { return };
    let mut inner = error;
    loop {
        match inner {
            ignore::Error::WithPath { path, .. } => {
                let reason = ReadProblem::Unreadable(reason);
                let _ = sender.send(Found::Problem(Unreadable { path: path.clone(), reason, counts: false }));
                return;
            }
            ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => inner = err,
            _ => return,
        }
    }
}
