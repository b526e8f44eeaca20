//! What is done in documents: typed, taken back, opened, saved, closed, and edited by the server.

use serde_json::Value;
use serde_json::json;

use crate::server::session::columns::position;
use crate::server::session::fresh::chance::Chance;
use crate::server::session::fresh::chance::places;
use crate::server::session::fresh::pieces;

/// Bytes of a text that is long enough.
const LONG: usize = 1_500;

impl Chance {
    /// Has the server edit.
    pub(super) fn format_or_mend(&mut self) {
        match self.dice.below(6) {
            0 | 1 => self.rename_an_id(),
            2 | 3 => self.choose_an_action(),
            4 => self.have_done(),
            _ => self.format(),
        }
    }

    /// Opens, saves or closes a document.
    pub(super) fn open_or_let_go(&mut self) {
        let files = pieces::ARTICLES.iter().chain(&pieces::CARD_FILES).copied();
        let (open, closed): (Vec<&str>, Vec<&str>) = files.partition(|path| self.is_open(path));
        match self.dice.below(8) {
            0..3 if !closed.is_empty() => {
                let path = self.of(&closed);
                self.open(path);
            }
            3..5 if !open.is_empty() => {
                let path = self.of(&open);
                self.save(path);
            }
            5.. if !open.is_empty() => {
                let path = self.of(&open);
                self.close(path);
            }
            _ => {}
        }
    }

    pub(super) fn edit(&mut self) {
        let Some(uri) = self.some_document() else { return self.open("east/a.news") };
        let text = self.desk.open[&uri].1.clone();
        if text.len() > LONG {
            let new = self.text();
            self.remember(&uri);
            self.desk.replace_all(&uri, &new);
            return self.note(format!("replace all of {uri} by {new:?}"));
        }
        let from = self.place(&text);
        let reach = self.of(&[0, 0, 0, 1, 12, 40]);
        let to = places(&text).into_iter().rfind(|at| *at <= from + reach).expect("`from` is one");
        let new = if self.dice.below(6) == 0 { "" } else { self.of(&pieces::PIECES) };
        self.replace(&uri, from.min(to)..to.max(from), new);
    }

    /// Types a tag letter by letter, each letter a change.
    pub(super) fn type_a_tag(&mut self) {
        let Some(uri) = self.some_document() else { return self.open("east/b.news") };
        let text = self.desk.open[&uri].1.clone();
        let at = self.place(&text);
        let tag = self.of(&["[Miami]{place=miami}", "[r]{#r-nou when=2025-12-27}", "[ș🗞️]{event=runda}"]);
        self.remember(&uri);
        let mut end = at;
        for letter in tag.chars() {
            self.desk.replace(&uri, end..end, &letter.to_string());
            end += letter.len_utf8();
        }
        self.note(format!("type {tag} at {at} of {uri}"));
    }

    fn replace(&mut self, uri: &str, bytes: std::ops::Range<usize>, new: &str) {
        let done = format!("edit {bytes:?} of {uri}: {new:?}");
        self.remember(uri);
        self.desk.replace(uri, bytes, new);
        self.note(done);
    }

    fn remember(&mut self, uri: &str) {
        let text = self.desk.open[uri].1.clone();
        self.history.entry(uri.to_owned()).or_default().push(text);
    }

    pub(super) fn undo(&mut self) {
        let Some(uri) = self.some_document() else { return self.open("east/b.news") };
        let Some(text) = self.history.get_mut(&uri).and_then(Vec::pop) else { return };
        let now = self.desk.open[&uri].1.len();
        if self.dice.below(2) == 0 {
            self.desk.replace(&uri, 0..now, &text);
        } else {
            self.desk.replace_all(&uri, &text);
        }
        self.note(format!("undo in {uri}: {text:?}"));
    }

    pub(super) fn open(&mut self, path: &str) {
        if self.is_open(path) {
            return;
        }
        if !self.is_there(path) {
            self.desk.open_with(path, "");
            return self.note(format!("open {path}, which isn't there"));
        }
        let text = self.desk.files.read(path);
        // An editor that was closed with unsaved work has it when it comes back.
        let kept = if self.dice.below(6) == 0 { self.of(&pieces::PIECES) } else { "" };
        self.desk.open_with(path, &format!("{text}{kept}"));
        self.note(format!("open {path} and {kept:?}"));
    }

    pub(super) fn close(&mut self, path: &str) {
        self.history.remove(&self.desk.uri(path));
        self.desk.close(path);
        self.note(format!("close {path}"));
    }

    fn save(&mut self, path: &str) {
        let is_sound = |text: &str| serde_json::from_str(text).is_ok_and(|cards: Value| cards.is_object());
        if pieces::CARD_FILES.contains(&path) && !is_sound(&self.desk.open[&self.desk.uri(path)].1) {
            // What was known before would hold, which a fresh server couldn't know.
            return;
        }
        let is_there = self.is_there(path);
        self.desk.save(path);
        // Who watches files sees those that editors write, too.
        self.desk.tell_if_watching(&[(path, if is_there { "changed" } else { "created" })]);
        self.note(format!("save {path}"));
    }

    /// Renames an id, and does what the server says.
    fn rename_an_id(&mut self) {
        let Some(uri) = self.some_document() else { return };
        let text = self.desk.open[&uri].1.clone();
        let at = self.place(&text);
        let id = self.desk.ask_at("textDocument/prepareRename", &uri, at);
        let Ok(place @ Value::Object(_)) = self.desk.client.answer(&json!(id)) else {
            return;
        };
        let new = self.of(&pieces::NEW_IDS);
        let document = json!({ "uri": uri });
        let params = json!({ "textDocument": document, "position": place["range"]["start"], "newName": new });
        let id = self.desk.client.ask("textDocument/rename", params);
        let Ok(edit @ Value::Object(_)) = self.desk.client.answer(&json!(id)) else {
            return;
        };
        let about = self.desk.carry_out(&edit);
        self.note(format!("rename {} to {new} in {about:?}", place["placeholder"]));
    }

    /// Chooses one of the actions that are offered somewhere, and does what the server says.
    fn choose_an_action(&mut self) {
        let Some(uri) = self.some_document() else { return };
        let text = self.desk.open[&uri].1.clone();
        let at = self.place(&text);
        let at = position(&text, at, self.desk.unit);
        let params = json!({
            "textDocument": { "uri": uri }, "range": { "start": at, "end": at }, "context": { "diagnostics": [] },
        });
        let offered = self.desk.client.request("textDocument/codeAction", params);
        let Some(offered) = offered.as_array().filter(|offered| !offered.is_empty()) else {
            return;
        };
        let mut chosen = offered[self.dice.below(offered.len())].clone();
        if chosen["edit"].is_null() && chosen["command"].is_null() {
            chosen = self.desk.client.request("codeAction/resolve", chosen);
        }
        if chosen["edit"].is_object() {
            self.remember(&uri);
            self.desk.carry_out(&chosen["edit"]);
        }
        self.note(format!("choose {} in {uri}", chosen["title"]));
    }

    fn format(&mut self) {
        let Some(uri) = self.some_document() else { return };
        let options = json!({ "tabSize": 4, "insertSpaces": true });
        let params = json!({ "textDocument": { "uri": uri }, "options": options });
        let edits = self.desk.client.request("textDocument/formatting", params);
        if let Some(edits) = edits.as_array().filter(|edits| !edits.is_empty()) {
            self.remember(&uri);
            self.desk.amend(&uri, edits);
        }
        self.note(format!("format {uri}"));
    }
}
