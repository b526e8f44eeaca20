//! A client that doesn't read: work stops instead of piling up, and goes on when it reads again.

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
