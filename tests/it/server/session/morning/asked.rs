//! What an editor asks about a newsroom as a whole, and by an extension of ours.

use std::collections::BTreeMap;

use serde_json::Value;
use serde_json::json;

use crate::server::session::morning::Morning;
use crate::server::session::morning::SECOND;
use crate::server::session::morning::telling::told;
use crate::server::session::profiles::Profile;

/// What a client that asks what is wrong has been answered.
#[derive(Default)]
pub(super) struct Pulled {
    /// The ids of the reports about open documents, by URI.
    documents: BTreeMap<String, String>,
    /// What is wrong anywhere: id and list, by URI.
    everywhere: BTreeMap<String, (String, Value)>,
    /// The question about everything that waits for its answer.
    held: Option<i64>,
    /// How often everything was asked about.
    count: usize,
}

impl Morning {
    /// Whether the client asks what is wrong, and the server lets it.
    fn pulls(&self) -> bool {
        self.can("/textDocument/diagnostic") && self.served["diagnosticProvider"].is_object()
    }

    /// What is wrong: pulled by a client that pulls from a server that lets it, else as it is told.
    pub(super) fn findings(&mut self, path: &str) {
        if self.pulls() {
            let mut more = json!({ "identifier": self.served["diagnosticProvider"]["identifier"] });
            let uri = self.desk.uri(path);
            if let Some(known) = self.pulled.documents.get(&uri) {
                more["previousResultId"] = json!(known);
            }
            let report = self.ask_about("textDocument/diagnostic", path, &more);
            let id = report["resultId"].as_str().expect("each report has an id");
            self.pulled.documents.insert(uri, id.to_owned());
            return;
        }
        let wrong = self.desk.wrong(path);
        self.note(&format!(
            "  ← textDocument/publishDiagnostics {}",
            wrong.trim_end().replace('\n', "\n    ")
        ));
    }

    /// Asks what is wrong everywhere, as a client does at once that asks at all, and again after each answer.
    pub(super) fn ask_everywhere(&mut self) {
        if !self.pulls() {
            return;
        }
        self.note("→ workspace/diagnostic, nothing is known");
        let id = self.pull();
        let answer = self.take_pulled(id);
        for (uri, (_, list)) in self.pulled.everywhere.clone() {
            let line =
                format!("  ← in parts: {}", told(&self.desk, &json!({ "uri": uri, "items": list }), 4));
            self.note(&line);
        }
        self.note(&format!("  ← {answer}"));
        self.note("→ workspace/diagnostic, that is known: held");
        self.pulled.held = Some(self.pull());
    }

    /// Takes the answer that was held until something changed, and asks on until nothing is wrong any more.
    pub(super) fn until_nothing_is_wrong(&mut self) {
        let Some(mut held) = self.pulled.held.take() else { return };
        let mut answer = self.take_pulled(held);
        self.note(&format!("  ← {answer} to what was held, parts before: what has changed"));
        while self.pulled.everywhere.values().any(|(_, list)| *list != json!([])) {
            held = self.pull();
            answer = self.take_pulled(held);
        }
        self.note("→ workspace/diagnostic, again after each answer: in the end nothing is wrong anywhere");
        assert_eq!(answer, json!({ "items": [] }));
    }

    /// Asks about everything, in parts.
    fn pull(&mut self) -> i64 {
        let known = self.pulled.everywhere.iter().map(|(uri, (id, _))| json!({ "uri": uri, "value": id }));
        let known: Vec<Value> = known.collect();
        self.pulled.count += 1;
        let params = json!({
            "identifier": self.served["diagnosticProvider"]["identifier"],
            "partialResultToken": self.token(),
            "previousResultIds": known,
        });
        self.desk.client.ask("workspace/diagnostic", params)
    }

    fn token(&self) -> String {
        format!("everywhere {}", self.pulled.count)
    }

    /// The answer to `id`, when it comes; what came in parts before it is taken up.
    fn take_pulled(&mut self, id: i64) -> Value {
        let answer = self.desk.client.answer(&json!(id)).expect("it is answered in the end");
        let token = self.token();
        for _ in 0..self.desk.client.untaken().get("$/progress").copied().unwrap_or_default() {
            let part = self.desk.client.next_notification("$/progress");
            if part["token"] != token {
                continue;
            }
            for report in part["value"]["items"].as_array().expect("a list") {
                let uri = report["uri"].as_str().expect("a string").to_owned();
                let id = report["resultId"].as_str().expect("each report has an id").to_owned();
                if report["kind"] == "full" {
                    self.pulled.everywhere.insert(uri, (id, report["items"].clone()));
                }
            }
        }
        answer
    }

    /// What our extensions ask while somebody reads; who has none of ours asks none of it.
    pub(super) fn ask_our_own(&mut self, profile: Profile) {
        let asks = match profile {
            Profile::VisualStudioCode => true,
            Profile::Neovim => {
                let document = json!({ "uri": self.desk.uri(SECOND) });
                self.ask("newsmark/timeline", json!({ "id": "ana-pop", "textDocument": document }));
                true
            }
            Profile::Eglot => false,
        };
        if asks {
            for method in ["newsmark/timeline", "newsmark/nextMention", "newsmark/previousMention"] {
                self.ask_at(method, SECOND, "[Run<|>da]", &json!({}));
            }
        }
    }
}
