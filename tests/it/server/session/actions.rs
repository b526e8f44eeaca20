//! Code actions over the wire: which are offered for which menu, and what each makes of the article.

use std::fmt::Write;
use std::rc::Rc;

use expect_test::expect;
use serde_json::Value;
use serde_json::json;

use crate::fixture::spelled_out;
use crate::server::session::desk::Desk;
use crate::server::session::desk::able;
use crate::server::session::files::Files;
use crate::server::session::wording;

const ARTICLE: &str = "-- a.news --
Data: 22.12.2025\r
\r
🇷🇴 S\u{326}i Peskov, [ea 🙂]{actor=maria-zaharov} la Moscova 🙂";

/// What a client may ask for: everything, a menu, one kind, what nobody here offers.
const MENUS: [&str; 8] = [
    "",
    "quickfix",
    "refactor",
    "refactor.rewrite",
    "source",
    "source.fixAll",
    "source.fixAll.newsmark",
    "source.organizeImports",
];

fn offered(desk: &mut Desk, words: &str, menu: &str) -> Vec<Value> {
    let at = desk.place("a.news", words)["position"].clone();
    let mut context = json!({ "diagnostics": [] });
    if !menu.is_empty() {
        context["only"] = json!([menu]);
    }
    let document = json!({ "uri": desk.uri("a.news") });
    let params = json!({ "textDocument": document, "range": { "start": at, "end": at }, "context": context });
    desk.client.request("textDocument/codeAction", params).as_array().expect("a list").clone()
}

/// The article after `action`, in whichever way the client is told.
fn done(desk: &mut Desk, action: Value) -> String {
    let action =
        if action["edit"].is_null() { desk.client.request("codeAction/resolve", action) } else { action };
    let uri = desk.uri("a.news");
    let edit = &action["edit"];
    let edits = match edit["documentChanges"].as_array() {
        Some(changes) => {
            assert_eq!(changes[0]["textDocument"], json!({ "uri": uri, "version": 1 }));
            &changes[0]["edits"]
        }
        None => &edit["changes"][&uri],
    };
    wording::edited(desk, "a.news", edits).replace('\r', "␍").replace('\n', "⏎")
}

/// All menus, and what each action does, for a client with these capabilities.
fn session(capabilities: Value) -> String {
    let mut desk = Desk::within(&Rc::new(Files::new(ARTICLE)), capabilities);
    desk.open("a.news");
    let mut out = String::new();
    for words in ["Pes<|>kov", "maria-<|>zaharov"] {
        for menu in MENUS {
            let found = offered(&mut desk, words, menu);
            let titles: Vec<String> =
                found.iter().map(|action| format!("{} {}", action["kind"], action["title"])).collect();
            writeln!(out, "{words} {menu:?}: {}", titles.join(", ")).expect("a string takes all");
        }
        for action in offered(&mut desk, words, "") {
            let title = action["title"].clone();
            let text = done(&mut desk, action);
            writeln!(out, "{title}\n    {text}").expect("a string takes all");
        }
    }
    desk.finish();
    spelled_out(&out)
}

#[test]
fn whatever_the_client_takes_the_text_is_the_same() {
    let literals = json!({ "codeActionKind": { "valueSet": ["quickfix", "refactor", "source"] } });
    let literals = json!({ "codeActionLiteralSupport": literals });
    let seen = session(json!({ "textDocument": { "codeAction": literals.clone() } }));
    expect![[r#"
        Pes<|>kov "": "refactor.rewrite" "tag “Peskov”: actor=dmitri-peskov", "refactor.rewrite" "tag all 2 recognised mentions in this article", "source.fixAll.newsmark" "mend the one thing in this article that is certain"
        Pes<|>kov "quickfix": 
        Pes<|>kov "refactor": "refactor.rewrite" "tag “Peskov”: actor=dmitri-peskov", "refactor.rewrite" "tag all 2 recognised mentions in this article"
        Pes<|>kov "refactor.rewrite": "refactor.rewrite" "tag “Peskov”: actor=dmitri-peskov", "refactor.rewrite" "tag all 2 recognised mentions in this article"
        Pes<|>kov "source": "source.fixAll.newsmark" "mend the one thing in this article that is certain"
        Pes<|>kov "source.fixAll": "source.fixAll.newsmark" "mend the one thing in this article that is certain"
        Pes<|>kov "source.fixAll.newsmark": "source.fixAll.newsmark" "mend the one thing in this article that is certain"
        Pes<|>kov "source.organizeImports": 
        "tag “Peskov”: actor=dmitri-peskov"
            Data: 22.12.2025␍⏎␍⏎🇷🇴 S\u{326}i [Peskov]{actor=dmitri-peskov}, [ea 🙂]{actor=maria-zaharov} la Moscova 🙂
        "tag all 2 recognised mentions in this article"
            Data: 22.12.2025␍⏎␍⏎🇷🇴 S\u{326}i [Peskov]{actor=dmitri-peskov}, [ea 🙂]{actor=maria-zaharov} la [Moscova]{place=moscova} 🙂
        "mend the one thing in this article that is certain"
            date 2025-12-22␍⏎␍⏎🇷🇴 S\u{326}i Peskov, [ea 🙂]{actor=maria-zaharov} la Moscova 🙂
        maria-<|>zaharov "": "quickfix" "replace with `maria-zaharova`", "refactor.rewrite" "untag “ea 🙂”", "refactor.rewrite" "tag all 2 recognised mentions in this article", "source.fixAll.newsmark" "mend the one thing in this article that is certain"
        maria-<|>zaharov "quickfix": "quickfix" "replace with `maria-zaharova`"
        maria-<|>zaharov "refactor": "refactor.rewrite" "untag “ea 🙂”", "refactor.rewrite" "tag all 2 recognised mentions in this article"
        maria-<|>zaharov "refactor.rewrite": "refactor.rewrite" "untag “ea 🙂”", "refactor.rewrite" "tag all 2 recognised mentions in this article"
        maria-<|>zaharov "source": "source.fixAll.newsmark" "mend the one thing in this article that is certain"
        maria-<|>zaharov "source.fixAll": "source.fixAll.newsmark" "mend the one thing in this article that is certain"
        maria-<|>zaharov "source.fixAll.newsmark": "source.fixAll.newsmark" "mend the one thing in this article that is certain"
        maria-<|>zaharov "source.organizeImports": 
        "replace with `maria-zaharova`"
            Data: 22.12.2025␍⏎␍⏎🇷🇴 S\u{326}i Peskov, [ea 🙂]{actor=maria-zaharova} la Moscova 🙂
        "untag “ea 🙂”"
            Data: 22.12.2025␍⏎␍⏎🇷🇴 S\u{326}i Peskov, ea 🙂 la Moscova 🙂
        "tag all 2 recognised mentions in this article"
            Data: 22.12.2025␍⏎␍⏎🇷🇴 S\u{326}i [Peskov]{actor=dmitri-peskov}, [ea 🙂]{actor=maria-zaharov} la [Moscova]{place=moscova} 🙂
        "mend the one thing in this article that is certain"
            date 2025-12-22␍⏎␍⏎🇷🇴 S\u{326}i Peskov, [ea 🙂]{actor=maria-zaharov} la Moscova 🙂
    "#]].assert_eq(&seen);
    for unit in ["utf-8", "utf-16", "utf-32"] {
        let mut capabilities = able();
        capabilities["general"]["positionEncodings"] = json!([unit]);
        capabilities["textDocument"]["codeAction"] = literals.clone();
        assert_eq!(session(capabilities.clone()), seen, "at once, {unit}");
        capabilities["textDocument"]["codeAction"] =
            json!({ "dataSupport": true, "resolveSupport": { "properties": ["edit"] } });
        capabilities["workspace"]["workspaceEdit"] = json!({ "documentChanges": true });
        assert_eq!(session(capabilities), seen, "when it is chosen, {unit}");
    }
}

/// The specification of `textDocument/codeAction`: without `codeActionLiteralSupport` the answer holds commands alone.
#[test]
fn who_knows_commands_alone_gets_commands() {
    let mut desk = Desk::within(&Rc::new(Files::new(ARTICLE)), json!({ "workspace": { "applyEdit": true } }));
    desk.open("a.news");
    let (mut out, folder) = (String::new(), desk.uri(""));
    for words in ["Pes<|>kov", "maria-<|>zaharov", "[<|>ea"] {
        for command in offered(&mut desk, words, "") {
            let told = json!([command["title"], command["command"], command["arguments"]]);
            writeln!(out, "{words} {}", told.to_string().replace(&folder, "")).expect("a string takes all");
        }
    }
    expect![[r#"
        Pes<|>kov ["tag all 2 recognised mentions in this article","newsmark.tagAll",[{"uri":"a.news"}]]
        Pes<|>kov ["mend the one thing in this article that is certain","newsmark.fixAll",[{"uri":"a.news"}]]
        maria-<|>zaharov ["tag all 2 recognised mentions in this article","newsmark.tagAll",[{"uri":"a.news"}]]
        maria-<|>zaharov ["mend the one thing in this article that is certain","newsmark.fixAll",[{"uri":"a.news"}]]
        [<|>ea ["tag all 2 recognised mentions in this article","newsmark.tagAll",[{"uri":"a.news"}]]
        [<|>ea ["mend the one thing in this article that is certain","newsmark.fixAll",[{"uri":"a.news"}]]
    "#]].assert_eq(&out);
    let tag_all = offered(&mut desk, "Pes<|>kov", "").remove(0);
    desk.client.hold("workspace/applyEdit");
    desk.client.request("workspace/executeCommand", tag_all);
    let (id, edit) = desk.client.next_request("workspace/applyEdit");
    desk.client.respond(id, json!({ "applied": true }));
    let uri = desk.uri("a.news");
    let edited = wording::edited(&desk, "a.news", &edit["edit"]["changes"][&uri]);
    assert!(edited.contains("[Peskov]{actor=dmitri-peskov}"), "{edited}");
    assert!(edited.contains("la [Moscova]{place=moscova} 🙂"), "{edited}");
    desk.finish();
}

/// Neovim 0.11 adds one to the last letter's place, in whatever it counts.
#[test]
fn a_selection_that_ends_within_its_last_letter_holds_it() {
    let text = "-- a.news --\ndate 2025-12-22\n\nO nouă rundă 🙂 nu are dată.\n";
    let mut capabilities = able();
    capabilities["general"]["positionEncodings"] = json!(["utf-8"]);
    let mut desk = Desk::within(&Rc::new(Files::new(text)), capabilities);
    desk.open("a.news");
    let start = desk.place("a.news", "<|>rundă")["position"].clone();
    let end = desk.place("a.news", "rundă<|>")["position"].clone();
    for (cut, is_whole) in [(0, true), (1, true), (2, false)] {
        let character = end["character"].as_u64().expect("a number") - cut;
        let end = json!({ "line": end["line"], "character": character });
        let params = json!({
            "textDocument": { "uri": desk.uri("a.news") }, "range": { "start": start, "end": end },
            "context": { "diagnostics": [] },
        });
        let offered = desk.client.request("textDocument/codeAction", params);
        assert_eq!(
            offered.to_string().contains("declare the event `runda` here"),
            is_whole,
            "{cut}: {offered}"
        );
    }
    desk.finish();
}

#[test]
fn what_fits_anywhere_is_offered_to_who_asks_for_it() {
    let mut desk = Desk::new(ARTICLE);
    desk.open("a.news");
    let [start, end] =
        ["Pes<|>kov", "Peskov<|>"].map(|words| desk.place("a.news", words)["position"].clone());
    for (kind, end, is_offered) in [
        (json!(null), &start, true),
        (json!(1), &start, true),
        (json!(2), &start, false),
        (json!(2), &end, true),
    ] {
        let params = json!({
            "textDocument": { "uri": desk.uri("a.news") }, "range": { "start": start, "end": end },
            "context": { "diagnostics": [], "triggerKind": kind },
        });
        let offered = desk.client.request("textDocument/codeAction", params).to_string();
        assert_eq!(offered.contains("tag all"), is_offered, "{kind}: {offered}");
        assert!(offered.contains("tag “Peskov”"), "{offered}");
    }
    desk.finish();
}
