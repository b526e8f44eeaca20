//! Frames that are wrong: headers, lengths, bodies.

use expect_test::Expect;
use expect_test::expect;
use proptest::prelude::ProptestConfig;
use proptest::prelude::any;
use proptest::proptest;
use serde_json::Value;
use serde_json::json;

use crate::server::abuse::framed;
use crate::server::abuse::is_well;
use crate::server::abuse::question;
use crate::server::toy;

/// Sends `bytes` and then a request; what the client is told of the bytes, and that the request is answered.
fn check(bytes: impl AsRef<[u8]>, expected: &Expect) {
    let mut client = toy::ready();
    client.raw(bytes);
    let told = client.refusal(&Value::Null);
    expected.assert_eq(&told);
    is_well(&mut client);
    client.finish();
}

/// Sends `bytes`, which hold requests with the ids; those are answered that stand in `answered`.
fn answers(bytes: &[u8], answered: &[&str]) {
    let mut client = toy::ready();
    client.raw(bytes);
    for id in answered {
        assert!(client.answer(&json!(id)).is_ok(), "{}", client.transcript());
    }
    is_well(&mut client);
}

#[test]
fn bodies_that_are_no_json() {
    check(
        "Content-Length: 5\r\n\r\n{abc}",
        &expect!["-32700 the body is no JSON: key must be a string at line 1 column 2"],
    );
    check(
        "Content-Length: 6\r\n\r\n{\"a\":1",
        &expect!["-32700 the body is no JSON: EOF while parsing an object at line 1 column 6"],
    );
    check(
        "Content-Length: 12\r\n\r\n{\"a\":1} tail",
        &expect!["-32700 the body is no JSON: there is more behind its end"],
    );
    check(
        b"Content-Length: 4\r\n\r\n\xff\xfe\xfd\xfc",
        &expect!["-32700 the body is no JSON: expected value at line 1 column 1"],
    );
    check(
        b"Content-Length: 9\r\n\r\n{\"a\":\"\xff\"}",
        &expect!["-32700 the body is no JSON: invalid unicode code point at line 1 column 7"],
    );
    check("Content-Length: 0\r\n\r\n", &expect!["-32700 the body is no JSON: it is empty"]);
    let deep = "[".repeat(100_000);
    check(
        format!("Content-Length: {}\r\n\r\n{deep}", deep.len()),
        &expect!["-32700 the body is no JSON: recursion limit exceeded at line 1 column 128"],
    );
}

#[test]
fn bodies_that_are_no_message() {
    check("Content-Length: 2\r\n\r\n[]", &expect!["-32600 a batch: send its messages one by one"]);
    check("Content-Length: 4\r\n\r\nnull", &expect!["-32600 a message is a JSON object"]);
    check(
        framed(&json!({ "jsonrpc": "2.0" })),
        &expect!["-32600 neither a call nor an answer to one: name a method"],
    );
    check(
        framed(&json!({ "jsonrpc": "1.0", "method": "toy/text" })),
        &expect![[r#"-32600 a message says "jsonrpc": "2.0""#]],
    );
    check(framed(&json!({ "jsonrpc": "2.0", "method": 7 })), &expect!["-32600 a method is a string"]);
}

#[test]
fn headers_that_say_no_length() {
    check("garbage\r\n\r\n", &expect!["-32700 a header without a Content-Length"]);
    check("Content-Length: -3\r\n\r\n", &expect!["-32700 a header without a Content-Length"]);
    check("Content-Length: many\r\n\r\n{}", &expect!["-32700 a header without a Content-Length"]);
    check("\0\0\0\0\n\n\n", &expect!["-32700 a header without a Content-Length"]);
    check(format!("{}\r\n\r\n", "g".repeat(1 << 20)), &expect!["-32700 a header without a Content-Length"]);
}

#[test]
fn garbage_is_told_of_once() {
    let mut client = toy::ready();
    client.raw("garbage\r\n\r\n".repeat(1000));
    client.refusal(&Value::Null);
    is_well(&mut client);
    client.request("shutdown", Value::Null);
    client.notify("exit", Value::Null);
    client.exit_code();
    let refusals = client.transcript().matches("-32700").count();
    assert_eq!(refusals, 1, "{}", client.transcript());
}

#[test]
fn headers_in_any_case_and_company() {
    let body = question("a").to_string();
    let length = body.len();
    for header in [
        format!("content-length: {length}\r\n\r\n"),
        format!("CONTENT-LENGTH:{length}\r\n\r\n"),
        format!("Content-Length:   {length}  \n\n"),
        format!(
            "\r\n\r\nX: 1\r\nContent-Length: {length}\r\nContent-Type: application/vscode-jsonrpc\r\n\r\n"
        ),
        format!("Content-Length: 99\r\nContent-Length: {length}\r\n\r\n"),
        format!("garbage, garbage Content-Length: {length}\r\n\r\n"),
    ] {
        answers(format!("{header}{body}").as_bytes(), &["a"]);
    }
}

/// A frame whose header is wrong by `wrong`.
fn misframed(id: &str, wrong: isize) -> Vec<u8> {
    let body = question(id).to_string();
    let length = body.len().checked_add_signed(wrong).expect("a body is longer than that");
    format!("Content-Length: {length}\r\n\r\n{body}").into_bytes()
}

#[test]
fn a_length_too_short_loses_one_message() {
    for wrong in [-1, -2, -30] {
        let stream = [misframed("cut", wrong), framed(&question("next"))].concat();
        answers(&stream, &["next"]);
    }
}

#[test]
fn a_length_too_long_loses_none() {
    for wrong in [1, 2, 9, 15, 18, 20, 40, 100, 100_000, 100_000_000, isize::MAX / 2] {
        let stream =
            [misframed("long", wrong), framed(&question("next")), framed(&question("last"))].concat();
        // What is too large for any body is refused before it is read.
        let answered: &[&str] = if wrong < 1 << 26 { &["long", "next", "last"] } else { &["next", "last"] };
        answers(&stream, answered);
    }
}

#[test]
fn a_body_that_quotes_a_header_is_sound() {
    let text = "Content-Length: 5\r\n\r\nContent-Length: 7\n\n";
    let mut client = toy::ready();
    client.open("file:///a.news", text);
    assert_eq!(client.request("toy/text", Value::Null)["text"], text);
    let article = json!({ "uri": "file:///a.news", "languageId": "n", "version": 1, "text": text });
    let call =
        json!({ "jsonrpc": "2.0", "method": "textDocument/didOpen", "params": { "textDocument": article } });
    let pretty =
        serde_json::to_string_pretty(&call).expect("it has no keys but strings").replace('\n', "\r\n");
    client.raw(format!("Content-Length: {}\r\n\r\n{pretty}", pretty.len()));
    assert_eq!(client.request("toy/text", Value::Null)["text"], text);
    client.finish();
}

#[test]
fn a_body_that_is_too_large_is_read_past() {
    let length = (64 << 20) + 1;
    let bytes = [format!("Content-Length: {length}\r\n\r\n").into_bytes(), vec![b' '; length]].concat();
    check(bytes, &expect!["-32600 a body of 67108865 bytes: send at most 67108864"]);
    check(
        "Content-Length: 10000000000\r\n\r\n{\"a\":\r\n",
        &expect!["-32600 a body of 10000000000 bytes: send at most 67108864"],
    );
    check(
        "Content-Length: 99999999999999999999999999\r\n\r\n",
        &expect!["-32600 a body of 18446744073709551615 bytes: send at most 67108864"],
    );
}

#[test]
fn half_a_character_is_replaced() {
    let mut client = toy::ready();
    client.open("file:///a.news", "");
    let change = |text: &str| {
        format!(
            r#"{{"jsonrpc":"2.0","method":"textDocument/didChange","params":{{"textDocument":{{"uri":"file:///a.news","version":2}},"contentChanges":[{{"text":"{text}"}}]}}}}"#
        )
    };
    for (sent, read) in [
        (r"a\ud83db", "a\u{fffd}b"),
        (r"\udddea", "\u{fffd}a"),
        (r"\ud83d\uddde \ud83d", "🗞 \u{fffd}"),
        (r"\ud83d\ud83d\uddde", "\u{fffd}🗞"),
        (r"\\ud83d \ud83d", "\\ud83d \u{fffd}"),
    ] {
        let body = change(sent);
        client.raw(format!("Content-Length: {}\r\n\r\n{body}", body.len()));
        assert_eq!(client.request("toy/text", Value::Null)["text"], read, "{sent}");
    }
    client.finish();
}

#[test]
fn a_frame_byte_by_byte() {
    let mut client = toy::ready();
    for byte in framed(&question("slowly")) {
        client.raw([byte]);
    }
    assert!(client.answer(&json!("slowly")).is_ok());
    is_well(&mut client);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn whatever_stands_between_two_frames(garbage in any::<Vec<u8>>()) {
        let stream = [framed(&question("before")), garbage, framed(&question("after"))].concat();
        answers(&stream, &["before", "after"]);
    }
}
