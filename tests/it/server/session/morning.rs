//! A whole morning at each of the editors that people use, by what these say of themselves: script in, transcript out.
//!
//! An editor asks for what it has a use for, in its own way, and gets it in the form that it takes. What the server says
//! of its own accord comes at the end, each thing once: when it comes is nobody's promise.

mod asked;
mod telling;

use std::fmt::Write;
use std::rc::Rc;

use expect_test::expect_file;
use serde_json::Value;
use serde_json::json;

use crate::server::session::columns::position;
use crate::server::session::desk::Desk;
use crate::server::session::files::Files;
use crate::server::session::files::uri;
use crate::server::session::morning::asked::Pulled;
use crate::server::session::morning::telling::told;
use crate::server::session::profiles::Profile;

const NEWSROOM: &str = r#"-- newsmark.json --
{}
-- registry/cards.json --
{ "cards": [
  { "id": "ana-pop", "type": "Person", "name": "Ana Pop", "alternateName": ["Pop"] },
  { "id": "brumareni", "type": "Place", "name": "Brumăreni" }
] }
-- 2025/runda.news --
date 2025-12-20
title 🗞️ Runda de la Brumăreni
event runda

A început [runda]{#runda when=2025-12-20 at=brumareni}, spune Ana Pop.

„Da”, a spus [ea]{actor=anna-pop} [ieri]{when=2025-12-19}.
-- 2025/urmare.news --
date: 2025-12-22

[Runda]{event=runda status=happened} din Brumăreni s-a încheiat.
Ana Pop tace.
-- 2025/arhiva.news --
date 2025-12-21

[A doua zi a rundei]{event=runda}.
"#;

const FIRST: &str = "2025/runda.news";
const SECOND: &str = "2025/urmare.news";

/// An editor at work, and what was said.
struct Morning {
    desk: Desk,
    /// What the client can do.
    able: Value,
    /// What the server can do.
    served: Value,
    pulled: Pulled,
    transcript: String,
}

impl Morning {
    fn new(profile: Profile) -> Self {
        let files = Rc::new(Files::new(NEWSROOM));
        let root = uri(&files.folder());
        let mut params = profile.introduction();
        let able = params["capabilities"].clone();
        params["processId"] = Value::Null;
        params["rootUri"] = json!(root);
        params["rootPath"] = json!(files.folder());
        params["workspaceFolders"] = json!([{ "uri": root, "name": "news" }]);
        let settings = Some(json!([null]));
        let mut desk = Desk::replying(&files, params, &[("workspace/configuration", settings)]);
        let served = desk.offered.take();
        let mut morning = Self { desk, able, served, pulled: Pulled::default(), transcript: String::new() };
        morning.note(&format!("→ initialize, from {}", profile.name()));
        let members = morning.served.as_object().expect("capabilities").clone();
        for (key, value) in &members {
            if key != "semanticTokensProvider" {
                let line = format!("    {key}: {}", told(&morning.desk, value, 6));
                morning.note(&line);
            }
        }
        morning.note("→ initialized");
        morning
    }

    fn note(&mut self, line: &str) {
        writeln!(self.transcript, "{line}").expect("a string takes all");
    }

    /// Asks; the answer, or null where it was refused.
    fn ask(&mut self, method: &str, params: Value) -> Value {
        let line = format!("→ {method} {}", told(&self.desk, &params, 4));
        self.note(&line);
        self.answer(method, params, Value::clone)
    }

    /// Asks on about something in an answer; of what comes back only what is new is noted.
    fn ask_on(&mut self, method: &str, item: &Value) -> Value {
        let name = ["label", "name", "title"].iter().find_map(|key| item[key].as_str());
        self.note(&format!("→ {method} of {}", name.unwrap_or("the first")));
        self.answer(method, item.clone(), |answer| {
            let members = answer.as_object().into_iter().flatten();
            members
                .filter(|(key, member)| item.get(*key) != Some(member))
                .map(|(key, member)| (key.clone(), member.clone()))
                .collect()
        })
    }

    fn answer(&mut self, method: &str, params: Value, shown: impl Fn(&Value) -> Value) -> Value {
        let id = self.desk.client.ask(method, params);
        match self.desk.client.answer(&json!(id)) {
            Ok(answer) => {
                let line = format!("  ← {}", told(&self.desk, &shown(&answer), 4));
                self.note(&line);
                answer
            }
            Err(error) => {
                self.note(&format!("  ← refused: {error}"));
                Value::Null
            }
        }
    }

    /// Asks about the words around `<|>`.
    fn ask_at(&mut self, method: &str, path: &str, words: &str, more: &Value) -> Value {
        let mut params = self.desk.place(path, words);
        for (key, value) in more.as_object().into_iter().flatten() {
            params[key] = value.clone();
        }
        self.ask(method, params)
    }

    fn ask_about(&mut self, method: &str, path: &str, more: &Value) -> Value {
        let mut params = json!({ "textDocument": { "uri": self.desk.uri(path) } });
        for (key, value) in more.as_object().into_iter().flatten() {
            params[key] = value.clone();
        }
        self.ask(method, params)
    }

    /// Whether the client can do something, by its path among the capabilities.
    fn can(&self, path: &str) -> bool {
        self.able.pointer(path).is_some_and(|value| *value != json!(false))
    }

    /// Asks about the first of `answer` by `method`.
    fn resolve(&mut self, method: &str, answer: &Value) -> Value {
        let items = if answer["items"].is_array() { &answer["items"] } else { answer };
        match items.get(0) {
            Some(first) => self.ask_on(method, first),
            None => Value::Null,
        }
    }

    fn open(&mut self, path: &str) {
        self.note(&format!("→ textDocument/didOpen {path}"));
        self.desk.open(path);
        self.findings(path);
    }

    /// Does what the server says.
    fn carry_out(&mut self, edit: &Value) {
        let about = self.desk.carry_out(edit);
        let names: Vec<String> =
            about.iter().map(|uri| crate::server::session::wording::name(&self.desk, uri)).collect();
        self.note(&format!("→ textDocument/didChange or a file written: {}", names.join(", ")));
    }

    /// Types a tag letter by letter, and takes what is offered first.
    fn type_a_tag(&mut self) {
        let uri = self.desk.uri(SECOND);
        let mut at = self.desk.open[&uri].1.find("\nAna Pop").expect("it is there");
        self.note("→ textDocument/didChange, 14 times: “ [Ea]{actor=an”");
        for letter in " [Ea]{actor=an".chars() {
            self.desk.replace(SECOND, at..at, &letter.to_string());
            at += letter.len_utf8();
        }
        let context = json!({ "triggerKind": 1 });
        let answer =
            self.ask_at("textDocument/completion", SECOND, "{actor=an<|>", &json!({ "context": context }));
        let items = if answer["items"].is_array() { &answer["items"] } else { &answer };
        let first = items[0].clone();
        if self.can("/textDocument/completion/completionItem/resolveSupport") {
            self.ask_on("completionItem/resolve", &first);
        }
        let chosen = &first["textEdit"];
        let range = if chosen["insert"].is_object() { &chosen["insert"] } else { &chosen["range"] };
        let new = if chosen.is_null() { &first["insertText"] } else { &chosen["newText"] };
        let edit = json!({ "range": range, "newText": new.as_str().expect("a text").replace("$0", "") });
        self.desk.amend(&uri, &[edit]);
        self.note(&format!("→ textDocument/didChange: {} is taken", first["label"]));
        self.findings(SECOND);
    }

    /// What is asked while somebody reads.
    fn read(&mut self) {
        self.ask_at("textDocument/hover", SECOND, "Ana P<|>op tace", &json!({}));
        self.ask_at("textDocument/documentHighlight", SECOND, "Ana P<|>op tace", &json!({}));
        self.ask_at("textDocument/definition", SECOND, "[Run<|>da]", &json!({}));
        self.ask_at("textDocument/declaration", SECOND, "[Run<|>da]", &json!({}));
        self.ask_at("textDocument/typeDefinition", SECOND, "[Run<|>da]", &json!({}));
        self.ask_at("textDocument/implementation", SECOND, "[Run<|>da]", &json!({}));
        let context = json!({ "context": { "includeDeclaration": true } });
        self.ask_at("textDocument/references", SECOND, "[Run<|>da]", &context);
        self.ask_about("textDocument/documentSymbol", FIRST, &json!({}));
        let found = self.ask("workspace/symbol", json!({ "query": "runda" }));
        if self.can("/workspace/symbol/resolveSupport") {
            self.resolve("workspaceSymbol/resolve", &found);
        }
    }

    /// What only some clients ask, unasked by their users.
    fn look(&mut self) {
        let all = json!({ "start": { "line": 0, "character": 0 }, "end": { "line": 7, "character": 0 } });
        if self.can("/textDocument/semanticTokens") {
            let tokens = self.ask_about("textDocument/semanticTokens/full", FIRST, &json!({}));
            self.desk.edit(FIRST, "A început", "Azi a început");
            self.note("→ textDocument/didChange: “Azi a început”");
            let last = json!({ "previousResultId": tokens["resultId"] });
            self.ask_about("textDocument/semanticTokens/full/delta", FIRST, &last);
        }
        if self.can("/textDocument/semanticTokens/requests/range") {
            self.ask_about("textDocument/semanticTokens/range", FIRST, &json!({ "range": all }));
        }
        if self.can("/textDocument/inlayHint") {
            let hints = self.ask_about("textDocument/inlayHint", FIRST, &json!({ "range": all }));
            self.resolve("inlayHint/resolve", &hints);
        }
        if self.can("/textDocument/codeLens") && self.served["codeLensProvider"].is_object() {
            let lenses = self.ask_about("textDocument/codeLens", FIRST, &json!({}));
            self.resolve("codeLens/resolve", &lenses);
        }
        if self.can("/textDocument/foldingRange") {
            self.ask_about("textDocument/foldingRange", FIRST, &json!({}));
        }
        if self.can("/textDocument/selectionRange") {
            let at = self.desk.place(FIRST, "spune A<|>na Pop")["position"].clone();
            self.ask_about("textDocument/selectionRange", FIRST, &json!({ "positions": [at] }));
        }
        if self.can("/textDocument/documentLink") {
            let links = self.ask_about("textDocument/documentLink", FIRST, &json!({}));
            self.resolve("documentLink/resolve", &links);
        }
        if self.can("/textDocument/linkedEditingRange") {
            self.ask_at("textDocument/linkedEditingRange", FIRST, "{#run<|>da", &json!({}));
        }
    }

    /// What changes texts: a name, a quick fix, formatting.
    fn edit(&mut self) {
        if self.can("/textDocument/rename/prepareSupport") {
            self.ask_at("textDocument/prepareRename", FIRST, "{#run<|>da", &json!({}));
        }
        let edit = self.ask_at("textDocument/rename", FIRST, "{#run<|>da", &json!({ "newName": "runda-1" }));
        self.carry_out(&edit);
        let text = self.desk.open[&self.desk.uri(FIRST)].1.clone();
        let at = text.find("anna-pop").expect("it is there");
        let [start, end] = [at, at + 8].map(|at| position(&text, at, self.desk.unit));
        let range = json!({ "start": start, "end": end });
        let shown = json!([{ "range": range, "code": "unknown-id", "source": "newsmark", "message": "…" }]);
        // Some ask without what they show.
        let unseen = json!({ "range": range, "context": { "diagnostics": [], "only": ["quickfix"] } });
        self.ask_about("textDocument/codeAction", FIRST, &unseen);
        let params = json!({ "range": range, "context": { "diagnostics": shown, "only": ["quickfix"] } });
        let offered = self.ask_about("textDocument/codeAction", FIRST, &params);
        let mut chosen = offered[0].clone();
        if self.can("/textDocument/codeAction/resolveSupport") && chosen["edit"].is_null() {
            chosen = self.ask_on("codeAction/resolve", &chosen);
        }
        self.carry_out(&chosen["edit"]);
        self.findings(FIRST);
        let all = json!({ "range": range, "context": { "diagnostics": [], "only": ["source.fixAll"] } });
        self.ask_about("textDocument/codeAction", FIRST, &all);
        let options = json!({ "options": { "tabSize": 4, "insertSpaces": true } });
        let edits = self.ask_about("textDocument/formatting", SECOND, &options);
        self.desk.amend(&self.desk.uri(SECOND), edits.as_array().expect("there is something to do"));
        self.note("→ textDocument/didChange: as formatted");
        self.findings(SECOND);
    }

    /// Saves, and has somebody else write an article.
    fn save(&mut self) {
        let document = json!({ "uri": self.desk.uri(SECOND) });
        self.note("→ textDocument/willSave, didSave");
        self.desk.client.notify("textDocument/willSave", json!({ "textDocument": document, "reason": 1 }));
        self.desk.save(SECOND);
        let path = "2025/strain.news";
        self.desk.files.write(path, "date 2025-12-23\n\n[Runda]{event=runda-1}.\n");
        if self.desk.watches {
            self.note(&format!("→ workspace/didChangeWatchedFiles: {path} is new"));
            self.desk.tell(&[(path, "created")]);
        } else {
            self.note(&format!("  {path} is new, and the client can't see it"));
        }
        let mut params = self.desk.place(SECOND, "[Run<|>da]");
        params["context"] = json!({ "includeDeclaration": false });
        self.desk.ask_until(|desk| {
            let places = desk.client.request("textDocument/references", params.clone());
            places.to_string().contains("strain.news")
        });
        self.ask("textDocument/references", params);
    }

    /// Says goodbye; the transcript, with what the server said of its own accord.
    fn end(mut self) -> String {
        for path in [FIRST, SECOND] {
            self.note(&format!("→ textDocument/didClose {path}"));
            self.desk.close(path);
        }
        self.note("→ shutdown, exit");
        self.note("\nOf its own accord the server asked and told, in some order:");
        for (method, params) in self.desk.client.calls() {
            let is_counted = matches!(method.as_str(), "$/progress" | "textDocument/publishDiagnostics");
            let params: Vec<Value> = if is_counted || method == "window/workDoneProgress/create" {
                Vec::new()
            } else {
                params.iter().map(|one| serde_json::from_str(one).unwrap_or_default()).collect()
            };
            self.note(&format!("← {method}"));
            for one in params.iter().filter(|one| !one.is_null()) {
                let line = format!("    {}", told(&self.desk, one, 6));
                self.note(&line);
            }
        }
        self.desk.finish();
        self.transcript
    }
}

/// The whole morning.
fn session(profile: Profile) -> String {
    let mut morning = Morning::new(profile);
    morning.ask_everywhere();
    morning.open(FIRST);
    morning.open(SECOND);
    morning.type_a_tag();
    morning.read();
    morning.ask_our_own(profile);
    morning.look();
    morning.edit();
    morning.until_nothing_is_wrong();
    morning.save();
    morning.end()
}

#[test]
fn visual_studio_code() {
    expect_file!["morning/vscode.txt"].assert_eq(&session(Profile::VisualStudioCode));
}

#[test]
fn neovim() {
    expect_file!["morning/neovim.txt"].assert_eq(&session(Profile::Neovim));
}

#[test]
fn eglot() {
    expect_file!["morning/eglot.txt"].assert_eq(&session(Profile::Eglot));
}
