//! A snapshot of one root, for what concerns many of its files.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use tokio::sync::watch;
use tower_lsp::jsonrpc;
use tower_lsp::jsonrpc::Error;
use tower_lsp::jsonrpc::ErrorCode;

use crate::corpus::Corpus;
use crate::features::Newsroom;
use crate::server::abilities::Abilities;
use crate::server::document::Page;
use crate::server::room::Knowledge;
use crate::server::room::Room;
use crate::server::shared::Shared;
use crate::server::state::State;
use crate::text::Symbol;
use crate::workspace::Outline;

/// All articles and cards of a root at the moment when somebody asked, and the texts that were open.
#[derive(Debug, Clone)]
pub(crate) struct Archive {
    /// The path, of a document or the root's folder, that it was asked by.
    pub(crate) path: Arc<Path>,
    pub(crate) corpus: Corpus,
    pub(crate) outline: Arc<Outline>,
    /// The open documents, those of other roots too.
    pub(crate) open: BTreeMap<Arc<Path>, Arc<Page>>,
    pub(crate) abilities: Abilities,
    /// Whether it is one document that lives by itself.
    lone: bool,
    knowledge: Knowledge,
    to_come: watch::Receiver<Knowledge>,
}

impl Archive {
    /// All roots as they are now, edits and all; in the order of their paths, so that what is found is in the same order
    /// however they came to be open. Each is asked by what it is known by.
    pub(crate) fn all(shared: &Shared) -> Vec<Self> {
        let mut state = shared.state();
        let mut roots: Vec<Arc<Path>> = state.rooms.iter().map(|room| room.key().into()).collect();
        roots.sort_unstable();
        roots.iter().filter_map(|root| state.archive(root)).collect()
    }

    /// `archives` as they were taken, if they were read by then; else what `take` takes once they are.
    pub(crate) async fn once_read(mut archives: Vec<Self>, take: impl Fn() -> Vec<Self>) -> Vec<Self> {
        while !archives.iter().all(|one| one.knowledge == Knowledge::Articles) {
            for one in &mut archives {
                // A room that is gone has nothing more to read.
                let _ = one.to_come.wait_for(|known| *known == Knowledge::Articles).await;
            }
            archives = take();
        }
        archives
    }

    /// The same root once all its articles are read; as of then, where they weren't.
    pub(crate) async fn among_all(self, shared: &Shared) -> Self {
        self.once(Knowledge::Articles, shared).await
    }

    /// The same root once its cards are read; as of then, where they weren't.
    pub(crate) async fn with_cards(self, shared: &Shared) -> Self {
        self.once(Knowledge::Cards, shared).await
    }

    async fn once(mut self, wanted: Knowledge, shared: &Shared) -> Self {
        while self.knowledge < wanted {
            // A room that is gone has nothing more to read; the path may be in another one by now.
            let gone = self.to_come.wait_for(|known| *known >= wanted).await.is_err();
            let before = self.knowledge;
            match shared.archive(&self.path) {
                Some(now) => self = now,
                None => break,
            }
            if gone && self.knowledge <= before {
                break;
            }
        }
        self
    }

    /// The id of the card that `id` leads to, a former one perhaps.
    pub(crate) fn in_force(&self, id: Symbol) -> Symbol {
        self.corpus.registry().resolve(id)
    }

    /// As the features see it.
    pub(crate) fn newsroom(&self) -> Newsroom<'_> {
        Newsroom {
            corpus: &self.corpus,
            root: (!self.lone).then_some(self.outline.folder.as_path()),
            settings: &self.outline.settings,
            makes_files: self.abilities.makes_files,
        }
    }

    /// Whether the client still has these documents open as they were.
    pub(crate) fn holds(&self, state: &State, mut paths: impl Iterator<Item = Arc<Path>>) -> bool {
        paths.all(|path| {
            let now = state.documents.get(&path).map(|document| document.version);
            now == self.open.get(&path).map(|page| page.version)
        })
    }
}

impl State {
    fn archive(&mut self, path: &Arc<Path>) -> Option<Archive> {
        self.take_up_edits();
        let room: &Room = &self.rooms[self.room_of(path)?];
        let (corpus, outline) = (room.corpus.clone(), Arc::clone(&room.outline));
        let (knowledge, to_come) = (room.knowledge(), room.to_come());
        let (path, abilities, lone) = (Arc::clone(path), self.abilities, room.lone.is_some());
        let open = self.open_pages();
        Some(Archive { path, corpus, outline, open, abilities, lone, knowledge, to_come })
    }
}

impl Shared {
    /// A snapshot of the root that `path` lies in.
    pub(crate) fn archive(&self, path: &Arc<Path>) -> Option<Archive> {
        self.state().archive(path)
    }
}

/// The answer to what is right and can't be granted.
pub(crate) fn refused(why: impl Into<String>) -> Error {
    /// The protocol's code for it.
    const REQUEST_FAILED: i64 = -32803;
    Error { code: ErrorCode::ServerError(REQUEST_FAILED), message: why.into().into(), data: None }
}

/// The answer to who asks about a text that is no more.
pub(crate) fn changed_since() -> jsonrpc::Error {
    let message = "the text has changed since: ask again".into();
    Error { code: ErrorCode::ContentModified, message, data: None }
}
