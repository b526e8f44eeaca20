//! What is done when nobody asks: checking, publishing, learning names, reading roots again.
//!
//! One task does it all, one thing after the other, the most urgent first. So what is published is never older than
//! what was published before.

use std::path::Path;
use std::sync::Arc;

use tokio::task::spawn_blocking;
use tokio::time::sleep_until;

use crate::features::diagnostics;
use crate::rules::Finding;
use crate::server::configuration::ask;
use crate::server::convert::diagnostic;
use crate::server::due::Task;
use crate::server::learning::learn;
use crate::server::opening::read_root;
use crate::server::room::Knowledge;
use crate::server::shared::Shared;

/// Works until the server ends.
pub(crate) async fn keep_up(shared: Arc<Shared>) {
    shared.until_initialized().await;
    loop {
        let task = shared.state().due.take();
        match task {
            Some(Task::Check(path)) => check(&shared, &path).await,
            Some(Task::CheckOthers) => shared.state().check_all_later(),
            Some(Task::Learn) => drop(tokio::spawn(learn(Arc::clone(&shared)))),
            Some(Task::Read(folder)) => drop(tokio::spawn(read_root(Arc::clone(&shared), folder))),
            Some(Task::AskSettings) => drop(tokio::spawn(ask(Arc::clone(&shared)))),
            None => wait(&shared).await,
        }
    }
}

async fn wait(shared: &Shared) {
    let next = shared.state().due.next();
    match next {
        Some(at) => {
            tokio::select! {
                () = shared.wake.notified() => {}
                () = sleep_until(at) => {}
            }
        }
        None => shared.wake.notified().await,
    }
}

/// Checks the document at `path`, and tells the client where that changes what it shows.
async fn check(shared: &Arc<Shared>, path: &Arc<Path>) {
    let Some(findings) = findings(shared, path).await else { return };
    let (uri, diagnostics, version) = {
        let mut state = shared.state();
        let version = state.documents.get(path).map(|document| document.version);
        if version != findings.version {
            return;
        }
        let diagnostics: Vec<_> =
            findings.findings.iter().map(|finding| diagnostic(finding, &state, &shared.pages)).collect();
        let Some(uri) = state.uri(path) else { return };
        if !state.published.changes(path, &uri, version, &diagnostics) {
            return;
        }
        (uri, diagnostics, version)
    };
    shared.client.publish_diagnostics(uri, diagnostics, version).await;
}

/// What is wrong with a document.
struct Checked {
    findings: Vec<Finding>,
    /// The version of the open document, `None` for a file that isn't open.
    version: Option<i32>,
}

/// What is wrong with the document at `path`; `None` where nobody can say yet: it is checked again when its root is
/// read.
async fn findings(shared: &Arc<Shared>, path: &Arc<Path>) -> Option<Checked> {
    let (room, version) = {
        let mut state = shared.state();
        state.take_up_edits();
        let Some(room) = state.room_of(path).map(|room| &state.rooms[room]) else {
            return Some(Checked { findings: Vec::new(), version: None });
        };
        if room.knowledge() < Knowledge::Articles {
            return None;
        }
        let room = (Arc::clone(&room.outline), room.corpus.clone());
        let document = state.documents.get_mut(path);
        (room, document.map(|document| (document.page(), document.version)))
    };
    let (outline, corpus) = room;
    if outline.is_configuration(path) {
        let path = Arc::clone(path);
        let text = version.as_ref().map(|(page, _)| Arc::clone(page));
        let findings = spawn_blocking(move || match text {
            Some(page) => outline.findings_in(&path, &page.text, &corpus),
            None => outline.findings_of(&path, &corpus),
        });
        return Some(Checked {
            findings: findings.await.ok()?,
            version: version.map(|(_, version)| version),
        });
    }
    let Some(asked) = shared.ask(path) else {
        // What is no article any more is cleared; of what never was one nothing is said.
        let was_told = shared.state().published.uri(path).is_some();
        let version = version.map(|(_, version)| version);
        return was_told.then(|| Checked { findings: Vec::new(), version });
    };
    let version = Some(asked.page.version);
    let findings = spawn_blocking(move || diagnostics(asked.view(), &asked.outline.levels(&asked.path)));
    Some(Checked { findings: findings.await.ok()?, version })
}
