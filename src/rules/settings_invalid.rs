//! Something in `newsmark.json` is not what it should be.
//!
//! Known are `articles`, `registry`, `rules`, `overrides`, `lang`, `timeZone`, `limits` and `hints`. What can be
//! read counts; where the JSON itself is broken, the default settings hold.
//!
//! ```news bad
//! -- newsmark.json --
//! { "article": ["stories/**"], "rules": { "date-future": "warn" } }
//! ```
//!
//! ```news good
//! -- newsmark.json --
//! { "articles": ["stories/**"], "rules": { "date-future": "warning" } }
//! ```

use crate::registry::Extents;
use crate::rules::Finding;
use crate::rules::Fix;
use crate::rules::Rule;
use crate::rules::Severity;
use crate::rules::find;
use crate::rules::lint_unknown_rule;
use crate::settings::Settings;
use crate::settings::SettingsProblem;
use crate::text::Encoding;
use crate::text::Extent;
use crate::text::Span;

pub(crate) static RULE: Rule = Rule {
    code: "settings-invalid",
    severity: Severity::Error,
    source: include_str!("settings_invalid.rs"),
    checks: &[],
};

/// What is wrong with the settings that were read from `text`, rules that nobody knows included; sorted by place,
/// columns in `encoding`.
pub fn check_settings(
    text: &str,
    settings: &Settings,
    problems: &[SettingsProblem],
    encoding: Encoding,
) -> Vec<Finding> {
    let mut findings: Vec<(Span, Finding)> = Vec::new();
    for problem in problems {
        let fix =
            |text: &String| Fix::replace(format!("replace with `{text}`"), false, problem.span, text.clone());
        let finding = Finding {
            rule: &RULE,
            severity: RULE.severity,
            extent: Extent::default(),
            message: problem.message.clone(),
            fixes: problem.suggestions.iter().map(fix).collect(),
            related: Vec::new(),
        };
        findings.push((problem.span, finding));
    }
    let unknown = settings.rule_names.iter().filter(|rule| find(&rule.name).is_none());
    findings.extend(unknown.map(|rule| (rule.span, lint_unknown_rule::finding(&rule.name, rule.span))));
    findings.sort_by_key(|(span, finding)| (*span, finding.rule.code));
    let mut extents = Extents::new(text, encoding);
    findings.into_iter().map(|(span, finding)| Finding { extent: extents.of(span), ..finding }).collect()
}
