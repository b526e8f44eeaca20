//! One look at one article: read, parse, summarise, check; text and tree are dropped at the end.

use std::path::Path;
use std::sync::Arc;

use crate::corpus::EventName;
use crate::corpus::Source;
use crate::corpus::Summary;
use crate::corpus::summarise;
use crate::registry::Registry;
use crate::rules::ArticleContext;
use crate::rules::Directives;
use crate::rules::Finding;
use crate::rules::check_article;
use crate::settings::Settings;
use crate::syntax::parse;
use crate::text::LineIndex;
use crate::workspace::problem;
use crate::workspace::root_scan::Job;

/// What stays of one look.
#[derive(Debug, Default)]
pub(crate) struct Look {
    /// Whether the article was named, so that its findings are wanted.
    pub(crate) named: bool,
    /// `None` where it couldn't be read.
    pub(crate) summary: Option<Summary>,
    /// What is wrong with the article by itself.
    pub(crate) findings: Vec<Finding>,
    /// What its header says about its own findings (`lint ignore`).
    pub(crate) directives: Directives,
}

/// Looks at articles of one root.
pub(crate) struct Reader<'a> {
    pub(crate) job: &'a Job<'a>,
    pub(crate) settings: &'a Settings,
    pub(crate) registry: &'a Registry,
}

impl Reader<'_> {
    /// Reads `path` into `buffer` and looks at it; `names` were taught by tags of other articles.
    pub(crate) fn look(&self, path: &Arc<Path>, names: &[EventName], buffer: &mut Vec<u8>) -> Look {
        let wanted = self.job.named(path);
        let disk = &self.job.options.disk;
        let text = match disk.text(path, self.settings.limits.article_bytes, buffer) {
            Ok(text) => text,
            Err(problem) => {
                let findings = vec![problem::of_article(&problem, self.settings.limits.article_bytes)];
                return Look { named: wanted, findings, ..Look::default() };
            }
        };
        let (article, lines) = (parse(text), LineIndex::new(text));
        let source = Source {
            path,
            text,
            article: &article,
            lines: &lines,
            registry: self.registry,
            names,
            language: self.settings.lang.as_deref(),
            encoding: disk.encoding,
        };
        let summary = summarise(source);
        if !wanted {
            return Look { named: false, summary: Some(summary), ..Look::default() };
        }
        let findings = check_article(&ArticleContext {
            path,
            text,
            article: &article,
            summary: &summary,
            registry: self.registry,
            today: self.job.options.today,
            lines: &lines,
            encoding: disk.encoding,
        });
        let directives = Directives::of(text, &article, &lines, disk.encoding);
        Look { named: true, summary: Some(summary), findings, directives }
    }
}
