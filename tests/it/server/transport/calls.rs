//! Calls that run side by side, are called off, or panic; and the server's own.

use serde_json::Value;
use serde_json::json;

use crate::server::toy;

/// Methods that don't answer before `toy/release`.
const SLOW: [&str; 2] = ["toy/slow", "toy/writtenSlow"];

#[test]
fn a_slow_request_holds_up_nobody() {
    let mut client = toy::ready();
    let slow: Vec<i64> = (0..400).map(|turn| client.ask(SLOW[turn % 2], Value::Null)).collect();
    client.request("toy/text", Value::Null);
    client.notify("toy/release", Value::Null);
    for id in slow {
        assert_eq!(client.answer(&json!(id)), Ok(json!("slow")));
    }
    client.finish();
}

#[test]
fn what_is_called_off_says_so() {
    let mut client = toy::ready();
    for method in ["toy/slow", "toy/writtenSlow", "toy/work", "toy/ask"] {
        client.hold("workspace/configuration");
        for id in [json!("off"), json!(7_000_000)] {
            client.ask_as(id.clone(), method, Value::Null);
            client.cancel(&id);
            assert_eq!(client.refusal(&id), "-32800 Canceled", "{method}");
            client.ask_as(id.clone(), "toy/text", Value::Null);
            assert!(client.answer(&id).is_ok(), "{method}");
        }
    }
    client.finish();
}

#[test]
fn work_that_is_called_off_stops() {
    let mut client = toy::ready();
    let id = json!(client.ask("toy/work", Value::Null));
    client.request("toy/started", Value::Null);
    client.cancel(&id);
    assert!(client.answer(&id).is_err());
    assert_eq!(client.request("toy/stopped", Value::Null), 1);
    client.finish();
}

#[test]
fn what_still_stands_in_line_can_be_called_off() {
    let mut client = toy::ready();
    client.hold("workspace/configuration");
    client.notify("toy/stall", Value::Null);
    let (asked, _) = client.next_request("workspace/configuration");
    let id = json!(client.ask("toy/text", Value::Null));
    client.cancel(&id);
    client.respond(asked, json!([]));
    assert!(client.answer(&id).is_err());
    client.finish();
}

#[test]
fn a_panic_is_an_error_and_its_id_is_free() {
    let mut client = toy::ready();
    for method in ["toy/panic", "toy/panicInWork", "toy/writtenPanic"] {
        for _ in 0..2 {
            client.ask_as(json!("boom"), method, Value::Null);
            assert_eq!(client.refusal(&json!("boom")), "-32603 Internal error", "{method}");
        }
        client.ask_as(json!("boom"), "toy/text", Value::Null);
        assert!(client.answer(&json!("boom")).is_ok());
    }
    client.notify("toy/panicked", Value::Null);
    client.open("file:///a.news", "alive");
    assert_eq!(client.request("toy/text", Value::Null)["text"], "alive");
    client.finish();
}

#[test]
fn answers_of_the_client_overtake() {
    let mut client = toy::ready();
    client.hold("workspace/configuration");
    let asking: Vec<i64> = (0..8).map(|_| client.ask("toy/ask", Value::Null)).collect();
    let asked: Vec<Value> = (0..8).map(|_| client.next_request("workspace/configuration").0).collect();
    for _ in 0..300 {
        client.request("toy/text", Value::Null);
    }
    client.notify("toy/stall", Value::Null);
    let (stalling, _) = client.next_request("workspace/configuration");
    let behind = client.ask("toy/text", Value::Null);
    for id in asked {
        client.respond(id, json!([7]));
    }
    for id in asking {
        assert_eq!(client.answer(&json!(id)), Ok(json!([7])));
    }
    client.respond(stalling, json!([]));
    assert_eq!(client.answer(&json!(behind)).map(|text| text["text"].clone()), Ok(json!("stalled")));
    client.finish();
}

#[test]
fn the_client_may_refuse() {
    let mut client = toy::ready();
    client.hold("workspace/configuration");
    let asking = client.ask("toy/ask", Value::Null);
    let (asked, _) = client.next_request("workspace/configuration");
    client.send(
        &json!({ "jsonrpc": "2.0", "id": asked, "error": { "code": -32601, "message": "no", "more": 7 } }),
    );
    assert_eq!(client.refusal(&json!(asking)), "-32601 no");
    client.reply("workspace/configuration", json!(["as told"]));
    assert_eq!(client.request("toy/ask", Value::Null), json!(["as told"]));
    client.finish();
}

#[test]
fn notifications_of_the_server_come_in_order() {
    let mut client = toy::ready();
    for turn in 0..100 {
        client.notify("toy/tell", json!({ "turn": turn }));
    }
    for turn in 0..100 {
        let told = client.next_notification("window/logMessage");
        assert_eq!(told["message"], format!("{{\"turn\":{turn}}}"));
    }
    assert!(client.untaken().is_empty());
    client.finish();
}

#[test]
fn what_is_told_before_an_answer_comes_before_it() {
    let mut client = toy::ready();
    for turn in 0..100 {
        client.request("toy/chat", json!({ "turn": turn }));
        let untaken = client.untaken().into_values().sum::<usize>();
        assert_eq!(untaken, turn + 1, "{}", client.transcript());
    }
    client.finish();
}
