//! What was said, and whether the books balance: each request is answered exactly once.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::sync::Mutex;

use serde_json::Value;

/// Bytes of a message that the transcript keeps.
const SHOWN: usize = 400;

/// Messages that the transcript keeps: the last ones.
const LINES: usize = 200;

/// The transcript of a session.
#[derive(Default)]
pub(crate) struct Log(Mutex<Books>);

#[derive(Default)]
struct Books {
    lines: std::collections::VecDeque<String>,
    /// Requests by the JSON text of their id: how often asked, how often answered.
    requests: BTreeMap<String, (usize, usize)>,
    /// What the server asked and told of itself, by method.
    calls: BTreeMap<String, BTreeSet<String>>,
}

impl Log {
    /// Notes a message of the client.
    pub(super) fn sent(&self, message: &Value) {
        let mut books = self.0.lock().expect("no thread panics with the books open");
        if let (Some(id), Some(_)) = (message.get("id"), message.get("method")) {
            books.requests.entry(id.to_string()).or_default().0 += 1;
        }
        books.note('→', &message.to_string());
    }

    /// Notes bytes that may be no message.
    pub(super) fn sent_raw(&self, bytes: &[u8]) {
        let shown = bytes.get(..bytes.len().min(SHOWN)).unwrap_or_default();
        let mut books = self.0.lock().expect("no thread panics with the books open");
        books.note('→', &format!("{} bytes: {}", bytes.len(), String::from_utf8_lossy(shown)));
    }

    /// Notes a message of the server.
    pub(super) fn received(&self, message: &Value) {
        let mut books = self.0.lock().expect("no thread panics with the books open");
        if let Some(method) = message.get("method").and_then(Value::as_str) {
            let params = message.get("params").map(ToString::to_string).unwrap_or_default();
            books.calls.entry(method.to_owned()).or_default().insert(params);
        } else {
            let id = message.get("id").map(ToString::to_string).unwrap_or_default();
            // An answer to nobody is no answer to a request: what raw bytes provoke has no id.
            if id != "null" {
                books.requests.entry(id).or_default().1 += 1;
            }
        }
        books.note('←', &message.to_string());
    }

    /// The requests and notifications of the server by method: the JSON texts of their parameters, each once.
    pub(super) fn calls(&self) -> BTreeMap<String, BTreeSet<String>> {
        self.0.lock().expect("no thread panics with the books open").calls.clone()
    }

    /// The messages, a line each.
    pub(super) fn transcript(&self) -> String {
        let books = self.0.lock().expect("no thread panics with the books open");
        let mut transcript = String::new();
        for line in &books.lines {
            writeln!(transcript, "{line}").expect("a string takes whatever is written");
        }
        transcript
    }

    /// Requests that were not answered exactly as often as they were asked.
    pub(super) fn departures(&self) -> Vec<String> {
        let books = self.0.lock().expect("no thread panics with the books open");
        let departures = books.requests.iter().filter(|(_, (asked, answered))| asked != answered);
        departures
            .map(|(id, (asked, answered))| format!("{id}: asked {asked}, answered {answered}"))
            .collect()
    }
}

impl Books {
    fn note(&mut self, who: char, what: &str) {
        if self.lines.len() == LINES {
            self.lines.pop_front();
        }
        self.lines.push_back(format!("{who} {}", what.chars().take(SHOWN).collect::<String>()));
    }
}
