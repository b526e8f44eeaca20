//! What the index knows of one article.

use std::path::Path;
use std::sync::Arc;

use crate::corpus::EventName;
use crate::corpus::Mention;
use crate::registry::Registry;
use crate::syntax::Article;
use crate::text::Encoding;
use crate::text::LineIndex;
use crate::time::ArticleDate;

/// The facts of one article: a pure function of its [`Source`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// The article's path, as it was given.
    pub path: Arc<Path>,
    /// The header's date, else the one that the file's name begins with.
    pub date: Option<ArticleDate>,
    /// All mentions of ids: by start, longer first, then in the order of the attributes.
    pub mentions: Vec<Mention>,
}

/// What a summary is made of.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// The article's path.
    pub path: &'a Arc<Path>,
    /// Its text.
    pub text: &'a str,
    /// The tree over that text.
    pub article: &'a Article,
    /// Where the lines of the text begin.
    pub lines: &'a LineIndex,
    /// The cards.
    pub registry: &'a Registry,
    /// Names of events that tags of other articles taught.
    pub names: &'a [EventName],
    /// The article's language where its header names none, from the settings.
    pub language: Option<&'a str>,
    /// The unit of columns.
    pub encoding: Encoding,
}

/// Summarises one article.
pub fn summarise(source: Source<'_>) -> Summary {
    Summary { path: Arc::clone(source.path), date: None, mentions: Vec::new() }
}
