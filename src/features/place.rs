//! A place that a feature leads to.

use std::path::Path;
use std::sync::Arc;

use crate::text::Extent;

/// A stretch of a file, open or not.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The article's path, or a registry file's; `newsmark:starter` for the embedded registry.
    pub path: Arc<Path>,
    /// Where in it, with columns in the encoding of the view.
    pub extent: Extent,
}
