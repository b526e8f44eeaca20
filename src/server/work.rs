//! Work for a processor: on a thread of its own, stopped when nobody waits for it any more.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering;

use tokio::sync::Semaphore;
use tower_lsp::jsonrpc;
use tower_lsp::jsonrpc::Error;

use crate::server::transport::Space;

/// Whether work was cancelled: the client said so, or is gone.
#[derive(Clone, Debug, Default)]
pub struct Cancel(Arc<AtomicBool>);

impl Cancel {
    /// Whether the work may stop, since nobody takes its result.
    pub fn is_cancelled(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }

    /// The flag itself, for layers that know no server.
    pub fn flag(&self) -> &AtomicBool {
        &self.0
    }
}

/// Cancels when the future that holds it is dropped.
struct Waiting(Cancel);

impl Drop for Waiting {
    fn drop(&mut self) {
        self.0.0.store(true, Ordering::Relaxed);
    }
}

tokio::task_local! {
    /// Where the work of the handler that runs is done.
    pub(crate) static BENCH: Bench;
}

/// Where work is done: a few pieces at a time, and none whose result would find no room.
#[derive(Clone)]
pub(crate) struct Bench {
    places: Arc<Semaphore>,
    space: Space,
}

impl Bench {
    pub(crate) fn new(places: usize, space: Space) -> Self {
        Self { places: Arc::new(Semaphore::new(places)), space }
    }
}

/// Does `work` on a blocking thread and waits for its result.
///
/// A handler takes its snapshot first and moves it into the work. The work is told that it is cancelled as soon as
/// this future is dropped, and should look now and then.
///
/// # Errors
///
/// An internal error where the work panics.
pub async fn blocking<T, W>(work: W) -> jsonrpc::Result<T>
where
    T: Send + 'static,
    W: FnOnce(&Cancel) -> T + Send + 'static,
{
    let cancel = Cancel::default();
    let _waiting = Waiting(cancel.clone());
    let place = match BENCH.try_with(Clone::clone) {
        Ok(bench) => {
            let place = bench.places.acquire_owned().await;
            bench.space.wait().await;
            place.ok()
        }
        Err(_) => None,
    };
    let done = tokio::task::spawn_blocking(move || {
        let _place = place;
        (!cancel.is_cancelled()).then(|| work(&cancel))
    });
    done.await.ok().flatten().ok_or_else(Error::internal_error)
}
