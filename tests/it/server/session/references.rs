//! References over the wire: written past the tree of values, whole or in parts.

use std::fmt::Write;

use expect_test::expect;
use serde_json::Value;
use serde_json::json;

use crate::server::session::desk::Desk;
use crate::server::session::wording;

/// Places as a person reads them, one a line.
fn shown(desk: &Desk, places: &Value) -> String {
    let mut out = String::new();
    for place in places.as_array().expect("a list") {
        writeln!(out, "{}", wording::place_of(desk, &place["uri"], &place["range"]))
            .expect("a string takes all");
    }
    out
}

/// Asks for the references of the words around `<|>` with further parameters; the id.
fn ask(desk: &mut Desk, path: &str, words: &str, more: &Value) -> i64 {
    let mut params = desk.place(path, words);
    let object = params.as_object_mut().expect("an object");
    object.extend(more.as_object().expect("an object").clone());
    desk.client.ask("textDocument/references", params)
}

#[test]
fn names_of_files_are_written_as_the_client_writes_them() {
    let mut desk = Desk::new(
        "-- b c/ș%20.news --
date 2025-12-20

🙂 Peskov tace, [el]{actor=dmitri-peskov} pleacă.
-- a.news --
date 2025-12-22

🙂🙂 [Peskov]{actor=dmitri-peskov} vorbește.
",
    );
    desk.open("a.news");
    let more = json!({ "context": { "includeDeclaration": true } });
    let id = ask(&mut desk, "a.news", "Pes<|>kov", &more);
    let answer = desk.client.answer(&json!(id)).expect("an answer");
    expect![[r#"
        (starter.json):4
        b%20c/%C8%99%2520.news:3: "Peskov"
        b%20c/%C8%99%2520.news:3: "el"
        a.news:3: "Peskov"
    "#]]
    .assert_eq(&shown(&desk, &answer));
    let prose = ask(&mut desk, "a.news", "vor<|>bește", &more);
    assert_eq!(desk.client.answer(&json!(prose)), Ok(Value::Null));
    let refusal = desk.client.refused("textDocument/references", json!({ "textDocument": 1 }));
    assert!(refusal.starts_with("-32602"), "{refusal}");
    desk.finish();
}

#[test]
fn a_client_that_takes_parts_gets_all_of_them_and_an_empty_answer() {
    let mut fixture = String::new();
    for number in 0..1_500 {
        let day = number % 28 + 1;
        write!(fixture, "-- {number}.news --\ndate 2025-11-{day:02}\n\n[El]{{actor=dmitri-peskov}} tace.\n")
            .expect("a string takes all");
    }
    let mut desk = Desk::new(&fixture);
    desk.open("0.news");
    let mut context = json!({ "context": { "includeDeclaration": false } });
    let whole = ask(&mut desk, "0.news", "dmitri<|>-peskov", &context);
    let whole = desk.client.answer(&json!(whole)).expect("an answer");
    context["partialResultToken"] = json!("word");
    let rest = ask(&mut desk, "0.news", "dmitri<|>-peskov", &context);
    assert_eq!(desk.client.answer(&json!(rest)), Ok(json!([])));
    let mut parts = Vec::new();
    for size in [1_000, 500] {
        // The reading of the folder is told under a token of its own.
        let part = loop {
            let told = desk.client.next_notification("$/progress");
            if told["token"] == "word" {
                break told;
            }
        };
        let places = part["value"].as_array().expect("a list").clone();
        assert_eq!(places.len(), size);
        parts.extend(places);
    }
    assert_eq!(Value::Array(parts), whole);
    desk.finish();
}

#[test]
fn an_id_in_its_registry_file_is_asked_about_there() {
    let mut desk = Desk::new(
        "-- registry/a.json --
{ \"cards\": [
  { \"id\": \"ana-pop\", \"type\": \"Person\", \"name\": \"Ana Pop\", \"formerly\": [\"a-pop\"] }
] }
-- b.news --
date 2025-12-24

🙂 Anei Pop i s-a spus.
-- a.news --
date 2025-12-20

[Ea]{actor=a-pop} a vorbit.
",
    );
    desk.open("registry/a.json");
    for words in ["\"ana<|>-pop\"", "\"a-<|>pop\""] {
        let expected = expect![[r#"
            registry/a.json:2: "ana-pop"
            a.news:3: "Ea"
            b.news:3: "Anei Pop"
            without the declaration:
            a.news:3: "Ea"
            b.news:3: "Anei Pop"
        "#]];
        let mut ask = |declaration: bool| {
            let more = json!({ "context": { "includeDeclaration": declaration } });
            let id = ask(&mut desk, "registry/a.json", words, &more);
            let answer = desk.client.answer(&json!(id)).expect("an answer");
            shown(&desk, &answer)
        };
        expected.assert_eq(&format!("{}without the declaration:\n{}", ask(true), ask(false)));
    }
    let more = json!({ "context": { "includeDeclaration": true } });
    let name = ask(&mut desk, "registry/a.json", "\"Ana<|> Pop\"", &more);
    assert_eq!(desk.client.answer(&json!(name)), Ok(Value::Null));
    desk.finish();
}
