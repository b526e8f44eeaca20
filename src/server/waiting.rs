//! Questions that wait for news: as many as there are, but not more than a bounded memory holds.

use std::collections::VecDeque;
use std::sync::Mutex;
use std::sync::PoisonError;

use tokio::sync::oneshot;

/// Bytes that waiting questions may take: beyond that those that wait longest are over.
const ROOM: usize = 16 << 20;

/// All questions that wait.
#[derive(Debug, Default)]
pub(crate) struct Waiting(Mutex<VecDeque<Waiter>>);

#[derive(Debug)]
struct Waiter {
    size: usize,
    over: oneshot::Sender<()>,
}

/// One question that waits.
#[derive(Debug)]
pub(crate) struct Hold(oneshot::Receiver<()>);

impl Waiting {
    /// Lets a question of `size` bytes wait.
    pub(crate) fn hold(&self, size: usize) -> Hold {
        let (over, hold) = oneshot::channel();
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.retain(|waiter| !waiter.over.is_closed());
        all.push_back(Waiter { size, over });
        let mut taken: usize = all.iter().map(|waiter| waiter.size).sum();
        while taken > ROOM && all.len() > 1 {
            let Some(first) = all.pop_front() else { break };
            taken -= first.size;
            // Nobody listens where the question was just answered.
            let _ = first.over.send(());
        }
        Hold(hold)
    }
}

impl Hold {
    /// Waits until there is no room for it any more.
    pub(crate) async fn is_over(&mut self) {
        let _ = (&mut self.0).await;
    }
}
