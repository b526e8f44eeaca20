//! Discovery: which files of a root are articles, and which are registry files.

use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::sync::mpsc::channel;

use ignore::DirEntry;
use ignore::WalkBuilder;
use ignore::WalkState;

use crate::settings::Below;
use crate::settings::Globs;
use crate::settings::Settings;
use crate::workspace::ReadProblem;
use crate::workspace::below::below;
use crate::workspace::disk::unreadable;
use crate::workspace::region::Region;
use crate::workspace::root::SETTINGS_FILE;
use crate::workspace::watched::Stamp;
use crate::workspace::watched::stamp;

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

impl RootGlobs {
    /// The globs of a root with `settings`; `has_file` is whether they are said in a file of its own.
    pub(crate) fn of(settings: &Settings, has_file: bool) -> Self {
        let is_said = has_file || settings.articles.is_some();
        let raw: &[&str] = if is_said { &[] } else { &["**/*.txt"] };
        Self {
            articles: settings.articles.clone().unwrap_or_else(|| Globs::new(["**/*.news"])),
            otherwise: Globs::new(raw.iter().copied()),
            registry: settings.registry.clone(),
        }
    }

    /// Whether a file at `below`, relative to the root, may be an article by its name.
    pub(crate) fn may_name_article(&self, below: &Path) -> bool {
        self.articles.matches(below) || self.otherwise.matches(below)
    }
}

/// How a root is walked.
#[derive(Debug, Clone)]
pub(crate) struct Way<'a> {
    /// The folder of the root.
    pub(crate) root: &'a Path,
    pub(crate) globs: &'a RootGlobs,
    /// How many threads walk; zero: one a core.
    pub(crate) jobs: usize,
    /// Whether `.gitignore` holds in folders above the root, too.
    pub(crate) from_above: bool,
    /// What alone is looked at; `None`: everything.
    pub(crate) region: Option<&'a Arc<Region>>,
    /// The folders of other roots: what lies there is theirs.
    pub(crate) known: &'a [PathBuf],
    /// Whether folders with settings of their own are roots of their own.
    pub(crate) parts: bool,
}

/// What one walk found, in no particular order; all paths begin with the folder that was walked.
#[derive(Debug, Default)]
pub(crate) struct Discovery {
    /// Articles, regular files all.
    pub(crate) articles: Vec<PathBuf>,
    /// Whether no article was found, neither here nor in roots below.
    pub(crate) is_empty: bool,
    /// Whether the articles are what is taken where there are no others.
    pub(crate) is_raw: bool,
    /// Whether `.gitignore` held in folders above the root, too.
    pub(crate) from_above: bool,
    /// Links to regular files that are articles by the link's name.
    pub(crate) links: Vec<PathBuf>,
    /// Registry files, regular files all.
    pub(crate) registry: Vec<PathBuf>,
    /// What can't be read though its name is that of an article or a registry file, and folders that can't be listed.
    pub(crate) problems: Vec<Unreadable>,
    /// Folders below with settings of their own.
    pub(crate) nested: Vec<PathBuf>,
    /// All folders that were walked.
    pub(crate) walked: Vec<Stamp>,
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
    Walked(Stamp),
}

/// Walks `folder`, which is the root or lies in it, by the rules that say what an article is: `.gitignore` holds, hidden
/// files are left out, links to folders are not followed (so a loop is none), links to files are.
pub(crate) fn discover(folder: &Path, way: &Way<'_>) -> Discovery {
    let (root, globs) = (way.root, way.globs);
    let (sender, receiver) = channel();
    let mut walk = WalkBuilder::new(folder);
    walk.require_git(false).parents(way.from_above).git_global(false).ignore(false).threads(way.jobs);
    if let Some(region) = way.region.map(Arc::clone) {
        walk.filter_entry(move |entry| region.lies_in(entry.path()) || region.holds(entry.path()));
    }
    let walk = walk.build_parallel();
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
    let all = [&discovery.articles, &otherwise, &discovery.links];
    discovery.is_empty = all.iter().all(|found| found.is_empty());
    let inner = discovery.inner_roots(way);
    let elsewhere = |path: &Path| inner.iter().any(|other| path.starts_with(other));
    discovery.articles.retain(|path| !elsewhere(path));
    otherwise.retain(|path| !elsewhere(path));
    discovery.registry.retain(|path| !elsewhere(path));
    discovery.links.retain(|path| !elsewhere(path));
    discovery.problems.retain(|problem| !elsewhere(&problem.path));
    discovery.from_above = way.from_above;
    if discovery.articles.is_empty() {
        discovery.is_raw = !otherwise.is_empty();
        discovery.articles = otherwise;
    }
    discovery
}

impl Discovery {
    /// The folders of other roots that lie in the root.
    fn inner_roots(&mut self, way: &Way<'_>) -> Vec<PathBuf> {
        if !way.parts {
            self.nested.clear();
        }
        let others = self.nested.iter().chain(way.known);
        others.filter(|other| *other != way.root && other.starts_with(way.root)).cloned().collect()
    }
}

fn look_at(entry: &DirEntry, root: &Path, globs: &RootGlobs, sender: &Sender<Found>) {
    let Some(kind) = entry.file_type() else { return };
    let path = entry.path();
    if kind.is_dir() {
        let _ = sender.send(Found::Walked(stamp(path)));
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
