//! The same entity, wherever the article speaks of it.

use expect_test::Expect;
use expect_test::expect;
use newsmark::features::highlights;

use crate::features::ask;

/// The article of the cursor with what is highlighted in guillemets, how we know behind each.
#[track_caller]
fn check(fixture: &str, expected: &Expect) {
    let shown = ask(fixture, |view, offset| {
        let mut text = view.text.to_owned();
        for found in highlights(view, offset).iter().rev() {
            text.insert_str(found.span.end(), &format!("»({})", found.status.name()));
            text.insert(found.span.start(), '«');
        }
        text
    });
    expected.assert_eq(&shown);
}

#[test]
fn words_of_mentions_tagged_and_recognised() {
    check(
        "date 2025-12-22\n\n[Pes<|>kov]{actor=dmitri-peskov} tace. Dmitri Peskov pleacă. [„Nu.”]{quote=dmitri-peskov}\n",
        &expect![[r"
            date 2025-12-22

            [«Peskov»(tagged)]{actor=dmitri-peskov} tace. «Dmitri Peskov»(recognised) pleacă. [«„Nu.”»(tagged)]{quote=dmitri-peskov}
        "]],
    );
}

#[test]
fn the_declaration_is_told_from_mentions() {
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
fn an_earlier_article_may_hold_the_declaration() {
    check(
        "-- b.news --\ndate 2025-12-22\n\n[Runda]{#run<|>da}\n-- a.news --\ndate 2025-12-21\n\n[Runda]{#runda}\n",
        &expect![[r"
            date 2025-12-22

            [«Runda»(tagged)]{#«runda»(tagged)}
        "]],
    );
}

#[test]
fn nothing_where_nothing_is_named() {
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
            date 2025-12-22
            place «Miami»(tagged)

            🙂 «Miami»(recognised) 🙂 [«aici»(tagged)]{place=miami}.
        "]],
    );
}
