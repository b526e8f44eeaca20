//! What a terminal is sent: colours when asked, never what a text or a name holds.

use std::process::Stdio;

use expect_test::expect;

use crate::cli::folder::Folder;

#[cfg(unix)]
#[test]
fn escapes_in_names_are_printed_harmless() {
    let folder = Folder::new("-- a.news --\ndate 2025-12-22\n\nText.\n");
    folder.file("x\u{1b}[31m\u{9b}1m\u{202e}\n\u{7f}.news", b"\xff");
    let answer = folder.run(["check", "--color", "never"]);
    expect![[r"
        error[file-encoding]: this is not UTF-8 from here on: save the file as UTF-8
        --> x\u{1b}[31m\u{9b}1m\u{202e}\u{a}\u{7f}.news:1:1

        2 articles checked: 1 error, 0 warnings, 0 hints
    "]]
    .assert_eq(&answer.out);
    let answer = folder.run(["check", "no\u{1b}[31m"]);
    assert_eq!(answer.complaint, "newsmark: no such file or folder: no\\u{1b}[31m\n");
}

#[test]
fn a_finding_shows_its_line_its_fixes_and_related_places() {
    let folder = Folder::new(
        "-- a.news --\ndate 2026-01-05\n\n[Sfatul]{#sfat when=2026-01-05} are loc.\n\
         -- b.news --\ndate 2026-01-06\n\n[Sfatul]{#sfat when=2026-01-05} a avut loc.\n",
    );
    expect![[r"
        hint[event-declared-twice]: `sfat` is declared elsewhere too: keep one declaration and mention it by `event=sfat`
         --> a.news:3:10
          |
        3 | [Sfatul]{#sfat when=2026-01-05} are loc.
          |          ^^^^^
          |
        note: declared again here
         --> b.news:3:10

        hint[event-declared-twice]: `sfat` is declared elsewhere too: keep one declaration and mention it by `event=sfat`
         --> b.news:3:10
          |
        3 | [Sfatul]{#sfat when=2026-01-05} a avut loc.
          |          ^^^^^
          |
          = help: mention the event: `event=sfat`
        note: the declaration that holds
         --> a.news:3:10

        2 articles checked: 0 errors, 0 warnings, 2 hints
    "]].assert_eq(&folder.run(["check"]).out);
}

#[test]
fn a_line_is_cut_around_the_finding_and_made_harmless() {
    let folder = Folder::new("");
    let before = "înainte ".repeat(40) + "\u{1b}]0;x\u{7}\u{9b}1m\t";
    folder.file(
        "a.news",
        format!("\u{feff}date 2026-01-05\r\n\r\n{before}[Ion]{{actor=i\u{202e}on {}", "x".repeat(300_000)),
    );
    let out = folder.run(["check"]).out;
    assert!(out.len() < 4000 && !out.contains(['\u{1b}', '\u{9b}', '\u{7}', '\u{202e}']), "{out}");
    assert!(out.contains("--> a.news:3:33"), "{out}");
}

#[test]
fn colours_come_when_they_are_asked_for() {
    let folder = Folder::new("-- a.news --\n");
    folder.file("a.news", b"\xff");
    assert!(!folder.run(["check"]).out.contains('\u{1b}'));
    assert!(!folder.run(["check", "--color", "never"]).out.contains('\u{1b}'));
    assert!(folder.run(["check", "--color", "always"]).out.contains("\u{1b}["));
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let folder = Folder::new("-- a.news --\n");
    for number in 0..400 {
        folder.file(format!("a rather long name for an article {number}.news"), b"\xff");
    }
    let mut child = folder
        .command(["check", "--format", "json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("the program ends");
    assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stderr).as_ref()), (Some(1), ""));
}
