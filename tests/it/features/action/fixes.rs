//! Quick fixes, and all certain ones at once.

use expect_test::expect;
use newsmark::features::ActionKind;
use newsmark::features::Newsroom;
use newsmark::features::Occasion;
use newsmark::features::actions;
use newsmark::settings::Settings;
use newsmark::text::Span;

use crate::features::action::done;
use crate::features::action::offered;
use crate::features::ask;

const FIXES: &[ActionKind] = &[ActionKind::QuickFix, ActionKind::FixAll];

#[test]
fn plain() {
    expect![[r"
        QuickFix (unknown-id): replace with `dmitri-peskov`
        QuickFix (unknown-id): create the card of the person “Dmitri Peskof”: `dmitri-peskof`
        QuickFix (unknown-id): create the card of the organisation “Dmitri Peskof”: `dmitri-peskof`
        QuickFix (unknown-id): create the card of the place “Dmitri Peskof”: `dmitri-peskof`"]]
    .assert_eq(&offered("date 2025-12-22\n\n[Peskov]{actor=dmitri-pes<|>kof} 🙂.\n", "", FIXES));
    expect![[r"
        QuickFix (date-malformed): write `date 2025-12-22` *
        FixAll: mend the one thing in this article that is certain"]]
    .assert_eq(&offered("date 22 decembrie<|> 2025\n\nText.\n", "", FIXES));
    expect![""].assert_eq(&offered("date 2025-12-22\n\n[Peskov<|>]{actor=dmitri-peskov} tace.\n", "", FIXES));
}

#[test]
fn a_finding_that_the_client_shows_is_mended_from_afar() {
    let found = ask("<|>date 2025-12-22\n\n[Peskov]{actor=dmitri-peskof} tace.\n", |view, offset| {
        let id = view.text.find("dmitri").expect("it is there");
        let shown = [("unknown-id".to_owned(), Span::new(id, id + "dmitri-peskof".len()))];
        let settings = Settings::default();
        let newsroom = Newsroom { corpus: view.corpus, root: None, settings: &settings, makes_files: false };
        let occasion = Occasion { range: Span::empty(offset), kinds: FIXES, shown: &shown, newsroom };
        let found = actions(view, &settings.levels(view.path), occasion);
        found.into_iter().map(|action| action.title).collect::<Vec<_>>().join("\n")
    });
    expect!["replace with `dmitri-peskov`"].assert_eq(&found);
}

#[test]
fn everything_certain_is_mended_even_what_mending_brings_to_light() {
    let fixture = "Data: 22 decembrie 2025\r
title T\r
\r
[Peskov]{actor=“dmitri-peskov”<|>} și [Moscova] {place=moscova} și [x]{actor=dmitri-peskof}.\r
[Marți]{when=22 decembrie 2025} 🙂\r
";
    expect![[r#"
        date 2025-12-22
        title T

        [Peskov]{actor="dmitri-peskov"} și [Moscova]{place=moscova} și [x]{actor=dmitri-peskof}.
        [Marți]{when=22 decembrie 2025} 🙂
    "#]]
    .assert_eq(&done(fixture, "", "mend everything").replace('\r', ""));
}

#[test]
fn across() {
    let fixture = "-- a.news --
date 2025-12-20

[Runda]{#runda when=2025-12-20} a început.
-- b.news --
date 2025-12-22

[Runda<|>]{#runda when=2025-12-20} s-a încheiat.
";
    expect![[r"
        date 2025-12-22

        [Runda]{event=runda when=2025-12-20} s-a încheiat.
    "]]
    .assert_eq(&done(fixture, "", "mend the one thing"));
}
