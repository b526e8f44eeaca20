//! What the server asks and tells of its own accord: handed on in order, when there is room.
//!
//! It comes by another way than answers. What a handler said before it answered reaches the client before the answer:
//! partial results make no sense otherwise.

use std::future::poll_fn;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::MutexGuard;
use std::sync::PoisonError;
use std::task::Context;
use std::task::Poll;
use std::task::Waker;

use futures_util::Stream;
use futures_util::StreamExt;
use futures_util::stream::BoxStream;
use tower_lsp::jsonrpc::Request;

use crate::server::transport::outbox::Outbox;
use crate::server::written::json_text;

/// The server's own calls, on their way to the outbox.
pub(super) struct Outgoing {
    calls: Mutex<Calls>,
    outbox: Outbox,
}

struct Calls {
    stream: BoxStream<'static, Request>,
    /// Of whoever waits for the next call.
    waker: Waker,
}

impl Outgoing {
    pub(super) fn new(calls: impl Stream<Item = Request> + Send + 'static, outbox: Outbox) -> Self {
        let calls = Calls { stream: calls.boxed(), waker: Waker::noop().clone() };
        Self { calls: Mutex::new(calls), outbox }
    }

    /// Hands on whatever is said, when there is room, until nothing more will be said.
    pub(super) async fn run(self: Arc<Self>) {
        let space = self.outbox.space();
        let mut more = true;
        while more {
            space.wait().await;
            more = poll_fn(|context| {
                let mut calls = self.calls();
                calls.waker.clone_from(context.waker());
                self.hand_on(&mut calls)
            })
            .await;
        }
    }

    /// Hands on what was said so far.
    pub(super) fn catch_up(&self) {
        let mut calls = self.calls();
        while self.hand_on(&mut calls) == Poll::Ready(true) {}
    }

    /// Hands on the next call; false where there will be none.
    fn hand_on(&self, calls: &mut Calls) -> Poll<bool> {
        let next = calls.stream.poll_next_unpin(&mut Context::from_waker(&calls.waker));
        next.map(|call| {
            call.is_some_and(|call| {
                self.outbox.send(b"", json_text(&call), b"");
                true
            })
        })
    }

    fn calls(&self) -> MutexGuard<'_, Calls> {
        self.calls.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
