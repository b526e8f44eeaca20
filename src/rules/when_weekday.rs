//! The text of a tag names a weekday, and its `when` is another.
//!
//! One of the two is wrong: look it up, then correct the text or the date.
//!
//! ```news bad
//! date 2025-05-19
//!
//! Întâlnirea a avut loc [vineri]{when=2025-05-17}.
//! ```
//!
//! ```news good
//! date 2025-05-19
//!
//! Întâlnirea a avut loc [vineri]{when=2025-05-16}.
//! ```

use crate::rules::ArticleContext;
use crate::rules::Check;
use crate::rules::Finding;
use crate::rules::Fix;
use crate::rules::Rule;
use crate::rules::Severity;
use crate::syntax::HeaderKey;
use crate::syntax::Key;
use crate::syntax::Tag;
use crate::syntax::clean;
use crate::time::Date;
use crate::time::Edtf;
use crate::time::Weekday;
use crate::time::english_weekday;
use crate::time::named_weekday;

pub(crate) static RULE: Rule = Rule {
    code: "when-weekday",
    severity: Severity::Warning,
    source: include_str!("when_weekday.rs"),
    checks: &[Check::Article(check)],
};

/// The longest text of a tag, in bytes, that is taken for an expression of time.
const LONGEST: usize = 200;

fn check(context: &ArticleContext<'_>, findings: &mut Vec<Finding>) {
    let language = context.article.header.line(HeaderKey::Lang).map(|line| line.value.of(context.text));
    for (index, tag) in context.article.tags.iter().enumerate() {
        let Some(when) = context.article.attribute(tag, Key::When) else { continue };
        let Some(day) = Edtf::parse(&when.text(context.text)).and_then(Edtf::day) else { continue };
        let until = context.article.attribute(tag, Key::Until).is_some();
        if until || tag.text.len() > LONGEST || holds_time(context, index, tag) {
            continue;
        }
        let text = clean(context.text, context.article, tag.text);
        let Some(named) = named_weekday(&text, language).filter(|&named| named != day.weekday()) else {
            continue;
        };
        let message =
            format!("{day} is a {}: correct the weekday or the date", english_weekday(day.weekday()));
        let mut finding = context.finding(&RULE, when.value, message);
        finding.fixes.extend(
            nearest(day, named)
                .map(|other| Fix::replace(format!("write `{other}`"), false, when.value, other.to_string())),
        );
        findings.push(finding);
    }
}

/// Whether a tag inside `tag` has a time of its own, which the weekday may belong to.
fn holds_time(context: &ArticleContext<'_>, index: usize, tag: &Tag) -> bool {
    let inner = context.article.tags.iter().skip(index + 1).take_while(|inner| tag.text.contains(inner.span));
    inner.into_iter().any(|inner| context.article.attribute(inner, Key::When).is_some())
}

/// The day with `weekday` that lies nearest to `day`.
fn nearest(day: Date, weekday: Weekday) -> Option<Date> {
    let (before, after) = (day.nth_weekday(-1, weekday).ok()?, day.nth_weekday(1, weekday).ok()?);
    let is_before = day.since(before).ok()?.get_days() < after.since(day).ok()?.get_days();
    Some(if is_before { before } else { after })
}
