//! Messages: what a client's JSON asks for.

use std::fmt;

use serde_json::Map;
use serde_json::Value;
use tower_lsp::jsonrpc::Error;
use tower_lsp::jsonrpc::ErrorCode;
use tower_lsp::jsonrpc::Id;
use tower_lsp::jsonrpc::Response;

use crate::server::transport::uri;

/// A message of the client, sorted by what is to be done with it.
pub(super) enum Message {
    /// A call that wants an answer.
    Request(Ticket, Call),
    /// A call that wants none.
    Notification(Call),
    /// An answer to a request of ours.
    Answer(Response),
    /// The client waits no longer for an answer.
    Cancel(Ticket),
    /// The client ends the server.
    Exit,
    /// An answer to nothing that we asked. To complain of one would be heard as an answer.
    Stray,
    /// No message of the protocol; the ticket where it can be told.
    Refused(Option<Ticket>, Error),
}

/// A method and what it is called with, null where it is called with nothing.
pub(super) struct Call {
    pub(super) method: String,
    pub(super) params: Value,
}

/// The id of a request, a number or a string, as JSON text: it goes back to the client as it came.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub(super) struct Ticket(String);

impl Ticket {
    fn new(id: &Value) -> Option<Self> {
        (id.is_number() || id.is_string()).then(|| Self(id.to_string()))
    }
}

impl fmt::Display for Ticket {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl Message {
    pub(super) fn sort(value: Value) -> Self {
        let mut fields = match value {
            Value::Object(fields) => fields,
            Value::Array(_) => return Self::refused(None, "a batch: send its messages one by one"),
            _ => return Self::refused(None, "a message is a JSON object"),
        };
        let id = fields.remove("id");
        if fields.contains_key("result") || fields.contains_key("error") {
            return Self::answer(id.as_ref(), fields);
        }
        let ticket = id.as_ref().and_then(Ticket::new);
        if fields.get("jsonrpc").and_then(Value::as_str) != Some("2.0") {
            return Self::refused(ticket, "a message says \"jsonrpc\": \"2.0\"");
        }
        let method = match fields.remove("method") {
            Some(Value::String(method)) => method,
            Some(_) => return Self::refused(ticket, "a method is a string"),
            None => return Self::refused(ticket, "neither a call nor an answer to one: name a method"),
        };
        let mut params = match (method.as_str(), fields.remove("params").unwrap_or_default()) {
            // Where nothing is to be said, clients differ in how they say it.
            ("shutdown", _) => Value::Null,
            ("initialized", Value::Null) => Value::Object(Map::new()),
            (_, params) => params,
        };
        uri::mend(&mut params);
        match (id, ticket) {
            (None, _) => Self::notification(method, params),
            (Some(_), Some(ticket)) if method == "exit" => {
                Self::refused(Some(ticket), "exit is a notification: send no id")
            }
            (Some(_), Some(ticket)) => Self::Request(ticket, Call { method, params }),
            (Some(_), None) => Self::refused(None, "an id is a number or a string"),
        }
    }

    fn notification(method: String, params: Value) -> Self {
        match method.as_str() {
            "exit" => Self::Exit,
            "$/cancelRequest" => match params.get("id").and_then(Ticket::new) {
                Some(ticket) => Self::Cancel(ticket),
                None => Self::Notification(Call { method, params }),
            },
            _ => Self::Notification(Call { method, params }),
        }
    }

    /// An answer is taken as many clients write it, with a null `error` beside the `result`.
    fn answer(id: Option<&Value>, mut fields: Map<String, Value>) -> Self {
        let Some(id) = id.and_then(Value::as_i64) else { return Self::Stray };
        let outcome = match fields.remove("error") {
            None | Some(Value::Null) => Ok(fields.remove("result").unwrap_or_default()),
            Some(error) => Err(failure(&error)),
        };
        Self::Answer(Response::from_parts(Id::Number(id), outcome))
    }

    fn refused(ticket: Option<Ticket>, why: &'static str) -> Self {
        Self::Refused(ticket, Error { code: ErrorCode::InvalidRequest, message: why.into(), data: None })
    }
}

/// What the client says went wrong.
fn failure(error: &Value) -> Error {
    let code = error.get("code").and_then(Value::as_i64).map_or(ErrorCode::InternalError, ErrorCode::from);
    let message = error.get("message").and_then(Value::as_str).unwrap_or_default().to_owned();
    Error { code, message: message.into(), data: error.get("data").cloned() }
}
