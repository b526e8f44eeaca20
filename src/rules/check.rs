//! Runs the rules.

use crate::rules::ArticleContext;
use crate::rules::Check;
use crate::rules::CorpusContext;
use crate::rules::Finding;
use crate::rules::RULES;
use crate::rules::RegistryContext;

/// What the rules that look at one article by itself find, in no particular order.
pub fn check_article(context: &ArticleContext<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for check in checks() {
        if let Check::Article(check) = check {
            check(context, &mut findings);
        }
    }
    findings
}

/// What the rules that look at one article among all others find, in no particular order.
pub fn check_corpus(context: &CorpusContext<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for check in checks() {
        if let Check::Corpus(check) = check {
            check(context, &mut findings);
        }
    }
    findings
}

/// What the rules find in one registry file, in no particular order.
pub fn check_registry(context: &RegistryContext<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for check in checks() {
        if let Check::Registry(check) = check {
            check(context, &mut findings);
        }
    }
    findings
}

fn checks() -> impl Iterator<Item = &'static Check> {
    RULES.iter().flat_map(|rule| rule.checks)
}
