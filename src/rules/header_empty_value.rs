//! A header line has a key and no value.
//!
//! ```news bad
//! date 2025-12-22
//! title
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
    code: "header-empty-value",
    severity: Severity::Warning,
    source: include_str!("header_empty_value.rs"),
    checks: &[Check::Article(check)],
};

fn check(context: &ArticleContext<'_>, findings: &mut Vec<Finding>) {
    let header = &context.article.header;
    for problem in &header.problems {
        let HeaderProblemKind::EmptyValue(key) = problem.kind else { continue };
        let message = format!("`{}` has no value: write one, or remove the line", key.name());
        let mut finding = context.finding(&RULE, problem.span, message);
        let at = header.lines.binary_search_by_key(&problem.span.start(), |line| line.key_span.start());
        if let Some(line) = at.ok().and_then(|at| header.lines.get(at)) {
            let whole = line.with_break(context.text);
            finding.fixes.push(Fix::replace("remove the line", false, whole, ""));
        }
        findings.push(finding);
    }
}
