//! The command line, a client that is told and one that asks learn the same of the same files, range for range.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;
use std::rc::Rc;

use serde_json::Value;
use serde_json::json;

use crate::server::session::desk::Desk;
use crate::server::session::desk::able;
use crate::server::session::files::Files;
use crate::server::session::files::read;
use crate::server::session::pull;

/// A newsroom with the samples, and with everything that can be wrong in a folder below.
fn files() -> Rc<Files> {
    let files = Files::newsroom();
    let broken = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/broken");
    for entry in ignore::WalkBuilder::new(&broken).hidden(false).build() {
        let entry = entry.expect("it can be listed");
        if entry.path().is_file() {
            let below = entry.path().strip_prefix(&broken).expect("it was found there");
            let bytes = bytes(entry.path());
            files.write(&format!("broken/{}", below.to_str().expect("paths of tests are UTF-8")), bytes);
        }
    }
    // What only the server might read otherwise: a byte order mark, line breaks of all kinds, columns beyond the plane.
    files.write(
        "broken/mark.news",
        "\u{feff}date 22.12.2025\r\n\r\n🗞️ [x]{actor=nimeni}\rȘi e\u{301} [y]{actor=nimeni}",
    );
    assert!(!read(&files.folder().join("newsmark.json")).is_empty());
    Rc::new(files)
}

#[expect(clippy::disallowed_methods, reason = "a test looks at its own disk")]
fn bytes(path: &Path) -> Vec<u8> {
    std::fs::read(path).expect("it can be read")
}

/// What the command line says, a line a finding.
fn checked(files: &Files) -> BTreeSet<String> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_newsmark"));
    command.args(["check", ".", "--format", "json", "--today", "2026-01-10"]).current_dir(files.folder());
    command.env("HOME", files.home());
    let output = command.output().expect("the program runs");
    let report: Value = serde_json::from_slice(&output.stdout).expect("it is JSON");
    let findings = report["findings"].as_array().expect("a list").iter().map(|finding| {
        let place = |edge: &str| {
            let number = |key: &str| finding["range"][edge][key].as_u64().expect("a number") - 1;
            format!("{}:{}", number("line"), number("column"))
        };
        let path = finding["path"].as_str().expect("a string").trim_start_matches("./");
        line(
            path,
            &place("start"),
            &place("end"),
            finding,
            &finding["severity"],
            finding["related"].as_array(),
        )
    });
    findings.collect()
}

/// A list of diagnostics of the protocol, a line each.
fn lines(desk: &Desk, uri: &str, list: &Value) -> Vec<String> {
    let lines = list.as_array().expect("a list").iter().map(|one| {
        let place =
            |edge: &str| format!("{}:{}", one["range"][edge]["line"], one["range"][edge]["character"]);
        let severity = ["", "error", "warning", "", "hint"]
            [usize::try_from(one["severity"].as_u64().expect("one")).expect("small")];
        let path = percent_encoding::percent_decode_str(uri).decode_utf8().expect("UTF-8");
        let path = path.strip_prefix(&format!("{}/", desk.spelled)).expect("it lies in the newsroom");
        line(
            path,
            &place("start"),
            &place("end"),
            one,
            &json!(severity),
            one["relatedInformation"].as_array(),
        )
    });
    lines.collect()
}

fn line(
    path: &str,
    start: &str,
    end: &str,
    one: &Value,
    severity: &Value,
    related: Option<&Vec<Value>>,
) -> String {
    let related: Vec<&str> =
        related.into_iter().flatten().filter_map(|one| one["message"].as_str()).collect();
    format!("{path} {start}-{end} {} {} {} {related:?}", severity, one["code"], one["message"])
}

/// Columns as the command line counts them.
fn in_letters(mut capabilities: Value) -> Value {
    capabilities["general"]["positionEncodings"] = json!(["utf-32"]);
    capabilities
}

#[test]
fn all_three_say_the_same() {
    let files = files();
    let right = checked(&files);
    assert!(right.len() > 60, "{right:#?}");

    let mut told = Desk::within(&files, in_letters(able()));
    let mut seen = BTreeSet::new();
    told.ask_until(|desk| {
        // What has come is taken in by whoever waits for an answer.
        desk.client.request("workspace/symbol", json!({ "query": "" }));
        let all = desk.all_wrong();
        seen = all.iter().flat_map(|(uri, list)| lines(desk, uri, list)).collect();
        seen == right || seen.len() > right.len()
    });
    assert_eq!(seen, right);
    told.finish();

    let mut asking = Desk::within(&files, in_letters(pull::asking()));
    let answer = asking.client.request("workspace/diagnostic", json!({ "previousResultIds": [] }));
    let items = answer["items"].as_array().expect("a list");
    let seen: BTreeSet<String> = items
        .iter()
        .flat_map(|item| lines(&asking, item["uri"].as_str().expect("a string"), &item["items"]))
        .collect();
    assert_eq!(seen, right);
    // And each document by itself, open or not.
    for item in items {
        let uri = item["uri"].as_str().expect("a string");
        let report = pull::report(&mut asking, uri, item["resultId"].as_str());
        assert_eq!(report["kind"], "unchanged", "{uri}");
    }
    asking.finish();
}
