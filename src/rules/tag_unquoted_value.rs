//! A value without quotes holds characters that need them.
//!
//! Letters without diacritics, digits, `_`, `:` and `-` may stand bare; anything else (`/`, `~`, `.`, `ș`) is read
//! differently by other readers of the markup unless it is quoted.
//!
//! ```news bad
//! date 2025-12-22
//!
//! [în weekend]{when=2025-12-20/2025-12-21} la Miami.
//! ```
//!
//! ```news good
//! date 2025-12-22
//!
//! [în weekend]{when="2025-12-20/2025-12-21"} la Miami.
//! ```

use crate::rules::ArticleContext;
use crate::rules::Check;
use crate::rules::Finding;
use crate::rules::Fix;
use crate::rules::Rule;
use crate::rules::Severity;
use crate::syntax::TagProblemKind;

pub(crate) static RULE: Rule = Rule {
    code: "tag-unquoted-value",
    severity: Severity::Hint,
    source: include_str!("tag_unquoted_value.rs"),
    checks: &[Check::Article(check)],
};

fn check(context: &ArticleContext<'_>, findings: &mut Vec<Finding>) {
    for problem in context.article.problems_of(TagProblemKind::UnquotedValue) {
        let value = problem.span.of(context.text);
        let quoted = format!("\"{}\"", value.replace('\\', "\\\\").replace('"', "\\\""));
        let mut finding = context.finding(&RULE, problem.span, "this value needs quotes: write it as \"…\"");
        finding.fixes.push(Fix::replace("put the value in quotes", true, problem.span, quoted));
        findings.push(finding);
    }
}
