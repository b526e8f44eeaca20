//! Portable tags are read as Djot reads them.

use std::fmt::Write as _;
use std::ops::Range;

use jotdown::AttributeKind;
use jotdown::Container;
use jotdown::Event;
use newsmark::syntax::parse;
use proptest::collection::vec;
use proptest::prelude::Just;
use proptest::prelude::Strategy;
use proptest::prop_assert_eq;
use proptest::prop_oneof;
use proptest::proptest;

/// A tag: whole span, attributes as key and value.
type Read = (Range<usize>, Vec<(String, String)>);

fn ours(text: &str) -> Vec<Read> {
    let article = parse(text);
    let attributes = |tag| {
        let all = article.attributes(tag).iter();
        all.map(|attribute| (attribute.name(text).to_owned(), attribute.text(text).into_owned())).collect()
    };
    article.tags.iter().map(|tag| (tag.span.range(), attributes(tag))).collect()
}

fn djot(text: &str) -> Vec<Read> {
    let mut open = Vec::new();
    let mut found: Vec<Read> = Vec::new();
    for (event, range) in jotdown::Parser::new(text).into_offset_iter() {
        match event {
            Event::Start(Container::Span, attributes) => {
                open.push(found.len());
                let pairs = attributes.iter().map(|(kind, value)| {
                    let key = match kind {
                        AttributeKind::Pair { key } => key.to_string(),
                        AttributeKind::Id => "#".to_owned(),
                        other => format!("{other:?}"),
                    };
                    (key, value.to_string())
                });
                found.push((range.start..range.end, pairs.collect()));
            }
            Event::End(Container::Span) => {
                let index = open.pop().expect("ends follow starts");
                found[index].0.end = range.end;
            }
            _ => {}
        }
    }
    found
}

fn escape(text: &str) -> String {
    text.chars().flat_map(|c| c.is_ascii_punctuation().then_some('\\').into_iter().chain([c])).collect()
}

/// Prose whose every mark of punctuation is escaped; ours knows five escapes, the others stay as they are.
fn prose() -> impl Strategy<Value = String> {
    prop_oneof![
        r"[a-zA-Z0-9 șțăîâ„”–\[\]{}\\]{1,12}".prop_map(|text| escape(&text)),
        r"[a-z .,;:!?'/()*_`<>|~^$@%&+=#-]{1,12}".prop_map(|text| escape(&text)),
        r"[a-z]{1,5}\n[a-z]{1,5}",
        Just("[1] ".to_owned()),
        Just("[see [1] here] ".to_owned()),
    ]
}

fn attributes() -> impl Strategy<Value = String> {
    let value = prop_oneof![
        "[A-Za-z0-9_:-]{1,8}",
        r#""[A-Za-z0-9 șț„”~/.,?+%:\[\]{}()'=#<>-]{1,12}""#,
        Just("\"a]{k=v}\"".to_owned()),
    ];
    let blank = prop_oneof![Just(" "), Just("\n"), Just("\t "), Just("\r\n")];
    let keys = ["actor", "event", "when", "part-of", "x1"];
    let pairs = vec((value, blank, proptest::bool::ANY), 1..4);
    (proptest::bool::ANY, pairs, 0..keys.len()).prop_map(move |(declares, pairs, first)| {
        let mut out = String::from("{");
        if declares {
            out.push_str("#summit-2025 ");
        }
        for (index, (value, blank, padded)) in pairs.into_iter().enumerate() {
            let key = keys[(first + index) % keys.len()];
            let before = if index > 0 || padded { blank } else { "" };
            let _ = write!(out, "{before}{key}={value}");
        }
        out + "}"
    })
}

fn paragraph() -> impl Strategy<Value = String> {
    let leaf = prose();
    leaf.prop_recursive(4, 32, 5, |inner| {
        prop_oneof![
            vec(inner.clone(), 1..5).prop_map(|parts| parts.concat()),
            (vec(inner, 1..4), attributes())
                .prop_map(|(parts, block)| format!("[x{}]{block}", parts.concat())),
        ]
    })
}

proptest! {
    #[test]
    fn portable_tags_agree(paragraph in paragraph()) {
        let text = format!("Text {paragraph} text");
        prop_assert_eq!(ours(&text), djot(&text));
    }
}

#[test]
fn cases_of_the_table_agree() {
    for text in [
        "a [b [c]{actor=x} d",
        "a] b [c]{actor=x} d",
        "[[K]{actor=kremlin}]{source=kremlin}",
        "ex[Putin]{actor=p}ului [Kremlin]{actor=k}-ul",
        "[a]{actor=-x} [b]{when=2025-12-20T10:00:00Z} [c]{actor=wd:Q123}",
        "[a]{title=\"a } b\"} [b]{title=\"[x] ]{\"} [c]{title=\" x\"}",
        "[a]{ actor=x\n  when=2025\r\n}: (b)",
        "[a \\] b \\[ c]{actor=x}",
    ] {
        assert_eq!(ours(text), djot(text), "{text}");
    }
}
