//! A tag has the same key twice.
//!
//! The first counts here, but other readers of the markup take the last. Several ids stand in one value, in quotes.
//!
//! ```news bad
//! date 2025-12-22
//!
//! [cei doi]{actor=steve-witkoff actor=jared-kushner} au vorbit luni.
//! ```
//!
//! ```news good
//! date 2025-12-22
//!
//! [cei doi]{actor="steve-witkoff jared-kushner"} au vorbit luni.
//! ```

use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::rules::ArticleContext;
use crate::rules::Check;
use crate::rules::Edit;
use crate::rules::Finding;
use crate::rules::Fix;
use crate::rules::Related;
use crate::rules::Rule;
use crate::rules::Severity;
use crate::syntax::Attribute;
use crate::syntax::Key;
use crate::syntax::Tag;
use crate::syntax::TagProblemKind;
use crate::text::Span;

pub(crate) static RULE: Rule = Rule {
    code: "tag-duplicate-key",
    severity: Severity::Error,
    source: include_str!("tag_duplicate_key.rs"),
    checks: &[Check::Article(check)],
};

fn check(context: &ArticleContext<'_>, findings: &mut Vec<Finding>) {
    let mut problems = context.article.problems_of(TagProblemKind::DuplicateKey).peekable();
    while let Some(problem) = problems.peek() {
        let Some(tag) = context.article.tag_of(problem) else { break };
        let mut first: FxHashMap<&str, &Attribute> = FxHashMap::default();
        for attribute in context.article.attributes(tag) {
            let earlier = *first.entry(attribute.name(context.text)).or_insert(attribute);
            if earlier.span != attribute.span {
                findings.push(report(context, tag, earlier, attribute));
            }
        }
        let this = problem.tag;
        while problems.next_if(|next| next.tag == this).is_some() {}
    }
}

fn report(context: &ArticleContext<'_>, tag: &Tag, first: &Attribute, second: &Attribute) -> Finding {
    let name: String = second.name(context.text).chars().take(40).collect();
    let message = format!("`{name}` stands twice in this tag and the first counts: keep one");
    let mut finding = context.finding(&RULE, second.key_span, message);
    finding.related.push(Related {
        path: Arc::from(context.path),
        extent: context.lines.extent(context.text, first.key_span, context.encoding),
        message: "the one that counts".to_owned(),
    });
    let before = Span::new(tag.block.start(), second.span.start()).of(context.text).trim_end().len();
    let removed = Span::new(tag.block.start() + before, second.span.end());
    let (one, other) = (first.text(context.text), second.text(context.text));
    if first.key.takes_ids() && first.key != Key::Declare && one != other && !first.flawed && !second.flawed {
        let edits = vec![
            Edit { span: first.span, text: format!("{name}=\"{one} {other}\"") },
            Edit { span: removed, text: String::new() },
        ];
        finding.fixes.push(Fix { title: "join the two values".to_owned(), certain: false, edits });
    }
    finding.fixes.push(Fix::replace("remove the second", one == other, removed, ""));
    finding
}
