//! From mention to mention.

use expect_test::Expect;
use expect_test::expect;
use newsmark::features::Step;
use newsmark::features::Stepped;
use newsmark::features::View;
use newsmark::features::mention_step;

use crate::features::ask;
use crate::features::units::in_every_unit;
use crate::features::units::seen_at;

/// Where the previous and the next step lead.
#[track_caller]
fn check(fixture: &str, expected: &Expect) {
    expected.assert_eq(&ask(fixture, |view, offset| shown(fixture, view, offset)));
}

fn shown(fixture: &str, view: View<'_>, offset: usize) -> String {
    let place = |stepped: &Stepped| {
        let place = seen_at(fixture, &stepped.mention.place, view.encoding);
        format!("{place} ({})", stepped.label(view.corpus))
    };
    let [previous, next] = [Step::Previous, Step::Next]
        .map(|step| mention_step(view, offset, step).as_ref().map_or_else(|| "nowhere".to_owned(), place));
    format!("← {previous}\n→ {next}")
}

/// `round` with the cursor.
fn at(words: &str) -> String {
    let round = "-- 3.news --
date 2025-12-24
title Pacea 🙂 [vine]{when=2026}

[Runda]{event=runda} s-a încheiat. [Despre rundă]{event=runda}.
-- z.news --
date 2025-12-20

A început [runda de la Geneva]{#runda when=2025-12-20}.
-- a.news --
date 2025-12-20
event runda

După [tratative]{event=runda}, [masa]{#masa after=runda}.
-- undated.news --
Fără zi: [cea rundă]{event=runda}.
";
    let bare = words.replace("<|>", "");
    assert!(round.contains(&bare), "{words}");
    round.replace(&bare, words)
}

#[test]
fn plain() {
    check(
        &at("[Run<|>da]"),
        &expect![[r"
        ← a.news:4: tratative (2 of 5 · 20 Dec 2025 · a.news)
        → 3.news:4: Despre rundă (4 of 5 · 24 Dec 2025 · Pacea 🙂 vine)"]],
    );
    check(
        &at("[Despre <|>rundă]"),
        &expect![[r"
        ← 3.news:4: Runda (3 of 5 · 24 Dec 2025 · Pacea 🙂 vine)
        → undated.news:1: cea rundă (5 of 5 · undated.news)"]],
    );
    check(
        &at("rundă]{event=<|>runda}"),
        &expect![[r"
        ← 3.news:4: Despre rundă (4 of 5 · 24 Dec 2025 · Pacea 🙂 vine)
        → nowhere"]],
    );
}

#[test]
fn empty() {
    check(
        "<|>",
        &expect![[r"
        ← nowhere
        → nowhere"]],
    );
    check(
        "date 2025-12-22\n\nO zi<|>.\n",
        &expect![[r"
        ← nowhere
        → nowhere"]],
    );
    check(
        "date 2025-12-22\n\n[O zi<|>]{event=zi}.\n",
        &expect![[r"
        ← nowhere
        → nowhere"]],
    );
}

#[test]
fn across() {
    check(
        &at("[runda <|>de la Geneva]"),
        &expect![[r"
        ← nowhere
        → a.news:4: tratative (2 of 5 · 20 Dec 2025 · a.news)"]],
    );
    check(
        &at("[trata<|>tive]"),
        &expect![[r"
        ← z.news:3: runda de la Geneva (1 of 5 · 20 Dec 2025 · z.news)
        → 3.news:4: Runda (3 of 5 · 24 Dec 2025 · Pacea 🙂 vine)"]],
    );
    check(
        &at("[cea<|> rundă]"),
        &expect![[r"
        ← 3.news:4: Despre rundă (4 of 5 · 24 Dec 2025 · Pacea 🙂 vine)
        → nowhere"]],
    );
}

#[test]
fn from_ids_that_no_words_stand_for() {
    check(
        &at("event ru<|>nda\n"),
        &expect![[r"
        ← z.news:3: runda de la Geneva (1 of 5 · 20 Dec 2025 · z.news)
        → a.news:4: tratative (2 of 5 · 20 Dec 2025 · a.news)"]],
    );
    check(
        &at("after=run<|>da"),
        &expect![[r"
        ← a.news:4: tratative (2 of 5 · 20 Dec 2025 · a.news)
        → 3.news:4: Runda (3 of 5 · 24 Dec 2025 · Pacea 🙂 vine)"]],
    );
    let only_in_the_header =
        at("[Run<|>da]").replace("<|>", "") + "-- b.news --\ndate 2025-12-22\nevent ru<|>nda\n\nText.\n";
    check(
        &only_in_the_header,
        &expect![[r"
        ← a.news:4: tratative (2 of 5 · 20 Dec 2025 · a.news)
        → 3.news:4: Runda (3 of 5 · 24 Dec 2025 · Pacea 🙂 vine)"]],
    );
}

#[test]
fn recognised() {
    check(
        "-- 1.news --\ndate 2025-12-20\n\nPeskov tace, Dmitri Pes<|>kov tace.\n-- 2.news --\ndate 2025-12-21\n\nLui Peskov i s-a spus.\n",
        &expect![[r"
            ← 1.news:3: Peskov (1 of 3 · 20 Dec 2025 · 1.news)
            → 2.news:3: Peskov (3 of 3 · 21 Dec 2025 · 2.news)"]],
    );
}

#[test]
fn unicode() {
    let fixture = "-- 1.news --\ndate 2025-12-24\r\n\r\n🙂 A\u{306}na: Pes<|>kov 🙂, [el 🙂]{actor=dmitri-peskov} Peskov";
    expect![[r"
        ← nowhere
        → 1.news:3: el 🙂 (2 of 3 · 24 Dec 2025 · 1.news)"]]
    .assert_eq(&in_every_unit(fixture, |view, offset| shown(fixture, view, offset)));
}
