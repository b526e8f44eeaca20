//! Answers that are written as JSON text by those who know them, past the tree of values that all others become.
//!
//! Ten thousand places cost a value 50 ms and their text 2. Such an answer obeys the same rules as any other: it is
//! given once, can be cancelled, and a panic in it is an internal error.

use std::pin::Pin;

use serde_json::Value;
use tower_lsp::jsonrpc;

/// The work that an answer takes, up to the JSON text of its `result`.
pub type Writing = Pin<Box<dyn Future<Output = jsonrpc::Result<Vec<u8>>> + Send>>;

/// Who writes the answers to some methods; by default to none.
pub trait Written {
    /// The answer to a request, where its `method` is one of those; `params` is null where it has none.
    ///
    /// Called in the order of the stream: what is taken of the state here is the state at the request's place in it.
    fn written(&self, method: &str, params: &Value) -> Option<Writing> {
        let _ = (method, params);
        None
    }
}
