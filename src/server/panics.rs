//! Panics go to the log: a client shows whatever a server writes to stderr as an error.

use std::panic;

/// From here on a panic is an event of the log, for the whole process, and nothing is written to stderr.
///
/// The transport answers for the panics of handlers; this only says where one of them happened.
pub fn report_to_log() {
    panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(place, "panic: {}", panic.payload_as_str().unwrap_or("(no message)"));
    }));
}
