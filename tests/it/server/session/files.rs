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

    /// A copy of the newsroom that the project keeps.
    pub(super) fn newsroom() -> Self {
        let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/newsroom");
        let files = Self::new("-- none.md --\n");
        for entry in ignore::Walk::new(&kept).map(|entry| entry.expect("it can be listed")) {
            if entry.path().is_file() {
                let below = entry.path().strip_prefix(&kept).expect("it was found there");
                files.write(below.to_str().expect("paths of tests are UTF-8"), read(entry.path()));
            }
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

    /// What the file at `path` of the newsroom holds.
    pub(super) fn read(&self, path: &str) -> String {
        read(&self.folder().join(path))
    }

    /// Writes the file at `path` of the newsroom.
    #[expect(clippy::disallowed_methods, reason = "a test lays out its own disk")]
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

    /// Gives the file at `from` the name `to`, and its place where there is one of that name.
    pub(super) fn rename(&self, from: &str, to: &str) {
        fs::rename(self.folder().join(from), self.folder().join(to)).expect("it was there");
    }
}

/// What the file at `path` holds.
#[expect(clippy::disallowed_methods, reason = "a test looks at its own disk")]
pub(super) fn read(path: &Path) -> String {
    String::from_utf8_lossy(&fs::read(path).expect("it can be read")).into_owned()
}

/// The URI of the absolute `path`, as most editors write it.
pub(super) fn uri(path: &Path) -> String {
    let path = path.to_str().expect("paths of tests are UTF-8");
    format!("file://{}", encoded(path))
}

/// `path` as most editors write it in a URI.
pub(super) fn encoded(path: &str) -> String {
    utf8_percent_encode(path, KEPT).to_string()
}
