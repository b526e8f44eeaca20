//! The article's date does not stand on its first line.
//!
//! It comes after another key, after prose, or inside a block between two lines `---`. An article begins with its
//! `date` line; the other keys follow. The first ten lines that are not blank are looked at.
//!
//! ```news bad
//! title Kremlinul neagă progresul
//! date 2025-12-22
//!
//! Kremlinul a declarat luni că nu există progrese.
//! ```
//!
//! ```news good
//! date 2025-12-22
//! title Kremlinul neagă progresul
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
    code: "date-misplaced",
    severity: Severity::Error,
    source: include_str!("date_misplaced.rs"),
    checks: &[Check::Article(check)],
};

fn check(context: &ArticleContext<'_>, findings: &mut Vec<Finding>) {
    date_fix::report(context, findings, &RULE, DateForm::Misplaced, |value| match value {
        Some(value) => {
            format!("the date does not stand on the first line: begin the article with `date {value}`")
        }
        None => "the date does not stand on the first line: move it to the top".to_owned(),
    });
}
