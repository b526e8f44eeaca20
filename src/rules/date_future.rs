//! The article's date is later than tomorrow.
//!
//! Most often the year or the month is mistyped. An article may be dated one day ahead of the reader's calendar.
//!
//! ```news bad
//! date 2999-12-22
//!
//! Kremlinul a declarat luni că nu există progrese.
//! ```
//!
//! ```news good
//! date 2025-12-22
//!
//! Kremlinul a declarat luni că nu există progrese.
//! ```

use crate::rules::ArticleContext;
use crate::rules::Check;
use crate::rules::Finding;
use crate::rules::Rule;
use crate::rules::Severity;
use crate::rules::date_fix;

pub(crate) static RULE: Rule = Rule {
    code: "date-future",
    severity: Severity::Warning,
    source: include_str!("date_future.rs"),
    checks: &[Check::Article(check)],
};

fn check(context: &ArticleContext<'_>, findings: &mut Vec<Finding>) {
    let Some((day, span)) = date_fix::settled(context) else { return };
    if date_fix::is_future(context, day) {
        findings.push(context.finding(
            &RULE,
            span,
            "this day is later than tomorrow: check year, month and day",
        ));
    }
}
