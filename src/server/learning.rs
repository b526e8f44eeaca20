//! Names that tags taught reach the other articles.

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
    names: Vec<EventName>,
    /// What it said when that was found out.
    before: Arc<Summary>,
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
    let Ok(read) = spawn_blocking(move || read(pupils)).await else { return };
    let mut state = shared.state();
    for (pupil, summary) in read {
        teach(&mut state, &pupil, summary);
    }
    state.due.check_others();
    drop(state);
    shared.refresh();
    shared.wake.notify_one();
}

/// Has an article say what it says by the names that hold now. `read` is what its file said a moment ago.
fn teach(state: &mut State, pupil: &Pupil, read: Option<Summary>) {
    let path = &pupil.before.path;
    let page: Option<Arc<Page>> = state.documents.get_mut(path).map(Document::page);
    let Some(room) = state.room_of(path).and_then(|room| state.rooms.get_mut(room)) else { return };
    // A root that was read again in between has learnt by itself.
    let is_current = Arc::ptr_eq(&room.outline, &pupil.outline);
    let Some(id) = room.corpus.article(path).filter(|_| is_current) else { return };
    let names = room.corpus.names_for(id);
    let is_fresh = names == pupil.names
        && room.corpus.summary(id).is_some_and(|summary| Arc::ptr_eq(summary, &pupil.before));
    let summary = match page {
        Some(page) => Some(room.summary_with(path, &page, &names)),
        None if is_fresh => read,
        None => room.outline.summary(path, &names, &mut Vec::new()),
    };
    let Some(summary) = summary else { return };
    // Beside the names that hold in it an article may say something else: nobody told of a change of its file.
    let says = |summary: &Summary| (summary.date, summary.notes.clone(), summary.references.clone());
    let is_news = says(&summary) != says(&pupil.before);
    room.take(summary);
    if is_news {
        state.due.check_later(path);
    }
}

fn pupils(room: &mut Room) -> Vec<Pupil> {
    let stale = room.corpus.stale();
    let stale = stale.into_iter().filter_map(|id| {
        let before = Arc::clone(room.corpus.summary(id)?);
        Some(Pupil { before, names: room.corpus.names_for(id), outline: Arc::clone(&room.outline) })
    });
    stale.collect()
}

fn read(pupils: Vec<Pupil>) -> Vec<(Pupil, Option<Summary>)> {
    let read = pupils.into_par_iter().map_init(Vec::new, |buffer, pupil| {
        let summary = pupil.outline.summary(&pupil.before.path, &pupil.names, buffer);
        (pupil, summary)
    });
    read.collect()
}
