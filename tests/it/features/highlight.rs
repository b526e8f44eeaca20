//! The same entity, wherever the article speaks of it.

use expect_test::Expect;
use expect_test::expect;
use newsmark::features::View;
use newsmark::features::highlights;

use crate::features::ask;
use crate::features::units::in_every_unit;
use crate::features::units::seen;

/// The article of the cursor with what is highlighted in guillemets, how we know behind each, `␍` for
/// carriage returns.
#[track_caller]
fn check(fixture: &str, expected: &Expect) {
    expected.assert_eq(&ask(fixture, shown));
}

fn shown(view: View<'_>, offset: usize) -> String {
    let mut text = view.text.to_owned();
    for found in highlights(view, offset).iter().rev() {
        seen(view, found.span);
        text.insert_str(found.span.end(), &format!("»({})", found.status.name()));
        text.insert(found.span.start(), '«');
    }
    text.replace('\r', "␍")
}

#[test]
fn recognised() {
    check(
        "date 2025-12-22\n\n[Pes<|>kov]{actor=dmitri-peskov} tace. Dmitri Peskov pleacă. [„Nu.”]{quote=dmitri-peskov}\n",
        &expect![[r"
            date 2025-12-22

            [«Peskov»(tagged)]{actor=dmitri-peskov} tace. «Dmitri Peskov»(recognised) pleacă. [«„Nu.”»(tagged)]{quote=dmitri-peskov}
        "]],
    );
}

#[test]
fn plain() {
    check(
        "date 2025-12-22\nevent runda\n\n[Runda]{#runda} și [ma<|>sa]{event=runda}, [pauza]{#pauza part-of=runda}. [Runda]{#runda}\n",
        &expect![[r"
            date 2025-12-22
            event «runda»(tagged)

            [«Runda»(declared)]{#runda} și [«masa»(tagged)]{event=runda}, [pauza]{#pauza part-of=«runda»(tagged)}. [«Runda»(tagged)]{#runda}
        "]],
    );
}

#[test]
fn across() {
    check(
        "-- b.news --\ndate 2025-12-22\n\n[Runda]{#run<|>da}\n-- a.news --\ndate 2025-12-21\n\n[Runda]{#runda}\n",
        &expect![[r"
            date 2025-12-22

            [«Runda»(tagged)]{#«runda»(tagged)}
        "]],
    );
}

#[test]
fn empty() {
    check("date 2025-12-22\n\nO <|>zi.\n", &expect!["date 2025-12-22\n\nO zi.\n"]);
    check(
        "date 2025-12-22\n\n[Du<|>minică]{when=2025-12-21}\n",
        &expect!["date 2025-12-22\n\n[Duminică]{when=2025-12-21}\n"],
    );
}

#[test]
fn emoji_and_carriage_returns() {
    check(
        "date 2025-12-22\r\nplace Mia<|>mi\r\n\r\n🙂 Miami 🙂 [aici]{place=miami}.\r\n",
        &expect![[r"
            date 2025-12-22␍
            place «Miami»(tagged)␍
            ␍
            🙂 «Miami»(recognised) 🙂 [«aici»(tagged)]{place=miami}.␍
        "]],
    );
}

#[test]
fn unicode() {
    let fixture =
        "date 2025-12-22\r\nplace Miami\r\n\r\n🙂 A\u{306}na: Mia<|>mi 🙂 s\u{326}i [🙂 aici]{place=miami}";
    expect![[r"
        date 2025-12-22␍
        place «Miami»(tagged)␍
        ␍
        🙂 A\u{306}na: «Miami»(recognised) 🙂 s\u{326}i [«🙂 aici»(tagged)]{place=miami}"]]
    .assert_eq(&in_every_unit(fixture, shown));
}
