//! A rule is named that doesn't exist.
//!
//! A header line `lint ignore RULE …` and the `rules` of `newsmark.json` name rules by their codes. `newsmark explain`
//! lists them.
//!
//! ```news bad
//! date 2025-12-22
//! lint ignore weekday-dat
//!
//! Text.
//! ```
//!
//! ```news good
//! date 2025-12-22
//! lint ignore weekday-date
//!
//! Vineri, 17 mai 2025, ploua.
//! ```

use crate::registry::document::shortened;
use crate::registry::nearest;
use crate::rules::Finding;
use crate::rules::Fix;
use crate::rules::RULES;
use crate::rules::Rule;
use crate::rules::Severity;
use crate::text::Extent;
use crate::text::Span;

pub(crate) static RULE: Rule = Rule {
    code: "lint-unknown-rule",
    severity: Severity::Warning,
    source: include_str!("lint_unknown_rule.rs"),
    checks: &[],
};

/// A finding for `name`, which stands at `span` in place of a rule; its positions are still to be filled in.
pub(super) fn finding(name: &str, span: Span) -> Finding {
    let meant = nearest(name, RULES.iter().map(|rule| rule.code));
    let shown = shortened(name);
    let message = match meant {
        Some(meant) => format!("no rule is called `{shown}`: did you mean `{meant}`?"),
        None => {
            format!("no rule is called `{shown}`: remove it, or take one that `newsmark rules` lists")
        }
    };
    let fix = |code: &str| Fix::replace(format!("replace with `{code}`"), false, span, code);
    Finding {
        rule: &RULE,
        severity: RULE.severity,
        extent: Extent { span, ..Extent::default() },
        message,
        fixes: meant.map(fix).into_iter().collect(),
        related: Vec::new(),
    }
}

/// A finding for a `lint` line whose value doesn't begin with `ignore` but with the word at `span`.
pub(super) fn no_ignore(span: Span) -> Finding {
    Finding {
        message: "`lint` is followed by `ignore` and the codes of rules: write `lint ignore RULE …`"
            .to_owned(),
        fixes: Vec::new(),
        ..finding("", span)
    }
}
