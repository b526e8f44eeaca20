//! Runs a server over standard input and output, or two other streams, until its client goes.

use std::fs::File;
use std::io::Read;
use std::io::Write;

use anyhow::Context;
use anyhow::Result;
use tower_lsp::LspService;
use tower_lsp::ls_types::SetTraceParams;
use tower_lsp::ls_types::WorkDoneProgressCancelParams;

use crate::server::backend::Backend;
use crate::server::panics;
use crate::server::surroundings::Surroundings;
use crate::server::transport::serve;

/// Serves the client on the other end of standard input and output. `client_process` is the number of its process,
/// where it is known: the server ends when that process is gone.
///
/// Answers the exit code: 0 after `shutdown`, else 1. Nothing but the protocol is written to standard output, and
/// nothing at all to standard error.
///
/// # Errors
///
/// Where the system gives no threads, or nothing to write to.
pub fn run(surroundings: Surroundings, client_process: Option<u32>) -> Result<u8> {
    panics::report_to_log();
    let output = output().context("can't write to standard output: start the server with one")?;
    run_between(std::io::stdin(), output, surroundings, client_process)
}

/// Standard output past `Stdout`, which would cut each message at its line ends and wake the client for each piece.
#[cfg(unix)]
fn output() -> std::io::Result<File> {
    use std::os::fd::AsFd;
    std::io::stdout().as_fd().try_clone_to_owned().map(File::from)
}

#[cfg(windows)]
fn output() -> std::io::Result<File> {
    use std::os::windows::io::AsHandle;
    std::io::stdout().as_handle().try_clone_to_owned().map(File::from)
}

/// The same for the client that writes `input` and reads `output`; panics are reported as they are everywhere in the
/// process.
///
/// # Errors
///
/// Where the system gives no threads.
pub fn run_between(
    input: impl Read + Send + 'static,
    output: impl Write + Send + 'static,
    surroundings: Surroundings,
    client_process: Option<u32>,
) -> Result<u8> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_time()
        .build()
        .context("can't start the server's threads: allow the process more of them")?;
    // What the server does is told by `--log`, and to nobody else.
    let set_trace = |_: &Backend, params: SetTraceParams| async move {
        tracing::debug!(value = ?params.value, "trace");
    };
    // Reading the archive is not cancelled, since everything needs it.
    let progress_cancelled = |_: &Backend, params: WorkDoneProgressCancelParams| async move {
        tracing::debug!(token = ?params.token, "cancelling is not offered");
    };
    let (service, socket) = LspService::build(|client| Backend::new(client, surroundings))
        .custom_method("$/setTrace", set_trace)
        .custom_method("window/workDoneProgress/cancel", progress_cancelled)
        .finish();
    let code = runtime.block_on(serve(service, socket, input, output, client_process));
    // Work that nobody waits for any more must not hold up the end.
    runtime.shutdown_background();
    Ok(code)
}
