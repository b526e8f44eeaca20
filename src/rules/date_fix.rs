//! What the rules about dates share: findings and fixes from the parser's problems, and the year that is missing.

use jiff::Span as Distance;

use crate::rules::ArticleContext;
use crate::rules::Edit;
use crate::rules::Finding;
use crate::rules::Fix;
use crate::rules::Rule;
use crate::syntax::DateForm;
use crate::text::Span;
use crate::time;
use crate::time::Date;

/// How far from today the year of a date without one is looked for.
const YEARS: i16 = 12;

/// Reports every problem of `form`; `message` is given the value that is meant without doubt.
pub(crate) fn report(
    context: &ArticleContext<'_>,
    findings: &mut Vec<Finding>,
    rule: &'static Rule,
    form: DateForm,
    message: impl Fn(Option<&str>) -> String,
) {
    for problem in context.article.header.date_problems.iter().filter(|problem| problem.form == form) {
        let certain = problem.repairs.first().filter(|repair| repair.certain);
        let value = certain.and_then(|repair| repair.title.split('`').nth(1)?.strip_prefix("date "));
        let mut finding = context.finding(rule, problem.span, message(value));
        for repair in &problem.repairs {
            let edits =
                repair.edits.iter().map(|(span, text)| Edit { span: *span, text: text.clone() }).collect();
            finding.fixes.push(Fix { title: repair.title.clone(), certain: repair.certain, edits });
        }
        for open in &problem.open_years {
            let Some(day) = nearest_year(context, open.month, open.day, open.weekdays) else { continue };
            let year = format!("{:04}", day.year());
            let fill = |text: &String| text.replacen("YYYY", &year, 1);
            let edits =
                open.edits.iter().map(|(span, text)| Edit { span: *span, text: fill(text) }).collect();
            finding.fixes.push(Fix { title: format!("write `date {day}`"), certain: false, edits });
        }
        findings.push(finding);
    }
}

/// The day in the year of the file's name, else in the year that brings it nearest to today; on one of
/// `weekdays`, where any are given and a year has it so.
pub(crate) fn nearest_year(context: &ArticleContext<'_>, month: i8, day: i8, weekdays: u8) -> Option<Date> {
    let named = time::date_in_file_name(context.path);
    let near = named.unwrap_or(context.today);
    let first = near.year().saturating_sub(YEARS);
    let mut days: Vec<Date> = (first..=first.saturating_add(2 * YEARS))
        .filter_map(|year| Date::new(year, month, day).ok())
        .collect();
    days.sort_by_key(|day| day.since(near).map_or(i32::MAX, |distance| distance.get_days().abs()));
    let fits = |day: &&Date| weekdays == 0 || time::names_weekday(weekdays, **day);
    days.iter().find(fits).or_else(|| days.first()).copied()
}

/// The header's day and where it is written, where nothing else is wrong with its line.
pub(crate) fn settled(context: &ArticleContext<'_>) -> Option<(Date, Span)> {
    let header = &context.article.header;
    let (date, span) = header.date.zip(header.date_span)?;
    let line = header.lines.iter().find(|line| line.span.contains(span))?.span;
    let spoken = header.date_problems.iter().any(|problem| line.contains(problem.span));
    (!spoken).then_some((date.day, span))
}

/// Whether `day` is later than the day after the day of reading.
pub(crate) fn is_future(context: &ArticleContext<'_>, day: Date) -> bool {
    context.today.checked_add(Distance::new().days(1)).is_ok_and(|tomorrow| day > tomorrow)
}
