//! Where names lead to.

use expect_test::Expect;
use expect_test::expect;
use newsmark::features::View;
use newsmark::features::definition;

use crate::features::ask;
use crate::features::units::in_every_unit;
use crate::features::units::seen;
use crate::features::units::seen_at;

/// Each place as `path:line: text`.
#[track_caller]
fn check(fixture: &str, expected: &Expect) {
    expected.assert_eq(&ask(fixture, |view, offset| shown(fixture, view, offset)));
}

fn shown(fixture: &str, view: View<'_>, offset: usize) -> String {
    let Some(found) = definition(view, offset) else { return "nowhere".to_owned() };
    let mut lines = vec![format!("from {:?}", seen(view, found.origin))];
    lines.extend(found.places.iter().map(|place| seen_at(fixture, place, view.encoding)));
    lines.join("\n")
}

/// Three articles about one event that the second declares.
const ROUND: &str = "
-- 1.news --
date 2025-12-18

Se pregătește [runda de la Geneva]{event=geneva-2025-12}.
-- 2.news --
date 2025-12-20

A început [runda de la Geneva]{#geneva-2025-12 when=2025-12-20}. [Runda]{event=geneva-2025-12} e lungă.
-- 3.news --
date 2025-12-22

[Runda]{event=geneva-2025-12 status=happened} s-a încheiat.
";

fn round(article: &str, text: &str) -> String {
    format!("{}-- {article} --\n{text}", ROUND.trim_start())
}

#[test]
fn an_event_leads_to_its_declaration() {
    check(
        &round("4.news", "date 2025-12-23\n\nDupă [run<|>dă]{event=geneva-2025-12} e liniște.\n"),
        &expect![[r#"
            from "rundă"
            2.news:3: runda de la Geneva"#]],
    );
    check(
        &round("4.news", "date 2025-12-23\nevent geneva-<|>2025-12\n\nE liniște.\n"),
        &expect![[r#"
        from "geneva-2025-12"
        2.news:3: runda de la Geneva"#]],
    );
    check(
        &round("4.news", "date 2025-12-23\n\n[Masa]{#masa part-of=geneva<|>-2025-12} e goală.\n"),
        &expect![[r#"
            from "geneva-2025-12"
            2.news:3: runda de la Geneva"#]],
    );
}

#[test]
fn across() {
    check(
        &ROUND.trim_start().replace("A început [runda de", "A început [runda<|> de"),
        &expect![[r#"
        from "runda de la Geneva"
        1.news:3: runda de la Geneva
        2.news:3: Runda
        3.news:3: Runda"#]],
    );
    check(
        &ROUND.trim_start().replace("{#geneva", "{#gen<|>eva"),
        &expect![[r#"
        from "geneva-2025-12"
        1.news:3: runda de la Geneva
        2.news:3: Runda
        3.news:3: Runda"#]],
    );
}

#[test]
fn recognised() {
    check(
        "-- 1.news --
date 2025-12-18

Se anunță discuțiile de la Miami.
-- 2.news --
date 2025-12-21

Au avut loc [întâlnirile]{event=miami-talks-2025-12}.
-- 3.news --
date 2025-12-22

După discu<|>țiile de la Miami, nimic.
",
        &expect![[r#"
            from "discuțiile de la Miami"
            2.news:3: întâlnirile"#]],
    );
}

#[test]
fn an_event_that_was_only_announced_leads_to_its_earliest_preview() {
    check(
        "-- 1.news --
date 2026-01-02

Se anunță [congresul]{event=congres}.
-- 2.news --
date 2026-01-01

Se anunță [congresul]{event=congres}.
-- 3.news --
date 2026-01-03

Urmează [con<|>gresul]{event=congres}.
-- registry/a.json --
{ \"cards\": [{ \"id\": \"congres\", \"type\": \"Event\", \"name\": \"Congresul\", \"startDate\": \"2026-02-01\" }] }
",
        &expect![[r#"
            from "congresul"
            2.news:3: congresul"#]],
    );
}

#[test]
fn plain() {
    check(
        "date 2025-12-22\n\nA fost un [con<|>gres]{event=congres}.\n",
        &expect![[r#"
        from "congres"
        a.news:3: congres"#]],
    );
}

#[test]
fn actors_places_sources_and_speakers_lead_to_their_cards() {
    let cards = "-- registry/a.json --
{ \"cards\": [
  { \"id\": \"ana-pop\", \"type\": \"Person\", \"name\": \"Ana Pop\", \"formerly\": [\"a-pop\"] },
  { \"id\": \"gara\", \"type\": \"Place\", \"name\": \"Gara de Nord\" }
] }
-- a.news --
date 2025-12-22
";
    check(
        &format!("{cards}\nA venit Anei <|>Pop vremea.\n"),
        &expect![[r#"
        from "Anei Pop"
        registry/a.json:2: ana-pop"#]],
    );
    check(
        &format!("{cards}\n[Ea]{{actor=a-<|>pop}} a venit.\n"),
        &expect![[r#"
        from "a-pop"
        registry/a.json:2: ana-pop"#]],
    );
    check(&format!("{cards}\n[„Vin.”]{{quo<|>te=ana-pop}}\n"), &expect!["nowhere"]);
    check(
        &format!("{cards}\n[„Vi<|>n.”]{{quote=ana-pop}}\n"),
        &expect![[r#"
        from "„Vin.”"
        registry/a.json:2: ana-pop"#]],
    );
    check(
        &format!("{cards}place Gara de <|>Nord\n\nText.\n"),
        &expect![[r#"
        from "Gara de Nord"
        registry/a.json:3: gara"#]],
    );
    check(
        &format!("{cards}\n[ei]{{actor=\"ana-pop gara\"}}, adică [<|>ei]{{actor=\"gara ana-pop\"}}\n"),
        &expect![[r#"
            from "ei"
            registry/a.json:3: gara
            registry/a.json:2: ana-pop"#]],
    );
}

#[test]
fn empty() {
    check("date 2025-12-22\n\n[Du<|>minică]{when=2025-12-21} a plouat.\n", &expect!["nowhere"]);
    check("date 2025-12-22\n\n[El]{actor=nime<|>ni} a plecat.\n", &expect!["nowhere"]);
    check("date 2025-12-22\n\n[un oficial]{source=unna<|>med-official}\n", &expect!["nowhere"]);
    check("da<|>te 2025-12-22\n\nText.\n", &expect!["nowhere"]);
}

#[test]
fn unicode() {
    let fixture = "-- 1.news --
date 2025-12-20

🙂 A\u{306}na, [s\u{326}i 🙂 runda]{#runda when=2025-12-20}\r
-- 2.news --
date 2025-12-21\r
\r
🇷🇴 A\u{306}na [run<|>da 🙂]{event=runda}";
    expect![[r#"
        from "runda 🙂"
        1.news:3: s\u{326}i 🙂 runda"#]]
    .assert_eq(&in_every_unit(fixture, |view, offset| shown(fixture, view, offset)));
}
