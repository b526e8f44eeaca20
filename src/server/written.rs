//! Answers that are written as JSON text by those who know them, past the tree of values that all others become.
//!
//! Ten thousand places cost a value 50 ms and their text 2. Such an answer obeys the same rules as any other: it is
//! given once, can be cancelled, and a panic in it is an internal error.

use std::future::ready;
use std::pin::Pin;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use tower_lsp::jsonrpc;
use tower_lsp::jsonrpc::Error;
use tower_lsp::ls_types::ProgressToken;

use crate::server::transport::Parts;
use crate::server::transport::Place;

/// The work that an answer takes, up to the JSON text of its `result`.
pub type Writing = Pin<Box<dyn Future<Output = jsonrpc::Result<Vec<u8>>> + Send>>;

tokio::task_local! {
    /// The way for parts of the answer that is being written.
    pub(crate) static PARTS: Parts;

    /// The place in line of the request that is being answered.
    pub(crate) static PLACE: Place;
}

/// Who writes the answers to some methods; by default to none.
pub trait Written {
    /// The answer to a request, where its `method` is one of those; `params` is null where it has none.
    ///
    /// Called in the order of the stream: what is taken of the state here is the state at the request's place in it.
    fn written(&self, method: &str, params: &Value) -> Option<Writing> {
        let _ = (method, params);
        None
    }

    /// Nothing more will be asked: whoever waits for something to happen waits in vain.
    fn no_more(&self) {}
}

/// The JSON text of a value that is made of strings, numbers, lists and records alone.
pub(crate) fn json_text(value: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(value).expect("it has no keys but strings")
}

/// What `answer` gives to `params`, or what is wrong with these.
pub(crate) fn answered<P: DeserializeOwned>(params: &Value, answer: impl FnOnce(P) -> Writing) -> Writing {
    match P::deserialize(params) {
        Ok(params) => answer(params),
        Err(error) => Box::pin(ready(Err(Error::invalid_params(error.to_string())))),
    }
}

/// The answer to a request for a list, of which these are the `parts`, each the JSON text of a list.
///
/// A client that gave a `token` gets them one by one, as soon as it takes them, and then an empty answer; any other gets
/// the one that there is.
pub(crate) async fn deliver(token: Option<&ProgressToken>, parts: Vec<Vec<u8>>) -> Vec<u8> {
    deliver_in(token, parts, b"[]").await
}

/// The same where an empty answer is `nothing`, JSON text.
pub(crate) async fn deliver_in(
    token: Option<&ProgressToken>,
    parts: Vec<Vec<u8>>,
    nothing: &[u8],
) -> Vec<u8> {
    let empty = || nothing.to_vec();
    let Some(token) = token else { return parts.into_iter().next().unwrap_or_else(empty) };
    let way = PARTS.try_with(Clone::clone).expect("whoever writes an answer is given a way for its parts");
    for part in parts {
        way.send(token, part).await;
    }
    empty()
}
