//! A bracket or a brace of a tag is never closed.
//!
//! The tag ends at the line's end, or before the next tag. What is missing is a `]` behind the text or a `}`
//! behind the attributes.
//!
//! ```news bad
//! date 2025-12-22
//!
//! [Peskov]{actor=dmitri-peskov a vorbit luni.
//! ```
//!
//! ```news good
//! date 2025-12-22
//!
//! [Peskov]{actor=dmitri-peskov} a vorbit luni.
//! ```

use crate::rules::ArticleContext;
use crate::rules::Check;
use crate::rules::Finding;
use crate::rules::Rule;
use crate::rules::Severity;
use crate::syntax::TagProblemKind;

pub(crate) static RULE: Rule = Rule {
    code: "tag-unclosed",
    severity: Severity::Error,
    source: include_str!("tag_unclosed.rs"),
    check: Check::Article(check),
};

fn check(context: &ArticleContext<'_>, findings: &mut Vec<Finding>) {
    for problem in &context.article.problems {
        if problem.kind == TagProblemKind::Unclosed {
            findings.push(context.finding(
                &RULE,
                problem.span,
                "this tag is not closed: add the missing bracket",
            ));
        }
    }
}
