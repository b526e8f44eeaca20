//! A newsroom on disk for a while, and a home for whoever works there.

use std::fs;
use std::path::Path;
use std::path::PathBuf;

use percent_encoding::AsciiSet;
use percent_encoding::NON_ALPHANUMERIC;
use percent_encoding::utf8_percent_encode;

use crate::fixture::Fixture;

/// What editors leave as it is in a URI.
const KEPT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

/// Folders that are gone when this is dropped.
pub(super) struct Files {
    all: tempfile::TempDir,
}

impl Files {
    /// The files of `fixture`.
    pub(super) fn new(fixture: &str) -> Self {
        let files = Self { all: tempfile::tempdir().expect("a folder can be made") };
        for folder in ["news", "home", "cache"] {
            fs::create_dir(files.top().join(folder)).expect("a folder can be made");
        }
        for (path, text) in Fixture::new(fixture).files {
            files.write(&path, &text);
        }
        files
    }

    /// The folder of all.
    pub(super) fn top(&self) -> PathBuf {
        self.all.path().canonicalize().expect("it was made here")
    }

    /// The newsroom's folder.
    pub(super) fn folder(&self) -> PathBuf {
        self.top().join("news")
    }

    /// The user's home.
    pub(super) fn home(&self) -> PathBuf {
        self.top().join("home")
    }

    /// The user's folder for caches.
    pub(super) fn cache(&self) -> PathBuf {
        self.top().join("cache")
    }

    /// Writes the file at `path` of the newsroom.
    pub(super) fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.folder().join(path);
        let folder = path.parent().expect("it lies in the newsroom");
        fs::create_dir_all(folder).expect("a folder can be made");
        fs::write(path, text).expect("a file can be written");
    }

    /// Removes the file at `path` of the newsroom.
    pub(super) fn remove(&self, path: &str) {
        fs::remove_file(self.folder().join(path)).expect("it was there");
    }
}

/// The URI of the absolute `path`, as most editors write it.
pub(super) fn uri(path: &Path) -> String {
    let path = path.to_str().expect("paths of tests are UTF-8");
    format!("file://{}", utf8_percent_encode(path, KEPT))
}
