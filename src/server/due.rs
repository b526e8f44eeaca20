//! What is to be done when there is time: checks at once, the rest after a short quiet.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use tokio::time::Instant;

/// How long nobody types before the other documents are checked.
const QUIET: Duration = Duration::from_millis(250);
/// How long nobody types before names that tags taught are looked for elsewhere.
const LEARN: Duration = Duration::from_secs(2);
/// How long files don't change before a root is read again: a checkout changes many at once.
const SETTLE: Duration = Duration::from_millis(150);
/// How long that is waited for at first, and at most where the next change comes soon after each reading: a long
/// checkout isn't read each second, and some folders never come to rest.
const UNREST: [Duration; 2] = [Duration::from_secs(1), Duration::from_secs(8)];

/// The list of what is to be done.
#[derive(Debug, Default)]
pub(crate) struct Due {
    now: BTreeSet<Arc<Path>>,
    later: BTreeSet<Arc<Path>>,
    others: Option<Instant>,
    learn: Option<Instant>,
    /// When roots are read again, and when that was first asked for.
    read: BTreeMap<PathBuf, (Instant, Instant)>,
    /// When roots were read last, and how long rest was waited for at most.
    patience: BTreeMap<PathBuf, (Instant, Duration)>,
    settings: bool,
}

/// One thing to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Task {
    /// Check the document at this path.
    Check(Arc<Path>),
    /// Put everything that the client sees on the list of what is checked later.
    CheckOthers,
    /// Look for names that tags taught.
    Learn,
    /// Read the root with this folder again.
    Read(PathBuf),
    /// Ask the client for its settings.
    AskSettings,
}

impl Due {
    /// The document at `path` is checked at once.
    pub(crate) fn check(&mut self, path: &Arc<Path>) {
        self.now.insert(Arc::clone(path));
    }

    /// The document at `path` is checked when there is nothing more urgent.
    pub(crate) fn check_later(&mut self, path: &Arc<Path>) {
        self.later.insert(Arc::clone(path));
    }

    /// All documents are checked after a short quiet.
    pub(crate) fn check_others(&mut self) {
        self.others = Some(Instant::now() + QUIET);
    }

    /// The document at `path` was edited.
    pub(crate) fn edited(&mut self, path: &Arc<Path>) {
        self.check(path);
        self.check_others();
        self.learn = Some(Instant::now() + LEARN);
    }

    /// Something was saved: what tags taught is taken up at once.
    pub(crate) fn saved(&mut self) {
        self.learn = Some(Instant::now());
    }

    /// The root with `folder` is read again once its files don't change any more.
    pub(crate) fn read_again(&mut self, folder: &Path) {
        let now = Instant::now();
        let first = self.read.get(folder).map_or(now, |(_, first)| *first);
        let unrest = self.patience.get(folder).map_or(UNREST[0], |(_, patience)| *patience);
        self.read.insert(folder.to_owned(), ((now + SETTLE).min(first + unrest), first));
    }

    /// The client is asked for its settings.
    pub(crate) fn ask_settings(&mut self) {
        self.settings = true;
    }

    /// Notes that the root with `folder` is read `now`, after so long an unrest.
    fn bear(&mut self, folder: &Path, now: Instant, unrest: Duration) {
        let (last, patience) = self.patience.get(folder).copied().unwrap_or((now, UNREST[0]));
        let is_restless = unrest >= patience && now - last <= patience * 3;
        let patience = if is_restless { (patience * 2).min(UNREST[1]) } else { UNREST[0] };
        self.patience.insert(folder.to_owned(), (now, patience));
    }

    /// When the next thing is due.
    pub(crate) fn next(&self) -> Option<Instant> {
        if self.settings || !self.now.is_empty() || !self.later.is_empty() {
            return Some(Instant::now());
        }
        let folders = self.read.values().map(|(at, _)| *at);
        folders.chain(self.others).chain(self.learn).min()
    }

    /// Takes the most urgent thing off the list, where one is due.
    pub(crate) fn take(&mut self) -> Option<Task> {
        if std::mem::take(&mut self.settings) {
            return Some(Task::AskSettings);
        }
        if let Some(path) = self.now.pop_first() {
            self.later.remove(&path);
            return Some(Task::Check(path));
        }
        let now = Instant::now();
        let folder = self.read.iter().find(|(_, (at, _))| *at <= now).map(|(folder, _)| folder.clone());
        if let Some(folder) = folder {
            let unrest = self.read.remove(&folder).map_or(UNREST[0], |(_, first)| now - first);
            self.bear(&folder, now, unrest);
            return Some(Task::Read(folder));
        }
        if self.learn.take_if(|at| *at <= now).is_some() {
            return Some(Task::Learn);
        }
        if self.others.take_if(|at| *at <= now).is_some() {
            return Some(Task::CheckOthers);
        }
        self.later.pop_first().map(Task::Check)
    }
}
