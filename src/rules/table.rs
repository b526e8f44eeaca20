//! All rules, by code.

use crate::rules::Rule;
use crate::rules::event_date_conflict;
use crate::rules::event_declared_twice;
use crate::rules::event_undeclared;
use crate::rules::file_encoding;
use crate::rules::file_too_large;
use crate::rules::file_unreadable;
use crate::rules::tag_unclosed;

/// Every rule, sorted by code.
pub static RULES: &[&Rule] = &[
    &event_date_conflict::RULE,
    &event_declared_twice::RULE,
    &event_undeclared::RULE,
    &file_encoding::RULE,
    &file_too_large::RULE,
    &file_unreadable::RULE,
    &tag_unclosed::RULE,
];

/// The rule with `code`.
pub fn find(code: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.code == code)
}
