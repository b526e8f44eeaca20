//! Where declaration, type definition and implementation lead to.

use expect_test::Expect;
use expect_test::expect;
use newsmark::features::Definition;
use newsmark::features::View;
use newsmark::features::declaration;
use newsmark::features::implementation;
use newsmark::features::type_definition;

use crate::features::ask;
use crate::fixture::Fixture;

type Feature = fn(View<'_>, usize) -> Option<Definition>;

/// Each place as `path:line: text`.
#[track_caller]
fn check(feature: Feature, fixture: &str, expected: &Expect) {
    let answer = ask(fixture, |view, offset| {
        let Some(found) = feature(view, offset) else { return "nowhere".to_owned() };
        let files = Fixture::new(fixture).files;
        let mut lines = vec![format!("from {:?}", found.origin.of(view.text))];
        for place in found.places {
            let path = place.path.to_string_lossy();
            let file = files.iter().find(|(name, _)| *name == path);
            let words = file.map_or("", |(_, text)| place.extent.span.of(text));
            lines.push(format!("{path}:{}: {words}", place.extent.start.line + 1));
        }
        lines.join("\n")
    });
    expected.assert_eq(&answer);
}

/// A summit with a card and one declared inline in the midst of it, each with its parts.
fn summit(words: &str) -> String {
    format!(
        "-- registry/a.json --
{{ \"cards\": [
  {{ \"id\": \"ana-pop\", \"type\": \"Person\", \"name\": \"Ana Pop\" }},
  {{ \"id\": \"summit\", \"type\": \"Event\", \"name\": \"Summitul\", \"formerly\": [\"old-summit\"] }},
  {{ \"id\": \"gala\", \"type\": \"Event\", \"name\": \"Gala\", \"superEvent\": \"old-summit\", \"startDate\": \"2025-12-23\" }}
] }}
-- b.news --
date 2025-12-20

[Prima zi]{{#ziua-1 part-of=summit when=2025-12-21}} și [cina]{{#cina part-of=\"ziua-1 nimic\" when=2025-12-21}}.
-- a.news --
date 2025-12-21

{words}
-- c.news --
date 2025-12-22

[Ziua întâi]{{#ziua-1 part-of=gala}}; [fără zi]{{#sfat part-of=old-summit}}; [ea]{{#summit part-of=summit}}.
"
    )
}

#[test]
fn a_declaration_is_a_card_or_stands_inline() {
    check(
        declaration,
        &summit("Despre [su<|>mmit]{event=summit}."),
        &expect![[r#"
            from "summit"
            registry/a.json:3: summit"#]],
    );
    check(
        declaration,
        &summit("Despre [cin<|>ă]{event=cina}."),
        &expect![[r#"
            from "cină"
            b.news:3: cina"#]],
    );
    check(
        declaration,
        &summit("Despre Ana P<|>op."),
        &expect![[r#"
            from "Ana Pop"
            registry/a.json:2: ana-pop"#]],
    );
    check(declaration, &summit("Despre [balul]{event=ba<|>l}."), &expect!["nowhere"]);
}

#[test]
fn the_type_of_a_quotation_is_its_speaker() {
    check(
        type_definition,
        &summit("🙂 [„Vi<|>n.”]{quote=ana-pop}"),
        &expect![[r#"
            from "„Vin.”"
            registry/a.json:2: ana-pop"#]],
    );
}

#[test]
fn the_type_of_an_event_is_what_it_is_part_of() {
    check(
        type_definition,
        &summit("Despre [cin<|>ă]{event=cina}."),
        &expect![[r#"
            from "cină"
            b.news:3: Prima zi"#]],
    );
    check(
        type_definition,
        &summit("După G<|>ala."),
        &expect![[r#"
            from "Gala"
            registry/a.json:3: summit"#]],
    );
    check(type_definition, &summit("Despre [su<|>mmit]{event=summit}."), &expect!["nowhere"]);
}

#[test]
fn the_implementation_of_an_event_is_its_parts() {
    check(
        implementation,
        &summit("Despre [su<|>mmit]{event=old-summit}."),
        &expect![[r#"
            from "summit"
            b.news:3: Prima zi
            registry/a.json:4: gala
            c.news:3: fără zi"#]],
    );
    check(implementation, &summit("După G<|>ala."), &expect!["nowhere"]);
    check(implementation, &summit("Ana P<|>op"), &expect!["nowhere"]);
}

#[test]
fn times_keys_and_prose_lead_nowhere() {
    for feature in [declaration as Feature, type_definition, implementation] {
        check(feature, "date 2025-12-22\n\n[Du<|>minică]{when=2025-12-21}\n", &expect!["nowhere"]);
        check(feature, "da<|>te 2025-12-22\n\nText.\n", &expect!["nowhere"]);
        check(feature, "date 2025-12-22\n\nO zi<|>.\n", &expect!["nowhere"]);
    }
}
