//! A weekday and a date that stand together in the text contradict each other.
//!
//! Without a year the rule speaks only where the day falls on that weekday in none of the years around the article's.
//!
//! ```news bad
//! date 2025-05-16
//!
//! Echipele s-au întâlnit vineri, 17 mai 2025, la Istanbul.
//! ```
//!
//! ```news good
//! date 2025-05-16
//!
//! Echipele s-au întâlnit vineri, 16 mai 2025, la Istanbul.
//! ```

use crate::rules::ArticleContext;
use crate::rules::Check;
use crate::rules::Finding;
use crate::rules::Fix;
use crate::rules::Rule;
use crate::rules::Severity;
use crate::syntax::HeaderKey;
use crate::text::Span;
use crate::text::folded;
use crate::time;
use crate::time::Date;
use crate::time::WeekdayDate;

pub(crate) static RULE: Rule = Rule {
    code: "weekday-date",
    severity: Severity::Warning,
    source: include_str!("weekday_date.rs"),
    checks: &[Check::Article(check)],
};

/// Before this year calendars differ from country to country.
const FIRST_YEAR: i16 = 1925;

/// No article has more slips than this; one that does is no article, and is not worth a long list.
const MOST: usize = 100;

fn check(context: &ArticleContext<'_>, findings: &mut Vec<Finding>) {
    let header = &context.article.header;
    let language = header.line(HeaderKey::Lang).map(|line| line.value.of(context.text));
    let body = context.article.body;
    let all = time::weekday_dates(body.of(context.text), language);
    for found in all.into_iter().filter(|found| contradicts(context, found)).take(MOST) {
        let at = |span: Span| Span::new(body.start() + span.start(), body.start() + span.end());
        let written = at(found.weekday).of(context.text);
        let day = found.year.and_then(|year| Date::new(year, found.month, found.day).ok());
        let right =
            day.and_then(|day| time::weekday_name(time::index_of(day.weekday()), &folded(written), language));
        let message = match day {
            Some(day) => {
                format!(
                    "{day} is a {}: correct the weekday or the date",
                    time::english_weekday(day.weekday())
                )
            }
            None => {
                "this day is no such weekday in any year around the article's: correct one of them".to_owned()
            }
        };
        let mut finding = context.finding(&RULE, at(found.span), message);
        if let Some(right) = right {
            let right = cased(right, written);
            finding.fixes.push(Fix::replace(format!("write `{right}`"), false, at(found.weekday), right));
        }
        findings.push(finding);
    }
}

fn contradicts(context: &ArticleContext<'_>, found: &WeekdayDate) -> bool {
    let day = |year: i16| Date::new(year, found.month, found.day).ok();
    let fits = |day: Date| time::names_weekday(found.weekdays, day);
    if let Some(year) = found.year {
        return year >= FIRST_YEAR && day(year).is_some_and(|day| !fits(day));
    }
    let Some(date) = context.article.header.date.or(context.summary.date) else { return false };
    let around = date.day.year().saturating_sub(1)..=date.day.year().saturating_add(1);
    day(2024).is_some() && !around.filter_map(day).any(fits)
}

/// `name` with a capital where `like` has one.
fn cased(name: &str, like: &str) -> String {
    let lower = name.to_lowercase();
    if like.chars().count() > 1 && !like.chars().any(char::is_lowercase) {
        return lower.to_uppercase();
    }
    if !like.starts_with(char::is_uppercase) {
        return lower;
    }
    let mut letters = lower.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
