//! The rules: what can be wrong with an article, one file each.
//!
//! A rule's page, which `newsmark explain` prints and `grammar/rules.md` collects, is the module documentation
//! of its file.

mod check;
mod finding;
mod rule;
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
mod header_empty_value;
mod header_unknown_key;
mod tag_unclosed;
mod updated_before_date;
mod updated_malformed;
mod weekday_date;

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
