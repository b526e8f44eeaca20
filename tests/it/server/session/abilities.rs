//! Clients that can do little get as much as they take.

use std::rc::Rc;

use expect_test::expect;
use serde_json::Value;
use serde_json::json;

use crate::server::session::desk::Desk;
use crate::server::session::desk::able;
use crate::server::session::files::Files;

const TWO: &str = "
-- 1.news --
date 2025-12-20

A început [runda]{#runda when=2025-12-20}, *spune* Dmitri Peskov.
-- 2.news --
date 2025-12-22

A început [runda]{#runda when=2025-12-21}.
";

/// What the server tells and asks a client with these capabilities, and how it answers.
fn session(capabilities: Value) -> String {
    let files = Rc::new(Files::new(TWO.trim_start()));
    let able = capabilities.clone();
    let mut desk = Desk::within(&files, capabilities);
    desk.open("1.news");
    let mut seen =
        vec![desk.until("1.news", "event-declared-twice", true), desk.hover("1.news", "Dmitri Pes<|>kov")];
    seen.push(desk.definition("1.news", "[run<|>da"));
    let id = desk.ask("textDocument/definition", "1.news", "[run<|>da");
    let answer = desk.client.answer(&json!(id)).expect("an answer");
    let keys = |value: &Value| value.as_object().map(|object| object.keys().cloned().collect::<Vec<_>>());
    seen.push(format!("{:?}", keys(&answer[0]).expect("a place")));
    let finding = desk.all_wrong().remove(&desk.uri("1.news")).expect("it is wrong");
    seen.push(format!("{:?}", keys(&finding[0]).expect("a finding")));
    // Nobody promises when these come.
    for (asked, pointer) in [
        ("client/registerCapability", "/workspace/didChangeWatchedFiles/dynamicRegistration"),
        ("window/workDoneProgress/create", "/window/workDoneProgress"),
        ("$/progress", "/window/workDoneProgress"),
        ("window/showMessage", ""),
    ] {
        if able.pointer(pointer) == Some(&json!(true)) {
            desk.ask_until(|desk| desk.client.calls().contains_key(asked));
        }
        seen.push(format!("{asked}: {}", desk.client.calls().contains_key(asked)));
    }
    desk.finish();
    seen.join("\n")
}

#[test]
fn a_client_that_can_do_everything() {
    expect![[r##"
        1.news 1
        error event-declared-twice: "#runda": `runda` is declared elsewhere with another time or place: correct one, or choose another id
          2.news:3: "#runda": declared again here

        "Dmitri Peskov"
        **Dmitri Peskov** · person · `dmitri-peskov`  
        purtător de cuvânt al Kremlinului (since May 2012)  
        Purtătorul de cuvânt al președintelui Rusiei.  
        also: Peskov, Dmitry Peskov, Dmitrii Peskov, Dmitrij Peskow  
        in tags only: purtătorul de cuvânt al Kremlinului, reprezentantul Kremlinului, Kremlin spokesman  
        mentioned in 1 article · 20 Dec  
        recognised by name, not tagged
        "runda"
        → 2.news:3: "runda"
        ["originSelectionRange", "targetRange", "targetSelectionRange", "targetUri"]
        ["code", "codeDescription", "message", "range", "relatedInformation", "severity", "source"]
        client/registerCapability: true
        window/workDoneProgress/create: true
        $/progress: true
        window/showMessage: false"##]].assert_eq(&session(able()));
}

#[test]
fn a_client_that_can_do_nothing() {
    expect![[r##"
        1.news 1
        error event-declared-twice: "#runda": `runda` is declared elsewhere with another time or place: correct one, or choose another id

        "Dmitri Peskov"
        Dmitri Peskov · person · dmitri-peskov
        purtător de cuvânt al Kremlinului (since May 2012)
        Purtătorul de cuvânt al președintelui Rusiei.
        also: Peskov, Dmitry Peskov, Dmitrii Peskov, Dmitrij Peskow
        in tags only: purtătorul de cuvânt al Kremlinului, reprezentantul Kremlinului, Kremlin spokesman
        mentioned in 1 article · 20 Dec
        recognised by name, not tagged
        → 2.news:3: "runda"
        ["range", "uri"]
        ["code", "message", "range", "severity", "source"]
        client/registerCapability: false
        window/workDoneProgress/create: false
        $/progress: false
        window/showMessage: false"##]].assert_eq(&session(json!({})));
}

#[test]
fn a_client_that_says_what_it_cannot() {
    let nothing = json!({
        "general": { "positionEncodings": ["utf-7"] },
        "textDocument": {
            "hover": { "contentFormat": ["plaintext", "markdown"] },
            "definition": { "linkSupport": false },
            "publishDiagnostics": { "relatedInformation": false, "codeDescriptionSupport": false },
        },
        "window": { "workDoneProgress": false },
        "workspace": { "didChangeWatchedFiles": { "dynamicRegistration": false } },
    });
    assert_eq!(session(nothing), session(json!({})));
    let empty =
        json!({ "textDocument": { "hover": {}, "definition": null }, "window": null, "workspace": {} });
    assert_eq!(session(empty), session(json!({})));
}

#[test]
fn a_client_that_refuses_what_it_is_asked() {
    let files = Rc::new(Files::new(TWO.trim_start()));
    let asked = ["window/workDoneProgress/create", "client/registerCapability"];
    let mut desk = Desk::holding(&files, &able(), &asked);
    desk.open("1.news");
    desk.until("1.news", "event-declared-twice", true);
    for method in asked {
        let (id, _) = desk.client.next_request(method);
        let error = json!({ "code": -32601, "message": "no" });
        desk.client.send(&json!({ "jsonrpc": "2.0", "id": id, "error": error }));
    }
    assert!(desk.hover("1.news", "Dmitri Pes<|>kov").contains("dmitri-peskov"));
    assert_eq!(desk.client.untaken().get("$/progress"), None);
    desk.finish();
}
