//! A date of a card is no date, or an end comes before its start.
//!
//! Dates are EDTF level 1: `2012`, `2012-05`, `2012-05-22`, `2012~`, a season `2012-21`. A date that can't be read counts
//! as absent.
//!
//! ```news bad
//! -- registry/cards.json --
//! { "cards": [
//!   { "id": "summit", "type": "Event", "name": "Summit", "startDate": "15.08.2025" }
//! ] }
//! ```
//!
//! ```news good
//! -- registry/cards.json --
//! { "cards": [
//!   { "id": "summit", "type": "Event", "name": "Summit", "startDate": "2025-08-15" }
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
    code: "registry-bad-date",
    severity: Severity::Error,
    source: include_str!("registry_bad_date.rs"),
    checks: &[Check::Registry(check)],
};

fn check(context: &RegistryContext<'_>, findings: &mut Vec<Finding>) {
    report(context, &RULE, RegistryProblemKind::BadDate, findings);
}
