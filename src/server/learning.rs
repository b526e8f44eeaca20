//! Names that tags taught reach the other articles.

use std::path::Path;
use std::sync::Arc;

use rayon::iter::IntoParallelIterator;
use rayon::iter::ParallelIterator;
use tokio::task::spawn_blocking;

use crate::corpus::EventName;
use crate::corpus::Summary;
use crate::server::document::Document;
use crate::server::document::Page;
use crate::server::room::Room;
use crate::server::shared::Shared;
use crate::server::state::State;
use crate::workspace::Outline;

/// An article that has to be read again, with the names that hold for it now.
struct Pupil {
    path: Arc<Path>,
    names: Vec<EventName>,
    outline: Arc<Outline>,
}

/// Reads those articles again for which the taught names are others now, in the background.
pub(crate) async fn learn(shared: Arc<Shared>) {
    let pupils: Vec<Pupil> = {
        let mut state = shared.state();
        state.take_up_edits();
        state.rooms.iter_mut().flat_map(pupils).collect()
    };
    if pupils.is_empty() {
        return;
    }
    let (open, closed): (Vec<Pupil>, Vec<Pupil>) = {
        let state = shared.state();
        pupils.into_iter().partition(|pupil| state.documents.contains_key(&pupil.path))
    };
    let Ok(summaries) = spawn_blocking(move || read(closed)).await else { return };
    let mut state = shared.state();
    for (pupil, summary) in summaries {
        take_up(&mut state, &pupil, Some(summary));
    }
    for pupil in &open {
        take_up(&mut state, pupil, None);
    }
    state.due.check_others();
    drop(state);
    shared.refresh();
    shared.wake.notify_one();
}

/// Lets the article of `pupil` hold as it was read again: as it is open, else as its file says in `summary`. What was
/// read with cards that hold no more is thrown away: they were read again, and all articles with them.
fn take_up(state: &mut State, pupil: &Pupil, summary: Option<Summary>) {
    let page: Option<Arc<Page>> = state.documents.get_mut(&pupil.path).map(Document::page);
    let Some(room) = state.room_of(&pupil.path) else { return };
    let room = &mut state.rooms[room];
    if !Arc::ptr_eq(&room.outline, &pupil.outline) {
        return;
    }
    let open = page.map(|page| room.summary_with(&pupil.path, &page, &pupil.names));
    if let Some(summary) = open.or(summary) {
        room.corpus.set(summary);
    }
}

fn pupils(room: &mut Room) -> Vec<Pupil> {
    let stale = room.corpus.stale();
    let stale = stale.into_iter().filter_map(|id| {
        let path = Arc::clone(&room.corpus.summary(id)?.path);
        Some(Pupil { path, names: room.corpus.names_for(id), outline: Arc::clone(&room.outline) })
    });
    stale.collect()
}

fn read(pupils: Vec<Pupil>) -> Vec<(Pupil, Summary)> {
    let again = |buffer: &mut Vec<u8>, pupil: Pupil| {
        let summary = pupil.outline.summary(&pupil.path, &pupil.names, buffer)?;
        Some((pupil, summary))
    };
    pupils.into_par_iter().map_init(Vec::new, again).flatten().collect()
}
