//! `mentions`: one JSON object a line.

use expect_test::expect;

use crate::cli::folder::Folder;

fn mentions(fixture: &str) -> String {
    let answer = Folder::new(fixture).run(["mentions", ".", "--format", "jsonl"]);
    assert_eq!((answer.code, answer.complaint.as_str()), (0, ""));
    answer.out
}

const CARDS: &str = r#"
-- registry/cards.json --
{ "cards": [
  { "id": "ion-popa", "type": "Person", "name": "Ion Popa", "formerly": ["i-popa"] },
  { "id": "viena", "type": "Place", "name": "Viena" },
  { "id": "onu", "type": "Organization", "name": "ONU" }
] }
"#;

#[test]
fn a_line_for_each_key_and_each_id() {
    let article = r#"-- a.news --
date 2026-01-05

[A \[sa\]]{when=2026-01-02 event=e1 status=happened} [\{[Popa]{actor=i-popa}\} și alții]{#e2 until=2026-01-04 when=2026-01-03}
[ei]{actor="onu ion-popa"} [x]{when="2025-13"} [z]{when="2025-08~"} [s]{source=unnamed}
"#;
    expect![[r#"
        {"path":"./a.news","bytes":[18,26],"text":"A [sa]","kind":"when","id":null,"status":"tagged","value":"2026-01-02"}
        {"path":"./a.news","bytes":[18,26],"text":"A [sa]","kind":"event","id":"e1","status":"tagged"}
        {"path":"./a.news","bytes":[71,106],"text":"{Popa} și alții","kind":"event","id":"e2","status":"declared"}
        {"path":"./a.news","bytes":[71,106],"text":"{Popa} și alții","kind":"when","id":null,"status":"tagged","value":"2026-01-03/2026-01-04"}
        {"path":"./a.news","bytes":[74,78],"text":"Popa","kind":"actor","id":"ion-popa","status":"tagged"}
        {"path":"./a.news","bytes":[147,149],"text":"ei","kind":"actor","id":"onu","status":"tagged"}
        {"path":"./a.news","bytes":[147,149],"text":"ei","kind":"actor","id":"ion-popa","status":"tagged"}
        {"path":"./a.news","bytes":[194,195],"text":"z","kind":"when","id":null,"status":"tagged","value":"2025-08~"}
        {"path":"./a.news","bytes":[215,216],"text":"s","kind":"source","id":"unnamed","status":"tagged"}
    "#]].assert_eq(&mentions(&(CARDS.trim_start().to_owned() + article)));
}

#[test]
fn offsets_are_those_of_the_file_as_stored() {
    let article = "-- a.news --\n\u{feff}date 2026-01-05\r\n\r\n[Viena\r\nveche]{place=viena}\r\n";
    expect![[r#"
        {"path":"./a.news","bytes":[23,35],"text":"Viena\r\nveche","kind":"place","id":"viena","status":"tagged"}
    "#]].assert_eq(&mentions(&(CARDS.trim_start().to_owned() + article)));
}

#[test]
fn an_article_without_mentions_has_no_line() {
    assert_eq!(mentions("-- a.news --\ndate 2025-12-22\n\nNimic.\n"), "");
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
