//! An article as it would be after an edit, among all others.

use std::sync::Arc;

use crate::corpus::ArticleId;
use crate::corpus::Corpus;
use crate::corpus::Source;
use crate::corpus::Summary;
use crate::corpus::summarise;
use crate::features::View;
use crate::syntax::Article;
use crate::syntax::parse;
use crate::text::LineIndex;

/// What a [`View`] of the edited article looks at.
#[derive(Debug)]
pub(super) struct Draft {
    text: String,
    article: Article,
    lines: LineIndex,
    summary: Arc<Summary>,
    corpus: Corpus,
    id: ArticleId,
}

impl Draft {
    /// The article of `view` if it held `text`; `None` where its index has no room for it.
    pub(super) fn new(view: View<'_>, text: String) -> Option<Self> {
        let (article, lines) = (parse(&text), LineIndex::new(&text));
        let summary = summarise(Source {
            path: view.path,
            text: &text,
            article: &article,
            lines: &lines,
            registry: view.registry(),
            names: &view.summary.names,
            language: view.language,
            encoding: view.encoding,
        });
        let mut corpus = view.corpus.clone();
        let id = corpus.set(summary);
        let summary = Arc::clone(corpus.summary(id)?);
        Some(Self { text, article, lines, summary, corpus, id })
    }

    /// The edited article, on the day and in the units of `view`.
    pub(super) fn view<'a>(&'a self, view: View<'a>) -> View<'a> {
        View {
            text: &self.text,
            article: &self.article,
            lines: &self.lines,
            id: self.id,
            summary: &self.summary,
            corpus: &self.corpus,
            ..view
        }
    }
}
