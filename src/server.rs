//! The language server: the protocol in, the protocol out, and what lies between them.

pub mod panics;
pub mod transport;
pub mod work;
pub mod written;
