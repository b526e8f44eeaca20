//! Files that change on disk: watched by the client, or saved by it.

use std::path::Path;
use std::sync::Arc;

use tower_lsp::ls_types::DidChangeWatchedFilesRegistrationOptions;
use tower_lsp::ls_types::FileChangeType;
use tower_lsp::ls_types::FileEvent;
use tower_lsp::ls_types::FileSystemWatcher;
use tower_lsp::ls_types::GlobPattern;
use tower_lsp::ls_types::Registration;
use tower_lsp::ls_types::Uri;

use crate::server::address::path_of;
use crate::server::shared::Shared;
use crate::workspace::Outline;

/// What is watched: articles in both forms, settings and registry files, and what says which files are none of these.
const WATCHED: [&str; 5] = ["**/*.news", "**/*.txt", "**/*.json", "**/*.jsonc", "**/.gitignore"];

/// Asks the client to watch files, if it can.
pub(crate) fn watch(shared: &Arc<Shared>) {
    if !shared.state().abilities.watched_files {
        return;
    }
    let watchers = WATCHED
        .map(|glob| FileSystemWatcher { glob_pattern: GlobPattern::String(glob.to_owned()), kind: None });
    let options = DidChangeWatchedFilesRegistrationOptions { watchers: watchers.to_vec() };
    let registration = Registration {
        id: "newsmark-files".to_owned(),
        method: "workspace/didChangeWatchedFiles".to_owned(),
        register_options: serde_json::to_value(options).ok(),
    };
    let shared = Arc::clone(shared);
    // A notification never waits for the client's answer: whoever waits holds up all that follows.
    tokio::spawn(async move {
        if let Err(error) = shared.client.register_capability(vec![registration]).await {
            tracing::warn!("the client doesn't watch files: {error}");
        }
    });
}

/// Takes up what the client saw change on disk.
pub(crate) fn changed(shared: &Shared, events: &[FileEvent]) {
    let mut state = shared.state();
    for event in events {
        let path = path_of(&event.uri);
        let Some(room) = state.room_of(&path) else { continue };
        let outline = Arc::clone(&state.rooms[room].outline);
        if is_decisive(&outline, &path) {
            state.due.read_again(&outline.folder);
        } else if event.typ == FileChangeType::CHANGED && outline.lists(&path) {
            if !state.documents.contains_key(&path) {
                state.read_file(&path);
            }
        } else if event.typ != FileChangeType::CHANGED && concerns_articles(&path) {
            state.due.read_again(&outline.folder);
        }
    }
}

/// Takes up that a document was saved: settings and cards are read again, and so is a root that has a new file.
pub(crate) fn saved(shared: &Shared, uri: &Uri) {
    let mut state = shared.state();
    let path = state.path(uri);
    let Some(room) = state.room_of(&path) else { return };
    let room = &state.rooms[room];
    let outline = Arc::clone(&room.outline);
    if room.lone.is_none() && (is_decisive(&outline, &path) || !outline.lists(&path)) {
        state.due.read_again(&outline.folder);
    }
    state.due.saved();
}

/// Whether `path` decides what the other files are or mean.
fn is_decisive(outline: &Outline, path: &Path) -> bool {
    outline.is_configuration(path) || path.file_name().is_some_and(|name| name == ".gitignore")
}

/// Whether a file at `path` may be an article: what never is one is not worth reading a root again.
fn concerns_articles(path: &Path) -> bool {
    path.extension().is_none_or(|extension| !matches!(extension.to_str(), Some("json" | "jsonc")))
}
