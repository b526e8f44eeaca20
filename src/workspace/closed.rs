//! What is wrong with an article that nobody has open: its file, as it is now, among all others.

use std::path::Path;
use std::sync::Arc;

use crate::corpus::Corpus;
use crate::corpus::Source;
use crate::corpus::Summary;
use crate::corpus::summarise;
use crate::features::View;
use crate::features::diagnostics;
use crate::rules::Directives;
use crate::rules::Finding;
use crate::rules::settle;
use crate::syntax::parse;
use crate::text::LineIndex;
use crate::time::Date;
use crate::workspace::Disk;
use crate::workspace::Outline;
use crate::workspace::problem;

/// One look at a file.
#[derive(Debug, Default)]
pub struct FileCheck {
    /// What is wrong.
    pub findings: Vec<Finding>,
    /// What the article says; `None` where it can't be read.
    pub summary: Option<Arc<Summary>>,
}

impl Outline {
    /// What is wrong with the article at `path` as its file is, `today`, where all others say what `corpus` says; it
    /// is read with the names that it was read with last. Nothing is wrong with a file that is gone.
    pub fn check_file(&self, path: &Arc<Path>, corpus: &Corpus, today: Date) -> FileCheck {
        if !path.exists() {
            return FileCheck::default();
        }
        let disk = Disk { encoding: self.encoding, ..Disk::default() };
        let limit = self.settings.limits.article_bytes;
        let text = match disk.text_of_any(path, limit) {
            Ok(text) => text,
            Err(problem) => {
                let findings = vec![problem::of_article(&problem, limit)];
                let findings = settle(findings, &self.levels(path), &Directives::default());
                return FileCheck { findings, summary: None };
            }
        };
        let known = corpus.article(path).and_then(|id| Some((id, corpus.summary(id)?)));
        let (article, lines) = (parse(&text), LineIndex::new(&text));
        let language = self.settings.lang.as_deref();
        let summary = summarise(Source {
            path,
            text: &text,
            article: &article,
            lines: &lines,
            registry: corpus.registry(),
            names: known.map_or(&[], |(_, summary)| &summary.names),
            language,
            encoding: self.encoding,
        });
        let mut corpus = corpus.clone();
        let id = match known.filter(|(_, known)| ***known == summary) {
            Some((id, _)) => id,
            None => corpus.set(summary),
        };
        let summary = corpus.summary(id).expect("it is there, or was just set");
        let view = View {
            path,
            text: &text,
            article: &article,
            lines: &lines,
            id,
            summary,
            corpus: &corpus,
            today,
            language,
            encoding: self.encoding,
        };
        FileCheck { findings: diagnostics(view, &self.levels(path)), summary: Some(Arc::clone(summary)) }
    }
}
