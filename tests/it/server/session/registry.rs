//! Cards and settings that are saved, broken, mended and taken away.

use std::rc::Rc;

use expect_test::expect;
use serde_json::json;

use crate::server::session::desk::Desk;
use crate::server::session::desk::able;
use crate::server::session::files::Files;

const NEWSROOM: &str = r#"
-- newsmark.json --
{ "rules": { "date-future": "off" } }
-- registry/town.json --
{ "cards": [{ "id": "ana-melinte", "type": "Person", "name": "Ana Melinte" }] }
-- a.news --
date 2025-12-22

Vine Ana Melinte. Pleacă Tudor Vrăbete. [El]{actor=tudor-vrabete} pleacă.
-- b.news --
date 2026-12-22

Vine și Tudor Vrăbete.
"#;

const TWO_CARDS: &str = r#"{ "cards": [
  { "id": "ana-melinte", "type": "Person", "name": "Ana Melinte" },
  { "id": "tudor-vrabete", "type": "Person", "name": "Tudor Vrăbete" },
] }
"#;

#[test]
fn a_card_that_is_written_in_the_editor_is_known_everywhere() {
    // With an editor that watches no files.
    let files = Rc::new(Files::new(NEWSROOM.trim_start()));
    let mut desk = Desk::within(&files, json!({}));
    desk.open("a.news");
    expect![[r#"
        a.news 1
        warning unknown-id: "tudor-vrabete": no card has the id `tudor-vrabete`: correct it or create the card
    "#]]
    .assert_eq(&desk.wrong("a.news"));
    desk.open("registry/town.json");
    desk.edit(
        "registry/town.json",
        r#"Melinte" }"#,
        r#"Melinte" }, { "id": "tudor-vrabete", "type": "Person" }"#,
    );
    expect![[r#"
        registry/town.json 2
        error registry-invalid: "tudor-vrabete": this card has no `name`: add it
    "#]]
    .assert_eq(&desk.until("registry/town.json", "registry-invalid", true));
    desk.edit("registry/town.json", r#""Person" }]"#, r#""Person", "name": "Tudor Vrăbete" }]"#);
    expect![[r"
        registry/town.json 3
    "]]
    .assert_eq(&desk.wrong("registry/town.json"));
    expect![[r"
        a.news 1
    "]]
    .assert_eq(&desk.until("a.news", "unknown-id", false));
    desk.save("registry/town.json");
    expect![[r#"
        "Tudor Vrăbete"
        Tudor Vrăbete · person · tudor-vrabete
        mentioned in 2 articles · first 22 Dec 2025 · last 22 Dec 2026
        recognised by name, not tagged"#]]
    .assert_eq(&desk.hover("a.news", "Tudor Vră<|>bete"));
    expect![[r#"→ registry/town.json:1: "tudor-vrabete""#]]
        .assert_eq(&desk.definition("a.news", "Tudor Vră<|>bete"));
    desk.finish();
}

#[test]
fn files_that_change_outside_the_editor() {
    let mut desk = Desk::new(NEWSROOM.trim_start());
    desk.open("a.news");
    desk.wrong("a.news");
    desk.files.write("registry/town.json", TWO_CARDS);
    desk.tell(&[("registry/town.json", "changed")]);
    expect![[r"
        a.news 1
    "]]
    .assert_eq(&desk.until("a.news", "unknown-id", false));
    expect![[r#"
        "Tudor Vrăbete"
        **Tudor Vrăbete** · person · `tudor-vrabete`  
        mentioned in 2 articles · first 22 Dec 2025 · last 22 Dec 2026  
        recognised by name, not tagged"#]]
    .assert_eq(&desk.hover("a.news", "Tudor Vră<|>bete"));

    desk.files.write("registry/town.json", "{ \"cards\": [");
    desk.tell(&[("registry/town.json", "changed")]);
    expect![[r#"
        registry/town.json
        error registry-invalid: "[": this `[` is never closed: add the missing `]`
    "#]]
    .assert_eq(&desk.until("registry/town.json", "registry-invalid", true));
    assert!(desk.hover("a.news", "Tudor Vră<|>bete").contains("tudor-vrabete"));
    assert_eq!(desk.told("a.news"), 2, "the cards that it had hold");

    desk.files.write(
        "registry/town.json",
        NEWSROOM.lines().find(|line| line.contains("ana")).expect("it is there"),
    );
    desk.tell(&[("registry/town.json", "changed")]);
    expect![[r#"
        a.news 1
        warning unknown-id: "tudor-vrabete": no card has the id `tudor-vrabete`: correct it or create the card
    "#]]
    .assert_eq(&desk.until("a.news", "unknown-id", true));
    expect![[r"
        registry/town.json
    "]]
    .assert_eq(&desk.until("registry/town.json", "registry-invalid", false));

    desk.files.write(
        "registry/more.json",
        r#"{ "cards": [{ "id": "tudor-vrabete", "type": "Person", "name": "Tudor Vrăbete" }] }"#,
    );
    desk.tell(&[("registry/more.json", "created")]);
    desk.until("a.news", "unknown-id", false);
    expect![[r#"
        "Tudor Vrăbete"
        → registry/more.json:1: "tudor-vrabete""#]]
    .assert_eq(&desk.definition("a.news", "Tudor Vră<|>bete"));
    desk.files.remove("registry/more.json");
    desk.tell(&[("registry/more.json", "deleted")]);
    desk.until("a.news", "unknown-id", true);
    desk.finish();
}

#[test]
fn settings_that_are_broken_keep_their_last_good_state() {
    let mut desk = Desk::new(NEWSROOM.trim_start());
    desk.open("a.news");
    desk.open("b.news");
    expect![[r"
        b.news 1
    "]]
    .assert_eq(&desk.wrong("b.news"));
    desk.files.write("newsmark.json", "{ \"rules\": { \"date-future\": ");
    desk.tell(&[("newsmark.json", "changed")]);
    expect![[r#"
        newsmark.json
        error settings-invalid: "": a value is missing behind the colon
    "#]]
    .assert_eq(&desk.until("newsmark.json", "settings-invalid", true));
    desk.files.write(
        "newsmark.json",
        r#"{ "rules": { "date-future": "error", "unknown-id": "hint" }, "lnag": "ro" }"#,
    );
    desk.tell(&[("newsmark.json", "changed")]);
    expect![[r#"
        newsmark.json
        error settings-invalid: "lnag": no field is called `lnag`: did you mean `lang`?
    "#]]
    .assert_eq(&desk.wrong_when("newsmark.json", |told| told.to_string().contains("lnag")));
    expect![[r#"
        b.news 1
        error date-future: "2026-12-22": this day is later than tomorrow: check year, month and day
    "#]]
    .assert_eq(&desk.until("b.news", "date-future", true));
    assert_eq!(desk.told("b.news"), 2, "nothing in between");
    expect![[r#"2 "…/news/newsmark.json: a value is missing behind the colon""#]]
        .assert_eq(&desk.shown_messages(1));
    desk.finish();
}

#[test]
fn an_unreadable_registry_is_shown_once() {
    let files = Rc::new(Files::new(NEWSROOM.trim_start()));
    files.write("registry/town.json", b"{ \"cards\": [\"\xff\"] }");
    let mut desk = Desk::within(&files, able());
    desk.open("a.news");
    expect![[r#"
        registry/town.json
        error file-encoding: "�": this is not UTF-8 from here on: save the file as UTF-8
    "#]]
    .assert_eq(&desk.until("registry/town.json", "file-encoding", true));
    for _ in 0..2 {
        let told = desk.told("a.news");
        desk.tell(&[("registry/town.json", "changed")]);
        desk.edit("a.news", "Pleacă", "Pleacă și");
        desk.wrong("a.news");
        assert!(desk.told("a.news") > told);
    }
    desk.files.write("registry/town.json", TWO_CARDS);
    desk.tell(&[("registry/town.json", "changed")]);
    desk.until("a.news", "unknown-id", false);
    expect![[r#"2 "…/news/registry/town.json: this is not UTF-8 from here on: save the file as UTF-8""#]]
        .assert_eq(&desk.shown_messages(1));
    desk.finish();
}
