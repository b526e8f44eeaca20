//! What can be renamed, what it may be called, and where its id stands.

use std::fmt::Write;

use expect_test::Expect;
use expect_test::expect;
use newsmark::corpus::id_places;
use newsmark::features::Renaming;
use newsmark::features::refusal;
use newsmark::features::renaming;
use newsmark::registry::id_extents;
use newsmark::syntax::parse;
use newsmark::text::Encoding;

use crate::features::ask;
use crate::features::units::in_every_unit;
use crate::features::units::seen;
use crate::fixture::Fixture;

/// What is said to the cursor's place: the id and what is written, or why not; then to the new id, where one is given.
#[track_caller]
fn check(fixture: &str, new: &str, expected: &Expect) {
    let answer = ask(fixture, |view, offset| match renaming(view, offset) {
        Renaming::Refused(why) => why,
        Renaming::Id { id, span } => {
            let written = span.of(view.text);
            let why = refusal(view.corpus, view.language, id, new).unwrap_or_default();
            format!("{id}, written {written:?}\n{why}").trim_end().to_owned()
        }
    });
    expected.assert_eq(&answer);
}

/// Every place of the cursor's id, in the articles that the index names and in the registry: the line with the id as
/// `…`.
#[track_caller]
fn check_places(fixture: &str, expected: &Expect) {
    let files = Fixture::new(fixture).files;
    let answer = ask(fixture, |view, offset| {
        let Renaming::Id { id, .. } = renaming(view, offset) else { return "no id".to_owned() };
        let mut answer = String::new();
        let mut show = |path: &str, text: &str, spans: Vec<newsmark::text::Span>| {
            let mut text = text.to_owned();
            for span in spans.iter().rev() {
                text.replace_range(span.range(), "…");
            }
            for line in text.lines().filter(|line| line.contains('…')) {
                writeln!(answer, "{path}: {}", line.trim()).expect("a string takes all");
            }
        };
        for article in view.corpus.writing(id) {
            let path = view.corpus.summary(article).expect("it is there").path.to_string_lossy().into_owned();
            let text = &files.iter().find(|(name, _)| *name == path).expect("it is there").1;
            show(&path, text, id_places(text, &parse(text), view.registry(), id));
        }
        let former = view.registry().card(id).map_or(&[][..], |card| &card.formerly);
        for (path, text) in files.iter().filter(|(path, _)| path.starts_with("registry/")) {
            let extents = id_extents(text, id, former, Encoding::Scalar).expect("it is no broken file");
            show(path, text, extents.iter().map(|extent| extent.span).collect());
        }
        answer
    });
    expected.assert_eq(&answer);
}

const CARDS: &str = "-- registry/a.json --
{ \"cards\": [
  { \"id\": \"ana-pop\", \"type\": \"Person\", \"name\": \"Ana Pop\", \"formerly\": [\"a-pop\"],
    \"roles\": [{ \"roleName\": \"primar\", \"organization\": \"primaria\" }] },
  { \"id\": \"primaria\", \"type\": \"Organization\", \"name\": \"Primăria\", \"location\": \"oras\" },
  { \"id\": \"oras\", \"type\": \"Place\", \"name\": \"Orașul\" },
  { \"id\": \"targ\", \"type\": \"Event\", \"name\": \"Târgul de carte\", \"location\": \"primaria\",
    \"participant\": [\"a-pop\", \"primaria\"] }
] }
";

const ARTICLES: &str = "-- 1.news --
date 2025-12-20
place oras
source Primăria

[Ea]{actor=ana-pop} și [ei]{actor=\"a-pop primaria\"} tac. Ana Pop pleacă. 🙂\r
[Ziua]{#ziua-pop when=2025-12-20 at=oras part-of=targ}
-- 2.news --
date 2025-12-21
event ziua-pop
source primaria

Ana Pop tace.
-- 3.news --
date 2025-12-22

[Masa]{#masa after=ziua-pop} [„Da.”]{quote=a-pop}
";

fn newsroom(article: &str, text: &str) -> String {
    format!("{CARDS}{ARTICLES}-- {article} --\n{text}")
}

#[test]
fn across() {
    check_places(
        &newsroom("4.news", "date 2025-12-23\n\n[Ea]{actor=ana<|>-pop} ana-pop\n"),
        &expect![[r#"
            1.news: [Ea]{actor=…} și [ei]{actor="… primaria"} tac. Ana Pop pleacă. 🙂
            3.news: [Masa]{#masa after=ziua-pop} [„Da.”]{quote=…}
            4.news: [Ea]{actor=…} ana-pop
            registry/a.json: { "id": "…", "type": "Person", "name": "Ana Pop", "formerly": ["a-pop"],
            registry/a.json: "participant": ["…", "primaria"] }
        "#]],
    );
    check_places(
        &newsroom("4.news", "date 2025-12-23\nevent <|>ziua-pop\n\nText.\n"),
        &expect![[r"
            1.news: [Ziua]{#… when=2025-12-20 at=oras part-of=targ}
            2.news: event …
            3.news: [Masa]{#masa after=…} [„Da.”]{quote=a-pop}
            4.news: event …
        "]],
    );
    check_places(
        &newsroom("4.news", "date 2025-12-23\n\n[Acolo]{place=ora<|>s place=oras}\n"),
        &expect![[r#"
            1.news: place …
            1.news: [Ziua]{#ziua-pop when=2025-12-20 at=… part-of=targ}
            4.news: [Acolo]{place=… place=…}
            registry/a.json: { "id": "primaria", "type": "Organization", "name": "Primăria", "location": "…" },
            registry/a.json: { "id": "…", "type": "Place", "name": "Orașul" },
        "#]],
    );
    check_places(
        &newsroom("4.news", "date 2025-12-23\nsource prima<|>ria\n\nText.\n"),
        &expect![[r#"
            1.news: [Ea]{actor=ana-pop} și [ei]{actor="a-pop …"} tac. Ana Pop pleacă. 🙂
            2.news: source …
            4.news: source …
            registry/a.json: "roles": [{ "roleName": "primar", "organization": "…" }] },
            registry/a.json: { "id": "…", "type": "Organization", "name": "Primăria", "location": "oras" },
            registry/a.json: { "id": "targ", "type": "Event", "name": "Târgul de carte", "location": "…",
            registry/a.json: "participant": ["a-pop", "…"] }
        "#]],
    );
}

#[test]
fn plain() {
    let fixture = newsroom("4.news", "date 2025-12-23\n\n[Ea]{actor=a-p<|>op}\n");
    check(&fixture, "ana-popescu", &expect![[r#"ana-pop, written "a-pop""#]]);
    check(&fixture, "ana-pop", &expect![[r#"ana-pop, written "a-pop""#]]);
    check(
        &fixture,
        "Ana Popescu Țoiu",
        &expect![[r#"
            ana-pop, written "a-pop"
            `Ana Popescu Țoiu` is no id: write lower-case words without diacritics, joined by hyphens, such as `ana-popescu-toiu`"#]],
    );
    check(
        &fixture,
        "пop",
        &expect![[r#"
            ana-pop, written "a-pop"
            `пop` is no id: write lower-case words without diacritics, joined by hyphens, such as `op`"#]],
    );
    check(
        &fixture,
        "primaria",
        &expect![[r#"
            ana-pop, written "a-pop"
            `primaria` is the id of “Primăria”: choose another, or merge the two"#]],
    );
    check(
        &fixture,
        "a-pop",
        &expect![[r#"
            ana-pop, written "a-pop"
            `a-pop` is a former id of `ana-pop`: take it out of `formerly` first"#]],
    );
    check(
        &fixture,
        "masa",
        &expect![[r#"
            ana-pop, written "a-pop"
            `masa` is written in articles already: choose another id, or merge the two"#]],
    );
    check(
        &fixture,
        "unnamed-pop",
        &expect![[r#"
            ana-pop, written "a-pop"
            `unnamed-pop` stands for sources that are not named: choose another id"#]],
    );
}

#[test]
fn empty() {
    let says = |text: &str, expected: &Expect| {
        check(&newsroom("4.news", &format!("date 2025-12-23\n{text}\n")), "", expected);
    };
    says(
        "\n[E<|>a]{actor=ana-pop}",
        &expect!["only ids can be renamed: put the cursor on `ana-pop` in the braces"],
    );
    says(
        "\nAna P<|>op tace.",
        &expect!["only ids can be renamed, and this is a name: tag it, then rename `ana-pop`"],
    );
    says(
        "source Primă<|>ria\n\nText.",
        &expect!["“Primăria” is a name, and only ids can be renamed: that of its card is `primaria`"],
    );
    says("source o foa<|>ie\n\nText.", &expect!["only ids can be renamed, and this is free text"]);
    says("\nNim<|>ic.", &expect!["only ids can be renamed, and there is none here"]);
    says("\n[ieri]{when=2025-<|>12-22}", &expect!["only ids can be renamed, and this is a time"]);
    says("\n[ieri]{wh<|>en=2025-12-22}", &expect!["only ids can be renamed, and this is a key"]);
    says(
        "\n[cineva]{source=unnamed-<|>one}",
        &expect!["`unnamed-one` stands for a source that is not named: nobody has that id"],
    );
}

#[test]
fn cards_of_the_program_stay_as_they_are() {
    check(
        "date 2025-12-22\n\n[Kremlinul]{actor=krem<|>lin}\n",
        "",
        &expect!["`kremlin` is the id of a card that comes with the program: it can't be renamed"],
    );
    check(
        "-- registry/a.json --
{ \"extends\": [\"newsmark:starter\"], \"cards\": [{ \"id\": \"kremlin\", \"type\": \"Organization\", \"name\": \"K\" }] }
-- a.news --
date 2025-12-22

[Kremlinul]{actor=krem<|>lin}
",
        "",
        &expect![
            "a card that comes with the program has the id `kremlin`, too, and would come forth: it can't be renamed"
        ],
    );
}

#[test]
fn recognised() {
    let fixture =
        newsroom("4.news", "date 2025-12-23\n\nAnei P<|>op i s-a spus. Ana Pop, [ea]{actor=ana-pop}\n");
    check(
        &fixture,
        "",
        &expect!["only ids can be renamed, and this is a name: tag it, then rename `ana-pop`"],
    );
    // Names stay: an id changes, nobody is called otherwise by it.
    check_places(
        &fixture.replace("<|>", "").replace("=ana-pop}", "=an<|>a-pop}"),
        &expect![[r#"
        1.news: [Ea]{actor=…} și [ei]{actor="… primaria"} tac. Ana Pop pleacă. 🙂
        3.news: [Masa]{#masa after=ziua-pop} [„Da.”]{quote=…}
        4.news: Anei Pop i s-a spus. Ana Pop, [ea]{actor=…}
        registry/a.json: { "id": "…", "type": "Person", "name": "Ana Pop", "formerly": ["a-pop"],
        registry/a.json: "participant": ["…", "primaria"] }
    "#]],
    );
}

#[test]
fn unicode() {
    let fixture = "date 2025-12-23\r\n\r\n🙂 A\u{306}na [s\u{326}i 🙂]{#ru<|>nda title=\"🇷🇴\"} 🙂 [ea]{event=\"x runda\"}";
    expect!["runda: 43..48 runda, 86..91 runda"].assert_eq(&in_every_unit(fixture, |view, offset| {
        let Renaming::Id { id, span } = renaming(view, offset) else { return "no id".to_owned() };
        let places = id_places(view.text, view.article, view.registry(), id);
        let places = places.into_iter().map(|place| format!("{place:?} {}", seen(view, place)));
        format!("{}: {}", seen(view, span), places.collect::<Vec<_>>().join(", "))
    }));
}
