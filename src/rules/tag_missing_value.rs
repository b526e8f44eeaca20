//! A key has no value.
//!
//! The value follows the `=` at once: an id, a time, or text in quotes.
//!
//! ```news bad
//! date 2025-12-22
//!
//! [Dmitri Peskov]{actor=} a vorbit luni.
//! ```
//!
//! ```news good
//! date 2025-12-22
//!
//! [Dmitri Peskov]{actor=dmitri-peskov} a vorbit luni.
//! ```

use crate::rules::ArticleContext;
use crate::rules::Check;
use crate::rules::Finding;
use crate::rules::Rule;
use crate::rules::Severity;
use crate::syntax::TagProblemKind;

pub(crate) static RULE: Rule = Rule {
    code: "tag-missing-value",
    severity: Severity::Error,
    source: include_str!("tag_missing_value.rs"),
    checks: &[Check::Article(check)],
};

fn check(context: &ArticleContext<'_>, findings: &mut Vec<Finding>) {
    for problem in context.article.problems_of(TagProblemKind::MissingValue) {
        let name: String = problem.span.of(context.text).chars().take(40).collect();
        let message = if name == "#" {
            "`#` has no id: write one behind it".to_owned()
        } else {
            format!("`{name}` has no value: write one behind its `=`")
        };
        findings.push(context.finding(&RULE, problem.span, message));
    }
}
