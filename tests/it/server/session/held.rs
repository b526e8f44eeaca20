//! What is wrong everywhere: asked for once and for all, and held back until it is something else.

use std::collections::BTreeMap;

use serde_json::Value;
use serde_json::json;

use crate::server::session::desk::Desk;
use crate::server::session::pull;

const THREE: &str = "-- 1.news --
date 2025-12-20

A început [runda]{#runda when=2025-12-20}.
-- 2.news --
date 22.12.2025

A fost [runda]{event=runda}.
-- 3.news --
date 23.12.2025

Atât.
-- 4.news --
date 2025-12-24

Atât.
";

/// What a client has of all documents: result ids by URI.
type Known = BTreeMap<String, String>;

/// Asks what is wrong everywhere, and doesn't wait.
fn ask(desk: &mut Desk, known: &Known) -> i64 {
    let previous = known.iter().map(|(uri, id)| json!({ "uri": uri, "value": id }));
    let params = json!({ "identifier": "newsmark", "previousResultIds": previous.collect::<Vec<_>>() });
    desk.client.ask("workspace/diagnostic", params)
}

/// The answer: a line a report, sorted; what is known is brought up to date.
fn answer(desk: &mut Desk, id: i64, known: &mut Known) -> Vec<String> {
    let answer = desk.client.answer(&json!(id)).expect("an answer");
    take(desk, &answer, known)
}

fn take(desk: &Desk, report: &Value, known: &mut Known) -> Vec<String> {
    let items = report["items"].as_array().expect("a list");
    let mut lines: Vec<String> = items
        .iter()
        .map(|item| {
            let uri = item["uri"].as_str().expect("a string");
            known.insert(uri.to_owned(), item["resultId"].as_str().expect("a string").to_owned());
            let path = uri.rsplit('/').next().expect("it has a name");
            let codes = item["items"].as_array().map(|items| {
                items.iter().map(|one| one["code"].as_str().expect("a code")).collect::<Vec<_>>()
            });
            let version = item.get("version").expect("null where it isn't open");
            format!(
                "{path} {version} {} {}",
                item["kind"].as_str().expect("a kind"),
                codes.unwrap_or_default().join(" ")
            )
            .trim()
            .to_owned()
        })
        .collect();
    lines.sort();
    assert!(!desk.client.untaken().contains_key("textDocument/publishDiagnostics"));
    lines
}

/// Waits until the server has done all that an edit brings with it: a question that is answered after it.
fn is_held(desk: &mut Desk, id: i64) -> bool {
    pull::report(desk, "4.news", None);
    !desk.client.has_answer(&json!(id))
}

#[test]
fn an_answer_is_held_back_until_it_is_news() {
    let mut desk = pull::desk(THREE);
    let mut known = Known::new();
    let id = ask(&mut desk, &known);
    assert_eq!(
        answer(&mut desk, id, &mut known),
        ["2.news null full date-malformed", "3.news null full date-malformed"]
    );
    let id = ask(&mut desk, &known);
    assert!(is_held(&mut desk, id));
    desk.open("1.news");
    desk.edit("1.news", "A început", "De ieri a început");
    assert!(is_held(&mut desk, id), "nothing is wrong by that");
    desk.edit("1.news", "#runda", "#alta");
    assert_eq!(
        answer(&mut desk, id, &mut known),
        ["2.news null full date-malformed event-undeclared", "3.news null unchanged"]
    );
    let id = ask(&mut desk, &known);
    desk.edit("1.news", "#alta", "#runda");
    assert_eq!(
        answer(&mut desk, id, &mut known),
        ["2.news null full date-malformed", "3.news null unchanged"]
    );
    let id = ask(&mut desk, &known);
    desk.edit("1.news", "2025-12-20\n", "20.12.2025\n");
    assert_eq!(
        answer(&mut desk, id, &mut known),
        ["1.news 5 full date-malformed", "2.news null unchanged", "3.news null unchanged"]
    );
    // What is in order again is told of once more.
    let id = ask(&mut desk, &known);
    desk.files.remove("3.news");
    desk.tell(&[("3.news", "deleted")]);
    let told = answer(&mut desk, id, &mut known);
    assert_eq!(told, ["1.news 5 unchanged", "2.news null unchanged", "3.news null full"]);
    let id = ask(&mut desk, &known);
    assert!(is_held(&mut desk, id));
    desk.finish();
    // `finish` fails where a question is never answered: the end answers this one.
}

#[test]
fn parts_come_ahead_of_the_answer() {
    let article = |at: usize| format!("-- a/{at:04}.news --\ndate 22.12.2025\n\nAtât.\n");
    let articles = (0..1200).map(article).collect::<Vec<_>>().concat();
    let mut desk = pull::desk(&articles);
    let params = json!({ "previousResultIds": [], "partialResultToken": "parts" });
    let answer = desk.client.request("workspace/diagnostic", params);
    assert_eq!(answer, json!({ "items": [] }));
    let parts: Vec<usize> = (0..3)
        .map(|_| {
            loop {
                let progress = desk.client.next_notification("$/progress");
                if progress["token"] == "parts" {
                    break progress["value"]["items"].as_array().expect("a list").len();
                }
            }
        })
        .collect();
    assert_eq!(parts, [500, 500, 200]);
    desk.finish();
}

#[test]
fn a_document_that_is_closed_without_being_saved_is_told_of() {
    let mut desk = pull::desk(THREE);
    let mut known = Known::new();
    let id = ask(&mut desk, &known);
    answer(&mut desk, id, &mut known);
    desk.open("4.news");
    desk.edit("4.news", "2025-12-24", "24.12.2025");
    let id = ask(&mut desk, &known);
    assert_eq!(answer(&mut desk, id, &mut known).first().map(String::as_str), Some("2.news null unchanged"));
    // Some clients forget what they were answered about a document when they close it.
    known.retain(|uri, _| !uri.ends_with("4.news"));
    let id = ask(&mut desk, &known);
    assert_eq!(
        answer(&mut desk, id, &mut known).last().map(String::as_str),
        Some("4.news 2 full date-malformed")
    );
    known.retain(|uri, _| !uri.ends_with("4.news"));
    desk.close("4.news");
    desk.ask_until(|desk| {
        let mut fresh = known.clone();
        let id = ask(desk, &known);
        let told = answer(desk, id, &mut fresh);
        told.last().is_some_and(|last| last == "4.news null full")
    });
    desk.finish();
}

#[test]
fn a_thousand_questions_wait_and_are_taken_back() {
    let mut desk = pull::desk(THREE);
    let mut known = Known::new();
    let id = ask(&mut desk, &known);
    answer(&mut desk, id, &mut known);
    let asked: Vec<i64> = (0..1000).map(|_| ask(&mut desk, &known)).collect();
    desk.open("1.news");
    assert!(desk.hover("1.news", "[run<|>da").contains("runda"));
    assert!(asked.iter().all(|id| !desk.client.has_answer(&json!(id))));
    for id in &asked {
        desk.client.cancel(&json!(id));
    }
    for id in asked {
        assert!(desk.client.refusal(&json!(id)).starts_with("-32800"));
    }
    // Each takes half of the line: none may stay in it while it waits.
    let padding = "x".repeat(33 << 20);
    let previous: Vec<Value> = known.iter().map(|(uri, id)| json!({ "uri": uri, "value": id })).collect();
    let large = || json!({ "previousResultIds": previous, "padding": padding });
    let asked: Vec<i64> = (0..3).map(|_| desk.client.ask("workspace/diagnostic", large())).collect();
    assert!(desk.hover("1.news", "[run<|>da").contains("runda"));
    for id in asked {
        desk.client.cancel(&json!(id));
        assert!(desk.client.refusal(&json!(id)).starts_with("-32800"));
    }
    // The rest is answered by the end, whether it is announced or not.
    ask(&mut desk, &known);
    desk.finish();
}

#[test]
fn a_client_that_hangs_up_is_not_waited_for() {
    let mut desk = pull::desk(THREE);
    let mut known = Known::new();
    let id = ask(&mut desk, &known);
    answer(&mut desk, id, &mut known);
    ask(&mut desk, &known);
    assert_eq!(desk.client.hang_up(), 1);
    desk.client.balance();
}
