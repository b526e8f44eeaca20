//! `mentions`: one JSON object a line.

use crate::cli::folder::Folder;

#[test]
fn an_article_without_mentions_has_no_line() {
    let folder = Folder::new("-- a.news --\ndate 2025-12-22\n\nNimic.\n");
    let answer = folder.run(["mentions", ".", "--format", "jsonl"]);
    assert_eq!((answer.code, answer.out.as_str(), answer.complaint.as_str()), (0, "", ""));
}

#[test]
fn an_article_that_cannot_be_read_is_told_beside_the_lines() {
    let folder = Folder::new("-- a.news --\ndate 2025-12-22\n\nNimic.\n");
    folder.file("b.news", b"\xff");
    let answer = folder.run(["mentions"]);
    assert_eq!(answer.code, 1);
    assert_eq!(
        answer.complaint,
        "newsmark: b.news: this is not UTF-8 from here on: save the file as UTF-8\n"
    );
    assert_eq!(folder.run(["mentions", "nowhere"]).code, 2);
}
