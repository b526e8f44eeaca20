//! One session in which a client does everything wrong that can be done wrong.

use serde_json::Value;
use serde_json::json;

use crate::server::session::desk::Desk;

/// Whether the server knows the text as it is now.
fn is_right(desk: &mut Desk) {
    assert!(desk.hover("a.news", "Krem<|>linul").starts_with("\"Kremlinul\"\n**Kremlin**"));
    assert!(desk.definition("a.news", "[e<|>i").contains("starter.json"));
}

/// Bytes that are no message.
fn garbage(desk: &mut Desk) {
    let large = vec![b' '; (64 << 20) + 1];
    let frames: [(&[u8], &str); 8] = [
        (b"Content-Length: 4\r\n\r\nnope", "-32700"),
        (b"Content-Length: 0\r\n\r\n", "-32700"),
        (b"Content-Length: 2\r\n\r\n[]", "-32600"),
        (b"Content-Length: 4\r\n\r\nnull", "-32600"),
        (b"Content-Length: 17\r\n\r\n{\"jsonrpc\":\"2.0\"}", "-32600"),
        (b"garbage\r\n\r\n", "-32700"),
        (b"Content-Length: -3\r\n\r\n", "-32700"),
        (&large, "-32600"),
    ];
    for (bytes, code) in frames {
        if bytes.len() == large.len() {
            desk.client.raw(format!("Content-Length: {}\r\n\r\n", bytes.len()));
        }
        desk.client.raw(bytes);
        let told = desk.client.refusal(&Value::Null);
        assert!(told.starts_with(code), "{told}");
        is_right(desk);
    }
    // A frame that breaks off; the one behind it may be lost with it.
    desk.client.raw("Content-Length: 30\r\n\r\n{\"jsonrpc\":\"2.0\",");
    desk.client.raw([0xff, 0xfe, 0]);
    desk.client.notify("$/lost", Value::Null);
    is_right(desk);
}

/// Calls that mean nothing.
fn nonsense(desk: &mut Desk) {
    let uri = desk.uri("a.news");
    assert!(desk.client.refused("textDocument/nonsense", json!({})).starts_with("-32601"));
    assert!(desk.client.refused("textDocument/hover", json!({})).starts_with("-32602"));
    assert!(desk.client.refused("textDocument/hover", Value::Null).starts_with("-32602"));
    assert!(desk.client.refused("initialize", json!({ "capabilities": {} })).starts_with("-32600"));
    let far = json!({ "line": u32::MAX, "character": u32::MAX });
    for method in ["textDocument/hover", "textDocument/definition"] {
        for at in
            [far.clone(), json!({ "line": 2, "character": 99_999 }), json!({ "line": 99, "character": 0 })]
        {
            let there = json!({ "textDocument": { "uri": uri }, "position": at });
            assert_eq!(desk.client.request(method, there), Value::Null);
        }
        let elsewhere = json!({ "textDocument": { "uri": "file:///no/such.news" }, "position": far });
        assert_eq!(desk.client.request(method, elsewhere), Value::Null);
    }
    desk.client.notify("$/nonsense", json!([]));
    desk.client.notify("textDocument/nonsense", json!(7));
    desk.client.notify("textDocument/didChange", json!({ "textDocument": 7 }));
    let unopened = json!({ "uri": "file:///no/such.news", "version": 2 });
    let change = json!({ "textDocument": unopened, "contentChanges": [{ "text": "x" }] });
    desk.client.notify("textDocument/didChange", change);
    for method in ["textDocument/didSave", "textDocument/didClose"] {
        desk.client.notify(method, json!({ "textDocument": { "uri": "file:///no/such.news" } }));
    }
    let gone = json!([{ "uri": "file:///no/such.news", "type": 3 }, { "uri": "untitled:x", "type": 1 }]);
    desk.client.notify("workspace/didChangeWatchedFiles", json!({ "changes": gone }));
    desk.client.cancel(&json!("nobody"));
    desk.client.send(&json!({ "jsonrpc": "2.0", "id": "nobody", "result": 7 }));
    is_right(desk);
}

/// Edits at places that aren't there, and the other way round.
fn edits(desk: &mut Desk) {
    let uri = desk.uri("a.news");
    let at = |line: u32, character: u32| json!({ "line": line, "character": character });
    let text = desk.open[&uri].1.clone();
    let ranges = [
        (at(99, 0), at(99, 9), " La fine."),
        (at(2, 9999), at(2, 9999), "…"),
        (at(2, 3), at(0, 0), "înapoi "),
        (at(0, 1), at(u32::MAX, u32::MAX), "cut"),
    ];
    for (version, (start, end, new)) in (10..).zip(ranges) {
        let change = json!([{ "range": { "start": start, "end": end }, "text": new }]);
        let document = json!({ "uri": uri, "version": version });
        desk.client
            .notify("textDocument/didChange", json!({ "textDocument": document, "contentChanges": change }));
        let there = json!({ "textDocument": { "uri": uri }, "position": at(0, 1) });
        desk.client.request("textDocument/hover", there);
    }
    // Opened again without having been closed.
    desk.open_with("a.news", &text);
    is_right(desk);
}

/// Many questions, each taken back.
fn cancellations(desk: &mut Desk) {
    let asked: Vec<i64> =
        (0..200).map(|_| desk.ask("textDocument/hover", "a.news", "Krem<|>linul")).collect();
    for id in &asked {
        desk.client.cancel(&json!(id));
    }
    for id in asked {
        if let Err(error) = desk.client.answer(&json!(id)) {
            assert!(error.starts_with("-32800"), "{error}");
        }
    }
    is_right(desk);
}

/// Twice the same id, an odd id, and a client that reads nothing for a while.
fn rudeness(desk: &mut Desk) {
    let uri = desk.uri("a.news");
    let there = json!({ "textDocument": { "uri": uri }, "position": { "line": 2, "character": 2 } });
    for id in [json!(""), json!("🗞️"), json!(-7), json!(9_007_199_254_740_993_i64)] {
        desk.client.ask_as(id.clone(), "textDocument/hover", there.clone());
        assert!(desk.client.answer(&id).is_ok());
    }
    desk.client.pause();
    let asked: Vec<i64> =
        (0..2000).map(|_| desk.ask("textDocument/hover", "a.news", "Krem<|>linul")).collect();
    desk.client.resume();
    for id in asked {
        assert!(desk.client.answer(&json!(id)).is_ok());
    }
    is_right(desk);
}

#[test]
fn everything_wrong_in_a_row() {
    let mut desk =
        Desk::new("-- a.news --\ndate 2025-12-22\n\nKremlinul tace, [ei]{actor=dmitri-peskov} nu.\n");
    desk.open("a.news");
    is_right(&mut desk);
    garbage(&mut desk);
    nonsense(&mut desk);
    edits(&mut desk);
    cancellations(&mut desk);
    rudeness(&mut desk);
    desk.edit("a.news", "Kremlinul", "🗞️ Kremlinul");
    assert_eq!(desk.wrong("a.news"), "a.news 2\n");
    is_right(&mut desk);
    desk.finish();
}
