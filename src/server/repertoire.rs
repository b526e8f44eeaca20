//! The repertoire: every request, notification and command that the server answers, and what an editor of news gets.
//!
//! `editors/README.md` is generated from it, and a test holds it against what the server says and does.

mod archive;
mod reading;
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

/// The forms of an [`Offer`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OfferKind {
    /// Something that is answered.
    Request,
    /// Something that is heeded.
    Notification,
    /// An argument of `workspace/executeCommand`.
    Command,
}

/// How a client learns of an [`Offer`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Announced {
    /// Every server has it.
    Always,
    /// It stands in the server's capabilities, at this JSON pointer.
    At(&'static str),
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
