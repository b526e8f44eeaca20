//! The URIs of many files at once, written as text: ten thousand places want no lock and no parsing each.

use std::path::Path;
use std::path::PathBuf;
use std::str::FromStr;

use rustc_hash::FxHashMap;
use tower_lsp::ls_types::Uri;

use crate::corpus::path_key;
use crate::registry::Registry;
use crate::server::address::encoded;
use crate::server::address::uri_of;
use crate::server::shared::Shared;

/// How the client writes paths, as of one moment.
#[derive(Debug)]
pub(crate) struct Addresses {
    /// What the client has open, under its own letters.
    open: FxHashMap<Box<[u8]>, Uri>,
    /// The roots, the deepest first.
    roots: Vec<Root>,
    /// The copy of the embedded cards.
    starter: Option<Uri>,
}

#[derive(Debug)]
struct Root {
    folder: PathBuf,
    /// The folder as the client writes it.
    given: PathBuf,
    uri: Uri,
}

impl Addresses {
    /// As they are now.
    pub(crate) fn of(shared: &Shared) -> Self {
        let starter = shared.pages.starter(&Registry::starter_file().path);
        let state = shared.state();
        let open =
            state.documents.iter().map(|(path, document)| (path_key(path).into(), document.uri.clone()));
        let shared_folders = state.rooms.iter().filter(|room| room.lone.is_none());
        let mut roots: Vec<(usize, Root)> = shared_folders
            .filter_map(|room| {
                let (folder, given) = (room.outline.folder.clone(), room.given.clone());
                Some((room.depth(), Root { uri: uri_of(&given)?, folder, given }))
            })
            .collect();
        roots.sort_by_key(|(depth, _)| usize::MAX - depth);
        Self { open: open.collect(), roots: roots.into_iter().map(|(_, root)| root).collect(), starter }
    }

    /// The URI of `path`.
    pub(crate) fn uri(&self, path: &Path) -> Option<Uri> {
        let mut text = Vec::new();
        let known = self.write(path, &mut text);
        Uri::from_str(str::from_utf8(&text).ok().filter(|_| known)?).ok()
    }

    /// Appends the URI of `path` to `out`; false where it has none.
    pub(crate) fn write(&self, path: &Path, out: &mut Vec<u8>) -> bool {
        if let Some(uri) = self.open.get(path_key(path)) {
            out.extend_from_slice(uri.as_str().as_bytes());
            return true;
        }
        let below = self.roots.iter().find_map(|root| Some((root, root.below(path)?)));
        if let Some((root, below)) = below.filter(|_| cfg!(unix)) {
            out.extend_from_slice(root.uri.as_str().trim_end_matches('/').as_bytes());
            out.push(b'/');
            encoded(below).for_each(|piece| out.extend_from_slice(piece.as_bytes()));
            return true;
        }
        let given = || {
            self.roots.iter().find_map(|root| Some(root.given.join(path.strip_prefix(&root.folder).ok()?)))
        };
        let starter = self.starter.clone().filter(|_| *path == *Registry::starter_file().path);
        let uri = starter.or_else(|| uri_of(&given().unwrap_or_else(|| path.to_owned())));
        if let Some(uri) = &uri {
            out.extend_from_slice(uri.as_str().as_bytes());
        }
        uri.is_some()
    }
}

impl Root {
    /// What of `path` lies behind the root's folder and a slash.
    fn below<'p>(&self, path: &'p Path) -> Option<&'p [u8]> {
        path_key(path).strip_prefix(path_key(&self.folder))?.strip_prefix(b"/")
    }
}
