//! Files that change on disk: seen by the client or by our own watcher, or told by the client that does it.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;

use tower_lsp::ls_types::DidChangeWatchedFilesRegistrationOptions;
use tower_lsp::ls_types::FileChangeType;
use tower_lsp::ls_types::FileEvent;
use tower_lsp::ls_types::FileSystemWatcher;
use tower_lsp::ls_types::GlobPattern;
use tower_lsp::ls_types::OneOf;
use tower_lsp::ls_types::Registration;
use tower_lsp::ls_types::RelativePattern;
use tower_lsp::ls_types::Uri;

use crate::server::address::path_of;
use crate::server::address::uri_of;
use crate::server::folders::reconsider;
use crate::server::shared::Shared;
use crate::server::state::State;
use crate::server::watching::keep_watch;
use crate::workspace::IGNORE_FILE;
use crate::workspace::Meaning;
use crate::workspace::SETTINGS_FILE;

/// What happened to a file or folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Change {
    /// It holds something else.
    Written,
    /// It came or went.
    Moved,
}

/// So many articles of a root that say something else are read at once; more are looked at in the background.
const FEW: usize = 32;

/// Asks the client to watch files, if it can; else a watcher of our own does.
///
/// All files are watched, since settings may call any of them an article, and a folder that goes is told of as itself.
pub(crate) fn watch(shared: &Arc<Shared>) {
    let abilities = shared.state().abilities;
    if !abilities.watched_files {
        tokio::spawn(keep_watch(Arc::clone(shared)));
        return;
    }
    let all = GlobPattern::String("**/*".to_owned());
    let mut watchers = vec![FileSystemWatcher { glob_pattern: all, kind: None }];
    if abilities.relative_patterns {
        watchers.extend(above(shared));
    }
    let options = DidChangeWatchedFilesRegistrationOptions { watchers };
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

/// Watchers for settings that may come above the client's folders.
fn above(shared: &Shared) -> Vec<FileSystemWatcher> {
    let home = shared.home.as_deref();
    let state = shared.state();
    let roots = state.rooms.iter().filter(|room| room.lone.is_none());
    let folders: BTreeSet<PathBuf> = roots.flat_map(|room| room.outline.above(home)).collect();
    let watcher = |folder: &PathBuf| {
        let base_uri = OneOf::Right(uri_of(folder)?);
        let pattern = RelativePattern { base_uri, pattern: SETTINGS_FILE.to_owned() };
        Some(FileSystemWatcher { glob_pattern: GlobPattern::Relative(pattern), kind: None })
    };
    folders.iter().filter_map(watcher).collect()
}

/// Takes up what the client saw change on disk.
pub(crate) fn changed(shared: &Arc<Shared>, events: &[FileEvent]) {
    let change = |event: &FileEvent| {
        let change = if event.typ == FileChangeType::CHANGED { Change::Written } else { Change::Moved };
        (path_of(&event.uri), change)
    };
    take_up(shared, events.iter().map(change).collect());
}

/// Takes up that the client made, renamed or removed what these URIs name.
pub(crate) fn moved<'u>(shared: &Arc<Shared>, uris: impl Iterator<Item = &'u str>) {
    let uris = uris.filter_map(|uri| uri.parse::<Uri>().ok());
    take_up(shared, uris.map(|uri| (path_of(&uri), Change::Moved)).collect());
}

/// Takes up what changed on disk; what is open stays what it is.
pub(crate) fn take_up(shared: &Arc<Shared>, changes: Vec<(Arc<Path>, Change)>) {
    let mut state = shared.state();
    let mut written: BTreeMap<PathBuf, Vec<Arc<Path>>> = BTreeMap::new();
    let mut places: BTreeMap<PathBuf, Vec<Arc<Path>>> = BTreeMap::new();
    let is_settings = |path: &Path| path.file_name().is_some_and(|name| name == SETTINGS_FILE);
    let moved_settings = changes.iter().any(|(path, change)| *change == Change::Moved && is_settings(path));
    let (roots, mut again) = (state.roots(), BTreeSet::new());
    for (path, change) in with_links(&state, changes) {
        if change == Change::Moved {
            again.extend(roots.iter().filter(|root| root.starts_with(&path)).cloned());
        }
        again.extend(shadowed(&roots, &path));
        let Some(room) = state.room_of(&path).map(|room| &state.rooms[room]) else { continue };
        let folder = &room.outline.folder;
        // Of a root that is read again nothing more need be known: a checkout changes thousands of files.
        if room.lone.is_some() || again.contains(folder) {
            continue;
        }
        match room.outline.meaning_of(&path, change == Change::Moved) {
            Meaning::Nothing => {}
            Meaning::Article => written.entry(folder.clone()).or_default().push(path),
            Meaning::Place => places.entry(folder.clone()).or_default().push(path),
            Meaning::Root
                if change == Change::Written && state.holds_before_its_file(&path, &room.outline) => {}
            Meaning::Root => _ = again.insert(folder.clone()),
        }
    }
    for (folder, paths) in written.into_iter().filter(|(folder, _)| !again.contains(folder)) {
        if paths.len() <= FEW {
            read(&mut state, &paths);
        } else {
            places.entry(folder).or_default().extend(paths);
        }
    }
    for (folder, places) in places.into_iter().filter(|(folder, _)| !again.contains(folder)) {
        state.look_at(&folder, places);
    }
    for folder in &again {
        state.fall_behind(folder);
    }
    drop(state);
    if moved_settings {
        reconsider(shared);
    }
}

/// Those of `roots` in which the file at `path` says what is ignored: its folder may be one above theirs.
fn shadowed<'r>(roots: &'r [PathBuf], path: &Path) -> impl Iterator<Item = PathBuf> + 'r {
    let folder = path.parent().filter(|_| path.file_name().is_some_and(|name| name == IGNORE_FILE));
    let folder = folder.map(Path::to_owned);
    roots.iter().filter(move |root| folder.as_ref().is_some_and(|folder| root.starts_with(folder))).cloned()
}

/// `changes`, and those of the links that lead to what changed.
fn with_links(state: &State, changes: Vec<(Arc<Path>, Change)>) -> Vec<(Arc<Path>, Change)> {
    let links = |path: &Path| {
        let links = state.rooms.iter().flat_map(|room| room.outline.links_to(path));
        links.map(|link| (Arc::clone(link), Change::Written)).collect::<Vec<_>>()
    };
    let linked: Vec<_> = changes.iter().flat_map(|(path, _)| links(path)).collect();
    changes.into_iter().chain(linked).collect()
}

/// Reads the articles at `paths` as their files have them now.
fn read(state: &mut State, paths: &[Arc<Path>]) {
    for path in paths {
        if !state.documents.contains_key(path) {
            state.read_file(path);
        }
    }
}

/// Takes up that a document was saved: for settings and cards the root is read again, and so is one of which not all is
/// watched; a new file is looked at.
pub(crate) fn saved(shared: &Shared, uri: &Uri) {
    let mut state = shared.state();
    let path = state.path(uri);
    let roots = state.roots();
    for root in shadowed(&roots, &path) {
        state.fall_behind(&root);
    }
    let Some(room) = state.room_of(&path) else { return };
    let (outline, lone) = (Arc::clone(&state.rooms[room].outline), state.rooms[room].lone.is_some());
    let is_decisive = outline.is_decisive(&path) && !state.holds_before_its_file(&path, &outline);
    if !lone && (is_decisive || shared.watching.is_full()) {
        state.fall_behind(&outline.folder);
    } else if !lone && !outline.is_configuration(&path) && !outline.lists(&path) {
        state.look_at(&outline.folder, [path]);
    }
    state.due.saved();
}
