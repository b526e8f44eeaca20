//! What lies under the cursor.

use expect_test::Expect;
use expect_test::expect;

use crate::features::ask;

#[track_caller]
fn check(fixture: &str, expected: &Expect) {
    let target = ask(fixture, |view, offset| {
        view.target(offset).map(|target| format!("{:?}: {:?}", target.span.of(view.text), target.thing))
    });
    expected.assert_eq(&target.unwrap_or_default());
}

#[test]
fn the_words_of_a_mention() {
    check(
        "date 2025-12-22\n\n[Pes<|>kov]{actor=dmitri-peskov} a spus.",
        &expect![[r#""Peskov": Mention { ids: ["dmitri-peskov"], kind: Actor, status: Tagged }"#]],
    );
    check(
        "date 2025-12-22\n\nPurtătorul Krem<|>linului a spus.",
        &expect![[r#""Kremlinului": Mention { ids: ["kremlin"], kind: Actor, status: Recognised }"#]],
    );
}

#[test]
fn a_place_behind_the_last_letter_belongs_to_the_word() {
    check(
        "date 2025-12-22\n\nPoziția Kremlinului<|> rămâne.",
        &expect![[r#""Kremlinului": Mention { ids: ["kremlin"], kind: Actor, status: Recognised }"#]],
    );
    check(
        "date 2025-12-22\n\nRelația Rusia<|>-SUA rămâne.",
        &expect![[r#""Rusia": Mention { ids: ["rusia"], kind: Place, status: Recognised }"#]],
    );
}

#[test]
fn the_innermost_of_nested_tags() {
    check(
        "date 2025-12-22\n\n[discuțiile de la [Mi<|>ami]{place=miami}]{event=x} s-au încheiat.",
        &expect![[r#""Miami": Mention { ids: ["miami"], kind: Place, status: Tagged }"#]],
    );
    check(
        "date 2025-12-22\n\n[discu<|>țiile de la [Miami]{place=miami}]{event=x} s-au încheiat.",
        &expect![[
            r#""discuțiile de la [Miami]{place=miami}": Mention { ids: ["x"], kind: Event, status: Tagged }"#
        ]],
    );
    check(
        "date 2025-12-22\n\n[„Nu”, a spus Krem<|>linul.]{quote=dmitri-peskov}",
        &expect![[r#""Kremlinul": Mention { ids: ["kremlin"], kind: Actor, status: Recognised }"#]],
    );
}

#[test]
fn ids_keys_times_and_statuses_of_a_tag() {
    check(
        "date 2025-12-22\n\n[ei]{actor=\"dmitri-peskov krem<|>lin\"}",
        &expect![[r#""kremlin": TagId { id: "kremlin", key: Actor }"#]],
    );
    check("date 2025-12-22\n\n[ei]{act<|>or=kremlin}", &expect![[r#""actor": TagKey(Actor)"#]]);
    check(
        "date 2025-12-22\n\n[runda]{#runda<|>-noua when=2026-01-03}",
        &expect![[r#""runda-noua": TagId { id: "runda-noua", key: Declare }"#]],
    );
    check(
        "date 2025-12-22\n\n[runda]{#runda when=2026-01-03 until=2026-<|>01-05}",
        &expect![[
            r#""2026-01-05": Time { days: Some(Edtf { earliest: Some(2026-01-03), latest: Some(2026-01-05) }), when: Some(37..47), until: Some(54..64) }"#
        ]],
    );
    check(
        "date 2025-12-22\n\n[du<|>minică]{when=2025-12-21}",
        &expect![[
            r#""duminică": Time { days: Some(Edtf { earliest: Some(2025-12-21), latest: Some(2025-12-21) }), when: Some(34..44), until: None }"#
        ]],
    );
    check(
        "date 2025-12-22\n\n[runda]{event=x status=pla<|>nned}",
        &expect![[r#""planned": Status(Planned)"#]],
    );
}

#[test]
fn parts_of_the_header() {
    check("da<|>te 2025-12-22\n\nText.", &expect![[r#""date": HeaderKey(Date)"#]]);
    check("date 2025-<|>12-22\n\nText.", &expect![[r#""2025-12-22": Date(Date)"#]]);
    check(" date 2025-<|>12-22 Textul continuă aici.", &expect![[r#""2025-12-22": Date(Date)"#]]);
    check(
        "date 2025-12-22\nsource Reu<|>ters\n\nText.",
        &expect![[r#""Reuters": HeaderId { ids: ["reuters"], key: Source }"#]],
    );
    check(
        "date 2025-12-22\nevent run<|>da-noua\n\nText.",
        &expect![[r#""runda-noua": HeaderId { ids: ["runda-noua"], key: Event }"#]],
    );
}

#[test]
fn prose_holds_nothing() {
    check("date 2025-12-22\n\nO zi <|>obișnuită.", &expect![""]);
}
