//! What all handlers share: the state, the client, and the bell that wakes the upkeep.

use std::fmt;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::MutexGuard;
use std::sync::PoisonError;
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering;

use tokio::sync::Notify;
use tokio::sync::watch;
use tower_lsp::Client;
use tower_lsp::ls_types::TextDocumentPositionParams;
use tower_lsp::ls_types::Uri;

use crate::server::asked::Asked;
use crate::server::pages::Pages;
use crate::server::state::State;
use crate::server::surroundings::Surroundings;
use crate::server::waiting::Waiting;
use crate::server::watching::Watching;
use crate::time::Moment;

/// The server's memory and its line to the client.
pub(crate) struct Shared {
    /// To send requests and notifications to the client.
    pub(crate) client: Client,
    /// Rung when something is due.
    pub(crate) wake: Notify,
    /// Whether the client said `initialized`, so that it may be asked for things.
    pub(crate) initialized: watch::Sender<bool>,
    /// How often everything was checked that was to be, and something was news.
    pub(crate) news: watch::Sender<u64>,
    /// Questions that wait for such news.
    pub(crate) waiting: Waiting,
    /// Whether the end is near: nobody is kept waiting for news.
    pub(crate) ending: watch::Sender<bool>,
    /// Files of the program that the client can open.
    pub(crate) pages: Pages,
    /// The watcher of files, where the client has none.
    pub(crate) watching: Watching,
    /// The user's home folder, which is never indexed.
    pub(crate) home: Option<PathBuf>,
    now: Box<dyn Fn() -> Moment + Send + Sync>,
    number: AtomicU64,
    settling: Mutex<()>,
    state: Mutex<State>,
}

impl Shared {
    /// Nothing known yet.
    pub(crate) fn new(client: Client, surroundings: Surroundings) -> Self {
        Self {
            client,
            wake: Notify::new(),
            initialized: watch::Sender::new(false),
            news: watch::Sender::new(0),
            waiting: Waiting::default(),
            ending: watch::Sender::new(false),
            pages: Pages::new(surroundings.cache),
            watching: Watching::new(surroundings.watches),
            home: surroundings.home,
            now: surroundings.now,
            number: AtomicU64::default(),
            settling: Mutex::default(),
            state: Mutex::default(),
        }
    }

    /// A number that was never given before.
    pub(crate) fn number(&self) -> u64 {
        self.number.fetch_add(1, Ordering::Relaxed)
    }

    /// Waits until the client may be told things.
    pub(crate) async fn until_initialized(&self) {
        // The sender lives as long as this does.
        let _ = self.initialized.subscribe().wait_for(|initialized| *initialized).await;
    }

    /// The state, for a moment: never held over an await. A panic elsewhere doesn't lock everybody out.
    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// To settle which roots there are, one after the other: who comes later knows of more.
    pub(crate) fn settling(&self) -> MutexGuard<'_, ()> {
        self.settling.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The URI that leads the client to `path`, the embedded cards' too.
    pub(crate) fn uri(&self, path: &Path) -> Option<Uri> {
        self.pages.starter(path).or_else(|| self.state().uri(path))
    }

    /// When it is: the settings of a newsroom make a day of it.
    pub(crate) fn now(&self) -> Moment {
        (self.now)()
    }

    /// A snapshot of the article at `path`, with its text as it is now.
    pub(crate) fn ask(&self, path: &Arc<Path>) -> Option<Asked> {
        let now = self.now();
        self.state().ask(path, now)
    }

    /// A snapshot of the article at `uri`, with its text as it is now.
    pub(crate) fn ask_document(&self, uri: &Uri) -> Option<Asked> {
        let path = self.state().path(uri);
        self.ask(&path)
    }

    /// A snapshot of the article at `place`, and the byte that is meant.
    pub(crate) fn ask_at(&self, place: &TextDocumentPositionParams) -> Option<(Asked, usize)> {
        let asked = self.ask_document(&place.text_document.uri)?;
        let offset = asked.offset(place.position);
        Some((asked, offset))
    }
}

impl fmt::Debug for Shared {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Shared").finish_non_exhaustive()
    }
}
