//! The language server, spoken to as an editor speaks to it.

mod abuse;
mod client;
mod order;
mod session;
mod toy;
mod transport;
