//! The keys of a tag don't go together.
//!
//! A tag is about one thing: at most one of `actor`, `place`, `event`, `#id`, `source` and `quote`. `when` and `until`
//! stand alone or with `event` or `#id`, and `until` only beside `when`; `at`, `part-of`, `after` and `title` go with
//! `#id`; `status` goes with `#id` or `event`. Nest two tags to say two things of one text.
//!
//! ```news bad
//! date 2025-12-22
//!
//! [Kremlinul]{actor=kremlin place=moscova} a reacționat.
//! ```
//!
//! ```news good
//! date 2025-12-22
//!
//! [[Kremlinul]{actor=kremlin}]{place=moscova} a reacționat.
//! ```

use crate::rules::ArticleContext;
use crate::rules::Check;
use crate::rules::Finding;
use crate::rules::Fix;
use crate::rules::Rule;
use crate::rules::Severity;
use crate::syntax::Attribute;
use crate::syntax::Key;
use crate::syntax::Tag;
use crate::text::Span;

pub(crate) static RULE: Rule = Rule {
    code: "tag-conflicting-keys",
    severity: Severity::Error,
    source: include_str!("tag_conflicting_keys.rs"),
    checks: &[Check::Article(check)],
};

fn check(context: &ArticleContext<'_>, findings: &mut Vec<Finding>) {
    for tag in &context.article.tags {
        let attributes = context.article.attributes(tag);
        let subject = attributes.iter().find(|attribute| attribute.key.is_subject());
        let timed = attributes.iter().any(|attribute| attribute.key == Key::When);
        for attribute in attributes {
            let Some(message) = conflict(attribute, subject, timed) else { continue };
            let mut finding = context.finding(&RULE, attribute.key_span, message);
            finding.fixes.push(remove(context, tag, attribute));
            findings.push(finding);
        }
    }
}

/// What is wrong with `attribute` beside the first `subject` of its tag; a second one of a kind is a duplicate.
fn conflict(attribute: &Attribute, subject: Option<&Attribute>, timed: bool) -> Option<String> {
    let subject = subject.map(|subject| subject.key);
    let event = matches!(subject, Some(Key::Declare | Key::Event));
    let name = attribute.key.name();
    match attribute.key {
        Key::When | Key::Until if subject.is_some() && !event => {
            Some(format!("`{name}` stands alone or with `event` or `#id`: give the time a tag of its own"))
        }
        Key::Until if !timed => {
            Some("`until` is the end of a `when`: add `when`, or use it instead".to_owned())
        }
        Key::At | Key::PartOf | Key::After | Key::Title if subject != Some(Key::Declare) => {
            Some(format!("`{name}` goes with `#id` only: remove it, or declare the event here"))
        }
        Key::Status if !event => {
            Some("`status` goes with `#id` or `event`: say which event is meant".to_owned())
        }
        key if key.is_subject() && Some(key) != subject => {
            let first = subject.map_or("", Key::name);
            Some(format!("a tag is about one thing, and `{first}` stands before `{name}`: nest a second tag"))
        }
        _ => None,
    }
}

fn remove(context: &ArticleContext<'_>, tag: &Tag, attribute: &Attribute) -> Fix {
    let before = Span::new(tag.block.start(), attribute.span.start()).of(context.text);
    let start = tag.block.start() + before.trim_end().len();
    let title = format!("remove `{}`", attribute.key.name());
    Fix::replace(title, false, Span::new(start, attribute.span.end()), "")
}
