//! The schema that editors are given.

use newsmark::registry::Registry;

use super::files;
use super::problems;

#[test]
fn schema_and_reader_agree() {
    let validator =
        jsonschema::validator_for(newsmark::registry::schema().as_value()).expect("the schema is one");
    let good = |text: &str| validator.is_valid(&serde_json::from_str(text).expect("the tests write JSON"));
    let full = r#"{ "$schema": "s", "extends": ["newsmark:starter"], "cards": [
        { "id": "a-1", "type": "Event", "name": {"ro": "A"}, "alternateName": ["B", {"text": "C", "weak": true}],
          "description": "d", "sameAs": "https://example.org", "formerly": ["x"], "startDate": "2025", "endDate": null,
          "location": "kremlin", "superEvent": "war-in-ukraine", "previousEvent": "war-in-ukraine", "participant": ["kremlin"],
          "eventStatus": "happened", "roles": [{"roleName": {"ro": "r"}, "organization": "kremlin", "startDate": "2012", "endDate": null}]
        } ] }"#;
    assert!(good(full));
    assert_eq!(problems(&Registry::read(files(&format!("-- a.json --\n{full}")))), "");
    for bad in [
        r#"{"cards": [{"id": "A", "type": "Person", "name": "A"}]}"#,
        r#"{"cards": [{"id": "a", "type": "person", "name": "A"}]}"#,
        r#"{"cards": [{"id": "a", "type": "Person"}]}"#,
        r#"{"cards": [{"id": "a", "type": "Person", "name": "A", "nickname": "B"}]}"#,
        r#"{"cards": [], "extends": ["other"]}"#,
        r#"{"card": []}"#,
    ] {
        assert!(!good(bad), "{bad}");
        assert_ne!(problems(&Registry::read(files(&format!("-- a.json --\n{bad}")))), "", "{bad}");
    }
}
