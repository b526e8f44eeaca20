//! The value of an attribute stands in curly quotes or primes.
//!
//! Word processors put them there; other readers of the markup don't know them. Values stand in straight quotes.
//!
//! ```news bad
//! date 2025-12-22
//!
//! [cei doi]{actor=„steve-witkoff jared-kushner”} au vorbit luni.
//! ```
//!
//! ```news good
//! date 2025-12-22
//!
//! [cei doi]{actor="steve-witkoff jared-kushner"} au vorbit luni.
//! ```

use crate::rules::ArticleContext;
use crate::rules::Check;
use crate::rules::Finding;
use crate::rules::Fix;
use crate::rules::Rule;
use crate::rules::Severity;
use crate::syntax::TagProblemKind;

pub(crate) static RULE: Rule = Rule {
    code: "tag-smart-quote",
    severity: Severity::Error,
    source: include_str!("tag_smart_quote.rs"),
    checks: &[Check::Article(check)],
};

fn check(context: &ArticleContext<'_>, findings: &mut Vec<Finding>) {
    for problem in context.article.problems_of(TagProblemKind::SmartQuote) {
        let Some(attribute) = context.article.attribute_of(problem) else { continue };
        let value = attribute.value.of(context.text);
        let straight = format!("\"{}\"", value.replace('"', "\\\""));
        let mut finding =
            context.finding(&RULE, problem.span, "a value stands in straight quotes: replace the curly ones");
        finding.fixes.push(Fix::replace("use straight quotes", true, problem.span, straight));
        findings.push(finding);
    }
}
