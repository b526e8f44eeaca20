//! The way in: a thread reads, and does at once what may not wait behind a handler.
//!
//! Answers of the client and cancellations overtake; calls are put in line. The line holds so many bytes, whether
//! calls wait in it or are at work; beyond that nothing is read until some are done.

use std::io::Read;
use std::ops::RangeInclusive;
use std::pin::Pin;
use std::sync::Arc;
use std::thread;

use futures_util::Sink;
use futures_util::future::AbortRegistration;
use serde_json::Value;
use tokio::runtime::Handle;
use tokio::sync::OwnedSemaphorePermit;
use tokio::sync::Semaphore;
use tokio::sync::mpsc;
use tokio::sync::oneshot;
use tower_lsp::jsonrpc::Error;
use tower_lsp::jsonrpc::ErrorCode;
use tower_lsp::jsonrpc::Response;

use crate::server::transport::frame::Frames;
use crate::server::transport::live::Live;
use crate::server::transport::message::Call;
use crate::server::transport::message::Message;
use crate::server::transport::message::Ticket;
use crate::server::transport::outbox::Outbox;

/// Bytes of calls that are in line or at work.
pub(super) const LINE: u32 = 64 << 20;

/// Bytes that a call counts for: at least what a small one takes in memory, and never so much that it had to wait until
/// all others are done, since one of them may wait for news.
const COUNTED: RangeInclusive<usize> = 1 << 10..=32 << 20;

/// What is done in line.
pub(super) enum Order {
    Request(Ticket, Call, AbortRegistration),
    Notification(Call),
    Exit,
}

/// An order, and the place in line that is free again when it is done.
pub(super) struct Delivery {
    pub(super) order: Order,
    pub(super) place: OwnedSemaphorePermit,
}

/// What reading needs to know.
pub(super) struct Intake<T> {
    pub(super) live: Arc<Live>,
    pub(super) places: Arc<Semaphore>,
    pub(super) outbox: Outbox,
    /// Where answers of the client go.
    pub(super) answers: T,
}

impl<T: Sink<Response> + Unpin + Send + 'static> Intake<T> {
    /// Starts to read `input`. The second receiver tells when nothing more will be read.
    pub(super) fn open(
        mut self,
        input: impl Read + Send + 'static,
    ) -> (mpsc::UnboundedReceiver<Delivery>, oneshot::Receiver<()>) {
        let (orders, line) = mpsc::unbounded_channel();
        let (end, ended) = oneshot::channel();
        let runtime = Handle::current();
        let read = move || {
            let mut frames = Frames::new(input);
            while let Some(frame) = frames.next() {
                let Some(order) = self.receive(frame.content, &runtime) else { continue };
                let is_last = matches!(order, Order::Exit);
                let size = frame.size.clamp(*COUNTED.start(), *COUNTED.end());
                let size = u32::try_from(size).expect("it was clamped");
                let Ok(place) = runtime.block_on(self.places.clone().acquire_many_owned(size)) else { break };
                if orders.send(Delivery { order, place }).is_err() || is_last {
                    break;
                }
            }
            // Nobody listens when the server has ended before its input.
            let _ = end.send(());
        };
        thread::Builder::new().name("input".to_owned()).spawn(read).expect("a thread can be started");
        (line, ended)
    }

    /// What of a message is left to be done in line.
    fn receive(&mut self, content: Result<Value, Error>, runtime: &Handle) -> Option<Order> {
        match content.map_or_else(|error| Message::Refused(None, error), Message::sort) {
            Message::Request(ticket, call) => match self.live.enter(&ticket) {
                Some(registration) => Some(Order::Request(ticket, call, registration)),
                None => self.refuse(Some(&ticket), taken(), runtime),
            },
            Message::Notification(call) => Some(Order::Notification(call)),
            Message::Exit => Some(Order::Exit),
            Message::Answer(answer) => {
                // Refused only by a server that has ended.
                let _ = Pin::new(&mut self.answers).start_send(answer);
                None
            }
            Message::Cancel(ticket) => {
                self.live.cancel(&ticket);
                None
            }
            Message::Stray => {
                tracing::debug!("an answer to nothing that was asked");
                None
            }
            Message::Refused(ticket, error) => self.refuse(ticket.as_ref(), error, runtime),
        }
    }

    fn refuse(&self, ticket: Option<&Ticket>, error: Error, runtime: &Handle) -> Option<Order> {
        tracing::warn!(code = error.code.code(), "refused: {}", error.message);
        runtime.block_on(self.outbox.space().wait());
        self.outbox.answer(ticket, Err(error));
        None
    }
}

fn taken() -> Error {
    let message = "a request with this id still waits for its answer: take another id";
    Error { code: ErrorCode::InvalidRequest, message: message.into(), data: None }
}
