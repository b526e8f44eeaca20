//! The rules: what can be wrong with an article, one file each.
//!
//! A rule's page, which `newsmark explain` prints and `grammar/rules.md` collects, is the module documentation
//! of its file.

mod check;
mod finding;
mod rule;
mod table;

mod tag_bad_id;
mod tag_blank_line;
mod tag_conflicting_keys;
mod tag_detached;
mod tag_duplicate_key;
mod tag_empty;
mod tag_missing_value;
mod tag_smart_quote;
mod tag_syntax;
mod tag_unclosed;
mod tag_unknown_key;
mod tag_unopened;
mod tag_unquoted_value;
mod when_malformed;
mod when_reversed;
mod when_weekday;

pub use check::check_article;
pub use check::check_corpus;
pub use check::check_registry;
pub use finding::Edit;
pub use finding::Finding;
pub use finding::Fix;
pub use finding::Related;
pub use finding::Severity;
pub use rule::ArticleContext;
pub use rule::Check;
pub use rule::CorpusContext;
pub use rule::RegistryContext;
pub use rule::Rule;
pub use table::RULES;
pub use table::find;
