//! `check`: which files it looks at, what it says, how it exits.

use expect_test::expect;

use crate::cli::folder::Folder;

const PLAIN: &str = "date 2025-12-22\n\nText.\n";

#[test]
fn sound_articles_exit_with_zero() {
    let folder = Folder::new(
        "-- a.news --\ndate 2025-12-22\n\nText.\n-- deep/er/b.news --\ndate 2025-12-22\n\nText.\n",
    );
    let answer = folder.run(["check", "."]);
    assert_eq!(answer.code, 0, "{}", answer.complaint);
    expect![[r"
        2 articles checked: 0 errors, 0 warnings, 0 hints
    "]]
    .assert_eq(&answer.out);
}

#[test]
fn one_file_that_cannot_be_read_is_a_finding_and_the_others_are_checked() {
    let folder = Folder::new("-- good.news --\ndate 2025-12-22\n\nText.\n");
    folder.file("bad.news", b"date 2025-12-22\n\nna\xc8\x9bional \xc8");
    folder.file("folder.news/inside.news", PLAIN);
    expect![[r"
        bad.news:3:10 file-encoding
        3 articles, exit 1
    "]]
    .assert_eq(&folder.check([] as [&str; 0]));
}

#[cfg(unix)]
#[test]
fn pipes_and_broken_links_are_unreadable_and_nothing_waits_for_them() {
    let folder = Folder::new("-- good.news --\ndate 2025-12-22\n\nText.\n");
    let made = std::process::Command::new("mkfifo").arg(folder.path().join("pipe.news")).status();
    assert!(made.expect("mkfifo is there").success());
    std::os::unix::fs::symlink("nowhere", folder.path().join("broken.news")).expect("a link can be made");
    std::os::unix::fs::symlink("..", folder.path().join("loop")).expect("a link can be made");
    expect![[r"
        ./broken.news:1:1 file-unreadable
        ./pipe.news:1:1 file-unreadable
        3 articles, exit 1
    "]]
    .assert_eq(&folder.check(["."]));
    expect![[r"
        pipe.news:1:1 file-unreadable
        1 articles, exit 1
    "]]
    .assert_eq(&folder.check(["pipe.news"]));
    expect![[r"
        broken.news:1:1 file-unreadable
        1 articles, exit 1
    "]]
    .assert_eq(&folder.check(["broken.news"]));
}

#[test]
fn what_cannot_run_exits_with_two_and_says_what_to_do() {
    let folder = Folder::new("-- notes.md --\nNo article.\n");
    let complaint = |arguments: &[&str]| {
        let answer = folder.run(arguments);
        assert_eq!((answer.code, answer.out.as_str()), (2, ""), "{arguments:?}");
        answer.complaint
    };
    expect![[r"
        newsmark: no such file or folder: nowhere
    "]]
    .assert_eq(&complaint(&["check", "nowhere"]));
    expect![[r"
        newsmark: no article in .: name a folder that holds .news files, or a file
    "]]
    .assert_eq(&complaint(&["check", "."]));
    expect![[r"
        newsmark: no article in this folder: name a folder that holds .news files, or a file
    "]]
    .assert_eq(&complaint(&["check"]));
    expect![[r"
        newsmark: no such file or folder: s.json
    "]]
    .assert_eq(&complaint(&["check", ".", "--settings", "s.json"]));
    expect![[r"
        newsmark: can't use the settings .: this file can't be read (not a regular file): mend its path or its permissions
    "]]
    .assert_eq(&complaint(&["check", "notes.md", "--settings", "."]).replace(&folder.path().canonicalize().expect("it is there").display().to_string(), "."));
    expect![[r"
        newsmark: --today takes an existing day as YYYY-MM-DD, not `2025-02-30`
    "]]
    .assert_eq(&complaint(&["check", "notes.md", "--today", "2025-02-30"]));
    expect![[r"
        newsmark: --root takes a folder, and notes.md is a file
    "]]
    .assert_eq(&complaint(&["check", "notes.md", "--root", "notes.md"]));
    assert!(complaint(&["check", "--nonsense"]).contains("--nonsense"));
    for today in ["20251222", "2025-1-02", "+02025-12-22", "2025-12-22T10:00"] {
        assert!(complaint(&["check", "notes.md", "--today", today]).contains("YYYY-MM-DD"), "{today}");
    }
}

#[test]
fn a_home_folder_and_the_root_of_a_file_system_are_never_indexed() {
    let folder = Folder::new(
        "-- newsmark.json --\n{}\n-- a.news --\ndate 2025-12-22\n\nText.\n-- in/b.txt --\ndate 2026-01-05\n\nText.\n",
    );
    let home = |arguments: &[&str]| {
        let output = folder.command(arguments).env("HOME", folder.path()).output().expect("the program runs");
        (output.status.code(), String::from_utf8(output.stdout).expect("it prints UTF-8"))
    };
    assert_eq!(home(&["check", "."]).0, Some(2));
    assert_eq!(home(&["check", "a.news", "--root", "."]).0, Some(2));
    assert_eq!(folder.run(["check", "/"]).code, 2);
    // A named file counts; settings of a home folder don't, so the folder inside is a root without settings.
    let checked = Some("1 article checked: 0 errors, 0 warnings, 0 hints\n");
    let (code, out) = home(&["check", "a.news", "--color", "never"]);
    assert!(code != Some(2) && out.ends_with(" hints\n") && out.contains("1 article checked"), "{out}");
    let (code, out) = home(&["check", "in", "--color", "never"]);
    assert!(code != Some(2) && out.lines().last() == checked.map(str::trim_end), "{out}");
}

#[test]
fn raw_texts_are_articles_where_there_is_neither_news_nor_settings() {
    let raw = Folder::new("-- 1.txt --\nText\n-- in/2.txt --\nText\n-- readme.md --\nText\n");
    assert!(raw.check(["."]).ends_with("2 articles, exit 0\n"), "{}", raw.check(["."]));
    raw.file("3.news", PLAIN);
    assert!(raw.check(["."]).contains("1 articles"));
    let settled = Folder::new("-- newsmark.json --\n{}\n-- 1.txt --\nText\n");
    assert!(settled.check(["."]).starts_with("exit 2: "));
    assert!(settled.check(["1.txt"]).contains("1 articles"));
}

#[test]
fn one_worker_or_two_say_the_same() {
    let folder = Folder::new("-- a.news --\ndate 2025-12-22\n\nText.\n");
    for number in 0..60 {
        folder.file(format!("{}/{number}.news", number % 7), if number % 3 == 0 { b"\xff" } else { b"x" });
    }
    let one = folder.run(["check", ".", "--jobs", "1", "--format", "json"]);
    let two = folder.run(["check", ".", "--jobs", "2", "--format", "json"]);
    assert_eq!(one.out, two.out);
    assert!(one.out.contains("\"errors\":20"), "{}", one.out);
}

#[test]
fn the_size_limit_holds_before_reading() {
    let folder = Folder::new("-- a.news --\ndate 2025-12-22\n\nText.\n");
    let file = std::fs::File::create(folder.path().join("huge.news")).expect("a file can be made");
    file.set_len(64 << 30).expect("a file may have holes");
    expect![[r"
        ./huge.news:1:1 file-too-large
        2 articles, exit 1
    "]]
    .assert_eq(&folder.check(["."]));
}
