//! A glance at some places of a root, by the rules of discovery: a file that comes costs its file, not its root.

use std::collections::BTreeSet;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;

use rayon::iter::IntoParallelIterator;
use rayon::iter::ParallelIterator;

use crate::corpus::Corpus;
use crate::corpus::Summary;
use crate::corpus::path_key;
use crate::workspace::Outline;
use crate::workspace::article_files::Discovery;
use crate::workspace::article_files::Way;
use crate::workspace::article_files::discover;
use crate::workspace::region::Region;
use crate::workspace::watched::linked;

/// So many articles are always read by themselves; where more than these and half of the root's are concerned, the root
/// is read again: that costs less than twice as much, and shows how far it is.
const FEW: usize = 32;

/// What some places of a root came to be.
#[derive(Debug)]
pub struct Glance {
    /// The root with what came and without what went.
    pub outline: Arc<Outline>,
    /// The articles that are there, and what they say; `None` where one can't be read.
    pub there: Vec<(Arc<Path>, Option<Summary>)>,
    /// The articles that were there and aren't any more.
    pub gone: Vec<Arc<Path>>,
    /// Whether there are folders among the places, which have to be watched.
    pub has_folders: bool,
}

impl Outline {
    /// Looks at what is at `places` and below them, and reads the articles there with the names that hold for them in
    /// `corpus`. `known` are the folders of other roots. `None` where more than articles may be others now, or so many
    /// that the whole root has to be read again.
    pub fn glance(&self, places: &BTreeSet<Arc<Path>>, known: &[PathBuf], corpus: &Corpus) -> Option<Glance> {
        let region = Region::new(places.iter().map(|place| place.to_path_buf()));
        // There settings of the root's own may have come.
        if region.holds(&self.folder) {
            return None;
        }
        // What a link leads to is what the link is.
        let links = self.linked.iter().filter(|(target, _)| region.holds(target)).map(|(_, link)| link);
        let region = Arc::new(Region::new(places.iter().chain(links).map(|place| place.to_path_buf())));
        let mut found = self.discover_again(&region, known)?;
        if !self.is_the_same_but_for_articles(&region, &found) {
            return None;
        }
        found.articles.extend(found.links.iter().filter(|link| self.lists(link)).cloned());
        found.articles.sort_unstable_by(|one, other| path_key(one).cmp(path_key(other)));
        let there: Vec<Arc<Path>> = found.articles.iter().map(|path| path.as_path().into()).collect();
        let before = self.articles.iter().filter(|path| region.holds(path));
        let gone: Vec<Arc<Path>> = before.filter(|path| !holds(&there, path)).cloned().collect();
        if there.len() + gone.len() > FEW.max(self.articles.len() / 2) {
            return None;
        }
        let outline = self.with(&region, &there, &found)?;
        let read = |buffer: &mut Vec<u8>, path: Arc<Path>| {
            let last = corpus.article(&path).and_then(|id| corpus.summary(id));
            let names = last.map_or(&[][..], |summary| &summary.names);
            let summary = self.summary(&path, names, buffer);
            (path, summary)
        };
        let there = there.into_par_iter().map_init(Vec::new, read).collect();
        let has_folders = found.walked.iter().any(|(folder, _)| region.holds(folder));
        Some(Glance { outline: Arc::new(outline), there, gone, has_folders })
    }

    /// What is in `region` now. `None` where that changes how the root is walked.
    fn discover_again(&self, region: &Arc<Region>, known: &[PathBuf]) -> Option<Discovery> {
        let way = Way {
            root: &self.folder,
            globs: &self.globs,
            jobs: 1,
            from_above: true,
            region: Some(region),
            known,
            parts: true,
        };
        let mut found = discover(&self.folder, &way);
        if !self.from_above {
            if !found.is_empty {
                return None;
            }
            found = discover(&self.folder, &Way { from_above: false, ..way });
        }
        // Raw texts are articles only where there are no others.
        if found.is_raw && !self.is_raw {
            found.articles.clear();
        }
        let is_other = !found.is_raw && self.is_raw && !found.articles.is_empty();
        (!is_other).then_some(found)
    }

    /// Whether what was `found` in `region` differs from what was known by regular files that are articles alone.
    fn is_the_same_but_for_articles(&self, region: &Region, found: &Discovery) -> bool {
        let cards = self.written.files.iter().filter(|file| region.holds(&file.path));
        let nested = self.nested.iter().filter(|folder| region.holds(folder));
        let links = found.links.iter().chain(&found.registry).map(PathBuf::as_path);
        let links_before = self.linked.iter().filter(|(_, link)| region.holds(link));
        let is_linked = |path: &PathBuf| !self.lists(path) && self.links_to(path).next().is_some();
        found.problems.is_empty()
            && !self.problems.iter().any(|(path, _)| region.holds(path))
            && same(cards.map(|file| &*file.path), found.registry.iter().map(PathBuf::as_path))
            && same(nested, found.nested.iter().filter(|folder| region.holds(folder)))
            && same(links_before.cloned(), linked(links).into_iter())
            && !found.articles.iter().any(is_linked)
    }

    /// The root where articles of `region` are just those that are `there`. `None` where none is left that is no link, so
    /// that others may be articles instead.
    fn with(&self, region: &Region, there: &[Arc<Path>], found: &Discovery) -> Option<Self> {
        let listed = |path: &Arc<Path>| self.lists(path);
        let is_link = |path: &Path| self.linked.iter().any(|(_, link)| **link == *path);
        let mut articles = self.articles.clone();
        articles.retain(|path| !region.holds(path) || holds(there, path));
        articles.extend(there.iter().filter(|path| !listed(path)).cloned());
        // Two sorted runs: that is cheap.
        articles.sort_by(|one, other| path_key(one).cmp(path_key(other)));
        if !articles.iter().any(|path| !is_link(path)) || self.articles.iter().all(|path| is_link(path)) {
            return None;
        }
        let mut walked = self.walked.clone();
        walked.retain(|(folder, _)| {
            !region.holds(folder) && !found.walked.iter().any(|(again, _)| again == folder)
        });
        walked.extend(found.walked.iter().cloned());
        walked.sort_unstable();
        Some(Self { articles, walked, ..self.clone() })
    }
}

fn holds(sorted: &[Arc<Path>], path: &Path) -> bool {
    sorted.binary_search_by(|other| path_key(other).cmp(path_key(path))).is_ok()
}

fn same<T: Ord>(some: impl Iterator<Item = T>, others: impl Iterator<Item = T>) -> bool {
    some.collect::<BTreeSet<T>>() == others.collect::<BTreeSet<T>>()
}
