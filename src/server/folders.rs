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
use crate::server::opening::open_root;
use crate::server::room::Room;
use crate::server::roots::Client;
use crate::server::roots::Wanted;
use crate::server::shared::Shared;
use crate::server::watching::follow;
use crate::workspace::Outline;

/// Opens the folders that the client names in `initialize`: its workspace folders, else its root.
pub(crate) fn open_first(shared: &Arc<Shared>, params: &InitializeParams) {
    let folders: Vec<Uri> = match &params.workspace_folders {
        Some(folders) if !folders.is_empty() => folders.iter().map(|folder| folder.uri.clone()).collect(),
        _ => root(params).into_iter().collect(),
    };
    for folder in &folders {
        add(shared, folder);
    }
    settle(shared);
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

/// Has just those roots open that a server has that is given the same folders and documents anew. One that is open
/// already stays as it is.
fn settle(shared: &Arc<Shared>) {
    let _turn = shared.settling();
    let client = Client::of(&shared.state());
    let wanted = client.wanted(shared.home.as_deref());
    let folders: BTreeSet<PathBuf> = wanted.iter().map(|root| root.folder.clone()).collect();
    shared.state().keep_roots(&folders);
    for Wanted { folder, given } in &wanted {
        if shared.state().root(folder).is_none() {
            open_root(shared, folder, given);
            shared.state().read_around(folder);
        }
    }
    shared.wake.notify_one();
}

/// Takes up a document, and its root where that isn't open yet.
pub(crate) fn open_document(shared: &Arc<Shared>, item: TextDocumentItem) {
    let (path, is_held) = {
        let mut state = shared.state();
        let path = state.take_in_document(item);
        let is_held = state.room_of(&path).is_some();
        (path, is_held)
    };
    if !is_held {
        settle(shared);
    }
    let mut state = shared.state();
    if state.room_of(&path).is_none() {
        let room = Room::lone(&path, state.abilities.encoding);
        state.take_in(room);
        // Settings that come above it make it part of a root.
        follow_later(shared);
    }
    state.enter_opened(&path);
}

/// Lets a document go, and the root that was opened for it alone.
pub(crate) fn close_document(shared: &Arc<Shared>, uri: &Uri) {
    let before = shared.state().rooms.len();
    shared.state().close(uri);
    settle(shared);
    if shared.state().rooms.len() != before {
        follow_later(shared);
    }
}

/// Looks again which folder is whose root, since settings came or went somewhere.
pub(crate) fn reconsider(shared: &Arc<Shared>) {
    let given: Vec<PathBuf> = shared.state().folders.keys().cloned().collect();
    for given in &given {
        let folder = given.canonicalize().ok().filter(|folder| folder.is_dir());
        // A folder that is gone may come back.
        if let Some(folder) = folder {
            let root = Outline::root_of(&folder, shared.home.as_deref()).map(|root| root.folder);
            shared.state().folders.insert(given.clone(), root);
        }
    }
    settle(shared);
    shared.state().check_all_later();
    shared.wake.notify_one();
}

/// Takes up that folders came, and that others went.
pub(crate) fn change(shared: &Arc<Shared>, event: &WorkspaceFoldersChangeEvent) {
    for folder in event.removed.iter().filter_map(|folder| file_of(&folder.uri)) {
        shared.state().folders.remove(&folder);
    }
    for folder in &event.added {
        add(shared, &folder.uri);
    }
    settle(shared);
    follow_later(shared);
}

/// What isn't a root any more needn't be watched, and around what lives by itself settings may come.
fn follow_later(shared: &Arc<Shared>) {
    let shared = Arc::clone(shared);
    tokio::spawn(async move { follow(&shared, None).await });
}
