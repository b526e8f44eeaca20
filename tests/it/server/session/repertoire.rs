//! What the server says that it can do, what it does, and what `editors/README.md` says: one and the same.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::rc::Rc;

use expect_test::expect_file;
use newsmark::server::COMMANDS;
use newsmark::server::repertoire::Announced;
use newsmark::server::repertoire::Offer;
use newsmark::server::repertoire::OfferKind;
use newsmark::server::repertoire::REPERTOIRE;
use newsmark::server::repertoire::SENDINGS;
use serde_json::Value;
use serde_json::json;

use crate::server::session::desk::Desk;
use crate::server::session::desk::able;
use crate::server::session::desk::in_time;
use crate::server::session::files::Files;
use crate::server::session::files::read;
use crate::server::session::pull;

/// The lines of `editors/README.md` between which the tables stand.
const BEGINNING: &str = "<!-- repertoire -->\n";
const END: &str = "<!-- end of repertoire -->\n";

/// Requests of the protocol that belong to programming languages, or that other editors' needs brought forth: the
/// server answers none of them.
const UNANSWERED: [&str; 17] = [
    "callHierarchy/incomingCalls",
    "callHierarchy/outgoingCalls",
    "textDocument/colorPresentation",
    "textDocument/documentColor",
    "textDocument/inlineCompletion",
    "textDocument/inlineValue",
    "textDocument/moniker",
    "textDocument/prepareCallHierarchy",
    "textDocument/prepareTypeHierarchy",
    "textDocument/rangesFormatting",
    "textDocument/signatureHelp",
    "textDocument/willSaveWaitUntil",
    "typeHierarchy/subtypes",
    "typeHierarchy/supertypes",
    "workspace/textDocumentContent",
    "workspace/willCreateFiles",
    "workspace/willDeleteFiles",
];

fn offers() -> impl Iterator<Item = &'static Offer> {
    REPERTOIRE.iter().flat_map(|part| part.offers)
}

fn requests() -> impl Iterator<Item = &'static str> {
    offers().filter(|offer| offer.kind == OfferKind::Request).map(|offer| offer.name)
}

/// A desk whose editor says nothing of itself, and one whose editor can do everything that anybody asks about.
fn desks() -> [Desk; 2] {
    let files = Rc::new(Files::new("-- a.news --\ndate 2025-12-22\n\nPeskov tace.\n"));
    let mut asking = able();
    asking["textDocument"]["diagnostic"] = json!({ "relatedDocumentSupport": true });
    [json!({}), asking].map(|capabilities| Desk::within(&files, capabilities))
}

#[test]
fn the_readme_lists_it() {
    let mut tables = String::new();
    for part in REPERTOIRE {
        let rows = part.offers.iter().map(|offer| {
            let what = if offer.kind == OfferKind::Notification { " (told)" } else { "" };
            format!("| `{}`{what} | {} | {} |\n", offer.name, offer.gives, offer.needs)
        });
        write!(
            tables,
            "\n### {}\n\n| request | what an editor of news gets | what it takes of the client |\n|---|---|---|\n{}",
            part.title,
            rows.collect::<String>()
        )
        .expect("a string takes all");
    }
    tables += "\n### What the server sends\n";
    tables += "\n| message | when | what it takes of the client |\n|---|---|---|\n";
    for sending in SENDINGS {
        let what = if sending.kind == OfferKind::Notification { " (told)" } else { "" };
        writeln!(tables, "| `{}`{what} | {} | {} |", sending.name, sending.when, sending.needs)
            .expect("a string takes all");
    }
    tables += "\n### Commands\n\nEach takes one object, or its values in this order.\n";
    tables += "\n| command | what an editor of news gets | answer |\n|---|---|---|\n";
    for command in COMMANDS {
        let [signature, answer] =
            [command.signature(), command.answer.to_owned()].map(|code| code.replace('|', "\\|"));
        writeln!(tables, "| `{signature}` | {} | `{answer}` |", command.sentence)
            .expect("a string takes all");
    }
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("editors/README.md");
    let readme = read(&path);
    let (before, rest) = readme.split_once(BEGINNING).expect("a line where the tables begin");
    let (_, after) = rest.split_once(END).expect("a line where the tables end");
    expect_file![path].assert_eq(&format!("{before}{BEGINNING}{tables}\n{END}{after}"));
}

#[test]
fn what_is_announced_is_what_there_is() {
    for (desk, asks) in desks().into_iter().zip([false, true]) {
        let capabilities = desk.offered.clone();
        let known: BTreeSet<&str> = offers()
            .filter_map(|offer| match offer.announced {
                Announced::At(pointer) => Some(pointer),
                Announced::Taken(pointer) => Some(pointer).filter(|_| asks),
                Announced::Always | Announced::Registered => None,
            })
            .collect();
        for pointer in &known {
            let value = capabilities.pointer(pointer);
            let said = value.is_some_and(|value| !value.is_null() && *value != json!(false));
            assert!(said, "{pointer} is in the table, and the server doesn't say so: {capabilities}");
        }
        for (name, value) in capabilities.as_object().expect("an object") {
            let mut said = Vec::new();
            truths(&format!("/{name}"), value, &mut said);
            let beside = [
                "/positionEncoding",
                "/workspace/workspaceFolders/supported",
                "/diagnosticProvider/interFileDependencies",
            ];
            for pointer in said.iter().filter(|pointer| !beside.contains(&pointer.as_str())) {
                let below = format!("{pointer}/");
                let listed = known.iter().any(|known| known == pointer || known.starts_with(&below));
                assert!(listed, "the server says {pointer}, which isn't in the table: {value}");
            }
        }
        desk.finish();
    }
}

/// What of a capability stands for something that can be asked: itself, and whatever in it is true.
fn truths(pointer: &str, value: &Value, said: &mut Vec<String>) {
    match value {
        Value::Object(members) => {
            if pointer.ends_with("Provider") || pointer.contains("/fileOperations/") {
                said.push(pointer.to_owned());
            }
            for (name, member) in
                members.iter().filter(|(_, member)| member.is_object() || member.is_boolean())
            {
                truths(&format!("{pointer}/{}", name.replace('/', "~1")), member, said);
            }
        }
        Value::Bool(true) => said.push(pointer.to_owned()),
        _ => {}
    }
}

/// What any request may ask, all at once: each takes what it needs.
fn anything(desk: &Desk, name: &str) -> Value {
    let place = json!({ "line": 2, "character": 3 });
    let range = json!({ "start": place, "end": place });
    let uri = desk.uri("a.news");
    let item = json!({ "name": "x", "kind": 5, "uri": uri, "range": range, "selectionRange": range });
    let mut params = json!({
        "textDocument": { "uri": uri }, "position": place, "positions": [place], "range": range, "ch": "}",
        "options": { "tabSize": 4, "insertSpaces": true }, "newName": "x", "query": "x", "id": "x",
        "context": { "diagnostics": [], "includeDeclaration": true, "triggerKind": 1, "isRetrigger": false, "frameId": 1, "stoppedLocation": range },
        "previousResultId": "x", "previousResultIds": [], "label": "x", "title": "x", "name": "x", "item": item,
        "location": { "uri": uri, "range": range }, "files": [{ "uri": uri, "oldUri": uri, "newUri": uri }],
        "color": { "red": 0, "green": 0, "blue": 0, "alpha": 0 }, "reason": 1,
    });
    // What these mean by it others mean otherwise.
    match name {
        "workspaceSymbol/resolve" => params["kind"] = json!(5),
        "workspace/executeCommand" => {
            params["command"] = json!("newsmark.showMentions");
            params["arguments"] = json!([{ "id": "dmitri-peskov" }]);
        }
        _ => {}
    }
    params
}

#[test]
fn what_is_listed_is_answered_and_nothing_else() {
    for mut desk in desks() {
        desk.open("a.news");
        let mut ask = |name: &str| {
            let params = anything(&desk, name);
            let id = desk.client.ask(name, params);
            if name == "workspace/diagnostic" {
                // It may be held for ever.
                desk.client.cancel(&json!(id));
            }
            desk.client.answer(&json!(id)).err().unwrap_or_default()
        };
        for name in requests().filter(|name| *name != "shutdown") {
            let error = ask(name);
            let refused = error.starts_with("-32601 ") || error.starts_with("-32602 ");
            assert!(!refused, "{name} is in the table, and nobody answers it: {error}");
        }
        for name in UNANSWERED.iter().copied().chain(["newsmark/nothing"]) {
            let error = ask(name);
            assert!(error.starts_with("-32601 "), "{name} isn't in the table, and has an answer: {error}");
        }
        desk.finish();
    }
}

#[test]
fn each_is_listed_once() {
    let names: Vec<&str> = offers().map(|offer| offer.name).collect();
    let mut seen = BTreeSet::new();
    for name in &names {
        assert!(seen.insert(*name), "{name} stands twice in the table");
        assert!(
            !UNANSWERED.contains(name),
            "{name} is answered: take it out of the list of those that aren't"
        );
    }
}

/// What the server has sent at `desk` so far, by name.
fn sent(desk: &Desk) -> BTreeSet<String> {
    desk.client.calls().into_keys().collect()
}

/// An editor that can be sent whatever there is, but for what is wrong: that it asks or is told.
fn approachable(mut capabilities: Value) -> Value {
    for pointer in SENDINGS.iter().flat_map(|sending| sending.able) {
        let parts: Vec<&str> = pointer.split('/').skip(1).collect();
        let mut place = &mut capabilities;
        for part in parts {
            place = &mut place[part];
        }
        *place = json!(true);
    }
    capabilities
}

#[test]
fn what_is_sent_is_listed_and_the_other_way_round() {
    let newsroom = "-- newsmark.json --
{ \"lang\": 3 }
-- 1.news --
date 2025-12-20

A început [runda]{#runda when=2025-12-20}, spune Dmitri Peskov.
-- 2.news --
date 2025-12-22

A început [runda]{#runda when=2025-12-21}.
";
    let files = Rc::new(Files::new(newsroom));
    let mut told = Desk::within(&files, approachable(able()));
    told.client.reply("workspace/applyEdit", json!({ "applied": false }));
    told.client.reply_with("window/showMessageRequest", |params| params["actions"][0].clone());
    told.open("1.news");
    let tag = json!({ "command": "newsmark.tagAll", "arguments": [told.uri("1.news")] });
    told.client.request("workspace/executeCommand", tag);
    let shown =
        json!({ "command": "newsmark.showMentions", "arguments": [{ "id": "dmitri-peskov", "show": true }] });
    told.client.request("workspace/executeCommand", shown);
    told.wrong("1.news");
    let mut asking = Desk::within(&files, approachable(pull::asking()));
    for path in ["1.news", "2.news"] {
        asking.open(path);
        pull::report(&mut asking, path, None);
    }
    asking.edit("1.news", "when=2025-12-20", "when=2025-12-21");
    pull::report(&mut asking, "1.news", None);
    let listed: BTreeSet<String> = SENDINGS.iter().map(|sending| sending.name.to_owned()).collect();
    let mut seen = BTreeSet::new();
    let is_all = in_time(|| {
        // What comes is read while anything is asked.
        for desk in [&mut told, &mut asking] {
            desk.client.request("workspace/symbol", json!({ "query": "runda" }));
            seen.extend(sent(desk));
        }
        seen == listed
    });
    assert!(is_all, "listed and not sent: {:?}", listed.difference(&seen).collect::<Vec<_>>());
    told.finish();
    asking.finish();
}

#[test]
fn each_sending_is_listed_once() {
    let names: BTreeSet<&str> = SENDINGS.iter().map(|sending| sending.name).collect();
    assert_eq!(names.len(), SENDINGS.len());
}
