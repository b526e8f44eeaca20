//! Settles the findings of one file: what is suppressed goes, settings say how bad the rest is, and a suppression
//! that does nothing is a finding itself.

use rustc_hash::FxHashSet;

use crate::rules::Finding;
use crate::rules::Severity;
use crate::rules::find;
use crate::rules::lint_unknown_rule;
use crate::rules::lint_unused;
use crate::rules::suppression::LintWord;
use crate::rules::suppression::Suppression;
use crate::rules::suppression::lint_words;
use crate::settings::Level;
use crate::settings::Levels;
use crate::syntax::Article;
use crate::text::Encoding;
use crate::text::LineIndex;

/// An article whose header may suppress findings.
#[derive(Debug, Clone, Copy)]
pub struct Suppressing<'a> {
    /// Its text.
    pub text: &'a str,
    /// The tree over that text.
    pub article: &'a Article,
    /// Where the lines of the text begin.
    pub lines: &'a LineIndex,
    /// The unit of columns in what is reported.
    pub encoding: Encoding,
}

/// What is left of all `findings` of one file, sorted by place, then code.
///
/// `findings` are those of all rules: a suppression is unused where none of them is of its rule. `article` is
/// `None` for a file that is no article, or could not be read.
pub fn settle(findings: Vec<Finding>, levels: &Levels<'_>, article: Option<Suppressing<'_>>) -> Vec<Finding> {
    let mut findings = match article {
        Some(article) => suppress(findings, article),
        None => findings,
    };
    findings.retain_mut(|finding| match levels.of(finding.rule.code) {
        Some(Level::Off) => false,
        Some(Level::Error) => set(finding, Severity::Error),
        Some(Level::Warning) => set(finding, Severity::Warning),
        Some(Level::Hint) => set(finding, Severity::Hint),
        None => true,
    });
    findings.sort_by(|one, other| key(one).cmp(&key(other)));
    findings
}

fn key(finding: &Finding) -> (usize, &str, usize, &str) {
    (finding.extent.span.start(), finding.rule.code, finding.extent.span.end(), &finding.message)
}

fn set(finding: &mut Finding, severity: Severity) -> bool {
    finding.severity = severity;
    true
}

/// Drops what the header suppresses and adds what is to say of the suppressions.
fn suppress(mut findings: Vec<Finding>, article: Suppressing<'_>) -> Vec<Finding> {
    let words = lint_words(article.text, article.article);
    if words.is_empty() {
        return findings;
    }
    let (known, mut said) = judge(&words);
    let ignored: FxHashSet<&str> = known.iter().map(|suppression| suppression.code).collect();
    let mut used: FxHashSet<&str> = FxHashSet::default();
    findings.retain(|finding| {
        let keep = !ignored.contains(finding.rule.code);
        keep || {
            used.insert(finding.rule.code);
            false
        }
    });
    let mut unused: Vec<_> = known.into_iter().filter(|one| !used.remove(one.code)).collect();
    // Suppressions of what is said about suppressions are used by just that.
    let needs = |code: &str| ignored.contains(code) && said.iter().any(|finding| finding.rule.code == code);
    let (unknown, lone) = (lint_unknown_rule::RULE.code, lint_unused::RULE.code);
    if needs(unknown) {
        unused.retain(|one| one.code != unknown);
    }
    if needs(lone) || unused.iter().any(|one| one.code != lone) {
        unused.retain(|one| one.code != lone);
    }
    said.extend(unused.iter().map(|one| lint_unused::finding(one.code, one.span, one.removal)));
    said.retain(|finding| !ignored.contains(finding.rule.code));
    for finding in &mut said {
        finding.extent = article.lines.extent(article.text, finding.extent.span, article.encoding);
    }
    findings.append(&mut said);
    findings
}

/// The suppressions of known rules, and findings for all other words.
fn judge<'t>(words: &[LintWord<'t>]) -> (Vec<Suppression<'t>>, Vec<Finding>) {
    let (mut known, mut said) = (Vec::new(), Vec::new());
    for word in words {
        match *word {
            LintWord::Suppression(suppression) if find(suppression.code).is_some() => known.push(suppression),
            LintWord::Suppression(other) => said.push(lint_unknown_rule::finding(other.code, other.span)),
            LintWord::Stray(span) => said.push(lint_unknown_rule::no_ignore(span)),
            LintWord::Empty(span, line) => said.push(lint_unused::nothing_named(span, line)),
        }
    }
    (known, said)
}
