//! All rules, by code.

use crate::rules::Rule;
use crate::rules::event_date_conflict;
use crate::rules::event_declared_twice;
use crate::rules::event_undeclared;
use crate::rules::file_encoding;
use crate::rules::file_too_large;
use crate::rules::file_unreadable;
use crate::rules::lint_unknown_rule;
use crate::rules::lint_unused;
use crate::rules::registry_ambiguous_name;
use crate::rules::registry_bad_date;
use crate::rules::registry_duplicate_id;
use crate::rules::registry_invalid;
use crate::rules::registry_unknown_id;
use crate::rules::settings_invalid;
use crate::rules::tag_unclosed;
use crate::rules::unknown_id;
use crate::rules::wrong_actor;
use crate::rules::wrong_kind;

/// Every rule, sorted by code.
pub static RULES: &[&Rule] = &[
    &event_date_conflict::RULE,
    &event_declared_twice::RULE,
    &event_undeclared::RULE,
    &file_encoding::RULE,
    &file_too_large::RULE,
    &file_unreadable::RULE,
    &lint_unknown_rule::RULE,
    &lint_unused::RULE,
    &registry_ambiguous_name::RULE,
    &registry_bad_date::RULE,
    &registry_duplicate_id::RULE,
    &registry_invalid::RULE,
    &registry_unknown_id::RULE,
    &settings_invalid::RULE,
    &tag_unclosed::RULE,
    &unknown_id::RULE,
    &wrong_actor::RULE,
    &wrong_kind::RULE,
];

/// The rule with `code`.
pub fn find(code: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.code == code)
}
