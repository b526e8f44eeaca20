//! Adding a header.

use expect_test::expect;

use crate::features::action::done;

#[test]
fn a_headline_becomes_the_title() {
    let fixture = "-- 2025-12-22-miami.news --
  <|>Kremlinul neagă progresul\r
\r
Moscova a spus luni că nu e nimic.\r
";
    expect![[r"
          date 2025-12-22
        title Kremlinul neagă progresul

        Moscova a spus luni că nu e nimic.
    "]]
    .assert_eq(&done(fixture, "", "add a header and title: 2025-12-22, the day that").replace('\r', ""));
}

#[test]
fn prose_stays_prose() {
    let fixture = "Kremlinul a spus <|>luni că nu e nimic.\n\nAtât.\n";
    expect![[r"
        date 2026-01-15

        Kremlinul a spus luni că nu e nimic.

        Atât.
    "]]
    .assert_eq(&done(fixture, "", "add a header: 2026-01-15, today"));
    expect![[r"
        date 2026-01-15

    "]]
    .assert_eq(&done("<|>", "", "add a header: 2026-01-15, today"));
}

#[test]
fn not_where_there_is_one_or_far_below() {
    expect!["not offered: add a header"].assert_eq(&done(
        "date 2025-12-22\n\nTe<|>xt.\n",
        "",
        "add a header",
    ));
    expect!["not offered: add a header"].assert_eq(&done(
        "Unu.\n\nDoi.\n\nTr<|>ei.\n\nPatru.\n",
        "",
        "add a header",
    ));
}
