//! Declarations of events.

use expect_test::expect;

use super::SNIPPETS;
use super::check;
use super::check_with;

#[test]
fn an_event_is_declared_with_its_time_and_place() {
    check(
        "date 2025-12-22\n\n[Summitul de la Ankara]{#<|>} a început duminică.",
        &expect![[r"
        #summitul-de-la-ankara — declares an event when=2025-12-21
        => [Summitul de la Ankara]{#summitul-de-la-ankara when=2025-12-21} a început duminică.
    "]],
    );
    check_with(
        "date 2025-12-22\n\nKremlinul anunță că [runda de la Moscova]{#<|> va avea loc vineri.",
        SNIPPETS,
        &expect![[r"
            #runda-de-la-moscova — declares an event when=2025-12-26 at=moscova
            => Kremlinul anunță că [runda de la Moscova]{#${1:runda-de-la-moscova} when=${2:2025-12-26} at=${3:moscova}} va avea loc vineri.
        "]],
    );
    check(
        "date 2025-12-22\n\nRusia și Ucraina au avut [negocieri]{#<|>} la Istanbul între 20 și 21 decembrie.",
        &expect![[r"
            #negocieri — declares an event when=2025-12-20 until=2025-12-21 at=istanbul
            => Rusia și Ucraina au avut [negocieri]{#negocieri when=2025-12-20 until=2025-12-21 at=istanbul} la Istanbul între 20 și 21 decembrie.
        "]],
    );
    check(
        "date 2025-12-22\n\n[întâlnirea]{#i<|> when=2025-12-20}",
        &expect![[r"
        #intalnirea — declares an event
        => [întâlnirea]{#intalnirea when=2025-12-20}
    "]],
    );
    check(
        "date 2025-12-22\n\n[întâlnirea]{#summit<|>}",
        &expect![[r"
        #summit — declares an event
        => [întâlnirea]{#summit}
    "]],
    );
}

#[test]
fn an_id_that_exists_is_not_taken_again() {
    check(
        "-- a.news --\ndate 2025-12-20\n\n[Runda]{#runda when=2025-12-19} s-a încheiat.\n\
         -- b.news --\ndate 2025-12-22\n\n[Runda]{#<|>} a eșuat.\n",
        &expect![[r"
            #runda-2025-12 — declares an event
            => [Runda]{#runda-2025-12} a eșuat.
        "]],
    );
    check(
        "date 2025-12-22\n\n[miami]{#<|>}",
        &expect![[r"
        #miami-2025-12 — declares an event
        => [miami]{#miami-2025-12}
    "]],
    );
}
