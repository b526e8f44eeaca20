//! The rules: what can be wrong with an article, one file each.
//!
//! A rule's page, which `newsmark explain` prints and `grammar/rules.md` collects, is the module documentation
//! of its file.

mod check;
mod finding;
mod page;
mod rule;
mod settle;
mod suppression;
mod table;

mod date_duplicate;
mod date_filename;
mod date_fix;
mod date_future;
mod date_impossible;
mod date_keyword;
mod date_malformed;
mod date_misplaced;
mod date_missing;
mod event_date_conflict;
mod event_declared_twice;
mod event_place;
mod event_undeclared;
mod file_encoding;
mod file_too_large;
mod file_unreadable;
mod header_empty_value;
mod header_unknown_key;
mod lint_unknown_rule;
mod lint_unused;
mod reference;
mod registry_ambiguous_name;
mod registry_bad_date;
mod registry_duplicate_id;
mod registry_invalid;
mod registry_problem;
mod registry_unknown_id;
mod settings_invalid;
mod tag_unclosed;
mod unknown_id;
mod updated_before_date;
mod updated_malformed;
mod weekday_date;
mod wrong_actor;
mod wrong_kind;

pub use check::check_article;
pub use check::check_corpus;
pub use check::check_registry;
pub use file_encoding::finding as file_encoding;
pub use file_too_large::finding as file_too_large;
pub use file_unreadable::finding as file_unreadable;
pub use finding::Edit;
pub use finding::Finding;
pub use finding::Fix;
pub use finding::Related;
pub use finding::Severity;
pub use page::Example;
pub use page::markdown;
pub use rule::ArticleContext;
pub use rule::Check;
pub use rule::CorpusContext;
pub use rule::RegistryContext;
pub use rule::Rule;
pub use settings_invalid::check_settings;
pub use settle::Suppressing;
pub use settle::settle;
pub use table::RULES;
pub use table::find;
