//! An event is mentioned that no card and no article declares.
//!
//! An event lives in a card of the registry, or in one article that declares it by `#id`. Declare it where it is
//! first reported, or correct the id.
//!
//! ```news bad
//! date 2025-12-22
//!
//! Delegațiile s-au văzut la [discuțiile de la Viena]{event=vienna-talks-2025-12}.
//! ```
//!
//! ```news good
//! date 2025-12-22
//!
//! Delegațiile s-au văzut la [discuțiile de la Viena]{#vienna-talks-2025-12 when=2025-12-20}.
//! ```

use crate::rules::Check;
use crate::rules::CorpusContext;
use crate::rules::Finding;
use crate::rules::Fix;
use crate::rules::Rule;
use crate::rules::Severity;
use crate::syntax::Key;

pub(crate) static RULE: Rule = Rule {
    code: "event-undeclared",
    severity: Severity::Warning,
    source: include_str!("event_undeclared.rs"),
    checks: &[Check::Corpus(check)],
};

fn check(context: &CorpusContext<'_>, findings: &mut Vec<Finding>) {
    for reference in &context.summary.references {
        let takes_events = matches!(reference.key, Key::Event | Key::PartOf | Key::After);
        if !takes_events || context.corpus.is_event(reference.id) {
            continue;
        }
        let id = reference.id;
        let mut finding = Finding::new(
            &RULE,
            reference.extent,
            format!(
                "no card and no article declares the event `{id}`: declare it by `#{id}`, or correct the id"
            ),
        );
        if let Some(similar) = context.corpus.similar_event(id) {
            let title = format!("did you mean `{similar}`?");
            finding.fixes.push(Fix::replace(title, false, reference.extent.span, similar.as_str()));
        }
        findings.push(finding);
    }
}
