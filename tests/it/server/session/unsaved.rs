//! Settings and cards that are open hold before their files, and whoever asks after a change is answered by it.

use std::rc::Rc;

use expect_test::expect;
use serde_json::json;

use crate::server::session::desk::Desk;
use crate::server::session::desk::able;
use crate::server::session::files::Files;

const CARDS: &str = "registry/cards.json";

const NEWSROOM: &str = r#"-- newsmark.json --
{ "rules": { "date-future": "off" } }
-- registry/cards.json --
{ "cards": [{ "id": "ana", "type": "Person", "name": "Ana Melinte" }] }
-- a.news --
date 2025-12-22

Vine [Ana]{actor=ana}. Pleacă Tudor Vrăbete. [Runda]{#runda when=2025-12-20} începe.
-- b.news --
date 2025-12-23

Vine și Tudor Vrăbete la [rundă]{event=runda}.
"#;

/// Everything asked here is asked at once behind the change, without waiting for anything.
fn desk() -> Desk {
    let mut desk = Desk::within(&Rc::new(Files::new(NEWSROOM)), able());
    desk.open("a.news");
    desk.wrong("a.news");
    desk
}

#[test]
fn what_is_not_saved_is_known_and_stands_where_it_is_shown() {
    let mut desk = desk();
    desk.open(CARDS);
    desk.edit(CARDS, "{ \"cards\"", "\n\n// 🙂\n{ \"cards\"");
    expect![[r#"
        "Ana"
        → registry/cards.json:4: "ana""#]]
    .assert_eq(&desk.definition("a.news", "[A<|>na]"));
    desk.edit(CARDS, "] }", ", { \"id\": \"tudor\", \"type\": \"Person\", \"name\": \"Tudor Vrăbete\" }] }");
    expect![[r#"
        "Tudor Vrăbete"
        **Tudor Vrăbete** · person · `tudor`  
        mentioned in 2 articles · first 22 Dec · last 23 Dec  
        recognised by name, not tagged"#]]
    .assert_eq(&desk.hover("a.news", "Tudor Vră<|>bete"));
    expect![[r#"
        "Tudor Vrăbete"
        → registry/cards.json:4: "tudor""#]]
    .assert_eq(&desk.definition("a.news", "Tudor Vră<|>bete"));
    // Broken while somebody types: what it said last holds.
    desk.edit(CARDS, "] }", "");
    expect![[r#"
        "Ana"
        **Ana Melinte** · person · `ana`  
        mentioned in 1 article · 22 Dec"#]]
    .assert_eq(&desk.hover("a.news", "[A<|>na]"));
    // Left without saving it: the file holds.
    desk.close(CARDS);
    assert_eq!(desk.hover("a.news", "Tudor Vră<|>bete"), "nothing");
    expect![[r#"
        "Ana"
        → registry/cards.json:1: "ana""#]]
    .assert_eq(&desk.definition("a.news", "[A<|>na]"));
    // Opened as the editor had kept it.
    desk.open_with(
        CARDS,
        "{ \"cards\": [{ \"id\": \"ana\", \"type\": \"Person\", \"name\": \"Ana Pop\" }] }",
    );
    expect![[r#"
        "Ana"
        **Ana Pop** · person · `ana`  
        mentioned in 1 article · 22 Dec"#]]
    .assert_eq(&desk.hover("a.news", "[A<|>na]"));
    desk.finish();
}

#[test]
fn settings_that_are_not_saved_are_in_force() {
    let mut desk = desk();
    desk.open_with("b.news", "Fără dată.\n");
    desk.until("b.news", "date-missing", true);
    desk.open("newsmark.json");
    desk.edit("newsmark.json", "date-future", "date-missing");
    desk.until("b.news", "date-missing", false);
    desk.edit("newsmark.json", "{ \"rules\"", "\"rules\"");
    desk.until("newsmark.json", "settings-invalid", true);
    desk.close("newsmark.json");
    desk.until("newsmark.json", "settings-invalid", false);
    desk.until("b.news", "date-missing", true);
    desk.finish();
}

#[test]
fn an_event_that_moves_into_an_open_file_is_never_missed() {
    let mut desk = desk();
    desk.open("b.news");
    desk.wrong("b.news");
    desk.open(CARDS);
    let arguments = json!([{ "id": "runda", "uri": desk.uri("a.news") }]);
    let command = json!({ "command": "newsmark.moveToRegistry", "arguments": arguments });
    let edit = desk.client.request("workspace/executeCommand", command)["edit"].clone();
    // The card first, as no editor need do it.
    let changes = edit["changes"].as_object().expect("it changes two documents");
    for (uri, edits) in changes.iter().rev() {
        desk.amend(uri, edits.as_array().expect("a list"));
    }
    expect![[r#"
        "rundă"
        → a.news:3: "Runda""#]]
    .assert_eq(&desk.definition("b.news", "[run<|>dă]"));
    for path in ["a.news", "b.news"] {
        let id =
            desk.client.ask("textDocument/diagnostic", json!({ "textDocument": { "uri": desk.uri(path) } }));
        let report = desk.client.answer(&json!(id)).expect("it can always be asked");
        assert_eq!(report["items"], json!([]), "{path}");
    }
    desk.finish();
}

#[test]
fn files_that_changed_are_known_as_soon_as_they_are_told_of() {
    let mut desk = desk();
    for round in 0..4 {
        let lines = "\n".repeat(round);
        desk.files.write(
            CARDS,
            format!(
                "{lines}{{ \"cards\": [{{ \"id\": \"ana\", \"type\": \"Person\", \"name\": \"Ana\" }}] }}\n"
            ),
        );
        desk.tell(&[(CARDS, "changed")]);
        let line = format!("→ {CARDS}:{}: ", round + 1);
        let found = desk.definition("a.news", "[A<|>na]");
        assert!(found.contains(&line), "{found}");
        desk.files.write(&format!("new/{round}.news"), "date 2025-12-24\n\nVine [Ana]{actor=ana}.\n");
        desk.tell(&[(&format!("new/{round}.news"), "created")]);
        let mut params = desk.place("a.news", "[A<|>na]");
        params["context"] = json!({ "includeDeclaration": false });
        let found = desk.client.request("textDocument/references", params);
        assert_eq!(found.as_array().map(Vec::len), Some(round + 2), "{found}");
    }
    desk.finish();
}
