//! Watches folders for whoever has no editor that does: just those that discovery walks, never all that lies below.

use std::collections::BTreeSet;
use std::path::Path;
use std::path::PathBuf;

use notify::Config;
use notify::Event;
use notify::EventKind;
use notify::RecommendedWatcher;
use notify::RecursiveMode;
use notify::Watcher;
use notify::WatcherKind;
use notify::event::AccessKind;
use notify::event::AccessMode;
use notify::event::ModifyKind;

/// Something that was seen on disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sighting {
    /// What the file at this path holds may be something else now.
    Written(PathBuf),
    /// A file or folder came to this path or went from it.
    Moved(PathBuf),
    /// More happened than was seen.
    Missed,
}

/// Too many open files: of the process, of the system.
const FULL: [i32; 2] = [24, 23];

/// Folders, and files by themselves, that are watched.
#[derive(Debug)]
pub struct Watch {
    watcher: RecommendedWatcher,
    watched: BTreeSet<PathBuf>,
    most: Option<usize>,
}

impl Watch {
    /// Watches nothing yet, and never more than so many places at once (`None`: as many as the system allows; zero: as if
    /// it allowed no watcher at all); what is seen later is `told` on a thread of its own.
    ///
    /// # Errors
    ///
    /// Where the system allows no more watchers: what the user can do.
    pub fn new(most: Option<usize>, told: impl Fn(Sighting) + Send + 'static) -> Result<Self, String> {
        if most == Some(0) {
            return Err(advice(&std::io::Error::from_raw_os_error(FULL[0]).into()));
        }
        let told = move |event: notify::Result<Event>| match event {
            Ok(event) => sightings(event).into_iter().for_each(&told),
            Err(error) => {
                tracing::warn!("watching: {error}");
                told(Sighting::Missed);
            }
        };
        match RecommendedWatcher::new(told, Config::default().with_follow_symlinks(false)) {
            Ok(watcher) => Ok(Self { watcher, watched: BTreeSet::new(), most }),
            Err(error) => Err(advice(&error)),
        }
    }

    /// Watches `places` and nothing else from now on: of a folder what lies in it, and not what lies deeper. Answers
    /// those that weren't watched before.
    ///
    /// # Errors
    ///
    /// Where the system allows no more: what the user can do. As many as it allows are watched.
    pub fn look_at(&mut self, places: &BTreeSet<PathBuf>) -> Result<Vec<PathBuf>, String> {
        let places = if is_deep() { outermost(places) } else { places.clone() };
        let left: Vec<PathBuf> = self.watched.difference(&places).cloned().collect();
        for place in left {
            self.watched.remove(&place);
            // A folder that is gone isn't watched any more as it is.
            let _ = self.watcher.unwatch(&place);
        }
        let new: Vec<PathBuf> = places.difference(&self.watched).cloned().collect();
        let mode = if is_deep() { RecursiveMode::Recursive } else { RecursiveMode::NonRecursive };
        let mut begun = Vec::new();
        for place in new {
            let is_full = self.most.is_some_and(|most| self.watched.len() >= most);
            let full = || Err(notify::Error::new(notify::ErrorKind::MaxFilesWatch));
            match if is_full { full() } else { self.watcher.watch(&place, mode) } {
                Ok(()) => {
                    self.watched.insert(place.clone());
                    begun.push(place);
                }
                Err(error) if is_limit(&error) => return Err(advice(&error)),
                // What went in between, or can't be listed, is no loss.
                Err(error) => tracing::debug!("not watched: {error}"),
            }
        }
        Ok(begun)
    }

    /// Forgets what is watched at `place` and below it, since something else may be there by now.
    pub fn forget(&mut self, place: &Path) {
        let gone = self.watched.range(place.to_owned()..).take_while(|watched| watched.starts_with(place));
        for place in gone.cloned().collect::<Vec<_>>() {
            self.watched.remove(&place);
            let _ = self.watcher.unwatch(&place);
        }
    }
}

/// Whether the system watches all that lies below a folder at the price of that folder alone.
fn is_deep() -> bool {
    matches!(RecommendedWatcher::kind(), WatcherKind::Fsevent | WatcherKind::ReadDirectoryChangesWatcher)
}

/// The places that lie in no other.
fn outermost(places: &BTreeSet<PathBuf>) -> BTreeSet<PathBuf> {
    let mut kept: Vec<PathBuf> = Vec::new();
    for place in places {
        if !kept.last().is_some_and(|last| place.starts_with(last)) {
            kept.push(place.clone());
        }
    }
    kept.into_iter().collect()
}

/// What `event` says of the files that it names.
fn sightings(event: Event) -> Vec<Sighting> {
    if event.need_rescan() {
        return vec![Sighting::Missed];
    }
    let sighting = match event.kind {
        EventKind::Create(_) | EventKind::Remove(_) | EventKind::Modify(ModifyKind::Name(_)) => {
            Sighting::Moved
        }
        // Files that are read, by us too.
        EventKind::Access(access) if access != AccessKind::Close(AccessMode::Write) => return Vec::new(),
        _ => Sighting::Written,
    };
    event.paths.into_iter().map(sighting).collect()
}

fn is_limit(error: &notify::Error) -> bool {
    match &error.kind {
        notify::ErrorKind::MaxFilesWatch => true,
        notify::ErrorKind::Io(error) => error.raw_os_error().is_some_and(|code| FULL.contains(&code)),
        _ => false,
    }
}

/// What a user can do against `error`.
fn advice(error: &notify::Error) -> String {
    let remedy = match &error.kind {
        notify::ErrorKind::MaxFilesWatch => "raise fs.inotify.max_user_watches",
        _ if cfg!(target_os = "linux") => "raise fs.inotify.max_user_instances",
        _ => "close other programs that watch files",
    };
    format!(
        "the system watches no more files: {remedy}; until then changes outside the editor are taken up when something is saved here"
    )
}
