//! `fmt`: articles in canonical form, in place or only shown.

use expect_test::expect;

use crate::cli::folder::Folder;

const NEWSROOM: &str = "-- newsmark.json --
{ \"lang\": \"ro\" }
-- a.news --
lang: ro\u{20}
date 2025-12-22

Unu.
Doi.
Trei şi [patru]{ event=\"e\"}.
Cinci.
Șase.
Șapte.
Opt.
Nouă.
Zece.
Sfârșit \u{20}
-- deep/b.news --
date 2025-12-22

Şi atât.
-- ok.news --
date 2025-12-22

Nimic.
";

const TIDY: &str = "date 2025-12-22
lang ro

Unu.
Doi.
Trei și [patru]{event=e}.
Cinci.
Șase.
Șapte.
Opt.
Nouă.
Zece.
Sfârșit
";

#[test]
fn articles_are_rewritten_in_place_once() {
    let folder = Folder::new(NEWSROOM);
    let answer = folder.run(["fmt"]);
    assert_eq!((answer.code, answer.complaint.as_str()), (0, ""));
    expect![[r"
        a.news
        deep/b.news
    "]]
    .assert_eq(&answer.out);
    assert_eq!(folder.read("a.news").as_deref(), Some(TIDY));
    assert_eq!(folder.read("deep/b.news").as_deref(), Some("date 2025-12-22\n\nȘi atât.\n"));
    let again = folder.run(["fmt"]);
    assert_eq!((again.code, again.out.as_str()), (0, ""));
    assert_eq!(folder.run(["fmt", "--check"]).code, 0);
    assert_eq!(folder.run(["fmt", "--diff"]).out, "");
}

#[test]
fn what_would_change_is_named_or_shown_and_not_written() {
    let folder = Folder::new(NEWSROOM);
    let answer = folder.run(["fmt", "--check", "a.news", "ok.news"]);
    assert_eq!(answer.code, 1);
    expect![[r"
        a.news
    "]]
    .assert_eq(&answer.out);
    let answer = folder.run(["fmt", "--diff", "."]);
    assert_eq!(answer.code, 1);
    expect![[r#"
        --- ./a.news
        +++ ./a.news
        @@ -1,13 +1,13 @@
        -lang: ro 
        +date 2025-12-22
        -date 2025-12-22
        +lang ro
        ·
         Unu.
         Doi.
        -Trei şi [patru]{ event="e"}.
        +Trei și [patru]{event=e}.
         Cinci.
         Șase.
         Șapte.
         Opt.
         Nouă.
         Zece.
        -Sfârșit  
        +Sfârșit
        --- ./deep/b.news
        +++ ./deep/b.news
        @@ -1,3 +1,3 @@
         date 2025-12-22
        ·
        -Şi atât.
        +Și atât.
    "#]]
    // A blank at a line's end would get lost in this file.
    .assert_eq(&answer.out.replace("\n \n", "\n·\n"));
    assert!(folder.read("a.news").is_some_and(|text| text.starts_with("lang: ro")));
    assert_eq!(folder.run(["fmt", "--check", "--diff"]).code, 2);
}

#[test]
fn standard_input_goes_to_standard_output() {
    let folder = Folder::new("");
    assert_eq!(
        folder.feed(["fmt", "-"], "Title: T\r\ndate 2025-12-22\r\n\r\nText \r\n").out,
        "date 2025-12-22\r\ntitle T\r\n\r\nText\r\n"
    );
    assert_eq!(folder.feed(["fmt", "-", "--check"], "Text \n").code, 1);
    expect![[r"
        --- -
        +++ -
        @@ -1,2 +1,2 @@
         Unu
        -Text 
        \ No newline at end of file
        +Text
        \ No newline at end of file
    "]]
    .assert_eq(&folder.feed(["fmt", "-", "--diff"], "Unu\nText ").out);
    assert_eq!(folder.feed(["fmt", "-"], b"\xff").code, 2);
}

#[test]
fn standard_input_has_the_settings_of_its_folder() {
    let folder = Folder::new(
        "-- newsmark.json --\n{ \"lang\": \"ro\" }\n-- other/newsmark.json --\n{ \"lang\": \"tr\" }\n",
    );
    let text = "date 2025-12-22\n\nMaşa Beşiktaş\n";
    let romanian = text.replace('ş', "ș");
    assert_eq!(folder.feed(["fmt", "-"], text).out, romanian);
    assert_eq!(folder.feed(["fmt", "--root", "other", "-"], text).out, text);
    assert_eq!(folder.feed(["fmt", "--settings", "other/newsmark.json", "-"], text).out, text);
    assert_eq!(folder.feed(["fmt", "--settings", "none.json", "-"], text).code, 2);
    let elsewhere = Folder::new("");
    assert_eq!(elsewhere.feed(["fmt", "-"], text).out, text);
}

#[test]
fn what_cannot_be_read_is_told_and_the_rest_is_done() {
    let folder = Folder::new("-- a.news --\ndate 2025-12-22\n\nText \n");
    folder.file("z.news", b"Doi \xff");
    let answer = folder.run(["fmt"]);
    assert_eq!((answer.code, answer.out.as_str()), (2, "a.news\n"));
    expect![[r"
        newsmark: z.news: not UTF-8 from byte 4 on: convert it first
    "]]
    .assert_eq(&answer.complaint);
}

#[cfg(unix)]
#[test]
fn a_link_stays_a_link_and_permissions_stay() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::new("-- in/a.news --\ndate 2025-12-22\n\nText \n");
    let (file, link) = (folder.path().join("in/a.news"), folder.path().join("b.news"));
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o640)).expect("it is ours");
    std::os::unix::fs::symlink(&file, &link).expect("a link can be made");
    assert_eq!(folder.run(["fmt", "b.news"]).code, 0);
    assert!(link.is_symlink());
    assert_eq!(folder.read("in/a.news").as_deref(), Some("date 2025-12-22\n\nText\n"));
    let mode = file.metadata().expect("it is there").permissions().mode();
    assert_eq!(mode & 0o777, 0o640);
}
