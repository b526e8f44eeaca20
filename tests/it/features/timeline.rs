//! Every mention as the news went, with what a list of them shows.

use std::fmt::Write;

use expect_test::Expect;
use expect_test::expect;
use newsmark::features::Entity;
use newsmark::features::View;
use newsmark::features::excerpt;
use newsmark::features::timeline;
use newsmark::syntax::parse;

use crate::features::ask;
use crate::features::units::in_every_unit;
use crate::features::units::seen_at;
use crate::fixture::Fixture;

/// Whom it is about, and each mention: its day, its place, how we know, and its line.
#[track_caller]
fn check(fixture: &str, expected: &Expect) {
    expected.assert_eq(&ask(fixture, |view, offset| shown(fixture, view, offset)));
}

fn shown(fixture: &str, view: View<'_>, offset: usize) -> String {
    let Some(found) = timeline(view, offset) else { return "nothing is named\n".to_owned() };
    let files = Fixture::new(fixture).files;
    let mut out = String::new();
    for id in found.ids {
        let Entity { id, name, kind } = Entity::of(view.corpus, id, None);
        writeln!(out, "{name} ({id}, {kind:?})").expect("a string takes all");
    }
    for one in found.mentions {
        let day = view.corpus.date(one.article).map_or("no date".to_owned(), |date| date.day.to_string());
        let text =
            &files.iter().find(|(path, _)| *path == one.place.path.to_string_lossy()).expect("a file").1;
        let around = excerpt(text, &parse(text), &one).expect("it is the text that the mention stands in");
        let preview = if one.preview { ", preview" } else { "" };
        let how = format!("{} {}, {}{preview}", one.kind.name(), one.id, one.status.name());
        writeln!(out, "{day} {} ({how})", seen_at(fixture, &one.place, view.encoding))
            .expect("a string takes all");
        writeln!(out, "    {}«{}»{}", around.before, around.words, around.after).expect("a string takes all");
    }
    out
}

const CARDS: &str = "-- registry/a.json --
{ \"cards\": [
  { \"id\": \"ana-pop\", \"type\": \"Person\", \"name\": \"Ana Pop\", \"formerly\": [\"a-pop\"] },
  { \"id\": \"congres\", \"type\": \"Event\", \"name\": \"Congresul\", \"startDate\": \"2025-12-20\" }
] }
";

#[test]
fn plain() {
    check(
        &format!(
            "{CARDS}-- a.news --\ndate 2025-12-19\ntitle Urmează [Congresul]{{event=congres}}\n\n[Con<|>gresul]{{event=congres}} s-a [\\[anunțat\\]]{{when=2025-12-19}}.\n"
        ),
        &expect![[r"
            Congresul (congres, Some(Event))
            2025-12-19 a.news:2: Congresul (event congres, tagged, preview)
                Urmează «Congresul»
            2025-12-19 a.news:4: Congresul (event congres, tagged, preview)
                «Congresul» s-a [anunțat].
        "]],
    );
}

#[test]
fn empty() {
    check("<|>", &expect![["nothing is named\n"]]);
    check("date 2025-12-22\n\nO zi<|>.\n", &expect![["nothing is named\n"]]);
    check(
        "date 2025-12-22\n\n[runda]{#runda part-of=ser<|>ia}\n",
        &expect![[r"
        seria (seria, None)
    "]],
    );
}

#[test]
fn across() {
    let articles = "-- later.news --
date 2025-12-24

[Runda]{event=runda status=happened} s-a încheiat.
-- undated.news --
Despre [rundă]{event=runda}.
-- early.news --
date 2025-12-20T09:00:00+02:00

A început [runda de la Geneva]{#runda when=2025-12-20}.
-- first.news --
date 2025-12-18

Se pregătește [run<|>da]{event=runda}.
";
    check(
        articles,
        &expect![[r"
        runda de la Geneva (runda, Some(Event))
        2025-12-18 first.news:3: runda (event runda, tagged, preview)
            Se pregătește «runda».
        2025-12-20 early.news:3: runda de la Geneva (event runda, declared)
            A început «runda de la Geneva».
        2025-12-24 later.news:3: Runda (event runda, tagged)
            «Runda» s-a încheiat.
        no date undated.news:1: rundă (event runda, tagged)
            Despre «rundă».
    "]],
    );
}

#[test]
fn recognised() {
    check(
        &format!(
            "{CARDS}-- a.news --\ndate 2025-12-19\ntitle Ana Pop pleacă\n\nAnei P<|>op i s-a spus. [„Da.”]{{quote=a-pop}}\n"
        ),
        &expect![[r"
            Ana Pop (ana-pop, Some(Person))
            2025-12-19 a.news:2: Ana Pop (actor ana-pop, recognised)
                «Ana Pop» pleacă
            2025-12-19 a.news:4: Anei Pop (actor ana-pop, recognised)
                «Anei Pop» i s-a spus. „Da.”
            2025-12-19 a.news:4: „Da.” (quote ana-pop, tagged)
                Anei Pop i s-a spus. «„Da.”»
        "]],
    );
}

#[test]
fn unicode() {
    let fixture = format!(
        "{CARDS}-- a.news --\ndate 2025-12-24\r\n\r\n🙂 A\u{306}na. Ana P<|>op 🙂.\rȘi [ea 🙂]{{actor=ana-pop}}"
    );
    expect![[r"
        Ana Pop (ana-pop, Some(Person))
        2025-12-24 a.news:3: Ana Pop (actor ana-pop, recognised)
            🙂 A\u{306}na. «Ana Pop» 🙂.
        2025-12-24 a.news:4: ea 🙂 (actor ana-pop, tagged)
            Și «ea 🙂»
    "]]
    .assert_eq(&in_every_unit(&fixture, |view, offset| shown(&fixture, view, offset)));
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
            unnamed (unnamed, None)
            2025-12-24 a.news:3: un oficial (source unnamed, tagged)
                «un oficial» și altul
            2025-12-24 a.news:3: altul (source unnamed, tagged)
                un oficial și «altul»
        "]],
    );
}

#[test]
fn a_long_line_is_cut_between_words() {
    let words = "cuvânt ".repeat(40);
    check(
        &format!("{CARDS}-- a.news --\ndate 2025-12-19\n\n{words}Anei P<|>op {words}\n"),
        &expect![[r"
        Ana Pop (ana-pop, Some(Person))
        2025-12-19 a.news:3: Anei Pop (actor ana-pop, recognised)
            …cuvânt cuvânt cuvânt cuvânt cuvânt cuvânt cuvânt cuvânt «Anei Pop» cuvânt cuvânt cuvânt cuvânt cuvânt cuvânt cuvânt cuvânt cuvânt cuvânt cuvânt cuvânt cuvânt cuvânt…
    "]],
    );
    let word = "ș".repeat(300);
    check(
        &format!("{CARDS}-- a.news --\ndate 2025-12-19\n\n[{word}]{{actor=ana-<|>pop}} nu.\n"),
        &expect![[r"
            Ana Pop (ana-pop, Some(Person))
            2025-12-19 a.news:3: șșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșș (actor ana-pop, tagged)
                «șșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșșș…»
        "]],
    );
}
