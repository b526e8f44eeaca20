//! The date is complete, but no calendar has that day.
//!
//! Where day and month have only changed places the fix puts them back; otherwise only the newsroom knows.
//!
//! ```news bad
//! date 2025-02-30
//!
//! Kremlinul a declarat luni că nu există progrese.
//! ```
//!
//! ```news good
//! date 2025-02-28
//!
//! Kremlinul a declarat luni că nu există progrese.
//! ```

use crate::rules::ArticleContext;
use crate::rules::Check;
use crate::rules::Finding;
use crate::rules::Rule;
use crate::rules::Severity;
use crate::rules::date_fix;
use crate::syntax::DateForm;

pub(crate) static RULE: Rule = Rule {
    code: "date-impossible",
    severity: Severity::Error,
    source: include_str!("date_impossible.rs"),
    checks: &[Check::Article(check)],
};

fn check(context: &ArticleContext<'_>, findings: &mut Vec<Finding>) {
    date_fix::report(context, findings, &RULE, DateForm::Impossible, |value| match value {
        Some(value) => format!("there is no such day; with day and month in their places it is {value}"),
        None => "there is no such day: check day and month".to_owned(),
    });
}
