//! Moving an event from the article that declares it to a card.

use expect_test::expect;

use crate::features::action::errand::run;

const CARDS: &str = "-- registry/cards.json --
{ \"cards\": [
  { \"id\": \"viena\", \"type\": \"Place\", \"name\": \"Viena\" },
  { \"id\": \"pacea\", \"type\": \"Event\", \"name\": \"Negocierile de pace\" }
] }
";

fn moved(articles: &str) -> String {
    run(&format!("{CARDS}{articles}"), "", "move the event")
}

#[test]
fn plain() {
    expect![[r#"
        -- registry/cards.json --
        { "cards": [
          { "id": "viena", "type": "Place", "name": "Viena" },
          { "id": "pacea", "type": "Event", "name": "Negocierile de pace" },
          { "id": "discutii", "type": "Event", "name": { "ro": "Discuțiile de la Viena" }, "startDate": "2025-12-20", "endDate": "2025-12-21", "location": "viena", "superEvent": "pacea" }
        ] }
        -- 1.news --
        date 2025-12-22
        lang ro

        [Discuțiile de la Viena]{event=discutii status=happened} au început.
    "#]].assert_eq(&moved(
        "-- 1.news --\ndate 2025-12-22\nlang ro\n\n[Discuțiile de la Viena]{#discu<|>tii when=2025-12-20 until=2025-12-21 at=viena part-of=pacea status=happened} au început.\n",
    ));
    expect![[r#"
        -- registry/cards.json --
        { "cards": [
          { "id": "viena", "type": "Place", "name": "Viena" },
          { "id": "pacea", "type": "Event", "name": "Negocierile de pace" },
          { "id": "discutii", "type": "Event", "name": "Discuțiile „mari\"”", "alternateName": [{ "text": "Discuțiile „mari\"”", "weak": true }], "startDate": "2025-12-20" }
        ] }
        -- 1.news --
        date 2025-12-22

        [Discuții]{event=discutii}
    "#]].assert_eq(&moved(
        "-- 1.news --\ndate 2025-12-22\n\n[Discuții]{#discu<|>tii title=\"Discuțiile „mari\\\"” \" when=\"2025-12-20/..\"}\n",
    ));
    expect![[r#"
        -- registry/cards.json --
        { "cards": [
          { "id": "viena", "type": "Place", "name": "Viena" },
          { "id": "pacea", "type": "Event", "name": "Negocierile de pace" },
          { "id": "discutii", "type": "Event", "name": "Discuții", "alternateName": [{ "text": "Discuții", "weak": true }], "previousEvent": "pacea" }
        ] }
        -- 1.news --
        date 2025-12-22

        [Discuții]{when=marți event=discutii}
    "#]]
    .assert_eq(&moved("-- 1.news --\ndate 2025-12-22\n\n[Disc<|>uții]{when=marți #discutii after=pacea}\n"));
}

#[test]
fn empty() {
    expect!["not offered: move the event"].assert_eq(&moved("-- 1.news --\ndate 2025-12-22\n\nNim<|>ic.\n"));
    expect!["not offered: move the event"]
        .assert_eq(&moved("-- 1.news --\ndate 2025-12-22\n\n[Pacea]{#pac<|>ea}\n"));
    expect!["not offered: move the event"]
        .assert_eq(&moved("-- 1.news --\ndate 2025-12-22\n\n[Ru<|>nda]{event=runda}\n"));
}

#[test]
fn what_no_card_can_say_is_refused() {
    expect!["disabled: `runda` is part of `alta`, which has no card: create that first"]
        .assert_eq(&moved("-- 1.news --\ndate 2025-12-22\n\n[Runda]{#run<|>da part-of=alta} [x]{#alta}\n"));
    expect!["disabled: `runda` has 2 ids under `at`, and a card names one: leave one"]
        .assert_eq(&moved("-- 1.news --\ndate 2025-12-22\n\n[Runda]{#run<|>da at=\"viena viena-2\"}\n"));
    expect!["disabled: `runda` happens at `pacea`, which is of type `Event`: correct that first"]
        .assert_eq(&moved("-- 1.news --\ndate 2025-12-22\n\n[Runda]{#run<|>da at=pacea}\n"));
}

#[test]
fn across() {
    let others = "-- 1.news --
date 2025-12-22

[Discuțiile de la Viena]{#discu<|>tii when=2025-12-20 at=viena} au început. [Ele]{#discutii}, [iar]{event=discutii}.
-- 2.news --
date 2025-12-23
event discutii

[Discuțiile]{#discutii when=2025-12-20} continuă.
-- 3.news --
date 2025-12-24

[Discuțiile]{#discutii when=2025-12} continuă, [altele]{#discutii title=\"Altele\"} nu.
";
    expect![[r#"
        -- registry/cards.json --
        { "cards": [
          { "id": "viena", "type": "Place", "name": "Viena" },
          { "id": "pacea", "type": "Event", "name": "Negocierile de pace" },
          { "id": "discutii", "type": "Event", "name": "Discuțiile de la Viena", "startDate": "2025-12-20", "location": "viena" }
        ] }
        -- 1.news --
        date 2025-12-22

        [Discuțiile de la Viena]{event=discutii} au început. [Ele]{event=discutii}, [iar]{event=discutii}.
        -- 2.news --
        date 2025-12-23
        event discutii

        [Discuțiile]{event=discutii} continuă.
    "#]].assert_eq(&moved(others));
}

#[test]
fn recognised() {
    expect![[r#"
        -- registry/cards.json --
        { "cards": [
          { "id": "viena", "type": "Place", "name": "Viena" },
          { "id": "pacea", "type": "Event", "name": "Negocierile de pace" },
          { "id": "runda", "type": "Event", "name": "Runda de la Viena" }
        ] }
        -- 1.news --
        date 2025-12-22

        [Runda de la Viena]{event=runda} începe. Runda de la Viena continuă.
    "#]].assert_eq(&moved(
        "-- 1.news --\ndate 2025-12-22\n\n[Runda de la Viena]{#run<|>da} începe. Runda de la Viena continuă.\n-- 2.news --\ndate 2025-12-23\n\nRunda de la Viena continuă.\n",
    ));
}

#[test]
fn unicode() {
    expect![[r#"
        -- registry/cards.json --
        { "cards": [
          { "id": "viena", "type": "Place", "name": "Viena" },
          { "id": "pacea", "type": "Event", "name": "Negocierile de pace" },
          { "id": "runda", "type": "Event", "name": "Ru´nda 🗞️", "alternateName": [{ "text": "Ru´nda 🗞️", "weak": true }], "startDate": "2025-12-20", "location": "viena" }
        ] }
        -- 1.news --
        date 2025-12-22␍
        ␍
        🙂 [Ru´nda 🗞️]{event=runda}
    "#]].assert_eq(&moved(
        "-- 1.news --\ndate 2025-12-22\r\n\r\n🙂 [Ru\u{301}nda 🗞️]{#run<|>da when=2025-12-20\r\n  at=viena}",
    ));
}
