//! The line gives the date, but does not begin with `date` and a blank.
//!
//! `Date:`, `data`, `dtae`, `date=`, `Publicat:` or a date that stands alone are understood; the header has one
//! spelling, so that every tool finds it.
//!
//! ```news bad
//! Publicat: 22 decembrie 2025, 14:35
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
    code: "date-keyword",
    severity: Severity::Error,
    source: include_str!("date_keyword.rs"),
    checks: &[Check::Article(check)],
};

fn check(context: &ArticleContext<'_>, findings: &mut Vec<Finding>) {
    date_fix::report(context, findings, &RULE, DateForm::Keyword, |value| match value {
        Some(value) => format!("a date line begins with `date` and a blank: write `date {value}`"),
        None => "a date line begins with `date` and a blank, and goes on with YYYY-MM-DD".to_owned(),
    });
}
