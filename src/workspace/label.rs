//! Names of files as they are printed: the path that was named, joined with what lies below it.
//!
//! A byte that isn't UTF-8 is printed as `%XX`. A `%` is printed as it is, so that ordinary names stay what they
//! are, but as `%25` in a path that holds such a byte: a path that can be opened as printed is verbatim, any
//! other one can be decoded.

use std::ffi::OsString;
use std::fmt::Write;
use std::path::Component;
use std::path::Path;
use std::path::PathBuf;

use rustc_hash::FxHashMap;

use crate::workspace::Target;
use crate::workspace::below::below;

/// Gives every file its printed name.
#[derive(Debug, Clone, Default)]
pub struct Labels {
    targets: Vec<Target>,
    by_place: FxHashMap<OsString, usize>,
    current: PathBuf,
}

impl Labels {
    /// Labels below `targets`, the first that fits counting; what lies below none is printed relative to
    /// `current`, an absolute path.
    pub fn new(targets: &[Target], current: &Path) -> Self {
        let current = current.canonicalize().unwrap_or_else(|_| current.to_owned());
        let mut by_place = FxHashMap::default();
        for (index, target) in targets.iter().enumerate() {
            by_place.entry(target.place.clone().into_os_string()).or_insert(index);
        }
        Self { targets: targets.to_vec(), by_place, current }
    }

    /// The first target that names `path`, itself or a folder above it.
    pub fn target(&self, path: &Path) -> Option<&Target> {
        if self.targets.len() <= FEW {
            return self.targets.iter().find(|target| below(path, &target.place).is_some());
        }
        let naming = path.ancestors().filter_map(|place| self.by_place.get(place.as_os_str()));
        naming.min().and_then(|&index| self.targets.get(index))
    }

    /// The printed name of `path`, an absolute path.
    pub fn of(&self, path: &Path) -> String {
        let named = self.target(path).and_then(|target| Some((target, below(path, &target.place)?)));
        let Some((target, below)) = named else { return printed(&relative(path, &self.current)) };
        let mut label = printed_bytes(target.given.as_os_str().as_encoded_bytes());
        if !below.is_empty() {
            let folder = label.trim_end_matches('/').len();
            if !label.is_empty() {
                label.truncate(folder);
                label.push('/');
            }
            label.push_str(&slashed(printed_bytes(below)));
        }
        label
    }
}

/// So many targets are looked through one after the other: most often there is one.
const FEW: usize = 8;

/// `path` with `/` between its parts, bytes that aren't UTF-8 as `%XX`.
pub fn printed(path: &Path) -> String {
    slashed(printed_bytes(path.as_os_str().as_encoded_bytes()))
}

fn slashed(text: String) -> String {
    if std::path::MAIN_SEPARATOR == '/' { text } else { text.replace(std::path::MAIN_SEPARATOR, "/") }
}

fn printed_bytes(bytes: &[u8]) -> String {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(bytes.len() + 8);
    for chunk in bytes.utf8_chunks() {
        out.push_str(&chunk.valid().replace('%', "%25"));
        for byte in chunk.invalid() {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

/// The way from the folder `from` to `path`, both absolute.
fn relative(path: &Path, from: &Path) -> PathBuf {
    let shared = path.components().zip(from.components()).take_while(|(one, other)| one == other).count();
    if shared == 0 {
        return path.to_owned();
    }
    let up = from.components().skip(shared).map(|_| Component::ParentDir);
    up.chain(path.components().skip(shared)).collect()
}
