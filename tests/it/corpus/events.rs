//! Previews, reports, first reports, status, and names that tags teach.

use expect_test::Expect;
use expect_test::expect;
use newsmark::corpus::FirstDeclarations;
use newsmark::rules::Declarers;
use newsmark::text::Symbol;

use super::event;
use super::mentions;
use crate::newsroom::Newsroom;

fn check_event(fixture: &str, id: &str, expected: &Expect) {
    expected.assert_eq(&event(&Newsroom::new(fixture).corpus, id));
}

fn check_mentions(fixture: &str, expected: &Expect) {
    expected.assert_eq(&mentions(&Newsroom::new(fixture).corpus));
}

#[test]
fn an_event_is_previewed_declared_and_reported() {
    check_event(
        "-- undated.news --
S-a vorbit despre [summit]{event=summit-2025}.
-- d.news --
date 2025-12-22

[Summitul]{event=summit-2025 status=happened} s-a încheiat.
-- c.news --
date 2025-12-22

[Summitul]{#summit-2025 when=2025-12-20 until=2025-12-21} s-a încheiat.
-- b.news --
date 2025-12-20T08:00:00+02:00

[Summitul]{event=summit-2025} începe.
-- a.news --
date 2025-12-10

[Summitul]{event=summit-2025 status=planned} e anunțat.
",
        "summit-2025",
        &expect![[r"
            summit-2025: declared in c.news
              2025-12-20 to 2025-12-21
              preview a.news
              report b.news
              report c.news
              report d.news
              report undated.news
              happened says d.news
        "]],
    );
}

#[test]
fn the_earlier_declaration_holds() {
    check_event(
        "-- a.news --
date 2025-12-23

[Summitul]{#summit-2025 when=2025-12-21}
-- b.news --
date 2025-12-22

[Summitul]{#summit-2025 when=2025-12-20}
",
        "summit-2025",
        &expect![[r"
            summit-2025: declared in b.news
              2025-12-20 to 2025-12-20
              report b.news
              report a.news
        "]],
    );
}

#[test]
fn a_tag_teaches_the_articles_around_its_event() {
    check_mentions(
        "-- teaches.news --
date 2025-12-22

[Întâlnirea de la Viena cu Peskov]{#vienna-2025 when=2025-12-20} a durat.
-- before.news --
date 2025-10-22

Despre întâlnirea de la Viena cu Peskov nu se știe.
-- too-early.news --
date 2025-10-20

Despre întâlnirea de la Viena cu Peskov nu se știe.
-- after.news --
date 2026-01-19

Întâlnirii de la Viena cu Peskov i-a urmat tăcerea.
-- too-late.news --
date 2026-01-20

Întâlnirii de la Viena cu Peskov i-a urmat tăcerea.
-- undated.news --
Întâlnirii de la Viena cu Peskov i-a urmat tăcerea.
",
        &expect![[r#"
            after.news
              2:0-2:32 event vienna-2025 Recognised
              taught "Întâlnirea de la Viena cu Peskov" vienna-2025
            before.news
              2:7-2:39 event vienna-2025 Recognised
              taught "Întâlnirea de la Viena cu Peskov" vienna-2025
            teaches.news
              2:1-2:33 event vienna-2025 Declared
              2:27-2:33 actor dmitri-peskov Recognised
            too-early.news
              2:33-2:39 actor dmitri-peskov Recognised
            too-late.news
              2:26-2:32 actor dmitri-peskov Recognised
            undated.news
              0:26-0:32 actor dmitri-peskov Recognised
        "#]],
    );
}

#[test]
fn a_text_that_two_events_share_teaches_nothing() {
    check_mentions(
        "-- a.news --
date 2025-12-22

[Întâlnirea de la Viena cu Peskov]{#vienna-1 when=2025-12-20} a durat.
-- b.news --
date 2025-12-24

[Întâlnirea de la Viena cu Peskov]{#vienna-2 when=2025-12-23} a durat.
-- c.news --
date 2025-12-26

Despre întâlnirea de la Viena cu Peskov nu se știe.
",
        &expect![[r"
            a.news
              2:1-2:33 event vienna-1 Declared
              2:27-2:33 actor dmitri-peskov Recognised
            b.news
              2:1-2:33 event vienna-2 Declared
              2:27-2:33 actor dmitri-peskov Recognised
            c.news
              2:33-2:39 actor dmitri-peskov Recognised
        "]],
    );
}

#[test]
fn of_many_articles_of_one_day_that_declare_an_event_the_first_by_path_holds() {
    let article = |name: &str, day: &str| {
        format!("-- {name}.news --\ndate {day}\n\n[Summitul]{{#summit when=2025-12-20}}\n")
    };
    let mut fixture = article("z", "2025-12-21");
    for name in ["m", "l", "k", "j", "i", "h", "g", "f", "e", "d"] {
        fixture.push_str(&article(name, "2025-12-22"));
    }
    fixture.push_str(&article("a", "2025-12-23"));
    let Newsroom { corpus, .. } = Newsroom::new(&fixture);
    let paths = |declarations: FirstDeclarations<'_>| {
        declarations.map(|first| {
            corpus.summary(first.expect("twelve declare it").0).expect("it is there").path.clone()
        })
    };
    let (declarers, event) = (Declarers::new(&corpus), Symbol::new("summit"));
    for declarations in [declarers.first(event), declarers.first(event), corpus.first_declarations(event)] {
        assert_eq!(paths(declarations).map(|path| path.display().to_string()), ["z.news", "d.news"]);
    }
}

#[test]
fn an_id_that_is_written_twice_counts_once() {
    check_mentions(
        "date 2025-12-22

[Peskov]{actor=\"dmitri-peskov maria-zaharova dmitri-peskov\"} a tăcut.
",
        &expect![[r"
            a.news
              2:1-2:7 actor dmitri-peskov Tagged
              2:1-2:7 actor maria-zaharova Tagged
        "]],
    );
}
