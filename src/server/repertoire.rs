//! The repertoire: every request and notification that the server answers, and what an editor of news gets; and those that
//! it sends itself. Commands have a table of their own, [`COMMANDS`](crate::server::COMMANDS).
//!
//! `editors/README.md` is generated from it, and a test holds it against what the server says and does.

mod archive;
mod reading;
mod sending;
mod session;
mod writing;

/// One thing that a client can ask or tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Offer {
    /// The form that it takes.
    pub kind: OfferKind,
    /// Its name on the wire.
    pub name: &'static str,
    /// How a client learns of it.
    pub announced: Announced,
    /// What an editor of news gets by it.
    pub gives: &'static str,
    /// What of that depends on what the client can do; empty: nothing.
    pub needs: &'static str,
}

/// The forms of an [`Offer`] and of a [`Sending`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OfferKind {
    /// Something that is answered.
    Request,
    /// Something that is heeded.
    Notification,
}

/// How a client learns of an [`Offer`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Announced {
    /// Every server has it.
    Always,
    /// It stands in the server's capabilities, at this JSON pointer.
    At(&'static str),
    /// The same, for a client that says that it asks for it.
    Taken(&'static str),
    /// The server registers for it where the client lets it.
    Registered,
}

/// A part of the repertoire.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// What it is about.
    pub title: &'static str,
    /// What belongs to it.
    pub offers: &'static [Offer],
}

/// All of it.
pub const REPERTOIRE: [Part; 4] = [reading::PART, writing::PART, archive::PART, session::PART];

/// One thing that the server asks or tells of its own accord.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sending {
    /// The form that it takes.
    pub kind: OfferKind,
    /// Its name on the wire.
    pub name: &'static str,
    /// When it is sent.
    pub when: &'static str,
    /// What it takes of the client, in words; empty: nothing.
    pub needs: &'static str,
    /// The same as JSON pointers into the client's capabilities, one of which has to be true; none: nothing.
    pub able: &'static [&'static str],
}

/// All that the server sends of its own accord.
pub const SENDINGS: [Sending; 13] = sending::SENDINGS;

/// Something that is answered, announced at a JSON pointer.
const fn request(
    name: &'static str,
    pointer: &'static str,
    gives: &'static str,
    needs: &'static str,
) -> Offer {
    Offer { kind: OfferKind::Request, name, announced: Announced::At(pointer), gives, needs }
}

/// Something that is heeded.
const fn notification(
    name: &'static str,
    announced: Announced,
    gives: &'static str,
    needs: &'static str,
) -> Offer {
    Offer { kind: OfferKind::Notification, name, announced, gives, needs }
}
