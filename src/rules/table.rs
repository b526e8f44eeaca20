//! All rules, by code.

use crate::rules::Rule;
use crate::rules::tag_bad_id;
use crate::rules::tag_blank_line;
use crate::rules::tag_conflicting_keys;
use crate::rules::tag_detached;
use crate::rules::tag_duplicate_key;
use crate::rules::tag_empty;
use crate::rules::tag_missing_value;
use crate::rules::tag_smart_quote;
use crate::rules::tag_syntax;
use crate::rules::tag_unclosed;
use crate::rules::tag_unknown_key;
use crate::rules::tag_unopened;
use crate::rules::tag_unquoted_value;
use crate::rules::when_malformed;
use crate::rules::when_reversed;
use crate::rules::when_weekday;

/// Every rule, sorted by code.
pub static RULES: &[&Rule] = &[
    &tag_bad_id::RULE,
    &tag_blank_line::RULE,
    &tag_conflicting_keys::RULE,
    &tag_detached::RULE,
    &tag_duplicate_key::RULE,
    &tag_empty::RULE,
    &tag_missing_value::RULE,
    &tag_smart_quote::RULE,
    &tag_syntax::RULE,
    &tag_unclosed::RULE,
    &tag_unknown_key::RULE,
    &tag_unopened::RULE,
    &tag_unquoted_value::RULE,
    &when_malformed::RULE,
    &when_reversed::RULE,
    &when_weekday::RULE,
];

/// The rule with `code`.
pub fn find(code: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.code == code)
}
