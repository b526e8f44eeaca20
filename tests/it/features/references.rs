//! Every mention, in the order of the news.

use std::fmt::Write;

use expect_test::Expect;
use expect_test::expect;
use newsmark::features::View;
use newsmark::features::references;

use crate::features::ask;
use crate::features::units::in_every_unit;
use crate::features::units::seen_at;

/// Each place as `path:line: text`; one in a registry file without the text.
#[track_caller]
fn check(fixture: &str, expected: &Expect) {
    expected.assert_eq(&ask(fixture, |view, offset| shown(fixture, view, offset, false)));
}

/// The same with the declaration.
#[track_caller]
fn check_all(fixture: &str, expected: &Expect) {
    expected.assert_eq(&ask(fixture, |view, offset| shown(fixture, view, offset, true)));
}

fn shown(fixture: &str, view: View<'_>, offset: usize, declaration: bool) -> String {
    let Some(places) = references(view, offset, declaration) else { return "nothing is named\n".to_owned() };
    let mut out = String::new();
    for place in places {
        writeln!(out, "{}", seen_at(fixture, &place, view.encoding)).expect("a string takes all");
    }
    out
}

const CARDS: &str = "-- registry/a.json --
{ \"cards\": [
  { \"id\": \"ana-pop\", \"type\": \"Person\", \"name\": \"Ana Pop\", \"formerly\": [\"a-pop\"] },
  { \"id\": \"ion-rus\", \"type\": \"Person\", \"name\": \"Ion Rus\" },
  { \"id\": \"congres\", \"type\": \"Event\", \"name\": \"Congresul\", \"startDate\": \"2025-12-20\" }
] }
";

fn newsroom(articles: &str) -> String {
    format!("{CARDS}{articles}")
}

#[test]
fn recognised() {
    let articles = "-- later.news --
date 2025-12-24

Ana Pop a plecat. [Ea]{actor=ana-pop} tace.
-- undated.news --
Despre Ana Pop.
-- early.news --
date 2025-12-20T09:00:00+02:00

Anei P<|>op i s-a spus.
-- dawn.news --
date 2025-12-20

[Ana]{actor=a-pop} și [Ana Pop]{source=ana-pop}.
-- z.news --
date 2025-12-24

[„Vin.”]{quote=ana-pop}
";
    check(
        &newsroom(articles),
        &expect![[r"
            dawn.news:3: Ana
            dawn.news:3: Ana Pop
            early.news:3: Anei Pop
            later.news:3: Ana Pop
            later.news:3: Ea
            z.news:3: „Vin.”
            undated.news:1: Ana Pop
        "]],
    );
}

#[test]
fn plain() {
    check_all(
        &newsroom("-- a.news --\ndate 2025-12-24\n\nAna P<|>op a plecat.\n"),
        &expect![[r"
            registry/a.json:2: ana-pop
            a.news:3: Ana Pop
        "]],
    );
}

const ROUND: &str = "-- b.news --
date 2025-12-20

A început [runda]{#runda when=2025-12-20}.
-- a.news --
date 2025-12-20

Despre [run<|>dă]{event=runda} și iar [rundă]{#runda}.
-- c.news --
date 2025-12-19

Urmează [runda]{event=runda}.
";

#[test]
fn across() {
    check_all(
        ROUND,
        &expect![[r"
            c.news:3: runda
            a.news:3: rundă
            a.news:3: rundă
            b.news:3: runda
        "]],
    );
    check(
        ROUND,
        &expect![[r"
            c.news:3: runda
            a.news:3: rundă
            b.news:3: runda
        "]],
    );
}

#[test]
fn of_one_day_the_declaring_article_comes_first() {
    check_all(
        &ROUND
            .replace("[rundă]{#runda}", "rundă")
            .replace("-- c.news", "-- 0.news")
            .replace("12-19", "12-20"),
        &expect![[r"
            b.news:3: runda
            0.news:3: runda
            a.news:3: rundă
        "]],
    );
}

#[test]
fn an_inline_declaration_beside_a_card_is_a_mention() {
    check(
        &newsroom("-- a.news --\ndate 2025-12-24\nevent cong<|>res\n\n[Congresul]{#congres} a fost.\n"),
        &expect![[r"
            a.news:4: Congresul
        "]],
    );
}

#[test]
fn several_ids_lead_to_the_mentions_of_all() {
    check(
        &newsroom(
            "-- a.news --
date 2025-12-24

[E<|>i]{actor=\"ana-pop ion-rus\"}
-- b.news --
date 2025-12-25

Ion Rus și Ana Pop.
",
        ),
        &expect![[r"
            a.news:3: Ei
            b.news:3: Ion Rus
            b.news:3: Ana Pop
        "]],
    );
}

#[test]
fn empty() {
    check("date 2025-12-22\n\n[Du<|>minică]{when=2025-12-21} a plouat.\n", &expect![["nothing is named\n"]]);
    check("date 2025-12-22\n\nO zi<|>.\n", &expect![["nothing is named\n"]]);
}

#[test]
fn an_id_that_nobody_mentions_has_none() {
    check("date 2025-12-22\n\n[runda]{#runda part-of=ser<|>ia}\n", &expect![[""]]);
}

#[test]
fn a_source_without_a_name_is_somebody_else_in_each_article() {
    check(
        "-- a.news --
date 2025-12-24

[un oficial]{source=unna<|>med} și [altul]{source=unnamed}
-- b.news --
date 2025-12-25

[un oficial]{source=unnamed}
",
        &expect![[r"
            a.news:3: un oficial
            a.news:3: altul
        "]],
    );
}

#[test]
fn unicode() {
    let fixture = newsroom(
        "-- a.news --\ndate 2025-12-24\r\n\r\n🙂 A\u{306}na. Ana P<|>op 🙂.\rȘi [ea 🙂]{actor=ana-pop}\n-- b.news --\ndate 2025-12-25\r\n\r\n🇷🇴 s\u{326}i [🙂]{actor=ana-pop}",
    );
    expect![[r"
        registry/a.json:2: ana-pop
        a.news:3: Ana Pop
        a.news:4: ea 🙂
        b.news:3: 🙂
    "]]
    .assert_eq(&in_every_unit(&fixture, |view, offset| shown(&fixture, view, offset, true)));
}
