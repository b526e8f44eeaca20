//! Making one of two events.

use expect_test::expect;
use newsmark::features::ActionKind;
use newsmark::features::Errand;
use newsmark::text::Symbol;

use crate::features::action::errand::run;
use crate::features::action::errand::run_errand;
use crate::features::action::offered;

const CARDS: &str = "-- registry/a.json --
{ \"cards\": [
  { \"id\": \"viena\", \"type\": \"Place\", \"name\": \"Viena\" },
  { \"id\": \"runda-viena\", \"type\": \"Event\", \"name\": \"Runda de la Viena\", \"startDate\": \"2025-12-20\",
    \"location\": \"viena\" },
  { \"id\": \"runda-de-la-viena\", \"type\": \"Event\", \"name\": { \"ro\": \"Discuțiile de la Viena\" },
    \"alternateName\": [\"Runda de la Viena\"], \"formerly\": [\"rdv\"], \"startDate\": \"2025-12-20\", \"location\": \"viena\" }
] }
-- registry/b.json --
{ \"cards\": [
  { \"id\": \"masa\", \"type\": \"Event\", \"name\": \"Masa\", \"superEvent\": \"rdv\" },
  { \"id\": \"urmarea\", \"type\": \"Event\", \"name\": \"Urmarea\", \"previousEvent\": \"runda-viena\" }
] }
";

fn merge(fixture: &str, from: &str, into: &str) -> String {
    let fixture =
        if fixture.contains("<|>") { fixture.to_owned() } else { format!("{fixture}-- z.news --\n<|>\n") };
    run_errand(&fixture, &Errand::Merge { from: Symbol::new(from), into: Symbol::new(into) })
}

fn across_two_articles() -> String {
    format!(
        "{CARDS}-- 1.news --
date 2025-12-20

[Runda]{{event=rd<|>v}} începe.
-- 2.news --
date 2025-12-21
event rdv

[Runda]{{event=\"runda-de-la-viena runda-viena\"}} și [pauza]{{#pauza part-of=runda-de-la-viena}}.
"
    )
}

#[test]
fn plain() {
    let fixture = "-- 1.news --
date 2025-12-20

[Runda]{#runda-viena when=2025-12-20} începe.
-- 2.news --
date 2025-12-21
event rundaviena

[Runda]{#rundav<|>iena when=2025-12-20 at=viena status=happened title=\"Runda\"} s-a încheiat. [Ea]{event=\"rundaviena runda-viena x\"}
[Ea]{event=\"x runda-viena rundaviena\"} și [masa]{#masa part-of=rundaviena after=\"rundaviena runda-viena\"}.
";
    expect![[r"
        Rewrite: untag: take back the declaration of `rundaviena`
        Rewrite: move the event `rundaviena` to the registry
        Rewrite: merge the event `rundaviena` into `runda-viena`, in all articles"]]
    .assert_eq(&offered(fixture, "", &[ActionKind::Rewrite]));
    expect![[r#"
        -- 2.news --
        date 2025-12-21
        event runda-viena

        [Runda]{event=runda-viena when=2025-12-20 status=happened} s-a încheiat. [Ea]{event="runda-viena x"}
        [Ea]{event="x runda-viena"} și [masa]{#masa part-of=runda-viena after=runda-viena}.
    "#]]
    .assert_eq(&run(fixture, "", "merge the event `rundaviena` into"));
}

#[test]
fn the_words_of_a_declaration_do_as_well_as_its_id() {
    let fixture = "-- 1.news --
date 2025-12-20

[Runda]{#runda-viena when=2025-12-20} începe.
-- 2.news --
date 2025-12-21

[Ru<|>nda]{#rundaviena when=2025-12-20} s-a încheiat.
";
    expect![[r"
        Rewrite: untag: take back the declaration of `rundaviena`
        Rewrite: move the event `rundaviena` to the registry
        Rewrite: merge the event `rundaviena` into `runda-viena`, in all articles"]]
    .assert_eq(&offered(fixture, "", &[ActionKind::Rewrite]));
}

#[test]
fn empty() {
    let fixture =
        format!("{CARDS}-- 1.news --\ndate 2025-12-20\n\n[Masa]{{event=ma<|>sa}} și [runda]{{#alta}}.\n");
    expect!["not offered: merge"].assert_eq(&run(&fixture, "", "merge"));
}

#[test]
fn across() {
    let fixture = across_two_articles();
    expect![[r"
        Rewrite: untag “Runda”
        Rewrite: merge the event `runda-viena` into `runda-de-la-viena`, in all articles"]]
    .assert_eq(&offered(&fixture, "", &[ActionKind::Rewrite]));
    expect![[r#"
        -- registry/a.json --
        { "cards": [
          { "id": "viena", "type": "Place", "name": "Viena" },
          { "id": "runda-de-la-viena", "type": "Event", "name": { "ro": "Discuțiile de la Viena" },
            "alternateName": ["Runda de la Viena"], "formerly": ["rdv", "runda-viena"], "startDate": "2025-12-20", "location": "viena" }
        ] }
        -- registry/b.json --
        { "cards": [
          { "id": "masa", "type": "Event", "name": "Masa", "superEvent": "rdv" },
          { "id": "urmarea", "type": "Event", "name": "Urmarea", "previousEvent": "runda-de-la-viena" }
        ] }
        -- 2.news --
        date 2025-12-21
        event rdv

        [Runda]{event=runda-de-la-viena} și [pauza]{#pauza part-of=runda-de-la-viena}.
    "#]].assert_eq(&run(&fixture, "", "merge the event"));
}

#[test]
fn an_inline_event_becomes_one_with_a_card() {
    let fixture = across_two_articles();
    expect![[r#"
        -- registry/a.json --
        { "cards": [
          { "id": "viena", "type": "Place", "name": "Viena" },
          { "id": "runda-viena", "type": "Event", "name": "Runda de la Viena", "startDate": "2025-12-20",
            "location": "viena",
            "formerly": ["pauza"] },
          { "id": "runda-de-la-viena", "type": "Event", "name": { "ro": "Discuțiile de la Viena" },
            "alternateName": ["Runda de la Viena"], "formerly": ["rdv"], "startDate": "2025-12-20", "location": "viena" }
        ] }
        -- 2.news --
        date 2025-12-21
        event rdv

        [Runda]{event="runda-de-la-viena runda-viena"} și [pauza]{event=runda-viena}.
    "#]].assert_eq(&merge(&fixture, "pauza", "runda-viena"));
}

#[test]
fn recognised() {
    let fixture = "-- 1.news --
date 2025-12-20

[Runda de la Miami]{#runda-unu when=2025-12-20} începe.
-- 2.news --
date 2025-12-21

[Runda de la Miami]{#runda-doi when=2025-12-20} continuă. Runda de la Miami se încheie.
";
    expect![[r"
        -- 2.news --
        date 2025-12-21

        [Runda de la Miami]{event=runda-unu when=2025-12-20} continuă. Runda de la Miami se încheie.
    "]]
    .assert_eq(&run(&fixture.replace("#runda-doi", "#runda-d<|>oi"), "", "merge"));
}

#[test]
fn unicode() {
    let fixture = "-- 1.news --\r\ndate 2025-12-20\r\n\r\n🙂 [Ru\u{301}nda]{#a when=2025-12-20} 🗞️ [e\u{301}]{event=\"a  b\"} [x]{#b}, [y]{event=“b a”}";
    expect![[r"
        -- 1.news --
        date 2025-12-20␍
        ␍
        🙂 [Ru´nda]{event=b when=2025-12-20} 🗞️ [e´]{event=b} [x]{#b}, [y]{event=b}-- z.news --

    "]]
    .assert_eq(&merge(fixture, "a", "b"));
}

#[test]
fn twice_is_once() {
    let fixture = format!("{CARDS}-- 1.news --\ndate 2025-12-20\n\n[Runda]{{event=\"rdv runda-viena\"}}\n");
    let once = merge(&fixture, "runda-viena", "runda-de-la-viena");
    expect!["refused: both ids are that of one event, `runda-de-la-viena`"].assert_eq(&merge(
        &once,
        "runda-viena",
        "runda-de-la-viena",
    ));
}

#[test]
fn what_can_not_be_one_is_refused() {
    let fixture = format!(
        "{CARDS}-- 1.news --\ndate 2025-12-20\n\n[a]{{#a part-of=b}} [b]{{#b part-of=c}} [c]{{#c}} [d]{{#d after=a}} [x]{{event=vag}}\n"
    );
    let refused = |from, into| merge(&fixture, from, into);
    let pairs = [
        ("a", "a"),
        ("viena", "a"),
        ("a", "viena"),
        ("nobody", "a"),
        ("a", "vag"),
        ("masa", "a"),
        ("c", "a"),
        ("a", "d"),
        ("d", "a"),
        ("urmarea", "runda-viena"),
    ];
    let told: Vec<String> =
        pairs.into_iter().map(|(from, into)| format!("{from} → {into}: {}", refused(from, into))).collect();
    expect![[r"
        a → a: refused: both ids are that of one event, `a`
        viena → a: refused: `viena` is of type `Place`: only events can be merged
        a → viena: refused: `viena` is of type `Place`: only events can be merged
        nobody → a: refused: nothing has the id `nobody`
        a → vag: refused: no card and no article declares the event `vag`
        masa → a: refused: `masa` has a card and `a` has none: merge `a` into `masa`, or move `a` to the registry first
        c → a: refused: `a` is a part of `c`: it can't take it up
        a → d: refused: `d` comes after `a`: they are two events
        d → a: refused: `d` comes after `a`: they are two events
        urmarea → runda-viena: refused: `urmarea` comes after `runda-viena`: they are two events"]].assert_eq(&told.join("\n"));
    expect!["refused: the card of `miami-talks-2025-12` comes with the program: it can't be merged"]
        .assert_eq(&merge("-- 1.news --\ndate 2025-12-20\n\n[a]{#a}\n", "a", "miami-talks-2025-12"));
}
