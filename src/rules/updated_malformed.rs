//! The value of `updated` is neither a day nor a date-time with its offset.
//!
//! It is written like the date: `YYYY-MM-DD`, or `YYYY-MM-DDThh:mm:ss+hh:mm`.
//!
//! ```news bad
//! date 2025-12-22
//! updated 23.12.2025
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
use crate::rules::Fix;
use crate::rules::Rule;
use crate::rules::Severity;
use crate::syntax::HeaderKey;
use crate::time;

pub(crate) static RULE: Rule = Rule {
    code: "updated-malformed",
    severity: Severity::Warning,
    source: include_str!("updated_malformed.rs"),
    checks: &[Check::Article(check)],
};

fn check(context: &ArticleContext<'_>, findings: &mut Vec<Finding>) {
    let header = &context.article.header;
    let language = header.line(HeaderKey::Lang).map(|line| line.value.of(context.text));
    for line in header.lines.iter().filter(|line| line.key == HeaderKey::Updated && !line.value.is_empty()) {
        let value = line.value.of(context.text);
        if time::strict_date(value).is_some() {
            continue;
        }
        let message = "this is no date: write YYYY-MM-DD, or YYYY-MM-DDThh:mm:ss+hh:mm";
        let mut finding = context.finding(&RULE, line.value, message);
        if let Some(reading) = time::read(value, language).filter(|reading| reading.fills_line) {
            let certain = reading.certain_day();
            let days = certain.map_or(reading.days.clone(), |day| vec![day]);
            for day in days {
                let written = reading.canonical(day);
                finding.fixes.push(Fix::replace(
                    format!("write `updated {written}`"),
                    certain.is_some(),
                    line.value,
                    written,
                ));
            }
        }
        findings.push(finding);
    }
}
