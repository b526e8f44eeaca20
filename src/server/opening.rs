//! Roots: found, read in the background, taken up.

use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;

use tokio::task::spawn_blocking;
use tower_lsp::ls_types::MessageType;

use crate::corpus::Corpus;
use crate::server::progress::show_progress;
use crate::server::room::Room;
use crate::server::shared::Shared;
use crate::server::state::State;
use crate::workspace::Outline;
use crate::workspace::Reading;
use crate::workspace::printed;

/// Opens the root with `folder`, which the client writes as `given`, and begins to read it.
pub(crate) fn open_root(shared: &Arc<Shared>, folder: &Path, given: &Path) {
    {
        let mut state = shared.state();
        if state.root(folder).is_some() {
            return;
        }
        state.rooms.retain(|room| room.lone.as_ref().is_none_or(|lone| !lone.starts_with(folder)));
        let room = Room::new(folder, given, state.abilities.encoding);
        state.rooms.push(room);
        enter_all(&mut state, folder);
    }
    tokio::spawn(read_root(Arc::clone(shared), folder.to_owned()));
}

/// Reads the root with `folder`, again where it was read before; until that is done, what was known holds.
pub(crate) async fn read_root(shared: Arc<Shared>, folder: PathBuf) {
    let Some((number, before, known)) = begin(&shared, &folder) else { return };
    let encoding = before.encoding;
    let found = {
        let folder = folder.clone();
        spawn_blocking(move || Outline::find(&folder, &known, Some(&before), encoding)).await
    };
    let outline = match found {
        Ok(Ok(outline)) => Arc::new(outline),
        Ok(Err(error)) => return give_up(&shared, &folder, &format!("{error:#}")),
        Err(panic) => return give_up(&shared, &folder, &panic.to_string()),
    };
    if !take_up_cards(&shared, &folder, number, &outline) {
        return;
    }
    for nested in &outline.nested {
        let given = shared.state().as_given(nested);
        open_root(&shared, nested, &given);
    }
    let counter = Arc::new(Counter::default());
    show_progress(&shared, Arc::downgrade(&counter), outline.articles.len());
    let corpus = {
        let outline = Arc::clone(&outline);
        spawn_blocking(move || outline.read(&*counter)).await
    };
    match corpus {
        Ok(Some(corpus)) => take_up_articles(&shared, &folder, number, &outline, corpus),
        Ok(None) => {}
        Err(panic) => give_up(&shared, &folder, &panic.to_string()),
    }
    complain(&shared, &outline).await;
}

/// How many articles are read.
#[derive(Debug, Default)]
pub(crate) struct Counter(AtomicUsize);

impl Counter {
    /// So many.
    pub(crate) fn count(&self) -> usize {
        self.0.load(Ordering::Relaxed)
    }
}

impl Reading for Counter {
    fn one_more(&self) -> bool {
        self.0.fetch_add(1, Ordering::Relaxed);
        true
    }
}

/// Notes that the root is being read, and answers the number of this reading, what is known, and all other roots.
fn begin(shared: &Shared, folder: &Path) -> Option<(u64, Arc<Outline>, Vec<PathBuf>)> {
    let mut state = shared.state();
    let mut known = state.folders();
    known.retain(|other| other != folder);
    let room = state.root(folder)?;
    room.reading += 1;
    room.touched.clear();
    Some((room.reading, Arc::clone(&room.outline), known))
}

fn give_up(shared: &Shared, folder: &Path, why: &str) {
    tracing::warn!("{} can't be read: {why}", printed(folder));
    let mut state = shared.state();
    if let Some(room) = state.root(folder) {
        room.get_ready();
    }
    state.check_all_later();
    drop(state);
    shared.wake.notify_one();
}

/// Before the articles of a root are read for the first time, its cards are known already: hover and completion use
/// them at once. `false`: a later reading is on its way.
fn take_up_cards(shared: &Shared, folder: &Path, number: u64, outline: &Arc<Outline>) -> bool {
    let mut state = shared.state();
    let Some(room) = state.root(folder).filter(|room| room.reading == number) else { return false };
    if !room.is_ready() {
        room.outline = Arc::clone(outline);
        room.corpus = Corpus::new(Vec::new(), Arc::clone(&outline.registry));
        enter_all(&mut state, folder);
    }
    true
}

fn take_up_articles(shared: &Shared, folder: &Path, number: u64, outline: &Arc<Outline>, corpus: Corpus) {
    let mut state = shared.state();
    let Some(room) = state.root(folder).filter(|room| room.reading == number) else { return };
    room.outline = Arc::clone(outline);
    room.corpus = corpus;
    for path in std::mem::take(&mut room.touched) {
        room.read_file(&path);
    }
    enter_all(&mut state, folder);
    if let Some(room) = state.root(folder) {
        room.get_ready();
        let corpus = room.corpus.clone();
        drop(spawn_blocking(move || corpus.prepare_completion()));
    }
    state.due.saved();
    state.check_all_later();
    drop(state);
    shared.wake.notify_one();
}

/// Lets the open documents of the root hold instead of their files.
fn enter_all(state: &mut State, folder: &Path) {
    let open: Vec<Arc<Path>> =
        state.documents.keys().filter(|path| path.starts_with(folder)).cloned().collect();
    for path in open {
        state.enter(&path);
    }
}

/// Shows, once for each, what can't be read at all among settings and registry files.
async fn complain(shared: &Shared, outline: &Outline) {
    for (path, why) in outline.unreadable() {
        let message = format!("{}: {why}", printed(&path));
        if shared.state().complaints.insert(message.clone()) {
            shared.client.show_message(MessageType::WARNING, message).await;
        }
    }
}
