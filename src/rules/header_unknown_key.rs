//! A header line begins with a key that nearly is one of the language's.
//!
//! The header ends at the first line that does not begin with a known key, so this line and those below it are read as
//! prose.
//!
//! ```news bad
//! date 2025-12-22
//! titlu Kremlinul neagă progresul
//!
//! Kremlinul a declarat luni că nu există progrese.
//! ```
//!
//! ```news good
//! date 2025-12-22
//! title Kremlinul neagă progresul
//!
//! Kremlinul a declarat luni că nu există progrese.
//! ```

use crate::rules::ArticleContext;
use crate::rules::Check;
use crate::rules::Finding;
use crate::rules::Fix;
use crate::rules::Rule;
use crate::rules::Severity;
use crate::syntax::HeaderProblemKind;

pub(crate) static RULE: Rule = Rule {
    code: "header-unknown-key",
    severity: Severity::Warning,
    source: include_str!("header_unknown_key.rs"),
    checks: &[Check::Article(check)],
};

fn check(context: &ArticleContext<'_>, findings: &mut Vec<Finding>) {
    for problem in &context.article.header.problems {
        let HeaderProblemKind::UnknownKey(key) = problem.kind else { continue };
        let (key, written) = (key.name(), problem.span.of(context.text));
        let message = format!("no header key is called `{written}`: did you mean `{key}`?");
        let mut finding = context.finding(&RULE, problem.span, message);
        finding.fixes.push(Fix::replace(format!("write `{key}`"), false, problem.span, key));
        findings.push(finding);
    }
}
