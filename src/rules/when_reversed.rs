//! A time ends before it begins.
//!
//! The first part of an interval, or `when`, is the beginning; the second, or `until`, is the end.
//!
//! ```news bad
//! date 2025-12-22
//!
//! [în weekend]{when="2025-12-21/2025-12-20"} la Miami.
//! ```
//!
//! ```news good
//! date 2025-12-22
//!
//! [în weekend]{when="2025-12-20/2025-12-21"} la Miami.
//! ```

use crate::rules::ArticleContext;
use crate::rules::Check;
use crate::rules::Edit;
use crate::rules::Finding;
use crate::rules::Fix;
use crate::rules::Rule;
use crate::rules::Severity;
use crate::syntax::Attribute;
use crate::syntax::Key;
use crate::syntax::Tag;
use crate::time::Edtf;

pub(crate) static RULE: Rule = Rule {
    code: "when-reversed",
    severity: Severity::Error,
    source: include_str!("when_reversed.rs"),
    checks: &[Check::Article(check)],
};

fn check(context: &ArticleContext<'_>, findings: &mut Vec<Finding>) {
    let times = |attribute: &&Attribute| matches!(attribute.key, Key::When | Key::Until);
    for attribute in context.article.attributes.iter().filter(times) {
        let value = attribute.text(context.text);
        if Edtf::is_reversed(&value) {
            let mut finding = context.finding(&RULE, attribute.value, MESSAGE);
            if let Some((start, end)) = value.split_once('/') {
                let text = format!("{end}/{start}");
                let text = if attribute.quoted { text } else { format!("\"{text}\"") };
                finding.fixes.push(Fix::replace(SWAP, false, attribute.value, text));
            }
            findings.push(finding);
        }
    }
    context.article.tags.iter().for_each(|tag| findings.extend(check_pair(context, tag)));
}

const MESSAGE: &str = "this time ends before it begins: swap the two, or correct one";
const SWAP: &str = "swap the two";

/// `until` before `when`.
fn check_pair(context: &ArticleContext<'_>, tag: &Tag) -> Option<Finding> {
    let when = context.article.attribute(tag, Key::When)?;
    let until = context.article.attribute(tag, Key::Until)?;
    let (start, end) = (when.text(context.text), until.text(context.text));
    if !Edtf::parse(&start)?.is_after(Edtf::parse(&end)?) {
        return None;
    }
    let mut finding = context.finding(&RULE, until.value, MESSAGE);
    let edit = |at: usize| {
        let (place, other) = if at == 0 { (when, until) } else { (until, when) };
        let written = other.span.of(context.text);
        let value = written.split_once('=').map_or("", |(_, value)| value.trim_start());
        Edit { span: place.span, text: format!("{}={value}", place.key.name()) }
    };
    let mut edits = vec![edit(0), edit(1)];
    edits.sort_by_key(|edit| edit.span);
    finding.fixes.push(Fix { title: SWAP.to_owned(), certain: false, edits });
    Some(finding)
}
