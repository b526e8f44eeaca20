//! What an article says of events: declarations, times, status.

use crate::syntax::Key;
use crate::text::Extent;
use crate::text::Span;
use crate::text::Symbol;
use crate::time::Edtf;

/// What one tag says of an event beside mentioning it: one a tag and event, only where it says anything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventNote {
    /// The event, by the id in force.
    pub event: Symbol,
    /// The text between the brackets.
    pub text: Extent,
    /// The declaration, where the tag is one (`#id`).
    pub declaration: Option<Box<Declaration>>,
    /// `when` and `until`, where they are well-formed.
    pub when: Option<Dating>,
    /// `status`
    pub status: Option<EventStatus>,
}

/// An inline declaration of an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Declaration {
    /// `#id` as written.
    pub id: Extent,
    /// The event's name: its `title`, else the text of the tag, white space folded.
    pub name: Box<str>,
    /// The values of `when` and `until` as written, a slash between them; empty where the time is none.
    pub time: Box<str>,
    /// `at`
    pub at: Vec<Symbol>,
    /// `part-of`
    pub part_of: Vec<Symbol>,
    /// `after`
    pub after: Vec<Symbol>,
    /// Whether there is a `title`.
    pub titled: bool,
    /// The attributes that stand beside `#id` only, each with the blanks before it: what goes when the
    /// declaration becomes a mention.
    pub own_attributes: Vec<Span>,
}

/// When an event is, as one tag says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dating {
    /// The days.
    pub days: Edtf,
    /// The value of `when`.
    pub extent: Extent,
}

/// What has become of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EventStatus {
    /// It is to come.
    Planned,
    /// It took place.
    Happened,
    /// It is to come later than was planned.
    Postponed,
    /// It will not come.
    Cancelled,
}

/// An id at a place where no card answers for it, or that is no mention: header `event`, `part-of`, `after`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// The id as written.
    pub id: Symbol,
    /// Under which key of a tag; [`Key::Event`] for the header's `event`.
    pub key: Key,
    /// The id's place.
    pub extent: Extent,
    /// The text of the tag, white space folded, where it may tell whom the id means; empty for ids of events.
    pub text: Box<str>,
}

impl EventStatus {
    /// All of them, in the order of an event's life.
    pub const ALL: [Self; 4] = [Self::Planned, Self::Happened, Self::Postponed, Self::Cancelled];

    /// Reads a value of `status`.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "planned" => Some(Self::Planned),
            "happened" => Some(Self::Happened),
            "postponed" => Some(Self::Postponed),
            "cancelled" => Some(Self::Cancelled),
            _ => None,
        }
    }

    /// The status as it is written.
    pub fn name(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Happened => "happened",
            Self::Postponed => "postponed",
            Self::Cancelled => "cancelled",
        }
    }
}
