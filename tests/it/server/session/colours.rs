//! Semantic tokens over the wire: whole, in part, and as what changed.

use std::fmt::Write;
use std::rc::Rc;

use expect_test::expect;
use serde_json::Value;
use serde_json::json;

use crate::server::session::columns::words;
use crate::server::session::desk::Desk;
use crate::server::session::desk::able;
use crate::server::session::files::Files;

const ARTICLE: &str = "-- a.news --
date 2025-12-22\r
title 🙂 A\u{306}na\r
\r
🇷🇴 Peskov, [s\u{326}i 🙂\r
el]{actor=dmitri-peskov} [ieri]{when=2025-12-21} la Moscova";

/// What an editor that knows our own words says of itself.
fn knowing(unit: &str) -> Value {
    let mut capabilities = able();
    capabilities["general"]["positionEncodings"] = json!([unit]);
    capabilities["textDocument"]["semanticTokens"] = json!({
        "requests": { "full": { "delta": true }, "range": true }, "formats": ["relative"],
        "tokenTypes": ["headerKey", "date", "tagPunctuation", "tagKey", "id", "actor", "place", "time"],
        "tokenModifiers": ["recognised"],
    });
    capabilities
}

fn ask(desk: &mut Desk, method: &str, more: &Value) -> Value {
    let mut params = json!({ "textDocument": { "uri": desk.uri("a.news") } });
    let object = params.as_object_mut().expect("an object");
    object.extend(more.as_object().expect("an object").clone());
    desk.client.request(&format!("textDocument/semanticTokens/{method}"), params)
}

fn numbers(list: &Value) -> Vec<u64> {
    list.as_array().expect("a list").iter().map(|number| number.as_u64().expect("a number")).collect()
}

/// Each token as an editor reads it, one a line.
fn shown(desk: &Desk, data: &[u64]) -> String {
    let legend = &desk.offered["semanticTokensProvider"]["legend"];
    let text = &desk.open[&desk.uri("a.news")].1;
    let (mut line, mut start, mut out) = (0, 0, String::new());
    for token in data.chunks(5) {
        let [down, right, length, kind, modifiers] = token.try_into().expect("five numbers each");
        start = if down == 0 { start + right } else { right };
        line += down;
        let end = json!({ "line": line, "character": start + length });
        let range = json!({ "start": { "line": line, "character": start }, "end": end });
        let kind = legend["tokenTypes"][usize::try_from(kind).expect("a small number")].as_str();
        let modifiers: Vec<&str> = (0..8)
            .filter(|bit| modifiers >> bit & 1 == 1)
            .filter_map(|bit| legend["tokenModifiers"][bit].as_str())
            .collect();
        let words = words(text, &range, desk.unit);
        writeln!(
            out,
            "{}: {words:?} {} {}",
            line + 1,
            kind.expect("it is in the legend"),
            modifiers.join(" ")
        )
        .expect("a string takes all");
    }
    out
}

/// All tokens, then those of the last line, as an editor with these capabilities reads them.
fn session(capabilities: Value) -> String {
    let mut desk = Desk::within(&Rc::new(Files::new(ARTICLE)), capabilities);
    desk.open("a.news");
    let full = ask(&mut desk, "full", &json!({}));
    let last = json!({ "start": { "line": 4, "character": 0 }, "end": { "line": 9, "character": 0 } });
    let part = ask(&mut desk, "range", &json!({ "range": last }));
    let seen = format!(
        "{}in part:\n{}result id: {}",
        shown(&desk, &numbers(&full["data"])),
        shown(&desk, &numbers(&part["data"])),
        full["resultId"].is_string()
    );
    desk.finish();
    seen
}

#[test]
fn all_and_a_part() {
    let seen = session(knowing("utf-8"));
    expect![[r#"
        1: "date" headerKey 
        1: "2025-12-22" date 
        2: "title" headerKey 
        4: "Peskov" actor recognised
        4: "[" tagPunctuation 
        4: "s\u{326}i 🙂" actor 
        5: "el" actor 
        5: "]{" tagPunctuation 
        5: "actor" tagKey 
        5: "=" tagPunctuation 
        5: "dmitri-peskov" id 
        5: "}" tagPunctuation 
        5: "[" tagPunctuation 
        5: "ieri" time 
        5: "]{" tagPunctuation 
        5: "when" tagKey 
        5: "=" tagPunctuation 
        5: "2025-12-21" time 
        5: "}" tagPunctuation 
        5: "Moscova" place recognised
        in part:
        4: "s\u{326}i 🙂" actor 
        5: "el" actor 
        5: "]{" tagPunctuation 
        5: "actor" tagKey 
        5: "=" tagPunctuation 
        5: "dmitri-peskov" id 
        5: "}" tagPunctuation 
        5: "[" tagPunctuation 
        5: "ieri" time 
        5: "]{" tagPunctuation 
        5: "when" tagKey 
        5: "=" tagPunctuation 
        5: "2025-12-21" time 
        5: "}" tagPunctuation 
        5: "Moscova" place recognised
        result id: true"#]]
    .assert_eq(&seen);
    assert_eq!(session(knowing("utf-16")), seen);
    assert_eq!(session(knowing("utf-32")), seen);
}

#[test]
fn a_client_that_can_do_nothing_gets_the_protocols_own_kinds() {
    expect![[r#"
        1: "date" keyword 
        1: "2025-12-22" number 
        2: "title" keyword 
        4: "Peskov" class defaultLibrary
        4: "[" operator 
        4: "s\u{326}i 🙂" class 
        5: "el" class 
        5: "]{" operator 
        5: "actor" property 
        5: "=" operator 
        5: "dmitri-peskov" variable 
        5: "}" operator 
        5: "[" operator 
        5: "ieri" number 
        5: "]{" operator 
        5: "when" property 
        5: "=" operator 
        5: "2025-12-21" number 
        5: "}" operator 
        5: "Moscova" namespace defaultLibrary
        in part:
        4: "s\u{326}i 🙂" class 
        5: "el" class 
        5: "]{" operator 
        5: "actor" property 
        5: "=" operator 
        5: "dmitri-peskov" variable 
        5: "}" operator 
        5: "[" operator 
        5: "ieri" number 
        5: "]{" operator 
        5: "when" property 
        5: "=" operator 
        5: "2025-12-21" number 
        5: "}" operator 
        5: "Moscova" namespace defaultLibrary
        result id: false"#]]
    .assert_eq(&session(json!({})));
}

/// `data` after what the server says has changed.
fn after(data: &[u64], delta: &Value) -> Vec<u64> {
    let mut data = data.to_vec();
    let edits = delta["edits"].as_array().expect("a delta");
    for edit in edits.iter().rev() {
        let [start, count] = ["start", "deleteCount"].map(|name| edit[name].as_u64().expect("a number"));
        let start = usize::try_from(start).expect("a small number");
        let end = start + usize::try_from(count).expect("a small number");
        let new = if edit["data"].is_null() { Vec::new() } else { numbers(&edit["data"]) };
        data.splice(start..end, new);
    }
    data
}

#[test]
fn what_changed_makes_all_of_what_was() {
    for unit in ["utf-8", "utf-16"] {
        let mut desk = Desk::within(&Rc::new(Files::new(ARTICLE)), knowing(unit));
        desk.open("a.news");
        let whole = json!({ "start": { "line": 0, "character": 0 }, "end": { "line": 99, "character": 0 } });
        let mut told = ask(&mut desk, "full", &json!({}));
        let mut data = numbers(&told["data"]);
        for (old, new) in [
            ("🙂 A", "🙂🙂 A"),
            ("Peskov,", "Putin,"),
            ("title", "lang ro\r\ntitle"),
            (" la Moscova", ""),
            ("[ieri]{when=2025-12-21}", "🇷🇴"),
            ("🇷🇴", "🇷🇴"),
            ("date 2025", "Data 2025"),
        ] {
            desk.edit("a.news", old, new);
            let delta = ask(&mut desk, "full/delta", &json!({ "previousResultId": told["resultId"] }));
            data = after(&data, &delta);
            let all = ask(&mut desk, "range", &json!({ "range": whole }));
            assert_eq!(shown(&desk, &data), shown(&desk, &numbers(&all["data"])), "{old} → {new} in {unit}");
            told = delta;
        }
        let stale = ask(&mut desk, "full/delta", &json!({ "previousResultId": "never given" }));
        assert_eq!(numbers(&stale["data"]), data, "who remembers something else gets all");
        desk.finish();
    }
}

#[test]
fn names_that_come_to_be_known_are_told_of() {
    let mut capabilities = knowing("utf-16");
    capabilities["workspace"]["semanticTokens"] = json!({ "refreshSupport": true });
    let cards = "-- registry/a.json --\n{ \"cards\": [] }\n-- a.news --\ndate 2025-12-22\n\nIon Rus tace.\n";
    let files = Rc::new(Files::new(cards));
    let mut desk = Desk::holding(&files, &capabilities, &["workspace/semanticTokens/refresh"]);
    desk.open("a.news");
    desk.open("registry/a.json");
    let before = ask(&mut desk, "full", &json!({}));
    assert_eq!(numbers(&before["data"]).len(), 10);
    desk.edit(
        "registry/a.json",
        "[]",
        "[{ \"id\": \"ion-rus\", \"type\": \"Person\", \"name\": \"Ion Rus\" }]",
    );
    desk.save("registry/a.json");
    desk.ask_until(|desk| {
        let (id, _) = desk.client.next_request("workspace/semanticTokens/refresh");
        desk.client.respond(id, Value::Null);
        numbers(&ask(desk, "full", &json!({}))["data"]).len() == 15
    });
    desk.finish();
}
