//! The value of `when` or `until` is no time.
//!
//! Times are written in EDTF (ISO 8601-2), level 0 or 1: `2025-12-20`, `2025-12`, `2025`, `"2025-12-20/2025-12-21"`,
//! `"2025-08~"` (about), `2025-24` (winter), `2025-12-20T10:30:00`.
//!
//! ```news bad
//! date 2025-12-22
//!
//! [luni]{when=22.12.2025} la Miami.
//! ```
//!
//! ```news good
//! date 2025-12-22
//!
//! [luni]{when=2025-12-22} la Miami.
//! ```

use crate::rules::ArticleContext;
use crate::rules::Check;
use crate::rules::Finding;
use crate::rules::Fix;
use crate::rules::Rule;
use crate::rules::Severity;
use crate::syntax::Attribute;
use crate::syntax::Key;
use crate::text::Span;
use crate::time::Edtf;
use crate::time::mend_edtf;

pub(crate) static RULE: Rule = Rule {
    code: "when-malformed",
    severity: Severity::Error,
    source: include_str!("when_malformed.rs"),
    checks: &[Check::Article(check)],
};

fn check(context: &ArticleContext<'_>, findings: &mut Vec<Finding>) {
    let times = |attribute: &&Attribute| matches!(attribute.key, Key::When | Key::Until);
    for attribute in context.article.attributes.iter().filter(times) {
        let value = attribute.text(context.text);
        if value.trim().is_empty()
            || is_unfinished(context, attribute)
            || Edtf::parse(&value).is_some()
            || Edtf::is_reversed(&value)
        {
            continue;
        }
        let message = "this is no time: write a day, month or year such as 2025-12-22, 2025-12 or 2025, or an \
            interval such as \"2025-12-20/2025-12-21\"";
        let mut finding = context.finding(&RULE, attribute.value, message);
        if let Some((mended, certain)) = mend_edtf(&value) {
            let bare =
                mended.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b':' | b'-'));
            let text = if attribute.quoted || bare { mended.clone() } else { format!("\"{mended}\"") };
            finding.fixes.push(Fix::replace(format!("write `{mended}`"), certain, attribute.value, text));
        }
        findings.push(finding);
    }
}

/// Whether the value is still being typed, which `tag-unclosed` says.
fn is_unfinished(context: &ArticleContext<'_>, attribute: &Attribute) -> bool {
    let line = context.lines.line_of(attribute.span.end());
    let end = context.lines.line_start(line + 1).unwrap_or(context.text.len());
    attribute.flawed
        && context
            .text
            .get(attribute.span.end()..)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(['\n', '\r']))
        && Span::new(attribute.span.end(), end).of(context.text).trim().is_empty()
}
