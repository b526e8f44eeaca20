//! All rules, by code.

use crate::rules::Rule;
use crate::rules::tag_unclosed;

/// Every rule, sorted by code.
pub static RULES: &[&Rule] = &[&tag_unclosed::RULE];

/// The rule with `code`.
pub fn find(code: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.code == code)
}
