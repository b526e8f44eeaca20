//! The date is not written as `YYYY-MM-DD`, or as a date-time with its offset from UTC.
//!
//! Dates in words, with dots or slashes, week and ordinal dates, letters typed for digits and the like are read, and
//! the fix writes the same day. Where a notation has several readings each is offered, and none is taken for certain.
//!
//! ```news bad
//! date luni, 22 decembrie 2025
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
use crate::syntax::DateForm;

pub(crate) static RULE: Rule = Rule {
    code: "date-malformed",
    severity: Severity::Error,
    source: include_str!("date_malformed.rs"),
    checks: &[Check::Article(check)],
};

fn check(context: &ArticleContext<'_>, findings: &mut Vec<Finding>) {
    date_fix::report(context, findings, &RULE, DateForm::Malformed, |value| match value {
        Some(value) if value.contains('T') => {
            format!("a date with its time is written YYYY-MM-DDThh:mm:ss+hh:mm: write `{value}`")
        }
        Some(value) => format!("a date is written YYYY-MM-DD: write `{value}`"),
        None => {
            "a date is written YYYY-MM-DD, or YYYY-MM-DDThh:mm:ss+hh:mm: write the article's day like that"
                .to_owned()
        }
    });
}
