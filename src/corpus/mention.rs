//! A mention: a stretch of an article that means something the newsroom knows.

use crate::text::Extent;
use crate::text::Symbol;

/// One entity mentioned at one place of one article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Mention {
    /// The text between the brackets, or the recognised words.
    pub extent: Extent,
    /// The entity, by the id in force.
    pub id: Symbol,
    /// As what it is mentioned.
    pub kind: MentionKind,
    /// How we know.
    pub status: MentionStatus,
}

/// As what an entity is mentioned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MentionKind {
    /// A person, an organisation, or a place that acts.
    Actor,
    /// A place.
    Place,
    /// An event.
    Event,
    /// The source of a claim.
    Source,
    /// The speaker of a quotation; no mention of its own.
    Quote,
}

/// How we know that an entity is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MentionStatus {
    /// A tag says so.
    Tagged,
    /// A tag with `#id` says so.
    Declared,
    /// A card's or an event's name stands in prose.
    Recognised,
}

impl MentionKind {
    /// The kind as it is written in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Actor => "actor",
            Self::Place => "place",
            Self::Event => "event",
            Self::Source => "source",
            Self::Quote => "quote",
        }
    }
}

impl MentionStatus {
    /// The status as it is written in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Tagged => "tagged",
            Self::Declared => "declared",
            Self::Recognised => "recognised",
        }
    }
}
