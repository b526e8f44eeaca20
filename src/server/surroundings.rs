//! What the server needs to know of the world, as arguments: it asks for neither clock nor environment itself.

use std::fmt;
use std::path::PathBuf;

use crate::time::Moment;

/// The world around one server.
pub struct Surroundings {
    /// When it is: asked whenever a day is needed, since a server lives over midnight.
    pub now: Box<dyn Fn() -> Moment + Send + Sync>,
    /// The user's home folder, which is never indexed.
    pub home: Option<PathBuf>,
    /// The user's folder for caches.
    pub cache: Option<PathBuf>,
    /// How many folders may be watched at most, where the client watches none: zero is as if the system allowed no watcher.
    /// `None`: as many as the system allows.
    pub watches: Option<usize>,
}

impl fmt::Debug for Surroundings {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Surroundings").finish_non_exhaustive()
    }
}
