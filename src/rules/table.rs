//! All rules, by code.

use crate::rules::Rule;
use crate::rules::date_duplicate;
use crate::rules::date_filename;
use crate::rules::date_future;
use crate::rules::date_impossible;
use crate::rules::date_keyword;
use crate::rules::date_malformed;
use crate::rules::date_misplaced;
use crate::rules::date_missing;
use crate::rules::header_empty_value;
use crate::rules::header_unknown_key;
use crate::rules::tag_unclosed;
use crate::rules::updated_before_date;
use crate::rules::updated_malformed;
use crate::rules::weekday_date;

/// Every rule, sorted by code.
pub static RULES: &[&Rule] = &[
    &date_duplicate::RULE,
    &date_filename::RULE,
    &date_future::RULE,
    &date_impossible::RULE,
    &date_keyword::RULE,
    &date_malformed::RULE,
    &date_misplaced::RULE,
    &date_missing::RULE,
    &header_empty_value::RULE,
    &header_unknown_key::RULE,
    &tag_unclosed::RULE,
    &updated_before_date::RULE,
    &updated_malformed::RULE,
    &weekday_date::RULE,
];

/// The rule with `code`.
pub fn find(code: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.code == code)
}
