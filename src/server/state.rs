//! The one owner of all that changes: documents, rooms, and what was published.
//!
//! It is held by a lock for moments only. Whoever computes takes a snapshot ([`Asked`]) and lets go.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;

use tower_lsp::ls_types::DidChangeTextDocumentParams;
use tower_lsp::ls_types::TextDocumentItem;
use tower_lsp::ls_types::Uri;

use crate::corpus::Summary;
use crate::server::abilities::Abilities;
use crate::server::address::path_of;
use crate::server::address::uri_of;
use crate::server::answers::semantic_tokens::Told;
use crate::server::asked::Asked;
use crate::server::calendar::Calendar;
use crate::server::configuration::Configuration;
use crate::server::document::Document;
use crate::server::document::Page;
use crate::server::due::Due;
use crate::server::published::Published;
use crate::server::room::Room;
use crate::time::Moment;

/// Everything that the server knows.
#[derive(Debug, Default)]
pub(crate) struct State {
    /// What the client can do.
    pub(crate) abilities: Abilities,
    /// All rooms, in the order in which they were opened.
    pub(crate) rooms: Vec<Room>,
    /// What the client says of its settings.
    pub(crate) configuration: Configuration,
    /// All open documents.
    pub(crate) documents: BTreeMap<Arc<Path>, Document>,
    /// Where the open documents are found by their URIs, so that the disk isn't asked at each keystroke.
    open: BTreeMap<String, Arc<Path>>,
    /// How many documents were opened so far.
    opened: u64,
    /// Open documents that say something else since the index last heard of them.
    edited: BTreeSet<Arc<Path>>,
    /// What is to be done when there is time.
    pub(crate) due: Due,
    /// The days of reading.
    pub(crate) calendar: Calendar,
    /// What the client was told.
    pub(crate) published: Published,
    /// The tokens that the client was told of open documents.
    pub(crate) tokens: BTreeMap<Arc<Path>, Told>,
    /// Messages that the user has read, and needn't read again.
    pub(crate) complaints: BTreeSet<String>,
    /// The client's folders as it writes them, with the folders of their roots; `None` for those that must not be
    /// indexed or aren't there. A client that has none means the folder of whatever file it opens.
    pub(crate) folders: BTreeMap<PathBuf, Option<PathBuf>>,
}

impl State {
    /// Takes up a document, and answers what it is known by; one that is open already is opened anew. It isn't in the
    /// index yet.
    pub(crate) fn take_in_document(&mut self, item: TextDocumentItem) -> Arc<Path> {
        let path = self.place_of(&item.uri);
        self.open.insert(item.uri.as_str().to_owned(), Arc::clone(&path));
        let document = Document::new(item, self.opened);
        self.opened += 1;
        self.documents.insert(Arc::clone(&path), document);
        path
    }

    /// What a document is known by that is opened at `uri`: an article that is begun without a file belongs to the one
    /// folder that the client has, as a file that is still to be.
    fn place_of(&self, uri: &Uri) -> Arc<Path> {
        let path = path_of(uri);
        let is_begun = uri.scheme().as_str().eq_ignore_ascii_case("untitled");
        let mut folders = self.folders.values().filter(|_| is_begun);
        match (folders.next(), folders.next()) {
            (Some(Some(folder)), None) => folder.join(path).into(),
            _ => path,
        }
    }

    /// Makes the index say what a document says that was opened just now.
    pub(crate) fn enter_opened(&mut self, path: &Arc<Path>) {
        let before = self.summary(path);
        self.enter(path);
        self.keep_up_with(path);
        self.due.check(path);
        // A text that says what its file says is no edit.
        if self.summary(path) != before {
            self.due.edited(path);
        }
    }

    /// Applies changes to an open document.
    pub(crate) fn change(&mut self, change: &DidChangeTextDocumentParams) {
        let path = self.path(&change.text_document.uri);
        let Some(document) = self.documents.get_mut(&path) else { return };
        document.change(change.text_document.version, &change.content_changes, self.abilities.encoding);
        self.due.edited(&path);
        self.keep_up_with(&path);
        self.edited.insert(path);
    }

    /// Makes the index say what all open articles say now.
    pub(crate) fn take_up_edits(&mut self) {
        for path in std::mem::take(&mut self.edited) {
            self.enter(&path);
        }
    }

    /// Lets a document go: its file holds again.
    pub(crate) fn close(&mut self, uri: &Uri) -> Option<Document> {
        let path = self.open.remove(uri.as_str()).unwrap_or_else(|| path_of(uri));
        self.tokens.remove(&path);
        let document = self.documents.remove(&path)?;
        self.due.check(&path);
        self.let_file_hold(&path);
        if let Some(room) = self.room_of(&path) {
            if self.rooms[room].lone.is_some() {
                self.rooms.remove(room);
            } else if self.rooms[room].is_article(&path, &document.language) {
                self.read_file(&path);
            }
        }
        Some(document)
    }

    /// Takes an article that isn't open as its file has it now.
    pub(crate) fn read_file(&mut self, path: &Arc<Path>) {
        let Some(room) = self.room_of(path) else { return };
        let before = self.summary(path);
        self.rooms[room].read_file(path);
        self.due.check_later(path);
        if self.summary(path) != before {
            self.due.check_others();
            self.due.saved();
        }
    }

    /// What the index knows of the article at `path`.
    fn summary(&self, path: &Path) -> Option<Arc<Summary>> {
        let corpus = &self.rooms[self.room_of(path)?].corpus;
        corpus.summary(corpus.article(path)?).cloned()
    }

    /// What the document at `uri` is known by.
    pub(crate) fn path(&self, uri: &Uri) -> Arc<Path> {
        self.open.get(uri.as_str()).map_or_else(|| path_of(uri), Arc::clone)
    }

    /// Has everything checked again of which anything was said or may be, when there is nothing more urgent.
    pub(crate) fn check_all_later(&mut self) {
        let configuration = self.rooms.iter().flat_map(|room| room.outline.configuration());
        let shown = self.documents.keys().chain(self.published.paths()).cloned();
        for path in shown.chain(configuration).collect::<Vec<_>>() {
            self.due.check_later(&path);
        }
    }

    /// The index of the deepest room that holds `path`.
    pub(crate) fn room_of(&self, path: &Path) -> Option<usize> {
        let holding = self.rooms.iter().enumerate().filter(|(_, room)| room.holds(path));
        holding.max_by_key(|(_, room)| room.depth()).map(|(index, _)| index)
    }

    /// The room whose root is `folder`.
    pub(crate) fn root(&mut self, folder: &Path) -> Option<&mut Room> {
        self.rooms.iter_mut().find(|room| room.lone.is_none() && room.outline.folder == folder)
    }

    /// Makes one of the root with `folder`, which has no settings any more, and the root around it. `false`: there is
    /// none around it.
    pub(crate) fn dissolve(&mut self, folder: &Path) -> bool {
        let around =
            |room: &&Room| room.lone.is_none() && room.outline.folder != folder && room.holds(folder);
        let around = self.rooms.iter().filter(around).max_by_key(|room| room.depth());
        let Some(outer) = around.map(|room| room.outline.folder.clone()) else { return false };
        self.rooms.retain(|room| room.lone.is_some() || room.outline.folder != folder);
        self.enter_all(folder);
        self.due.read_again(&outer);
        true
    }

    /// Lets those roots go that aren't `wanted`, nor parts of such. Open documents there belong to the root around theirs,
    /// or live on by themselves.
    pub(crate) fn keep_roots(&mut self, wanted: &BTreeSet<PathBuf>) {
        let (mut kept, mut parts) = (BTreeSet::new(), wanted.clone());
        while let Some(folder) = parts.pop_first() {
            let room = self.rooms.iter().find(|room| room.lone.is_none() && room.outline.folder == folder);
            if kept.insert(folder) {
                parts.extend(room.into_iter().flat_map(|room| &room.outline.nested).cloned());
            }
        }
        let is_kept = |room: &Room| room.lone.is_some() || kept.contains(&room.outline.folder);
        let gone: Vec<PathBuf> =
            self.rooms.iter().filter(|room| !is_kept(room)).map(|room| room.outline.folder.clone()).collect();
        if gone.is_empty() {
            return;
        }
        self.rooms.retain(is_kept);
        self.house_all();
        for folder in &gone {
            self.enter_all(folder);
            self.read_around(folder);
        }
    }

    /// Has the root around `folder` read again, which became a root of its own just now, or isn't one any more; where it
    /// isn't read yet, or found that by itself, there is no need.
    pub(crate) fn read_around(&mut self, folder: &Path) {
        let around =
            |room: &&Room| room.lone.is_none() && room.outline.folder != folder && room.holds(folder);
        let around = self.rooms.iter().filter(around).max_by_key(|room| room.depth());
        let knows = |room: &&Room| room.outline.nested.iter().any(|nested| nested == folder);
        let outer = around.filter(|room| room.was_read() && !knows(room));
        if let Some(outer) = outer.map(|room| room.outline.folder.clone()) {
            self.due.read_again(&outer);
        }
    }

    /// Has open documents that are in no room any more live on by themselves.
    pub(crate) fn house_all(&mut self) {
        let homeless: Vec<Arc<Path>> =
            self.documents.keys().filter(|path| self.room_of(path).is_none()).cloned().collect();
        for path in homeless {
            self.take_in(Room::lone(&path, self.abilities.encoding));
            self.enter(&path);
        }
        self.check_all_later();
    }

    /// Makes the index say what the open article at `path` says now.
    pub(crate) fn enter(&mut self, path: &Arc<Path>) {
        let Some(room) = self.room_of(path) else { return };
        let (room, Some(document)) = (&mut self.rooms[room], self.documents.get_mut(path)) else { return };
        if room.is_article(path, &document.language) {
            let page = document.page();
            let summary = room.summary(path, &page);
            room.take(summary);
        }
    }

    /// Makes the index say what the open articles in `folder` say now, instead of their files.
    pub(crate) fn enter_all(&mut self, folder: &Path) {
        let open = self.documents.keys().filter(|path| path.starts_with(folder)).cloned();
        for path in open.collect::<Vec<_>>() {
            self.enter(&path);
        }
    }

    /// What is known when somebody asks about the article at `uri`; `None` for what isn't open or is no article.
    pub(crate) fn ask(&mut self, path: &Arc<Path>, now: Moment) -> Option<Asked> {
        self.take_up_edits();
        let page = self.documents.get_mut(path)?.page();
        let room = &self.rooms[self.room_of(path)?];
        let id = room.corpus.article(path)?;
        Some(Asked {
            path: Arc::clone(path),
            page,
            id,
            summary: Arc::clone(room.corpus.summary(id)?),
            corpus: room.corpus.clone(),
            outline: Arc::clone(&room.outline),
            knowledge: room.knowledge(),
            to_come: room.to_come(),
            now,
            abilities: self.abilities,
        })
    }

    /// The texts of all open documents.
    pub(crate) fn open_pages(&mut self) -> BTreeMap<Arc<Path>, Arc<Page>> {
        self.documents.iter_mut().map(|(path, document)| (Arc::clone(path), document.page())).collect()
    }

    /// The URI of `path`, as the client writes it.
    pub(crate) fn uri(&self, path: &Path) -> Option<Uri> {
        let open = self.documents.get(path).map(|document| &document.uri);
        open.or_else(|| self.published.uri(path)).cloned().or_else(|| uri_of(&self.as_given(path)))
    }

    /// How the client writes `path`: its folders may have other names than ours, which are without links.
    pub(crate) fn as_given(&self, path: &Path) -> PathBuf {
        let room = self.room_of(path).map(|room| &self.rooms[room]);
        room.map_or_else(|| path.to_owned(), |room| room.as_given(path))
    }

    /// The folders of all roots.
    pub(crate) fn roots(&self) -> Vec<PathBuf> {
        let roots = self.rooms.iter().filter(|room| room.lone.is_none());
        roots.map(|room| room.outline.folder.clone()).collect()
    }
}
