//! Cards of persons, organisations and places.

use expect_test::expect;

use crate::features::hover::check;
use crate::features::hover::check_plain;

/// A registry of people who change their offices.
const CARDS: &str = r#"
-- registry/cards.json --
{ "cards": [
  { "id": "maria-ionescu", "type": "Person", "name": { "ro": "Maria Ionescu", "en": "Mary Ionescu" },
    "alternateName": ["Ionescu", "M. Ionescu", { "text": "primărița", "weak": true }],
    "description": { "ro": "Politiciană din Brumeni.", "en": "A politician from Brumeni." },
    "sameAs": ["https://example.org/wiki/Maria_Ionescu_(politician)", "command:evil", "https://www.example.com/?a=1&copy=2"],
    "formerly": ["m-ionescu"],
    "roles": [
      { "roleName": { "ro": "consilieră", "en": "councillor" }, "organization": "consiliul", "startDate": "2016", "endDate": "2020-09" },
      { "roleName": { "ro": "primar", "en": "mayor" }, "organization": "primaria", "startDate": "2020-10-15", "endDate": "2024-06-30" },
      { "roleName": "deputy", "startDate": "2026-02" }] },
  { "id": "primaria", "type": "Organization", "name": "Primăria Brumeni", "location": "brumeni" },
  { "id": "consiliul", "type": "Organization", "name": "Consiliul Local" },
  { "id": "brumeni", "type": "Place", "name": "Brumeni" }
] }
"#;

#[test]
fn recognised() {
    check(
        " date 2025-12-22 🎄🎄 Reprezentanții Kremlin<|>ului au respins ideea.",
        &expect![[r#"
            "Kremlinului"
            **Kremlin** · organisation · `kremlin`··
            in Moscova··
            Președinția Rusiei.··
            in tags only: președinția rusă, administrația prezidențială rusă··
            mentioned in 1 article · 22 Dec··
            recognised by name, not tagged
        "#]],
    );
}

#[test]
fn plain() {
    check(
        &format!("date 2023-05-02\nlang ro\n\n🎄 [dna pri<|>mar]{{actor=maria-ionescu}} a vorbit.\n{CARDS}"),
        &expect![[r#"
            "dna primar"
            **Maria Ionescu** · person · `maria-ionescu`··
            primar, Primăria Brumeni (15 Oct 2020 to 30 Jun 2024)··
            Politiciană din Brumeni.··
            also: Mary Ionescu, Ionescu, M. Ionescu··
            in tags only: primărița··
            mentioned in 1 article · 2 May··
            [example.org](https://example.org/wiki/Maria_Ionescu_%28politician%29) · [example.com](https://www.example.com/?a=1&amp;copy=2)
        "#]],
    );
}

#[test]
fn the_language_of_the_article_decides() {
    check(
        &format!("date 2018-05-02\nlang en-GB\n\n[the councillor<|>]{{actor=maria-ionescu}} spoke.\n{CARDS}"),
        &expect![[r#"
            "the councillor"
            **Mary Ionescu** · person · `maria-ionescu`··
            councillor, Consiliul Local (2016 to Sep 2020)··
            A politician from Brumeni.··
            also: Maria Ionescu, Ionescu, M. Ionescu··
            in tags only: primărița··
            mentioned in 1 article · 2 May··
            [example.org](https://example.org/wiki/Maria_Ionescu_%28politician%29) · [example.com](https://www.example.com/?a=1&amp;copy=2)
        "#]],
    );
}

#[test]
fn an_office_that_ended_or_is_to_come_says_so() {
    check(
        &format!("date 2025-05-02\n\n[ea]{{actor=maria-<|>ionescu}} a vorbit.\n{CARDS}"),
        &expect![[r#"
            "maria-ionescu"
            **Maria Ionescu** · person · `maria-ionescu`··
            formerly: primar, Primăria Brumeni (15 Oct 2020 to 30 Jun 2024)··
            Politiciană din Brumeni.··
            also: Mary Ionescu, Ionescu, M. Ionescu··
            in tags only: primărița··
            mentioned in 1 article · 2 May··
            [example.org](https://example.org/wiki/Maria_Ionescu_%28politician%29) · [example.com](https://www.example.com/?a=1&amp;copy=2)
        "#]],
    );
    check(
        &format!("date 2010-05-02\n\nPrimarul Maria Ion<|>escu a vorbit.\n{CARDS}"),
        &expect![[r#"
            "Maria Ionescu"
            **Maria Ionescu** · person · `maria-ionescu`··
            later: consilieră, Consiliul Local (2016 to Sep 2020)··
            Politiciană din Brumeni.··
            also: Mary Ionescu, Ionescu, M. Ionescu··
            in tags only: primărița··
            mentioned in 1 article · 2 May··
            [example.org](https://example.org/wiki/Maria_Ionescu_%28politician%29) · [example.com](https://www.example.com/?a=1&amp;copy=2)··
            recognised by name, not tagged
        "#]],
    );
    check_plain(
        &format!("Primarul Maria Ion<|>escu a vorbit.\n{CARDS}"),
        &expect![[r#"
            "Maria Ionescu"
            Maria Ionescu · person · maria-ionescu
            formerly: primar, Primăria Brumeni (15 Oct 2020 to 30 Jun 2024)
            Politiciană din Brumeni.
            also: Mary Ionescu, Ionescu, M. Ionescu
            in tags only: primărița
            mentioned in 1 article
            https://example.org/wiki/Maria_Ionescu_%28politician%29 · https://www.example.com/?a=1&copy=2
            recognised by name, not tagged
        "#]],
    );
}

#[test]
fn a_former_id_leads_to_the_one_that_holds() {
    check(
        &format!("date 2023-05-02\n\n[ea]{{actor=m-iones<|>cu}} a vorbit.\n{CARDS}"),
        &expect![[r#"
            "m-ionescu"
            **Maria Ionescu** · person · `maria-ionescu`··
            primar, Primăria Brumeni (15 Oct 2020 to 30 Jun 2024)··
            Politiciană din Brumeni.··
            also: Mary Ionescu, Ionescu, M. Ionescu··
            in tags only: primărița··
            mentioned in 1 article · 2 May··
            [example.org](https://example.org/wiki/Maria_Ionescu_%28politician%29) · [example.com](https://www.example.com/?a=1&amp;copy=2)··
            `m-ionescu` is a former id, `maria-ionescu` holds now
        "#]],
    );
}

#[test]
fn articles_are_counted_by_date() {
    check(
        &format!(
            "-- c.news --\ndate 2023-05-02\n\nPrimăria Bru<|>meni anunță.\n-- a.news --\ndate 2023-01-05\n\nPrimăria Brumeni anunță.\n-- b.news --\ndate 2022-01-05\n\n[ei]{{source=primaria}}\n{CARDS}"
        ),
        &expect![[r#"
            "Primăria Brumeni"
            **Primăria Brumeni** · organisation · `primaria`··
            in Brumeni··
            mentioned in 3 articles · first 5 Jan 2022 · last 2 May 2023··
            recognised by name, not tagged
        "#]],
    );
}

#[test]
fn several_ids_have_a_card_each() {
    check(
        &format!("date 2023-05-02\n\n[amân<|>două]{{actor=\"consiliul primaria nimeni\"}}\n{CARDS}"),
        &expect![[r#"
            "amândouă"
            **Consiliul Local** · organisation · `consiliul`··
            mentioned in 1 article · 2 May

            ---

            **Primăria Brumeni** · organisation · `primaria`··
            in Brumeni··
            mentioned in 1 article · 2 May

            ---

            `nimeni`··
            no card has this id: correct it or create the card··
            mentioned in 1 article · 2 May
        "#]],
    );
}

#[test]
fn speakers_and_sources() {
    check(
        &format!("date 2023-05-02\n\n[„Nu”, a sp<|>us]{{quote=consiliul}}\n{CARDS}"),
        &expect![[r#"
            "„Nu”, a spus"
            quotation of **Consiliul Local** · organisation · `consiliul`··
            mentioned in 1 article · 2 May
        "#]],
    );
    check(
        &format!("date 2023-05-02\n\n[consi<|>lieri]{{source=consiliul}}\n{CARDS}"),
        &expect![[r#"
            "consilieri"
            source: **Consiliul Local** · organisation · `consiliul`··
            mentioned in 1 article · 2 May
        "#]],
    );
    check(
        &format!("date 2023-05-02\n\n[sur<|>se]{{source=unnamed-senior-official}}\n{CARDS}"),
        &expect![[r#"
            "surse"
            source: **an unnamed source**··
            the article says no name, only: senior official
        "#]],
    );
    check(
        &format!("date 2023-05-02\n\n[surse]{{quote=unna<|>med}}\n{CARDS}"),
        &expect![[r#"
        "unnamed"
        **an unnamed source**··
        the article says no name
    "#]],
    );
}

#[test]
fn an_unknown_id() {
    check(
        &format!("date 2023-05-02\n\n[ei]{{actor=consiliu<|>ll}}\n{CARDS}"),
        &expect![[r#"
            "consiliull"
            `consiliull`··
            no card has this id: did you mean `consiliul`?··
            mentioned in 1 article · 2 May
        "#]],
    );
    check(
        &format!("date 2023-05-02\n\n[e<|>i]{{actor=zzz-xyz-www}}\n{CARDS}"),
        &expect![[r#"
            "ei"
            `zzz-xyz-www`··
            no card has this id: correct it or create the card··
            mentioned in 1 article · 2 May
        "#]],
    );
}

#[test]
fn values_of_the_header() {
    check(
        &format!("date 2023-05-02\nsource primăria bru<|>meni\n\nText.\n{CARDS}"),
        &expect![[r#"
            "primăria brumeni"
            **Primăria Brumeni** · organisation · `primaria`··
            in Brumeni··
            mentioned in no article
        "#]],
    );
    check(
        &format!("date 2023-05-02\nsource un zi<|>ar\n\nText.\n{CARDS}"),
        &expect![[r#"
        "un ziar"
        free text: no card has this name
    "#]],
    );
}

#[test]
fn empty() {
    check(&format!("date 2023-05-02\n\nO zi obiș<|>nuită.\n{CARDS}"), &expect![[""]]);
}
