//! A desk: an editor in a newsroom, who works on texts and asks about words.

mod hearing;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::rc::Rc;
use std::time::Duration;
use std::time::Instant;

use newsmark::server::Surroundings;
use newsmark::server::repertoire::SENDINGS;
use newsmark::server::run_between;
use newsmark::text::Encoding;
use newsmark::time::Moment;
use newsmark::time::strict_day;
use serde_json::Value;
use serde_json::json;

use crate::server::client::Client;
use crate::server::session::columns::position;
use crate::server::session::files::Files;
use crate::server::session::files::encoded;
use crate::server::session::files::read;
use crate::server::session::files::uri;
use crate::server::session::wording;

/// The day of all sessions.
const TODAY: &str = "2026-01-10";

/// How long anything may take that is asked for again and again.
const PATIENCE: Duration = Duration::from_mins(3);

/// An editor and its server. Files are named by their path in the newsroom's folder.
pub(super) struct Desk {
    pub(super) files: Rc<Files>,
    pub(super) client: Client,
    /// What the server says that it can do.
    pub(super) offered: Value,
    /// What the editor says that it can do.
    able: Value,
    /// Whether the editor tells what happens to files: else the server has to see it by itself.
    pub(super) watches: bool,
    /// The newsroom's folder as this editor writes it.
    pub(super) spelled: String,
    pub(super) unit: Encoding,
    /// The open texts by URI, with their versions.
    pub(super) open: BTreeMap<String, (i64, String)>,
    /// Their URIs in the order in which they were opened.
    pub(super) order: Vec<String>,
    /// What was last said to be wrong, by URI.
    shown: BTreeMap<String, Value>,
    /// How often anything was said of it, by URI.
    told: BTreeMap<String, usize>,
}

/// What an editor that can do everything says of itself.
pub(super) fn able() -> Value {
    json!({
        "general": { "positionEncodings": ["utf-16"] },
        "textDocument": {
            "codeAction": { "codeActionLiteralSupport": { "codeActionKind": { "valueSet": ["quickfix"] } } },
            "hover": { "contentFormat": ["markdown", "plaintext"] },
            "definition": { "linkSupport": true },
            "publishDiagnostics": { "relatedInformation": true, "codeDescriptionSupport": true },
        },
        "window": { "workDoneProgress": true },
        "workspace": { "didChangeWatchedFiles": { "dynamicRegistration": true } },
    })
}

impl Desk {
    /// A desk with an editor that can do everything, in a newsroom with the files of `fixture`.
    pub(super) fn new(fixture: &str) -> Self {
        Self::within(&Rc::new(Files::new(fixture)), able())
    }

    /// A desk in a newsroom, with an editor that has these capabilities.
    pub(super) fn within(files: &Rc<Files>, capabilities: Value) -> Self {
        let root = uri(&files.folder());
        let folders = json!([{ "uri": root, "name": "news" }]);
        let mut params = json!({ "processId": null, "rootUri": root, "workspaceFolders": folders });
        params["capabilities"] = capabilities;
        Self::introduced(files, params)
    }

    /// The same, but requests of the server by `methods` are kept unanswered from the first on.
    pub(super) fn holding(files: &Rc<Files>, capabilities: &Value, methods: &[&str]) -> Self {
        let root = uri(&files.folder());
        let params = json!({ "processId": null, "rootUri": root, "capabilities": capabilities });
        let methods: Vec<(&str, Option<Value>)> = methods.iter().map(|method| (*method, None)).collect();
        Self::seated(files, &files.home(), params, &methods)
    }

    /// A desk whose editor answers requests of the server by `replies`, by method, from the first on.
    pub(super) fn replying(files: &Rc<Files>, params: Value, replies: &[(&str, Option<Value>)]) -> Self {
        Self::seated(files, &files.home(), params, replies)
    }

    /// A desk whose editor introduces itself with `params`.
    pub(super) fn introduced(files: &Rc<Files>, params: Value) -> Self {
        Self::at_home(files, &files.home(), params)
    }

    /// The same, for a user with the home folder `home`.
    pub(super) fn at_home(files: &Rc<Files>, home: &Path, params: Value) -> Self {
        Self::seated(files, home, params, &[])
    }

    fn seated(files: &Rc<Files>, home: &Path, params: Value, replies: &[(&str, Option<Value>)]) -> Self {
        let stderr = fs::File::create(files.top().join("stderr")).expect("a file can be made");
        let mut command = Command::new(env!("CARGO_BIN_EXE_newsmark"));
        command.args(["lsp", "--stdio", "--today", TODAY]).current_dir(files.top()).stderr(stderr);
        command.env("HOME", home).env("XDG_CACHE_HOME", files.cache()).env("LOCALAPPDATA", files.cache());
        let mut client = Client::start(command);
        for (method, reply) in replies {
            match reply {
                Some(reply) => client.reply(method, reply.clone()),
                None => client.hold(method),
            }
        }
        Self::before(files, client, params)
    }

    /// A desk whose server lives in this process, which costs little: for tests that need many. `replies` are what is
    /// answered to requests of the server, by method.
    pub(super) fn indoors(files: &Rc<Files>, params: Value, replies: &[(&str, Value)]) -> Self {
        let today = Moment::Day(strict_day(TODAY).expect("a day"));
        Self::indoors_when(files, params, replies, move || today)
    }

    /// The same, by a clock of one's own.
    pub(super) fn indoors_when(
        files: &Rc<Files>,
        params: Value,
        replies: &[(&str, Value)],
        now: impl Fn() -> Moment + Send + Sync + 'static,
    ) -> Self {
        let mut client = Self::colleague(files, now, None);
        for (method, reply) in replies {
            client.reply(method, reply.clone());
        }
        Self::before(files, client, params)
    }

    /// A desk whose server lives in this process and watches no more than `most` folders.
    pub(super) fn short_sighted(files: &Rc<Files>, params: Value, most: usize) -> Self {
        let today = Moment::Day(strict_day(TODAY).expect("a day"));
        let client = Self::colleague(files, move || today, Some(most));
        Self::before(files, client, params)
    }

    fn colleague(
        files: &Rc<Files>,
        now: impl Fn() -> Moment + Send + Sync + 'static,
        watches: Option<usize>,
    ) -> Client {
        let (home, cache) = (Some(files.home()), Some(files.cache()));
        let surroundings = Surroundings { now: Box::new(now), home, cache, watches };
        Client::within(|input, output| {
            run_between(input, output, surroundings, None).expect("there are threads enough")
        })
    }

    /// A desk with a client that introduces itself with `params`.
    fn before(files: &Rc<Files>, mut client: Client, params: Value) -> Self {
        let watches = "/capabilities/workspace/didChangeWatchedFiles/dynamicRegistration";
        let watches = params.pointer(watches) == Some(&json!(true));
        let able = params["capabilities"].clone();
        let answer = client.initialize_with(params);
        let unit = match answer["capabilities"]["positionEncoding"].as_str() {
            Some("utf-8") => Encoding::Utf8,
            Some("utf-32") => Encoding::Scalar,
            _ => Encoding::Utf16,
        };
        let (spelled, open) = (uri(&files.folder()), BTreeMap::new());
        let (shown, told) = (BTreeMap::new(), BTreeMap::new());
        let offered = answer["capabilities"].clone();
        let order = Vec::new();
        Self {
            files: Rc::clone(files),
            client,
            offered,
            able,
            watches,
            spelled,
            unit,
            open,
            order,
            shown,
            told,
        }
    }

    /// The URI of `path` as this editor writes it; what is a URI already stays as it is.
    pub(super) fn uri(&self, path: &str) -> String {
        if path.contains(':') { path.to_owned() } else { format!("{}/{}", self.spelled, encoded(path)) }
    }

    /// Opens the file at `path`.
    pub(super) fn open(&mut self, path: &str) {
        let text = self.files.read(path);
        self.open_with(path, &text);
    }

    /// Opens `path` with a text that may be another one than its file's.
    pub(super) fn open_with(&mut self, path: &str, text: &str) {
        let uri = self.uri(path);
        self.open_as(&uri, 1, text);
    }

    /// Opens the document at `uri` with any version and text.
    pub(super) fn open_as(&mut self, uri: &str, version: i64, text: &str) {
        let is_json = Path::new(uri).extension().is_some_and(|extension| extension == "json");
        let language = if is_json { "jsonc" } else { "newsmark" };
        let document = json!({ "uri": uri, "languageId": language, "version": version, "text": text });
        self.client.notify("textDocument/didOpen", json!({ "textDocument": document }));
        self.open.insert(uri.to_owned(), (version, text.to_owned()));
        self.order.retain(|other| other != uri);
        self.order.push(uri.to_owned());
    }

    /// Replaces the first `old` in the text by `new`, as somebody who types does.
    pub(super) fn edit(&mut self, path: &str, old: &str, new: &str) {
        let text = &self.open.get(&self.uri(path)).expect("it is open").1;
        let start = text.find(old).unwrap_or_else(|| panic!("no {old:?} in {text:?}"));
        self.replace(path, start..start + old.len(), new);
    }

    /// Replaces what stands at `bytes` of the text by `new`.
    pub(super) fn replace(&mut self, path: &str, bytes: std::ops::Range<usize>, new: &str) {
        let uri = self.uri(path);
        let (version, text) = self.open.get_mut(&uri).expect("it is open");
        let [from, to] = [bytes.start, bytes.end].map(|at| position(text, at, self.unit));
        text.replace_range(bytes, new);
        *version += 1;
        let change = json!({ "range": { "start": from, "end": to }, "text": new });
        let document = json!({ "uri": uri, "version": version });
        let params = json!({ "textDocument": document, "contentChanges": [change] });
        self.client.notify("textDocument/didChange", params);
    }

    /// Sends the whole text at `uri` anew, as some editors do at each change.
    pub(super) fn replace_all(&mut self, uri: &str, new: &str) {
        let (version, text) = self.open.get_mut(uri).expect("it is open");
        *version += 1;
        new.clone_into(text);
        let document = json!({ "uri": uri, "version": version });
        let params = json!({ "textDocument": document, "contentChanges": [{ "text": new }] });
        self.client.notify("textDocument/didChange", params);
    }

    /// Writes the open text to its file and says so.
    pub(super) fn save(&mut self, path: &str) {
        self.files.write(path, &self.open[&self.uri(path)].1);
        self.say_saved(path);
    }

    /// Only says that the text was saved.
    pub(super) fn say_saved(&mut self, path: &str) {
        let uri = self.uri(path);
        self.client.notify("textDocument/didSave", json!({ "textDocument": { "uri": uri } }));
    }

    /// Closes the document.
    pub(super) fn close(&mut self, path: &str) {
        let uri = self.uri(path);
        self.client.notify("textDocument/didClose", json!({ "textDocument": { "uri": uri } }));
        self.open.remove(&uri);
        self.order.retain(|other| *other != uri);
    }

    /// Says what happened to files: `created`, `changed`, `deleted`.
    pub(super) fn tell(&mut self, events: &[(&str, &str)]) {
        let event = |(path, what): &(&str, &str)| {
            let kind = ["created", "changed", "deleted"].iter().position(|kind| kind == what);
            json!({ "uri": self.uri(path), "type": kind.expect("one of these") + 1 })
        };
        let changes: Vec<Value> = events.iter().map(event).collect();
        self.client.notify("workspace/didChangeWatchedFiles", json!({ "changes": changes }));
    }

    /// Asks about the words around `<|>` in the text at `path`, and doesn't wait.
    pub(super) fn ask(&mut self, method: &str, path: &str, words: &str) -> i64 {
        let place = self.place(path, words);
        self.client.ask(method, place)
    }

    /// The place of `<|>` in the text at `path`, as parameters of a request.
    pub(super) fn place(&self, path: &str, words: &str) -> Value {
        let uri = self.uri(path);
        let at = self.position(&uri, words);
        json!({ "textDocument": { "uri": uri }, "position": at })
    }

    /// Asks about byte `at` of the text at `path`, and doesn't wait.
    pub(super) fn ask_at(&mut self, method: &str, path: &str, at: usize) -> i64 {
        let uri = self.uri(path);
        let at = position(&self.open[&uri].1, at, self.unit);
        self.client.ask(method, json!({ "textDocument": { "uri": uri }, "position": at }))
    }

    fn position(&self, uri: &str, words: &str) -> Value {
        let text = &self.open.get(uri).expect("it is open").1;
        let (before, after) = words.split_once("<|>").expect("a cursor");
        let start = text.find(&format!("{before}{after}"));
        let start = start.unwrap_or_else(|| panic!("no {words:?} in {text:?}"));
        position(text, start + before.len(), self.unit)
    }

    /// The card at the words around `<|>`, as a person reads it.
    pub(super) fn hover(&mut self, path: &str, words: &str) -> String {
        let id = self.ask("textDocument/hover", path, words);
        let answer = self.client.answer(&json!(id)).expect("hover always has an answer");
        wording::hover(self, &self.uri(path), &answer)
    }

    /// Where the words around `<|>` lead to, a place a line.
    pub(super) fn definition(&mut self, path: &str, words: &str) -> String {
        let id = self.ask("textDocument/definition", path, words);
        let answer = self.client.answer(&json!(id)).expect("definition always has an answer");
        wording::definition(self, &self.uri(path), &answer)
    }

    /// Asks `question` again and again until it holds.
    pub(super) fn ask_until(&mut self, mut question: impl FnMut(&mut Self) -> bool) {
        assert!(in_time(|| question(self)), "{}", self.client.transcript());
    }

    /// The text at `uri`: the open one, else the file's, as an editor would open it. `None` for files of the program.
    pub(super) fn text(&self, uri: &str) -> Option<String> {
        if let Some((_, text)) = self.open.get(uri) {
            return Some(text.clone());
        }
        let path = self.path(uri).filter(|path| path.exists())?;
        Some(read(&path).trim_start_matches('\u{feff}').to_owned())
    }

    /// The file at `uri`.
    pub(super) fn path(&self, uri: &str) -> Option<PathBuf> {
        let folder = crate::server::session::files::uri(&self.files.folder());
        let path = uri.strip_prefix(&self.spelled).or_else(|| uri.strip_prefix(&folder))?;
        let path = path.trim_start_matches('/');
        let path = percent_encoding::percent_decode_str(path).decode_utf8().ok()?;
        Some(self.files.folder().join(&*path))
    }

    /// Says goodbye. Fails where the end isn't good, where the server sent what it doesn't say that it sends, or what this
    /// editor can't be sent, and where anything was written to standard error.
    pub(super) fn finish(self) {
        for method in self.client.calls().keys() {
            let sending = SENDINGS.iter().find(|sending| sending.name == method);
            let able = sending.unwrap_or_else(|| panic!("{method} isn't in the table of what is sent")).able;
            let can = able.iter().any(|pointer| self.able.pointer(pointer) == Some(&json!(true)));
            assert!(can || able.is_empty(), "{method} is sent to an editor that has none of {able:?}");
        }
        self.client.finish();
        let stderr = self.files.top().join("stderr");
        let complaints = if stderr.exists() { read(&stderr) } else { String::new() };
        assert_eq!(complaints, "", "standard error is quiet");
    }
}

/// Asks `question` again and again until it holds. `false`: it never does.
#[expect(clippy::disallowed_methods, reason = "what is done in the background takes the time that it takes")]
pub(super) fn in_time(mut question: impl FnMut() -> bool) -> bool {
    let start = Instant::now();
    while !question() {
        if start.elapsed() > PATIENCE {
            return false;
        }
        std::thread::yield_now();
    }
    true
}
