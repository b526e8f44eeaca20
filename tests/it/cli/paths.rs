//! Paths: how they are printed, which files a path stands for, each file once.

use expect_test::expect;

use crate::cli::folder::Folder;

/// An article that can't be read, so that its path shows in a finding.
const BAD: &[u8] = b"\xff";

fn folder() -> Folder {
    let folder = Folder::new("-- sub/.keep --\n");
    for path in ["a.news", "sub/b.news", "sub/deep/c.news"] {
        folder.file(path, BAD);
    }
    folder
}

fn paths(folder: &Folder, arguments: &[&str]) -> String {
    folder
        .check(arguments)
        .lines()
        .map(|line| line.split(":1:1").next().unwrap_or_default())
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn a_path_is_the_argument_joined_with_what_lies_below() {
    let folder = folder();
    let shown = |arguments: &[&str]| paths(&folder, arguments);
    expect!["a.news sub/b.news sub/deep/c.news 3 articles, exit 1"].assert_eq(&shown(&[]));
    expect!["./a.news ./sub/b.news ./sub/deep/c.news 3 articles, exit 1"].assert_eq(&shown(&["."]));
    expect!["sub/b.news sub/deep/c.news 2 articles, exit 1"].assert_eq(&shown(&["sub/"]));
    expect!["./sub/b.news 1 articles, exit 1"].assert_eq(&shown(&["./sub/b.news"]));
    expect!["sub/../sub/deep/c.news 1 articles, exit 1"].assert_eq(&shown(&["sub/../sub/deep"]));
    let absolute = folder.path().join("sub/deep").display().to_string();
    assert_eq!(shown(&[&absolute]), format!("{absolute}/c.news 1 articles, exit 1"));
}

#[test]
fn overlapping_paths_count_once_and_the_first_names_the_file() {
    let folder = folder();
    let shown = |arguments: &[&str]| paths(&folder, arguments);
    expect!["./a.news sub/b.news sub/deep/c.news 3 articles, exit 1"].assert_eq(&shown(&["sub", "."]));
    expect!["./a.news ./sub/b.news ./sub/deep/c.news 3 articles, exit 1"].assert_eq(&shown(&[".", "sub"]));
    expect!["a.news 1 articles, exit 1"].assert_eq(&shown(&["a.news", "./a.news", "sub/../a.news"]));
    expect!["sub/b.news sub/deep/c.news 2 articles, exit 1"].assert_eq(&shown(&["sub/b.news", "sub"]));
}

#[test]
fn only_what_was_named_is_reported_and_the_root_is_indexed() {
    let folder = folder();
    folder.file("newsmark.json", "{}");
    expect!["deep/c.news 1 articles, exit 1"].assert_eq(&{
        let answer = folder
            .command(["check", "deep/c.news", "--format", "json"])
            .current_dir(folder.path().join("sub"))
            .output();
        let out = String::from_utf8(answer.expect("the program runs").stdout).expect("it prints UTF-8");
        assert_eq!(out.matches("\"code\"").count(), 1, "{out}");
        if out.contains("\"path\":\"deep/c.news\"") {
            "deep/c.news 1 articles, exit 1".to_owned()
        } else {
            out
        }
    });
    expect!["sub/deep/c.news 1 articles, exit 1"].assert_eq(&paths(&folder, &["--root", ".", "sub/deep"]));
}

#[test]
fn ignored_and_hidden_files_stay_out_unless_they_are_named() {
    let folder = folder();
    folder.file(".gitignore", "sub/deep/\n");
    folder.file(".hidden/d.news", BAD);
    let shown = |arguments: &[&str]| paths(&folder, arguments);
    expect!["./a.news ./sub/b.news 2 articles, exit 1"].assert_eq(&shown(&["."]));
    expect!["sub/deep/c.news 1 articles, exit 1"].assert_eq(&shown(&["sub/deep/c.news"]));
    expect!["sub/deep/c.news 1 articles, exit 1"].assert_eq(&shown(&["sub/deep"]));
    expect![".hidden/d.news 1 articles, exit 1"].assert_eq(&shown(&[".hidden"]));
}

#[test]
fn a_folder_with_settings_of_its_own_is_a_root_of_its_own() {
    let folder = folder();
    folder.file("sub/newsmark.json", "{}");
    folder.file("sub/raw.txt", BAD);
    folder.file("plain.txt", BAD);
    let shown = |arguments: &[&str]| paths(&folder, arguments);
    expect!["./a.news ./sub/b.news ./sub/deep/c.news 3 articles, exit 1"].assert_eq(&shown(&["."]));
    expect!["sub/b.news sub/deep/c.news 2 articles, exit 1"].assert_eq(&shown(&["sub"]));
}

#[cfg(unix)]
#[test]
fn a_link_and_its_file_are_one_article() {
    use std::os::unix::fs::symlink;

    let folder = folder();
    symlink("a.news", folder.path().join("link.news")).expect("a link can be made");
    symlink("sub", folder.path().join("linked")).expect("a link can be made");
    let shown = |arguments: &[&str]| paths(&folder, arguments);
    expect!["./a.news ./sub/b.news ./sub/deep/c.news 3 articles, exit 1"].assert_eq(&shown(&["."]));
    expect!["link.news 1 articles, exit 1"].assert_eq(&shown(&["link.news"]));
    expect!["linked/b.news linked/deep/c.news 2 articles, exit 1"].assert_eq(&shown(&["linked"]));
}

#[cfg(target_os = "linux")]
#[test]
fn names_that_are_not_utf_8_are_printed_as_bytes() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    let folder = Folder::new("-- 100%.news --\n");
    for name in [&b"100%.news"[..], b"\xc8\x9b \n.news", b"50%\xff\xfe.news"] {
        folder.file(OsStr::from_bytes(name), BAD);
    }
    let answer = folder.run(["check", "--format", "json"]);
    let mut found: Vec<&str> =
        answer.out.split("\"path\":\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    found.dedup();
    assert_eq!(found, ["100%.news", "50%25%FF%FE.news", "ț \\n.news"]);
}
