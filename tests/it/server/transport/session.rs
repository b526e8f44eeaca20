//! The course of a session: what may be asked when.

use expect_test::expect;
use serde_json::Value;
use serde_json::json;

use crate::server::toy;

#[test]
fn nothing_before_initialize() {
    let mut client = toy::start();
    expect!["-32002 the server is not initialized: send initialize first"]
        .assert_eq(&client.refused("toy/text", Value::Null));
    expect!["-32002 the server is not initialized: send initialize first"]
        .assert_eq(&client.refused("toy/written", Value::Null));
    expect!["-32002 the server is not initialized: send initialize first"]
        .assert_eq(&client.refused("shutdown", Value::Null));
    client.open("file:///a.news", "lost");
    client.initialize(json!({}));
    assert_eq!(client.request("toy/text", Value::Null)["text"], "");
    client.finish();
}

#[test]
fn initialize_that_fails_may_be_tried_again() {
    let mut client = toy::start();
    let error = client.refused("initialize", json!({ "capabilities": 7 }));
    assert!(error.starts_with("-32602 "), "{error}");
    client.initialize(json!({}));
    expect!["-32600 the server is initialized already"]
        .assert_eq(&client.refused("initialize", json!({ "capabilities": {} })));
    client.finish();
}

#[test]
fn a_session_in_one_breath() {
    let mut client = toy::start();
    let hello = client.ask("initialize", json!({ "capabilities": {} }));
    client.notify("initialized", Value::Null);
    client.open("file:///a.news", "text");
    let text = client.ask("toy/text", Value::Null);
    let written = client.ask("toy/written", Value::Null);
    let end = client.ask("shutdown", json!({}));
    client.notify("exit", Value::Null);
    assert_eq!(client.exit_code(), 0, "{}", client.transcript());
    for id in [hello, text, written, end] {
        assert!(client.answer(&json!(id)).is_ok(), "{}", client.transcript());
    }
    client.balance();
}

#[test]
fn nothing_after_shutdown() {
    let mut client = toy::ready();
    client.request("shutdown", Value::Null);
    expect!["-32600 the server is shut down: send exit"].assert_eq(&client.refused("toy/text", Value::Null));
    expect!["-32600 the server is shut down: send exit"]
        .assert_eq(&client.refused("toy/written", Value::Null));
    expect!["-32600 the server is shut down: send exit"].assert_eq(&client.refused("shutdown", Value::Null));
    expect!["-32600 the server is shut down: send exit"]
        .assert_eq(&client.refused("initialize", json!({ "capabilities": {} })));
    client.notify("exit", Value::Null);
    assert_eq!(client.exit_code(), 0);
    client.balance();
}
