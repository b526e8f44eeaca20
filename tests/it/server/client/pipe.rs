//! Both ends of a client's wire: frames out, frames in by a thread that answers the server's requests.

mod inbox;

use std::collections::BTreeMap;
use std::io::BufRead;
use std::io::BufReader;
use std::io::Read;
use std::io::Write;
use std::sync::Arc;
use std::sync::Condvar;
use std::sync::Mutex;
use std::sync::MutexGuard;
use std::sync::PoisonError;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use serde_json::Value;
use serde_json::json;

use crate::server::client::PATIENCE;
use crate::server::client::log::Log;
use crate::server::client::pipe::inbox::Inbox;

/// What to answer to the server's requests, by method; `None` keeps them.
type Replies = BTreeMap<String, Option<Reply>>;

/// The answer to a request with these parameters.
type Reply = Arc<dyn Fn(&Value) -> Value + Send + Sync>;

/// The wire.
pub(super) struct Pipe {
    line: Arc<Line>,
    arriving: mpsc::Receiver<Value>,
    inbox: Inbox,
}

/// What the reading thread shares.
struct Line {
    output: Mutex<Option<Box<dyn Write + Send>>>,
    replies: Mutex<Replies>,
    paused: Mutex<bool>,
    resumed: Condvar,
    log: Arc<Log>,
}

impl Pipe {
    pub(super) fn new(
        input: impl Read + Send + 'static,
        output: impl Write + Send + 'static,
        log: Arc<Log>,
    ) -> Self {
        let line = Arc::new(Line {
            output: Mutex::new(Some(Box::new(output))),
            replies: Mutex::default(),
            paused: Mutex::default(),
            resumed: Condvar::new(),
            log,
        });
        let (arrive, arriving) = mpsc::channel();
        let reading = line.clone();
        thread::spawn(move || reading.read(BufReader::new(input), &arrive));
        Self { line, arriving, inbox: Inbox::default() }
    }

    /// Waits until `take` finds what it looks for among what has come.
    pub(super) fn wait<T>(&mut self, wanted: &str, take: impl Fn(&mut Inbox) -> Option<T>) -> T {
        loop {
            if let Some(found) = take(&mut self.inbox) {
                return found;
            }
            match self.arriving.recv_timeout(PATIENCE) {
                Ok(message) => self.inbox.put(message),
                Err(why) => panic!("waiting for {wanted}: {why}\n{}", self.line.log.transcript()),
            }
        }
    }

    /// Takes in one message, where one comes within `at_most`.
    pub(super) fn await_news(&mut self, at_most: Duration) {
        if let Ok(message) = self.arriving.recv_timeout(at_most) {
            self.inbox.put(message);
        }
    }

    /// Takes in whatever comes until the server closes its output.
    pub(super) fn drain(&mut self) {
        loop {
            match self.arriving.recv_timeout(PATIENCE) {
                Ok(message) => self.inbox.put(message),
                Err(mpsc::RecvTimeoutError::Disconnected) => return,
                Err(why) => panic!("the output doesn't end: {why}\n{}", self.line.log.transcript()),
            }
        }
    }

    pub(super) fn untaken(&self) -> BTreeMap<String, usize> {
        self.inbox.untaken()
    }

    pub(super) fn has_answer(&self, id: &Value) -> bool {
        self.inbox.has_answer(id)
    }

    pub(super) fn replies(&self) -> MutexGuard<'_, Replies> {
        self.line.replies.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn send(&self, message: &Value) {
        self.line.send(message);
    }

    pub(super) fn raw(&self, bytes: &[u8]) {
        self.line.log.sent_raw(bytes);
        self.line.write(bytes);
    }

    pub(super) fn close(&self) {
        self.line.output.lock().unwrap_or_else(PoisonError::into_inner).take();
    }

    pub(super) fn pause(&self, paused: bool) {
        *self.line.paused.lock().unwrap_or_else(PoisonError::into_inner) = paused;
        self.line.resumed.notify_all();
    }
}

impl Line {
    fn read(&self, mut input: impl BufRead, arrive: &mpsc::Sender<Value>) {
        loop {
            let paused = self.paused.lock().unwrap_or_else(PoisonError::into_inner);
            drop(self.resumed.wait_while(paused, |paused| *paused));
            let Some(message) = frame(&mut input) else { return };
            self.log.received(&message);
            if !self.reply(&message) && arrive.send(message).is_err() {
                return;
            }
        }
    }

    /// Answers a request of the server, unless it is to be kept.
    fn reply(&self, message: &Value) -> bool {
        let (Some(id), Some(method)) = (message.get("id"), message.get("method").and_then(Value::as_str))
        else {
            return false;
        };
        let reply = self.replies.lock().unwrap_or_else(PoisonError::into_inner).get(method).cloned();
        let result = match reply {
            Some(Some(reply)) => reply(&message["params"]),
            Some(None) => return false,
            None => Value::Null,
        };
        self.send(&json!({ "jsonrpc": "2.0", "id": id, "result": result }));
        true
    }

    fn send(&self, message: &Value) {
        self.log.sent(message);
        let body = message.to_string();
        self.write(format!("Content-Length: {}\r\n\r\n{body}", body.len()).as_bytes());
    }

    /// A server that has ended takes nothing: whoever waits for it will say so.
    fn write(&self, bytes: &[u8]) {
        let mut output = self.output.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(output) = output.as_mut() {
            let _ = output.write_all(bytes).and_then(|()| output.flush());
        }
    }
}

/// Reads a frame, strictly: the server writes what every client understands. `None` at the end.
fn frame(input: &mut impl BufRead) -> Option<Value> {
    let mut header = String::new();
    input.read_line(&mut header).ok().filter(|read| *read > 0)?;
    let length = header.strip_prefix("Content-Length: ").and_then(|rest| rest.strip_suffix("\r\n"));
    let length: usize = length.and_then(|length| length.parse().ok()).expect("a header is as it should be");
    let mut blank = String::new();
    input.read_line(&mut blank).ok()?;
    assert_eq!(blank, "\r\n", "one header, then a blank line");
    let mut body = vec![0; length];
    input.read_exact(&mut body).ok()?;
    Some(serde_json::from_slice(&body).expect("a body is JSON"))
}
