//! The JSON report and its schema.

use expect_test::expect;
use serde_json::Value;

use crate::cli::folder::Folder;

#[test]
fn the_shape_is_the_promised_one() {
    let folder = Folder::new("-- good.news --\ndate 2025-12-22\n\nText.\n");
    folder.file("bad.news", b"\xef\xbb\xbfdate 2025-12-22\r\n\r\n\xc8\x9b\xff");
    expect![[r#"
        {"version":1,
        "findings":[{"path":"bad.news",
        "code":"file-encoding",
        "severity":"error",
        "message":"this is not UTF-8 from here on: save the file as UTF-8",
        "range":{"start":{"line":3,
        "column":2},
        "end":{"line":3,
        "column":3}},
        "bytes":[24,25],
        "fixes":[],
        "related":[]}],
        "summary":{"articles":2,
        "errors":1,
        "warnings":0,
        "hints":0}}
    "#]]
    .assert_eq(&folder.run(["check", "--format", "json"]).out.replace(",\"", ",\n\""));
}

#[test]
fn the_schema_holds_for_real_reports() {
    let folder = Folder::new("-- good.news --\ndate 2025-12-22\n\nText.\n");
    folder.file("bad.news", b"\xff");
    let printed = folder.run(["schema", "check"]).out;
    let schema: Value = serde_json::from_str(&printed).expect("a schema is JSON");
    let validator = jsonschema::validator_for(&schema).expect("the schema is one");
    let samples = [
        concat!(env!("CARGO_MANIFEST_DIR"), "/tests/newsroom"),
        concat!(env!("CARGO_MANIFEST_DIR"), "/tests/broken"),
        ".",
    ];
    for sample in samples {
        let answer = folder.run(["check", sample, "--format", "json"]);
        let report: Value = serde_json::from_str(&answer.out).expect("the report is JSON");
        let errors: Vec<String> = validator.iter_errors(&report).map(|error| error.to_string()).collect();
        assert_eq!(errors, Vec::<String>::new(), "{sample}");
    }
    let wrong = serde_json::json!({"version": 2, "findings": [], "summary": {}});
    assert!(!validator.is_valid(&wrong));
}
