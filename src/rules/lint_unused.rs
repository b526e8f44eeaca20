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

use crate::rules::Check;
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
    check: Check::File,
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
