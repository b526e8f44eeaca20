//! What the server says unasked: what is wrong, and messages to the user.

use std::collections::BTreeMap;

use serde_json::Value;
use serde_json::json;

use crate::server::session::desk::Desk;
use crate::server::session::wording;

impl Desk {
    /// What is wrong with the text at `path` as it stands, as soon as that is said.
    pub(in crate::server::session) fn wrong(&mut self, path: &str) -> String {
        let uri = self.uri(path);
        let version = json!(self.open.get(&uri).map(|(version, _)| version));
        self.wrong_when(path, |told| told["version"] == version)
    }

    /// What is wrong with the text at `path`, as soon as what is said of it fits: the last word may have fitted.
    pub(in crate::server::session) fn wrong_when(
        &mut self,
        path: &str,
        fits: impl Fn(&Value) -> bool,
    ) -> String {
        let uri = self.uri(path);
        while !self.shown.get(&uri).is_some_and(&fits) {
            self.take_told();
        }
        wording::diagnostics(self, &self.shown[&uri])
    }

    fn take_told(&mut self) {
        let told = self.client.next_notification("textDocument/publishDiagnostics");
        let about = told["uri"].as_str().expect("a string").to_owned();
        *self.told.entry(about.clone()).or_default() += 1;
        self.shown.insert(about, told);
    }

    /// All that is wrong as far as it was said by now, by URI.
    pub(in crate::server::session) fn all_wrong(&mut self) -> BTreeMap<String, Value> {
        for _ in 0..self.client.untaken().get("textDocument/publishDiagnostics").copied().unwrap_or_default()
        {
            self.take_told();
        }
        let lists = self.shown.iter().map(|(uri, told)| (uri.clone(), told["diagnostics"].clone()));
        lists.filter(|(_, list)| list.as_array().is_some_and(|list| !list.is_empty())).collect()
    }

    /// How often the server has said so far what is wrong with `path`.
    pub(in crate::server::session) fn told(&self, path: &str) -> usize {
        self.told.get(&self.uri(path)).copied().unwrap_or_default()
    }

    /// What the server has shown the user so far, a message a line: at least so many, as soon as they have come.
    pub(in crate::server::session) fn shown_messages(&mut self, at_least: usize) -> String {
        // What was written before the answer has come with it.
        self.client.request("workspace/symbol", json!({ "query": "" }));
        let count = self.client.untaken().get("window/showMessage").copied().unwrap_or_default();
        let messages = (0..count.max(at_least)).map(|_| self.client.next_notification("window/showMessage"));
        let messages = messages.map(|told| format!("{} {}", told["type"], told["message"]));
        let top = self.files.top().to_str().expect("paths of tests are UTF-8").to_owned();
        messages.collect::<Vec<_>>().join("\n").replace(&top, "…")
    }

    /// Waits until the text at `path` as it stands has a finding of `rule`, or none; all that is wrong with it then.
    pub(in crate::server::session) fn until(&mut self, path: &str, rule: &str, wanted: bool) -> String {
        // What was found in the file may be told before the open text is known.
        let version = json!(self.open.get(&self.uri(path)).map(|(version, _)| *version));
        self.wrong_when(path, |told| {
            told["version"] == version
                && told["diagnostics"].to_string().contains(&format!("\"{rule}\"")) == wanted
        })
    }
}
