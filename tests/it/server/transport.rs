//! The transport: the course of a session, cancelling, panics, a slow client, and how it ends.

mod calls;
mod end;
mod session;
mod slow;
