//! Lenses over declarations and headers.

use std::fmt::Write;

use expect_test::Expect;
use expect_test::expect;
use newsmark::features::lens_text;
use newsmark::features::lenses;

use crate::features::ask;

/// The lenses of the cursor's article: the words, what is said, and where it leads to.
#[track_caller]
fn check(fixture: &str, expected: &Expect) {
    let told = ask(fixture, |view, _| {
        let mut told = String::new();
        for lens in lenses(view) {
            let text = lens_text(view, lens).expect("what is listed can be told");
            let words = lens.span.of(view.text);
            writeln!(told, "{words:?}: {}", text.title).expect("a string takes all");
            for place in text.places {
                let line = place.extent.start.line + 1;
                writeln!(told, "  → {}:{line}", place.path.display()).expect("a string takes all");
            }
        }
        told
    });
    expected.assert_eq(&told);
}

const ARCHIVE: &str = "-- 1.news --
date 2025-12-18
title Vor fi discuții

Se anunță [runda]{event=runda}.
-- 2.news --
date 2025-12-22
title A început runda, spun ambele părți, care nu mai spun nimic altceva despre ea azi

[Runda de la Miami]{#runda when=2025-12-20} începe, [ea]{event=runda}.
-- 3.news --
date 2025-12-23

Continuă [runda]{event=runda}. Runda de la Miami continuă.
-- 4.news --
date 2026-01-03
event runda

Nimic nou.
-- 5.news --

[Runda]{event=runda}.
";

fn at(article: &str) -> String {
    ARCHIVE.replace(&format!("-- {article}.news --\n"), &format!("-- {article}.news --\n<|>"))
}

#[test]
fn plain() {
    check(
        "date 2025-12-22\n\n<|>[Runda]{#runda} începe, [ea]{event=runda}.\n",
        &expect![[r#"
        "Runda": 1 mention in 1 article
          → a.news:3
        "Runda": first report 22 Dec
          → a.news:3
    "#]],
    );
    check(
        "date 2025-12-22\n\n<|>[Runda]{#runda} începe.\n",
        &expect![[r#"
        "Runda": no other mention
        "Runda": first report 22 Dec
          → a.news:3
    "#]],
    );
    check(
        "<|>[Runda]{#runda} începe.\n",
        &expect![[r#"
        "Runda": no other mention
    "#]],
    );
}

#[test]
fn empty() {
    check("date 2025-12-22\n\n<|>Nimic.\n", &expect![[""]]);
    check("date 2025-12-22\n\n<|>[Runda]{#Runda 1}[x]{#\n", &expect![[""]]);
    check("<|>", &expect![[""]]);
}

#[test]
fn across() {
    check(
        &at("1"),
        &expect![[r#"
        "2025-12-18": next report: 22 Dec “A început runda, spun ambele părți, care nu mai spun nimic a…”
          → 2.news:4
    "#]],
    );
    check(
        &at("2"),
        &expect![[r#"
        "2025-12-22": previous preview: 18 Dec “Vor fi discuții”
          → 1.news:4
        "2025-12-22": next report: 23 Dec 3.news
          → 3.news:3
        "Runda de la Miami": 5 mentions in 4 articles
          → 1.news:4
          → 2.news:4
          → 3.news:3
          → 3.news:3
          → 5.news:2
        "Runda de la Miami": first report 22 Dec
          → 2.news:4
        "Runda de la Miami": last 23 Dec
          → 3.news:3
    "#]],
    );
    check(
        &at("4"),
        &expect![[r#"
        "2026-01-03": previous report: 23 Dec 2025 3.news
          → 3.news:3
    "#]],
    );
    check(&at("5"), &expect![[""]]);
}

#[test]
fn recognised() {
    check(
        &at("3"),
        &expect![[r#"
        "2025-12-23": previous report: 22 Dec “A început runda, spun ambele părți, care nu mai spun nimic a…”
          → 2.news:4
    "#]],
    );
}

#[test]
fn unicode() {
    check(
        "date 2025-12-22\r\ntitle 🙂 Ru\u{301}nda\r\n\r\n<|>🙂 [Ru\u{301}nda 🗞️]{#runda} [ș]{event=runda}\r\n-- b.news --\ndate 2025-12-23\r\ntitle 🗞️ „Da”\r\n\r\n🙂 [e\u{301}]{event=runda}",
        &expect![[r#"
            "2025-12-22": next report: 23 Dec “🗞️ „Da””
              → b.news:4
            "Ru\u{301}nda 🗞\u{fe0f}": 2 mentions in 2 articles
              → a.news:4
              → b.news:4
            "Ru\u{301}nda 🗞\u{fe0f}": first report 22 Dec
              → a.news:4
            "Ru\u{301}nda 🗞\u{fe0f}": last 23 Dec
              → b.news:4
        "#]],
    );
}

#[test]
fn the_main_event_is_the_headers_then_the_first_declared_then_the_most_mentioned() {
    let before = "-- c.news --\ndate 2025-12-20\n\n[a]{event=a}\n-- d.news --\ndate 2025-12-19\n\n[b]{event=b}\n-- e.news --\ndate 2025-12-18\n\n[c]{event=c}\n";
    let main = |article: &str, expected: &Expect| {
        check(&format!("-- a.news --\n<|>date 2025-12-22\n{article}{before}"), expected);
    };
    main(
        "event b\n\n[a]{#a}\n",
        &expect![[r#"
        "2025-12-22": previous report: 19 Dec d.news
          → d.news:3
        "a": 1 mention in 1 article
          → c.news:3
        "a": first report 20 Dec
          → c.news:3
        "a": last 22 Dec
          → a.news:4
    "#]],
    );
    main(
        "event b\n\n[a]{event=a}\n",
        &expect![[r#"
        "2025-12-22": previous report: 19 Dec d.news
          → d.news:3
    "#]],
    );
    main(
        "\n[b]{event=b} [b]{event=b} [a]{#a}\n",
        &expect![[r#"
        "2025-12-22": previous report: 20 Dec c.news
          → c.news:3
        "a": 1 mention in 1 article
          → c.news:3
        "a": first report 20 Dec
          → c.news:3
        "a": last 22 Dec
          → a.news:3
    "#]],
    );
    main(
        "\n[c]{event=c} [b]{event=b} [b]{event=b} [c]{event=c}\n",
        &expect![[r#"
        "2025-12-22": previous report: 18 Dec e.news
          → e.news:3
    "#]],
    );
}

#[test]
fn of_one_day_by_time_then_by_path() {
    let fixture = "-- c.news --
date 2025-12-22

<|>[Runda]{event=runda}
-- b.news --
date 2025-12-22

[Runda]{event=runda}
-- d.news --
date 2025-12-22

[Runda]{#runda}
-- a.news --
date 2025-12-22T09:00:00+02:00

[Runda]{event=runda}
-- e.news --
date 2025-12-20

[Runda]{event=runda}
";
    check(
        fixture,
        &expect![[r#"
        "2025-12-22": previous report: 22 Dec b.news
          → b.news:3
        "2025-12-22": next report: 22 Dec a.news
          → a.news:3
    "#]],
    );
    check(
        &fixture.replace("<|>", "").replace("[Runda]{#runda}", "<|>[Runda]{#runda}"),
        &expect![[r#"
        "2025-12-22": previous report: 20 Dec e.news
          → e.news:3
        "2025-12-22": next report: 22 Dec b.news
          → b.news:3
        "Runda": 4 mentions in 4 articles
          → e.news:3
          → b.news:3
          → c.news:3
          → a.news:3
        "Runda": first report 20 Dec
          → e.news:3
        "Runda": last 22 Dec
          → a.news:3
    "#]],
    );
    check(
        &fixture.replace("<|>", "").replace("-- b.news --\n", "-- b.news --\n<|>"),
        &expect![[r#"
        "2025-12-22": previous report: 22 Dec d.news
          → d.news:3
        "2025-12-22": next report: 22 Dec c.news
          → c.news:3
    "#]],
    );
}
