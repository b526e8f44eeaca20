//! The scan: what `newsmark check` knows of the paths that were named.

use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::Context;
use anyhow::Result;
use anyhow::bail;
use rayon::ThreadPool;
use rayon::ThreadPoolBuilder;

use crate::corpus::prepare;
use crate::settings::Settings;
use crate::time::Moment;
use crate::workspace::Disk;
use crate::workspace::Labels;
use crate::workspace::RootScan;
use crate::workspace::Target;
use crate::workspace::printed;
use crate::workspace::refuse::refused;
use crate::workspace::root::Root;
use crate::workspace::root::SETTINGS_FILE;
use crate::workspace::root::roots;
use crate::workspace::root_files::RootFiles;
use crate::workspace::root_files::settings_in_force;
use crate::workspace::root_scan::Job;
use crate::workspace::root_scan::scan_root;

/// What to scan, and how.
#[derive(Debug, Clone)]
pub struct Options {
    /// The paths that were named, at least one.
    pub targets: Vec<Target>,
    /// The root, where it was named by hand.
    pub root: Option<PathBuf>,
    /// The settings file, where it was named by hand.
    pub settings: Option<PathBuf>,
    /// Registry files named by hand; none: the settings' globs.
    pub registry: Vec<PathBuf>,
    /// The user's home folder, which is never indexed.
    pub home: Option<PathBuf>,
    /// The current folder, absolute.
    pub current: PathBuf,
    /// When somebody reads.
    pub now: Moment,
    /// How many threads work; zero: one a core.
    pub jobs: usize,
    /// Where texts come from.
    pub disk: Disk,
}

impl Options {
    /// As many threads as the user allows.
    ///
    /// # Errors
    ///
    /// Where the system gives no threads.
    pub fn threads(&self) -> Result<ThreadPool> {
        ThreadPoolBuilder::new()
            .num_threads(self.jobs)
            .build()
            .context("can't start threads: allow fewer by --jobs")
    }
}

/// A file that was named, itself or a folder above it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedFile {
    /// Its absolute path.
    pub path: Arc<Path>,
    /// As it is printed.
    pub label: String,
    /// How many bytes it may hold.
    pub limit: u64,
    /// Its language where its header names none, from the settings of its root.
    pub language: Option<String>,
}

/// Scans the roots of all targets: indexes every article, and looks for what is wrong in the named ones.
///
/// # Errors
///
/// Where a root must not be indexed, settings named by hand can't be read, or no article was found.
pub fn scan(options: &Options) -> Result<Vec<RootScan>> {
    let scans = each_root(options, scan_root)?;
    let found = scans.iter().any(|scan| scan.files.iter().any(|file| file.counts));
    if !found && options.targets.iter().all(|target| target.folder) {
        bail!("{}", nothing_found(&options.targets));
    }
    Ok(scans)
}

/// The articles that were named, by label, without reading them; what can't be opened is among them.
///
/// # Errors
///
/// As [`scan`].
pub fn named_articles(options: &Options) -> Result<Vec<NamedFile>> {
    let of_roots = each_root(options, |job, files| {
        let unreadable = files.problems.iter().filter(|problem| problem.counts).map(|problem| &problem.path);
        let named = files.articles.iter().chain(unreadable).filter(|path| job.named(path));
        let file = |path: &Arc<Path>| NamedFile {
            path: Arc::clone(path),
            label: job.labels.of(path),
            limit: files.settings.limits.article_bytes,
            language: files.settings.lang.clone(),
        };
        named.map(file).collect::<Vec<_>>()
    })?;
    let mut articles: Vec<NamedFile> = of_roots.into_iter().flatten().collect();
    if articles.is_empty() {
        bail!("{}", nothing_found(&options.targets));
    }
    articles.sort_by(|one, other| one.label.cmp(&other.label));
    Ok(articles)
}

/// The settings for a text that is no file: those of the root that is chosen, or that the current folder lies in.
///
/// # Errors
///
/// As [`scan`], but for the current folder.
pub fn settings_of_text(options: &Options) -> Result<Settings> {
    let by_hand = options.root.is_some() || options.settings.is_some();
    if !by_hand && refused(&options.current, options.home.as_deref()) {
        return Ok(Settings::default());
    }
    let (chosen, beneath) = (chosen_roots(options)?, Settings::default());
    let Some(root) = chosen.first() else { return Ok(beneath) };
    let labels = Labels::new(&options.targets, &options.current);
    settings_in_force(&Job { options, root, labels: &labels, beneath: &beneath, last_good: None })
}

/// Does `work` on the files of each root, those among them that lie in others and have settings of their own.
fn each_root<T: Send>(options: &Options, work: impl Fn(&Job<'_>, RootFiles) -> T + Sync) -> Result<Vec<T>> {
    let threads = options.threads()?;
    let mut labelled = options.targets.clone();
    for file in options.settings.iter().chain(&options.registry) {
        labelled.push(Target::find(file, &options.current)?);
    }
    let labels = Labels::new(&labelled, &options.current);
    let mut queue = chosen_roots(options)?;
    let (beneath, mut answers) = (Settings::default(), Vec::new());
    while let Some(root) = queue.get(answers.len()).cloned() {
        let known: Vec<PathBuf> = queue.iter().map(|root| root.folder.clone()).collect();
        let job = Job { options, root: &root, labels: &labels, beneath: &beneath, last_good: None };
        // What recognition knows of words is made ready while the files are looked for.
        threads.spawn(prepare);
        let mut files = threads.install(|| RootFiles::find(&job, &known))?;
        for folder in std::mem::take(&mut files.nested) {
            if !known.contains(&folder) {
                let settings = Some(folder.join(SETTINGS_FILE));
                queue.push(Root { folder, settings, indexed: true });
            }
        }
        answers.push(threads.install(|| work(&job, files)));
    }
    Ok(answers)
}

fn nothing_found(targets: &[Target]) -> String {
    let given: Vec<String> = targets.iter().map(|target| shown(&target.given)).collect();
    format!("no article in {}: name a folder that holds .news files, or a file", given.join(", "))
}

fn chosen_roots(options: &Options) -> Result<Vec<Root>> {
    let home = options.home.as_deref();
    for target in &options.targets {
        if target.folder && refused(&target.place, home) {
            bail!(
                "{} is a home folder or the root of a file system, which is never indexed: name a folder of articles",
                shown(&target.given)
            );
        }
    }
    let mut chosen = match &options.root {
        Some(root) => vec![root_by_hand(root, options)?],
        None => roots(&options.targets, home),
    };
    if let Some(settings) = &options.settings {
        let place = Target::find(settings, &options.current)?.place;
        for root in &mut chosen {
            root.settings = Some(place.clone());
        }
    }
    Ok(chosen)
}

fn root_by_hand(given: &Path, options: &Options) -> Result<Root> {
    let target = Target::find(given, &options.current).context("the folder of --root")?;
    if !target.folder {
        bail!("--root takes a folder, and {} is a file", printed(given));
    }
    if refused(&target.place, options.home.as_deref()) {
        bail!("{} must not be indexed: give --root a folder of articles", printed(given));
    }
    let settings = Some(target.place.join(SETTINGS_FILE)).filter(|settings| settings.is_file());
    Ok(Root { folder: target.place, settings, indexed: true })
}

fn shown(given: &Path) -> String {
    if given.as_os_str().is_empty() { "this folder".to_owned() } else { printed(given) }
}
