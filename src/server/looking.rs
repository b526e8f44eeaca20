//! Files that come, change and go: looked at by themselves, all that have gathered as one, in the background.

use std::collections::BTreeSet;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;

use tokio::spawn;
use tokio::task::spawn_blocking;

use crate::corpus::Corpus;
use crate::corpus::Summary;
use crate::server::room::Knowledge;
use crate::server::room::Room;
use crate::server::shared::Shared;
use crate::server::state::State;
use crate::server::watching::follow;
use crate::workspace::Glance;
use crate::workspace::Outline;

/// So many articles are taken up before whoever asks something is answered.
const PORTION: usize = 128;

/// What is to be looked at in a root, and what is known so far.
#[derive(Debug)]
pub(crate) struct Errand {
    pub(crate) places: BTreeSet<Arc<Path>>,
    /// The folders of all other roots.
    pub(crate) known: Vec<PathBuf>,
    pub(crate) outline: Arc<Outline>,
    pub(crate) corpus: Corpus,
}

/// Looks at what came, changed or went in the root with `folder`; while it is read that waits.
pub(crate) async fn look(shared: Arc<Shared>, folder: PathBuf) {
    let Some(errand) = begin(&shared, &folder) else { return };
    let before = Arc::clone(&errand.outline);
    let places = errand.places.clone();
    let glance = spawn_blocking(move || errand.glance()).await;
    match glance {
        Ok(Some(glance)) => take_up(&shared, &folder, &before, places, glance).await,
        Ok(None) => shared.state().fall_behind(&folder),
        Err(panic) => {
            tracing::error!("files that changed: {panic}");
            shared.state().fall_behind(&folder);
        }
    }
    let mut state = shared.state();
    if let Some(room) = state.root(&folder) {
        room.is_looking = false;
        room.announce();
    }
    state.look_again(&folder);
    drop(state);
    shared.wake.notify_one();
}

impl Errand {
    /// Goes and looks.
    pub(crate) fn glance(&self) -> Option<Glance> {
        self.outline.glance(&self.places, &self.known, &self.corpus)
    }
}

fn begin(shared: &Shared, folder: &Path) -> Option<Errand> {
    let mut state = shared.state();
    let mut known = state.roots();
    known.retain(|other| other != folder);
    let room = state.root(folder).filter(|room| !room.is_looking && !room.is_being_read())?;
    let places = std::mem::take(&mut room.unseen);
    room.is_looking = !places.is_empty();
    let (outline, corpus) = (Arc::clone(&room.outline), room.corpus.clone());
    room.is_looking.then_some(Errand { places, known, outline, corpus })
}

/// Takes up what was seen, if the root is still as it was `before`; else it is looked at again.
async fn take_up(
    shared: &Arc<Shared>,
    folder: &Path,
    before: &Arc<Outline>,
    places: BTreeSet<Arc<Path>>,
    glance: Glance,
) {
    let outline = Arc::clone(&glance.outline);
    {
        let mut state = shared.state();
        let Some(room) = state.root(folder) else { return };
        if !Arc::ptr_eq(&room.outline, before) {
            room.unseen.extend(places);
            return;
        }
        room.outline = Arc::clone(&outline);
    }
    let gone = glance.gone.into_iter().map(|path| (path, None));
    let mut seen: Vec<(Arc<Path>, Option<Summary>)> = gone.chain(glance.there).collect();
    while !seen.is_empty() {
        let portion = seen.split_off(seen.len().saturating_sub(PORTION));
        shared.state().take_up_seen(folder, &outline, portion);
        tokio::task::yield_now().await;
    }
    {
        let mut state = shared.state();
        state.due.check_others();
        state.due.saved();
    }
    if glance.has_folders {
        let shared = Arc::clone(shared);
        spawn(async move { follow(&shared, Some(&outline)).await });
    }
}

impl State {
    /// Has `places` in the root with `folder` looked at.
    pub(crate) fn look_at(&mut self, folder: &Path, places: impl IntoIterator<Item = Arc<Path>>) {
        if let Some(room) = self.root(folder) {
            room.unseen.extend(places);
            self.look_again(folder);
        }
    }

    /// Has looked at what isn't seen yet in the root with `folder`, as soon as it isn't read or looked at any more; where
    /// all is known, has checked what was put off.
    pub(crate) fn look_again(&mut self, folder: &Path) {
        let known = self.root(folder).filter(|room| room.knowledge() == Knowledge::Articles);
        for path in known.map(|room| std::mem::take(&mut room.put_off)).unwrap_or_default() {
            self.due.check_later(&path);
        }
        let is_waiting =
            |room: &mut Room| !room.unseen.is_empty() && !room.is_looking && !room.is_being_read();
        if self.root(folder).is_some_and(is_waiting) {
            self.due.look(folder);
        }
    }

    /// Makes the index say what the open document at `path` says now, or nothing if it is no article any more.
    fn enter_or_leave(&mut self, path: &Arc<Path>) {
        let Some(document) = self.documents.get(path) else { return };
        let Some(room) = self.room_of(path) else { return };
        if !self.rooms[room].is_article(path, &document.language) {
            self.rooms[room].leave_out(path);
        }
        self.enter(path);
    }

    /// Takes up articles as their files were seen to be; `None` for those that are none any more, or can't be read. What
    /// has happened to them since is looked at again.
    pub(crate) fn take_up_seen(
        &mut self,
        folder: &Path,
        outline: &Arc<Outline>,
        seen: Vec<(Arc<Path>, Option<Summary>)>,
    ) {
        for (path, summary) in seen {
            let is_open = self.documents.contains_key(&path);
            let Some(room) = self.root(folder) else { return };
            if !Arc::ptr_eq(&room.outline, outline) {
                room.unseen.insert(path);
                continue;
            }
            self.due.check_later(&path);
            if is_open {
                self.enter_or_leave(&path);
                continue;
            }
            let Some(room) = self.root(folder).filter(|room| !room.unseen.contains(&path)) else { continue };
            match summary {
                Some(summary) => room.take_news(summary),
                None => room.leave_out(&path),
            }
        }
    }
}
