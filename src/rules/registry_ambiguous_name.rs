//! Two cards own the same full name.
//!
//! Recognition can't tell the two apart, so it only takes such a name where an article has named one of them before.
//! Give one of them a fuller name, make the name weak, or join the cards. Shared surnames are not reported.
//!
//! ```news bad
//! -- registry/cards.json --
//! { "cards": [
//!   { "id": "ion-popa", "type": "Person", "name": "Ion Popa" },
//!   { "id": "ion-popa-senator", "type": "Person", "name": "Ion Popa" }
//! ] }
//! ```
//!
//! ```news good
//! -- registry/cards.json --
//! { "cards": [
//!   { "id": "ion-popa", "type": "Person", "name": "Ion Popa" },
//!   { "id": "ion-popa-senator", "type": "Person", "name": "Ion V. Popa", "alternateName": [{"text": "Ion Popa", "weak": true}] }
//! ] }
//! ```

use crate::registry::RegistryProblemKind;
use crate::rules::Check;
use crate::rules::Finding;
use crate::rules::RegistryContext;
use crate::rules::Rule;
use crate::rules::Severity;
use crate::rules::registry_problem::report;

pub(crate) static RULE: Rule = Rule {
    code: "registry-ambiguous-name",
    severity: Severity::Hint,
    source: include_str!("registry_ambiguous_name.rs"),
    checks: &[Check::Registry(check)],
};

fn check(context: &RegistryContext<'_>, findings: &mut Vec<Finding>) {
    report(context, &RULE, RegistryProblemKind::AmbiguousName, findings);
}
