//! The line: notifications one after the other, requests begun in their order and then on their own.
//!
//! A handler runs up to its first wait when its turn comes. Until then nothing that the client wrote later has
//! happened, so what it takes of the state is the state at the request's place in the stream.

use std::num::NonZero;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::MutexGuard;
use std::sync::PoisonError;
use std::thread;

use futures_util::FutureExt;
use futures_util::future::AbortRegistration;
use futures_util::future::Abortable;
use serde_json::json;
use tokio::sync::OwnedSemaphorePermit;
use tokio::sync::mpsc::UnboundedReceiver;
use tower::Service;
use tower_lsp::LanguageServer;
use tower_lsp::LspService;
use tower_lsp::jsonrpc;
use tower_lsp::jsonrpc::Error;
use tower_lsp::jsonrpc::Request;

use crate::server::transport::intake::Delivery;
use crate::server::transport::intake::Order;
use crate::server::transport::live::Live;
use crate::server::transport::message::Call;
use crate::server::transport::message::Ticket;
use crate::server::transport::outbox::Outbox;
use crate::server::transport::outbox::Parts;
use crate::server::transport::outgoing::Outgoing;
use crate::server::transport::session::Session;
use crate::server::work::BENCH;
use crate::server::work::Bench;
use crate::server::written::PARTS;
use crate::server::written::PLACE;
use crate::server::written::Written;
use crate::server::written::json_text;

/// Pieces of work that are done at a time: few enough that their results don't pile up.
const FEWEST: usize = 4;
const MOST: usize = 16;

/// What handlers and the line share.
pub(super) struct Dispatch<S: LanguageServer> {
    service: Mutex<LspService<S>>,
    pub(super) session: Session,
    live: Arc<Live>,
    outbox: Outbox,
    outgoing: Arc<Outgoing>,
    bench: Bench,
}

impl<S: LanguageServer + Written> Dispatch<S> {
    pub(super) fn new(
        service: LspService<S>,
        session: Session,
        live: Arc<Live>,
        outbox: Outbox,
        outgoing: Arc<Outgoing>,
    ) -> Self {
        let processors = thread::available_parallelism().map_or(1, NonZero::get);
        let bench = Bench::new(processors.clamp(FEWEST, MOST), outbox.space());
        Self { service: Mutex::new(service), session, live, outbox, outgoing, bench }
    }

    /// Does what is in line, up to `exit` or the end of input.
    pub(super) async fn run(self: Arc<Self>, mut line: UnboundedReceiver<Delivery>) {
        let mut number = 0;
        while let Some(Delivery { order, place }) = line.recv().await {
            self.outbox.stir();
            number += 1;
            match order {
                Order::Notification(call) => self.notify(call).await,
                Order::Request(ticket, call, registration) => {
                    let turn = Turn { number, ticket, registration, place };
                    self.clone().begin(turn, call).await;
                }
                Order::Exit => break,
            }
        }
        self.service().inner().no_more();
    }

    /// Begins a request; those that change what may be asked next are finished too.
    async fn begin(self: Arc<Self>, turn: Turn, call: Call) {
        self.outbox.space().wait().await;
        let in_line = matches!(call.method.as_str(), "initialize" | "shutdown");
        let mut work = Box::pin(self.answer(turn, call));
        if in_line {
            work.await;
        } else if work.as_mut().now_or_never().is_none() {
            tokio::spawn(work);
        }
    }

    async fn notify(&self, call: Call) {
        let method = call.method.clone();
        if !self.session.heeds(&method) {
            tracing::debug!(method, "not heeded");
            return;
        }
        let handled = async {
            let called = self.service().call(Request::build(call.method).params(call.params).finish());
            called.await
        };
        if AssertUnwindSafe(BENCH.scope(self.bench.clone(), handled)).catch_unwind().await.is_err() {
            tracing::error!(method, "the handler of a notification panicked");
        }
    }

    /// Answers a request, whatever becomes of its handler.
    async fn answer(self: Arc<Self>, turn: Turn, call: Call) {
        let Turn { number, ticket, registration, place } = turn;
        let method = call.method.clone();
        let place = Place(Arc::new(Mutex::new(place)));
        let outcome = match self.session.refusal(&method) {
            Some(error) => Err(error),
            None => PLACE.scope(place.clone(), self.outcome(number, call, registration)).await,
        };
        self.session.end(&method, outcome.is_ok());
        self.live.leave(&ticket);
        self.outgoing.catch_up();
        self.outbox.answer(Some(&ticket), outcome);
        drop(place);
    }

    /// What comes of a request: its result, or that it was called off, or that its handler panicked.
    async fn outcome(
        &self,
        number: i64,
        call: Call,
        registration: AbortRegistration,
    ) -> jsonrpc::Result<Vec<u8>> {
        let method = call.method.clone();
        self.session.begin(&method, &call.params);
        let handled = BENCH.scope(self.bench.clone(), self.handle(number, call));
        match Abortable::new(AssertUnwindSafe(handled).catch_unwind(), registration).await {
            Ok(Ok(outcome)) => outcome,
            Ok(Err(_)) => {
                tracing::error!(method, "the handler of a request panicked");
                self.forget(number);
                Err(Error::internal_error())
            }
            Err(_) => {
                self.forget(number);
                Err(Error::request_cancelled())
            }
        }
    }

    /// The JSON text of the result of a request. The service knows it by its number in line, which nobody uses twice.
    async fn handle(&self, number: i64, call: Call) -> jsonrpc::Result<Vec<u8>> {
        let written = self.service().inner().written(&call.method, &call.params);
        if let Some(written) = written {
            return PARTS.scope(Parts::new(self.outbox.clone()), written).await;
        }
        let request = Request::build(call.method).params(call.params).id(number).finish();
        let called = self.service().call(request);
        match called.await {
            Ok(Some(response)) => response.into_parts().1.map(|result| json_text(&result)),
            // What it answers to a method `$/…` that it doesn't know.
            Ok(None) => Err(Error::method_not_found()),
            Err(_) => Err(Error::invalid_request()),
        }
    }

    /// Has the service forget a request that will not come to its end.
    fn forget(&self, number: i64) {
        let cancel = Request::build("$/cancelRequest").params(json!({ "id": number })).finish();
        let called = self.service().call(cancel);
        let _ = called.now_or_never();
    }

    fn service(&self) -> MutexGuard<'_, LspService<S>> {
        self.service.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The bytes of the line that a request takes while it is answered.
#[derive(Clone)]
pub(crate) struct Place(Arc<Mutex<OwnedSemaphorePermit>>);

impl Place {
    /// Gives all but one byte of it to others: a request that waits, for however long, holds up nobody. By that byte
    /// the end waits for its answer.
    pub(crate) fn give_up(&self) {
        let mut place = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let spare = place.num_permits().saturating_sub(1);
        drop(place.split(spare));
    }
}

/// A request's place in line.
struct Turn {
    number: i64,
    ticket: Ticket,
    registration: AbortRegistration,
    place: OwnedSemaphorePermit,
}
