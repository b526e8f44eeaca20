//! Lenses, for clients with commands of ours and without.

use std::rc::Rc;

use expect_test::expect;
use serde_json::Value;
use serde_json::json;

use crate::server::session::desk::Desk;
use crate::server::session::desk::able;
use crate::server::session::files::Files;

const NEWSROOM: &str = "-- newsmark.json --
{}
-- a.news --
date 2025-12-22
title A început

🗞️ [Runda]{#runda when=2025-12-20} începe.
-- b.news --
date 2025-12-23
title Continuă 🙂

🗞️ [Runda]{event=runda} continuă, [ea]{event=runda}.
-- c.news --
date 2026-01-03

[Runda]{event=runda} s-a încheiat.
";

/// The lenses of the article at `path`, told: title and what happens.
fn lenses(desk: &mut Desk, path: &str) -> String {
    let params = json!({ "textDocument": { "uri": desk.uri(path) } });
    let listed = desk.client.request("textDocument/codeLens", params);
    let listed = listed.as_array().expect("a list").clone();
    let mut told = Vec::new();
    for lens in listed {
        assert_eq!(lens["command"], Value::Null, "it is told when it is shown");
        let range = lens["range"].clone();
        let lens = desk.client.request("codeLens/resolve", lens);
        assert_eq!(lens["range"], range);
        let command = &lens["command"];
        let line = format!(
            "{}: {} {} {}",
            range["start"]["line"], command["title"], command["command"], command["arguments"]
        );
        told.push(line.replace(&desk.spelled, "…"));
    }
    told.join("\n")
}

#[test]
fn a_client_without_commands_of_ours() {
    let mut desk = Desk::new(NEWSROOM);
    desk.open("a.news");
    expect![[r#"
        0: "next report: 23 Dec “Continuă 🙂”" "newsmark.showDocument" ["…/b.news",{"end":{"character":10,"line":3},"start":{"character":5,"line":3}}]
        3: "3 mentions in 2 articles" "newsmark.showMentions" [{"id":"runda","show":true,"uri":"…/a.news"}]
        3: "first report 22 Dec" "newsmark.showDocument" ["…/a.news",{"end":{"character":10,"line":3},"start":{"character":5,"line":3}}]
        3: "last 3 Jan 2026" "newsmark.showDocument" ["…/c.news",{"end":{"character":6,"line":2},"start":{"character":1,"line":2}}]"#]].assert_eq(&lenses(&mut desk, "a.news"));
    desk.open("c.news");
    expect![[r#"0: "previous report: 23 Dec 2025 “Continuă 🙂”" "newsmark.showDocument" ["…/b.news",{"end":{"character":10,"line":3},"start":{"character":5,"line":3}}]"#]].assert_eq(&lenses(&mut desk, "c.news"));
    desk.open_with("d.news", "");
    assert_eq!(lenses(&mut desk, "d.news"), "");
    desk.finish();
}

#[test]
fn a_client_with_commands_of_ours() {
    let files = Rc::new(Files::new(NEWSROOM));
    let mut told = Vec::new();
    for (place, said) in [
        ("options", json!({ "commands": ["newsmark.showReferences", "newsmark.showDocument", 1] })),
        (
            "capabilities",
            json!({ "commands": { "commands": ["newsmark.showReferences", "newsmark.showDocument"] } }),
        ),
    ] {
        let root = crate::server::session::files::uri(&files.folder());
        let mut params = json!({ "processId": null, "rootUri": root, "capabilities": able() });
        match place {
            "options" => params["initializationOptions"] = said,
            _ => params["capabilities"]["experimental"] = said,
        }
        let mut desk = Desk::introduced(&files, params);
        let ours = desk.offered["executeCommandProvider"]["commands"].to_string();
        assert!(!ours.contains("showDocument"), "it is the client's: {ours}");
        desk.open("a.news");
        told.push(lenses(&mut desk, "a.news"));
        desk.finish();
    }
    assert_eq!(told[0], told[1]);
    expect![[r#"
        0: "next report: 23 Dec “Continuă 🙂”" "newsmark.showDocument" ["…/b.news",{"end":{"character":10,"line":3},"start":{"character":5,"line":3}}]
        3: "3 mentions in 2 articles" "newsmark.showReferences" ["…/a.news",{"character":5,"line":3},[{"range":{"end":{"character":10,"line":3},"start":{"character":5,"line":3}},"uri":"…/b.news"},{"range":{"end":{"character":38,"line":3},"start":{"character":36,"line":3}},"uri":"…/b.news"},{"range":{"end":{"character":6,"line":2},"start":{"character":1,"line":2}},"uri":"…/c.news"}]]
        3: "first report 22 Dec" "newsmark.showDocument" ["…/a.news",{"end":{"character":10,"line":3},"start":{"character":5,"line":3}}]
        3: "last 3 Jan 2026" "newsmark.showDocument" ["…/c.news",{"end":{"character":6,"line":2},"start":{"character":1,"line":2}}]"#]].assert_eq(&told[0]);
}

#[test]
fn a_lens_is_true_after_every_edit() {
    let mut capabilities = able();
    capabilities["workspace"]["codeLens"] = json!({ "refreshSupport": true });
    let mut desk = Desk::within(&Rc::new(Files::new(NEWSROOM)), capabilities);
    desk.client.hold("workspace/codeLens/refresh");
    desk.open("a.news");
    let params = json!({ "textDocument": { "uri": desk.uri("a.news") } });
    let listed = desk.client.request("textDocument/codeLens", params)[1].clone();
    desk.open("b.news");
    desk.edit("b.news", ", [ea]{event=runda}", "");
    let title =
        |desk: &mut Desk| desk.client.request("codeLens/resolve", listed.clone())["command"]["title"].clone();
    expect![[r#""2 mentions in 2 articles""#]].assert_eq(&title(&mut desk).to_string());
    let (id, _) = desk.client.next_request("workspace/codeLens/refresh");
    desk.client.respond(id, Value::Null);
    desk.edit("a.news", "#runda", "#alta");
    expect![[r#""2 mentions in 2 articles""#]].assert_eq(&title(&mut desk).to_string());
    desk.edit("a.news", "[Runda]{#alta when=2025-12-20}", "Ea");
    assert_eq!(lenses(&mut desk, "a.news"), "");
    desk.client.reply("workspace/codeLens/refresh", Value::Null);
    while desk.client.untaken().contains_key("workspace/codeLens/refresh") {
        let (id, _) = desk.client.next_request("workspace/codeLens/refresh");
        desk.client.respond(id, Value::Null);
    }
    desk.finish();
}
