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
use crate::rules::event_date_conflict;
use crate::rules::event_declared_twice;
use crate::rules::event_undeclared;
use crate::rules::file_encoding;
use crate::rules::file_too_large;
use crate::rules::file_unreadable;
use crate::rules::header_empty_value;
use crate::rules::header_unknown_key;
use crate::rules::lint_unknown_rule;
use crate::rules::lint_unused;
use crate::rules::registry_ambiguous_name;
use crate::rules::registry_bad_date;
use crate::rules::registry_duplicate_id;
use crate::rules::registry_invalid;
use crate::rules::registry_unknown_id;
use crate::rules::settings_invalid;
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
use crate::rules::unknown_id;
use crate::rules::updated_before_date;
use crate::rules::updated_malformed;
use crate::rules::weekday_date;
use crate::rules::when_malformed;
use crate::rules::when_reversed;
use crate::rules::when_weekday;
use crate::rules::wrong_actor;
use crate::rules::wrong_kind;

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
    &event_date_conflict::RULE,
    &event_declared_twice::RULE,
    &event_undeclared::RULE,
    &file_encoding::RULE,
    &file_too_large::RULE,
    &file_unreadable::RULE,
    &header_empty_value::RULE,
    &header_unknown_key::RULE,
    &lint_unknown_rule::RULE,
    &lint_unused::RULE,
    &registry_ambiguous_name::RULE,
    &registry_bad_date::RULE,
    &registry_duplicate_id::RULE,
    &registry_invalid::RULE,
    &registry_unknown_id::RULE,
    &settings_invalid::RULE,
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
    &unknown_id::RULE,
    &updated_before_date::RULE,
    &updated_malformed::RULE,
    &weekday_date::RULE,
    &when_malformed::RULE,
    &when_reversed::RULE,
    &when_weekday::RULE,
    &wrong_actor::RULE,
    &wrong_kind::RULE,
];

/// The rule with `code`.
pub fn find(code: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.code == code)
}
