//! A region: some places of a root, each with all that lies below it.

use std::collections::BTreeSet;
use std::ops::Bound;
use std::path::Path;
use std::path::PathBuf;

/// Places, of files or folders that may be gone.
#[derive(Debug, Clone, Default)]
pub(crate) struct Region(BTreeSet<PathBuf>);

impl Region {
    /// The region of `places`.
    pub(crate) fn new(places: impl IntoIterator<Item = impl Into<PathBuf>>) -> Self {
        Self(places.into_iter().map(Into::into).collect())
    }

    /// Whether `path` is one of the places, or lies below one.
    pub(crate) fn holds(&self, path: &Path) -> bool {
        path.ancestors().any(|place| self.0.contains(place))
    }

    /// Whether one of the places is `folder`, or lies below it.
    pub(crate) fn lies_in(&self, folder: &Path) -> bool {
        let mut behind = self.0.range::<Path, _>((Bound::Included(folder), Bound::Unbounded));
        behind.next().is_some_and(|place| place.starts_with(folder))
    }
}
