//! Ids and methods that are wrong.

use expect_test::expect;
use serde_json::Value;
use serde_json::json;

use crate::server::abuse::is_well;
use crate::server::toy;

#[test]
fn ids_come_back_as_they_came() {
    let mut client = toy::ready();
    for id in
        [json!(0), json!(-7), json!(1.5), json!(u64::MAX), json!("a \"b\" \u{1}ș"), json!("1"), json!(1000)]
    {
        client.ask_as(id.clone(), "toy/text", Value::Null);
        assert!(client.answer(&id).is_ok(), "{id}");
    }
    client.finish();
}

#[test]
fn ids_of_other_kinds_are_refused() {
    let mut client = toy::ready();
    for id in [json!(null), json!(true), json!([1]), json!({})] {
        client.send(&json!({ "jsonrpc": "2.0", "id": id, "method": "toy/text" }));
        assert_eq!(client.refusal(&Value::Null), "-32600 an id is a number or a string", "{id}");
    }
    is_well(&mut client);
}

#[test]
fn an_id_that_waits_is_refused_and_the_first_is_answered() {
    let mut client = toy::ready();
    client.ask_as(json!("twin"), "toy/slow", Value::Null);
    client.ask_as(json!("twin"), "toy/text", Value::Null);
    expect!["-32600 a request with this id still waits for its answer: take another id"]
        .assert_eq(&client.refusal(&json!("twin")));
    client.notify("toy/release", Value::Null);
    assert_eq!(client.answer(&json!("twin")), Ok(json!("slow")));
    client.ask_as(json!("twin"), "toy/text", Value::Null);
    assert!(client.answer(&json!("twin")).is_ok());
    client.finish();
}

#[test]
fn methods_that_nobody_knows() {
    let mut client = toy::ready();
    expect!["-32601 Method not found"].assert_eq(&client.refused("toy/nothing", Value::Null));
    expect!["-32601 Method not found"].assert_eq(&client.refused("$/nothing", Value::Null));
    client.notify("$/nothing", Value::Null);
    client.notify("toy/nothing", Value::Null);
    is_well(&mut client);
    client.finish();
}

#[test]
fn calls_of_the_other_sort() {
    let mut client = toy::ready();
    expect!["-32600 Invalid request"].assert_eq(&client.refused("textDocument/didOpen", json!({})));
    expect!["-32600 exit is a notification: send no id"].assert_eq(&client.refused("exit", Value::Null));
    expect!["-32600 Invalid request"].assert_eq(&client.refused("toy/release", Value::Null));
    client.notify("toy/text", Value::Null);
    client.notify("shutdown", Value::Null);
    client.notify("initialize", json!({ "capabilities": {} }));
    is_well(&mut client);
    client.finish();
}

#[test]
fn parameters_that_are_wrong() {
    let mut client = toy::ready();
    expect!["-32600 the server is initialized already"].assert_eq(&client.refused("initialize", json!(7)));
    let error = client.refused("textDocument/hover", json!({ "textDocument": 7 }));
    assert!(error.starts_with("-32602 "), "{error}");
    client.notify("textDocument/didOpen", json!([]));
    client.notify("$/cancelRequest", json!({ "id": null }));
    client.notify("$/cancelRequest", json!(7));
    client.cancel(&json!("nobody"));
    is_well(&mut client);
    client.finish();
}

#[test]
fn answers_that_nobody_waits_for() {
    let mut client = toy::ready();
    for answer in [
        json!({ "jsonrpc": "2.0", "id": 4711, "result": 7 }),
        json!({ "jsonrpc": "2.0", "id": 4711, "error": 7 }),
        json!({ "jsonrpc": "2.0", "id": null, "error": { "code": -32600, "message": "what?" } }),
        json!({ "jsonrpc": "2.0", "id": [], "result": null }),
        json!({ "jsonrpc": "1.0", "id": "a", "result": null }),
        json!({ "jsonrpc": "2.0", "result": null }),
    ] {
        client.send(&answer);
    }
    is_well(&mut client);
    let complaints = client.transcript().matches("-32600").count();
    assert_eq!(complaints, 1, "its own only: {}", client.transcript());
    client.finish();
}
