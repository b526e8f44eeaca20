//! The file's name begins with another date than the article has.
//!
//! A day more or less is the work of a night; more than that is a slip in one of the two.
//!
//! ```news bad
//! -- 2025-12-19-kremlin.news --
//! date 2025-12-22
//!
//! Kremlinul a declarat luni că nu există progrese.
//! ```
//!
//! ```news good
//! -- 2025-12-22-kremlin.news --
//! date 2025-12-22
//!
//! Kremlinul a declarat luni că nu există progrese.
//! ```

use crate::rules::ArticleContext;
use crate::rules::Check;
use crate::rules::Finding;
use crate::rules::Fix;
use crate::rules::Rule;
use crate::rules::Severity;
use crate::rules::date_fix;
use crate::time;

pub(crate) static RULE: Rule = Rule {
    code: "date-filename",
    severity: Severity::Hint,
    source: include_str!("date_filename.rs"),
    checks: &[Check::Article(check)],
};

fn check(context: &ArticleContext<'_>, findings: &mut Vec<Finding>) {
    let Some((day, span)) = date_fix::settled(context) else { return };
    let Some(named) = time::date_in_file_name(context.path) else { return };
    let apart = day.since(named).map_or(0, |distance| distance.get_days().abs());
    if apart <= 1 || date_fix::is_future(context, day) {
        return;
    }
    let message = format!("the file's name begins with {named}: make the two agree");
    let mut finding = context.finding(&RULE, span, message);
    finding.fixes.push(Fix::replace(format!("write `date {named}`"), false, span, named.to_string()));
    findings.push(finding);
}
