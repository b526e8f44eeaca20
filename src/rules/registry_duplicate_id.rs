//! Two cards claim one id.
//!
//! Ids and former ids are one namespace over all registry files. The first card holds, in the order of the files' paths;
//! the other can't be reached. Rename one, or join the two and name the second id under `formerly`.
//!
//! ```news bad
//! -- registry/cards.json --
//! { "cards": [
//!   { "id": "ion-popa", "type": "Person", "name": "Ion Popa" },
//!   { "id": "ion-popa", "type": "Person", "name": "Ion Popa (senator)" }
//! ] }
//! ```
//!
//! ```news good
//! -- registry/cards.json --
//! { "cards": [
//!   { "id": "ion-popa", "type": "Person", "name": "Ion Popa" },
//!   { "id": "ion-popa-senator", "type": "Person", "name": "Ion Popa (senator)" }
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
    code: "registry-duplicate-id",
    severity: Severity::Error,
    source: include_str!("registry_duplicate_id.rs"),
    checks: &[Check::Registry(check)],
};

fn check(context: &RegistryContext<'_>, findings: &mut Vec<Finding>) {
    report(context, &RULE, RegistryProblemKind::DuplicateId, findings);
}
