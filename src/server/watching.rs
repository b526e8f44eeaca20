//! A watcher of our own where the client has none: what it sees is gathered until it is quiet, then taken up as one.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::MutexGuard;
use std::sync::PoisonError;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering;
use std::time::Duration;

use tokio::sync::Notify;
use tokio::task::spawn_blocking;
use tokio::time::Instant;
use tokio::time::sleep;
use tokio::time::timeout;

use crate::server::files::Change;
use crate::server::files::take_up;
use crate::server::shared::Shared;
use crate::workspace::Outline;
use crate::workspace::Sighting;
use crate::workspace::Watch;

/// How long nothing is seen before what was seen is taken up.
const QUIET: Duration = Duration::from_millis(40);
/// How long that is waited for at most.
const UNREST: Duration = Duration::from_millis(400);
/// How often it is looked whether a root that is gone is there again.
const PACE: Duration = Duration::from_millis(500);
/// How long roots are left alone at first, and at most, where more happens than is seen.
const RESPITE: [Duration; 2] = [Duration::from_millis(250), Duration::from_mins(1)];

/// The watcher, and what it saw.
#[derive(Debug, Default)]
pub(crate) struct Watching {
    /// How many places may be watched at most; `None`: as many as the system allows.
    most: Option<usize>,
    watch: Mutex<Option<Watch>>,
    seen: Arc<Seen>,
    /// The system watches no more: some of what changes isn't seen.
    is_full: AtomicBool,
    /// Roots that are gone, and looked for.
    missing: Mutex<BTreeSet<PathBuf>>,
}

/// What was seen and isn't taken up yet.
#[derive(Debug, Default)]
struct Seen {
    changes: Mutex<Changes>,
    bell: Notify,
}

#[derive(Debug, Default)]
struct Changes {
    /// Each file once, however often it was seen.
    files: BTreeMap<PathBuf, Change>,
    /// More happened than is known.
    missed: bool,
}

impl Seen {
    fn add(&self, sighting: Sighting) {
        let mut changes = lock(&self.changes);
        match sighting {
            Sighting::Written(path) => _ = changes.files.entry(path).or_insert(Change::Written),
            Sighting::Moved(path) => _ = changes.files.insert(path, Change::Moved),
            Sighting::Missed => changes.missed = true,
        }
        drop(changes);
        self.bell.notify_one();
    }
}

impl Watching {
    /// Watches nothing yet, and never more places than `most`.
    pub(crate) fn new(most: Option<usize>) -> Self {
        Self { most, ..Self::default() }
    }

    /// Watches `places` and nothing else from now on, and answers those that are new.
    fn look_at(&self, places: &BTreeSet<PathBuf>) -> Result<Vec<PathBuf>, String> {
        let mut watch = lock(&self.watch);
        if watch.is_none() {
            let seen = Arc::clone(&self.seen);
            *watch = Some(Watch::new(self.most, move |sighting| seen.add(sighting))?);
        }
        watch.as_mut().map_or_else(|| Ok(Vec::new()), |watch| watch.look_at(places))
    }

    /// Whether some of what changes isn't seen, since the system watches no more.
    pub(crate) fn is_full(&self) -> bool {
        self.is_full.load(Ordering::Relaxed)
    }

    fn forget<'p>(&self, places: impl Iterator<Item = &'p PathBuf>) {
        if let Some(watch) = lock(&self.watch).as_mut() {
            places.for_each(|place| watch.forget(place));
        }
    }
}

/// Watches what all roots are made of from now on, where the client doesn't. `outline` is what was found just now of
/// one of them: its folders to which something came before they were watched are looked at again, and it is read again
/// where settings or cards were written before that.
pub(crate) async fn follow(shared: &Arc<Shared>, outline: Option<&Arc<Outline>>) {
    if shared.state().abilities.watched_files {
        return;
    }
    let home = shared.home.as_deref();
    let mut places = outline.map(|outline| outline.watched(home)).unwrap_or_default();
    for room in &shared.state().rooms {
        if outline.is_none_or(|outline| outline.folder != room.outline.folder) {
            places.extend(room.outline.watched(home));
        }
    }
    let (watching, outline) = (Arc::clone(shared), outline.map(Arc::clone));
    let looked = spawn_blocking(move || {
        let begun = watching.watching.look_at(&places);
        watching.watching.is_full.store(begun.is_err(), Ordering::Relaxed);
        let begun = begun?;
        let late = outline.map(|outline| {
            let late: Vec<Arc<Path>> =
                outline.changed_among(&begun).map(|late| late.as_path().into()).collect();
            let is_written = outline.is_written_in(&begun);
            (outline, late, is_written)
        });
        Ok::<_, String>(late)
    });
    match looked.await {
        Ok(Ok(Some((outline, late, is_written)))) => {
            let mut state = shared.state();
            state.look_at(&outline.folder, late);
            if is_written {
                state.due.read_again(&outline.folder);
            }
            drop(state);
            shared.wake.notify_one();
        }
        Ok(Err(why)) => shared.complain(why),
        Ok(Ok(None)) | Err(_) => {}
    }
}

/// Takes up what is seen, for as long as the server lives.
pub(crate) async fn keep_watch(shared: Arc<Shared>) {
    let seen = Arc::clone(&shared.watching.seen);
    let (mut respite, mut missed) = (RESPITE[0], Instant::now());
    loop {
        seen.bell.notified().await;
        let first = Instant::now();
        while first.elapsed() < UNREST && timeout(QUIET, seen.bell.notified()).await.is_ok() {}
        let changes = std::mem::take(&mut *lock(&seen.changes));
        if changes.missed {
            // Reading is seen, too: where that alone is more than can be seen, it must not go on for ever.
            respite = if missed.elapsed() > RESPITE[1] { RESPITE[0] } else { (respite * 2).min(RESPITE[1]) };
            missed = Instant::now();
            tokio::spawn(read_all_again(Arc::clone(&shared), respite));
        }
        let watching = Arc::clone(&shared);
        let taken = spawn_blocking(move || {
            let moved = changes.files.iter().filter(|(_, change)| **change == Change::Moved);
            watching.watching.forget(moved.map(|(path, _)| path));
            take_up(
                &watching,
                changes.files.into_iter().map(|(path, change)| (path.into(), change)).collect(),
            );
            watching.wake.notify_one();
        });
        if let Err(panic) = taken.await {
            tracing::error!("files that changed: {panic}");
        }
    }
}

async fn read_all_again(shared: Arc<Shared>, respite: Duration) {
    sleep(respite).await;
    let mut state = shared.state();
    for folder in state.roots() {
        state.due.read_again(&folder);
    }
    drop(state);
    shared.wake.notify_one();
}

/// The root with `folder` can't be read; where it is gone nothing holds there but what is open, until it is back.
pub(crate) fn miss(shared: &Arc<Shared>, folder: PathBuf) {
    if folder.is_dir() {
        return;
    }
    let mut state = shared.state();
    if let Some(room) = state.root(&folder) {
        room.empty();
    }
    state.enter_all(&folder);
    state.check_all_later();
    drop(state);
    shared.wake.notify_one();
    // Whoever looks for it already finds it.
    if !lock(&shared.watching.missing).insert(folder.clone()) {
        return;
    }
    let shared = Arc::clone(shared);
    tokio::spawn(async move {
        while shared.state().root(&folder).is_some() && !is_back(&folder).await {
            sleep(PACE).await;
        }
        lock(&shared.watching.missing).remove(&folder);
        shared.state().due.read_again(&folder);
        shared.wake.notify_one();
    });
}

async fn is_back(folder: &Path) -> bool {
    let folder = folder.to_owned();
    spawn_blocking(move || folder.is_dir()).await.unwrap_or_default()
}

/// A panic elsewhere doesn't lock everybody out.
fn lock<T>(of: &Mutex<T>) -> MutexGuard<'_, T> {
    of.lock().unwrap_or_else(PoisonError::into_inner)
}
