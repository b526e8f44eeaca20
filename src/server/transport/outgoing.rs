//! What the server asks and tells of its own accord: handed on in order, when there is room.

use std::pin::pin;

use futures_util::FutureExt;
use futures_util::Stream;
use futures_util::StreamExt;
use futures_util::future::Either;
use futures_util::future::select;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use tower_lsp::jsonrpc::Request;

use crate::server::transport::outbox::Outbox;
use crate::server::transport::outbox::json_text;

/// The task that hands on.
pub(super) struct Outgoing {
    task: JoinHandle<()>,
    stop: oneshot::Sender<()>,
}

impl Outgoing {
    /// Starts to hand on what `calls` yields.
    pub(super) fn open(calls: impl Stream<Item = Request> + Send + Unpin + 'static, outbox: Outbox) -> Self {
        let (stop, stopped) = oneshot::channel();
        Self { task: tokio::spawn(hand_on(calls, outbox, stopped)), stop }
    }

    /// Hands on what was said so far, and nothing of what is said later.
    pub(super) async fn close(self) {
        if self.stop.send(()).is_ok() {
            let _ = self.task.await;
        }
    }
}

async fn hand_on(
    mut calls: impl Stream<Item = Request> + Unpin,
    outbox: Outbox,
    mut stopped: oneshot::Receiver<()>,
) {
    let send = |call: Request| outbox.send(&[&json_text(&call)]);
    let room = outbox.room();
    loop {
        let next = pin!(async {
            room.wait().await;
            calls.next().await
        });
        match select(next, &mut stopped).await {
            Either::Left((Some(call), _)) => send(call),
            Either::Left((None, _)) => return,
            Either::Right(_) => break,
        }
    }
    while let Some(Some(call)) = calls.next().now_or_never() {
        send(call);
    }
}
