//! Checks of the repository as git tracks it: its top level, and paths of single machines.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

/// What the top level holds.
const TOP_LEVEL: [&str; 13] = [
    ".ci",
    ".clippy.toml",
    ".gitattributes",
    ".gitignore",
    ".rustfmt.toml",
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE",
    "README.md",
    "editors",
    "grammar",
    "src",
    "tests",
];

/// First parts of absolute paths that exist on one machine only.
const MACHINE: [&str; 4] = ["home", "root", "work", "Users"];

/// The text of a file of the checkout.
#[expect(clippy::disallowed_methods, reason = "a test of the tree reads the tree")]
pub(super) fn read(path: &str) -> String {
    let bytes = fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap_or_default();
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Paths of the files that git tracks, from the top of the checkout.
pub(super) fn tracked() -> Vec<String> {
    let mut git = Command::new("git");
    git.args(["ls-files", "-z"]).current_dir(env!("CARGO_MANIFEST_DIR"));
    let output = git.output().expect("git is installed: it lists the files of the checkout");
    assert!(
        output.status.success(),
        "git could not list the checkout: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    let list = String::from_utf8_lossy(&output.stdout);
    list.split('\0').filter(|path| !path.is_empty()).map(str::to_owned).collect()
}

/// Path and text of each tracked file; one that was deleted since has no text.
pub(super) fn tracked_texts() -> Vec<(String, String)> {
    let texts = tracked().into_iter().map(|path| {
        let text = read(&path);
        (path, text)
    });
    texts.collect()
}

/// What is missing from the top level, and what doesn't belong there.
pub(super) fn top_level_mismatches(paths: &[String]) -> Vec<String> {
    let present: BTreeSet<&str> = paths.iter().filter_map(|path| path.split('/').next()).collect();
    let drawn: BTreeSet<&str> = TOP_LEVEL.into_iter().collect();
    let extra = present.difference(&drawn).map(|name| format!("{name}:1: doesn't belong at the top"));
    let missing = drawn.difference(&present);
    extra.chain(missing.map(|name| format!("{name}:1: is missing"))).collect()
}

/// Lines that hold an absolute path into somebody's folders.
pub(super) fn machine_paths(texts: &[(String, String)]) -> Vec<String> {
    let mut departures = Vec::new();
    for (path, text) in texts {
        for (line, content) in (1_usize..).zip(text.lines()) {
            if let Some(folder) = MACHINE.iter().find(|folder| holds_path(content, folder)) {
                departures.push(format!("{path}:{line}: a path below `/{folder}`"));
            }
        }
    }
    departures
}

/// Whether an absolute path through `folder` stands in `line`; part of an address or of a relative path is none.
fn holds_path(line: &str, folder: &str) -> bool {
    let path = format!("/{folder}/");
    let mut before = line.match_indices(&path).map(|(at, _)| line.split_at(at).0);
    before.any(|before| !before.ends_with(|c: char| c.is_alphanumeric() || "._-~}/".contains(c)))
}
