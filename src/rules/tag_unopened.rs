//! A tag has an end, but its `[` is missing.
//!
//! Only the writer knows where the text of the tag begins: put a `[` there, or take the rest of the tag away.
//!
//! ```news bad
//! date 2025-12-22
//!
//! Dmitri Peskov]{actor=dmitri-peskov} a vorbit luni.
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
use crate::text::Span;

pub(crate) static RULE: Rule = Rule {
    code: "tag-unopened",
    severity: Severity::Error,
    source: include_str!("tag_unopened.rs"),
    checks: &[Check::Article(check)],
};

/// How many bytes before the `]` are looked at for the beginning of a name.
const REACH: usize = 80;

fn check(context: &ArticleContext<'_>, findings: &mut Vec<Finding>) {
    for problem in context.article.problems_of(TagProblemKind::Unopened) {
        let message = "this tag has no `[`: put one where its text begins, or a backslash before the `]`";
        let mut finding = context.finding(&RULE, problem.span, message);
        if let Some(start) = name_start(context.text, problem.span.start()) {
            let name = Span::new(start, problem.span.start()).of(context.text);
            let title = format!("begin the tag before `{name}`");
            finding.fixes.push(Fix::replace(title, false, Span::empty(start), "["));
        }
        finding.fixes.push(Fix::replace("remove the rest of the tag", false, problem.span, ""));
        findings.push(finding);
    }
}

/// Where the last word before `end` begins, or the capitalised words that it is the last of.
fn name_start(text: &str, end: usize) -> Option<usize> {
    let from = (end.saturating_sub(REACH)..=end).find(|&at| text.is_char_boundary(at))?;
    let before = Span::new(from, end).of(text);
    let line = before.rsplit(['\n', '\r']).next()?;
    let mut start = None;
    let mut rest = line;
    while let Some(word) = rest.rsplit(' ').next().filter(|word| !word.is_empty()) {
        let at = rest.len() - word.len();
        let capital = word.starts_with(char::is_uppercase);
        if word.contains(['[', ']', '{', '}']) || (start.is_some() && !capital) {
            break;
        }
        start = Some(end - line.len() + at);
        if !capital || at == 0 {
            break;
        }
        rest = rest.get(..at - 1)?;
    }
    start
}
