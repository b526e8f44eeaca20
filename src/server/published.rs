//! What holds for each document: one table with two readers, those who are told of each change, and those who ask.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use imbl::OrdMap;
use tower_lsp::ls_types::Uri;

use crate::server::verdict::ResultId;
use crate::server::verdict::Verdict;

/// What is wrong with each document, as of one moment. A file that isn't open and has no findings is left out.
pub(crate) type Table = OrdMap<Arc<Path>, Arc<Verdict>>;

/// The table, and what of it the client doesn't know yet.
#[derive(Debug, Default)]
pub(crate) struct Published {
    /// Whether the client asks, and isn't told.
    pub(crate) pulls: bool,
    table: Table,
    /// By file: the documents with findings that point into it.
    pointing: BTreeMap<Arc<Path>, BTreeSet<Arc<Path>>>,
    /// What a client that is told is still to be told, the last word of each document.
    untold: BTreeMap<Arc<Path>, Arc<Verdict>>,
    /// What a client that asks was answered last about open documents, with the version.
    answered: BTreeMap<Arc<Path>, (i32, ResultId)>,
    /// Documents that were closed with findings which their files don't have. A client may go on showing them: it
    /// forgets what it was answered about a document that it closes.
    parted: BTreeMap<Arc<Path>, Uri>,
    changed: bool,
    stale: bool,
}

/// What is to be done when everything is checked that was to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct News {
    /// Something else is wrong than before.
    pub(crate) changed: bool,
    /// The client shows what doesn't hold any more, and doesn't know.
    pub(crate) stale: bool,
}

impl Published {
    /// Puts down what is wrong with the document at `path`.
    ///
    /// Each version of an open document is told of once, even where nothing changed: then a client knows that what it
    /// shows is about the text that it has.
    pub(crate) fn set(&mut self, path: &Arc<Path>, mut verdict: Verdict) {
        let before = self.table.get(path).map(Arc::clone);
        if let (None, Some(before)) = (verdict.version, &before) {
            // Under the letters that the client knows it by.
            verdict.uri.clone_from(&before.uri);
        }
        self.note_asker(path, &verdict);
        if before.as_deref() == Some(&verdict) {
            return;
        }
        let old = before.as_ref().map_or_else(ResultId::empty, |before| before.id);
        self.changed |= old != verdict.id;
        self.point(path, before.as_deref(), &verdict);
        let verdict = Arc::new(verdict);
        let is_kept = verdict.version.is_some() || !verdict.is_empty();
        let was_shown = before.as_ref().is_some_and(|before| !before.is_empty());
        if self.pulls {
            self.part(path, before.as_deref(), &verdict);
        } else if is_kept || was_shown {
            self.untold.insert(Arc::clone(path), Arc::clone(&verdict));
        }
        if is_kept {
            self.table.insert(Arc::clone(path), verdict);
        } else {
            self.table.remove(path);
        }
    }

    /// Notes what the client was answered when it asked about version `version` of the open document at `path`.
    /// `false`: the table says something else of that version.
    pub(crate) fn answer(&mut self, path: &Arc<Path>, version: i32, id: ResultId) -> bool {
        self.answered.insert(Arc::clone(path), (version, id));
        let known = self.table.get(path).filter(|known| known.version == Some(version));
        known.is_none_or(|known| known.id == id)
    }

    /// How the client knows the document at `path`, where it was told anything of it.
    pub(crate) fn uri(&self, path: &Path) -> Option<&Uri> {
        self.table.get(path).map(|verdict| &verdict.uri)
    }

    /// The documents in the table.
    pub(crate) fn paths(&self) -> impl Iterator<Item = &Arc<Path>> {
        self.table.keys()
    }

    /// The documents with findings that point into the file at `path`.
    pub(crate) fn pointing(&self, path: &Path) -> impl Iterator<Item = &Arc<Path>> {
        self.pointing.get(path).into_iter().flatten()
    }

    /// The whole table, as it is now.
    pub(crate) fn table(&self) -> Table {
        self.table.clone()
    }

    /// Documents that were closed with findings which their files don't have.
    pub(crate) fn parted(&self) -> Vec<(Arc<Path>, Uri)> {
        self.parted.iter().map(|(path, uri)| (Arc::clone(path), uri.clone())).collect()
    }

    /// The client knows that nothing is wrong any more with these.
    pub(crate) fn forget_parted(&mut self, paths: &[Arc<Path>]) {
        for path in paths {
            self.parted.remove(path);
        }
    }

    /// Takes what is still to be told of the document at `path`.
    pub(crate) fn take_of(&mut self, path: &Path) -> Option<Arc<Verdict>> {
        self.untold.remove(path)
    }

    /// Takes something that is still to be told.
    pub(crate) fn take(&mut self) -> Option<(Arc<Path>, Arc<Verdict>)> {
        self.untold.pop_first()
    }

    /// Whether anything is still to be told.
    pub(crate) fn is_untold(&self) -> bool {
        !self.untold.is_empty()
    }

    /// What has come together since this was last asked.
    pub(crate) fn news(&mut self) -> News {
        News { changed: std::mem::take(&mut self.changed), stale: std::mem::take(&mut self.stale) }
    }

    /// A client that was answered something else about this very version shows what doesn't hold any more.
    fn note_asker(&mut self, path: &Arc<Path>, verdict: &Verdict) {
        let Some(version) = verdict.version else {
            self.answered.remove(path);
            return;
        };
        if let Some((answered, id)) = self.answered.get(path) {
            self.stale |= *answered == version && *id != verdict.id;
        }
    }

    fn part(&mut self, path: &Arc<Path>, before: Option<&Verdict>, verdict: &Verdict) {
        if !verdict.is_empty() || verdict.version.is_some() {
            self.parted.remove(path);
        } else if let Some(before) = before.filter(|before| before.version.is_some() && !before.is_empty()) {
            self.parted.insert(Arc::clone(path), before.uri.clone());
            self.changed = true;
        }
    }

    fn point(&mut self, path: &Arc<Path>, before: Option<&Verdict>, verdict: &Verdict) {
        for file in before.into_iter().flat_map(|before| &before.related) {
            if let Some(pointing) = self.pointing.get_mut(file) {
                pointing.remove(path);
                if pointing.is_empty() {
                    self.pointing.remove(file);
                }
            }
        }
        for file in &verdict.related {
            self.pointing.entry(Arc::clone(file)).or_default().insert(Arc::clone(path));
        }
    }
}
