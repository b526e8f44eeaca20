//! The samples: a newsroom in order, and a case of each mistake.

use std::fs;
use std::path::Path;
use std::path::PathBuf;

use newsmark::rules::RULES;
use serde_json::Value;

use crate::cli::folder::Folder;

/// The first day on which nothing in the samples lies in the future.
const TODAY: &str = "2026-01-05";

/// A folder of samples.
pub(super) fn samples(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name)
}

/// A file that can't be read can't be shipped either.
const WITHOUT_CASE: &str = "file-unreadable";

/// Code and severity of each finding.
fn found(folder: &Folder, path: &Path, today: &str) -> Vec<(String, String)> {
    let path = path.to_str().expect("paths of the samples are UTF-8");
    let answer = folder.run(["check", path, "--format", "json", "--today", today]);
    let report: Value = serde_json::from_str(&answer.out).expect("the report is JSON");
    let word = |finding: &Value, key: &str| finding[key].as_str().expect("it is a string").to_owned();
    let findings = report["findings"].as_array().expect("findings are a list");
    findings.iter().map(|finding| (word(finding, "code"), word(finding, "severity"))).collect()
}

#[test]
fn the_newsroom_is_in_order_on_any_later_day() {
    let folder = Folder::new("");
    for today in [TODAY, "2026-02-28", "2040-02-29"] {
        let found = found(&folder, &samples("newsroom"), today);
        let worse: Vec<_> = found.iter().filter(|(_, severity)| severity != "hint").collect();
        assert!(worse.is_empty(), "{today}: {worse:?}");
    }
}

/// Each file and each folder of `tests/broken` is a root of its own; its name begins with the rule's code.
#[test]
fn each_broken_case_shows_its_rule_and_nothing_else() {
    let mut wrong = Vec::new();
    let mut shown = Vec::new();
    for (name, path) in entries(&samples("broken")) {
        let folder = Folder::new("");
        copy(&path, &folder, Path::new(&name));
        let root = if path.is_dir() { folder.path().join(&name) } else { folder.path().to_owned() };
        let codes = RULES.iter().map(|rule| rule.code).filter(|code| name.starts_with(code));
        let rule = codes.max_by_key(|code| code.len()).expect("a case's name begins with a rule's code");
        let found = found(&folder, &root, TODAY);
        let (own, others): (Vec<_>, Vec<_>) = found.into_iter().partition(|(code, _)| code == rule);
        if own.is_empty() {
            wrong.push(format!("{name}: `{rule}` finds nothing"));
        }
        let worse = others.into_iter().filter(|(_, severity)| severity != "hint");
        wrong.extend(worse.map(|(code, severity)| format!("{name}: {severity} `{code}` beside it")));
        shown.push(rule);
    }
    let missing =
        RULES.iter().map(|rule| rule.code).filter(|code| !shown.contains(code) && *code != WITHOUT_CASE);
    wrong.extend(missing.map(|code| format!("no case shows `{code}`")));
    assert!(wrong.is_empty(), "tests/broken:\n  {}", wrong.join("\n  "));
}

#[expect(clippy::disallowed_methods, reason = "a test looks at its own disk")]
fn entries(folder: &Path) -> Vec<(String, PathBuf)> {
    let entries = fs::read_dir(folder).expect("the samples are there").map(|entry| {
        let entry = entry.expect("the samples can be listed");
        (entry.file_name().into_string().expect("names of the samples are UTF-8"), entry.path())
    });
    let mut entries: Vec<(String, PathBuf)> = entries.collect();
    entries.sort();
    entries
}

/// Copies the file or folder `from` into `folder`, as `to`.
#[expect(clippy::disallowed_methods, reason = "a test looks at its own disk")]
pub(super) fn copy(from: &Path, folder: &Folder, to: &Path) {
    let mut left = vec![(from.to_owned(), to.to_owned())];
    while let Some((from, to)) = left.pop() {
        if from.is_dir() {
            left.extend(entries(&from).into_iter().map(|(name, path)| (path, to.join(name))));
        } else {
            folder.file(to, fs::read(from).expect("a sample can be read"));
        }
    }
}
