//! The braces of a tag hold something that is no attribute, or one that is written in another notation.
//!
//! Attributes are `key=value`, `key="value"` or `#id`, separated by blanks: no blanks around `=`, no commas, no
//! single quotes, no classes, no no-break spaces, one pair of braces. `status` is `planned`, `happened`, `postponed`
//! or `cancelled`.
//!
//! ```news bad
//! date 2025-12-22
//!
//! [Dmitri Peskov]{actor = dmitri-peskov} a vorbit luni.
//! ```
//!
//! ```news good
//! date 2025-12-22
//!
//! [Dmitri Peskov]{actor=dmitri-peskov} a vorbit luni.
//! ```

use crate::corpus::EventStatus;
use crate::registry::nearest;
use crate::rules::ArticleContext;
use crate::rules::Check;
use crate::rules::Edit;
use crate::rules::Finding;
use crate::rules::Fix;
use crate::rules::Rule;
use crate::rules::Severity;
use crate::syntax::Attribute;
use crate::syntax::Key;
use crate::syntax::TagProblem;
use crate::syntax::TagProblemKind;
use crate::text::Span;

pub(crate) static RULE: Rule = Rule {
    code: "tag-syntax",
    severity: Severity::Error,
    source: include_str!("tag_syntax.rs"),
    checks: &[Check::Article(check)],
};

fn check(context: &ArticleContext<'_>, findings: &mut Vec<Finding>) {
    for problem in context.article.problems_of(TagProblemKind::Syntax) {
        let (message, fix) = judge(context, problem);
        let mut finding = context.finding(&RULE, problem.span, message);
        finding.fixes.extend(fix);
        findings.push(finding);
    }
    findings.extend(context.article.attributes.iter().filter_map(|attribute| status(context, attribute)));
}

/// A finding for a value of `status` that is none of the four.
fn status(context: &ArticleContext<'_>, attribute: &Attribute) -> Option<Finding> {
    let value = attribute.value.of(context.text);
    let judged = attribute.key == Key::Status && !attribute.flawed && !value.trim().is_empty();
    if !judged || EventStatus::from_name(value).is_some() {
        return None;
    }
    let message = "a status is `planned`, `happened`, `postponed` or `cancelled`: choose one of them";
    let mut finding = context.finding(&RULE, attribute.value, message);
    let meant = nearest(value, EventStatus::ALL.map(EventStatus::name));
    finding.fixes.extend(
        meant.map(|meant| Fix::replace(format!("did you mean `{meant}`?"), false, attribute.value, meant)),
    );
    Some(finding)
}

fn judge(context: &ArticleContext<'_>, problem: &TagProblem) -> (&'static str, Option<Fix>) {
    let (span, written) = (problem.span, problem.span.of(context.text));
    if written.trim_matches([',', ';']).is_empty() {
        let blank =
            context.text.get(span.end()..).is_some_and(|rest| rest.starts_with([' ', '\t', '\n', '\r', '}']));
        let text = if blank { "" } else { " " };
        return (
            "attributes are separated by blanks: remove the comma",
            Some(Fix::replace("remove the comma", true, span, text)),
        );
    }
    if written.trim().is_empty() {
        let fix = Fix::replace("put an ordinary space", true, span, " ");
        return ("this is no ordinary space: replace it", Some(fix));
    }
    if let Some(attribute) = context.article.attribute_of(problem) {
        return judge_attribute(context, attribute, span);
    }
    if written.starts_with('{') {
        let fix = Fix::replace("join the braces", true, Span::new(span.start() - 1, span.start() + 1), " ");
        return ("a tag has one pair of braces: put all attributes into the first", Some(fix));
    }
    if written.starts_with('.') {
        let fix = Fix::replace("remove the class", false, span, "");
        return ("tags have no classes: say what the text means, such as `actor=…`", Some(fix));
    }
    (
        "this is no attribute: write `key=value`, or remove it",
        Some(Fix::replace("remove it", false, span, "")),
    )
}

fn judge_attribute(
    context: &ArticleContext<'_>,
    attribute: &Attribute,
    span: Span,
) -> (&'static str, Option<Fix>) {
    if span == attribute.span {
        let title = "remove the blanks around `=`".to_owned();
        let fix = Fix { title, certain: true, edits: tighten(context, attribute) };
        return ("no blanks stand around `=`: remove them", Some(fix));
    }
    let value = attribute.value.of(context.text);
    if !attribute.quoted {
        let list: Vec<&str> = value.split([',', ';']).collect();
        let fix = Fix::replace("separate the ids by spaces", true, span, format!("\"{}\"", list.join(" ")));
        return ("several ids stand in quotes, separated by spaces", Some(fix));
    }
    let closed = attribute.value.end() < attribute.span.end();
    let bare = value.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b':' | b'-'));
    let text = if bare { value.to_owned() } else { format!("\"{}\"", value.replace('"', "\\\"")) };
    let message = if closed {
        "values stand in double quotes: replace the single ones"
    } else {
        "this quote is never closed: close or remove it"
    };
    (message, Some(Fix::replace("use straight double quotes", closed, span, text)))
}

/// Takes away the blanks on both sides of the `=`.
fn tighten(context: &ArticleContext<'_>, attribute: &Attribute) -> Vec<Edit> {
    let start = attribute.key_span.end();
    let rest = Span::new(start, attribute.span.end()).of(context.text);
    let equals = rest.find('=').unwrap_or(0);
    let behind = rest.get(equals + 1..).unwrap_or_default();
    let after = behind.len() - behind.trim_start().len();
    let spans = [Span::new(start, start + equals), Span::new(start + equals + 1, start + equals + 1 + after)];
    spans.into_iter().filter(|span| !span.is_empty()).map(|span| Edit { span, text: String::new() }).collect()
}
