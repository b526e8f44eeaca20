//! The article has two dates.
//!
//! Of two equal ones the second goes. Of two different ones the earlier is the date, and the later may be `updated`.
//!
//! ```news bad
//! date 2025-12-22
//! date 2025-12-22
//!
//! Kremlinul a declarat luni că nu există progrese.
//! ```
//!
//! ```news good
//! date 2025-12-22
//! updated 2025-12-23
//!
//! Kremlinul a declarat luni că nu există progrese.
//! ```

use std::sync::Arc;

use crate::rules::ArticleContext;
use crate::rules::Check;
use crate::rules::Finding;
use crate::rules::Related;
use crate::rules::Rule;
use crate::rules::Severity;
use crate::rules::date_fix;
use crate::syntax::DateForm;

pub(crate) static RULE: Rule = Rule {
    code: "date-duplicate",
    severity: Severity::Error,
    source: include_str!("date_duplicate.rs"),
    checks: &[Check::Article(check)],
};

fn check(context: &ArticleContext<'_>, findings: &mut Vec<Finding>) {
    let first = findings.len();
    date_fix::report(context, findings, &RULE, DateForm::Duplicate, |_| {
        "the article has a date already: keep one `date` line, and `updated` for a later day".to_owned()
    });
    let Some(span) = context.article.header.date_span else { return };
    for finding in findings.iter_mut().skip(first).filter(|finding| !finding.extent.span.contains(span)) {
        finding.related.push(Related {
            path: Arc::from(context.path),
            extent: context.lines.extent(context.text, span, context.encoding),
            message: "the article's date".to_owned(),
        });
    }
}
