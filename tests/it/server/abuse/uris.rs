//! URIs that are not escaped reach the server all the same.

use expect_test::expect;
use serde_json::Value;
use serde_json::json;

use crate::server::client::Client;
use crate::server::toy;

/// The URI as the server reads it.
fn read(client: &mut Client, uri: &str) -> String {
    client.open(uri, "");
    let seen = client.request("toy/uri", Value::Null);
    seen.as_str().unwrap_or_default().to_owned()
}

#[test]
fn what_needs_it_is_escaped() {
    let mut client = toy::ready();
    let uris = [
        "file:///srv/a.news",
        "file:///srv/știri/a b.news",
        "file:///srv/[2025] a%20b/100%.news",
        "file:///c:\\news\\a.news",
        "file:///srv/a#b#c.news",
        "file://[::1]/a[1].news",
        "untitled:Untitled [1]",
        "git:/srv/a.news?{\"ref\":\"HEAD\"}",
        "file:///srv/🗞️.news",
        "file:///srv/%ff%.news",
    ];
    let seen: Vec<String> = uris.iter().map(|uri| read(&mut client, uri)).collect();
    expect![[r"
        file:///srv/a.news
        file:///srv/%C8%99tiri/a%20b.news
        file:///srv/%5B2025%5D%20a%20b/100%25.news
        file:///c:%5Cnews%5Ca.news
        file:///srv/a#b%23c.news
        file://[::1]/a%5B1%5D.news
        untitled:Untitled%20%5B1%5D
        git:/srv/a.news?%7B%22ref%22:%22HEAD%22%7D
        file:///srv/%F0%9F%97%9E%EF%B8%8F.news
        file:///srv/%ff%25.news"]]
    .assert_eq(&seen.join("\n"));
    client.finish();
}

#[test]
fn a_uri_that_is_none_is_refused() {
    let mut client = toy::ready();
    let error = client.refused(
        "textDocument/hover",
        json!({ "textDocument": { "uri": "not a uri" }, "position": { "line": 0, "character": 0 } }),
    );
    assert!(error.starts_with("-32602 "), "{error}");
    client.finish();
}
