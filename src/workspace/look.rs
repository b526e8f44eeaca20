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
use crate::time::Date;
use crate::workspace::Disk;
use crate::workspace::problem;

/// What stays of one look.
#[derive(Debug, Default)]
pub(crate) struct Look {
    /// Whether the article's findings are wanted.
    pub(crate) wanted: bool,
    /// `None` where it couldn't be read.
    pub(crate) summary: Option<Summary>,
    /// What is wrong with the article by itself.
    pub(crate) findings: Vec<Finding>,
    /// What its header says about its own findings (`lint ignore`).
    pub(crate) directives: Directives,
}

/// Looks at articles of one root.
pub(crate) struct Reader<'a> {
    pub(crate) disk: &'a Disk,
    pub(crate) settings: &'a Settings,
    pub(crate) registry: &'a Arc<Registry>,
    /// The day of reading.
    pub(crate) today: Date,
    /// Whose findings are wanted.
    pub(crate) wanted: &'a (dyn Fn(&Path) -> bool + Sync),
}

impl Reader<'_> {
    /// Reads `path` into `buffer` and looks at it; `names` were taught by tags of other articles.
    pub(crate) fn look(&self, path: &Arc<Path>, names: &[EventName], buffer: &mut Vec<u8>) -> Look {
        let wanted = (self.wanted)(path);
        let text = match self.disk.text(path, self.settings.limits.article_bytes, buffer) {
            Ok(text) => text,
            Err(problem) => {
                let findings = vec![problem::of_article(&problem, self.settings.limits.article_bytes)];
                return Look { wanted, findings, ..Look::default() };
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
            encoding: self.disk.encoding,
        };
        let summary = summarise(source);
        if !wanted {
            return Look { wanted: false, summary: Some(summary), ..Look::default() };
        }
        let findings = check_article(&ArticleContext {
            path,
            text,
            article: &article,
            summary: &summary,
            registry: self.registry,
            today: self.today,
            lines: &lines,
            encoding: self.disk.encoding,
        });
        let directives = Directives::of(text, &article, &lines, self.disk.encoding);
        Look { wanted: true, summary: Some(summary), findings, directives }
    }
}
