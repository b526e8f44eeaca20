//! Abuse: whatever a client writes, the server lives on and is right.

mod frames;
mod ids;
mod uris;

use serde_json::Value;
use serde_json::json;

use crate::server::client::Client;

/// A call in a frame of its own, as bytes.
fn framed(message: &Value) -> Vec<u8> {
    let body = message.to_string();
    format!("Content-Length: {}\r\n\r\n{body}", body.len()).into_bytes()
}

/// A request for the text that is open.
fn question(id: &str) -> Value {
    json!({ "jsonrpc": "2.0", "id": id, "method": "toy/text" })
}

/// Whether the server still answers, and rightly.
fn is_well(client: &mut Client) {
    client.open("file:///well.news", "well");
    assert_eq!(client.request("toy/text", Value::Null)["text"], "well", "{}", client.transcript());
}
