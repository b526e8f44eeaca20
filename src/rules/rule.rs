//! What a rule is.

use std::path::Path;

use crate::corpus::ArticleId;
use crate::corpus::Corpus;
use crate::corpus::Summary;
use crate::registry::Registry;
use crate::rules::Declarers;
use crate::rules::Finding;
use crate::rules::Severity;
use crate::syntax::Article;
use crate::text::Encoding;
use crate::text::LineIndex;
use crate::text::Span;
use crate::time::Date;

/// One rule: its code, how bad its findings are, its page, and its check.
#[derive(Debug)]
pub struct Rule {
    /// Kebab-case name, used in reports, settings and `lint ignore`.
    pub code: &'static str,
    /// The default severity.
    pub severity: Severity,
    /// The source file of the rule; its module documentation is the rule's page.
    pub source: &'static str,
    /// How it looks for findings; nothing where whoever reads a file, or settles findings, reports it.
    pub checks: &'static [Check],
}

/// One way to look for findings. A rule about two places has one for each kind of place.
#[derive(Debug, Clone, Copy)]
pub enum Check {
    /// One article by itself, with its text and tree.
    Article(fn(&ArticleContext<'_>, &mut Vec<Finding>)),
    /// One article's summary among all others.
    Corpus(fn(&CorpusContext<'_>, &mut Vec<Finding>)),
    /// One registry file among all cards.
    Registry(fn(&RegistryContext<'_>, &mut Vec<Finding>)),
}

/// One article as the rules see it.
#[derive(Debug)]
pub struct ArticleContext<'a> {
    /// Its path.
    pub path: &'a Path,
    /// Its text, byte order mark included.
    pub text: &'a str,
    /// The tree over that text.
    pub article: &'a Article,
    /// What the index will know of it.
    pub summary: &'a Summary,
    /// The cards.
    pub registry: &'a Registry,
    /// The day of reading.
    pub today: Date,
    /// Where the lines of the text begin.
    pub lines: &'a LineIndex,
    /// The unit of columns in what is reported.
    pub encoding: Encoding,
}

impl ArticleContext<'_> {
    /// A finding of `rule` at `span`, without fixes and related places.
    pub fn finding(&self, rule: &'static Rule, span: Span, message: impl Into<String>) -> Finding {
        Finding::new(rule, self.lines.extent(self.text, span, self.encoding), message)
    }
}

/// One article among all others, as the rules see it: no text, no tree.
#[derive(Debug)]
pub struct CorpusContext<'a> {
    /// All articles.
    pub corpus: &'a Corpus,
    /// Which one is looked at.
    pub id: ArticleId,
    /// Its summary.
    pub summary: &'a Summary,
    /// The cards.
    pub registry: &'a Registry,
    /// Who declares which event.
    pub declarers: &'a Declarers<'a>,
}

/// One registry file, as the rules see it.
#[derive(Debug)]
pub struct RegistryContext<'a> {
    /// All cards and files.
    pub registry: &'a Registry,
    /// All articles.
    pub corpus: &'a Corpus,
    /// Index of the file in [`Registry::files`].
    pub file: u32,
    /// Where the lines of the file begin.
    pub lines: &'a LineIndex,
    /// The unit of columns in what is reported.
    pub encoding: Encoding,
}
