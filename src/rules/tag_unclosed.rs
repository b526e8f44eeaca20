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
use crate::rules::Edit;
use crate::rules::Finding;
use crate::rules::Fix;
use crate::rules::Rule;
use crate::rules::Severity;
use crate::syntax::Attribute;
use crate::syntax::Tag;
use crate::syntax::TagProblemKind;
use crate::text::Span;

pub(crate) static RULE: Rule = Rule {
    code: "tag-unclosed",
    severity: Severity::Error,
    source: include_str!("tag_unclosed.rs"),
    checks: &[Check::Article(check)],
};

fn check(context: &ArticleContext<'_>, findings: &mut Vec<Finding>) {
    for problem in context.article.problems_of(TagProblemKind::Unclosed) {
        let Some(tag) = context.article.tag_of(problem) else { continue };
        let lone = problem.span.start() == tag.span.start();
        let missing = if lone { "`]` behind its text" } else { "`}` behind its attributes" };
        let mut finding = context.finding(
            &RULE,
            problem.span,
            format!("this tag is not closed: add the missing {missing}"),
        );
        finding.fixes.extend(close(context, tag, lone));
        findings.push(finding);
    }
}

/// Closes text and block; certain where the block is complete as far as it goes.
fn close(context: &ArticleContext<'_>, tag: &Tag, lone: bool) -> Option<Fix> {
    let attributes = context.article.attributes(tag);
    let last = attributes.last().filter(|last| !last.value.is_empty())?;
    let mut edits = Vec::new();
    let text = tag.text.of(context.text);
    if lone {
        let end = tag.text.start() + text.trim_end().len();
        edits.push(Edit { span: Span::new(end, tag.text.end()), text: "]".to_owned() });
    }
    if !tag.block.of(context.text).ends_with('}') {
        let quote = if is_quote_open(last) { "\"}" } else { "}" };
        edits.push(Edit { span: Span::empty(tag.block.end()), text: quote.to_owned() });
    }
    let certain = !last.flawed && text.split_whitespace().nth(8).is_none();
    Some(Fix { title: "close the tag".to_owned(), certain, edits })
}

fn is_quote_open(attribute: &Attribute) -> bool {
    attribute.quoted && attribute.value.end() == attribute.span.end()
}
