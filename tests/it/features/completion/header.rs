//! The header: keys and values.

use expect_test::expect;

use super::check;
use super::labels;

#[test]
fn an_article_begins_with_its_date() {
    check(
        "<|>",
        &expect![[r"
        date 2026-01-15 — today
        => date 2026-01-15
    "]],
    );
    check(
        "da<|>",
        &expect![[r"
        date 2026-01-15 — today
        => date 2026-01-15
    "]],
    );
    check(
        "\u{feff}d<|>\r\n\r\nText.",
        &expect![[r"
        date 2026-01-15 — today
        => ﻿date 2026-01-15
    "]],
    );
    check(
        "-- 2025-12-22-kremlin.news --\nda<|>\n",
        &expect![[r"
        date 2025-12-22 — the day that the file's name begins with
        date 2026-01-15 — today
        => date 2025-12-22
    "]],
    );
    check(
        "date <|>",
        &expect![[r"
        2026-01-15 — today
        2026-01-14 — yesterday
        => date 2026-01-15
    "]],
    );
    check(
        "date 2026-<|>",
        &expect![[r"
        2026-01-15 — today
        2026-01-14 — yesterday
        => date 2026-01-15
    "]],
    );
}

#[test]
fn keys_that_are_not_there_yet() {
    check(
        "date 2025-12-22\n<|>\nText.",
        &expect![[r"
        title — the headline
        place — where it was written: a place
        author — who wrote it
        source — where it comes from: a name or an id
        … 9 in all
        => title 
    "]],
    );
    check(
        "date 2025-12-22\nsource Reuters\nt<|>\n\nText.",
        &expect![[r"
        title — the headline
        => title 
    "]],
    );
    check(
        "date 2025-12-22\nsour<|>se Reuters\n\nText.",
        &expect![[r"
        source — where it comes from: a name or an id
        => source Reuters
    "]],
    );
    check(
        "date 2025-12-22\nla<|>ng ro\n\nText.",
        &expect![[r"
        lang — the language, such as ro or en
        => lang ro
    "]],
    );
    let labels = labels("date 2025-12-22\nlang ro\n<|>\n\nText.");
    assert!(
        !labels.contains(&"lang".to_owned()) && !labels.iter().any(|label| label.starts_with("date")),
        "{labels:?}"
    );
}

#[test]
fn values() {
    check(
        "date 2025-12-22\nlang <|>\n\nText.",
        &expect![[r"
        ro — Romanian
        en — English
        ru — Russian
        uk — Ukrainian
        … 12 in all
        => lang ro
    "]],
    );
    check(
        "date 2025-12-22\nlang rom<|>\n\nText.",
        &expect![[r"
        ro — Romanian
        => lang ro
    "]],
    );
    check(
        "date 2025-12-22\nsource reu<|>\n\nText.",
        &expect![[r"
        Reuters — Reuters · organisation
        => source Reuters
    "]],
    );
    check(
        "date 2025-12-22\nplace mosc<|>\n\nText.",
        &expect![[r"
        Moscova — Moscova · place
        => place Moscova
    "]],
    );
    check(
        "date 2025-12-22\nevent disc<|>\n\nText.",
        &expect![[r"
            miami-talks-2025-12 — discuțiile de la Miami · 2025-12-20 to 2025-12-21
            us-ukraine-talks-miami-2025-12 — discuțiile americano-ucrainene de la Miami · 2025-12-01 to 2025-12-21
            berlin-talks-2025-12 — negocierile de la Berlin · 2025-12-14 to 2025-12-15
            istanbul-talks-2025-05 — discuțiile de la Istanbul · 2025-05-16
            => event miami-talks-2025-12
        "]],
    );
}

#[test]
fn days_and_rules() {
    check(
        "date 2025-12-22\nupdated <|>\n\nText.",
        &expect![[r"
        2026-01-15 — today
        2025-12-22 — the article's day
        => updated 2026-01-15
    "]],
    );
    check(
        "date 2025-12-22\nlint <|>\n\nText.",
        &expect![[r"
            ignore — rules to leave out
            => lint ignore 
        "]],
    );
    check(
        "date 2025-12-22\nlint ignore date-fu<|>\n\nText.",
        &expect![[r"
        date-future — The article's date is later than tomorrow
        => lint ignore date-future
    "]],
    );
    check(
        "date 2025-12-22\nlint ignore unknown-id wrong<|>\n\nText.",
        &expect![[r"
        wrong-actor — A tag's text is the full name of somebody else
        wrong-kind — An id stands under a key that doesn't take its kind
        => lint ignore unknown-id wrong-actor
    "]],
    );
}

#[test]
fn what_is_no_header_line_gets_none() {
    for text in [
        "date 2025-12-22\n\nda<|>",
        "date 2025-12-22 da<|>",
        "Da<|> Kremlinul",
        "date 2025-12-22\n\nt<|>\n",
        "Text.\nda<|>",
        "date 2025-12-22\nauthor a<|>",
        "date 2025-12-22\nTitlul e<|> aici\n",
    ] {
        assert_eq!(labels(text), Vec::<String>::new(), "{text}");
    }
}
