//! A toy server behind the real transport: each of its methods behaves badly in one way.

use std::io;
use std::io::Write;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::MutexGuard;
use std::sync::PoisonError;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;
use std::time::Duration;

use newsmark::server::transport;
use newsmark::server::work;
use newsmark::server::written::Writing;
use newsmark::server::written::Written;
use serde_json::Value;
use serde_json::json;
use tokio::sync::watch;
use tokio::task;
use tower_lsp::Client as Remote;
use tower_lsp::LanguageServer;
use tower_lsp::LspService;
use tower_lsp::jsonrpc::Error;
use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types::ConfigurationItem;
use tower_lsp::ls_types::DidChangeTextDocumentParams;
use tower_lsp::ls_types::DidOpenTextDocumentParams;
use tower_lsp::ls_types::InitializeParams;
use tower_lsp::ls_types::InitializeResult;
use tower_lsp::ls_types::MessageType;

use crate::server::client::Client;
use crate::server::order::text::Text;

/// Bytes that the toy made for large answers, wrote, and had made but not written at the worst.
#[derive(Default)]
struct Books {
    made: AtomicUsize,
    written: AtomicUsize,
    peak: AtomicUsize,
}

/// An output that keeps the books.
struct Counted<W>(W, Arc<Books>);

impl<W: Write> Write for Counted<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.0.write(bytes)?;
        self.1.written.fetch_add(written, Ordering::SeqCst);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// The toy's state.
struct Toy {
    client: Remote,
    books: Arc<Books>,
    text: Arc<Mutex<Text>>,
    /// Of the text, as it was understood.
    uri: Mutex<String>,
    /// Counts calls of `toy/release`, for which the slow methods wait.
    released: watch::Sender<usize>,
    /// Pieces of work that began.
    started: Arc<watch::Sender<usize>>,
    /// Pieces of work that were stopped by their cancellation.
    stopped: Arc<watch::Sender<usize>>,
}

/// A client of the toy, not yet initialized.
pub(crate) fn start() -> Client {
    Client::within(|input, output| run(input, output, None))
}

/// The same, with the number of a process that has to live.
pub(crate) fn start_for(process: u32) -> Client {
    Client::within(move |input, output| run(input, output, Some(process)))
}

/// A client of the toy, initialized.
pub(crate) fn ready() -> Client {
    let mut client = start();
    client.initialize(json!({}));
    client
}

fn run(input: io::PipeReader, output: io::PipeWriter, process: Option<u32>) -> u8 {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_time().build();
    let runtime = runtime.expect("a runtime can be made");
    let books = Arc::new(Books::default());
    let (service, socket) = LspService::build(|client| Toy::new(client, books.clone()))
        .custom_method("toy/text", Toy::text)
        .custom_method("toy/uri", Toy::uri)
        .custom_method("toy/slow", Toy::slow)
        .custom_method("toy/release", Toy::release)
        .custom_method("toy/ask", Toy::ask)
        .custom_method("toy/work", Toy::work)
        .custom_method("toy/started", Toy::started)
        .custom_method("toy/stopped", Toy::stopped)
        .custom_method("toy/large", Toy::large)
        .custom_method("toy/peak", Toy::peak)
        .custom_method("toy/panic", Toy::panic)
        .custom_method("toy/panicInWork", Toy::panic_in_work)
        .custom_method("toy/panicked", Toy::panicked)
        .custom_method("toy/stall", Toy::stall)
        .custom_method("toy/tell", Toy::tell)
        .custom_method("toy/chat", Toy::chat)
        .finish();
    let code = runtime.block_on(transport::serve(service, socket, input, Counted(output, books), process));
    runtime.shutdown_background();
    code
}

impl LanguageServer for Toy {
    async fn initialize(&self, _: InitializeParams) -> Result<InitializeResult> {
        task::yield_now().await;
        Ok(InitializeResult::default())
    }

    async fn shutdown(&self) -> Result<()> {
        Ok(())
    }

    async fn did_open(&self, params: DidOpenTextDocumentParams) {
        task::yield_now().await;
        let opened = params.text_document;
        *self.uri.lock().unwrap_or_else(PoisonError::into_inner) = opened.uri.to_string();
        *self.opened() = Text { version: opened.version, text: opened.text };
    }

    /// Waits before it applies, as no server should.
    async fn did_change(&self, params: DidChangeTextDocumentParams) {
        task::yield_now().await;
        let mut text = self.opened();
        text.version = params.text_document.version;
        for change in params.content_changes {
            let range = change.range.map(|range| [range.start, range.end]);
            text.edit(range.map(|ends| ends.map(|end| (end.line, end.character))), &change.text);
        }
    }
}

impl Written for Toy {
    fn written(&self, method: &str, params: &Value) -> Option<Writing> {
        match method {
            "toy/written" => {
                let text = self.opened().clone();
                Some(Box::pin(async move {
                    task::yield_now().await;
                    work::blocking(move |_| text.to_value().to_string().into_bytes()).await
                }))
            }
            "toy/writtenSlow" => {
                let mut released = self.released.subscribe();
                Some(Box::pin(async move {
                    released.changed().await.map_err(|_| Error::internal_error())?;
                    Ok(b"\"slow\"".to_vec())
                }))
            }
            "toy/writtenPanic" => panic!("written: {params}"),
            _ => None,
        }
    }
}

impl Toy {
    fn new(client: Remote, books: Arc<Books>) -> Self {
        Self {
            client,
            books,
            text: Arc::default(),
            uri: Mutex::default(),
            released: watch::Sender::default(),
            started: Arc::default(),
            stopped: Arc::default(),
        }
    }

    fn opened(&self) -> MutexGuard<'_, Text> {
        self.text.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes its snapshot, then waits.
    async fn text(&self) -> Result<Value> {
        let text = self.opened().clone();
        task::yield_now().await;
        Ok(text.to_value())
    }

    async fn uri(&self) -> Result<String> {
        task::yield_now().await;
        Ok(self.uri.lock().unwrap_or_else(PoisonError::into_inner).clone())
    }

    /// Waits for `toy/release`.
    async fn slow(&self) -> Result<&'static str> {
        self.released.subscribe().changed().await.map_err(|_| Error::internal_error())?;
        Ok("slow")
    }

    async fn release(&self) {
        task::yield_now().await;
        self.released.send_modify(|released| *released += 1);
    }

    /// Waits for the client.
    async fn ask(&self) -> Result<Vec<Value>> {
        self.client.configuration(vec![ConfigurationItem { scope_uri: None, section: None }]).await
    }

    /// Works until nobody waits for it.
    async fn work(&self) -> Result<()> {
        let (started, stopped) = (self.started.clone(), self.stopped.clone());
        work::blocking(move |cancel| {
            started.send_modify(|started| *started += 1);
            while !cancel.is_cancelled() {
                std::thread::sleep(Duration::from_millis(1));
            }
            stopped.send_modify(|stopped| *stopped += 1);
        })
        .await
    }

    /// Waits until work began.
    async fn started(&self) -> Result<usize> {
        first(&self.started).await
    }

    /// Waits until work was stopped.
    async fn stopped(&self) -> Result<usize> {
        first(&self.stopped).await
    }

    /// So many bytes.
    async fn large(&self, params: Value) -> Result<String> {
        let bytes =
            params["bytes"].as_u64().and_then(|bytes| usize::try_from(bytes).ok()).unwrap_or_default();
        let books = self.books.clone();
        work::blocking(move |_| {
            let made = books.made.fetch_add(bytes, Ordering::SeqCst) + bytes;
            let unwritten = made.saturating_sub(books.written.load(Ordering::SeqCst));
            books.peak.fetch_max(unwritten, Ordering::SeqCst);
            "x".repeat(bytes)
        })
        .await
    }

    /// How many of such bytes waited to be written, at the worst.
    async fn peak(&self) -> Result<usize> {
        task::yield_now().await;
        Ok(self.books.peak.load(Ordering::SeqCst))
    }

    async fn panic(&self) -> Result<()> {
        task::yield_now().await;
        panic!("a request panics")
    }

    async fn panic_in_work(&self) -> Result<()> {
        work::blocking(|_| panic!("work panics")).await
    }

    async fn panicked(&self) {
        task::yield_now().await;
        panic!("a notification panics")
    }

    /// Holds up the line for the client's answer, as no server should.
    async fn stall(&self) {
        let _ = self.client.configuration(vec![]).await;
        "stalled".clone_into(&mut self.opened().text);
    }

    async fn tell(&self, params: Value) {
        self.client.log_message(MessageType::LOG, params).await;
    }

    /// Tells something, then answers.
    async fn chat(&self, params: Value) -> Result<()> {
        self.client.log_message(MessageType::LOG, params).await;
        Ok(())
    }
}

/// Waits until there is something to count.
async fn first(counter: &watch::Sender<usize>) -> Result<usize> {
    let mut counter = counter.subscribe();
    let count = counter.wait_for(|count| *count > 0).await;
    count.map(|count| *count).map_err(|_| Error::internal_error())
}
