//! What a rule reports.

use std::path::Path;
use std::sync::Arc;

use crate::rules::Rule;
use crate::text::Extent;
use crate::text::Span;

/// One thing that is wrong at one place.
#[derive(Debug, Clone)]
pub struct Finding {
    /// The rule that speaks.
    pub rule: &'static Rule,
    /// How bad it is: the rule's default until settings say otherwise.
    pub severity: Severity,
    /// Where.
    pub extent: Extent,
    /// What is wrong and what to do, lower case, no full stop.
    pub message: String,
    /// Ways to mend it, the best first.
    pub fixes: Vec<Fix>,
    /// Other places that it is about.
    pub related: Vec<Related>,
}

/// One way to mend a finding, within the finding's own file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// What the user is offered.
    pub title: String,
    /// Whether it may be applied without asking.
    pub certain: bool,
    /// Replacements that do not overlap, in the order of the text.
    pub edits: Vec<Edit>,
}

/// A replacement of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// What goes; empty for an insertion.
    pub span: Span,
    /// What comes.
    pub text: String,
}

/// Another place that a finding is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Related {
    /// The file.
    pub path: Arc<Path>,
    /// Where in it.
    pub extent: Extent,
    /// What stands there.
    pub message: String,
}

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Something to know.
    Hint,
    /// Something that is probably wrong.
    Warning,
    /// Something that is wrong; `check` exits with 1.
    Error,
}

impl Finding {
    /// A finding with the rule's severity, without fixes and related places.
    pub fn new(rule: &'static Rule, extent: Extent, message: impl Into<String>) -> Self {
        let message = message.into();
        Self { rule, severity: rule.severity, extent, message, fixes: Vec::new(), related: Vec::new() }
    }
}

impl Severity {
    /// The severity as it is written in reports and settings.
    pub fn name(self) -> &'static str {
        match self {
            Self::Hint => "hint",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

impl Fix {
    /// A fix of one replacement.
    pub fn replace(title: impl Into<String>, certain: bool, span: Span, text: impl Into<String>) -> Self {
        Self { title: title.into(), certain, edits: vec![Edit { span, text: text.into() }] }
    }
}
