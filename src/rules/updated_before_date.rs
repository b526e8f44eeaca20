//! The article was updated before the day that it is dated.
//!
//! ```news bad
//! date 2025-12-22
//! updated 2025-12-20
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

use crate::rules::ArticleContext;
use crate::rules::Check;
use crate::rules::Finding;
use crate::rules::Rule;
use crate::rules::Severity;
use crate::syntax::HeaderKey;
use crate::time;

pub(crate) static RULE: Rule = Rule {
    code: "updated-before-date",
    severity: Severity::Warning,
    source: include_str!("updated_before_date.rs"),
    checks: &[Check::Article(check)],
};

fn check(context: &ArticleContext<'_>, findings: &mut Vec<Finding>) {
    let header = &context.article.header;
    let Some(date) = header.date else { return };
    for line in header.lines.iter().filter(|line| line.key == HeaderKey::Updated) {
        let updated = time::strict_date(line.value.of(context.text));
        if updated.is_some_and(|updated| updated.day < date.day) {
            let message = format!("the article is dated {}: an update can't come before that", date.day);
            findings.push(context.finding(&RULE, line.value, message));
        }
    }
}
