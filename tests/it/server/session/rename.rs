//! An id is renamed in all articles, open and closed, and in the registry.

use std::fmt::Write;

use expect_test::expect;
use serde_json::Value;
use serde_json::json;

use crate::server::session::columns::offset;
use crate::server::session::desk::Desk;
use crate::server::session::desk::able;

const NEWSROOM: &str = "-- newsmark.json --
{}
-- registry/cards.json --
{ \"cards\": [
  { \"id\": \"ana-pop\", \"type\": \"Person\", \"name\": \"Ana 🙂 Pop\", \"formerly\": [\"a-pop\"] },
] }
-- 2025/a.news --
date 2025-12-20

🙂 [Ea]{actor=ana-pop} tace, [ea]{actor=a-pop} pleacă.
-- 2025/b.news --
date 2025-12-21

🗞️ [„Da.”]{quote=ana-pop}
-- 2025/c.news --
date 2025-12-22

Nimic.
";

/// What the server would do: the label, the version and the lines that change, file by file.
fn told(desk: &Desk, edit: &Value) -> String {
    let mut told = String::new();
    let plain = edit["changes"].as_object().into_iter().flatten();
    let mut documents: Vec<(String, Value, Value)> =
        plain.map(|(uri, edits)| (uri.clone(), json!("unversioned"), edits.clone())).collect();
    documents.sort_by(|one, other| one.0.cmp(&other.0));
    for change in edit["documentChanges"].as_array().into_iter().flatten() {
        let document = &change["textDocument"];
        let uri = document["uri"].as_str().expect("a string").to_owned();
        documents.push((uri, document["version"].clone(), change["edits"].clone()));
    }
    for (uri, version, edits) in documents {
        let mut text = desk.text(&uri).expect("it is a file of the newsroom");
        let edits = edits.as_array().expect("a list");
        let label = edits[0]["annotationId"].as_str().map(|id| &edit["changeAnnotations"][id]["label"]);
        let name = uri.strip_prefix(&desk.spelled).expect("it lies in the newsroom");
        writeln!(told, "{name} {version} {}", label.unwrap_or(&Value::Null)).expect("a string takes all");
        for edit in edits.iter().rev() {
            let [start, end] = ["start", "end"].map(|end| offset(&text, &edit["range"][end], desk.unit));
            text.replace_range(start..end, edit["newText"].as_str().expect("a string"));
        }
        for line in text.lines().filter(|line| line.contains("ana-popescu")) {
            writeln!(told, "  {line}").expect("a string takes all");
        }
    }
    told
}

fn renamed(desk: &mut Desk, words: &str, new: &str) -> String {
    let uri = desk.uri("2025/a.news");
    let place = desk.ask("textDocument/prepareRename", "2025/a.news", words);
    let place = match desk.client.answer(&json!(place)) {
        Ok(place) => place,
        Err(error) => return error,
    };
    let params = json!({
        "textDocument": { "uri": uri }, "position": place["range"]["start"], "newName": new,
    });
    let id = desk.client.ask("textDocument/rename", params);
    match desk.client.answer(&json!(id)) {
        Ok(edit) => told(desk, &edit),
        Err(error) => error,
    }
}

#[test]
fn everywhere_with_versions_and_labels() {
    let mut capabilities = able();
    capabilities["workspace"]["workspaceEdit"] =
        json!({ "documentChanges": true, "changeAnnotationSupport": { "groupsOnLabel": true } });
    let files = std::rc::Rc::new(crate::server::session::files::Files::new(NEWSROOM));
    let mut desk = Desk::within(&files, capabilities);
    desk.open("2025/a.news");
    desk.edit("2025/a.news", "tace", "🗞️ tace");
    expect![[r#"
        /2025/a.news 2 "2025/a.news: 2 places"
          🙂 [Ea]{actor=ana-popescu} 🗞️ tace, [ea]{actor=ana-popescu} pleacă.
        /2025/b.news null "2025/b.news: 1 place"
          🗞️ [„Da.”]{quote=ana-popescu}
        /registry/cards.json null "registry/cards.json: 1 place"
            { "id": "ana-popescu", "type": "Person", "name": "Ana 🙂 Pop", "formerly": ["a-pop"] },
    "#]]
    .assert_eq(&renamed(&mut desk, "a-<|>pop", "ana-popescu"));
    expect!["-32803 only ids can be renamed, and there is none here"].assert_eq(&renamed(
        &mut desk,
        "pl<|>eacă",
        "ana-popescu",
    ));
    expect!["-32803 `Ana Popescu` is no id: write lower-case words without diacritics, joined by hyphens, such as `ana-popescu`"].assert_eq(&renamed(&mut desk, "ana<|>-pop", "Ana Popescu"));
    desk.finish();
}

#[test]
fn plain_changes_for_a_plain_client() {
    let mut desk = Desk::new(NEWSROOM);
    desk.open("2025/a.news");
    desk.open_with("2025/b.news", "date 2025-12-21\n\n[„Nu.”]{quote=ana-pop}\n[„Ba.”]{quote=ana-pop}\n");
    expect![[r#"
        /2025/a.news "unversioned" null
          🙂 [Ea]{actor=ana-popescu} tace, [ea]{actor=ana-popescu} pleacă.
        /2025/b.news "unversioned" null
          [„Nu.”]{quote=ana-popescu}
          [„Ba.”]{quote=ana-popescu}
        /registry/cards.json "unversioned" null
            { "id": "ana-popescu", "type": "Person", "name": "Ana 🙂 Pop", "formerly": ["a-pop"] },
    "#]]
    .assert_eq(&renamed(&mut desk, "ana<|>-pop", "ana-popescu"));
    desk.finish();
}

#[test]
fn from_a_registry_file() {
    let mut desk = Desk::new(NEWSROOM);
    desk.open("registry/cards.json");
    let said = |desk: &mut Desk, words: &str, new: &str| {
        let place = desk.place("registry/cards.json", words);
        let id = desk.client.ask("textDocument/prepareRename", place.clone());
        let prepared = match desk.client.answer(&json!(id)) {
            Ok(prepared) => prepared.to_string(),
            Err(error) => return error,
        };
        let mut params = place;
        params["newName"] = json!(new);
        let id = desk.client.ask("textDocument/rename", params);
        match desk.client.answer(&json!(id)) {
            Ok(edit) => format!("{prepared}\n{}", told(desk, &edit)),
            Err(error) => error,
        }
    };
    expect![[r#"
        {"placeholder":"ana-pop","range":{"end":{"character":18,"line":1},"start":{"character":11,"line":1}}}
        /2025/a.news "unversioned" null
          🙂 [Ea]{actor=ana-popescu} tace, [ea]{actor=ana-popescu} pleacă.
        /2025/b.news "unversioned" null
          🗞️ [„Da.”]{quote=ana-popescu}
        /registry/cards.json "unversioned" null
            { "id": "ana-popescu", "type": "Person", "name": "Ana 🙂 Pop", "formerly": ["a-pop"] },
    "#]]
    .assert_eq(&said(&mut desk, "\"ana-<|>pop\"", "ana-popescu"));
    expect![
        "-32803 `Ana` is no id: write lower-case words without diacritics, joined by hyphens, such as `ana`"
    ]
    .assert_eq(&said(&mut desk, "\"ana-<|>pop\"", "Ana"));
    expect!["-32803 `a-pop` is a former id, kept for old texts: the card's own is `ana-pop`"]
        .assert_eq(&said(&mut desk, "\"a-<|>pop\"", "ana-popescu"));
    expect!["-32803 only ids can be renamed, and there is none here"].assert_eq(&said(
        &mut desk,
        "🙂 P<|>op",
        "ana-popescu",
    ));
    desk.edit("registry/cards.json", "\"Person\", ", "\"Person\",");
    expect![[r#"
        {"placeholder":"ana-pop","range":{"end":{"character":18,"line":1},"start":{"character":11,"line":1}}}
        /2025/a.news "unversioned" null
          🙂 [Ea]{actor=ana-popescu} tace, [ea]{actor=ana-popescu} pleacă.
        /2025/b.news "unversioned" null
          🗞️ [„Da.”]{quote=ana-popescu}
        /registry/cards.json "unversioned" null
            { "id": "ana-popescu", "type": "Person","name": "Ana 🙂 Pop", "formerly": ["a-pop"] },
    "#]]
    .assert_eq(&said(&mut desk, "\"ana-pop<|>\"", "ana-popescu"));
    desk.open("newsmark.json");
    let place = desk.place("newsmark.json", "{<|>}");
    assert_eq!(desk.client.request("textDocument/prepareRename", place), Value::Null);
    desk.finish();
}

/// What is written by a former id becomes the id in force; all else stays untouched.
#[test]
fn an_id_that_is_to_be_what_it_is() {
    let mut desk = Desk::new(NEWSROOM);
    desk.open("2025/a.news");
    let mut params = desk.place("2025/a.news", "actor=ana-<|>pop");
    params["newName"] = json!("ana-pop");
    let edit = desk.client.request("textDocument/rename", params);
    let uri = desk.uri("2025/a.news");
    let changes: Vec<&String> =
        edit["changes"].as_object().into_iter().flatten().map(|(uri, _)| uri).collect();
    assert_eq!(changes, [&uri], "{edit}");
    assert_eq!(edit["changes"][&uri].as_array().map(Vec::len), Some(1), "{edit}");
    desk.finish();
}
