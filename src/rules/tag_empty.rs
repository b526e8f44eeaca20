//! A tag has no text between its brackets, or no attribute between its braces.
//!
//! A tag says something about a stretch of text; without one of the two it says nothing.
//!
//! ```news bad
//! date 2025-12-22
//!
//! [Dmitri Peskov]{} a vorbit luni.
//! ```
//!
//! ```news good
//! date 2025-12-22
//!
//! [Dmitri Peskov]{actor=dmitri-peskov} a vorbit luni.
//! ```

use crate::rules::ArticleContext;
use crate::rules::Check;
use crate::rules::Edit;
use crate::rules::Finding;
use crate::rules::Fix;
use crate::rules::Rule;
use crate::rules::Severity;
use crate::syntax::TagProblemKind;
use crate::text::Span;

pub(crate) static RULE: Rule = Rule {
    code: "tag-empty",
    severity: Severity::Error,
    source: include_str!("tag_empty.rs"),
    checks: &[Check::Article(check)],
};

fn check(context: &ArticleContext<'_>, findings: &mut Vec<Finding>) {
    for problem in context.article.problems_of(TagProblemKind::Empty) {
        let Some(tag) = context.article.tag_of(problem) else { continue };
        let no_text = problem.span.start() == tag.span.start();
        let message = if no_text {
            "this tag has no text: put the words that it is about between its brackets"
        } else {
            "this tag has no attribute: say what its text means, such as `actor=…`"
        };
        let mut finding = context.finding(&RULE, problem.span, message);
        let (open, rest) = (tag.span.start(), Span::new(tag.text.end(), tag.block.end()));
        let edits = vec![
            Edit { span: Span::new(open, tag.text.start()), text: String::new() },
            Edit { span: rest, text: String::new() },
        ];
        finding.fixes.push(Fix { title: "remove the tag, keep its text".to_owned(), certain: false, edits });
        findings.push(finding);
    }
}
