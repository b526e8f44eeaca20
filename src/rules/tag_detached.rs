//! Blanks stand between the brackets and the braces of a tag.
//!
//! Braces belong to the brackets only where they follow at once.
//!
//! ```news bad
//! date 2025-12-22
//!
//! [Dmitri Peskov] {actor=dmitri-peskov} a vorbit luni.
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
use crate::rules::Fix;
use crate::rules::Rule;
use crate::rules::Severity;
use crate::syntax::TagProblemKind;

pub(crate) static RULE: Rule = Rule {
    code: "tag-detached",
    severity: Severity::Error,
    source: include_str!("tag_detached.rs"),
    checks: &[Check::Article(check)],
};

fn check(context: &ArticleContext<'_>, findings: &mut Vec<Finding>) {
    for problem in context.article.problems_of(TagProblemKind::Detached) {
        let message = "the braces of a tag follow its brackets at once: remove the blank";
        let mut finding = context.finding(&RULE, problem.span, message);
        finding.fixes.push(Fix::replace("remove the blank", true, problem.span, ""));
        findings.push(finding);
    }
}
