//! A client that doesn't read, or writes too much: work stops instead of piling up, and goes on when there is room.

use serde_json::Value;
use serde_json::json;

use crate::server::toy;

/// Bytes of a large answer.
const LARGE: usize = 1 << 20;

#[test]
fn a_client_that_does_not_read_gets_all_in_the_end() {
    let mut client = toy::ready();
    client.pause();
    let large: Vec<i64> = (0..64).map(|_| client.ask("toy/large", json!({ "bytes": LARGE }))).collect();
    let called_off = json!(client.ask("toy/text", Value::Null));
    client.cancel(&called_off);
    client.resume();
    for id in large {
        let answer = client.answer(&json!(id)).expect("it was not called off");
        assert_eq!(answer.as_str().map(str::len), Some(LARGE));
    }
    assert!(client.answer(&called_off).is_err());
    // What may wait, and one more for each piece of work that was begun when there was room.
    let peak = client.request("toy/peak", Value::Null).as_u64().expect("a count");
    assert!(peak <= (16 + 16 + 1) * LARGE as u64, "{peak} bytes waited to be read");
    client.finish();
}

#[test]
fn a_client_that_never_reads_is_left() {
    let mut client = toy::ready();
    client.pause();
    for _ in 0..64 {
        client.ask("toy/large", json!({ "bytes": LARGE }));
    }
    assert_eq!(client.hang_up(), 1);
}

#[test]
fn the_largest_message_does_not_wait_for_a_request_that_waits() {
    let mut client = toy::ready();
    let waiting = client.ask("toy/slow", Value::Null);
    let call =
        |filling: &str| format!(r#"{{"jsonrpc":"2.0","method":"toy/nothing","params":["{filling}"]}}"#);
    let largest = call(&"x".repeat((64 << 20) - call("").len()));
    client.raw(format!("Content-Length: {}\r\n\r\n{largest}", largest.len()));
    client.request("toy/text", Value::Null);
    client.notify("toy/release", Value::Null);
    assert_eq!(client.answer(&json!(waiting)), Ok(json!("slow")));
    client.finish();
}

#[test]
fn a_client_may_write_all_before_it_reads() {
    let mut client = toy::ready();
    client.pause();
    client.open("file:///a.news", &"x".repeat(1000));
    let asked: Vec<i64> = (0..20_000).map(|_| client.ask("toy/text", Value::Null)).collect();
    client.resume();
    for id in asked {
        assert!(client.answer(&json!(id)).is_ok());
    }
    client.finish();
}
