//! Tagging and untagging.

use expect_test::expect;
use newsmark::features::ActionKind;
use newsmark::features::Deed;
use newsmark::features::edits_of;
use newsmark::text::Span;

use crate::features::action::at;
use crate::features::action::done;
use crate::features::action::edited;
use crate::features::action::offered;
use crate::features::units::in_every_unit;
use crate::features::units::seen;

const REWRITE: &[ActionKind] = &[ActionKind::Rewrite];

const KREMLIN: &str = "date 2025-12-22\n\nDmitri Pes<|>kov a spus că Moscova așteaptă. 🙂\r\nMoscova tace.\n";

#[test]
fn recognised() {
    expect![[r"
        Rewrite: tag “Dmitri Peskov”: actor=dmitri-peskov
        Rewrite: tag all 3 recognised mentions in this article"]]
    .assert_eq(&offered(KREMLIN, "", REWRITE));
    expect![[r"
        date 2025-12-22

        [Dmitri Peskov]{actor=dmitri-peskov} a spus că Moscova așteaptă. 🙂
        Moscova tace.
    "]]
    .assert_eq(&done(KREMLIN, "", "tag “").replace('\r', ""));
}

#[test]
fn all_recognised_mentions_are_tagged() {
    expect![[r"
        date 2025-12-22

        [Dmitri Peskov]{actor=dmitri-peskov} a spus că [Moscova]{place=moscova} așteaptă. 🙂
        [Moscova]{place=moscova} tace.
    "]]
    .assert_eq(&done(KREMLIN, "", "tag all").replace('\r', ""));
}

#[test]
fn mentions_inside_other_tags_are_tagged_within() {
    let fixture = "date 2025-12-22
title Kremlinul tace

[Discuțiile de la Miami]{event=miami-talks-2025-12} [au mers, zice Dmitri Peskov]{quote=unnamed}<|>.
";
    expect![[r"
        date 2025-12-22
        title [Kremlinul]{actor=kremlin} tace

        [Discuțiile de la [Miami]{place=miami}]{event=miami-talks-2025-12} [au mers, zice [Dmitri Peskov]{actor=dmitri-peskov}]{quote=unnamed}.
    "]]
    .assert_eq(&done(fixture, "", "tag all"));
}

#[test]
fn what_would_not_be_read_as_a_tag_is_left_alone() {
    let fixture = "date 2025-12-22\n\n<|>\\Dmitri Peskov{k=v} și Dmitri Peskov, \\Moscova.\n";
    expect![[r"
        date 2025-12-22

        \Dmitri Peskov{k=v} și [Dmitri Peskov]{actor=dmitri-peskov}, \Moscova.
    "]]
    .assert_eq(&done(fixture, "", "tag the one"));
    // What can't be tagged isn't counted, and where nothing can be, nothing is offered.
    let behind_a_backslash = "date 2025-12-22\n\n\\Mos<|>cova.\n";
    expect![""].assert_eq(&offered(behind_a_backslash, "", REWRITE));
}

#[test]
fn a_name_that_several_own_is_a_choice() {
    let fixture = "-- registry/a.json --
{ \"cards\": [
  { \"id\": \"ana-pop\", \"type\": \"Person\", \"name\": \"Ana Pop\", \"alternateName\": [\"Pop\"] },
  { \"id\": \"ion-pop\", \"type\": \"Person\", \"name\": \"Ion Pop\", \"alternateName\": [\"Pop\", {\"text\": \"ministrul\", \"weak\": true}] },
  { \"id\": \"pop\", \"type\": \"Place\", \"name\": \"Pop\" }
] }
-- a.news --
date 2025-12-22

";
    expect![[r"
        Rewrite: tag “Pop”: actor=ana-pop
        Rewrite: tag “Pop”: actor=ion-pop
        Rewrite: tag “Pop”: place=pop"]]
    .assert_eq(&offered(&format!("{fixture}A venit P<|>op.\n"), "", REWRITE));
    expect![[r"
        date 2025-12-22

        A venit [ministrul]{actor=ion-pop}.
    "]]
    .assert_eq(&done(&format!("{fixture}A venit<|> ministrul.\n"), " ministrul", "tag “"));
    expect![""].assert_eq(&offered(&format!("{fixture}A ve<|>nit cineva.\n"), "", REWRITE));
}

#[test]
fn a_tag_is_taken_off() {
    let fixture = "date 2025-12-22\n\n[Runda de la [Gen<|>eva]{place=geneva}]{#runda when=2025-12-20} 🙂.\n";
    expect![[r"
        date 2025-12-22

        [Runda de la Geneva]{#runda when=2025-12-20} 🙂.
    "]]
    .assert_eq(&done(fixture, "", "untag “Geneva”"));
    let outer = fixture.replace("<|>", "").replace("Runda", "Run<|>da");
    expect![[r"
        date 2025-12-22

        Runda de la [Geneva]{place=geneva} 🙂.
    "]]
    .assert_eq(&done(&outer, "", "untag: take back the declaration of `runda`"));
    let unfinished = "date 2025-12-22\n\n[Runda<|>]{event=";
    expect![""].assert_eq(&offered(unfinished, "", REWRITE));
}

#[test]
fn empty() {
    for fixture in ["date 2025-12-22\n\nO zi<|>.\n", "date 2025-12-22\n\n[1<|>] \\[x\\]\n"] {
        assert_eq!(offered(fixture, "", REWRITE), "", "{fixture:?}");
    }
}

#[test]
fn unicode() {
    let fixture =
        "date 2025-12-22\r\n\r\n🙂 A\u{306}na: Pes<|>kov 🇷🇴 s\u{326}i [🙂]{actor=kremlin} Kremlinul";
    let shown = in_every_unit(fixture, |view, offset| {
        at(view, Span::empty(offset), &ActionKind::ALL, |view, levels, actions| {
            let shown = actions.iter().map(|action| {
                let Deed::InArticle(deed) = action.deed.clone() else { return action.title.clone() };
                let edits = edits_of(view, levels, deed);
                let places: Vec<&str> = edits.iter().map(|edit| seen(view, edit.span)).collect();
                let text = edited(view.text, &edits).replace('\r', "␍").replace('\n', "⏎");
                format!("{}: {places:?}\n  {text}", action.title)
            });
            shown.collect::<Vec<_>>().join("\n")
        })
    });
    expect![[r#"
        tag “Peskov”: actor=dmitri-peskov: ["", ""]
          date 2025-12-22␍⏎␍⏎🙂 A\u{306}na: [Peskov]{actor=dmitri-peskov} 🇷🇴 s\u{326}i [🙂]{actor=kremlin} Kremlinul
        tag all 2 recognised mentions in this article: ["", "", "", ""]
          date 2025-12-22␍⏎␍⏎🙂 A\u{306}na: [Peskov]{actor=dmitri-peskov} 🇷🇴 s\u{326}i [🙂]{actor=kremlin} [Kremlinul]{actor=kremlin}"#]].assert_eq(&shown);
}
