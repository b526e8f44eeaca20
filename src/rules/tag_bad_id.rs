//! An id is not written in ASCII kebab-case.
//!
//! Ids are made of small letters without diacritics, digits and single hyphens, and begin with a letter;
//! diacritics live in names.
//!
//! ```news bad
//! date 2025-12-22
//!
//! [Oana Țoiu]{actor=Oana_Țoiu} a vorbit luni.
//! ```
//!
//! ```news good
//! date 2025-12-22
//!
//! [Oana Țoiu]{actor=oana-toiu} a vorbit luni.
//! ```

use crate::rules::ArticleContext;
use crate::rules::Check;
use crate::rules::Finding;
use crate::rules::Fix;
use crate::rules::Rule;
use crate::rules::Severity;
use crate::syntax::TagProblemKind;
use crate::syntax::is_id;
use crate::text::fold_char;

pub(crate) static RULE: Rule = Rule {
    code: "tag-bad-id",
    severity: Severity::Error,
    source: include_str!("tag_bad_id.rs"),
    checks: &[Check::Article(check)],
};

fn check(context: &ArticleContext<'_>, findings: &mut Vec<Finding>) {
    for problem in context.article.problems_of(TagProblemKind::BadId) {
        let id = problem.span.of(context.text);
        let message =
            format!("`{}` is no id: write small letters without diacritics, digits and hyphens", shown(id));
        let mut finding = context.finding(&RULE, problem.span, message);
        let mended = kebab_case(id);
        if is_id(&mended) {
            let certain =
                id.chars().all(|c| c.is_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_'))
                    || id.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_')) && !has_humps(id);
            finding.fixes.push(Fix::replace(
                format!("write `{}`", shown(&mended)),
                certain,
                problem.span,
                mended,
            ));
        }
        findings.push(finding);
    }
}

/// What `id` was meant to be.
fn kebab_case(id: &str) -> String {
    let mut out = String::with_capacity(id.len());
    let mut lower = false;
    for character in id.chars() {
        if lower && character.is_uppercase() {
            out.push('-');
        }
        lower = character.is_lowercase();
        fold_char(character, |folded| match folded {
            'a'..='z' | '0'..='9' => out.push(folded),
            _ if out.ends_with('-') || out.is_empty() => {}
            _ => out.push('-'),
        });
    }
    out.truncate(out.trim_end_matches('-').len());
    out
}

/// Whether a capital follows a small letter: `DmitriPeskov` may be one word or two.
fn has_humps(id: &str) -> bool {
    let mut lower = false;
    id.chars()
        .any(|character| std::mem::replace(&mut lower, character.is_lowercase()) && character.is_uppercase())
}

/// The first characters of `text`, for a message.
fn shown(text: &str) -> String {
    text.chars().take(60).collect()
}
