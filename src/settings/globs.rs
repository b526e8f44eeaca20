//! Globs over paths relative to the root.
//!
//! `*` stays within a folder, `**` crosses folders, a leading `./` means nothing.

use std::path::Path;

use globset::Candidate;
use globset::Glob;
use globset::GlobBuilder;
use globset::GlobSet;
use globset::GlobSetBuilder;

/// Some globs, as written and ready to match.
#[derive(Debug, Clone, Default)]
pub struct Globs {
    /// The globs as written, in their order.
    pub patterns: Vec<String>,
    set: GlobSet,
}

impl Globs {
    /// Puts `patterns` together; one that is no glob is left out.
    pub fn new(patterns: impl IntoIterator<Item = impl Into<String>>) -> Self {
        let (mut set, mut kept) = (GlobSetBuilder::new(), Vec::new());
        for pattern in patterns {
            let pattern = pattern.into();
            if let Ok(glob) = compile(&pattern) {
                set.add(glob);
                kept.push(pattern);
            }
        }
        match set.build() {
            Ok(set) => Self { patterns: kept, set },
            Err(_) => Self::default(),
        }
    }

    /// Whether one of the globs matches `path`, which is relative to the root.
    pub fn matches(&self, path: &Path) -> bool {
        self.hold(&Below::new(path))
    }

    /// Whether one of the globs matches a path that is asked of several.
    pub fn hold(&self, path: &Below<'_>) -> bool {
        self.set.is_match_candidate(&path.0)
    }
}

/// A path relative to the root, taken apart once for all globs that are asked about it.
#[derive(Debug, Clone)]
pub struct Below<'p>(Candidate<'p>);

impl<'p> Below<'p> {
    /// Takes `path`, which is relative to the root, apart.
    pub fn new(path: &'p Path) -> Self {
        Self(Candidate::new(path))
    }

    /// The same for a path as its encoded bytes.
    pub fn of_bytes(path: &'p [u8]) -> Self {
        Self(Candidate::from_bytes(path))
    }
}

impl PartialEq for Globs {
    fn eq(&self, other: &Self) -> bool {
        self.patterns == other.patterns
    }
}

impl Eq for Globs {}

/// What is wrong with `pattern`, in words that follow "not a glob: "; `None` for a good one.
pub(super) fn flaw(pattern: &str) -> Option<String> {
    if pattern.trim().is_empty() {
        return Some("it is empty".to_owned());
    }
    if pattern.starts_with('!') {
        return Some("it can't be negated; name what to leave out in .gitignore".to_owned());
    }
    if pattern.starts_with('/') || pattern.split('/').any(|part| part == "..") {
        return Some("it is relative to the root and stays below it".to_owned());
    }
    compile(pattern).err().map(|error| error.kind().to_string())
}

fn compile(pattern: &str) -> Result<Glob, globset::Error> {
    let pattern = pattern.strip_prefix("./").unwrap_or(pattern);
    GlobBuilder::new(pattern).literal_separator(true).build()
}
