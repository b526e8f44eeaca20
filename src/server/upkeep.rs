//! What is done when nobody asks: checking, telling, learning names, reading roots again.
//!
//! One task does it all, one thing after the other, the most urgent first. So what is told is never older than what
//! was told before.

use std::path::Path;
use std::sync::Arc;

use serde_json::Value;
use serde_json::json;
use tokio::time::Instant;
use tokio::time::sleep_until;
use tower_lsp::ls_types::notification::Notification;
use tower_lsp::ls_types::notification::PublishDiagnostics;

use crate::server::checking::check;
use crate::server::checking::check_others;
use crate::server::checking::take_up;
use crate::server::configuration::ask;
use crate::server::due::Task;
use crate::server::learning::learn;
use crate::server::looking::look;
use crate::server::opening::read_root;
use crate::server::shared::Shared;
use crate::server::verdict::Verdict;

/// Works until the server ends.
pub(crate) async fn keep_up(shared: Arc<Shared>) {
    shared.until_initialized().await;
    loop {
        shared.turn_day();
        let task = {
            let mut state = shared.state();
            let untold = state.published.is_untold();
            state.due.take(untold)
        };
        match task {
            Some(Task::Check(path)) => {
                check(&shared, vec![Arc::clone(&path)]).await;
                let told = shared.state().published.take_of(&path);
                tell(&shared, &path, told).await;
            }
            Some(Task::CheckSome(paths)) => check(&shared, paths).await,
            Some(Task::CheckOthers) => {
                check_others(&shared).await;
                shared.refresh_lenses();
            }
            Some(Task::TakeUp(found)) => take_up(&shared, found).await,
            Some(Task::Learn) => drop(tokio::spawn(learn(Arc::clone(&shared)))),
            Some(Task::Look(folder)) => drop(tokio::spawn(look(Arc::clone(&shared), folder))),
            Some(Task::Read(folder)) => drop(tokio::spawn(read_root(Arc::clone(&shared), folder))),
            Some(Task::AskSettings) => drop(tokio::spawn(ask(Arc::clone(&shared)))),
            Some(Task::Tell) => {
                let told = shared.state().published.take();
                if let Some((path, verdict)) = told {
                    tell(&shared, &path, Some(verdict)).await;
                }
            }
            None => {
                shared.give_news();
                wait(&shared).await;
            }
        }
    }
}

async fn wait(shared: &Shared) {
    let midnight = shared.rest_of_day().map(|rest| Instant::now() + rest);
    let next = shared.state().due.next();
    match next.into_iter().chain(midnight).min() {
        Some(at) => {
            tokio::select! {
                () = shared.wake.notified() => {}
                () = sleep_until(at) => {}
            }
        }
        None => shared.wake.notified().await,
    }
}

/// Diagnostics that are JSON already.
enum Publish {}

impl Notification for Publish {
    type Params = Value;
    const METHOD: &'static str = PublishDiagnostics::METHOD;
}

/// Tells the client what is wrong with the document at `path`, unless it has changed since: then it is told again anyway.
async fn tell(shared: &Shared, path: &Path, verdict: Option<Arc<Verdict>>) {
    let Some(verdict) = verdict else { return };
    let version = shared.state().documents.get(path).map(|document| document.version);
    if verdict.version.is_some() && version != verdict.version {
        return;
    }
    let items: Value = serde_json::from_slice(&verdict.items).expect("it was written as JSON");
    let mut told = json!({ "uri": verdict.uri, "diagnostics": items });
    if let Some(version) = verdict.version {
        told["version"] = version.into();
    }
    shared.client.send_notification::<Publish>(told).await;
}
