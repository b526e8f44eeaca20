//! What changed in a room since the findings of its files were last brought up to date.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use crate::corpus::Corpus;

/// The findings of a room's files stand for all articles as they were at one moment; this is what came since.
#[derive(Debug, Default)]
pub(crate) struct Unsettled {
    /// All articles at that moment.
    pub(crate) before: Corpus,
    /// Articles that say something else by now.
    pub(crate) changed: BTreeSet<Arc<Path>>,
    /// Documents that were checked in the meantime, among articles as they were just then.
    pub(crate) hasty: BTreeSet<Arc<Path>>,
    /// Whether the findings of all files for that moment are still to come: the room was just read.
    pub(crate) awaited: bool,
    /// The number of the reading that they come of.
    pub(crate) reading: u64,
}

impl Unsettled {
    /// Nothing has changed since `corpus` was read by the reading with a number, and its findings are to come.
    pub(crate) fn awaiting(corpus: Corpus, reading: u64) -> Self {
        Self { before: corpus, awaited: true, reading, ..Self::default() }
    }

    /// Whether what is checked now has to be checked again.
    pub(crate) fn is_unsettled(&self) -> bool {
        self.awaited || !self.changed.is_empty()
    }

    /// Takes what came, where there is anything, and begins anew with `corpus`; `None` as long as findings are awaited.
    pub(crate) fn take(&mut self, corpus: &Corpus) -> Option<Self> {
        if self.awaited || self.changed.is_empty() && self.hasty.is_empty() {
            return None;
        }
        Some(std::mem::replace(
            self,
            Self { before: corpus.clone(), reading: self.reading, ..Self::default() },
        ))
    }
}
