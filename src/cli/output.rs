//! Standard output and standard error.

use std::io::BufWriter;
use std::io::ErrorKind;
use std::io::Write;

use anyhow::Context;
use anyhow::Result;

use crate::cli::harmless::harmless;

/// Lets `write` fill a buffered standard output. A reader that goes away early (`| head`) is no error.
pub(crate) fn print(write: impl FnOnce(&mut dyn Write) -> std::io::Result<()>) -> Result<()> {
    let mut out = BufWriter::with_capacity(64 * 1024, std::io::stdout().lock());
    match write(&mut out).and_then(|()| out.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => {
            let _ = out.into_parts();
            Ok(())
        }
        result => result.context("can't write to standard output"),
    }
}

/// Says on standard error why the program could not run.
pub(crate) fn complain(message: &str) {
    let _ = writeln!(std::io::stderr(), "newsmark: {}", harmless(message));
}
