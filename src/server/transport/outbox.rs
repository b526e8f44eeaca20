//! The way out: messages in order, written by a thread of their own, and as many as a slow reader can be owed.

use std::io::BufWriter;
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
use crate::server::written::json_text;

/// Bytes that may wait for the client to read them before no new work is begun.
const ROOM: usize = 16 << 20;

/// What the client hasn't taken yet.
#[derive(Default)]
struct Backlog {
    bytes: usize,
    /// Nothing can be written any more.
    broken: bool,
}

/// A message as it goes out: what is long in it is not copied.
struct Frame {
    head: Vec<u8>,
    text: Vec<u8>,
}

impl Frame {
    fn size(&self) -> usize {
        self.head.len() + self.text.len()
    }

    fn write(&self, output: &mut impl Write) -> std::io::Result<()> {
        output.write_all(&self.head)?;
        output.write_all(&self.text)?;
        output.flush()
    }
}

/// Where messages to the client are put.
#[derive(Clone)]
pub(super) struct Outbox {
    frames: Sender<Option<Frame>>,
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
        self.send(opening.as_bytes(), text, b"}");
    }

    /// Sends a message that is JSON already, between its `opening` and its `closing`.
    pub(super) fn send(&self, opening: &[u8], mut text: Vec<u8>, closing: &[u8]) {
        text.extend_from_slice(closing);
        let mut head = format!("Content-Length: {}\r\n\r\n", opening.len() + text.len()).into_bytes();
        head.extend_from_slice(opening);
        let frame = Frame { head, text };
        self.backlog.send_modify(|backlog| backlog.bytes += frame.size());
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
    pub(crate) async fn send(&self, token: &ProgressToken, part: Vec<u8>) {
        self.0.space().wait().await;
        let mut opening = br#"{"jsonrpc":"2.0","method":"$/progress","params":{"token":"#.to_vec();
        opening.append(&mut json_text(token));
        opening.extend_from_slice(br#","value":"#);
        self.0.send(&opening, part, b"}}");
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

fn write_all(output: impl Write, queue: &Receiver<Option<Frame>>, backlog: &watch::Sender<Backlog>) {
    // A short message goes out in one piece.
    let mut output = BufWriter::new(output);
    while let Ok(Some(frame)) = queue.recv() {
        let written = frame.write(&mut output);
        backlog.send_modify(|backlog| backlog.bytes -= frame.size());
        if let Err(error) = written {
            tracing::warn!(%error, "the output fails");
            break;
        }
    }
    drop(output);
    backlog.send_modify(|backlog| *backlog = Backlog { bytes: 0, broken: true });
}
