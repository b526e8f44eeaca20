//! Registry files: what is read from them, and what is said of the rest.

use std::fmt::Write as _;
use std::path::Path;
use std::sync::Arc;

use expect_test::Expect;
use expect_test::expect;
use newsmark::registry::Registry;
use newsmark::registry::RegistryFile;
use newsmark::registry::nearest;
use newsmark::syntax::id_for;
use newsmark::text::Encoding;
use newsmark::text::LineIndex;
use newsmark::text::Symbol;

use crate::fixture::Fixture;

mod amend;
mod properties;
mod schema;
mod starter;

fn files(text: &str) -> Vec<RegistryFile> {
    let file =
        |(path, text): (String, String)| RegistryFile { path: Path::new(&path).into(), text: text.into() };
    Fixture::new(text).files.into_iter().map(file).collect()
}

/// Each problem with its place and the words that it points at.
fn problems(registry: &Registry) -> String {
    let mut out = String::new();
    for problem in &registry.problems {
        let file = &registry.files[problem.file as usize];
        let at = problem.extent;
        let _ = write!(
            out,
            "{}:{}:{} {:?}",
            file.path.display(),
            at.start.line + 1,
            at.start.column + 1,
            problem.kind
        );
        let _ = writeln!(out, " ⟦{}⟧ {}", at.span.of(&file.text).replace('\n', "⏎"), problem.message);
        for suggestion in &problem.suggestions {
            let _ = writeln!(out, "    -> {suggestion}");
        }
        if let Some(related) = &problem.related {
            let path = registry.files[related.file as usize].path.display();
            let start = related.extent.start;
            let _ = writeln!(out, "    {path}:{}:{} {}", start.line + 1, start.column + 1, related.message);
        }
    }
    out
}

#[expect(clippy::needless_pass_by_value, reason = "expectations are written in place")]
fn check(text: &str, expected: Expect) {
    let registry = Registry::read(files(text));
    let ids: Vec<_> = registry.cards.iter().map(|card| card.id.as_str()).collect();
    expected.assert_eq(&format!("cards: {}\n{}", ids.join(" "), problems(&registry)));
}

fn card<'r>(registry: &'r Registry, id: &str) -> &'r newsmark::registry::Card {
    registry.card(Symbol::new(id)).unwrap_or_else(|| panic!("no card {id}"))
}

#[test]
fn a_card_is_read_whole() {
    let registry = Registry::read(files(
        r#"-- registry/a.json --
{
  // comments and trailing commas are allowed
  "cards": [
    { "id": "dmitri-peskov", "type": "Person", "name": "Dmitri Peskov",
      "alternateName": ["Peskov", {"text": "purtătorul de cuvânt", "weak": true}],
      "description": {"ro": "om", "en": "man"}, "sameAs": ["https://example.org"], "formerly": ["d-peskov"],
      "roles": [{"roleName": {"ro": "purtător", "en": "spokesman"}, "organization": "kremlin",
                 "startDate": "2012", "endDate": null}] },
    { "id": "kremlin", "type": "Organization", "name": {"ro": "Kremlin", "en": "the Kremlin"}, "location": "moscova" },
    { "id": "moscova", "type": "Place", "name": "Moscova", },
  ],
}
"#,
    ));
    assert_eq!(problems(&registry), "");
    let peskov = card(&registry, "d-peskov");
    assert_eq!(peskov.id.as_str(), "dmitri-peskov");
    let names: Vec<_> = peskov.names.iter().map(|name| (name.text.as_str(), name.weak)).collect();
    assert_eq!(names, [("Dmitri Peskov", false), ("Peskov", false), ("purtătorul de cuvânt", true)]);
    for name in &peskov.names {
        assert_eq!(name.span.of(&registry.files[0].text), name.text);
    }
    assert_eq!(peskov.description.get("en"), Some("man"));
    assert_eq!(peskov.roles[0].organization, Some(Symbol::new("kremlin")));
    assert_eq!((peskov.roles[0].start_date.as_deref(), &peskov.roles[0].end_date), (Some("2012"), &None));
    assert_eq!(peskov.id_extent.span.of(&registry.files[0].text), "dmitri-peskov");
    assert_eq!(registry.named("PESKOV").len(), 1);
    assert_eq!(registry.fully_named("peskov").len(), 0);
    assert_eq!(registry.fully_named("Dmitri  Peskov")[0].id.as_str(), "dmitri-peskov");
    assert_eq!(card(&registry, "kremlin").names.len(), 2);
}

#[test]
fn one_bad_field_takes_nothing_else_down() {
    check(
        r#"-- registry/a.json --
{ "cards": [
  { "id": "a", "type": "Person", "name": "A", "startDate": 2012, "alternatename": [], "nickname": "x" },
  { "id": "b", "type": "person", "name": "B" },
  { "id": "Casa Albă", "type": "Organization", "name": "Casa Albă" },
  { "id": "c", "type": "Person" },
  { "id": "d", "id": "e", "type": "Place", "name": " " },
  { "id": "f", "type": "Place", "name": ["F"], "alternateName": [1, {"weak": "yes"}], "roles": [{}] },
  7,
  { "id": "g", "type": "Place", "name": "G", "formerly": null, "sameAs": "https://example.org" }
] }
"#,
        expect![[r#"
            cards: a c d f g
            registry/a.json:2:60 Invalid ⟦2012⟧ `startDate` takes a string, not the number 2012
                -> "2012"
            registry/a.json:2:67 Invalid ⟦alternatename⟧ no field is called `alternatename`: did you mean `alternateName`?
                -> alternateName
            registry/a.json:2:88 Invalid ⟦nickname⟧ no field is called `nickname`: known here are `id`, `type`, `name`, `alternateName`, `description`, `sameAs`, `formerly`, `roles`, `startDate`, `endDate`, `location`, `superEvent`, `previousEvent`, `participant`, `eventStatus`
            registry/a.json:3:25 Invalid ⟦person⟧ a card is a `Person`, an `Organization`, a `Place` or an `Event`: did you mean `Person`?
                -> Person
            registry/a.json:4:12 Invalid ⟦Casa Albă⟧ `Casa Albă` is no id: write lower-case words without diacritics, joined by hyphens
                -> casa-alba
            registry/a.json:5:12 Invalid ⟦c⟧ this card has no `name`: add it
            registry/a.json:6:17 Invalid ⟦id⟧ `id` stands twice in this object and the first holds: remove one
            registry/a.json:6:52 Invalid ⟦" "⟧ `name` is empty: write it or remove it
            registry/a.json:7:41 Invalid ⟦["F"]⟧ `name` takes a string, or an object of strings by language, not a list
            registry/a.json:7:66 Invalid ⟦1⟧ a name takes a string, or an object with `text` and `weak`, not the number 1
            registry/a.json:7:69 Invalid ⟦{⟧ this name has no `text`: add it
            registry/a.json:7:78 Invalid ⟦"yes"⟧ `weak` takes true or false, not a string
            registry/a.json:7:97 Invalid ⟦{⟧ this role has no `roleName`: add it
            registry/a.json:8:3 Invalid ⟦7⟧ an element of `cards` takes an object in braces, not the number 7
        "#]],
    );
}

#[test]
fn broken_syntax_is_told_at_its_place() {
    for text in [
        "",
        " \n",
        "{\"cards\": [}",
        "{\"cards\": [\n  {\"id\": \"a\" \"type\": \"Person\"}\n]}",
        "{\"cards\": NaN}",
        "{\"cards\": [] } {}",
        "{'cards': []}",
        "\u{feff}{\"cards\": [,]}",
        "[]",
        "{}",
    ] {
        let registry =
            Registry::read(vec![RegistryFile { path: Path::new("a.json").into(), text: Arc::from(text) }]);
        assert!(!registry.problems.is_empty(), "{text}");
    }
    check(
        "-- a.json --\n\u{feff}{\"cards\": [,]}\n",
        expect![[r"
        cards: 
        a.json:1:12 Invalid ⟦,⟧ this comma has nothing before it: remove it
    "]],
    );
    check(
        "-- a.json --\n{\"cards\": [\n  {\"id\": \"a\" \"type\": \"Person\"}\n]}",
        expect![[r"
        cards: 
        a.json:2:13 Invalid ⟦⟧ a comma is missing here
    "]],
    );
    check(
        "-- a.json --\n{\"cards\": NaN}",
        expect![[r"
        cards: 
        a.json:1:11 Invalid ⟦NaN⟧ not JSON: unexpected token
    "]],
    );
    check(
        "-- a.json --\n\n",
        expect![[r"
        cards: 
        a.json:1:1 Invalid ⟦⟧ the file is empty: write an object in braces
    "]],
    );
    check(
        "-- a.json --\n{\"extend\": [], \"extends\": [\"newsmark:starters\", \"other\"]}",
        expect![[r"
            cards: 
            a.json:1:3 Invalid ⟦extend⟧ no field is called `extend`: did you mean `extends`?
                -> extends
            a.json:1:29 Invalid ⟦newsmark:starters⟧ nothing to extend is called so: did you mean `newsmark:starter`?
                -> newsmark:starter
            a.json:1:50 Invalid ⟦other⟧ `other` can't be extended: only `newsmark:starter` can
        "]],
    );
}

#[test]
fn deep_nesting_is_refused() {
    let text = "[".repeat(100_000);
    let registry = Registry::read(vec![RegistryFile { path: Path::new("a.json").into(), text: text.into() }]);
    assert_eq!(registry.problems.len(), 1);
    assert_eq!(registry.broken, [0]);
}

#[test]
fn a_broken_file_leaves_the_others() {
    let registry = Registry::read(files(
        r#"-- a.json --
{ "cards": [ { "id": "lost", "type": "Person", "name": "Lost" }
-- b.json --
{ "cards": [ { "id": "kept", "type": "Person", "name": "Kept" } ] }
"#,
    ));
    assert!(registry.card(Symbol::new("kept")).is_some());
    assert!(registry.card(Symbol::new("lost")).is_none());
    assert!(registry.is_doubtful(Symbol::new("lost")));
    assert_eq!(registry.broken, [0]);
}

#[test]
fn ids_are_one_namespace() {
    check(
        r#"-- b.json --
{ "cards": [
  { "id": "x", "type": "Person", "name": "Late" },
  { "id": "y", "type": "Person", "name": "Y", "formerly": ["old-y"] }
] }
-- a.json --
{ "cards": [
  { "id": "x", "type": "Place", "name": "Early" },
  { "id": "old-y", "type": "Place", "name": "Old" },
  { "id": "x", "type": "Person", "name": "Third" }
] }
"#,
        expect![[r"
            cards: x old-y y
            a.json:2:12 DuplicateId ⟦x⟧ `x` is claimed twice and the first card holds: rename one or join the two
                a.json:4:12 it stands here again
            a.json:3:12 DuplicateId ⟦old-y⟧ `old-y` is claimed twice and the first card holds: rename one or join the two
                b.json:3:61 it stands here again
            a.json:4:12 DuplicateId ⟦x⟧ `x` is claimed twice and the first card holds: rename one or join the two
                a.json:2:12 it stands here first
            b.json:2:12 DuplicateId ⟦x⟧ `x` is claimed twice and the first card holds: rename one or join the two
                a.json:2:12 it stands here first
            b.json:3:61 DuplicateId ⟦old-y⟧ `old-y` is claimed twice and the first card holds: rename one or join the two
                a.json:3:12 it stands here first
        "]],
    );
}

#[test]
fn references_lead_to_cards_of_the_right_kind() {
    check(
        r#"-- a.json --
{ "cards": [
  { "id": "talks", "type": "Event", "name": "Talks", "location": "miam", "superEvent": "miami",
    "participant": ["steve-witkoff", "talks", "kremlin"], "previousEvent": "nowhere-at-all" },
  { "id": "miami", "type": "Place", "name": "Miami" },
  { "id": "kremlin", "type": "Organization", "name": "Kremlin" },
  { "id": "steve-witkof", "type": "Person", "name": "Steve Witkoff",
    "roles": [{"roleName": "envoy", "organization": "steve-witkof"}], "location": "kremlin" }
] }
"#,
        expect![[r"
            cards: talks miami kremlin steve-witkof
            a.json:2:67 UnknownId ⟦miam⟧ no card has the id `miam`: did you mean `miami`?
                -> miami
            a.json:2:89 UnknownId ⟦miami⟧ `superEvent` takes an event, but `miami` is of type `Place`
            a.json:3:22 UnknownId ⟦steve-witkoff⟧ no card has the id `steve-witkoff`: did you mean `steve-witkof`?
                -> steve-witkof
            a.json:3:39 UnknownId ⟦talks⟧ `participant` takes a person, an organisation or a place, but `talks` is of type `Event`
            a.json:3:77 UnknownId ⟦nowhere-at-all⟧ no card has the id `nowhere-at-all`: add the card or correct the id
            a.json:7:54 UnknownId ⟦steve-witkof⟧ `organization` takes an organisation or a place, but `steve-witkof` is of type `Person`
            a.json:7:84 UnknownId ⟦kremlin⟧ `location` takes a place, or an organisation with a `location`, but `kremlin` is of type `Organization`
        "]],
    );
}

#[test]
fn full_names_of_two_cards_are_told_at_both() {
    check(
        r#"-- a.json --
{ "cards": [
  { "id": "one", "type": "Person", "name": "Ion Țurcanu", "alternateName": ["Țurcanu", "Ion Turcanu"] },
  { "id": "two", "type": "Person", "name": "ION  TURCANU", "alternateName": ["Turcanu"] },
  { "id": "three", "type": "Person", "name": "Ana", "alternateName": [{"text": "Ion Turcanu", "weak": true}] }
] }
"#,
        expect![[r"
            cards: one two three
            a.json:2:45 AmbiguousName ⟦Ion Țurcanu⟧ `Ion Țurcanu` is a name of `two` too, and recognition can't tell them apart: tag who is meant, or use a fuller name
                a.json:3:45 `two` has the same name
            a.json:3:45 AmbiguousName ⟦ION  TURCANU⟧ `ION  TURCANU` is a name of `one` too, and recognition can't tell them apart: tag who is meant, or use a fuller name
                a.json:2:45 `one` has the same name
        "]],
    );
}

#[test]
fn dates_are_edtf_level_one() {
    check(
        r#"-- a.json --
{ "cards": [
  { "id": "a", "type": "Event", "name": "A", "startDate": "2025-12-21", "endDate": "2025-12" },
  { "id": "b", "type": "Event", "name": "B", "startDate": "2025-12-21", "endDate": "2025-12-20" },
  { "id": "c", "type": "Event", "name": "C", "startDate": "21.12.2025", "endDate": "" },
  { "id": "d", "type": "Event", "name": "D", "startDate": "2025-02-30", "endDate": "2025-08~" },
  { "id": "e", "type": "Person", "name": "E",
    "roles": [{"roleName": "r", "startDate": "2013", "endDate": "2012-05"}, {"roleName": "s", "startDate": "{2012,2013}"}] }
] }
"#,
        expect![[r#"
            cards: a b c d e
            a.json:3:85 BadDate ⟦2025-12-20⟧ this ends before it starts (2025-12-21): correct one of the dates
            a.json:4:60 BadDate ⟦21.12.2025⟧ `startDate` is no date: write YYYY, YYYY-MM or YYYY-MM-DD (EDTF level 1)
            a.json:4:84 BadDate ⟦""⟧ `endDate` is no date: write YYYY, YYYY-MM or YYYY-MM-DD (EDTF level 1)
            a.json:5:60 BadDate ⟦2025-02-30⟧ `startDate` is no date: write YYYY, YYYY-MM or YYYY-MM-DD (EDTF level 1)
            a.json:7:66 BadDate ⟦2012-05⟧ this ends before it starts (2013): correct one of the dates
            a.json:7:109 BadDate ⟦{2012,2013}⟧ `startDate` is no date: write YYYY, YYYY-MM or YYYY-MM-DD (EDTF level 1)
        "#]],
    );
}

#[test]
fn columns_are_exact_on_one_long_line() {
    let mut text = String::from("\u{feff}{\"cards\": [");
    for index in 0..300 {
        let _ = write!(
            text,
            "{{\"id\": \"a{index}\", \"type\": \"Person\", \"name\": \"🙂 Ș{index}\", \"nam\": 1}},"
        );
    }
    text.push_str("]}");
    let lines = LineIndex::new(&text);
    for encoding in [Encoding::Utf8, Encoding::Utf16, Encoding::Scalar] {
        let file = RegistryFile { path: Path::new("a.json").into(), text: text.as_str().into() };
        let registry = Registry::read_in(vec![file], encoding);
        assert_eq!(registry.problems.len(), 300);
        let extents = registry.problems.iter().map(|problem| problem.extent);
        for extent in extents.chain(registry.cards.iter().map(|card| card.id_extent)) {
            assert_eq!(extent, lines.extent(&text, extent.span, encoding));
        }
    }
}

#[test]
fn ids_come_from_names() {
    assert_eq!(id_for("Țurcanu, Ion (jr.)").as_deref(), Some("turcanu-ion-jr"));
    assert_eq!(id_for("2025 Miami").as_deref(), Some("miami"));
    assert_eq!(id_for("Москва"), None);
}

#[test]
fn the_nearest_word_is_found() {
    assert_eq!(nearest("dimtri-peskov", ["dmitri-peskov", "kremlin"]), Some("dmitri-peskov"));
    assert_eq!(nearest("rusia", ["moscova", "kiev"]), None);
    assert_eq!(nearest("tag-emtpy", ["tag-empty", "tag-bad-id"]), Some("tag-empty"));
}
