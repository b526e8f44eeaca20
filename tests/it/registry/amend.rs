//! Cards written into files that people write, each in the file's own manner.

mod merged;

use expect_test::Expect;
use expect_test::expect;
use newsmark::registry::CardType;
use newsmark::registry::Heritage;
use newsmark::registry::NewCard;
use newsmark::registry::Registry;
use newsmark::registry::RegistryFile;
use newsmark::registry::first_file;
use newsmark::registry::merged;
use newsmark::registry::with_card;
use newsmark::text::Span;
use newsmark::text::Symbol;
use proptest::collection::vec;
use proptest::prelude::ProptestConfig;
use proptest::proptest;
use proptest::sample::select;

fn card(id: &str, name: &str, language: Option<&str>) -> NewCard {
    let language = language.map(str::to_owned);
    NewCard {
        id: Symbol::new(id),
        kind: CardType::Person,
        name: name.to_owned(),
        language,
        weak: false,
        facts: Vec::new(),
    }
}

fn edited(text: &str, edits: Vec<(Span, String)>) -> String {
    assert!(edits.is_sorted_by(|one, other| one.0.end() <= other.0.start()), "{edits:?}");
    edits.into_iter().rev().fold(text.to_owned(), |mut text, (span, new)| {
        text.replace_range(span.range(), &new);
        text
    })
}

fn read(text: &str) -> Registry {
    Registry::read(vec![RegistryFile { path: std::path::Path::new("a.json").into(), text: text.into() }])
}

#[track_caller]
fn check(text: &str, expected: &Expect) {
    let new = card("ion-turcanu", "Ion \"Nelu\" Țurcanu", None);
    let after = edited(text, with_card(text, &new).expect("it is no broken file"));
    expected.assert_eq(&after.replace('\r', "␍"));
    assert_eq!(with_card(&after, &new), Some(Vec::new()), "once is enough");
    let (before, now) = (read(text), read(&after));
    assert_eq!(
        now.problems.len(),
        before.problems.iter().filter(|one| !one.message.contains("has a list")).count()
    );
    assert!(now.card(new.id).is_some_and(|card| card.name.0[0].1 == new.name), "{after}");
}

#[test]
fn a_line_a_card() {
    check(
        "{ \"cards\": [\n  { \"id\": \"ana\", \"type\": \"Person\", \"name\": \"Ana\" }\n] }\n",
        &expect![[r#"
            { "cards": [
              { "id": "ana", "type": "Person", "name": "Ana" },
              { "id": "ion-turcanu", "type": "Person", "name": "Ion \"Nelu\" Țurcanu" }
            ] }
        "#]],
    );
    check(
        "{\"cards\": [\r\n\t{\"id\": \"ana\", \"type\": \"Person\", \"name\": \"Ana\"}, // the mayor\r\n\t// the end\r\n]}",
        &expect![[r#"
            {"cards": [␍
            	{"id": "ana", "type": "Person", "name": "Ana"}, // the mayor␍
            	{"id": "ion-turcanu", "type": "Person", "name": "Ion \"Nelu\" Țurcanu"},␍
            	// the end␍
            ]}"#]],
    );
    check(
        "{ \"cards\": [\n  { \"id\": \"ana\", \"type\": \"Person\", \"name\": \"Ana\" } // the mayor, not\n] }\n",
        &expect![[r#"
            { "cards": [
              { "id": "ana", "type": "Person", "name": "Ana" }, // the mayor, not
              { "id": "ion-turcanu", "type": "Person", "name": "Ion \"Nelu\" Țurcanu" }
            ] }
        "#]],
    );
    check(
        "{ \"cards\": [\n  { \"id\": \"ana\", \"type\": \"Person\",\n    \"name\": \"Ana\" }] }\n",
        &expect![[r#"
            { "cards": [
              { "id": "ana", "type": "Person",
                "name": "Ana" },
              { "id": "ion-turcanu", "type": "Person", "name": "Ion \"Nelu\" Țurcanu" }] }
        "#]],
    );
}

#[test]
fn a_line_a_field() {
    check(
        "{\n    \"cards\": [\n        {\n            \"id\": \"ana\",\n            \"type\": \"Person\",\n            \"name\": \"Ana\",\n        },\n    ],\n}\n",
        &expect![[r#"
            {
                "cards": [
                    {
                        "id": "ana",
                        "type": "Person",
                        "name": "Ana",
                    },
                    {
                        "id": "ion-turcanu",
                        "type": "Person",
                        "name": "Ion \"Nelu\" Țurcanu",
                    },
                ],
            }
        "#]],
    );
    check(
        "{\n  \"cards\": [{\n    \"id\": \"ana\",\n    \"type\": \"Person\",\n    \"name\": \"Ana\"\n  }]\n}\n",
        &expect![[r#"
            {
              "cards": [{
                "id": "ana",
                "type": "Person",
                "name": "Ana"
              }, {
                "id": "ion-turcanu",
                "type": "Person",
                "name": "Ion \"Nelu\" Țurcanu"
              }]
            }
        "#]],
    );
}

#[test]
fn one_line() {
    check(
        r#"{"cards":[{"id":"ana","type":"Person","name":"Ana"}]}"#,
        &expect![[
            r#"{"cards":[{"id":"ana","type":"Person","name":"Ana"},{"id":"ion-turcanu","type":"Person","name":"Ion \"Nelu\" Țurcanu"}]}"#
        ]],
    );
    check(
        r#"{ "cards": [{ "id": "ana", "type": "Person", "name": "Ana" }, ] }"#,
        &expect![[
            r#"{ "cards": [{ "id": "ana", "type": "Person", "name": "Ana" }, { "id": "ion-turcanu", "type": "Person", "name": "Ion \"Nelu\" Țurcanu" }, ] }"#
        ]],
    );
}

#[test]
fn a_file_without_blanks_stays_without() {
    check(
        r#"{"cards":[{"id":"ana","type":"Person","name":"Ana Pop: \" , "}]}"#,
        &expect![[
            r#"{"cards":[{"id":"ana","type":"Person","name":"Ana Pop: \" , "},{"id":"ion-turcanu","type":"Person","name":"Ion \"Nelu\" Țurcanu"}]}"#
        ]],
    );
    check(
        r#"{"extends":["newsmark:starter"],"cards":[]}"#,
        &expect![[
            r#"{"extends":["newsmark:starter"],"cards":[{"id":"ion-turcanu","type":"Person","name":"Ion \"Nelu\" Țurcanu"}]}"#
        ]],
    );
    check(
        "{\"extends\":[\"newsmark:starter\"]}\n",
        &expect![[r#"
        {"extends":["newsmark:starter"],"cards":[{"id":"ion-turcanu","type":"Person","name":"Ion \"Nelu\" Țurcanu"}]}
    "#]],
    );
    check(
        r#"{"cards":[{"id":"ana", "type":"Person", "name":"Ana"}, {"id":"b", "type":"Person", "name":"B"}]}"#,
        &expect![[
            r#"{"cards":[{"id":"ana", "type":"Person", "name":"Ana"}, {"id":"b", "type":"Person", "name":"B"}, {"id":"ion-turcanu", "type":"Person", "name":"Ion \"Nelu\" Țurcanu"}]}"#
        ]],
    );
}

#[test]
fn a_name_that_nobody_is_recognised_by() {
    let weak = NewCard { weak: true, ..card("runda", "runda", Some("ro")) };
    let mut told = String::new();
    for text in [
        "{\"cards\":[{\"id\":\"ana\",\"type\":\"Person\",\"name\":\"Ana\"}]}",
        "{ \"cards\": [\n  { \"id\": \"ana\", \"type\": \"Person\", \"name\": \"Ana\" }\n] }",
        "{\n\t\"cards\": [\n\t\t{\n\t\t\t\"id\": \"ana\",\n\t\t\t\"type\": \"Person\",\n\t\t\t\"name\": \"Ana\"\n\t\t}\n\t]\n}",
    ] {
        let after = edited(text, with_card(text, &weak).expect("it is no broken file"));
        let registry = read(&after);
        let names = &registry.card(weak.id).expect("it is there").names;
        assert_eq!(names.iter().map(|name| (&*name.text, name.weak)).collect::<Vec<_>>(), [("runda", true)]);
        assert_eq!(registry.problems.len(), 0, "{after}");
        told += &after;
        told.push('\n');
    }
    expect![[r#"
        {"cards":[{"id":"ana","type":"Person","name":"Ana"},{"id":"runda","type":"Person","name":{"ro":"runda"},"alternateName":[{"text":"runda","weak":true}]}]}
        { "cards": [
          { "id": "ana", "type": "Person", "name": "Ana" },
          { "id": "runda", "type": "Person", "name": { "ro": "runda" }, "alternateName": [{ "text": "runda", "weak": true }] }
        ] }
        {
        	"cards": [
        		{
        			"id": "ana",
        			"type": "Person",
        			"name": "Ana"
        		},
        		{
        			"id": "runda",
        			"type": "Person",
        			"name": { "ro": "runda" },
        			"alternateName": [{ "text": "runda", "weak": true }]
        		}
        	]
        }
    "#]].assert_eq(&told);
}

#[test]
fn empty() {
    check(
        "{\n  \"cards\": []\n}\n",
        &expect![[r#"
        {
          "cards": [
            {
              "id": "ion-turcanu",
              "type": "Person",
              "name": "Ion \"Nelu\" Țurcanu"
            }
          ]
        }
    "#]],
    );
    check(
        "{\n\t\"cards\": [\n\t\t// nobody yet\n\t]\n}\n",
        &expect![[r#"
        {
        	"cards": [
        		// nobody yet
        		{
        			"id": "ion-turcanu",
        			"type": "Person",
        			"name": "Ion \"Nelu\" Țurcanu"
        		}
        	]
        }
    "#]],
    );
}

#[test]
fn without_a_list_of_cards() {
    check(
        "{ \"extends\": [\"newsmark:starter\"] }",
        &expect![[r#"
        { "extends": ["newsmark:starter"], "cards": [
          {
            "id": "ion-turcanu",
            "type": "Person",
            "name": "Ion \"Nelu\" Țurcanu"
          }
        ] }"#]],
    );
    check(
        "{\n  \"extends\": [\"newsmark:starter\"], // all\n}\n",
        &expect![[r#"
        {
          "extends": ["newsmark:starter"], // all
          "cards": [
            {
              "id": "ion-turcanu",
              "type": "Person",
              "name": "Ion \"Nelu\" Țurcanu"
            }
          ],
        }
    "#]],
    );
    check(
        "\u{feff}{}",
        &expect![[r#"
        ﻿{
          "cards": [
            {
              "id": "ion-turcanu",
              "type": "Person",
              "name": "Ion \"Nelu\" Țurcanu"
            }
          ]
        }"#]],
    );
}

#[test]
fn what_is_broken_stays_as_it_is() {
    let new = card("x", "X", None);
    for text in ["", "{", "[]", "{ \"cards\": {} }", "{ \"cards\": [ }"] {
        assert_eq!(with_card(text, &new), None, "{text}");
        assert!(
            !text.starts_with("{ \"cards\": [ ")
                || merged(text, new.id, new.id, &Heritage::default()).is_none()
        );
    }
}

#[test]
fn a_first_file() {
    expect![[r#"
        {
          "extends": ["newsmark:starter"],
          "cards": [
            {
              "id": "ana-pop",
              "type": "Person",
              "name": { "ro": "Ana Pop" }
            }
          ]
        }
    "#]]
    .assert_eq(&first_file(&card("ana-pop", "Ana Pop", Some("ro"))));
}

const PIECES: &[&str] = &[" ", "\n", "\r\n", "\t", "// x\n", "/* , ] } */", "\n    "];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    /// Whatever stands between the parts of a file, a card more is all that is read from it afterwards, and the rest of
    /// the text is still there; two cards made one leave the third as it was.
    #[test]
    fn whatever_stands_between(gaps in vec(vec(select(PIECES), 0..3), 12), comma in proptest::bool::ANY) {
        let gap = |at: usize| gaps[at].concat();
        let trailing = if comma { format!("{},", gap(11)) } else { String::new() };
        let one = |id: &str, at: usize| format!(
            "{{{}\"id\": \"{id}\",{}\"type\": \"Event\",{}\"name\": \"Runda {id}\"{}}}", gap(at), gap(at + 1), gap(at + 2), gap(at + 3),
        );
        let text = format!(
            "{{ \"cards\": [{}{},{}{},{}{}{}{trailing}{}] }}",
            gap(0), one("b", 1), gap(5), one("a", 2), gap(6), one("c", 3), gap(7), gap(8),
        );
        let after = edited(&text, with_card(&text, &card("d", "D", None)).expect("it is no broken file"));
        let ids = |text: &str| read(text).cards.iter().map(|card| card.id.as_str()).collect::<Vec<_>>();
        assert_eq!(ids(&after), ["b", "a", "c", "d"], "{text}\n→\n{after}");
        for (from, into) in [("a", "b"), ("c", "b"), ("b", "c"), ("a", "c"), ("b", "a"), ("c", "a")] {
            let heritage = Heritage { former: vec![Symbol::new(from)], names: vec![("N".to_owned(), false)] };
            let after = edited(&text, merged(&text, Symbol::new(from), Symbol::new(into), &heritage).expect("it is no broken file"));
            let registry = read(&after);
            assert!(registry.problems.is_empty() && registry.cards.len() == 2, "{text}\n→\n{after}");
            assert_eq!(registry.resolve(Symbol::new(from)).as_str(), into);
        }
    }
}
