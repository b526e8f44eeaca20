//! How it ends: `exit`, the end of input, the end of the client.

use serde_json::Value;
use serde_json::json;

use crate::server::toy;

#[test]
fn exit_with_open_input() {
    let mut client = toy::ready();
    client.request("shutdown", Value::Null);
    client.notify("exit", Value::Null);
    assert_eq!(client.exit_code(), 0);

    let mut client = toy::ready();
    client.notify("exit", Value::Null);
    assert_eq!(client.exit_code(), 1);

    let mut client = toy::start();
    client.notify("exit", Value::Null);
    assert_eq!(client.exit_code(), 1);
}

#[test]
fn what_was_asked_before_the_input_ends_is_answered() {
    let mut client = toy::ready();
    let asked: Vec<i64> = (0..1000).map(|_| client.ask("toy/written", Value::Null)).collect();
    assert_eq!(client.hang_up(), 1);
    for id in asked {
        assert!(client.answer(&json!(id)).is_ok());
    }
    client.balance();
}

#[test]
fn the_end_of_input_after_shutdown_is_a_good_end() {
    let mut client = toy::ready();
    client.request("shutdown", Value::Null);
    assert_eq!(client.hang_up(), 0);
}

#[test]
fn what_never_ends_is_not_waited_for() {
    for method in ["toy/slow", "toy/writtenSlow", "toy/ask"] {
        let mut client = toy::ready();
        client.hold("workspace/configuration");
        client.ask(method, Value::Null);
        assert_eq!(client.hang_up(), 1, "{method}");
    }
    let mut client = toy::ready();
    client.hold("workspace/configuration");
    client.notify("toy/stall", Value::Null);
    client.notify("exit", Value::Null);
    assert_eq!(client.exit_code(), 1);
}

#[test]
fn input_that_ends_in_a_frame() {
    for rest in
        ["Content-Length: 100000000000\r\n\r\nx", "Content-Length: 10\r\n\r\nx", "Content-Len", "x\r\n"]
    {
        let mut client = toy::ready();
        client.raw(rest);
        assert_eq!(client.hang_up(), 1, "{rest}");
    }
}

#[test]
fn input_that_ends_a_byte_too_early() {
    let mut client = toy::ready();
    let body = json!({ "jsonrpc": "2.0", "id": "last", "method": "toy/text" }).to_string();
    client.raw(format!("Content-Length: {}\r\n\r\n{body}", body.len() + 1));
    client.hang_up();
    assert!(client.answer(&json!("last")).is_ok());
}

#[cfg(unix)]
#[test]
fn the_end_of_the_client_process() {
    let mut sleeper = std::process::Command::new("sleep").arg("600").spawn().expect("sleep is there");
    let mut introduced = toy::start();
    introduced.initialize_with(json!({ "processId": sleeper.id(), "capabilities": {} }));
    let mut named = toy::start_for(sleeper.id());
    named.initialize(json!({}));
    for client in [&mut introduced, &mut named] {
        client.request("toy/text", Value::Null);
    }
    sleeper.kill().expect("it runs");
    // Where it can be told, one that ended and wasn't waited for is gone.
    if !cfg!(target_os = "linux") {
        sleeper.wait().expect("it was started here");
    }
    assert_eq!(introduced.exit_code(), 1);
    assert_eq!(named.exit_code(), 1);
    let _ = sleeper.wait();
}
