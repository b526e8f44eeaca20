//! A `lint ignore` suppresses nothing.
//!
//! The rule it names has nothing to say of this article, any more or ever. Remove it, so that it doesn't hide what
//! will be wrong one day.
//!
//! ```news bad
//! date 2025-12-22
//! lint ignore weekday-date
//!
//! Vineri a plouat.
//! ```
//!
//! ```news good
//! date 2025-12-22
//!
//! Vineri a plouat.
//! ```

use crate::rules::Finding;
use crate::rules::Fix;
use crate::rules::Rule;
use crate::rules::Severity;
use crate::text::Extent;
use crate::text::Span;

pub(crate) static RULE: Rule = Rule {
    code: "lint-unused",
    severity: Severity::Warning,
    source: include_str!("lint_unused.rs"),
    checks: &[],
};

/// A finding for the rule `code` that a `lint ignore` names at `span` in vain; `removal` takes it out of the text.
/// Its positions are still to be filled in.
pub(super) fn finding(code: &str, span: Span, removal: Span) -> Finding {
    Finding {
        rule: &RULE,
        severity: RULE.severity,
        extent: Extent { span, ..Extent::default() },
        message: format!("`{code}` finds nothing here: remove it from `lint ignore`"),
        fixes: vec![Fix::replace(format!("remove `{code}`"), true, removal, "")],
        related: Vec::new(),
    }
}

/// A finding for an `ignore` at `span` that no rule follows; `removal` takes its line out of the text.
pub(super) fn nothing_named(span: Span, removal: Span) -> Finding {
    Finding {
        message: "no rule follows `ignore`: name one or remove the line".to_owned(),
        fixes: vec![Fix::replace("remove the line", true, removal, "")],
        ..finding("", span, removal)
    }
}
