//! What declaration, type definition and implementation are asked about.

use expect_test::Expect;
use newsmark::features::Definition;
use newsmark::features::View;

use crate::features::ask;
use crate::features::units::in_every_unit;
use crate::features::units::seen;
use crate::features::units::seen_at;

/// One of them.
pub(super) type Feature = fn(View<'_>, usize) -> Option<Definition>;

/// Each place as `path:line: text`.
#[track_caller]
pub(super) fn check(feature: Feature, fixture: &str, expected: &Expect) {
    expected.assert_eq(&ask(fixture, |view, offset| shown(feature, fixture, view, offset)));
}

/// The same in every unit.
#[track_caller]
pub(super) fn check_units(feature: Feature, fixture: &str, expected: &Expect) {
    expected.assert_eq(&in_every_unit(fixture, |view, offset| shown(feature, fixture, view, offset)));
}

fn shown(feature: Feature, fixture: &str, view: View<'_>, offset: usize) -> String {
    let Some(found) = feature(view, offset) else { return "nowhere".to_owned() };
    let mut lines = vec![format!("from {:?}", seen(view, found.origin))];
    lines.extend(found.places.iter().map(|place| seen_at(fixture, place, view.encoding)));
    lines.join("\n")
}

/// A summit with a card and one declared inline in the midst of it, each with its parts.
pub(super) fn summit(words: &str) -> String {
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

/// What leads nowhere: times, keys, plain prose, nothing at all.
pub(super) fn check_empty(feature: Feature) {
    let nowhere = expect_test::expect!["nowhere"];
    check(feature, "date 2025-12-22\n\n[Du<|>minică]{when=2025-12-21}\n", &nowhere);
    check(feature, "da<|>te 2025-12-22\n\nText.\n", &nowhere);
    check(feature, "date 2025-12-22\n\nO zi<|>.\n", &nowhere);
    check(feature, "<|>", &nowhere);
}
