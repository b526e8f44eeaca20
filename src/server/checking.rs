//! Checks documents, open or not, and puts down what is wrong with them.

use std::collections::BTreeMap;
use std::collections::VecDeque;
use std::panic::AssertUnwindSafe;
use std::panic::catch_unwind;
use std::path::Path;
use std::sync::Arc;

use rayon::iter::IntoParallelIterator;
use rayon::iter::ParallelIterator;
use rustc_hash::FxHashSet;
use tokio::task::spawn_blocking;

use crate::corpus::Corpus;
use crate::features::Change;
use crate::features::Repercussions;
use crate::features::repercussions;
use crate::server::due::Found;
use crate::server::inquiry::FileSays;
use crate::server::inquiry::Inquiry;
use crate::server::room::Room;
use crate::server::shared::Shared;
use crate::server::state::State;
use crate::server::unsettled::Unsettled;
use crate::server::verdict::Judge;
use crate::server::verdict::Verdict;
use crate::workspace::Outline;

/// So many files with findings are taken up before it is asked whether something more urgent has come.
const PORTION: usize = 256;

/// Checks the documents at `paths`. Those of whose root not all is known are put off until it is.
pub(crate) async fn check(shared: &Arc<Shared>, paths: Vec<Arc<Path>>) {
    let now = shared.now();
    let inquiries: Vec<Inquiry> = {
        let mut state = shared.state();
        let asked = paths.iter().map(|path| state.inquire(path, now));
        let (ready, early): (Vec<Inquiry>, Vec<Inquiry>) = asked.partition(Inquiry::is_ready);
        for Inquiry { path, .. } in early {
            if let Some(room) = state.room_of(&path) {
                state.rooms[room].put_off.insert(path);
            }
        }
        for inquiry in &ready {
            state.note_haste(&inquiry.path);
        }
        ready
    };
    let judged = {
        let shared = Arc::clone(shared);
        spawn_blocking(move || judge(&shared, inquiries)).await
    };
    let Ok(judged) = judged else { return };
    let mut state = shared.state();
    for one in judged {
        state.put_down(one);
    }
}

/// What came of an inquiry.
struct Judged {
    path: Arc<Path>,
    version: Option<i32>,
    verdict: Option<Verdict>,
    file: Option<FileSays>,
}

fn judge(shared: &Shared, inquiries: Vec<Inquiry>) -> Vec<Judged> {
    let judge = Judge::new(shared);
    let answer = |inquiry: Inquiry| {
        // What one text does to a rule is no matter of the others.
        let checked = catch_unwind(AssertUnwindSafe(|| inquiry.answer())).ok()?;
        let version = inquiry.version.filter(|_| inquiry.is_checked());
        let verdict = judge.verdict(&inquiry.path, version, &checked.findings);
        Some(Judged { path: inquiry.path, version: inquiry.version, verdict, file: checked.file })
    };
    if inquiries.len() == 1 {
        return inquiries.into_iter().filter_map(answer).collect();
    }
    inquiries.into_par_iter().filter_map(answer).collect()
}

impl State {
    /// Notes that the document at `path` is checked while articles of its root are about to change.
    fn note_haste(&mut self, path: &Arc<Path>) {
        let Some(room) = self.room_of(path) else { return };
        let unsettled = &mut self.rooms[room].unsettled;
        if unsettled.is_unsettled() {
            unsettled.hasty.insert(Arc::clone(path));
        }
    }

    /// Puts down what is wrong with a document, unless it has changed since: then it is checked again anyway.
    fn put_down(&mut self, judged: Judged) {
        let Judged { path, version, verdict, file } = judged;
        if self.documents.get(&path).map(|document| document.version) != version {
            return;
        }
        if let Some(verdict) = verdict {
            self.published.set(&path, verdict);
        }
        let Some(FileSays { known, now }) = file.filter(FileSays::is_new) else { return };
        // A client that watches no files: the index takes up what the file says now.
        let Some(room) = self.room_of(&path).map(|room| &mut self.rooms[room]) else { return };
        let last = room.corpus.article(&path).and_then(|id| room.corpus.summary(id));
        if last.map(Arc::as_ptr) != known.as_ref().map(Arc::as_ptr) {
            return;
        }
        match now {
            Some(summary) => room.take(Arc::unwrap_or_clone(summary)),
            None => room.leave_out(&path),
        }
        self.due.check_others();
        self.due.saved();
    }
}

/// Has all those checked whom that concerns which changed in any room.
pub(crate) async fn check_others(shared: &Arc<Shared>) {
    let changes: Vec<RoomChange> = {
        let mut state = shared.state();
        state.take_up_edits();
        let all = state.rooms.iter().flat_map(|room| &room.unsettled.changed);
        let pointing: BTreeMap<Arc<Path>, Vec<Arc<Path>>> =
            all.map(|path| (Arc::clone(path), state.published.pointing(path).cloned().collect())).collect();
        let change = |room: &mut Room| {
            let since = room.unsettled.take(&room.corpus)?;
            let pointing = since.changed.iter().flat_map(|path| &pointing[path]).cloned().collect();
            let after = room.unsettled.before.clone();
            Some(RoomChange { outline: Arc::clone(&room.outline), since, after, pointing })
        };
        state.rooms.iter_mut().filter_map(change).collect()
    };
    for change in changes {
        let hasty = change.since.hasty.clone();
        let concerned = spawn_blocking(move || change.concerned()).await;
        let mut state = shared.state();
        for path in hasty.iter().chain(concerned.iter().flatten()) {
            state.due.check_later(path);
        }
    }
}

/// A room that has changed.
struct RoomChange {
    outline: Arc<Outline>,
    since: Unsettled,
    after: Corpus,
    /// Documents with findings that point into changed articles.
    pointing: Vec<Arc<Path>>,
}

impl RoomChange {
    /// The documents whose findings are others now, those that were checked in between left out.
    fn concerned(self) -> Vec<Arc<Path>> {
        let changed: Vec<Arc<Path>> = self.since.changed.into_iter().collect();
        let change = Change { before: &self.since.before, after: &self.after };
        let Repercussions { mut articles, events } =
            repercussions(change, &changed, self.pointing.iter().cloned());
        articles.extend(self.pointing.into_iter().filter(|path| self.outline.is_configuration(path)));
        articles.extend(events.into_iter().flat_map(|event| self.outline.files_of_card(event)));
        articles
    }
}

/// Takes up some of what was found when a root was read, and leaves the rest for later.
pub(crate) async fn take_up(shared: &Arc<Shared>, mut found: Found) {
    {
        let mut state = shared.state();
        let Some(room) = state.room_of_reading(&found) else { return };
        if !found.swept {
            found.swept = true;
            let gone = state.no_longer_wrong(&found);
            found.wrong.get_or_insert_default().extend(gone.into_iter().map(|path| (path, Vec::new())));
        }
        if found.wrong.as_ref().is_none_or(VecDeque::is_empty) {
            let unsettled = &mut state.rooms[room].unsettled;
            unsettled.awaited = false;
            state.due.check_others();
            return;
        }
    }
    let wrong = found.wrong.get_or_insert_default();
    let portion: Vec<_> = wrong.drain(..wrong.len().min(PORTION)).collect();
    let judged = {
        let shared = Arc::clone(shared);
        let verdicts = move || {
            let judge = Judge::new(&shared);
            let verdicts = portion.into_iter().filter_map(|(path, findings)| {
                let verdict = judge.verdict(&path, None, &findings)?;
                Some((path, verdict))
            });
            verdicts.collect::<Vec<_>>()
        };
        spawn_blocking(verdicts).await
    };
    let mut state = shared.state();
    for (path, verdict) in judged.into_iter().flatten() {
        // What is open, or was checked since, is known better.
        let room = state.room_of_reading(&found);
        let is_newer = room.is_none_or(|room| state.rooms[room].unsettled.hasty.contains(&path));
        if !is_newer && !state.documents.contains_key(&path) {
            state.published.set(&path, verdict);
        }
    }
    state.due.go_on(found);
}

impl State {
    /// The index of the room whose last reading found this.
    fn room_of_reading(&self, found: &Found) -> Option<usize> {
        let is_read = |room: &Room| {
            room.lone.is_none()
                && room.outline.folder == found.outline.folder
                && room.unsettled.reading == found.reading
        };
        self.rooms.iter().position(is_read)
    }

    /// Files of the room with which something was wrong before, and isn't by what was found.
    fn no_longer_wrong(&self, found: &Found) -> Vec<Arc<Path>> {
        let wrong: FxHashSet<&Path> = found.wrong.iter().flatten().map(|(path, _)| &**path).collect();
        let room = self.room_of_reading(found);
        let before = self.published.paths().filter(|path| {
            path.starts_with(&found.outline.folder)
                && !wrong.contains(&***path)
                && !self.documents.contains_key(*path)
                && !found.outline.is_configuration(path)
                && self.room_of(path) == room
        });
        before.cloned().collect()
    }
}
