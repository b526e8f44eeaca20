//! A client that asks what is wrong with a document is answered for the text as it stands, and told nothing unasked.

use std::rc::Rc;

use expect_test::expect;
use serde_json::Value;
use serde_json::json;

use crate::server::session::desk::Desk;
use crate::server::session::desk::able;
use crate::server::session::files::Files;
use crate::server::session::files::uri;
use crate::server::session::wording;

/// What an editor that asks says of itself.
pub(super) fn asking() -> Value {
    let mut able = able();
    able["textDocument"]["diagnostic"] =
        json!({ "dynamicRegistration": true, "relatedDocumentSupport": true });
    able["workspace"]["diagnostics"] = json!({ "refreshSupport": true });
    able
}

/// A desk with an editor that asks.
pub(super) fn desk(fixture: &str) -> Desk {
    Desk::within(&Rc::new(Files::new(fixture)), asking())
}

/// Asks what is wrong with `path`, where `previous` is known: the report.
pub(super) fn report(desk: &mut Desk, path: &str, previous: Option<&str>) -> Value {
    let document = json!({ "uri": desk.uri(path) });
    let mut params = json!({ "identifier": "newsmark", "textDocument": document });
    if let Some(previous) = previous {
        params["previousResultId"] = previous.into();
    }
    desk.client.request("textDocument/diagnostic", params)
}

/// What is wrong with `path`, as a person reads it.
pub(super) fn wrong(desk: &mut Desk, path: &str) -> String {
    let report = report(desk, path, None);
    assert_eq!(report["kind"], "full");
    shown(desk, path, &report)
}

/// A full report about `path`, as a person reads it.
pub(super) fn shown(desk: &Desk, path: &str, report: &Value) -> String {
    wording::diagnostics(desk, &json!({ "uri": desk.uri(path), "diagnostics": report["items"] }))
}

fn id(report: &Value) -> String {
    report["resultId"].as_str().expect("each report has an id").to_owned()
}

const ROUND: &str = "-- 1.news --
date 2025-12-20

A început [runda]{#runda when=2025-12-20}.
-- 2.news --
date 2025-12-22

🗞️ A început [runda]{#runda when=2025-12-21}.
-- 3.news --
date 22.12.2025

A fost [runda]{event=runda}.
";

#[test]
fn each_report_is_about_the_text_as_it_stands() {
    let mut desk = desk("-- a.news --\ndate 22 decembrie 2025\n\nKremlinul tace.\n");
    desk.open("a.news");
    let first = report(&mut desk, "a.news", None);
    expect![[r#"
        a.news
        error date-malformed: "22 decembrie 2025": a date is written YYYY-MM-DD: write `2025-12-22`
    "#]]
    .assert_eq(&shown(&desk, "a.news", &first));
    let again = report(&mut desk, "a.news", Some(&id(&first)));
    assert_eq!(again, json!({ "kind": "unchanged", "resultId": id(&first) }));
    desk.edit("a.news", "22 decembrie 2025", "2025-12-22");
    let mended = report(&mut desk, "a.news", Some(&id(&first)));
    assert_eq!((&mended["kind"], &mended["items"]), (&json!("full"), &json!([])));
    let again = report(&mut desk, "a.news", Some(&id(&mended)));
    assert_eq!(again["kind"], "unchanged");
    desk.edit("a.news", "2025-12-22", "22 decembrie 2025");
    assert_eq!(report(&mut desk, "a.news", Some(&id(&first)))["kind"], "unchanged", "the same words again");
    assert_eq!(report(&mut desk, "a.news", Some("what another server said"))["kind"], "full");
    assert_eq!(desk.client.untaken().get("textDocument/publishDiagnostics"), None);
    let offered =
        json!({ "identifier": "newsmark", "interFileDependencies": true, "workspaceDiagnostics": true });
    assert_eq!(desk.offered["diagnosticProvider"], offered);
    desk.finish();
}

#[test]
fn a_client_that_cannot_ask_is_offered_no_answers() {
    let desk = Desk::new(ROUND);
    assert_eq!(desk.offered["diagnosticProvider"], Value::Null);
    desk.finish();
}

#[test]
fn neovim_is_told_as_long_as_it_cannot_be_asked_to_ask_again() {
    for (name, refreshes, asks) in [("Neovim", false, false), ("Neovim", true, true), ("Editor", false, true)]
    {
        let files = Rc::new(Files::new(ROUND));
        let mut capabilities = asking();
        capabilities["workspace"]["diagnostics"]["refreshSupport"] = refreshes.into();
        let params = json!({
            "processId": null, "rootUri": uri(&files.folder()), "capabilities": capabilities,
            "clientInfo": { "name": name },
        });
        let mut desk = Desk::introduced(&files, params);
        assert_eq!(desk.offered["diagnosticProvider"].is_object(), asks, "{name}");
        // Whoever asks is answered.
        assert!(wrong(&mut desk, "3.news").contains("date-malformed"));
        if !asks {
            desk.until("3.news", "date-malformed", true);
        }
        desk.finish();
    }
}

#[test]
fn documents_of_all_kinds_open_or_not() {
    let card =
        |id: &str| format!(r#"{{ "cards": [{{ "id": "{id}", "type": "Person", "name": "Ana {id}" }}] }}"#);
    let mut desk = desk(&format!(
        "-- newsmark.json --\n{{ \"artikles\": [] }}\n-- registry/a.json --\n{}\n-- registry/b.json --\n{}\n-- 1.news --\n\
         date 22.12.2025\n\nAtât.\n-- note.md --\ndate 22.12.2025\n",
        card("ana"),
        card("ana")
    ));
    assert!(wrong(&mut desk, "1.news").contains("date-malformed"));
    assert!(wrong(&mut desk, "newsmark.json").contains("settings-invalid"));
    assert!(wrong(&mut desk, "registry/b.json").contains("registry-duplicate-id"));
    for nothing in ["note.md", "gone.news", "untitled:x", "https://example.com/a.news"] {
        assert_eq!(report(&mut desk, nothing, None)["items"], json!([]), "{nothing}");
    }
    desk.open_with("newsmark.json", "{ \"rules\": { \"date-malformed\": \"of\" } }");
    assert!(wrong(&mut desk, "newsmark.json").contains("\"of\""), "the open text, not the file's");
    desk.open_with("registry/b.json", &card("ion"));
    assert_eq!(wrong(&mut desk, "registry/b.json"), "registry/b.json\n");
    desk.open_with("untitled:x", "date 22.12.2025\n\nAtât.\n");
    assert!(wrong(&mut desk, "untitled:x").contains("date-malformed"));
    desk.finish();
}

#[test]
fn the_other_side_of_a_finding_comes_with_it() {
    let mut desk = desk(ROUND);
    desk.open("1.news");
    let first = report(&mut desk, "1.news", None);
    let uri = desk.uri("2.news");
    let others: Vec<&String> =
        first["relatedDocuments"].as_object().expect("there are some").keys().collect();
    assert_eq!(others, [&uri]);
    expect![[r##"
        2.news
        error event-declared-twice: "#runda": `runda` is declared elsewhere with another time or place: correct one, or choose another id
          1.news:3: "#runda": the declaration that holds
    "##]].assert_eq(&shown(&desk, "2.news", &first["relatedDocuments"][&uri]));
    let unchanged = report(&mut desk, "1.news", Some(&id(&first)));
    assert_eq!(unchanged["relatedDocuments"][&uri]["kind"], "full");
    desk.finish();
}

#[test]
fn a_client_is_asked_to_ask_again_where_something_else_changed() {
    let mut desk = desk(ROUND);
    desk.client.hold("workspace/diagnostic/refresh");
    for path in ["1.news", "2.news"] {
        desk.open(path);
        assert!(wrong(&mut desk, path).contains("event-declared-twice"));
    }
    desk.edit("1.news", "when=2025-12-20", "when=2025-12-21");
    assert!(wrong(&mut desk, "1.news").starts_with("1.news\nhint"));
    let (request, _) = desk.client.next_request("workspace/diagnostic/refresh");
    desk.client.respond(request, Value::Null);
    assert!(wrong(&mut desk, "2.news").starts_with("2.news\nhint"));
    // Its own edit is no reason, as long as what others point to stays where it is.
    desk.edit("2.news", "}.", "} 🗞️.");
    wrong(&mut desk, "2.news");
    desk.edit("1.news", "#runda when=2025-12-21", "event=runda");
    assert_eq!(wrong(&mut desk, "1.news"), "1.news\n");
    desk.client.next_request("workspace/diagnostic/refresh");
    assert_eq!(wrong(&mut desk, "2.news"), "2.news\n");
    let asked = desk.client.transcript().matches("\"method\":\"workspace/diagnostic/refresh\"").count();
    assert_eq!(asked, 2, "once a batch");
    desk.finish();
}

#[test]
fn a_registry_that_is_saved_asks_for_a_refresh() {
    let card = r#"{ "cards": [{ "id": "ana", "type": "Person", "name": "Ana Pop" }] }"#;
    let mut desk = desk(&format!(
        "-- registry/a.json --\n{card}\n-- 1.news --\ndate 2025-12-22\n\n[Ion]{{actor=ion}} tace.\n"
    ));
    desk.client.hold("workspace/diagnostic/refresh");
    desk.open("1.news");
    assert!(wrong(&mut desk, "1.news").contains("unknown-id"));
    desk.files.write("registry/a.json", card.replace("\"ana\"", "\"ion\""));
    desk.tell(&[("registry/a.json", "changed")]);
    desk.client.next_request("workspace/diagnostic/refresh");
    assert_eq!(wrong(&mut desk, "1.news"), "1.news\n");
    desk.finish();
}
