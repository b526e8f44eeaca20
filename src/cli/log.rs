//! `--log FILE`: what goes on in the server, for whoever looks for a fault. Nothing else is ever written about it.

use std::fs::OpenOptions;
use std::path::Path;
use std::sync::Mutex;

use anyhow::Context;
use anyhow::Result;

use crate::workspace::printed;

/// From here on all events are written to the end of the file at `path`.
///
/// # Errors
///
/// Where the file can't be opened for writing.
pub(crate) fn write_to(path: &Path) -> Result<()> {
    let file = OpenOptions::new().create(true).append(true).open(path);
    let file = file.with_context(|| format!("can't write the log {}", printed(path)))?;
    let events = tracing_subscriber::fmt().with_writer(Mutex::new(file)).with_ansi(false);
    events.with_max_level(tracing::Level::DEBUG).init();
    Ok(())
}
