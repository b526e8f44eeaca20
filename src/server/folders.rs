//! Which roots there are: the client's folders, and those of the files that it opens.

use std::collections::BTreeSet;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;

use tower_lsp::ls_types::InitializeParams;
use tower_lsp::ls_types::TextDocumentItem;
use tower_lsp::ls_types::Uri;
use tower_lsp::ls_types::WorkspaceFoldersChangeEvent;

use crate::server::address::file_of;
use crate::server::address::folder_of;
use crate::server::address::path_of;
use crate::server::opening::has_settings;
use crate::server::opening::open_root;
use crate::server::room::Room;
use crate::server::shared::Shared;
use crate::server::watching::follow;
use crate::workspace::Outline;
use crate::workspace::OwnRoot;

/// Opens the folders that the client names in `initialize`: its workspace folders, else its root.
pub(crate) fn open_first(shared: &Arc<Shared>, params: &InitializeParams) {
    let folders: Vec<Uri> = match &params.workspace_folders {
        Some(folders) if !folders.is_empty() => folders.iter().map(|folder| folder.uri.clone()).collect(),
        _ => root(params).into_iter().collect(),
    };
    for folder in &folders {
        add(shared, folder);
    }
    open_all(shared);
}

/// The one folder of a client that knows no workspace folders.
#[expect(deprecated, reason = "older clients name their folder by nothing else")]
fn root(params: &InitializeParams) -> Option<Uri> {
    let by_path = || crate::server::address::uri_of(Path::new(params.root_path.as_deref()?));
    params.root_uri.clone().or_else(by_path)
}

/// Notes a folder of the client.
fn add(shared: &Arc<Shared>, uri: &Uri) {
    let Some(given) = file_of(uri) else { return };
    let root = folder_of(uri).and_then(|folder| Outline::root_of(&folder, shared.home.as_deref()));
    shared.state().folders.insert(given, root.map(|root| root.folder));
}

/// Opens the roots of the client's folders, outer ones first; one that is open already stays as it is.
fn open_all(shared: &Arc<Shared>) {
    let folders: Vec<(PathBuf, PathBuf)> = {
        let state = shared.state();
        let roots = state.folders.iter().filter_map(|(given, root)| Some((root.clone()?, given.clone())));
        roots.collect()
    };
    let mut folders = folders;
    folders.sort();
    for (root, given) in folders {
        let is_within = shared.state().room_of(&root).is_some();
        if !is_within || has_settings(&root) {
            open_root(shared, &root, &upward(&given, &root));
        }
    }
}

/// How the client writes `root`, of which it wrote a place below as `given`.
fn upward(given: &Path, root: &Path) -> PathBuf {
    let is_root = |folder: &&Path| folder.canonicalize().is_ok_and(|folder| folder == root);
    given.ancestors().find(is_root).unwrap_or(root).to_owned()
}

/// Takes up a document, and its root where that isn't open yet.
///
/// A file outside all roots belongs to the nearest folder upward with settings. Without any, it belongs to its own
/// folder where the client has no folders at all, and else lives by itself.
pub(crate) fn open_document(shared: &Arc<Shared>, item: TextDocumentItem) {
    let path = path_of(&item.uri);
    let is_held = shared.state().room_of(&path).is_some();
    if !is_held && let Some(folder) = path.parent().filter(|_| path.is_absolute()) {
        let root = Outline::root_of(folder, shared.home.as_deref());
        let has_folders = !shared.state().folders.is_empty();
        if let Some(OwnRoot { folder: root, .. }) = root.filter(|root| !has_folders || root.has_settings) {
            let given = file_of(&item.uri).map_or_else(|| root.clone(), |file| upward(&file, &root));
            open_root(shared, &root, &given);
        }
    }
    let mut state = shared.state();
    if state.room_of(&path).is_none() {
        let room = Room::lone(&path, state.abilities.encoding);
        state.take_in(room);
    }
    state.open(item);
}

/// Looks again which folder is whose root, since settings came or went somewhere.
pub(crate) fn reconsider(shared: &Arc<Shared>) {
    let home = shared.home.as_deref();
    let (given, documents): (Vec<PathBuf>, Vec<Arc<Path>>) = {
        let state = shared.state();
        (state.folders.keys().cloned().collect(), state.documents.keys().cloned().collect())
    };
    for given in &given {
        let folder = given.canonicalize().ok().filter(|folder| folder.is_dir());
        // A folder that is gone may come back.
        if let Some(folder) = folder {
            let root = Outline::root_of(&folder, home).map(|root| root.folder);
            shared.state().folders.insert(given.clone(), root);
        }
    }
    let folders = documents.iter().filter_map(|path| path.parent().filter(|_| path.is_absolute()));
    let folders: BTreeSet<&Path> = folders.collect();
    let roots = folders.into_iter().filter_map(|folder| Outline::root_of(folder, home));
    let roots: BTreeSet<PathBuf> =
        roots.filter(|root| given.is_empty() || root.has_settings).map(|root| root.folder).collect();
    {
        let mut state = shared.state();
        let wanted: BTreeSet<PathBuf> = state.folders.values().flatten().chain(&roots).cloned().collect();
        let is_wanted = |folder: &PathBuf| wanted.contains(folder) || has_settings(folder);
        let before = state.rooms.len();
        state.rooms.retain(|room| room.lone.is_some() || is_wanted(&room.outline.folder));
        if state.rooms.len() != before {
            state.house_all();
        }
    }
    open_all(shared);
    for root in &roots {
        let is_within = shared.state().room_of(root).is_some();
        if !is_within || has_settings(root) {
            let given = shared.state().as_given(root);
            open_root(shared, root, &given);
        }
    }
    shared.state().check_all_later();
    shared.wake.notify_one();
}

/// Opens the folders that came, and lets those that went go; documents in these live on by themselves.
pub(crate) fn change(shared: &Arc<Shared>, event: &WorkspaceFoldersChangeEvent) {
    for folder in event.removed.iter().filter_map(|folder| file_of(&folder.uri)) {
        let mut state = shared.state();
        if let Some(root) = state.folders.remove(&folder).flatten() {
            state.leave(&root);
        }
    }
    for folder in &event.added {
        add(shared, &folder.uri);
    }
    open_all(shared);
    let shared = Arc::clone(shared);
    // What isn't a root any more needn't be watched.
    tokio::spawn(async move { follow(&shared, None).await });
}
