//! Inlay hints over the wire: shown, looked at, and renewed.

use std::fmt::Write;
use std::rc::Rc;

use expect_test::expect;
use serde_json::Value;
use serde_json::json;

use crate::fixture::spelled_out;
use crate::server::session::columns::offset;
use crate::server::session::desk::Desk;
use crate::server::session::desk::able;
use crate::server::session::files::Files;
use crate::server::session::wording;

const ARTICLE: &str = "-- a.news --
date 2025-12-22\r
\r
🇷🇴 A\u{306}na: Peskov, [s\u{326}i 🙂]{when=2025-12-21} la Moscova 🙂";

fn hints(desk: &mut Desk) -> Vec<Value> {
    let range = json!({ "start": { "line": 0, "character": 0 }, "end": { "line": 99, "character": 0 } });
    let params = json!({ "textDocument": { "uri": desk.uri("a.news") }, "range": range });
    desk.client.request("textDocument/inlayHint", params).as_array().expect("a list").clone()
}

/// The text with its hints, what is said of each when it is looked at, and the text that it makes.
fn session(capabilities: Value) -> String {
    let mut desk = Desk::within(&Rc::new(Files::new(ARTICLE)), capabilities);
    desk.open("a.news");
    let found = hints(&mut desk);
    let text = desk.open[&desk.uri("a.news")].1.clone();
    let mut out = text.clone();
    for hint in found.iter().rev() {
        let label = hint["label"][0]["value"].as_str().expect("a string");
        out.insert_str(offset(&text, &hint["position"], desk.unit), &format!("‹{label}›"));
    }
    for hint in found {
        let looked_at = desk.client.request("inlayHint/resolve", hint);
        let note = looked_at["tooltip"]["value"].as_str().expect("a note").lines().next().unwrap_or_default();
        let place = &looked_at["label"][0]["location"];
        let place = place.is_object().then(|| wording::place_of(&desk, &place["uri"], &place["range"]));
        write!(out, "\n{note} → {}", place.unwrap_or_default()).expect("a string takes all");
        if looked_at["textEdits"].is_array() {
            let edited = wording::edited(&desk, "a.news", &looked_at["textEdits"]);
            write!(out, "\n  {}", edited.lines().last().unwrap_or_default()).expect("a string takes all");
        }
    }
    desk.finish();
    spelled_out(&out).replace('\r', "␍")
}

fn counting(unit: &str) -> Value {
    let mut capabilities = able();
    capabilities["general"]["positionEncodings"] = json!([unit]);
    capabilities
}

#[test]
fn shown_and_looked_at() {
    let seen = session(counting("utf-8"));
    expect![[r"
        date 2025-12-22␍
        ␍
        🇷🇴 A\u{306}na: Peskov‹dmitri-peskov›, [s\u{326}i 🙂]{when=2025-12-21‹Sun 21 Dec›} la Moscova‹moscova› 🙂
        **Dmitri Peskov** · person · `dmitri-peskov`   → (starter.json):4
          🇷🇴 A\u{306}na: [Peskov]{actor=dmitri-peskov}, [s\u{326}i 🙂]{when=2025-12-21} la Moscova 🙂
        **Sunday 21 December 2025**   → 
        **Moscova** · place · `moscova`   → (starter.json):219
          🇷🇴 A\u{306}na: Peskov, [s\u{326}i 🙂]{when=2025-12-21} la [Moscova]{place=moscova} 🙂"]]
    .assert_eq(&seen);
    assert_eq!(session(counting("utf-16")), seen);
    assert_eq!(session(counting("utf-32")), seen);
}

#[test]
fn a_client_that_can_do_nothing_reads_plain_text() {
    expect![[r"
        date 2025-12-22␍
        ␍
        🇷🇴 A\u{306}na: Peskov‹dmitri-peskov›, [s\u{326}i 🙂]{when=2025-12-21‹Sun 21 Dec›} la Moscova‹moscova› 🙂
        Dmitri Peskov · person · dmitri-peskov → (starter.json):4
          🇷🇴 A\u{306}na: [Peskov]{actor=dmitri-peskov}, [s\u{326}i 🙂]{when=2025-12-21} la Moscova 🙂
        Sunday 21 December 2025 → 
        Moscova · place · moscova → (starter.json):219
          🇷🇴 A\u{306}na: Peskov, [s\u{326}i 🙂]{when=2025-12-21} la [Moscova]{place=moscova} 🙂"]]
    .assert_eq(&session(json!({})));
}

#[test]
fn a_hint_of_a_text_that_is_no_more_stays_as_it_is() {
    let mut desk = Desk::new(ARTICLE);
    desk.open("a.news");
    let hint = hints(&mut desk).remove(0);
    desk.edit("a.news", "🇷🇴", "🇷🇴🇷🇴");
    assert_eq!(desk.client.request("inlayHint/resolve", hint.clone()), hint);
    desk.finish();
}

#[test]
fn names_that_come_to_be_known_are_told_of() {
    let mut capabilities = able();
    capabilities["workspace"]["inlayHint"] = json!({ "refreshSupport": true });
    let cards = "-- registry/a.json --\n{ \"cards\": [] }\n-- a.news --\ndate 2025-12-22\n\nIon Rus tace.\n";
    let files = Rc::new(Files::new(cards));
    let mut desk = Desk::holding(&files, &capabilities, &["workspace/inlayHint/refresh"]);
    desk.open("a.news");
    desk.open("registry/a.json");
    assert_eq!(hints(&mut desk), Vec::<Value>::new());
    desk.edit(
        "registry/a.json",
        "[]",
        "[{ \"id\": \"ion-rus\", \"type\": \"Person\", \"name\": \"Ion Rus\" }]",
    );
    desk.save("registry/a.json");
    desk.ask_until(|desk| {
        let (id, _) = desk.client.next_request("workspace/inlayHint/refresh");
        desk.client.respond(id, Value::Null);
        hints(desk).len() == 1
    });
    desk.finish();
}
