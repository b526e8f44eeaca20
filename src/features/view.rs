//! What a feature looks at: one open article among all others.

use std::path::Path;
use std::sync::Arc;

use crate::corpus::ArticleId;
use crate::corpus::Corpus;
use crate::corpus::Summary;
use crate::corpus::Target;
use crate::corpus::target;
use crate::registry::Registry;
use crate::rules::ArticleContext;
use crate::syntax::Article;
use crate::text::Encoding;
use crate::text::Extent;
use crate::text::LineIndex;
use crate::text::Span;
use crate::time::Date;

/// One article, and everything that is known when a feature is asked. All parts are of one moment.
#[derive(Debug, Clone, Copy)]
pub struct View<'a> {
    /// Its path.
    pub path: &'a Arc<Path>,
    /// Its text.
    pub text: &'a str,
    /// The tree over that text.
    pub article: &'a Article,
    /// Where the lines of the text begin.
    pub lines: &'a LineIndex,
    /// Which of the corpus' articles it is.
    pub id: ArticleId,
    /// What the corpus knows of it.
    pub summary: &'a Summary,
    /// All articles of its root.
    pub corpus: &'a Corpus,
    /// The day of reading.
    pub today: Date,
    /// The article's language where its header names none, from the settings.
    pub language: Option<&'a str>,
    /// The unit of columns in all extents.
    pub encoding: Encoding,
}

impl<'a> View<'a> {
    /// The cards.
    pub fn registry(self) -> &'a Registry {
        self.corpus.registry()
    }

    /// What lies at byte `offset`.
    pub fn target(self, offset: usize) -> Option<Target> {
        target(self.text, self.article, self.summary, self.registry(), offset)
    }

    /// The article as the rules about single articles see it.
    pub fn context(self) -> ArticleContext<'a> {
        ArticleContext {
            path: self.path,
            text: self.text,
            article: self.article,
            summary: self.summary,
            registry: self.registry(),
            today: self.today,
            lines: self.lines,
            encoding: self.encoding,
        }
    }

    /// The extent of `span` in the article.
    pub fn extent(self, span: Span) -> Extent {
        self.lines.extent(self.text, span, self.encoding)
    }

    /// The day of the article, where it has one.
    pub fn day(self) -> Option<Date> {
        self.summary.date.map(|date| date.day)
    }

    /// The article's language: its header's, else the settings'; `None`: Romanian or English.
    pub fn article_language(self) -> Option<&'a str> {
        self.article.header.language(self.text).or(self.language)
    }
}
