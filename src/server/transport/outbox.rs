//! The way out: messages in order, written by a thread of their own, and as many as a slow reader can be owed.

use std::io::Write;
use std::pin::pin;
use std::sync::mpsc;
use std::sync::mpsc::Receiver;
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

use futures_util::future::select;
use tokio::sync::watch;
use tokio::time::timeout;
use tower_lsp::jsonrpc;
use tower_lsp::ls_types::ProgressToken;

use crate::server::transport::message::Ticket;

/// Bytes that may wait for the client to read them before no new work is begun.
const ROOM: usize = 16 << 20;

/// What the client hasn't taken yet.
#[derive(Default)]
struct Backlog {
    bytes: usize,
    /// Nothing can be written any more.
    broken: bool,
}

/// Where messages to the client are put.
#[derive(Clone)]
pub(super) struct Outbox {
    frames: Sender<Option<Vec<u8>>>,
    backlog: watch::Sender<Backlog>,
}

impl Outbox {
    /// Starts to write to `output`.
    pub(super) fn open(output: impl Write + Send + 'static) -> Self {
        let (frames, queue) = mpsc::channel();
        let backlog = watch::Sender::default();
        let written = backlog.clone();
        thread::Builder::new()
            .name("output".to_owned())
            .spawn(move || write_all(output, &queue, &written))
            .expect("a thread can be started");
        Self { frames, backlog }
    }

    /// Answers a request with the JSON text of its result, or with what is wrong; `None` is a request without an id.
    pub(super) fn answer(&self, ticket: Option<&Ticket>, outcome: jsonrpc::Result<Vec<u8>>) {
        let (name, text) = match outcome {
            Ok(result) => ("result", result),
            Err(error) => ("error", json_text(&error)),
        };
        let id = ticket.map_or_else(|| "null".to_owned(), ToString::to_string);
        let opening = format!("{{\"jsonrpc\":\"2.0\",\"id\":{id},\"{name}\":");
        self.send(&[opening.as_bytes(), &text, b"}"]);
    }

    /// Sends a message that is JSON already.
    pub(super) fn send(&self, parts: &[&[u8]]) {
        let length: usize = parts.iter().map(|part| part.len()).sum();
        let header = format!("Content-Length: {length}\r\n\r\n");
        let mut frame = Vec::with_capacity(header.len() + length);
        frame.extend_from_slice(header.as_bytes());
        for part in parts {
            frame.extend_from_slice(part);
        }
        self.backlog.send_modify(|backlog| backlog.bytes += frame.len());
        // The thread is gone when nothing can be written any more.
        let _ = self.frames.send(Some(frame));
    }

    /// What tells when there is room.
    pub(super) fn space(&self) -> Space {
        Space(self.backlog.subscribe())
    }

    /// Waits until nothing can be written any more.
    pub(super) async fn broken(&self) {
        let _ = self.backlog.subscribe().wait_for(|backlog| backlog.broken).await;
    }

    /// Notes that something moves, though nothing is sent.
    pub(super) fn stir(&self) {
        self.backlog.send_modify(|_| ());
    }

    /// Waits until nothing has moved for as long as `patience`: nothing sent, nothing taken by the client.
    pub(super) async fn stalled(&self, patience: Duration) {
        let mut backlog = self.backlog.subscribe();
        while timeout(patience, backlog.changed()).await.is_ok() {}
    }

    /// Waits until all is written, or until nothing moves any more; then lets go of the output.
    pub(super) async fn close(&self, patience: Duration) {
        let _ = self.frames.send(None);
        select(pin!(self.broken()), pin!(self.stalled(patience))).await;
    }
}

/// Sends parts of an answer ahead of it.
#[derive(Clone)]
pub(crate) struct Parts(Outbox);

impl Parts {
    /// Parts on their way to `outbox`.
    pub(super) fn new(outbox: Outbox) -> Self {
        Self(outbox)
    }

    /// Sends `part`, JSON text, under the `token` that the client gave, when there is room.
    pub(crate) async fn send(&self, token: &ProgressToken, part: &[u8]) {
        self.0.space().wait().await;
        let opening = br#"{"jsonrpc":"2.0","method":"$/progress","params":{"token":"#;
        self.0.send(&[opening, &json_text(token), br#","value":"#, part, b"}}"]);
    }
}

/// Tells when there is room for more answers.
#[derive(Clone)]
pub(crate) struct Space(watch::Receiver<Backlog>);

impl Space {
    /// Waits until the client owes us less reading; where nothing can be written any more there is room for ever.
    pub(crate) async fn wait(&self) {
        let has_room = |backlog: &Backlog| backlog.broken || backlog.bytes < ROOM;
        let _ = self.0.clone().wait_for(has_room).await;
    }
}

/// The text of a value that is made of strings, numbers and JSON alone.
pub(super) fn json_text(value: &impl serde::Serialize) -> Vec<u8> {
    serde_json::to_vec(value).expect("it has no keys but strings")
}

fn write_all(mut output: impl Write, queue: &Receiver<Option<Vec<u8>>>, backlog: &watch::Sender<Backlog>) {
    while let Ok(Some(frame)) = queue.recv() {
        let written = output.write_all(&frame).and_then(|()| output.flush());
        backlog.send_modify(|backlog| backlog.bytes -= frame.len());
        if let Err(error) = written {
            tracing::warn!(%error, "the output fails");
            break;
        }
    }
    drop(output);
    backlog.send_modify(|backlog| *backlog = Backlog { bytes: 0, broken: true });
}
