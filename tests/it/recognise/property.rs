//! What holds for any text.

use std::sync::LazyLock;

use newsmark::corpus::Recognised;
use newsmark::corpus::Surroundings;
use newsmark::corpus::recognise;
use newsmark::registry::Registry;
use newsmark::syntax::parse;
use proptest::prelude::Strategy;
use proptest::prelude::any;
use proptest::prelude::prop;
use proptest::prop_assert;
use proptest::prop_assert_eq;
use proptest::prop_oneof;
use proptest::proptest;
use unicode_normalization::UnicodeNormalization;

use crate::recognise::cards::registry;

static REGISTRY: LazyLock<Registry> = LazyLock::new(registry);

fn found(text: &str) -> Vec<Recognised> {
    recognise(text, &parse(text), &REGISTRY, Surroundings::default())
}

/// The mentions as a reader sees them: composed words and ids.
fn words(text: &str) -> Vec<(String, String)> {
    let composed = |word: &str| word.nfc().collect::<String>().replace('ş', "ș").replace('ţ', "ț");
    let composed = |word: &str| composed(word).replace('Ş', "Ș").replace('Ţ', "Ț");
    found(text).iter().map(|one| (composed(one.span.of(text)), one.id.to_string())).collect()
}

/// News-like text: names, bits of names, punctuation and tags in any order.
fn news() -> impl Strategy<Value = String> {
    let bits = [
        "Putin",
        "Vladimir ",
        "Kremlinului",
        "Mării Negre",
        "Oana Țoiu",
        "Bălți",
        "Popescu",
        "Ion ",
        "-ul",
        "NATO",
        "discuțiile de la Miami",
        "„",
        "”",
        ". ",
        ", ",
        " ",
        "\n",
        "\n\n",
        "\r",
        "[",
        "]{actor=putin}",
        "]{event=x}",
        "]{quote=y}",
        "\\[",
        "J. D. Vance",
        "'s",
        "strada ",
        "Papa ",
        "#",
        "@",
        ".ru",
        "și",
        "IVANKA",
        "🙂",
        "\u{301}",
        "\u{ad}",
        "Chișinău",
        "date 2025-01-01\n",
        "title Maia Sandu\n",
        "al ",
        "–",
    ];
    prop::collection::vec(prop::sample::select(bits.to_vec()), 0..30).prop_map(|bits| bits.concat())
}

proptest! {
    #[test]
    fn mentions_are_words_in_order(text in prop_oneof![any::<String>(), news()]) {
        let mut end = 0;
        for one in found(&text) {
            prop_assert!(one.span.start() >= end && !one.span.is_empty());
            prop_assert!(!one.span.of(&text).trim().is_empty());
            end = one.span.end();
        }
    }

    #[test]
    fn decomposed_letters_are_the_same(text in news()) {
        let decomposed: String = text.nfd().collect();
        prop_assert_eq!(words(&text), words(&decomposed));
    }

    #[test]
    fn cedillas_are_commas(text in news()) {
        let cedillas = text.replace('ș', "ş").replace('ț', "ţ").replace('Ș', "Ş").replace('Ț', "Ţ");
        prop_assert_eq!(words(&text), words(&cedillas));
    }
}
