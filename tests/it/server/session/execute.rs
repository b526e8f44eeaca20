//! Commands, as a client without any extension of ours has them executed.

use std::fmt::Write;
use std::rc::Rc;

use expect_test::expect;
use newsmark::server::COMMANDS;
use serde_json::Value;
use serde_json::json;

use crate::server::session::columns::offset;
use crate::server::session::desk::Desk;
use crate::server::session::desk::able;
use crate::server::session::files::Files;

pub(super) const NEWSROOM: &str = "-- newsmark.json --
{ \"lang\": \"ro\" }
-- registry/cards.json --
{ \"cards\": [
  { \"id\": \"ana-pop\", \"type\": \"Person\", \"name\": \"Ana 🙂 Pop\" },
  { \"id\": \"viena\", \"type\": \"Place\", \"name\": \"Viena\" }, // the town
] }
-- a.news --
date 2025-12-22
title A început

🗞️ [Runda]{#runda when=2025-12-20 at=viena} începe la Viena.
-- b.news --
Data: 23.12.2025

🗞️ [Runda]{event=runda} continuă, [ea]{#runda-doi}, Ana 🙂 Pop.
";

/// An editor that applies edits and shows documents when it is asked to.
fn helpful() -> Desk {
    let mut capabilities = able();
    capabilities["workspace"]["applyEdit"] = json!(true);
    capabilities["workspace"]["workspaceEdit"] =
        json!({ "documentChanges": true, "resourceOperations": ["create"], "changeAnnotationSupport": {} });
    capabilities["window"]["showDocument"] = json!({ "support": true });
    let mut desk = Desk::within(&Rc::new(Files::new(NEWSROOM)), capabilities);
    for asked in ["workspace/applyEdit", "window/showDocument", "window/showMessageRequest"] {
        desk.client.hold(asked);
    }
    desk
}

fn execute(desk: &mut Desk, command: &str, arguments: &Value) -> Result<Value, String> {
    let params = json!({ "command": command, "arguments": arguments });
    let id = desk.client.ask("workspace/executeCommand", params);
    desk.client.answer(&json!(id))
}

/// The answer in short, and what the client is asked to apply then.
fn applied(desk: &mut Desk, command: &str, arguments: &Value) -> String {
    let answer = execute(desk, command, arguments).unwrap_or_else(|error| panic!("{error}"));
    let (id, asked) = desk.client.next_request("workspace/applyEdit");
    desk.client.respond(id, json!({ "applied": true }));
    let told = format!("{}\n{}\n{}", short(desk, &answer), asked["label"], after(desk, &asked["edit"]));
    told.replace('\r', "␍")
}

fn short(desk: &Desk, value: &Value) -> String {
    value.to_string().replace(&desk.spelled, "…")
}

/// What each document of a workspace edit reads like afterwards.
pub(super) fn after(desk: &Desk, edit: &Value) -> String {
    let mut told = String::new();
    let plain = edit["changes"].as_object().into_iter().flatten();
    let mut documents: Vec<(String, Value)> =
        plain.map(|(uri, edits)| (uri.clone(), edits.clone())).collect();
    documents.sort_by(|one, other| one.0.cmp(&other.0));
    for change in edit["documentChanges"].as_array().into_iter().flatten() {
        if let Some(kind) = change["kind"].as_str() {
            writeln!(told, "{kind} {}", short(desk, &change["uri"])).expect("a string takes all");
            continue;
        }
        let document = &change["textDocument"];
        let uri = document["uri"].as_str().expect("a string").to_owned();
        let open = desk.open.get(&uri).map(|(version, _)| *version);
        assert_eq!(document["version"].as_i64(), open, "the version is told of what is open");
        documents.push((uri, change["edits"].clone()));
    }
    for (uri, edits) in documents {
        let mut text = desk.text(&uri).unwrap_or_default();
        for edit in edits.as_array().expect("a list").iter().rev() {
            let [start, end] = ["start", "end"].map(|end| offset(&text, &edit["range"][end], desk.unit));
            text.replace_range(start..end, edit["newText"].as_str().expect("a string"));
        }
        write!(told, "{}\n{text}", short(desk, &json!(uri))).expect("a string takes all");
    }
    told
}

#[test]
fn every_edit_is_sent_to_be_applied() {
    let mut desk = helpful();
    desk.open("a.news");
    desk.open("b.news");
    let [a, b] = ["a.news", "b.news"].map(|path| desk.uri(path));
    desk.edit("a.news", "începe", "🙂 începe");
    expect![[r#"
        {"documents":["…/a.news"],"edits":2,"title":"tagged recognised mentions"}
        "tagged recognised mentions"
        "…/a.news"
        date 2025-12-22
        title A început

        🗞️ [Runda]{#runda when=2025-12-20 at=viena} 🙂 începe la [Viena]{place=viena}.
    "#]]
    .assert_eq(&applied(&mut desk, "newsmark.tagAll", &json!([a])));
    expect![[r#"
        {"documents":["…/b.news"],"edits":1,"title":"mended what is certain"}
        "mended what is certain"
        "…/b.news"
        date 2025-12-23

        🗞️ [Runda]{event=runda} continuă, [ea]{#runda-doi}, Ana 🙂 Pop.
    "#]]
    .assert_eq(&applied(&mut desk, "newsmark.fixAll", &json!([{ "uri": b }])));
    let answer = execute(&mut desk, "newsmark.fixAll", &json!([a])).expect("an answer");
    expect![[r#"{"documents":[],"edits":0,"title":"nothing is to be done"}"#]]
        .assert_eq(&short(&desk, &answer));
    assert!(!desk.client.untaken().contains_key("workspace/applyEdit"), "there is nothing to apply");
    desk.finish();
}

#[test]
fn every_errand_is_sent_to_be_applied() {
    let mut desk = helpful();
    desk.open("a.news");
    desk.open("b.news");
    let b = desk.uri("b.news");
    let card = json!([{ "id": "ion-pop", "type": "Person", "name": "Ion „Nelu” Pop" }]);
    expect![[r#"
        {"documents":["…/registry/cards.json"],"edits":1,"title":"created the card of `ion-pop`"}
        "created the card of `ion-pop`"
        "…/registry/cards.json"
        { "cards": [
          { "id": "ana-pop", "type": "Person", "name": "Ana 🙂 Pop" },
          { "id": "viena", "type": "Place", "name": "Viena" }, // the town
          { "id": "ion-pop", "type": "Person", "name": "Ion „Nelu” Pop" },
        ] }
    "#]]
    .assert_eq(&applied(&mut desk, "newsmark.createCard", &card));
    expect![[r#"
        {"documents":["…/a.news","…/registry/cards.json"],"edits":4,"title":"moved the event `runda` to the registry"}
        "moved the event `runda` to the registry"
        "…/a.news"
        date 2025-12-22
        title A început

        🗞️ [Runda]{event=runda} începe la Viena.
        "…/registry/cards.json"
        { "cards": [
          { "id": "ana-pop", "type": "Person", "name": "Ana 🙂 Pop" },
          { "id": "viena", "type": "Place", "name": "Viena" }, // the town
          { "id": "runda", "type": "Event", "name": { "ro": "Runda" }, "alternateName": [{ "text": "Runda", "weak": true }], "startDate": "2025-12-20", "location": "viena" },
        ] }
    "#]].assert_eq(&applied(&mut desk, "newsmark.moveToRegistry", &json!([{ "id": "runda" }])));
    expect![[r#"
        {"documents":["…/b.news"],"edits":1,"title":"merged the event `runda-doi` into `runda`"}
        "merged the event `runda-doi` into `runda`"
        "…/b.news"
        Data: 23.12.2025

        🗞️ [Runda]{event=runda} continuă, [ea]{event=runda}, Ana 🙂 Pop.
    "#]]
    .assert_eq(&applied(&mut desk, "newsmark.mergeEvents", &json!(["runda-doi", "runda", b])));
    desk.finish();
}

#[test]
fn the_first_registry_file_is_made() {
    let mut capabilities = able();
    capabilities["workspace"]["applyEdit"] = json!(true);
    capabilities["workspace"]["workspaceEdit"] =
        json!({ "documentChanges": true, "resourceOperations": ["create"] });
    let mut desk =
        Desk::within(&Rc::new(Files::new("date 2025-12-22\n\n[Ea]{actor=ana-pop}\n")), capabilities);
    desk.client.hold("workspace/applyEdit");
    desk.open("a.news");
    let card = json!([{ "id": "ana-pop", "type": "Person", "name": "Ana Pop", "language": "ro" }]);
    expect![[r#"
        {"documents":["…/registry/cards.json"],"edits":1,"title":"created the card of `ana-pop`"}
        "created the card of `ana-pop`"
        create "…/registry/cards.json"
        "…/registry/cards.json"
        {
          "extends": ["newsmark:starter"],
          "cards": [
            {
              "id": "ana-pop",
              "type": "Person",
              "name": { "ro": "Ana Pop" }
            }
          ]
        }
    "#]]
    .assert_eq(&applied(&mut desk, "newsmark.createCard", &card));
    desk.finish();
}

#[test]
fn who_applies_nothing_is_given_the_edit() {
    let mut desk = Desk::new(NEWSROOM);
    desk.open("a.news");
    let uri = json!([desk.uri("a.news")]);
    let answer = execute(&mut desk, "newsmark.tagAll", &uri).expect("an answer");
    expect![[r#"
        "…/a.news"
        date 2025-12-22
        title A început

        🗞️ [Runda]{#runda when=2025-12-20 at=viena} începe la [Viena]{place=viena}.
    "#]]
    .assert_eq(&after(&desk, &answer["edit"]));
    let answer =
        execute(&mut desk, "newsmark.mergeEvents", &json!(["runda-doi", "runda"])).expect("an answer");
    expect![[r#"
        "…/b.news"
        Data: 23.12.2025

        🗞️ [Runda]{event=runda} continuă, [ea]{event=runda}, Ana 🙂 Pop.
    "#]]
    .assert_eq(&after(&desk, &answer["edit"]));
    desk.finish();
}

#[test]
fn an_edit_that_is_not_applied_is_told_to_the_user() {
    let mut desk = helpful();
    desk.open("a.news");
    let uri = json!([desk.uri("a.news")]);
    execute(&mut desk, "newsmark.tagAll", &uri).expect("an answer, whatever the client does");
    let (id, _) = desk.client.next_request("workspace/applyEdit");
    desk.client.respond(id, json!({ "applied": false, "failureReason": "the file is locked" }));
    let told = desk.client.next_notification("window/showMessage");
    expect![[r#""not done (tagged recognised mentions): the editor applied no edit: the file is locked""#]]
        .assert_eq(&told["message"].to_string());
    desk.finish();
}

#[test]
fn places_are_answered_and_shown() {
    let mut desk = helpful();
    desk.open("a.news");
    let all = execute(&mut desk, "newsmark.showMentions", &json!([{ "id": "runda" }])).expect("an answer");
    expect![[
        r#"[{"range":{"end":{"character":10,"line":2},"start":{"character":5,"line":2}},"uri":"…/b.news"}]"#
    ]]
    .assert_eq(&short(&desk, &all));
    let mut place = desk.place("a.news", "[Run<|>da]");
    let at = json!([{ "uri": place["textDocument"]["uri"], "position": place["position"].take() }]);
    assert_eq!(execute(&mut desk, "newsmark.showMentions", &at).expect("an answer"), all);
    let shown = json!([{ "id": "runda", "show": true }]);
    assert_eq!(execute(&mut desk, "newsmark.showMentions", &shown).expect("an answer"), all);
    let (id, asked) = desk.client.next_request("window/showMessageRequest");
    expect![[r#"{"actions":[{"title":"23 Dec 2025: b.news"}],"message":"`runda`: 1 mention in 1 article","type":3}"#]].assert_eq(&asked.to_string());
    desk.client.respond(id, asked["actions"][0].clone());
    let (id, asked) = desk.client.next_request("window/showDocument");
    expect![[r#"{"selection":{"end":{"character":10,"line":2},"start":{"character":5,"line":2}},"takeFocus":true,"uri":"…/b.news"}"#]].assert_eq(&short(&desk, &asked));
    desk.client.respond(id, json!({ "success": true }));
    let place = json!([all[0]["uri"], all[0]["range"]]);
    assert_eq!(execute(&mut desk, "newsmark.showDocument", &place).expect("an answer"), all[0]);
    let (id, _) = desk.client.next_request("window/showDocument");
    desk.client.respond(id, json!({ "success": false }));
    desk.finish();
    let mut desk = Desk::new(NEWSROOM);
    desk.open("a.news");
    assert_eq!(
        execute(&mut desk, "newsmark.showMentions", &shown).expect("an answer").as_array().map(Vec::len),
        Some(1)
    );
    let told = desk.client.next_notification("window/showMessage");
    expect![[r#""`runda`: 1 mention in 1 article\n23 Dec 2025: b.news""#]]
        .assert_eq(&told["message"].to_string());
    desk.finish();
}

#[test]
fn what_is_wrong_is_told_with_what_would_be_right() {
    let mut desk = helpful();
    desk.open("a.news");
    let mut told = String::new();
    let mut says = |command: &str, arguments: Value| {
        let error = execute(&mut desk, command, &arguments).expect_err("it is wrong");
        let top = desk.files.top().to_str().expect("a path").to_owned();
        let error = error.replace(&desk.spelled, "…").replace(&top, "…");
        writeln!(told, "{error}").expect("a string takes all");
    };
    says("newsmark.tagal", json!([]));
    says("newsmark.tagAll", json!([]));
    says("newsmark.tagAll", json!([1]));
    says("newsmark.tagAll", json!(["a.news"]));
    says("newsmark.tagAll", json!(["file:///nowhere.news"]));
    says("newsmark.tagAll", json!(["file:///nowhere.news", 2]));
    says("newsmark.fixAll", json!([{ "ur": "x" }]));
    says("newsmark.fixAll", json!([{ "document": "x", "uri": "x" }]));
    says("newsmark.showMentions", json!([]));
    says("newsmark.showMentions", json!([{ "id": "nobody-at-all" }]));
    says("newsmark.showMentions", json!([{ "id": "Ana Pop" }]));
    says("newsmark.showMentions", json!([{ "id": "ana-pop", "show": "yes" }]));
    says("newsmark.showMentions", json!([{ "position": { "line": 0, "character": 0 } }]));
    says("newsmark.showDocument", json!([{ "uri": "file:///x", "range": [1, 2] }]));
    says("newsmark.createCard", json!([{ "id": "ana-pop", "type": "Person", "name": "Ana" }]));
    says("newsmark.createCard", json!([{ "id": "ion", "type": "Human", "name": "Ion" }]));
    says("newsmark.createCard", json!([{ "id": "ion", "type": "Person", "name": " " }]));
    says("newsmark.moveToRegistry", json!([{ "id": "ana-pop" }]));
    says("newsmark.moveToRegistry", json!([{ "id": "runda", "uri": "file:///elsewhere/x.news" }]));
    says("newsmark.mergeEvents", json!(["runda"]));
    says("newsmark.mergeEvents", json!(["runda", "runda"]));
    says("newsmark.mergeEvents", json!(["runda", "ana-pop"]));
    expect![[r#"
        -32602 there is no command `newsmark.tagal`: did you mean `newsmark.tagAll`?
        -32602 `uri` is missing: an open article; give newsmark.tagAll { uri: DocumentUri }
        -32602 `uri` takes a string; give newsmark.tagAll { uri: DocumentUri }
        -32602 `a.news` is no URI: write file:///…; give newsmark.tagAll { uri: DocumentUri }
        -32803 file:///nowhere.news isn't open as an article: open it first
        -32602 2 arguments are too many; give newsmark.tagAll { uri: DocumentUri }
        -32602 `ur` is unknown: did you mean `uri`? give newsmark.fixAll { uri: DocumentUri }
        -32602 `document` is unknown; give newsmark.fixAll { uri: DocumentUri }
        -32602 give `id`, or `uri` and `position`; give newsmark.showMentions { id?: string, uri?: DocumentUri, position?: Position, show?: boolean }
        -32803 nothing has the id `nobody-at-all`
        -32602 `Ana Pop` is no id: write lower-case words without diacritics, joined by hyphens, such as `ana-pop`; give newsmark.showMentions { id?: string, uri?: DocumentUri, position?: Position, show?: boolean }
        -32602 `show` takes true or false; give newsmark.showMentions { id?: string, uri?: DocumentUri, position?: Position, show?: boolean }
        -32602 `uri` is missing; give newsmark.showMentions { id?: string, uri?: DocumentUri, position?: Position, show?: boolean }
        -32602 `range` takes { start, end }; give newsmark.showDocument { uri: DocumentUri, range?: Range }
        -32803 `ana-pop` leads to a card already: `ana-pop`
        -32602 `Human` is no type of cards; give newsmark.createCard { id: string, type: "Person" | "Organization" | "Place" | "Event", name: string, language?: string, uri?: DocumentUri }
        -32602 `name` is empty; give newsmark.createCard { id: string, type: "Person" | "Organization" | "Place" | "Event", name: string, language?: string, uri?: DocumentUri }
        -32803 no article declares the event `ana-pop`
        -32803 /elsewhere/x.news lies in no newsroom that is open
        -32602 `into` is missing: the event that stays; give newsmark.mergeEvents { from: string, into: string, uri?: DocumentUri }
        -32803 both ids are that of one event, `runda`
        -32803 `ana-pop` is of type `Person`: only events can be merged
    "#]].assert_eq(&told);
    desk.finish();
}

#[test]
fn the_server_says_what_it_has() {
    let mut desk = Desk::new(NEWSROOM);
    let said = desk.offered["executeCommandProvider"]["commands"].clone();
    assert_eq!(said, json!(COMMANDS.map(|command| command.name)));
    for command in &COMMANDS {
        let signature =
            execute(&mut desk, command.name, &json!([{ "?": 1 }])).expect_err("it takes no such thing");
        assert!(signature.ends_with(&command.signature()), "{signature}");
    }
    desk.finish();
}
