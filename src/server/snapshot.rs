//! A root as it was when somebody asked about all its articles, and about none of them in particular.

use std::path::Path;
use std::sync::Arc;

use tokio::sync::watch;

use crate::corpus::Corpus;
use crate::server::room::Knowledge;
use crate::server::room::Room;
use crate::server::shared::Shared;
use crate::text::Symbol;
use crate::workspace::Outline;

/// A snapshot of one room; later changes don't reach it.
#[derive(Debug, Clone)]
pub(crate) struct Snapshot {
    /// The path that the room is known by.
    pub(crate) root: Arc<Path>,
    pub(crate) corpus: Corpus,
    pub(crate) outline: Arc<Outline>,
    to_come: watch::Receiver<Knowledge>,
    knowledge: Knowledge,
}

impl Snapshot {
    /// All roots as they are now, edits and all; in the order of their paths, so that what is found is in the same order
    /// however they came to be open.
    pub(crate) fn all(shared: &Shared) -> Vec<Self> {
        let mut state = shared.state();
        state.take_up_edits();
        let mut all: Vec<Self> = state.rooms.iter().map(Self::of).collect();
        all.sort_by(|one, other| one.root.cmp(&other.root));
        all
    }

    /// The root that `path` lies in.
    pub(crate) fn around(shared: &Shared, path: &Path) -> Option<Self> {
        let mut state = shared.state();
        state.take_up_edits();
        let room = state.room_of(path)?;
        Some(Self::of(&state.rooms[room]))
    }

    /// `snapshots` as they were taken, if they were read by then; else what `take` takes once they are.
    pub(crate) async fn once_read(mut snapshots: Vec<Self>, take: impl Fn() -> Vec<Self>) -> Vec<Self> {
        while !snapshots.iter().all(|one| one.knowledge == Knowledge::Articles) {
            for one in &mut snapshots {
                // A room that is gone has nothing more to read.
                let _ = one.to_come.wait_for(|known| *known == Knowledge::Articles).await;
            }
            snapshots = take();
        }
        snapshots
    }

    /// The id of the card that `id` leads to, a former one perhaps.
    pub(crate) fn in_force(&self, id: Symbol) -> Symbol {
        self.corpus.registry().resolve(id)
    }

    fn of(room: &Room) -> Self {
        Self {
            root: Arc::from(key(room)),
            corpus: room.corpus.clone(),
            outline: Arc::clone(&room.outline),
            knowledge: room.knowledge(),
            to_come: room.to_come(),
        }
    }
}

/// The path that a room is known by.
pub(crate) fn key(room: &Room) -> &Path {
    room.lone.as_deref().unwrap_or(&room.outline.folder)
}
