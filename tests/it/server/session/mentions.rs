//! Timelines and steps from mention to mention, over the wire.

use std::fmt::Write;
use std::rc::Rc;

use expect_test::expect;
use serde_json::Value;
use serde_json::json;

use crate::server::session::desk::Desk;
use crate::server::session::desk::able;
use crate::server::session::files::Files;
use crate::server::session::wording;

const NEWSROOM: &str = "-- registry/a.json --
{ \"cards\": [
  { \"id\": \"ana-pop\", \"type\": \"Person\", \"name\": \"Ana Pop\", \"formerly\": [\"a-pop\"] },
  { \"id\": \"congres\", \"type\": \"Event\", \"name\": \"Congresul\", \"startDate\": \"2025-12-22\" }
] }
-- b c/ș.news --
date 2025-12-24T09:30:00+02:00
title Ana Pop 🙂 la [Congres]{event=congres}

[Ea]{actor=ana-pop} a vorbit.
-- a.news --
date 2025-12-20

🙂 Anei Pop i s-a spus de [Congres]{event=congres}.
-- undated.news --
[„Nu.”]{quote=a-pop}
";

/// Mentions as a person reads them, one a line.
fn shown(desk: &Desk, mentions: &Value) -> String {
    let mut out = String::new();
    for one in mentions.as_array().expect("a list") {
        let place = wording::place_of(desk, &one["uri"], &one["range"]);
        let around =
            ["before", "words", "after"].map(|part| one["excerpt"][part].as_str().unwrap_or("-").to_owned());
        let said = ["id", "kind", "status", "date", "time", "headline"]
            .map(|part| one[part].as_str().unwrap_or("-"));
        let preview = if one["preview"] == true { " preview" } else { "" };
        writeln!(out, "{place} ({}){preview}\n    {}", said.join(", "), around.join("|"))
            .expect("a string takes all");
    }
    out
}

fn timeline(desk: &mut Desk, params: Value) -> String {
    let answer = desk.client.request("newsmark/timeline", params);
    if answer.is_null() {
        return "null".to_owned();
    }
    format!("{}\n{}", answer["entities"], shown(desk, &answer["mentions"]))
}

#[test]
fn a_timeline_by_place_and_by_id() {
    let mut desk = Desk::new(NEWSROOM);
    desk.open("a.news");
    desk.open("registry/a.json");
    let place = desk.place("a.news", "Anei P<|>op");
    let by_place = timeline(&mut desk, place);
    expect![[r#"
        [{"id":"ana-pop","name":"Ana Pop","type":"Person"}]
        a.news:3: "Anei Pop" (ana-pop, actor, recognised, 2025-12-20, -, -)
            🙂 |Anei Pop| i s-a spus de Congres.
        b%20c/%C8%99.news:2: "Ana Pop" (ana-pop, actor, recognised, 2025-12-24, 09:30:00, Ana Pop 🙂 la Congres)
            |Ana Pop| 🙂 la Congres
        b%20c/%C8%99.news:4: "Ea" (ana-pop, actor, tagged, 2025-12-24, 09:30:00, Ana Pop 🙂 la Congres)
            |Ea| a vorbit.
        undated.news:1: "„Nu.”" (ana-pop, quote, tagged, -, -, -)
            |„Nu.”|
    "#]].assert_eq(&by_place);
    assert_eq!(timeline(&mut desk, json!({ "id": "ana-pop" })), by_place);
    assert_eq!(timeline(&mut desk, json!({ "id": "a-pop" })), by_place);
    let document = json!({ "uri": desk.uri("a.news") });
    assert_eq!(timeline(&mut desk, json!({ "id": "a-pop", "textDocument": document })), by_place);
    for words in ["\"ana<|>-pop\"", "\"a-<|>pop\""] {
        let place = desk.place("registry/a.json", words);
        assert_eq!(timeline(&mut desk, place), by_place, "{words}");
    }
    expect![[r#"
        [{"id":"congres","name":"Congresul","type":"Event"}]
        a.news:3: "Congres" (congres, event, tagged, 2025-12-20, -, -) preview
            -|-|-
        b%20c/%C8%99.news:2: "Congres" (congres, event, tagged, 2025-12-24, 09:30:00, Ana Pop 🙂 la Congres)
            -|-|-
    "#]]
    .assert_eq(&timeline(&mut desk, json!({ "id": "congres", "excerpts": false })));
    assert_eq!(timeline(&mut desk, json!({ "id": "nimeni-aici" })), "null");
    let prose = desk.place("a.news", "i <|>s-a");
    assert_eq!(timeline(&mut desk, prose), "null");
    let name = desk.place("registry/a.json", "\"Ana<|> Pop\"");
    assert_eq!(timeline(&mut desk, name), "null");
    desk.finish();
}

#[test]
fn the_same_in_every_unit() {
    let files = Rc::new(Files::new(NEWSROOM));
    let seen = ["utf-8", "utf-16", "utf-32"].map(|unit| {
        let mut capabilities = able();
        capabilities["general"]["positionEncodings"] = json!([unit]);
        let mut desk = Desk::within(&files, capabilities);
        desk.open("a.news");
        let place = desk.place("a.news", "Anei P<|>op");
        let seen = timeline(&mut desk, place);
        desk.finish();
        seen
    });
    assert!(seen[0].contains("Anei Pop"), "{}", seen[0]);
    assert_eq!(seen[0], seen[1]);
    assert_eq!(seen[1], seen[2]);
}

#[test]
fn an_open_text_holds_before_its_file() {
    let mut desk = Desk::new(NEWSROOM);
    desk.open("a.news");
    desk.edit("a.news", "🙂 Anei Pop", "🙂🙂 Azi, Anei Pop");
    desk.edit("a.news", "2025-12-20", "2025-12-30");
    let place = desk.place("a.news", "Anei P<|>op");
    expect![[r#"
        [{"id":"ana-pop","name":"Ana Pop","type":"Person"}]
        b%20c/%C8%99.news:2: "Ana Pop" (ana-pop, actor, recognised, 2025-12-24, 09:30:00, Ana Pop 🙂 la Congres)
            |Ana Pop| 🙂 la Congres
        b%20c/%C8%99.news:4: "Ea" (ana-pop, actor, tagged, 2025-12-24, 09:30:00, Ana Pop 🙂 la Congres)
            |Ea| a vorbit.
        a.news:3: "Anei Pop" (ana-pop, actor, recognised, 2025-12-30, -, -)
            🙂🙂 Azi, |Anei Pop| i s-a spus de Congres.
        undated.news:1: "„Nu.”" (ana-pop, quote, tagged, -, -, -)
            |„Nu.”|
    "#]].assert_eq(&timeline(&mut desk, place));
    desk.finish();
}

#[test]
fn a_timeline_comes_in_parts_to_who_takes_parts() {
    let mut many = String::new();
    for number in 0..700 {
        write!(many, "-- {number}.news --\ndate 2025-12-22\n\nPeskov tace.\n").expect("a string takes all");
    }
    let mut desk = Desk::new(&many);
    let params = json!({ "id": "dmitri-peskov", "partialResultToken": "t" });
    let answer = desk.client.request("newsmark/timeline", params);
    assert_eq!(answer["mentions"], json!([]));
    assert_eq!(answer["entities"][0]["name"], "Dmitri Peskov");
    let mut counts = Vec::new();
    while counts.iter().sum::<usize>() < 700 {
        let told = desk.client.next_notification("$/progress");
        if told["token"] == "t" {
            counts.push(told["value"].as_array().expect("a list").len());
        }
    }
    assert_eq!(counts, [500, 200]);
    desk.finish();
}

#[test]
fn wrong_parameters_are_told_what_is_wanted() {
    let mut desk = Desk::new(NEWSROOM);
    let document = json!({ "uri": desk.uri("a.news") });
    let wrong = [
        ("newsmark/timeline", json!({})),
        ("newsmark/timeline", json!({ "id": 3 })),
        ("newsmark/timeline", json!({ "id": "Ana Pop" })),
        ("newsmark/timeline", json!({ "textDocument": document })),
        ("newsmark/timeline", Value::Null),
        ("newsmark/nextMention", json!({ "textDocument": document })),
        ("newsmark/previousMention", json!([])),
    ];
    let said = wrong.map(|(method, params)| desk.client.refused(method, params));
    expect![[r"
        -32602 `id` says whose timeline is wanted, or `textDocument` and `position` where it is named
        -32602 `id` says whose timeline is wanted, or `textDocument` and `position` where it is named: invalid type: integer `3`, expected a string
        -32602 `id` says whose timeline is wanted, or `textDocument` and `position` where it is named: `Ana Pop` is no id, which has lower-case words joined by hyphens
        -32602 `id` says whose timeline is wanted, or `textDocument` and `position` where it is named
        -32602 `id` says whose timeline is wanted, or `textDocument` and `position` where it is named
        -32602 `textDocument` and `position` say where the step begins: missing field `position`
        -32602 `textDocument` and `position` say where the step begins"]].assert_eq(&said.join("\n"));
    desk.finish();
}

#[test]
fn from_mention_to_mention() {
    let mut desk = Desk::new(NEWSROOM);
    desk.open("a.news");
    desk.open("b c/ș.news");
    let mut seen = String::new();
    for (method, path, words) in [
        ("newsmark/nextMention", "a.news", "Anei P<|>op"),
        ("newsmark/nextMention", "b c/ș.news", "Ana<|> Pop"),
        ("newsmark/nextMention", "b c/ș.news", "actor=an<|>a-pop"),
        ("newsmark/previousMention", "b c/ș.news", "[E<|>a]"),
        ("newsmark/previousMention", "a.news", "Anei P<|>op"),
        ("newsmark/nextMention", "a.news", "[Con<|>gres]"),
        ("newsmark/nextMention", "a.news", "i <|>s-a"),
    ] {
        let place = desk.place(path, words);
        let answer = desk.client.request(method, place);
        writeln!(seen, "{method} from {words}").expect("a string takes all");
        if !answer.is_null() {
            seen += &shown(&desk, &json!([answer]));
            let beside = ["name", "type", "number", "count", "label"].map(|part| answer[part].to_string());
            writeln!(seen, "    {}", beside.join(", ")).expect("a string takes all");
        }
    }
    expect![[r#"
        newsmark/nextMention from Anei P<|>op
        b%20c/%C8%99.news:2: "Ana Pop" (ana-pop, actor, recognised, 2025-12-24, 09:30:00, Ana Pop 🙂 la Congres)
            |Ana Pop| 🙂 la Congres
            "Ana Pop", "Person", 2, 4, "2 of 4 · 24 Dec 2025 · Ana Pop 🙂 la Congres"
        newsmark/nextMention from Ana<|> Pop
        b%20c/%C8%99.news:4: "Ea" (ana-pop, actor, tagged, 2025-12-24, 09:30:00, Ana Pop 🙂 la Congres)
            |Ea| a vorbit.
            "Ana Pop", "Person", 3, 4, "3 of 4 · 24 Dec 2025 · Ana Pop 🙂 la Congres"
        newsmark/nextMention from actor=an<|>a-pop
        undated.news:1: "„Nu.”" (ana-pop, quote, tagged, -, -, -)
            |„Nu.”|
            "Ana Pop", "Person", 4, 4, "4 of 4 · undated.news"
        newsmark/previousMention from [E<|>a]
        b%20c/%C8%99.news:2: "Ana Pop" (ana-pop, actor, recognised, 2025-12-24, 09:30:00, Ana Pop 🙂 la Congres)
            |Ana Pop| 🙂 la Congres
            "Ana Pop", "Person", 2, 4, "2 of 4 · 24 Dec 2025 · Ana Pop 🙂 la Congres"
        newsmark/previousMention from Anei P<|>op
        newsmark/nextMention from [Con<|>gres]
        b%20c/%C8%99.news:2: "Congres" (congres, event, tagged, 2025-12-24, 09:30:00, Ana Pop 🙂 la Congres)
            Ana Pop 🙂 la |Congres|
            "Congresul", "Event", 2, 2, "2 of 2 · 24 Dec 2025 · Ana Pop 🙂 la Congres"
        newsmark/nextMention from i <|>s-a
    "#]].assert_eq(&seen);
    desk.finish();
}
