//! `strip`: where the clean text goes, and what is never overwritten.

use expect_test::expect;

use crate::cli::folder::Folder;

#[test]
fn a_raw_text_comes_back_byte_for_byte() {
    let raw = "\u{feff} date 2025-12-22 Știre\r\nV. Putin [1] `x` \u{a0}\rsfârșit\n\n";
    let folder = Folder::new("");
    folder.file("raw.txt", raw);
    assert_eq!(folder.run(["strip", "raw.txt"]).out, raw);
    assert_eq!(folder.feed(["strip", "-"], raw).out, raw);
    assert_eq!(folder.run(["strip"]).out, raw);
}

#[test]
fn many_go_to_a_folder_with_their_relative_paths() {
    let folder = Folder::new("-- in/a.news --\nUnu\n-- in/deep/b.news --\nDoi\n");
    let answer = folder.run(["strip", "in"]);
    assert_eq!((answer.code, answer.out.as_str()), (2, ""));
    expect![[r"
        newsmark: 2 articles can't go to standard output: give --out FOLDER
    "]]
    .assert_eq(&answer.complaint);
    for _ in 0..2 {
        let answer = folder.run(["strip", "in", "--out", "out"]);
        assert_eq!((answer.code, answer.complaint.as_str()), (0, ""));
    }
    assert_eq!(folder.read("out/a.news").as_deref(), Some("Unu\n"));
    assert_eq!(folder.read("out/deep/b.news").as_deref(), Some("Doi\n"));
    assert_eq!(folder.run(["strip", "in/a.news", "in/deep/b.news", "--out", "files"]).code, 0);
    assert_eq!(folder.read("files/in/deep/b.news").as_deref(), Some("Doi\n"));
    // What was written below the named folder is no input of the next run.
    assert_eq!(folder.run(["strip", ".", "--out", "all"]).code, 0);
    assert_eq!(folder.run(["strip", ".", "--out", "all"]).code, 0);
    assert!(folder.read("all/all/in/a.news").is_none());
}

#[test]
fn inputs_are_never_overwritten() {
    let folder = Folder::new("-- a.news --\nUnu\n-- b.news --\nDoi\n");
    for out in [".", "x/.."] {
        let answer = folder.run(["strip", ".", "--out", out]);
        assert_eq!(answer.code, 2, "{out}");
    }
    assert_eq!(folder.read("a.news").as_deref(), Some("Unu\n"));
}

#[test]
fn what_is_not_utf_8_is_refused_and_nothing_is_written() {
    let folder = Folder::new("-- a.news --\nUnu\n");
    folder.file("z.news", b"Doi \xff");
    let answer = folder.run(["strip", ".", "--out", "out"]);
    assert_eq!(answer.code, 2);
    expect![[r"
        newsmark: ./z.news is not UTF-8 from byte 4 on: convert it first
    "]]
    .assert_eq(&answer.complaint);
    assert!(folder.read("out/a.news").is_none());
    let answer = folder.feed(["strip", "-"], b"\xff");
    assert_eq!((answer.code, answer.out.as_str()), (2, ""));
    assert_eq!(folder.run(["strip", "-", "a.news"]).code, 2);
}

#[test]
fn tags_and_escapes_go_and_the_header_may() {
    let text =
        "\u{feff}date 2026-01-05\r\ntitle [X]{actor=x}\r\n\r\n[Ion \\[sic\\]]{actor=ion} tace [1].\r\n";
    let folder = Folder::new("");
    folder.file("a.news", text);
    let stripped = "\u{feff}date 2026-01-05\r\ntitle X\r\n\r\nIon [sic] tace [1].\r\n";
    assert_eq!(folder.run(["strip", "a.news"]).out, stripped);
    assert_eq!(folder.feed(["strip", "--no-header", "-"], text).out, "\u{feff}Ion [sic] tace [1].\r\n");
}
