//! What can be wrong with registry files, and the ids by which cards name each other.

use crate::text::Extent;
use crate::text::Span;
use crate::text::Symbol;

/// Something wrong at one place of a registry file; the rules say it in findings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegistryProblem {
    /// What is wrong: one kind a rule.
    pub kind: RegistryProblemKind,
    /// Index in [`crate::registry::Registry::files`].
    pub file: u32,
    /// Where, exactly.
    pub extent: Extent,
    /// What is wrong and what to do, lower case, no full stop.
    pub message: String,
    /// What could stand at that place instead, the best first.
    pub suggestions: Vec<String>,
    /// The first other place that it is about.
    pub related: Option<RelatedPlace>,
}

/// The kinds of [`RegistryProblem`]: one a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RegistryProblemKind {
    /// `registry-invalid`: not the JSON that a registry file holds.
    Invalid,
    /// `registry-duplicate-id`: two cards claim an id.
    DuplicateId,
    /// `registry-unknown-id`: a card names one that isn't there, or isn't of the kind.
    UnknownId,
    /// `registry-ambiguous-name`: two cards own a full name.
    AmbiguousName,
    /// `registry-bad-date`: not EDTF level 1, or an end before its start.
    BadDate,
}

/// Another place that a problem is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RelatedPlace {
    /// Index in [`crate::registry::Registry::files`].
    pub file: u32,
    /// Where in it.
    pub extent: Extent,
    /// What stands there.
    pub message: String,
}

/// An id that a card names beside its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reference {
    /// The card that names it.
    pub card: Symbol,
    /// As what.
    pub field: ReferenceField,
    /// The id as written.
    pub id: Symbol,
    /// Index in [`crate::registry::Registry::files`].
    pub file: u32,
    /// Where it stands in that file, quotes excluded.
    pub span: Span,
}

/// The fields of a card that name ids.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReferenceField {
    /// `organization` of a role: an organisation, or the place that is governed.
    Organization,
    /// `location`: a place, or an organisation that has one.
    Location,
    /// `superEvent`: an event.
    SuperEvent,
    /// `previousEvent`: an event.
    PreviousEvent,
    /// `participant`: any card but an event.
    Participant,
    /// `formerly`: an id that this card had or swallowed.
    Formerly,
}

impl ReferenceField {
    /// The field as it is written.
    pub fn name(self) -> &'static str {
        match self {
            Self::Organization => "organization",
            Self::Location => "location",
            Self::SuperEvent => "superEvent",
            Self::PreviousEvent => "previousEvent",
            Self::Participant => "participant",
            Self::Formerly => "formerly",
        }
    }
}
