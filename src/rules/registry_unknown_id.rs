//! A card names another one that isn't there, or is of the wrong kind.
//!
//! `organization`, `location`, `superEvent`, `previousEvent` and `participant` take ids of cards. Correct the id or add
//! the card. A `location` is a place, or an organisation that has a `location` itself.
//!
//! ```news bad
//! -- registry/cards.json --
//! { "cards": [
//!   { "id": "kremlin", "type": "Organization", "name": "Kremlin", "location": "moscow" },
//!   { "id": "moscova", "type": "Place", "name": "Moscova" }
//! ] }
//! ```
//!
//! ```news good
//! -- registry/cards.json --
//! { "cards": [
//!   { "id": "kremlin", "type": "Organization", "name": "Kremlin", "location": "moscova" },
//!   { "id": "moscova", "type": "Place", "name": "Moscova" }
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
    code: "registry-unknown-id",
    severity: Severity::Error,
    source: include_str!("registry_unknown_id.rs"),
    checks: &[Check::Registry(check)],
};

fn check(context: &RegistryContext<'_>, findings: &mut Vec<Finding>) {
    report(context, &RULE, RegistryProblemKind::UnknownId, findings);
}
