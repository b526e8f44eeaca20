//! The article has no date.
//!
//! Without a date it stands last in every list, and names of events are not found in it. The fixes offer the date that
//! the file's name begins with, that of a dateline, and the dates that the text mentions; none is taken for certain.
//!
//! ```news bad
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
use crate::rules::Fix;
use crate::rules::Rule;
use crate::rules::Severity;
use crate::rules::date_fix;
use crate::syntax::DateForm;
use crate::syntax::HeaderKey;
use crate::syntax::line_break;
use crate::text::Span;
use crate::time;
use crate::time::Date;

pub(crate) static RULE: Rule = Rule {
    code: "date-missing",
    severity: Severity::Warning,
    source: include_str!("date_missing.rs"),
    checks: &[Check::Article(check)],
};

/// How many of the dates that the text mentions are offered.
const OFFERS: usize = 3;

fn check(context: &ArticleContext<'_>, findings: &mut Vec<Finding>) {
    for problem in &context.article.header.date_problems {
        if problem.form != DateForm::Missing {
            continue;
        }
        let message = "the article has no date: begin it with a line `date YYYY-MM-DD` and a blank line";
        let mut finding = context.finding(&RULE, problem.span, message);
        for (day, origin) in offers(context) {
            let newline = line_break(context.text);
            let title = format!("write `date {day}`, {origin}");
            finding.fixes.push(Fix::replace(
                title,
                false,
                problem.span,
                format!("date {day}{newline}{newline}"),
            ));
        }
        findings.push(finding);
    }
}

/// The days to offer, the best first, each once, and where each comes from.
pub(crate) fn offers(context: &ArticleContext<'_>) -> Vec<(Date, &'static str)> {
    let mut offers: Vec<(Date, &'static str)> = Vec::new();
    let mut offer = |day: Date, origin: &'static str| {
        if offers.iter().all(|&(known, _)| known != day) {
            offers.push((day, origin));
        }
    };
    if let Some(day) = time::date_in_file_name(context.path) {
        offer(day, "the day that the file's name begins with");
    }
    let header = &context.article.header;
    let language = header.line(HeaderKey::Lang).map(|line| line.value.of(context.text));
    let text = Span::new(header.start, context.text.len()).of(context.text);
    if let Some(reading) = text.lines().next().and_then(|line| time::dateline(line, language)) {
        for &day in &reading.days {
            offer(day, "the day of the dateline");
        }
        for &(month, day) in &reading.yearless {
            if let Some(day) = date_fix::nearest_year(context, month, day, reading.weekdays) {
                offer(day, "the day of the dateline");
            }
        }
    }
    for day in time::dates_mentioned(text, language, OFFERS) {
        offer(day, "which is mentioned in the text");
    }
    offers
}
