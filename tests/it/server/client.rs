//! An editor for tests: it speaks the protocol over a pair of pipes, and keeps a transcript.
//!
//! Each request must be answered exactly once, and nothing may be answered that wasn't asked: `finish` sees to it. The
//! server's own requests are answered at once, with null or what `reply` said, unless `hold` keeps them back. Nothing
//! sleeps; waiting is bounded and fails with the transcript.

mod log;
mod pipe;

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::io::Read;
use std::io::Write;
use std::process::Child;
use std::process::Command;
use std::process::Stdio;
use std::sync::Arc;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use serde_json::Value;
use serde_json::json;

use crate::server::client::log::Log;
use crate::server::client::pipe::Pipe;

/// How long anything may take that a test waits for, on the slowest machine.
const PATIENCE: Duration = Duration::from_mins(3);

/// A client and the server behind it.
pub(crate) struct Client {
    pipe: Pipe,
    log: Arc<Log>,
    next_id: i64,
    end: End,
}

/// How the server ends.
enum End {
    Process(Child),
    Thread(mpsc::Receiver<u8>),
}

impl Client {
    /// Starts `command`, a `newsmark` whose surroundings were set.
    pub(crate) fn start(mut command: Command) -> Self {
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().expect("the program runs");
        let input = child.stdout.take().expect("it was asked for");
        let output = child.stdin.take().expect("it was asked for");
        Self::new(input, output, End::Process(child))
    }

    /// Runs `server` on a thread: it reads the first pipe, writes the second, and returns its exit code.
    pub(crate) fn within(
        server: impl FnOnce(std::io::PipeReader, std::io::PipeWriter) -> u8 + Send + 'static,
    ) -> Self {
        let (their_input, output) = std::io::pipe().expect("a pipe can be made");
        let (input, their_output) = std::io::pipe().expect("a pipe can be made");
        let (end, ended) = mpsc::channel();
        thread::spawn(move || end.send(server(their_input, their_output)));
        Self::new(input, output, End::Thread(ended))
    }

    fn new(input: impl Read + Send + 'static, output: impl Write + Send + 'static, end: End) -> Self {
        let log = Arc::new(Log::default());
        let pipe = Pipe::new(input, output, log.clone());
        Self { pipe, log, next_id: 1, end }
    }

    /// Introduces itself with `capabilities`; the answer.
    pub(crate) fn initialize(&mut self, capabilities: Value) -> Value {
        let mut params = json!({ "processId": null, "rootUri": null });
        params["capabilities"] = capabilities;
        self.initialize_with(params)
    }

    /// Introduces itself with all the parameters of `initialize`; the answer.
    pub(crate) fn initialize_with(&mut self, params: Value) -> Value {
        let answer = self.request("initialize", params);
        self.notify("initialized", json!({}));
        answer
    }

    /// Opens an article.
    pub(crate) fn open(&mut self, uri: &str, text: &str) {
        let article = json!({ "uri": uri, "languageId": "newsmark", "version": 1, "text": text });
        self.notify("textDocument/didOpen", json!({ "textDocument": article }));
    }

    /// Asks and waits for the result.
    pub(crate) fn request(&mut self, method: &str, params: Value) -> Value {
        let id = self.ask(method, params);
        match self.answer(&json!(id)) {
            Ok(result) => result,
            Err(error) => panic!("{method}: {error}\n{}", self.transcript()),
        }
    }

    /// Asks and waits for the error, as `code message`.
    pub(crate) fn refused(&mut self, method: &str, params: Value) -> String {
        let id = self.ask(method, params);
        self.refusal(&json!(id))
    }

    /// Asks and doesn't wait; the id, for `answer`.
    pub(crate) fn ask(&mut self, method: &str, params: Value) -> i64 {
        let id = self.next_id;
        self.next_id += 1;
        self.ask_as(json!(id), method, params);
        id
    }

    /// Asks under an id of one's own.
    pub(crate) fn ask_as(&mut self, id: Value, method: &str, params: Value) {
        let mut message = json!({ "jsonrpc": "2.0", "method": method });
        message["id"] = id;
        message["params"] = params;
        self.send(&message);
    }

    /// Waits for the answer to `id`: its result, or its error as `code message`.
    pub(crate) fn answer(&mut self, id: &Value) -> Result<Value, String> {
        let answer = self.pipe.wait(&format!("the answer to {id}"), |inbox| inbox.take_answer(id));
        match answer.get("error") {
            Some(error) => {
                Err(format!("{} {}", error["code"], error["message"].as_str().unwrap_or_default()))
            }
            None => Ok(answer["result"].clone()),
        }
    }

    /// Whether the answer to `id` has come, as far as anything was waited for.
    pub(crate) fn has_answer(&self, id: &Value) -> bool {
        self.pipe.has_answer(id)
    }

    /// Waits for the answer to `id`, which must be an error: `code message`.
    pub(crate) fn refusal(&mut self, id: &Value) -> String {
        match self.answer(id) {
            Ok(result) => panic!("{id} has a result: {result}\n{}", self.transcript()),
            Err(error) => error,
        }
    }

    pub(crate) fn cancel(&mut self, id: &Value) {
        self.notify("$/cancelRequest", json!({ "id": id }));
    }

    pub(crate) fn notify(&mut self, method: &str, params: Value) {
        let mut message = json!({ "jsonrpc": "2.0", "method": method });
        message["params"] = params;
        self.send(&message);
    }

    /// Waits for a notification of the server and takes it; its parameters.
    pub(crate) fn next_notification(&mut self, method: &str) -> Value {
        self.pipe.wait(method, |inbox| inbox.take_notification(method))
    }

    /// Waits until anything comes, for `at_most` so long.
    pub(crate) fn await_news(&mut self, at_most: Duration) {
        self.pipe.await_news(at_most);
    }

    /// The notifications that have come and were not taken, as a count by method.
    pub(crate) fn untaken(&self) -> BTreeMap<String, usize> {
        self.pipe.untaken()
    }

    /// What the server has asked and told so far of itself, by method: the JSON texts of the parameters, each once.
    pub(crate) fn calls(&self) -> BTreeMap<String, BTreeSet<String>> {
        self.log.calls()
    }

    /// From now on answers the server's requests of `method` with `result`.
    pub(crate) fn reply(&mut self, method: &str, result: Value) {
        self.reply_with(method, move |_| result.clone());
    }

    /// From now on answers the server's requests of `method` with what `reply` makes of their parameters.
    pub(crate) fn reply_with(
        &mut self,
        method: &str,
        reply: impl Fn(&Value) -> Value + Send + Sync + 'static,
    ) {
        self.pipe.replies().insert(method.to_owned(), Some(Arc::new(reply)));
    }

    /// From now on keeps the server's requests of `method` unanswered, for `next_request`.
    pub(crate) fn hold(&mut self, method: &str) {
        self.pipe.replies().insert(method.to_owned(), None);
    }

    /// Waits for a request of the server that is held, and takes it: id and parameters.
    pub(crate) fn next_request(&mut self, method: &str) -> (Value, Value) {
        self.pipe.wait(method, |inbox| inbox.take_request(method))
    }

    /// Answers a request of the server that was held.
    pub(crate) fn respond(&mut self, id: Value, result: Value) {
        let mut message = json!({ "jsonrpc": "2.0" });
        message["id"] = id;
        message["result"] = result;
        self.send(&message);
    }

    /// Sends a message in a frame.
    pub(crate) fn send(&mut self, message: &Value) {
        self.pipe.send(message);
    }

    /// Sends bytes as they are.
    pub(crate) fn raw(&mut self, bytes: impl AsRef<[u8]>) {
        self.pipe.raw(bytes.as_ref());
    }

    /// Doesn't read from now on what the server writes, until `resume`.
    pub(crate) fn pause(&mut self) {
        self.pipe.pause(true);
    }

    /// Reads again.
    pub(crate) fn resume(&mut self) {
        self.pipe.pause(false);
    }

    /// Closes the server's input and waits for its end; the exit code.
    pub(crate) fn hang_up(&mut self) -> u8 {
        self.pipe.close();
        self.exit_code()
    }

    /// Says goodbye and waits for the end. Fails where it isn't 0, or where the books don't balance.
    pub(crate) fn finish(mut self) {
        self.request("shutdown", Value::Null);
        self.notify("exit", Value::Null);
        assert_eq!(self.exit_code(), 0, "{}", self.transcript());
        self.balance();
    }

    /// Fails where a request was not answered exactly once.
    pub(crate) fn balance(&mut self) {
        self.pipe.drain();
        let departures = self.log.departures();
        assert!(departures.is_empty(), "{departures:?}\n{}", self.transcript());
    }

    /// Waits for the end of the server; its exit code.
    pub(crate) fn exit_code(&mut self) -> u8 {
        match &mut self.end {
            End::Thread(ended) => match ended.recv_timeout(PATIENCE) {
                Ok(code) => code,
                Err(why) => panic!("the server doesn't end: {why}\n{}", self.log.transcript()),
            },
            End::Process(child) => {
                // Its output ends with it: a wait that is bounded, unlike one for a process.
                self.pipe.drain();
                let status = child.wait().expect("it was started here");
                status.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(u8::MAX)
            }
        }
    }

    /// All that was said, a line a message: `→` by the client, `←` by the server.
    pub(crate) fn transcript(&self) -> String {
        self.log.transcript()
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        self.pipe.pause(false);
        if let End::Process(child) = &mut self.end {
            // It has ended by itself, except in a test that fails.
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}
