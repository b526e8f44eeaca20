//! Symbols and links over the wire, and what they say when they are asked again.

use expect_test::expect;
use serde_json::Value;
use serde_json::json;

use crate::server::session::desk::Desk;
use crate::server::session::desk::able;
use crate::server::session::files::Files;
use crate::server::session::wording;

const NEWSROOM: &str = "-- 1.news --
date 2025-12-20
title Runda a început

A început [runda de la Geneva]{#geneva-2025-12 when=2025-12-20}.
-- 2.news --
date 2025-12-22
url https://ziar.example/2

Despre [rundă]{event=geneva-2025-12}.

Citește și: Runda a început
";

fn symbols(desk: &mut Desk, query: &str) -> Vec<Value> {
    let answer = desk.client.request("workspace/symbol", json!({ "query": query }));
    answer.as_array().expect("a list").clone()
}

#[test]
fn a_symbol_has_its_place() {
    let mut desk = Desk::new(NEWSROOM);
    let shown: Vec<String> = symbols(&mut desk, "runda")
        .iter()
        .map(|one| {
            let place = wording::place_of(&desk, &one["location"]["uri"], &one["location"]["range"]);
            format!("{} · {} {} {place}", one["name"], one["containerName"], one["kind"])
        })
        .collect();
    expect![[r#"
        "runda de la Geneva" · "geneva-2025-12" 24 1.news:4: "runda de la Geneva"
        "Runda a început" · "2025-12-20" 1 1.news:2: "Runda a început"
        "reuniunea de la Miami" · "miami-talks-2025-12" 24 (starter.json):254"#]]
    .assert_eq(&shown.join("\n"));
    assert_eq!(symbols(&mut desk, "zzz"), Vec::<Value>::new());
    desk.finish();
}

#[test]
fn a_client_that_asks_again_gets_the_place_as_it_is_then() {
    let mut abilities = able();
    abilities["workspace"]["symbol"] = json!({ "resolveSupport": { "properties": ["location.range"] } });
    let mut desk = Desk::within(&std::rc::Rc::new(Files::new(NEWSROOM)), abilities);
    let found = symbols(&mut desk, "runda");
    assert!(found.iter().all(|one| one["location"].get("range").is_none()), "{found:?}");
    desk.open("1.news");
    desk.edit("1.news", "title", "place Geneva\ntitle");
    let mut shown = Vec::new();
    for one in found {
        let whole = desk.client.request("workspaceSymbol/resolve", one);
        shown.push(wording::place_of(&desk, &whole["location"]["uri"], &whole["location"]["range"]));
    }
    expect![[r#"
        1.news:5: "runda de la Geneva"
        1.news:3: "Runda a început"
        (starter.json):254"#]]
    .assert_eq(&shown.join("\n"));
    desk.finish();
}

#[test]
fn a_link_says_where_it_leads_to_when_it_is_followed() {
    let mut desk = Desk::new(NEWSROOM);
    desk.open("2.news");
    let uri = desk.uri("2.news");
    let params = json!({ "textDocument": { "uri": uri } });
    let links = desk.client.request("textDocument/documentLink", params);
    let mut shown = Vec::new();
    for link in links.as_array().expect("a list").clone() {
        let words = wording::place_of(&desk, &json!(uri), &link["range"]);
        let whole = if link.get("target").is_some() {
            link
        } else {
            desk.client.request("documentLink/resolve", link)
        };
        let target = whole["target"].as_str().expect("a target");
        shown.push(format!("{words} → {}", wording::name(&desk, target)));
    }
    expect![[r#"
        2.news:2: "https://ziar.example/2" → https://ziar.example/2
        2.news:6: "Runda a început" → 1.news"#]]
    .assert_eq(&shown.join("\n"));
    desk.finish();
}
