//! Two cards made one, in the manner of the file.

use expect_test::Expect;
use expect_test::expect;
use newsmark::registry::Heritage;
use newsmark::registry::merged;
use newsmark::text::Symbol;

use crate::registry::amend::edited;
use crate::registry::amend::read;

#[track_caller]
fn check_merged(text: &str, expected: &Expect) {
    let symbol = Symbol::new;
    let heritage = Heritage {
        former: vec![symbol("old"), symbol("a")],
        names: vec![("Runda A".to_owned(), false), ("runda".to_owned(), true)],
    };
    let after =
        edited(text, merged(text, symbol("a"), symbol("b"), &heritage).expect("it is no broken file"));
    expected.assert_eq(&after);
    let registry = read(&after);
    assert_eq!(
        registry.problems.iter().map(|problem| &problem.message).collect::<Vec<_>>(),
        Vec::<&String>::new()
    );
    assert_eq!(registry.resolve(symbol("old")), symbol("b"), "{after}");
    assert_eq!(registry.resolve(symbol("a")), symbol("b"), "{after}");
}

#[test]
fn two_cards_are_made_one() {
    check_merged(
        r#"{ "cards": [
  // the rounds
  { "id": "a", "type": "Event", "name": "Runda A", "formerly": ["old"] }, // gone
  { "id": "b", "type": "Event", "name": "Runda B" }, // stays
  { "id": "c", "type": "Event", "name": "Runda C" }
] }
"#,
        &expect![[r#"
            { "cards": [
              // the rounds
              { "id": "b", "type": "Event", "name": "Runda B", "alternateName": ["Runda A", { "text": "runda", "weak": true }], "formerly": ["old", "a"] }, // stays
              { "id": "c", "type": "Event", "name": "Runda C" }
            ] }
        "#]],
    );
    check_merged(
        r#"{ "cards": [
  { "id": "b", "type": "Event", "name": "Runda B", "formerly": ["bb"], "alternateName": "Runda doi" },
  {
    "id": "a",
    "type": "Event",
    "name": "Runda A"
  }
] }
"#,
        &expect![[r#"
            { "cards": [
              { "id": "b", "type": "Event", "name": "Runda B", "formerly": ["bb", "old", "a"], "alternateName": ["Runda doi", "Runda A", { "text": "runda", "weak": true }] }
            ] }
        "#]],
    );
}

#[test]
fn two_cards_of_a_line_a_field_are_made_one() {
    check_merged(
        r#"{
  "cards": [
    {
      "id": "b",
      "type": "Event",
      "name": "Runda B",
      "formerly": [
        "bb",
      ],
    },
    {
      "id": "a",
      "type": "Event",
      "name": "Runda A",
    },
  ],
}
"#,
        &expect![[r#"
            {
              "cards": [
                {
                  "id": "b",
                  "type": "Event",
                  "name": "Runda B",
                  "formerly": [
                    "bb",
                    "old",
                    "a",
                  ],
                  "alternateName": ["Runda A", { "text": "runda", "weak": true }],
                },
              ],
            }
        "#]],
    );
    check_merged(
        r#"{"cards":[{"id":"b","type":"Event","name":"B","formerly":null},{"id":"a","type":"Event","name":"A"}]}"#,
        &expect![[
            r#"{"cards":[{"id":"b","type":"Event","name":"B","formerly":["old","a"],"alternateName":["Runda A",{"text":"runda","weak":true}]}]}"#
        ]],
    );
    check_merged(
        r#"{"cards":[{"id":"a","type":"Event","name":"A"}, {"id":"b","type":"Event","name":"B","formerly":"bb"}]}"#,
        &expect![[
            r#"{"cards":[{"id":"b","type":"Event","name":"B","formerly":["bb","old","a"],"alternateName":["Runda A",{"text":"runda","weak":true}]}]}"#
        ]],
    );
}

#[test]
fn in_a_file_without_blanks() {
    check_merged(
        r#"{"cards":[{"id":"b","type":"Event","name":"Runda B","alternateName":["Runda doi"]},{"id":"a","type":"Event","name":"Runda A"}]}"#,
        &expect![[
            r#"{"cards":[{"id":"b","type":"Event","name":"Runda B","alternateName":["Runda doi","Runda A",{"text":"runda","weak":true}],"formerly":["old","a"]}]}"#
        ]],
    );
}
