//! What each word of an article is.

use std::collections::BTreeMap;

use expect_test::Expect;
use expect_test::expect;
use newsmark::features::Token;
use newsmark::features::View;
use newsmark::features::tokens;
use proptest::prelude::ProptestConfig;
use proptest::prelude::Strategy;
use proptest::prelude::prop_assert;
use proptest::prop_oneof;
use proptest::proptest;

use crate::features::ask;
use crate::features::units::in_every_unit;
use crate::features::units::seen;

/// The tokens of each line: their words, their kinds, and what else is said of them.
#[track_caller]
fn check(fixture: &str, expected: &Expect) {
    expected.assert_eq(&ask(&format!("{fixture}<|>"), shown));
}

fn shown(view: View<'_>, _: usize) -> String {
    let mut lines = BTreeMap::new();
    for token in tokens(view) {
        let said =
            [(token.recognised, " recognised"), (token.declares, " declares"), (token.former, " former")];
        let said: String = said.iter().filter(|(is_so, _)| *is_so).map(|(_, word)| *word).collect();
        let shown = format!("{:?} {:?}{said}", seen(view, token.span), token.kind);
        lines.entry(view.extent(token.span).start.line + 1).or_insert_with(Vec::new).push(shown);
    }
    let lines = lines.into_iter().map(|(line, shown)| format!("{line}: {}", shown.join(", ")));
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn the_header() {
    check(
        "date 2025-12-22\ntitle Kremlinul neagă\nplace Moscova\nauthor Ana Pop\nsource O sursă\nevent miami-talks-2025-12\nupdated 2025-12-23T10:00:00+02:00\n\nText.\n",
        &expect![[r#"
            1: "date" HeaderKey, "2025-12-22" Date
            2: "title" HeaderKey, "Kremlinul" Actor recognised
            3: "place" HeaderKey, "Moscova" Place
            4: "author" HeaderKey
            5: "source" HeaderKey
            6: "event" HeaderKey, "miami-talks-2025-12" Event
            7: "updated" HeaderKey, "2025-12-23T10:00:00+02:00" Date"#]],
    );
    check(" date 2025-12-22 Text.\n", &expect![[r#"1: "date" HeaderKey, "2025-12-22" Date"#]]);
    check(
        "Date: 22 decembrie 2025\nupdated ieri\n\nText.\n",
        &expect![[r#"
            1: "Date" HeaderKey, "22 decembrie 2025" Date
            2: "updated" HeaderKey"#]],
    );
}

#[test]
fn plain() {
    check(
        "date 2025-12-22

[Peskov]{actor=dmitri-peskov}, [Miami]{place=miami}, [discuții]{#talks when=2025-12-20 until=2025-12-21 at=miami part-of=\"a b\" title=\"Un titlu\"},
[runda]{event=talks status=happened}, [Reuters]{source=reuters}, [„Nu.”]{quote=dmitri-peskov}, [ieri]{when=2025-12-21}.
",
        &expect![[r#"
            1: "date" HeaderKey, "2025-12-22" Date
            3: "[" Punctuation, "Peskov" Actor, "]{" Punctuation, "actor" TagKey, "=" Punctuation, "dmitri-peskov" Id, "}" Punctuation, "[" Punctuation, "Miami" Place, "]{" Punctuation, "place" TagKey, "=" Punctuation, "miami" Id, "}" Punctuation, "[" Punctuation, "discuții" Event declares, "]{#" Punctuation, "talks" Id declares, "when" TagKey, "=" Punctuation, "2025-12-20" Time, "until" TagKey, "=" Punctuation, "2025-12-21" Time, "at" TagKey, "=" Punctuation, "miami" Id, "part-of" TagKey, "=\"" Punctuation, "a" Id, "b" Id, "\"" Punctuation, "title" TagKey, "=\"" Punctuation, "Un titlu" Title, "\"}" Punctuation
            4: "[" Punctuation, "runda" Event, "]{" Punctuation, "event" TagKey, "=" Punctuation, "talks" Id, "status" TagKey, "=" Punctuation, "happened" Status, "}" Punctuation, "[" Punctuation, "Reuters" Source, "]{" Punctuation, "source" TagKey, "=" Punctuation, "reuters" Id, "}" Punctuation, "[" Punctuation, "„Nu.”" Quote, "]{" Punctuation, "quote" TagKey, "=" Punctuation, "dmitri-peskov" Id, "}" Punctuation, "[" Punctuation, "ieri" Time, "]{" Punctuation, "when" TagKey, "=" Punctuation, "2025-12-21" Time, "}" Punctuation"#]],
    );
}

#[test]
fn what_is_inside_lies_above() {
    check(
        "date 2025-12-22\n\n[„Am vorbit cu [Marco Rubio]{actor=marco-rubio} și Putin \\[ieri\\].”]{quote=dmitri-peskov}\n",
        &expect![[r#"
            1: "date" HeaderKey, "2025-12-22" Date
            3: "[" Punctuation, "„Am vorbit cu " Quote, "[" Punctuation, "Marco Rubio" Actor, "]{" Punctuation, "actor" TagKey, "=" Punctuation, "marco-rubio" Id, "}" Punctuation, " și " Quote, "Putin" Actor recognised, "\\[" Escape, "ieri" Quote, "\\]" Escape, ".”" Quote, "]{" Punctuation, "quote" TagKey, "=" Punctuation, "dmitri-peskov" Id, "}" Punctuation"#]],
    );
    check(
        "date 2025-12-22\n\n[Discuțiile de la Miami\ndintre SUA și Rusia]{event=miami-talks-2025-12}\n",
        &expect![[r#"
            1: "date" HeaderKey, "2025-12-22" Date
            3: "[" Punctuation, "Discuțiile de la " Event, "Miami" Place recognised, "\ndintre " Event
            4: "SUA" Place recognised, " și " Event, "Rusia" Place recognised, "]{" Punctuation, "event" TagKey, "=" Punctuation, "miami-talks-2025-12" Id, "}" Punctuation"#]],
    );
}

#[test]
fn across() {
    check(
        "-- 1.news --
date 2025-12-20

[Runda de la Miami]{#miami-2025-12 when=2025-12-20}.
-- 2.news --
date 2025-12-21

Runda de la Miami continuă, zice Kremlinul.
",
        &expect![[r#"
            1: "date" HeaderKey, "2025-12-21" Date
            3: "Runda de la Miami" Event recognised, "Kremlinul" Actor recognised"#]],
    );
}

#[test]
fn ids_that_hold_no_more() {
    check(
        "-- registry/a.json --
{ \"cards\": [{ \"id\": \"ana-pop\", \"type\": \"Person\", \"name\": \"Ana Pop\", \"formerly\": [\"a-pop\"] }] }
-- a.news --
date 2025-12-22

[Ea]{actor=a-pop} și [ea]{actor=Ana}.
",
        &expect![[r#"
            1: "date" HeaderKey, "2025-12-22" Date
            3: "[" Punctuation, "Ea" Actor, "]{" Punctuation, "actor" TagKey, "=" Punctuation, "a-pop" Id former, "}" Punctuation, "[" Punctuation, "ea" Actor, "]{" Punctuation, "actor" TagKey, "=" Punctuation, "}" Punctuation"#]],
    );
}

#[test]
fn empty() {
    check("", &expect![""]);
    check(
        "date 2025-12-22\n\n[Peskov]{actor=dmi",
        &expect![[r#"
            1: "date" HeaderKey, "2025-12-22" Date
            3: "[" Punctuation, "Peskov" Actor, "]{" Punctuation, "actor" TagKey, "=" Punctuation, "dmi" Id"#]],
    );
    check(
        "date 2025-12-22\n\n[Peskov{actor=dmitri-peskov}\n\n[]{} x]{actor=y}\n",
        &expect![[r#"
            1: "date" HeaderKey, "2025-12-22" Date
            3: "[" Punctuation, "Peskov" Actor, "{" Punctuation, "actor" TagKey, "=" Punctuation, "dmitri-peskov" Id, "}" Punctuation
            5: "[" Punctuation, "]{}" Punctuation"#]],
    );
    check(
        "date 2025-12-22\r\n\r\n[🙂\r\n\r\nPeskov] {actor=dmitri-peskov}\r\n",
        &expect![[r#"1: "date" HeaderKey, "2025-12-22" Date"#]],
    );
}

fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[a-ză ]{1,6}",
        "\r?\n{1,2}",
        "\\[",
        "\\]",
        "\\{(actor|when|#x|quote)",
        "=[a-z0-9\" -]{1,4}",
        "\\}",
        "\\\\[\\[\\]]",
        "Peskov",
        "🙂",
        "date 2025-12-2[0-9]",
        "title ",
        "event ",
    ];
    proptest::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn tokens_stand_in_order_and_apart(text in pieces()) {
        let fixture = format!("date 2025-12-22\n{text}<|>");
        let (found, length) = ask(&fixture, |view, _| (tokens(view), view.text.len()));
        let ordered = |pair: &[Token]| pair[0].span.end() <= pair[1].span.start();
        prop_assert!(found.windows(2).all(ordered), "{found:?}");
        prop_assert!(found.iter().all(|token| !token.span.is_empty() && token.span.end() <= length), "{found:?}");
    }
}

#[test]
fn recognised() {
    check(
        "date 2025-12-22\n\nDl. Peskov, la discuțiile de la Miami, citat de Reuters.\n",
        &expect![[r#"
        1: "date" HeaderKey, "2025-12-22" Date
        3: "Peskov" Actor recognised, "discuțiile de la Miami" Event recognised, "Reuters" Actor recognised"#]],
    );
}

#[test]
fn unicode() {
    let fixture = "date 2025-12-22\r\n\r\n🙂 A\u{306}na: Peskov 🙂 [s\u{326}i 🇷🇴\r\n🙂]{event=runda} \\[🙂\\] Kremlinul<|>";
    expect![[r#"
        1: "date" HeaderKey, "2025-12-22" Date
        3: "Peskov" Actor recognised, "[" Punctuation, "s\u{326}i 🇷🇴\r\n🙂" Event
        4: "]{" Punctuation, "event" TagKey, "=" Punctuation, "runda" Id, "}" Punctuation, "\\[" Escape, "\\]" Escape, "Kremlinul" Actor recognised"#]].assert_eq(&in_every_unit(fixture, shown));
}
