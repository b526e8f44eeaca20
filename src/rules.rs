//! The rules: what can be wrong with an article, one file each.
//!
//! A rule's page, which `newsmark explain` prints and `grammar/rules.md` collects, is the module documentation
//! of its file.

mod check;
mod finding;
mod page;
mod rule;
mod table;

mod event_date_conflict;
mod event_declared_twice;
mod event_place;
mod event_undeclared;
mod file_encoding;
mod file_too_large;
mod file_unreadable;
mod tag_unclosed;

pub use check::check_article;
pub use check::check_corpus;
pub use check::check_registry;
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
pub use table::RULES;
pub use table::find;
