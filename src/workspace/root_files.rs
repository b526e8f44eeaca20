//! The files of one root: settings, articles, registry files, and what can't be read.

use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::Result;
use anyhow::bail;
use rayon::iter::IntoParallelIterator;
use rayon::iter::ParallelIterator;
use rayon::slice::ParallelSliceMut;
use rustc_hash::FxHashSet;

use crate::corpus::path_key;
use crate::registry::Registry;
use crate::registry::RegistryFile;
use crate::rules::check_settings;
use crate::settings::Settings;
use crate::workspace::Target;
use crate::workspace::article_files::Discovery;
use crate::workspace::article_files::RootGlobs;
use crate::workspace::article_files::Unreadable;
use crate::workspace::article_files::Way;
use crate::workspace::article_files::discover;
use crate::workspace::article_files::file_behind;
use crate::workspace::problem;
use crate::workspace::root_scan::Job;
use crate::workspace::root_scan::Problem;
use crate::workspace::watched::Linked;
use crate::workspace::watched::Stamp;
use crate::workspace::watched::linked;

/// What lies in one root.
#[derive(Debug)]
pub(crate) struct RootFiles {
    /// The settings in force.
    pub(crate) settings: Settings,
    /// The text of the settings file, where that is broken its last good one.
    pub(crate) settings_text: Option<Arc<str>>,
    /// The text of the settings file as it is, broken or not.
    pub(crate) settings_now: Option<Arc<str>>,
    /// Articles that can be opened, by path, each file once.
    pub(crate) articles: Vec<Arc<Path>>,
    /// Registry files that can be opened, by path.
    pub(crate) registry: Vec<PathBuf>,
    /// Settings that are broken, files and folders that can't be read.
    pub(crate) problems: Vec<Problem>,
    /// Folders below that are roots of their own.
    pub(crate) nested: Vec<PathBuf>,
    /// All folders that were walked, by path.
    pub(crate) walked: Vec<Stamp>,
    /// Links among settings, articles and registry files.
    pub(crate) linked: Vec<Linked>,
    /// What names articles and registry files.
    pub(crate) globs: RootGlobs,
    /// Whether the articles are what is taken where there are no others.
    pub(crate) is_raw: bool,
    /// Whether `.gitignore` held in folders above the root, too.
    pub(crate) from_above: bool,
}

impl RootFiles {
    /// Finds the files of `job`'s root, leaving out what lies in other roots, those of `known` among them.
    pub(crate) fn find(job: &Job<'_>, known: &[PathBuf]) -> Result<Self> {
        let SettingsFile { settings, text: settings_text, now: settings_now, problems } = read_settings(job)?;
        let globs = RootGlobs::of(&settings, job.root.settings.is_some());
        let mut found = walk(job, known, &globs);
        if !job.options.registry.is_empty() {
            found.registry = places(&job.options.registry, &job.options.current)?;
        }
        found.registry.sort();
        found.registry.dedup();
        add_named_files(job, known, &mut found);
        let mut problems = problems;
        for Unreadable { path, reason, counts } in found.problems {
            let findings = vec![problem::of_article(&reason, settings.limits.article_bytes)];
            problems.push(Problem { path: path.into(), counts, findings });
        }
        let broken = problems.iter().map(|problem| &*problem.path);
        let others = job.root.settings.iter().chain(&found.registry).chain(&found.links);
        let linked = linked(others.map(PathBuf::as_path).chain(broken));
        let articles = each_once(job, found.articles, found.links);
        found.walked.sort_unstable();
        found.nested.sort_unstable();
        let nested = found.nested.into_iter().filter(|folder| wanted(job, folder)).collect();
        let Discovery { registry, walked, is_raw, from_above, .. } = found;
        Ok(Self {
            settings,
            settings_text,
            settings_now,
            articles,
            registry,
            problems,
            nested,
            walked,
            linked,
            globs,
            is_raw,
            from_above,
        })
    }

    /// Reads the registry files. Those that can't be read are answered beside the cards.
    pub(crate) fn read_registry(&self, job: &Job<'_>) -> (Arc<Registry>, Vec<Problem>) {
        let disk = &job.options.disk;
        let limit = self.settings.limits.registry_bytes;
        let (mut problems, mut files) = (Vec::new(), Vec::new());
        for path in &self.registry {
            let path: Arc<Path> = path.as_path().into();
            match disk.text_of_any(&path, limit) {
                Ok(text) => files.push(RegistryFile { path, text: text.into() }),
                Err(reason) => {
                    let findings = vec![problem::of_registry(&reason, limit)];
                    problems.push(Problem { path, counts: false, findings });
                }
            }
        }
        (Arc::new(Registry::read_in(files, disk.encoding)), problems)
    }
}

/// The settings of `job`'s root.
pub(crate) fn settings_in_force(job: &Job<'_>) -> Result<Settings> {
    Ok(read_settings(job)?.settings)
}

/// What the settings file of a root comes to.
struct SettingsFile {
    settings: Settings,
    text: Option<Arc<str>>,
    /// As the file has it.
    now: Option<Arc<str>>,
    problems: Vec<Problem>,
}

/// The settings in force, and what is wrong with their file: where it is broken, its last good text holds.
fn read_settings(job: &Job<'_>) -> Result<SettingsFile> {
    let Some(path) = &job.root.settings else {
        return Ok(SettingsFile {
            settings: job.beneath.clone(),
            text: None,
            now: None,
            problems: Vec::new(),
        });
    };
    let disk = &job.options.disk;
    let limit = Settings::default().limits.article_bytes;
    let mut now = None;
    let (good, findings) = match disk.text_of_any(path, limit) {
        Ok(text) => {
            let (settings, problems) = Settings::read_over(job.beneath, &text);
            let findings = check_settings(&text, &settings, &problems, disk.encoding);
            let text: Arc<str> = text.into();
            now = Some(Arc::clone(&text));
            ((!settings.broken).then_some((settings, text)), findings)
        }
        Err(reason) => {
            let finding = problem::of_article(&reason, limit);
            if job.options.settings.is_some() {
                bail!("can't use the settings {}: {}", job.labels.of(path), finding.message);
            }
            (None, vec![finding])
        }
    };
    let problems = vec![Problem { path: path.as_path().into(), counts: false, findings }];
    if let Some((settings, text)) = good {
        return Ok(SettingsFile { settings, text: Some(text), now, problems });
    }
    let text = job.last_good.map(Arc::clone);
    let mut settings = Settings::read_over(job.beneath, text.as_deref().unwrap_or("{}")).0;
    settings.broken = true;
    Ok(SettingsFile { settings, text, now, problems })
}

/// Walks the root, and each named folder in which that walk (because it is hidden or ignored) found nothing.
fn walk(job: &Job<'_>, known: &[PathBuf], globs: &RootGlobs) -> Discovery {
    let root = job.root.folder.as_path();
    if !job.root.indexed {
        return Discovery::default();
    }
    let parts = job.options.root.is_none() && job.options.settings.is_none();
    let way = Way { root, globs, jobs: job.options.jobs, from_above: true, region: None, known, parts };
    let mut found = discover(root, &way);
    // A root that lies in an ignored place is a root all the same.
    if found.is_empty {
        found = discover(root, &Way { from_above: false, ..way.clone() });
    }
    for target in job.options.targets.iter().filter(|target| target.folder) {
        let place = &target.place;
        let seen = |path: &PathBuf| path.starts_with(place);
        if place == root || !place.starts_with(root) || found.articles.iter().any(seen) {
            continue;
        }
        let more = discover(place, &Way { parts: false, ..way.clone() });
        found.articles.extend(more.articles);
        found.links.extend(more.links);
        found.problems.extend(more.problems);
    }
    found.problems.sort_by(|one, other| one.path.cmp(&other.path));
    found.problems.dedup_by(|one, other| one.path == other.path);
    found
}

/// Adds the files that were named one by one and belong to this root: they count whatever their name, but for the
/// root's own settings and registry files.
fn add_named_files(job: &Job<'_>, known: &[PathBuf], found: &mut Discovery) {
    for target in job.options.targets.iter().filter(|target| !target.folder) {
        let place = &target.place;
        let nearest =
            known.iter().filter(|root| place.starts_with(root)).max_by_key(|root| root.as_os_str().len());
        let ours = nearest.map_or(job.options.root.is_some(), |root| *root == job.root.folder);
        let other = found.registry.contains(place) || job.root.settings.as_ref() == Some(place);
        if !ours || other || found.problems.iter().any(|problem| problem.path == *place) {
            continue;
        }
        match file_behind(place) {
            Ok(_) if place.is_symlink() => found.links.push(place.clone()),
            Ok(_) => found.articles.push(place.clone()),
            Err(reason) => {
                found.problems.push(Unreadable { path: place.clone(), reason, counts: true });
            }
        }
    }
}

/// Articles by path, each file once: a link to an article among them is left out, unless it is the link that was
/// named and not the file.
fn each_once(job: &Job<'_>, mut paths: Vec<PathBuf>, mut links: Vec<PathBuf>) -> Vec<Arc<Path>> {
    if !links.is_empty() {
        links.sort();
        links.dedup();
        let mut seen: FxHashSet<PathBuf> = paths.iter().cloned().collect();
        for link in links {
            let Ok(file) = link.canonicalize() else { continue };
            if seen.insert(file.clone()) {
                paths.push(link);
            } else if job.named(&link) && !job.named(&file) {
                paths.retain(|path| *path != file);
                paths.push(link);
            }
        }
    }
    paths.par_sort_unstable_by(|one, other| path_key(one).cmp(path_key(other)));
    paths.dedup_by(|one, other| one.as_os_str() == other.as_os_str());
    paths.into_par_iter().map(Into::into).collect()
}

fn places(given: &[PathBuf], current: &Path) -> Result<Vec<PathBuf>> {
    given.iter().map(|path| Ok(Target::find(path, current)?.place)).collect()
}

/// Whether anything in `folder` was named.
fn wanted(job: &Job<'_>, folder: &Path) -> bool {
    job.options.targets.iter().any(|target| folder.starts_with(&target.place))
}
