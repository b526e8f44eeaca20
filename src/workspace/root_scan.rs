//! The scan of one root: discover, read in parallel, merge, learn names, check.

use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;

use crate::corpus::ArticleId;
use crate::corpus::Corpus;
use crate::registry::Registry;
use crate::registry::RegistryFile;
use crate::rules::Directives;
use crate::rules::Finding;
use crate::rules::RegistryContext;
use crate::rules::check_registry;
use crate::rules::settle;
use crate::settings::Levels;
use crate::settings::Settings;
use crate::text::LineIndex;
use crate::workspace::Labels;
use crate::workspace::Options;
use crate::workspace::Reading;
use crate::workspace::archive::Looks;
use crate::workspace::look::Reader;
use crate::workspace::root::Root;
use crate::workspace::root_files::RootFiles;

/// What is known of one root.
#[derive(Debug)]
pub struct RootScan {
    /// The cards.
    pub registry: Arc<Registry>,
    /// All articles, by their absolute paths.
    pub corpus: Corpus,
    /// The files that were named and what is wrong with them, by their labels.
    pub files: Vec<FileReport>,
    /// Labels of all files, the related ones too.
    pub labels: Labels,
    /// How many bytes a file may hold.
    pub limit: u64,
    /// The language of articles whose header names none.
    pub language: Option<String>,
}

/// One named file and what is wrong with it.
#[derive(Debug)]
pub struct FileReport {
    /// Its absolute path.
    pub path: Arc<Path>,
    /// As it is printed.
    pub label: String,
    /// The article, `None` for one that couldn't be read and for registry and settings files.
    pub article: Option<ArticleId>,
    /// Whether the file counts as an article, readable or not.
    pub counts: bool,
    /// What is wrong, in the order of the text.
    pub findings: Vec<Finding>,
}

/// The work on one root.
pub(crate) struct Job<'a> {
    pub(crate) options: &'a Options,
    pub(crate) root: &'a Root,
    pub(crate) labels: &'a Labels,
    /// What holds where the root's settings say nothing.
    pub(crate) beneath: &'a Settings,
    /// The text of the root's settings when it was last good.
    pub(crate) last_good: Option<&'a Arc<str>>,
}

/// Does the work on the files that were found.
pub(crate) fn scan_root(job: &Job<'_>, files: RootFiles) -> RootScan {
    let (registry, unreadable) = files.read_registry(job);
    let wanted = |path: &Path| job.named(path);
    let reader = Reader {
        disk: &job.options.disk,
        settings: &files.settings,
        registry: &registry,
        today: files.settings.day(job.options.now),
        wanted: &wanted,
    };
    let (corpus, looks) = reader.read_all(&files.articles, &ToTheEnd).expect("it is read to the end");
    let mut reports = job.article_reports(&files, &corpus, looks);
    let cards = job.registry_problems(&files.registry, &corpus);
    reports.extend(
        job.other_reports(&files.settings, files.problems.into_iter().chain(unreadable).chain(cards)),
    );
    reports.sort_by(|one, other| one.label.cmp(&other.label));
    RootScan {
        registry,
        corpus,
        files: reports,
        labels: job.labels.clone(),
        limit: files.settings.limits.article_bytes,
        language: files.settings.lang,
    }
}

impl Job<'_> {
    fn article_reports(&self, files: &RootFiles, corpus: &Corpus, looks: Looks) -> Vec<FileReport> {
        let levels = |path: &Path| self.levels(&files.settings, path);
        looks.check(&files.articles, corpus, levels, |path, article, findings| {
            let (path, label) = (Arc::clone(path), self.labels.of(path));
            Some(FileReport { path, label, article, counts: true, findings })
        })
    }

    /// What is wrong with the cards of the named ones among the registry `files`.
    fn registry_problems(&self, files: &[PathBuf], corpus: &Corpus) -> Vec<Problem> {
        let (registry, encoding) = (corpus.registry(), self.options.disk.encoding);
        let named = |file: &RegistryFile| {
            files.binary_search_by(|path| path.as_path().cmp(&file.path)).is_ok() && self.named(&file.path)
        };
        let named = (0..).zip(&registry.files).filter(|(_, file)| named(file));
        let check = |(index, file): (u32, &RegistryFile)| {
            let lines = LineIndex::new(&file.text);
            let findings =
                check_registry(&RegistryContext { corpus, registry, file: index, lines: &lines, encoding });
            Problem { path: Arc::clone(&file.path), counts: false, findings }
        };
        named.map(check).collect()
    }

    /// Reports of what is no article: settings, registry files, and what can't be read at all.
    fn other_reports(&self, settings: &Settings, problems: impl Iterator<Item = Problem>) -> Vec<FileReport> {
        let named = problems.filter(|problem| self.named(&problem.path));
        let report = |problem: Problem| {
            let Problem { path, counts, findings } = problem;
            let findings = settle(findings, &self.levels(settings, &path), &Directives::default());
            FileReport { label: self.labels.of(&path), path, article: None, counts, findings }
        };
        named.map(report).collect()
    }

    /// Whether the user named `path` or a folder above it.
    pub(crate) fn named(&self, path: &Path) -> bool {
        self.labels.target(path).is_some()
    }

    /// The levels that the settings give the file at `path`.
    fn levels<'s>(&self, settings: &'s Settings, path: &Path) -> Levels<'s> {
        // Where no override asks for it, the path needn't be taken apart.
        let below = Some(path).filter(|_| settings.has_overrides());
        let below = below.and_then(|path| path.strip_prefix(&self.root.folder).ok());
        settings.levels(below.unwrap_or(path))
    }
}

/// A file that isn't an article that can be read.
#[derive(Debug)]
pub(crate) struct Problem {
    pub(crate) path: Arc<Path>,
    pub(crate) counts: bool,
    pub(crate) findings: Vec<Finding>,
}

/// A reading that nobody calls off.
struct ToTheEnd;

impl Reading for ToTheEnd {
    fn one_more(&self) -> bool {
        true
    }
}
