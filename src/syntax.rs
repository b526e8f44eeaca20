//! The language: any text is an article, and `parse` says what its header and tags are.

mod article;
mod clean;
mod header;
mod id;
mod tag;

pub use article::Article;
pub use article::parse;
pub use clean::CleanText;
pub use clean::clean;
pub use clean::strip;
pub use header::DateForm;
pub use header::DateProblem;
pub use header::DateRepair;
pub use header::Header;
pub use header::HeaderKey;
pub use header::HeaderLine;
pub use header::HeaderProblem;
pub use header::HeaderProblemKind;
pub use header::OpenYear;
pub(crate) use header::line_break;
pub use id::id_for;
pub use id::is_id;
pub use id::is_unnamed;
pub use tag::Attribute;
pub use tag::Key;
pub use tag::Tag;
pub use tag::TagId;
pub use tag::TagProblem;
pub use tag::TagProblemKind;
