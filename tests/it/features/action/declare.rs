//! Declaring events.

use expect_test::expect;
use newsmark::features::ActionKind;

use crate::features::action::done;
use crate::features::action::offered;

#[test]
fn selected_words_declare_an_event_with_its_time_and_place() {
    let fixture = "date 2025-12-22\n\nDuminică a avut loc <|>summitul de la Berlin , spune el.\n";
    expect![[r"
        date 2025-12-22

        Duminică a avut loc [summitul de la Berlin]{#summitul-de-la-berlin when=2025-12-21 at=berlin} , spune el.
    "]]
    .assert_eq(&done(fixture, "summitul de la Berlin ", "declare"));
}

#[test]
fn tags_inside_the_selection_stay_and_halves_of_tags_are_refused() {
    let fixture = "date 2025-12-22\n\nA avut loc <|>summitul de la [Berlin]{place=berlin}.\n";
    expect![[r"
        date 2025-12-22

        A avut loc [summitul de la [Berlin]{place=berlin}]{#summitul-de-la-berlin at=berlin}.
    "]]
    .assert_eq(&done(fixture, "summitul de la [Berlin]{place=berlin}", "declare"));
    expect!["not offered: declare"].assert_eq(&done(fixture, "summitul de la [Ber", "declare"));
    let two = "date 2025-12-22\n\nA avut <|>loc.\n\nSummitul.\n";
    expect!["not offered: declare"].assert_eq(&done(two, "loc.\n\nSummitul", "declare"));
    expect![""].assert_eq(&offered(two, "", &[ActionKind::Rewrite]));
}

#[test]
fn an_event_that_nobody_declares_is_declared_where_it_is_mentioned() {
    let fixture = "-- a.news --
date 2025-12-22

Duminică a fost [sum<|>mitul]{event=summit-2025 status=happened}.
";
    expect![[r"
        date 2025-12-22

        Duminică a fost [summitul]{#summit-2025 when=2025-12-21 status=happened}.
    "]]
    .assert_eq(&done(fixture, "", "declare the event `summit-2025` here"));
    let declared =
        format!("{fixture}-- b.news --\ndate 2025-12-20\n\n[Summitul]{{#summit-2025}} se apropie.\n");
    expect!["not offered: declare"].assert_eq(&done(&declared, "", "declare"));
}

#[test]
fn only_what_can_be_an_events_name_is_offered() {
    let article = "date 2025-12-22\n\nDuminică, Dmitri Peskov a spus că votul asupra digului și Untold vor fi mâine. Alta.\n";
    let told = [
        "spus",
        "că",
        "Duminică",
        "Dmitri Peskov",
        "votul",
        "vot",
        "votul asupra digului",
        "Untold",
        "Untold vor",
        "digului",
        "și",
        "a spus că",
        "fi mâine. Alta",
        "mâine.",
    ]
    .map(|selected| {
        let fixture = article.replacen(selected, &format!("<|>{selected}"), 1);
        let offered = offered(&fixture, selected, &[ActionKind::Rewrite]);
        let declare = offered.lines().find(|line| line.contains("declare")).unwrap_or("-");
        format!("{selected}: {declare}\n")
    });
    expect![[r"
        spus: -
        că: -
        Duminică: -
        Dmitri Peskov: -
        votul: Rewrite: declare the event `votul` here
        vot: -
        votul asupra digului: Rewrite: declare the event `votul-asupra-digului` here
        Untold: Rewrite: declare the event `untold` here
        Untold vor: Rewrite: declare the event `untold-vor` here
        digului: -
        și: -
        a spus că: -
        fi mâine. Alta: -
        mâine.: -
    "]]
    .assert_eq(&told.concat());
}

#[test]
fn marks_around_the_selection_stay_outside() {
    let fixture = "date 2025-12-22\n\nVine <|>festivalul verii. Apoi pace.\n";
    expect![[r"
        date 2025-12-22

        Vine [festivalul verii]{#festivalul-verii}. Apoi pace.
    "]]
    .assert_eq(&done(fixture, "festivalul verii. ", "declare"));
}
