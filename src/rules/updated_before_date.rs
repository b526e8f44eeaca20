//! The article was updated before the day, or the time of day, that it is dated.
//!
//! Correct the line that is wrong. Where both have a time, their offsets count too.
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
    let written = header.date_span.map(|span| span.of(context.text));
    for line in header.lines.iter().filter(|line| line.key == HeaderKey::Updated) {
        let value = line.value.of(context.text);
        let instants = written.and_then(time::strict_instant).zip(time::strict_instant(value));
        let before = match instants {
            Some((dated, updated)) => updated < dated,
            None => time::strict_date(value).is_some_and(|updated| updated.day < date.day),
        };
        if before {
            let dated = written.filter(|_| instants.is_some()).map_or(date.day.to_string(), str::to_owned);
            let message = format!("this is before {dated}, the article's date: correct one of the two");
            findings.push(context.finding(&RULE, line.value, message));
        }
    }
}
