//! Roots: found, read in the background, taken up.

use std::collections::VecDeque;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicU64;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;

use tokio::task::spawn_blocking;

use crate::corpus::Corpus;
use crate::server::due::Found;
use crate::server::looking::Errand;
use crate::server::progress::show_progress;
use crate::server::room::Knowledge;
use crate::server::room::Room;
use crate::server::shared::Shared;
use crate::server::unsettled::Unsettled;
use crate::server::watching::follow;
use crate::server::watching::miss;
use crate::workspace::Glance;
use crate::workspace::Looks;
use crate::workspace::Outline;
use crate::workspace::Reading;
use crate::workspace::SETTINGS_FILE;
use crate::workspace::printed;

/// Opens the root with `folder`, which the client writes as `given`, and begins to read it.
pub(crate) fn open_root(shared: &Arc<Shared>, folder: &Path, given: &Path) {
    {
        let mut state = shared.state();
        if state.root(folder).is_some() {
            return;
        }
        // A folder in a root is a root of its own only where it has settings.
        state.rooms.retain(|room| match &room.lone {
            Some(lone) => !lone.starts_with(folder),
            None => !room.outline.folder.starts_with(folder) || has_settings(&room.outline.folder),
        });
        let room = Room::new(folder, given, state.abilities.encoding);
        state.take_in(room);
        state.enter_all(folder);
    }
    tokio::spawn(read_root(Arc::clone(shared), folder.to_owned()));
}

/// Whether the root with `folder` is one by its settings.
pub(crate) fn has_settings(folder: &Path) -> bool {
    folder.join(SETTINGS_FILE).is_file()
}

/// Reads the root with `folder`, again where it was read before; until that is done, what was known holds.
pub(crate) async fn read_root(shared: Arc<Shared>, folder: PathBuf) {
    if !has_settings(&folder) && shared.state().dissolve(&folder) {
        shared.wake.notify_one();
        return;
    }
    let Some((ticket, before, known)) = begin(&shared, &folder) else { return };
    let encoding = before.encoding;
    let found = {
        let (folder, open) = (folder.clone(), shared.state().open_configuration(&before));
        spawn_blocking(move || Outline::find(&folder, &known, Some(&before), open, encoding)).await
    };
    let outline = match found {
        Ok(Ok(outline)) => Arc::new(outline),
        Ok(Err(error)) => {
            give_up(&shared, &folder, &format!("{error:#}"));
            return miss(&shared, folder);
        }
        Err(panic) => return give_up(&shared, &folder, &panic.to_string()),
    };
    if !take_up_cards(&shared, &folder, &ticket, &outline) {
        return;
    }
    follow(&shared, Some(&outline)).await;
    open_parts(&shared, &ticket, &outline);
    let ticket = Arc::new(ticket);
    show_progress(&shared, Arc::downgrade(&ticket), outline.articles.len());
    let corpus = {
        let (outline, ticket) = (Arc::clone(&outline), Arc::clone(&ticket));
        let today = outline.settings.day(shared.now());
        spawn_blocking(move || outline.read(today, &*ticket)).await
    };
    match corpus {
        Ok(Some((corpus, looks))) => {
            let late = look_at_late(&shared, &folder, &outline, &corpus).await;
            if take_up_articles(&shared, &folder, &ticket, &outline, corpus.clone(), late) {
                // They may have been left as long as nobody knew whose parts they are.
                open_parts(&shared, &ticket, &outline);
                tokio::spawn(find_wrong(
                    Arc::clone(&shared),
                    ticket.number,
                    Arc::clone(&outline),
                    corpus,
                    looks,
                ));
            }
        }
        Ok(None) => {}
        Err(panic) => give_up(&shared, &folder, &panic.to_string()),
    }
    drop(ticket);
    complain(&shared, &outline);
}

/// Opens the roots that lie in the root that is read, as long as it is one itself.
fn open_parts(shared: &Arc<Shared>, ticket: &Ticket, outline: &Outline) {
    for part in &outline.nested {
        let given = {
            let mut state = shared.state();
            let is_left = state.root(&outline.folder).is_none_or(|room| !ticket.is_latest_of(room));
            if is_left {
                return;
            }
            state.as_given(part)
        };
        open_root(shared, part, &given);
    }
}

/// One reading of one root: how far it is, and whether a later one has been asked for.
#[derive(Debug)]
pub(crate) struct Ticket {
    read: AtomicUsize,
    number: u64,
    /// After how many changes of settings and cards it began.
    covers: u64,
    latest: Arc<AtomicU64>,
}

impl Ticket {
    /// How many articles are read.
    pub(crate) fn count(&self) -> usize {
        self.read.load(Ordering::Relaxed)
    }

    fn is_latest(&self) -> bool {
        self.latest.load(Ordering::Relaxed) == self.number
    }

    /// Whether it is `room` that is read, which may have been left and opened again, and this is the latest reading.
    fn is_latest_of(&self, room: &Room) -> bool {
        Arc::ptr_eq(&self.latest, &room.reading) && self.is_latest()
    }
}

impl Reading for Ticket {
    fn one_more(&self) -> bool {
        self.read.fetch_add(1, Ordering::Relaxed);
        self.is_latest()
    }
}

/// Begins a reading of the root, and answers what is known of it so far, and all other roots.
fn begin(shared: &Shared, folder: &Path) -> Option<(Ticket, Arc<Outline>, Vec<PathBuf>)> {
    let mut state = shared.state();
    let mut known = state.roots();
    known.retain(|other| other != folder);
    let room = state.root(folder)?;
    // What came to be so far is found now.
    if !std::mem::take(&mut room.unseen).is_empty() {
        room.changes += 1;
    }
    let number = room.reading.fetch_add(1, Ordering::Relaxed) + 1;
    let (latest, covers) = (Arc::clone(&room.reading), room.changes);
    let ticket = Ticket { read: AtomicUsize::new(0), number, covers, latest };
    Some((ticket, Arc::clone(&room.outline), known))
}

fn give_up(shared: &Shared, folder: &Path, why: &str) {
    tracing::warn!("{} can't be read: {why}", printed(folder));
    let mut state = shared.state();
    if let Some(room) = state.root(folder) {
        room.covered = room.changes;
        room.learn(Knowledge::Articles);
        room.ended = room.reading.load(Ordering::Relaxed);
    }
    state.look_again(folder);
    state.check_all_later();
    drop(state);
    shared.wake.notify_one();
}

/// Before the articles of a root are read for the first time, its cards are known already: hover and completion use
/// them at once. `false`: a later reading is on its way.
fn take_up_cards(shared: &Shared, folder: &Path, ticket: &Ticket, outline: &Arc<Outline>) -> bool {
    let mut state = shared.state();
    let Some(room) = state.root(folder).filter(|room| ticket.is_latest_of(room)) else { return false };
    if !room.was_read() {
        room.take_up(outline);
        room.corpus = Corpus::new(Vec::new(), Arc::clone(&outline.registry));
        room.learn(Knowledge::Cards);
        state.enter_all(folder);
    }
    true
}

/// What happened while a root was read.
enum Late {
    Nothing,
    Seen(Glance),
    /// So much, or such things, that the root has to be read again.
    Missed,
}

/// Looks at what came, changed or went while the root was read.
async fn look_at_late(shared: &Arc<Shared>, folder: &Path, outline: &Arc<Outline>, corpus: &Corpus) -> Late {
    let errand = {
        let mut state = shared.state();
        let mut known = state.roots();
        known.retain(|other| other != folder);
        let places = state.root(folder).map(|room| std::mem::take(&mut room.unseen)).unwrap_or_default();
        Errand { places, known, outline: Arc::clone(outline), corpus: corpus.clone() }
    };
    if errand.places.is_empty() {
        return Late::Nothing;
    }
    let glance = spawn_blocking(move || errand.glance()).await;
    glance.ok().flatten().map_or(Late::Missed, Late::Seen)
}

/// Takes up all articles of a root, and what happened since they were read. `false`: a later reading is on its way.
fn take_up_articles(
    shared: &Shared,
    folder: &Path,
    ticket: &Ticket,
    outline: &Arc<Outline>,
    corpus: Corpus,
    late: Late,
) -> bool {
    let mut state = shared.state();
    let Some(room) = state.root(folder).filter(|room| ticket.is_latest_of(room)) else { return false };
    (room.ended, room.covered) = (ticket.number, ticket.covers);
    let is_read_again = room.take_up(outline);
    room.unsettled = Unsettled::awaiting(corpus.clone(), ticket.number);
    room.corpus = corpus;
    let is_missed = matches!(late, Late::Missed);
    if let Late::Seen(Glance { outline, there, gone, .. }) = late {
        room.take_up(&outline);
        let outline = Arc::clone(&room.outline);
        let gone = gone.into_iter().map(|path| (path, None));
        state.take_up_seen(folder, &outline, gone.chain(there).collect());
        state.due.check_others();
    }
    state.enter_all(folder);
    if let Some(room) = state.root(folder) {
        room.learn(Knowledge::Articles);
        let corpus = room.corpus.clone();
        drop(spawn_blocking(move || {
            corpus.prepare_completion();
            corpus.prepare_search();
        }));
    }
    if is_read_again || is_missed {
        state.due.read_again(folder);
    }
    state.keep_up(folder);
    state.look_again(folder);
    state.due.saved();
    let open: Vec<Arc<Path>> = state.documents.keys().cloned().collect();
    let known = state.published.paths().filter(|path| outline.is_configuration(path));
    let known: Vec<Arc<Path>> = known.cloned().collect();
    for path in open.into_iter().chain(outline.configuration()).chain(known) {
        state.due.check_later(&path);
    }
    drop(state);
    shared.refresh();
    shared.wake.notify_one();
    true
}

/// Finds what is wrong with the files of a root that was just read, by what was seen on the way: they aren't read again.
async fn find_wrong(shared: Arc<Shared>, reading: u64, outline: Arc<Outline>, corpus: Corpus, looks: Looks) {
    let wrong = {
        let outline = Arc::clone(&outline);
        spawn_blocking(move || outline.check_all(&corpus, looks)).await
    };
    let wrong = wrong.ok().map(VecDeque::from);
    shared.state().due.take_up(Found { outline, reading, wrong, swept: false });
    shared.wake.notify_one();
}
/// Shows, once for each, what can't be read at all among settings and registry files.
fn complain(shared: &Arc<Shared>, outline: &Outline) {
    for (path, why) in outline.unreadable() {
        let path = shared.state().as_given(&path);
        shared.complain(format!("{}: {why}", printed(&path)));
    }
}
