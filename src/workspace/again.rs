//! Reads files of a root again: the index keeps no text.

use std::path::Path;
use std::sync::Arc;

use rayon::prelude::IndexedParallelIterator;
use rayon::prelude::IntoParallelRefIterator;
use rayon::prelude::ParallelIterator;

use crate::workspace::Disk;
use crate::workspace::Outline;

/// So many files are read by one thread before another may help.
const AT_ONCE: usize = 16;

impl Outline {
    /// Does `work` on what each of the files at `paths` holds now, several at once; `None` for one that can't be read.
    /// The answers are in the order of `paths`.
    pub fn read_again<T: Send>(
        &self,
        paths: &[Arc<Path>],
        work: impl Fn(&Arc<Path>, &str) -> T + Sync,
    ) -> Vec<Option<T>> {
        let disk = Disk { encoding: self.encoding, ..Disk::default() };
        let limit = self.settings.limits.article_bytes.max(self.settings.limits.registry_bytes);
        let read = |buffer: &mut Vec<u8>, path: &Arc<Path>| {
            let text = disk.text(path, limit, buffer).ok()?;
            Some(work(path, text))
        };
        paths.par_iter().with_min_len(AT_ONCE).map_init(Vec::new, read).collect()
    }
}
