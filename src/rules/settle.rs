//! Settles the findings of one file: what is suppressed goes, settings say how bad the rest is, and a suppression
//! that does nothing is a finding itself.

use rustc_hash::FxHashSet;

use crate::rules::Finding;
use crate::rules::Rule;
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
use crate::text::Extent;
use crate::text::LineIndex;
use crate::text::Span;

/// What the header of an article suppresses; can be kept when the article's text is gone.
#[derive(Debug, Clone, Default)]
pub struct Directives {
    known: Vec<Directive>,
    /// What is to say of the other words of `lint` lines.
    said: Vec<Finding>,
}

/// A rule that a `lint ignore` names.
#[derive(Debug, Clone, Copy)]
struct Directive {
    rule: &'static Rule,
    extent: Extent,
    removal: Span,
}

impl Directives {
    /// What the `lint` lines of `article`, the tree over `text`, say; columns in `encoding`.
    pub fn of(text: &str, article: &Article, lines: &LineIndex, encoding: Encoding) -> Self {
        let mut directives = Self::default();
        for word in lint_words(text, article) {
            let finding = match word {
                LintWord::Suppression(Suppression { code, span, removal }) => {
                    if let Some(rule) = find(code) {
                        let extent = lines.extent(text, span, encoding);
                        directives.known.push(Directive { rule, extent, removal });
                        continue;
                    }
                    lint_unknown_rule::finding(code, span)
                }
                LintWord::Stray(span) => lint_unknown_rule::no_ignore(span),
                LintWord::Empty(span, line) => lint_unused::nothing_named(span, line),
            };
            let extent = lines.extent(text, finding.extent.span, encoding);
            directives.said.push(Finding { extent, ..finding });
        }
        directives
    }
}

/// What is left of all `findings` of one file, sorted by place, then code.
///
/// `findings` are those of all rules: a suppression is unused where none of them is of its rule. `directives` are
/// empty for a file that is no article, or could not be read.
pub fn settle(findings: Vec<Finding>, levels: &Levels<'_>, directives: &Directives) -> Vec<Finding> {
    let mut findings = suppress(findings, directives);
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
fn suppress(mut findings: Vec<Finding>, directives: &Directives) -> Vec<Finding> {
    let (known, mut said) = (&directives.known, directives.said.clone());
    let ignored: FxHashSet<&str> = known.iter().map(|one| one.rule.code).collect();
    let mut used: FxHashSet<&str> = FxHashSet::default();
    findings.retain(|finding| {
        let keep = !ignored.contains(finding.rule.code);
        keep || {
            used.insert(finding.rule.code);
            false
        }
    });
    let mut unused: Vec<_> = known.iter().filter(|one| !used.remove(one.rule.code)).collect();
    // Suppressions of what is said about suppressions are used by just that.
    let needs = |code: &str| ignored.contains(code) && said.iter().any(|finding| finding.rule.code == code);
    let (unknown, lone) = (lint_unknown_rule::RULE.code, lint_unused::RULE.code);
    if needs(unknown) {
        unused.retain(|one| one.rule.code != unknown);
    }
    if needs(lone) || unused.iter().any(|one| one.rule.code != lone) {
        unused.retain(|one| one.rule.code != lone);
    }
    said.extend(unused.iter().map(|one| {
        let finding = lint_unused::finding(one.rule.code, one.extent.span, one.removal);
        Finding { extent: one.extent, ..finding }
    }));
    said.retain(|finding| !ignored.contains(finding.rule.code));
    findings.append(&mut said);
    findings
}
