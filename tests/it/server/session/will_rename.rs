//! Before a file gets another name the client asks what has to be written: the date follows, where the user agrees.

use std::fmt::Write;

use expect_test::expect;
use serde_json::Value;
use serde_json::json;

use crate::server::session::columns::offset;
use crate::server::session::desk::Desk;
use crate::server::session::desk::able;
use crate::server::session::files::Files;

const NEWSROOM: &str = "-- 2025/2025-12-22-a.news --
date 2025-12-22

🙂 Tace.
-- 2025/2025-12-22-b.news --
 date 2025-12-22 Tace și el.
-- 2025/2025-12-22-c.news --
date 2025-12-20

Altă zi.
-- 2025/2025-12-22-d.txt --
date 2025-12-22

Nu e articol.
-- 2025/2025-12-22-e.news --
date luni, 22 decembrie 2025

Tot luni.
";

/// An editor that takes versions and asks for consent.
fn asking() -> Value {
    let mut capabilities = able();
    capabilities["workspace"]["workspaceEdit"] =
        json!({ "documentChanges": true, "changeAnnotationSupport": { "groupsOnLabel": true } });
    capabilities
}

/// What the server would write for these new names: version, label and the line that changes.
fn told(desk: &mut Desk, names: &[(&str, &str)]) -> String {
    let file = |(old, new): &(&str, &str)| json!({ "oldUri": desk.uri(old), "newUri": desk.uri(new) });
    let files: Vec<Value> = names.iter().map(file).collect();
    let edit = desk.client.request("workspace/willRenameFiles", json!({ "files": files }));
    let mut told = String::new();
    for change in edit["documentChanges"].as_array().into_iter().flatten() {
        let uri = change["textDocument"]["uri"].as_str().expect("a string");
        let mut text = desk.text(uri).expect("it is a file of the newsroom");
        for written in change["edits"].as_array().into_iter().flatten() {
            let [start, end] = ["start", "end"].map(|end| offset(&text, &written["range"][end], desk.unit));
            text.replace_range(start..end, written["newText"].as_str().expect("a string"));
            let annotation = written["annotationId"].as_str().expect("each edit asks");
            let asked = &edit["changeAnnotations"][annotation];
            let version = &change["textDocument"]["version"];
            let name = uri.strip_prefix(&desk.spelled).expect("it lies in the newsroom");
            writeln!(told, "{name} {version} {} asks: {}", asked["label"], asked["needsConfirmation"])
                .expect("a string takes all");
        }
        writeln!(told, "  {}", text.lines().find(|line| line.contains("date")).unwrap_or_default())
            .expect("a string takes all");
    }
    if told.is_empty() { edit.to_string() } else { told }
}

#[test]
fn dates_follow_on_consent() {
    let mut desk = Desk::within(&std::rc::Rc::new(Files::new(NEWSROOM)), asking());
    desk.open("2025/2025-12-22-a.news");
    desk.edit("2025/2025-12-22-a.news", "date", "title 🗞️\ndate");
    let names = ["a.news", "b.news", "c.news", "d.txt", "e.news"]
        .map(|name| (format!("2025/2025-12-22-{name}"), format!("2026/2026-01-05-{name}")));
    let names: Vec<(&str, &str)> = names.iter().map(|(old, new)| (old.as_str(), new.as_str())).collect();
    expect![[r#"
        /2025/2025-12-22-a.news 2 "2025/2025-12-22-a.news: change its date to 2026-01-05" asks: true
          date 2026-01-05
        /2025/2025-12-22-b.news null "2025/2025-12-22-b.news: change its date to 2026-01-05" asks: true
           date 2026-01-05 Tace și el.
        /2025/2025-12-22-e.news null "2025/2025-12-22-e.news: change its date to luni, 5 ianuarie 2026" asks: true
          date luni, 5 ianuarie 2026
    "#]].assert_eq(&told(&mut desk, &names));
    for nothing in [
        ("2025", "2026"),
        ("2025/2025-12-22-b.news", "2025/b.news"),
        ("2025/none.news", "2025/2025-12-22.news"),
    ] {
        assert_eq!(told(&mut desk, &[nothing]), "null");
    }
    desk.finish();
}

#[test]
fn who_asks_before_anything_is_read_gets_the_same() {
    let mut desk = Desk::within(&std::rc::Rc::new(Files::new(NEWSROOM)), asking());
    expect![[r#"
        /2025/2025-12-22-b.news null "2025/2025-12-22-b.news: change its date to 2025-12-23" asks: true
           date 2025-12-23 Tace și el.
    "#]]
    .assert_eq(&told(&mut desk, &[("2025/2025-12-22-b.news", "2025-12-23.news")]));
    desk.finish();
}

#[test]
fn who_cannot_ask_gets_nothing() {
    for capabilities in [able(), json!({ "workspace": { "workspaceEdit": { "documentChanges": true } } })] {
        let mut desk = Desk::within(&std::rc::Rc::new(Files::new(NEWSROOM)), capabilities);
        desk.open("2025/2025-12-22-a.news");
        assert_eq!(told(&mut desk, &[("2025/2025-12-22-a.news", "2025-12-23.news")]), "null");
        desk.finish();
    }
}

#[test]
fn what_the_client_does_to_files_is_taken_up() {
    let mut desk = Desk::within(&std::rc::Rc::new(Files::new(NEWSROOM)), asking());
    let symbols = |desk: &mut Desk| {
        let found = desk.client.request("workspace/symbol", json!({ "query": "Gheața" }));
        found.as_array().map_or(0, Vec::len)
    };
    let file = |desk: &Desk, path: &str| json!({ "files": [{ "uri": desk.uri(path) }] });
    desk.files.write("2025/new.news", "date 2025-12-23\ntitle Gheața\n\nX.\n");
    let made = file(&desk, "2025/new.news");
    desk.client.notify("workspace/didCreateFiles", made);
    desk.ask_until(|desk| symbols(desk) == 1);
    let [from, to] = ["2025", "2026"].map(|name| desk.files.folder().join(name));
    std::fs::rename(from, to).expect("it can be renamed");
    let renamed = json!({ "files": [{ "oldUri": desk.uri("2025"), "newUri": desk.uri("2026") }] });
    desk.client.notify("workspace/didRenameFiles", renamed);
    desk.open("2026/2025-12-22-a.news");
    desk.ask_until(|desk| {
        let found = desk.client.request("workspace/symbol", json!({ "query": "Gheața" }));
        found.to_string().contains("2026/new.news")
    });
    desk.files.remove("2026/new.news");
    let removed = file(&desk, "2026/new.news");
    desk.client.notify("workspace/didDeleteFiles", removed);
    desk.ask_until(|desk| symbols(desk) == 0);
    let document = json!({ "uri": desk.uri("2026/2025-12-22-a.news") });
    desk.client.notify("textDocument/willSave", json!({ "textDocument": document, "reason": 1 }));
    desk.finish();
}
