//! What is to be done when there is time: checks at once, the rest after a short quiet.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::collections::VecDeque;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use tokio::time::Instant;

use crate::rules::Finding;
use crate::workspace::Outline;

/// How long nobody types before the other documents are checked.
const QUIET: Duration = Duration::from_millis(250);
/// How long nobody types before names that tags taught are looked for elsewhere.
const LEARN: Duration = Duration::from_secs(2);
/// How long files don't change before a root is read again: a checkout changes many at once.
const SETTLE: Duration = Duration::from_millis(150);
/// How long that is waited for at first, and at most where the next change comes soon after each reading: a long
/// checkout isn't read each second, and some folders never come to rest.
const UNREST: [Duration; 2] = [Duration::from_secs(1), Duration::from_secs(8)];
/// So many documents are checked before it is asked whether something more urgent has come.
const PORTION: usize = 64;

/// The list of what is to be done.
#[derive(Debug, Default)]
pub(crate) struct Due {
    /// Nothing is checked at once: the client asks about what it shows.
    pub(crate) unhurried: bool,
    now: BTreeSet<Arc<Path>>,
    later: BTreeSet<Arc<Path>>,
    /// What is checked when it is quiet.
    quiet: BTreeSet<Arc<Path>>,
    readings: VecDeque<Found>,
    /// The folders of roots in which something came, changed or went.
    look: BTreeSet<PathBuf>,
    others: Option<Instant>,
    learn: Option<Instant>,
    /// When roots are read again, and when that was first asked for.
    read: BTreeMap<PathBuf, (Instant, Instant)>,
    /// When roots were read last, and how long rest was waited for at most.
    patience: BTreeMap<PathBuf, (Instant, Duration)>,
    settings: bool,
}

/// What was found when a root was read.
#[derive(Debug)]
pub(crate) struct Found {
    /// The root as it was read.
    pub(crate) outline: Arc<Outline>,
    /// The number of the reading.
    pub(crate) reading: u64,
    /// What is wrong with its files, those left out with which nothing is; `None` where it came to grief.
    pub(crate) wrong: Option<VecDeque<(Arc<Path>, Vec<Finding>)>>,
    /// Whether what was wrong before with other files of the root was put right.
    pub(crate) swept: bool,
}

/// One thing to do.
#[derive(Debug)]
pub(crate) enum Task {
    /// Check the document at this path, and tell of it at once.
    Check(Arc<Path>),
    /// Check the documents at these paths.
    CheckSome(Vec<Arc<Path>>),
    /// Look whom that concerns which changed.
    CheckOthers,
    /// Take up what was found when a root was read.
    TakeUp(Found),
    /// Look for names that tags taught.
    Learn,
    /// Look at what came, changed or went in the root with this folder.
    Look(PathBuf),
    /// Read the root with this folder again.
    Read(PathBuf),
    /// Ask the client for its settings.
    AskSettings,
    /// Tell what is untold.
    Tell,
}

impl Due {
    /// The document at `path` is checked at once.
    pub(crate) fn check(&mut self, path: &Arc<Path>) {
        if self.unhurried {
            self.check_later(path);
        } else {
            self.now.insert(Arc::clone(path));
        }
    }

    /// The document at `path` is checked when there is nothing more urgent.
    pub(crate) fn check_later(&mut self, path: &Arc<Path>) {
        self.later.insert(Arc::clone(path));
    }

    /// Whom changes concern is checked after a short quiet.
    pub(crate) fn check_others(&mut self) {
        self.others = Some(Instant::now() + QUIET);
    }

    /// The document at `path` was edited.
    pub(crate) fn edited(&mut self, path: &Arc<Path>) {
        if self.unhurried {
            self.quiet.insert(Arc::clone(path));
        } else {
            self.check(path);
        }
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

    /// What came, changed or went in the root with `folder` is looked at.
    pub(crate) fn look(&mut self, folder: &Path) {
        // Who reads it sees all that.
        if !self.read.contains_key(folder) {
            self.look.insert(folder.to_owned());
        }
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

    /// What was found when a root was read is taken up.
    pub(crate) fn take_up(&mut self, found: Found) {
        self.readings.push_back(found);
    }

    /// The rest of it is taken up next.
    pub(crate) fn go_on(&mut self, found: Found) {
        self.readings.push_front(found);
    }

    /// When the next thing is due.
    pub(crate) fn next(&self) -> Option<Instant> {
        if self.settings || !self.is_idle() {
            return Some(Instant::now());
        }
        let folders = self.read.values().map(|(at, _)| *at);
        folders.chain(self.others).chain(self.learn).min()
    }

    /// Whether nothing is to be checked but after a while.
    pub(crate) fn is_idle(&self) -> bool {
        self.now.is_empty() && self.later.is_empty() && self.readings.is_empty() && self.look.is_empty()
    }

    /// Takes the most urgent thing off the list, where one is due; `untold` is whether anything is to be told.
    pub(crate) fn take(&mut self, untold: bool) -> Option<Task> {
        if std::mem::take(&mut self.settings) {
            return Some(Task::AskSettings);
        }
        if let Some(path) = self.now.pop_first() {
            self.later.remove(&path);
            return Some(Task::Check(path));
        }
        if let Some(found) = self.readings.pop_front() {
            return Some(Task::TakeUp(found));
        }
        if let Some(folder) = self.look.pop_first() {
            return Some(Task::Look(folder));
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
            self.later.append(&mut self.quiet);
            return Some(Task::CheckOthers);
        }
        if untold {
            return Some(Task::Tell);
        }
        let portion: Vec<Arc<Path>> = std::iter::from_fn(|| self.later.pop_first()).take(PORTION).collect();
        (!portion.is_empty()).then_some(Task::CheckSome(portion))
    }
}
