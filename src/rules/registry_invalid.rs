//! A registry file, a card or a field is not what it should be.
//!
//! A registry file is `{"cards": [ … ]}`, JSON with comments and trailing commas allowed; a card has `id`, `type` and
//! `name`. What can be read counts. Where the JSON itself is broken, none of the file's cards can be read.
//!
//! ```news bad
//! -- registry/cards.json --
//! { "cards": [
//!   { "id": "Kremlin", "type": "Organisation", "nume": "Kremlin" }
//! ] }
//! ```
//!
//! ```news good
//! -- registry/cards.json --
//! { "cards": [
//!   { "id": "kremlin", "type": "Organization", "name": "Kremlin" }
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
    code: "registry-invalid",
    severity: Severity::Error,
    source: include_str!("registry_invalid.rs"),
    checks: &[Check::Registry(check)],
};

fn check(context: &RegistryContext<'_>, findings: &mut Vec<Finding>) {
    report(context, &RULE, RegistryProblemKind::Invalid, findings);
}
