//! The transport: drives a language server over two streams of bytes, and outlives whatever a client writes.
//!
//! The loop of `tower-lsp` is not used: there edits overtake each other behind a wait, a full queue stands still for
//! ever, and one malformed frame or one panic ends the server.
//!
//! ```text
//! input ─ frames ─ messages ─┬─ answers, cancellations: at once
//!  (thread)                  └─ calls ─ line ─ handlers ─┬─ outbox ─ output
//!                                      (task)   (tasks)  │          (thread)
//!                                   server's own calls ──┘
//! ```
//!
//! Absent on purpose: batches and `Content-Type`, which no client sends.

mod client_process;
mod dispatch;
mod frame;
mod header;
mod intake;
mod json;
mod live;
mod message;
mod outbox;
mod outgoing;
mod session;
mod uri;

use std::io::Read;
use std::io::Write;
use std::sync::Arc;
use std::time::Duration;

use futures_util::FutureExt;
use futures_util::future::select_all;
use tokio::sync::Semaphore;
use tower_lsp::ClientSocket;
use tower_lsp::LanguageServer;
use tower_lsp::LspService;

pub(crate) use dispatch::Place;
pub(crate) use outbox::Parts;
pub(crate) use outbox::Space;

use crate::server::transport::client_process::ClientProcess;
use crate::server::transport::dispatch::Dispatch;
use crate::server::transport::intake::Intake;
use crate::server::transport::intake::LINE;
use crate::server::transport::live::Live;
use crate::server::transport::outbox::Outbox;
use crate::server::transport::outgoing::Outgoing;
use crate::server::transport::session::Session;
use crate::server::written::Written;

/// How long the end waits for anything more to happen: an answer, or the client's reading of one.
const PATIENCE: Duration = Duration::from_secs(2);

/// Serves a client until it says `exit`, closes `input`, no longer takes `output`, or its process is gone.
///
/// The process is the one with the number `client_process`, and the one that `initialize` names. Returned is the exit
/// code: 0 after `shutdown`, else 1. What was read by then is answered, unless nothing happens for two seconds.
///
/// To be run on a runtime with several threads and with time. A handler that needs a processor for long lends itself
/// one by [`work::blocking`](crate::server::work::blocking): up to its first wait it holds up the line.
pub async fn serve<S: LanguageServer + Written>(
    service: LspService<S>,
    socket: ClientSocket,
    input: impl Read + Send + 'static,
    output: impl Write + Send + 'static,
    client_process: Option<u32>,
) -> u8 {
    let (calls, answers) = socket.split();
    let (live, places) = (Arc::new(Live::default()), Arc::new(Semaphore::new(LINE as usize)));
    let outbox = Outbox::open(output);
    let outgoing = Arc::new(Outgoing::new(calls, outbox.clone()));
    let session = Session::new(ClientProcess::new(client_process));
    let dispatch = Arc::new(Dispatch::new(service, session, live.clone(), outbox.clone(), outgoing.clone()));
    let intake = Intake { live, places: places.clone(), outbox: outbox.clone(), answers };
    let (orders, ended) = intake.open(input);
    let handing_on = tokio::spawn(outgoing.clone().run());
    let run = tokio::spawn(dispatch.clone().run(orders));

    let done = async {
        if let Err(error) = run.await {
            tracing::error!(%error, "the line broke");
        }
        // All places are free when all that stood in line is answered.
        let _ = places.acquire_many(LINE).await;
    };
    let given_up = async {
        // Dropped without a word, the input has ended too.
        let _ = ended.await;
        outbox.stalled(PATIENCE).await;
    };
    let ends =
        [done.boxed(), given_up.boxed(), outbox.broken().boxed(), dispatch.session.client.ended().boxed()];
    select_all(ends).await;

    places.close();
    handing_on.abort();
    outgoing.catch_up();
    outbox.close(PATIENCE).await;
    dispatch.session.exit_code()
}
