//! Selections that grow.

use expect_test::Expect;
use expect_test::expect;
use newsmark::features::View;
use newsmark::features::selections;
use newsmark::text::Span;
use proptest::prelude::ProptestConfig;
use proptest::prelude::Strategy;
use proptest::prelude::prop_assert;
use proptest::prop_oneof;
use proptest::proptest;

use crate::features::ask;
use crate::features::units::in_every_unit;
use crate::features::units::seen;

/// What is selected, one growth a line.
#[track_caller]
fn check(fixture: &str, expected: &Expect) {
    expected.assert_eq(&ask(fixture, shown));
}

fn shown(view: View<'_>, offset: usize) -> String {
    let found = selections(view, &[offset]).remove(0);
    found.into_iter().map(|span| format!("{:?}", seen(view, span))).collect::<Vec<_>>().join("\n")
}

#[test]
fn plain() {
    check(
        "date 2025-12-22

Dl. Dmitri Pes<|>kov a spus asta. Apoi a plecat.

Gata.
",
        &expect![[r#"
            "Peskov"
            "Dmitri Peskov"
            "Dl. Dmitri Peskov a spus asta."
            "Dl. Dmitri Peskov a spus asta. Apoi a plecat."
            "Dl. Dmitri Peskov a spus asta. Apoi a plecat.\n\nGata.""#]],
    );
}

#[test]
fn through_tags_and_sentences() {
    check(
        "date 2025-12-22

[„Nu. [Dis<|>cuțiile]{event=miami-talks-2025-12} continuă, zice V. Putin! Da.”]{quote=vladimir-putin} Punct.
",
        &expect![[r#"
            "Discuțiile"
            "[Discuțiile]{event=miami-talks-2025-12}"
            "[Discuțiile]{event=miami-talks-2025-12} continuă, zice V. Putin!"
            "„Nu. [Discuțiile]{event=miami-talks-2025-12} continuă, zice V. Putin! Da.”"
            "[„Nu. [Discuțiile]{event=miami-talks-2025-12} continuă, zice V. Putin! Da.”]{quote=vladimir-putin}"
            "[„Nu. [Discuțiile]{event=miami-talks-2025-12} continuă, zice V. Putin! Da.”]{quote=vladimir-putin} Punct.""#]],
    );
    check(
        "date 2025-12-22\n\nUnu. [Doi]{actor=a} și <|>trei\nși [patru.]{source=b} Cinci.\n",
        &expect![[r#"
        "trei"
        "[Doi]{actor=a} și trei\nși [patru.]{source=b}"
        "Unu. [Doi]{actor=a} și trei\nși [patru.]{source=b} Cinci.""#]],
    );
}

#[test]
fn a_sentence_takes_its_tags_along() {
    check(
        "date 2025-12-22\n\nUnu. [[[Do<|>i]{actor=a} vin]{event=b}]{quote=c}. Trei.\n",
        &expect![[r#"
            "Doi"
            "[Doi]{actor=a}"
            "[Doi]{actor=a} vin"
            "[[Doi]{actor=a} vin]{event=b}"
            "[[[Doi]{actor=a} vin]{event=b}]{quote=c}"
            "[[[Doi]{actor=a} vin]{event=b}]{quote=c}."
            "Unu. [[[Doi]{actor=a} vin]{event=b}]{quote=c}. Trei.""#]],
    );
}

#[test]
fn inside_attributes() {
    check(
        "date 2025-12-22\n\nVin [ei]{actor=\"steve-wit<|>koff jared-kushner\" status=x}.\n",
        &expect![[r#"
        "witkoff"
        "steve-witkoff"
        "steve-witkoff jared-kushner"
        "actor=\"steve-witkoff jared-kushner\""
        "{actor=\"steve-witkoff jared-kushner\" status=x}"
        "[ei]{actor=\"steve-witkoff jared-kushner\" status=x}"
        "Vin [ei]{actor=\"steve-witkoff jared-kushner\" status=x}.""#]],
    );
}

#[test]
fn in_the_header() {
    check(
        "date 2025-12-22\ntitle Ce spune [Pe<|>skov]{actor=dmitri-peskov}\nlang ro\n\nText.\n",
        &expect![[r#"
            "Peskov"
            "[Peskov]{actor=dmitri-peskov}"
            "Ce spune [Peskov]{actor=dmitri-peskov}"
            "title Ce spune [Peskov]{actor=dmitri-peskov}"
            "date 2025-12-22\ntitle Ce spune [Peskov]{actor=dmitri-peskov}\nlang ro""#]],
    );
    check(
        "da<|>te 2025-12-22\n\nText.\n",
        &expect![[r#"
        "date"
        "date 2025-12-22""#]],
    );
    check(
        " date 2025-12-22 Te<|>xt. Alt text.\n",
        &expect![[r#"
        "Text"
        "Text."
        "Text. Alt text.""#]],
    );
}

#[test]
fn empty() {
    check("<|>", &expect![[r#""""#]]);
    check("date 2025-12-22\n\nUnu.\n<|>\nDoi.\n", &expect![[r#""Unu.\n\nDoi.""#]]);
}

#[test]
fn words_of_all_scripts() {
    check(
        "date 2025-12-22\r\n\r\n🙂 Путин<|> și s\u{326}i. 👩‍🚀!\r\n",
        &expect![[r#"
        "Путин"
        "🙂 Путин și s\u{326}i."
        "🙂 Путин și s\u{326}i. 👩\u{200d}🚀!""#]],
    );
    check("date 2025-12-22\n\n🙂<|>🙂\n", &expect![[r#""🙂🙂""#]]);
}

#[test]
fn a_sentence_without_an_end_is_none() {
    let long = "cuvânt ".repeat(2_000);
    let found = ask(&format!("date 2025-12-22\n\n{long}<|>{long}\n"), |view, offset| {
        selections(view, &[offset]).remove(0).len()
    });
    assert_eq!(found, 2, "the word, and the paragraph, which is the body");
}

fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[a-ză]{1,6}",
        "[.!? ,]{1,2}",
        "\r?\n{1,2}",
        "\\[",
        "\\]\\{actor=[a-z]\\}",
        "\\]\\{quote=\"a b\"",
        "[\"„”{}\\\\🙂]",
        "Peskov",
        "\r\n\r\n",
    ];
    proptest::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn each_selection_holds_the_one_before(text in pieces(), header in proptest::bool::ANY) {
        let header = if header { "date 2025-12-22\ntitle Un [titlu]{event=x}\n\n" } else { "" };
        let (found, places) = ask(&format!("{header}{text}<|>"), |view, _| {
            let places: Vec<usize> = (0..=view.text.len()).filter(|&at| view.text.is_char_boundary(at)).collect();
            (selections(view, &places), places)
        });
        prop_assert!(found.len() == places.len());
        for (chain, at) in found.iter().zip(places) {
            prop_assert!(chain.iter().all(|span: &Span| span.touches(at)), "{chain:?} at {at}");
            prop_assert!(chain.windows(2).all(|pair| pair[1].contains(pair[0]) && pair[0] != pair[1]), "{chain:?}");
            prop_assert!(!chain.is_empty());
        }
    }
}

#[test]
fn across() {
    check(
        "-- 1.news --
date 2025-12-20

[Runda de la Miami]{#runda when=2025-12-20}.
-- 2.news --
date 2025-12-21

Apoi runda de la Mi<|>ami continuă.
",
        &expect![[r#"
            "Miami"
            "runda de la Miami"
            "Apoi runda de la Miami continuă.""#]],
    );
}

#[test]
fn recognised() {
    check(
        "date 2025-12-22\n\nAzi Ministerul de Ext<|>erne al Rusiei tace.\n",
        &expect![[r#"
        "Externe"
        "Ministerul de Externe al Rusiei"
        "Azi Ministerul de Externe al Rusiei tace.""#]],
    );
}

#[test]
fn unicode() {
    let fixture =
        "date 2025-12-22\r\n\r\n🙂 A\u{306}na [s\u{326}i 🙂 dl. Pes<|>kov]{actor=dmitri-peskov} 🇷🇴. Gata 🙂";
    expect![[r#"
        "Peskov"
        "s\u{326}i 🙂 dl. Peskov"
        "[s\u{326}i 🙂 dl. Peskov]{actor=dmitri-peskov}"
        "🙂 A\u{306}na [s\u{326}i 🙂 dl. Peskov]{actor=dmitri-peskov} 🇷🇴."
        "🙂 A\u{306}na [s\u{326}i 🙂 dl. Peskov]{actor=dmitri-peskov} 🇷🇴. Gata 🙂""#]]
    .assert_eq(&in_every_unit(fixture, shown));
}
