//! A root as an editor keeps it: settings and cards at once, the articles when they are read.

use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::Result;
use rustc_hash::FxHashMap;

use crate::corpus::Corpus;
use crate::corpus::EventName;
use crate::corpus::Source;
use crate::corpus::Summary;
use crate::corpus::path_key;
use crate::corpus::summarise;
use crate::registry::Registry;
use crate::registry::RegistryFile;
use crate::rules::Directives;
use crate::rules::Finding;
use crate::rules::RegistryContext;
use crate::rules::check_registry;
use crate::rules::check_settings;
use crate::rules::settle;
use crate::settings::Hints;
use crate::settings::Levels;
use crate::settings::Settings;
use crate::syntax::parse;
use crate::text::Encoding;
use crate::text::LineIndex;
use crate::text::Symbol;
use crate::time::Date;
use crate::time::Moment;
use crate::workspace::Disk;
use crate::workspace::Labels;
use crate::workspace::Looks;
use crate::workspace::Options;
use crate::workspace::Reading;
use crate::workspace::Target;
use crate::workspace::article_files::RootGlobs;
use crate::workspace::look::Reader;
use crate::workspace::root::Root;
use crate::workspace::root::SETTINGS_FILE;
use crate::workspace::root::root_of;
use crate::workspace::root_files::RootFiles;
use crate::workspace::root_scan::Job;
use crate::workspace::root_scan::Problem;
use crate::workspace::watched::Linked;
use crate::workspace::watched::Stamp;
use crate::workspace::watched::stamp;

/// What is known of a root before its articles are read.
#[derive(Debug, Clone)]
pub struct Outline {
    /// The folder, absolute, without symbolic links.
    pub folder: PathBuf,
    /// The settings in force: those of the file, where it is broken its last good ones, over the client's.
    pub settings: Arc<Settings>,
    /// What the client says: it holds where the file says nothing.
    pub beneath: Arc<Settings>,
    /// The cards in force. A broken file's cards are those that it had when it was last good.
    pub registry: Arc<Registry>,
    /// The articles, by path.
    pub articles: Vec<Arc<Path>>,
    /// Folders below that are roots of their own.
    pub nested: Vec<PathBuf>,
    /// The cards as the files have them now, broken or not: what findings are about.
    pub(super) written: Arc<Registry>,
    /// Settings that are broken, files and folders that can't be read.
    pub(super) problems: Vec<(Arc<Path>, Vec<Finding>)>,
    pub(super) settings_file: Option<PathBuf>,
    /// What the settings file said when it was last good.
    pub(super) settings_text: Option<Arc<str>>,
    /// What it says.
    pub(super) settings_now: Option<Arc<str>>,
    /// The folders that discovery walked, by path.
    pub(super) walked: Vec<Stamp>,
    /// Links to files that lie elsewhere, or have another name.
    pub(super) linked: Vec<Linked>,
    /// The settings and registry files, and when they were written last before they were read.
    pub(super) written_at: Vec<Stamp>,
    /// What names articles and registry files.
    pub(super) globs: Arc<RootGlobs>,
    /// Whether the articles are what is taken where there are no others.
    pub(super) is_raw: bool,
    /// Whether `.gitignore` held in folders above the root, too.
    pub(super) from_above: bool,
    /// The unit of columns in everything that is read.
    pub encoding: Encoding,
}

/// The root that something belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnRoot {
    /// Its folder, absolute.
    pub folder: PathBuf,
    /// Whether settings make it a root; else it is one because somebody named it.
    pub has_settings: bool,
}

impl Outline {
    /// The root that `folder` belongs to: the nearest one upward with settings, else itself. `None` where it must not
    /// be indexed: a home folder, the root of a file system.
    pub fn root_of(folder: &Path, home: Option<&Path>) -> Option<OwnRoot> {
        let root = root_of(folder, home);
        root.indexed.then_some(OwnRoot { folder: root.folder, has_settings: root.settings.is_some() })
    }

    /// An outline without files: the embedded cards, no article.
    pub fn empty(folder: &Path, encoding: Encoding) -> Self {
        let registry = Arc::new(Registry::read_in(Vec::new(), encoding));
        Self {
            folder: folder.to_owned(),
            settings: Arc::default(),
            beneath: Arc::default(),
            written: Arc::clone(&registry),
            registry,
            articles: Vec::new(),
            nested: Vec::new(),
            problems: Vec::new(),
            settings_file: None,
            settings_text: None,
            settings_now: None,
            walked: Vec::new(),
            linked: Vec::new(),
            written_at: Vec::new(),
            globs: Arc::new(RootGlobs::of(&Settings::default(), false)),
            is_raw: false,
            from_above: true,
            encoding,
        }
    }

    /// Looks what lies in `folder`, an absolute path without links, and reads settings and cards. `before` is what
    /// was known last: where a file is broken, its last good state holds on, and so does what the client says. `known`
    /// are the folders of other roots; the texts of `open` hold instead of the settings and cards at these paths.
    ///
    /// # Errors
    ///
    /// Where the folder is gone.
    pub fn find(
        folder: &Path,
        known: &[PathBuf],
        before: Option<&Self>,
        open: FxHashMap<PathBuf, Arc<str>>,
        encoding: Encoding,
    ) -> Result<Self> {
        let settings = Some(folder.join(SETTINGS_FILE)).filter(|file| file.is_file());
        let root = Root { folder: folder.to_owned(), settings, indexed: true };
        let options = Options {
            targets: vec![Target::find(folder, folder)?],
            root: None,
            settings: None,
            registry: Vec::new(),
            home: None,
            current: folder.to_owned(),
            now: Moment::Day(Date::default()),
            jobs: 0,
            disk: Disk { open, encoding },
        };
        let labels = Labels::new(&options.targets, folder);
        let beneath = before.map(|before| Arc::clone(&before.beneath)).unwrap_or_default();
        let last_good = before.and_then(|before| before.settings_text.as_ref());
        let job = Job { options: &options, root: &root, labels: &labels, beneath: &beneath, last_good };
        let mut written_at: Vec<Stamp> = root.settings.iter().map(|file| stamp(file)).collect();
        let mut files = RootFiles::find(&job, known)?;
        written_at.extend(files.registry.iter().map(|file| stamp(file)));
        let (written, unreadable) = files.read_registry(&job);
        let problems = std::mem::take(&mut files.problems).into_iter().chain(unreadable);
        let problems: Vec<(Arc<Path>, Vec<Finding>)> =
            problems.map(|Problem { path, findings, .. }| (path, findings)).collect();
        Ok(Self {
            folder: root.folder.clone(),
            registry: mended(&written, before, &problems),
            written,
            problems,
            settings: Arc::new(files.settings),
            beneath: Arc::clone(&beneath),
            articles: files.articles,
            nested: files.nested,
            settings_file: root.settings.clone(),
            settings_text: files.settings_text,
            settings_now: files.settings_now,
            walked: files.walked,
            linked: files.linked,
            written_at,
            globs: Arc::new(files.globs),
            is_raw: files.is_raw,
            from_above: files.from_above,
            encoding,
        })
    }

    /// The same root, where the client says `beneath`, and whether it has to be read again for that.
    pub fn over(&self, beneath: &Arc<Settings>) -> (Self, bool) {
        let text = self.settings_text.as_deref().unwrap_or("{}");
        let mut settings = Settings::read_over(beneath, text).0;
        settings.broken = self.settings.broken;
        let settings = Arc::new(settings);
        // Hints are worked out when they are asked for; all else may change what is wrong with any file.
        let decisive = |settings: &Settings| {
            let mut settings = settings.clone();
            settings.hints = Hints::default();
            settings
        };
        let is_read_again = decisive(&settings) != decisive(&self.settings);
        (Self { settings, beneath: Arc::clone(beneath), ..self.clone() }, is_read_again)
    }

    /// Reads all articles, `today`. `None` where `reading` said that nobody wants them any more.
    pub fn read(&self, today: Date, reading: &dyn Reading) -> Option<(Corpus, Looks)> {
        let disk = Disk { encoding: self.encoding, ..Disk::default() };
        let reader = Reader {
            disk: &disk,
            settings: &self.settings,
            registry: &self.registry,
            today,
            wanted: &|_: &Path| true,
        };
        reader.read_all(&self.articles, reading)
    }

    /// What is wrong with the files of the root that are no configuration, where anything is: with the articles, which
    /// were read into `corpus` and left `looks`, and with what can't be read at all.
    pub fn check_all(&self, corpus: &Corpus, looks: Looks) -> Vec<(Arc<Path>, Vec<Finding>)> {
        let levels = |path: &Path| self.levels(path);
        let mut wrong = looks.check(&self.articles, corpus, levels, |path, _, findings| {
            (!findings.is_empty()).then(|| (Arc::clone(path), findings))
        });
        let unreadable = self.problems.iter().filter(|(path, _)| !self.is_configuration(path));
        wrong.extend(unreadable.map(|(path, _)| (Arc::clone(path), self.findings_of(path, corpus))));
        wrong
    }

    /// What the file at `path` says now, read with `names`; `None` where it can't be read. `buffer` is used again from
    /// file to file.
    pub fn summary(&self, path: &Arc<Path>, names: &[EventName], buffer: &mut Vec<u8>) -> Option<Summary> {
        let disk = Disk { encoding: self.encoding, ..Disk::default() };
        let text = disk.text(path, self.settings.limits.article_bytes, buffer).ok()?;
        Some(summarise(Source {
            path,
            text,
            article: &parse(text),
            lines: &LineIndex::new(text),
            registry: &self.registry,
            names,
            language: self.settings.lang.as_deref(),
            encoding: self.encoding,
        }))
    }

    /// Whether `path` is the root's settings file or one of its registry files, so that a change of it changes
    /// everything.
    pub fn is_configuration(&self, path: &Path) -> bool {
        let below = path.strip_prefix(&self.folder);
        path.file_name().is_some_and(|name| name == SETTINGS_FILE)
            || below.is_ok_and(|below| self.settings.registry.matches(below))
            || self.written.files.iter().any(|file| *file.path == *path)
    }

    /// The registry files that hold the card with `id`.
    pub fn files_of_card(&self, id: Symbol) -> Vec<Arc<Path>> {
        let registries = [&self.written, &self.registry];
        let files = registries.into_iter().filter_map(|registry| {
            let file = registry.files.get(registry.card(id)?.file as usize)?;
            file.path.is_absolute().then(|| Arc::clone(&file.path))
        });
        files.collect()
    }

    /// Whether there is anything at `path` that can't be read.
    pub fn has_problem(&self, path: &Path) -> bool {
        self.problems.iter().any(|(broken, _)| **broken == *path)
    }

    /// Whether `path` is one of the root's registry files.
    pub fn holds_cards(&self, path: &Path) -> bool {
        self.written.files.iter().any(|file| *file.path == *path)
    }

    /// Whether discovery found an article at `path`.
    pub fn lists(&self, path: &Path) -> bool {
        self.articles.binary_search_by(|article| path_key(article).cmp(path_key(path))).is_ok()
    }

    /// The root's settings and registry files, those that can't be read too, by path.
    pub fn configuration(&self) -> Vec<Arc<Path>> {
        let files = self.written.files.iter().map(|file| &file.path);
        let unreadable = self.problems.iter().map(|(path, _)| path);
        let settings = self.settings_file.as_deref().map(Arc::from);
        let all = files.chain(unreadable).cloned().chain(settings);
        let mut all: Vec<Arc<Path>> =
            all.filter(|path| path.is_absolute() && self.is_configuration(path)).collect();
        all.sort_by(|one, other| path_key(one).cmp(path_key(other)));
        all.dedup();
        all
    }

    /// What is wrong with the configuration file at `path` as it is on disk. `corpus` is what the root's articles say.
    pub fn findings_of(&self, path: &Path, corpus: &Corpus) -> Vec<Finding> {
        let mut findings: Vec<Finding> = Vec::new();
        for (_, problems) in self.problems.iter().filter(|(broken, _)| **broken == *path) {
            findings.extend(problems.iter().cloned());
        }
        for (index, _) in (0..).zip(&self.written.files).filter(|(_, file)| *file.path == *path) {
            findings.extend(self.of_registry_file(&self.written, index, corpus));
        }
        settle(findings, &self.levels(path), &Directives::default())
    }

    /// What would be wrong with the configuration file at `path` if it held `text`: what an editor has open.
    pub fn findings_in(&self, path: &Path, text: &str, corpus: &Corpus) -> Vec<Finding> {
        if self.written.files.iter().any(|file| *file.path == *path && *file.text == *text) {
            return self.findings_of(path, corpus);
        }
        let findings = if path.file_name().is_some_and(|name| name == SETTINGS_FILE) {
            let (settings, problems) = Settings::read(text);
            check_settings(text, &settings, &problems, self.encoding)
        } else {
            let mut files: Vec<RegistryFile> =
                self.written.files.iter().filter(|file| file.path.is_absolute()).cloned().collect();
            files.retain(|file| *file.path != *path);
            files.push(RegistryFile { path: path.into(), text: text.into() });
            let registry = Registry::read_in(files, self.encoding);
            let index = registry.files.iter().position(|file| *file.path == *path).unwrap_or_default();
            self.of_registry_file(&registry, u32::try_from(index).unwrap_or_default(), corpus)
        };
        settle(findings, &self.levels(path), &Directives::default())
    }

    /// How bad each rule is in the file at `path`, absolute.
    pub fn levels(&self, path: &Path) -> Levels<'_> {
        self.settings.levels(path.strip_prefix(&self.folder).unwrap_or(path))
    }

    fn of_registry_file(&self, registry: &Registry, index: u32, corpus: &Corpus) -> Vec<Finding> {
        let text = registry.files.get(index as usize).map_or("", |file| &file.text);
        let lines = LineIndex::new(text);
        let encoding = self.encoding;
        check_registry(&RegistryContext { corpus, registry, file: index, lines: &lines, encoding })
    }

    /// The settings and registry files that can't be read at all, and why: their last good state holds, if any.
    pub fn unreadable(&self) -> Vec<(Arc<Path>, String)> {
        let is_whole = |finding: &&Finding| {
            finding.rule.code.starts_with("file-")
                || self.settings.broken && finding.rule.code == "settings-invalid"
        };
        let configuration = self.problems.iter().filter(|(path, _)| self.is_configuration(path));
        let files = configuration.filter_map(|(path, findings)| {
            Some((Arc::clone(path), findings.iter().find(is_whole)?.message.clone()))
        });
        let broken = self.written.broken.iter().filter_map(|&file| {
            let problem = self.written.problems.iter().find(|problem| problem.file == file)?;
            Some((Arc::clone(&self.written.files.get(file as usize)?.path), problem.message.clone()))
        });
        files.chain(broken).collect()
    }
}

/// The cards of `written`, in which a file whose syntax is broken, or that is there and can't be read (one of
/// `problems`), has the cards that it had `before`.
fn mended(
    written: &Arc<Registry>,
    before: Option<&Outline>,
    problems: &[(Arc<Path>, Vec<Finding>)],
) -> Arc<Registry> {
    let Some(before) = before else { return Arc::clone(written) };
    let is_broken = |index: u32| written.broken.contains(&index);
    let unreadable = |file: &RegistryFile| problems.iter().any(|(path, _)| *path == file.path);
    let good =
        (0..).zip(&written.files).filter(|(index, file)| file.path.is_absolute() && !is_broken(*index));
    let good: Vec<&RegistryFile> = good.map(|(_, file)| file).collect();
    let held = (0..).zip(&written.files).filter(|(index, _)| is_broken(*index)).map(|(_, file)| &file.path);
    let held: Vec<&Arc<Path>> = held.collect();
    let last = before.registry.files.iter().filter(|file| held.contains(&&file.path) || unreadable(file));
    let last: Vec<&RegistryFile> = last.collect();
    if last.is_empty() {
        return Arc::clone(written);
    }
    Arc::new(Registry::read_in(good.into_iter().chain(last).cloned().collect(), written.encoding))
}
