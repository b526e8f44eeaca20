//! What a few letters find.

use std::fmt::Write;
use std::path::Path;

use expect_test::Expect;
use expect_test::expect;
use newsmark::corpus::Corpus;
use newsmark::features::workspace_symbols;
use newsmark::registry::Registry;
use newsmark::text::Encoding;

use crate::features::units::seen_at;
use crate::fixture::spelled_out;
use crate::newsroom::Newsroom;

/// Each symbol as `name · container (kind) path:line`.
fn shown(corpus: &Corpus, query: &str) -> String {
    let mut out = String::new();
    for one in workspace_symbols(corpus, query) {
        let (kind, path) = (one.kind, one.place.path.to_string_lossy().into_owned());
        let line = one.place.extent.start.line + 1;
        writeln!(out, "{} · {} ({kind:?}) {path}:{line}", one.name, one.container)
            .expect("a string takes all");
    }
    out
}

#[track_caller]
fn check(query: &str, expected: &Expect) {
    expected.assert_eq(&shown(&Newsroom::new(NEWSROOM).corpus, query));
}

const NEWSROOM: &str = "-- registry/a.json --
{ \"cards\": [
  { \"id\": \"ana-pop\", \"type\": \"Person\", \"name\": \"Ana Pop\",
    \"alternateName\": [\"Anca Țărmure\", { \"text\": \"șefa gării\", \"weak\": true }] },
  { \"id\": \"gara\", \"type\": \"Place\", \"name\": \"Gara de Nord\" },
  { \"id\": \"congres\", \"type\": \"Event\", \"name\": \"Congresul\", \"startDate\": \"2025-12-20\" }
] }
-- 1.news --
date 2025-12-18
title Ţara-i 🙂 [mică]{place=gara}, gara e mare

A început [runda de la Geneva]{#geneva-2025-12 when=2025-12-20}.
-- 2.news --
date 2025-12-20

Gara de Nord se închide

Despre [întâlnirea de la Gara de Nord]{event=congres} s-a scris. [Masa]{#masa-1}
";

#[test]
fn plain() {
    check(
        "ana pop",
        &expect![[r"
        Ana Pop · ana-pop (Entity(Person)) registry/a.json:2
    "]],
    );
    check(
        "TARMURE",
        &expect![[r"
        Anca Țărmure · ana-pop (Entity(Person)) registry/a.json:2
    "]],
    );
    check(
        "sefa",
        &expect![[r"
        șefa gării · ana-pop (Entity(Person)) registry/a.json:2
    "]],
    );
}

#[test]
fn cards_and_events_by_id() {
    check(
        "ana-pop",
        &expect![[r"
        Ana Pop (ana-pop) · ana-pop (Entity(Person)) registry/a.json:2
    "]],
    );
    check(
        "geneva-2025",
        &expect![[r"
        runda de la Geneva (geneva-2025-12) · geneva-2025-12 (Entity(Event)) 1.news:4
    "]],
    );
}

#[test]
fn across() {
    check(
        "runda",
        &expect![[r"
        runda de la Geneva · geneva-2025-12 (Entity(Event)) 1.news:4
    "]],
    );
    check(
        "intalnirea",
        &expect![[r"
        întâlnirea de la Gara de Nord · congres (Entity(Event)) registry/a.json:5
    "]],
    );
}

#[test]
fn articles_by_title_and_raw_texts_by_headline() {
    check(
        "țara",
        &expect![[r"
            Ţara-i 🙂 mică, gara e mare · 2025-12-18 (Article) 1.news:2
        "]],
    );
    check(
        "inchide",
        &expect![[r"
        Gara de Nord se închide · 2025-12-20 (Article) 2.news:3
    "]],
    );
}

#[test]
fn letters_may_be_missing_between() {
    check(
        "rdgnv",
        &expect![[r"
        runda de la Geneva · geneva-2025-12 (Entity(Event)) 1.news:4
    "]],
    );
    check(
        "nord gara",
        &expect![[r"
        Gara de Nord se închide · 2025-12-20 (Article) 2.news:3
        Gara de Nord · gara (Entity(Place)) registry/a.json:4
        întâlnirea de la Gara de Nord · congres (Entity(Event)) registry/a.json:5
    "]],
    );
}

#[test]
fn nothing_asked_gives_what_is_in_the_news() {
    check(
        " ",
        &expect![[r"
        Gara de Nord · gara (Entity(Place)) registry/a.json:4
        Gara de Nord se închide · 2025-12-20 (Article) 2.news:3
        Congresul · congres (Entity(Event)) registry/a.json:5
        Masa · masa-1 (Entity(Event)) 2.news:5
        Ţara-i 🙂 mică, gara e mare · 2025-12-18 (Article) 1.news:2
        runda de la Geneva · geneva-2025-12 (Entity(Event)) 1.news:4
        Ana Pop · ana-pop (Entity(Person)) registry/a.json:2
    "]],
    );
}

#[test]
fn empty() {
    check("zzz", &expect![[""]]);
    check("🙃", &expect![[""]]);
}

#[test]
fn an_archive_that_was_edited_finds_what_a_fresh_one_finds() {
    let mut edited = Newsroom::new(NEWSROOM);
    assert_eq!(shown(&edited.corpus, "masa").lines().count(), 1);
    edited.set("2.news", "date 2025-12-21\n\n[Cina]{#masa-1} și [prânzul]{#pranz}.\n");
    edited.set("3.news", "date 2025-12-21\ntitle Gara de Est\n\nText.\n");
    edited.remove("1.news");
    edited.settle();
    let registry = std::sync::Arc::clone(edited.corpus.registry());
    let fresh = Newsroom::with_registry(registry, edited.texts.clone());
    for query in ["masa", "cina", "gara", "runda", "geneva", "pr", ""] {
        assert_eq!(shown(&edited.corpus, query), shown(&fresh.corpus, query), "{query}");
    }
}

#[test]
fn many_names_are_found_as_well_as_few() {
    let mut newsroom = Newsroom::with_registry(std::sync::Arc::new(Registry::starter()), [].into());
    for number in 0..1_300 {
        let text = format!("date 2025-12-21\ntitle Gara numărul {number}\n\nText.\n");
        newsroom.set(&format!("{number}.news"), &text);
    }
    assert!(newsroom.corpus.article(Path::new("1299.news")).is_some());
    assert_eq!(workspace_symbols(&newsroom.corpus, "gara").len(), 256);
    expect![[r"
        Gara numărul 1287 · 2025-12-21 (Article) 1287.news:2
    "]]
    .assert_eq(&shown(&newsroom.corpus, "gara 1287"));
}

#[test]
fn recognised() {
    let newsroom = Newsroom::new(
        "-- registry/a.json --
{ \"cards\": [
  { \"id\": \"ion-pop\", \"type\": \"Person\", \"name\": \"Ion Pop\" },
  { \"id\": \"ana-pop\", \"type\": \"Person\", \"name\": \"Ana Pop\" }
] }
-- 1.news --
date 2025-12-18

Lui Ion Pop i s-a spus.
-- 2.news --
date 2025-12-20

Anei Pop i s-a spus.
",
    );
    // Who was in the news last comes first, though nobody tagged them.
    expect![[r"
        Ana Pop · ana-pop (Entity(Person)) registry/a.json:3
        Ion Pop · ion-pop (Entity(Person)) registry/a.json:2
    "]]
    .assert_eq(&shown(&newsroom.corpus, "pop"));
}

#[test]
fn unicode() {
    let fixture = "-- registry/a.json --
{ \"cards\": [] }
-- a.news --
date 2025-12-20\r
title 🙂 S\u{326}edint\u{326}a 🇷🇴\r
\r
🙂 A\u{306}na [s\u{326}i 🙂 şedinţa]{#sedinta}";
    let found = |unit| {
        let newsroom = Newsroom::new_in(unit, fixture);
        let found = workspace_symbols(&newsroom.corpus, "ședința").into_iter();
        found
            .map(|one| format!("{} {}", one.name, seen_at(fixture, &one.place, unit)))
            .collect::<Vec<_>>()
            .join("\n")
    };
    let scalars = found(Encoding::Scalar);
    expect![[r"
        s\u{326}i 🙂 şedinţa (sedinta) a.news:4: s\u{326}i 🙂 şedinţa
        🙂 S\u{326}edint\u{326}a 🇷🇴 a.news:2: 🙂 S\u{326}edint\u{326}a 🇷🇴"]]
    .assert_eq(&spelled_out(&scalars));
    assert_eq!(found(Encoding::Utf8), scalars);
    assert_eq!(found(Encoding::Utf16), scalars);
}
