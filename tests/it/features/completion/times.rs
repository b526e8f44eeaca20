//! Times: what plain words mean.

use std::fmt::Write;

use expect_test::Expect;
use expect_test::expect;
use newsmark::time::Meant;
use newsmark::time::strict_day;
use newsmark::time::times_meant;

use super::check;

#[test]
fn when_offers_what_the_words_mean() {
    check(
        "date 2025-12-22\n\nAu vorbit [duminică]{when=<|>}.",
        &expect![[r"
        2025-12-21 — Sunday, “duminică”
        2025-12-28 — Sunday, “duminică”
        2025-12-22 — Monday, the article's day
        2025-12-23 — Tuesday, the day after
        … 5 in all
        => Au vorbit [duminică]{when=2025-12-21}.
    "]],
    );
    check(
        "date 2025-12-22\n\nVor vorbi [vineri]{when=<|> la Paris, vor.",
        &expect![[r"
        2025-12-26 — Friday, “vineri”
        2025-12-19 — Friday, “vineri”
        2025-12-22 — Monday, the article's day
        2025-12-21 — Sunday, the day before
        … 6 in all
        => Vor vorbi [vineri]{when=2025-12-26} la Paris, vor.
    "]],
    );
    check(
        "date 2025-12-22\n\n[discuții între 20 și 21 decembrie]{when=<|>}",
        &expect![[r"
            2025-12-20 to 2025-12-21 — “20 și 21 decembrie”
            2025-12-22 — Monday, the article's day
            2025-12-21 — Sunday, the day before
            2025-12-23 — Tuesday, the day after
            … 5 in all
            => [discuții între 20 și 21 decembrie]{when=2025-12-20 until=2025-12-21}
        "]],
    );
    check(
        "date 2025-12-22\n\n[discuții între 20 și 21 decembrie]{when=\"<|>\"}",
        &expect![[r#"
        2025-12-20/2025-12-21 — “20 și 21 decembrie”
        2025-12-22 — Monday, the article's day
        2025-12-21 — Sunday, the day before
        2025-12-23 — Tuesday, the day after
        … 5 in all
        => [discuții între 20 și 21 decembrie]{when="2025-12-20/2025-12-21"}
    "#]],
    );
}

/// Reads each of `texts` on a Monday.
#[track_caller]
pub(super) fn read(texts: &[&str], expected: &Expect) {
    let day = strict_day("2025-12-22").expect("a day");
    let mut shown = String::new();
    for text in texts {
        let meant = times_meant(text, day, None);
        let said: Vec<String> = meant.iter().map(|meant| said(text, meant)).collect();
        let _ = writeln!(shown, "{text}: {}", said.join("; "));
    }
    expected.assert_eq(&shown);
}

#[test]
fn days_by_their_distance() {
    read(
        &[
            "azi",
            "astăzi",
            "mâine",
            "poimâine",
            "ieri",
            "alaltăieri",
            "luni",
            "marți",
            "duminică seara",
            "de luni",
            "trei luni",
            "vinerea trecută",
            "joia viitoare",
            "săptămâna trecută",
            "săptămâna viitoare",
            "luna trecută",
            "luna viitoare",
            "anul trecut",
            "în weekend",
            "weekendul trecut",
        ],
        &expect![[r"
            azi: “azi” 2025-12-22
            astăzi: “astăzi” 2025-12-22
            mâine: “mâine” 2025-12-23
            poimâine: “poimâine” 2025-12-24
            ieri: “ieri” 2025-12-21
            alaltăieri: “alaltăieri” 2025-12-20
            luni: “luni” 2025-12-22 or 2025-12-29
            marți: “marți” 2025-12-16 or 2025-12-23
            duminică seara: “duminică” 2025-12-21 or 2025-12-28
            de luni: “luni” 2025-12-22 or 2025-12-29
            trei luni: 
            vinerea trecută: “vinerea trecută” 2025-12-19
            joia viitoare: “joia viitoare” 2025-12-25
            săptămâna trecută: “săptămâna trecută” 2025-12-15/2025-12-21
            săptămâna viitoare: “săptămâna viitoare” 2025-12-29/2026-01-04
            luna trecută: “luna trecută” 2025-11
            luna viitoare: “luna viitoare” 2026-01
            anul trecut: “anul trecut” 2024
            în weekend: “weekend” 2025-12-20/2025-12-21
            weekendul trecut: “weekendul trecut” 2025-12-20/2025-12-21
        "]],
    );
}

#[test]
fn dates_and_stretches() {
    read(
        &[
            "22 decembrie",
            "5 ianuarie",
            "22 decembrie 2025",
            "22.12.2025",
            "20-21 decembrie",
            "între 20 și 21 decembrie 2024",
            "din 3 până pe 5 ianuarie",
            "în martie",
            "în mai",
            "decembrie 2024",
            "în 2022",
            "acum două zile",
            "acum o lună",
            "peste trei săptămâni",
            "în urmă cu",
            "două zile în urmă",
            "în primăvara 2026",
            "primăvara viitoare",
            "în primăvară",
            "31 februarie",
            "20 de puncte",
            "mai mult",
        ],
        &expect![[r"
            22 decembrie: “22 decembrie” 2025-12-22
            5 ianuarie: “5 ianuarie” 2026-01-05
            22 decembrie 2025: “22 decembrie 2025” 2025-12-22
            22.12.2025: “22.12.2025” 2025-12-22
            20-21 decembrie: “20-21 decembrie” 2025-12-20/2025-12-21
            între 20 și 21 decembrie 2024: “20 și 21 decembrie 2024” 2024-12-20/2024-12-21
            din 3 până pe 5 ianuarie: “3 până pe 5 ianuarie” 2026-01-03/2026-01-05
            în martie: “martie” 2025-03 or 2026-03
            în mai: “mai” 2025-05 or 2026-05
            decembrie 2024: “decembrie 2024” 2024-12
            în 2022: “2022” 2022
            acum două zile: “acum două zile” 2025-12-20
            acum o lună: “acum o lună” 2025-11
            peste trei săptămâni: “peste trei săptămâni” 2026-01-12
            în urmă cu: 
            două zile în urmă: “două zile în urmă” 2025-12-20
            în primăvara 2026: “primăvara 2026” 2026-21
            primăvara viitoare: “primăvara viitoare” 2026-21
            în primăvară: “primăvară” 2025-21 or 2026-21
            31 februarie: 
            20 de puncte: 
            mai mult: 
        "]],
    );
}

/// What English papers write.
const ENGLISH: &[&str] = &[
    "today",
    "yesterday",
    "the day before yesterday",
    "tomorrow",
    "on Monday",
    "last Friday",
    "next Friday",
    "this Thursday",
    "last week",
    "next month",
    "this year",
    "January 5",
    "January 5, 2024",
    "5th of January",
    "Dec 20-21",
    "December 20 to 21",
    "two days ago",
    "in three weeks",
    "a week ago",
    "in December",
    "spring 2026",
    "he may come",
    "2025-12-01",
    "will meet on Friday",
    "va avea loc în martie",
    "luni, 22 decembrie",
    "3,5 milioane",
    "ora 10.30",
    "ULTIMA VINERI",
];

#[test]
fn english() {
    read(
        ENGLISH,
        &expect![[r"
            today: “today” 2025-12-22
            yesterday: “yesterday” 2025-12-21
            the day before yesterday: “the day before yesterday” 2025-12-20
            tomorrow: “tomorrow” 2025-12-23
            on Monday: “Monday” 2025-12-22 or 2025-12-29
            last Friday: “last Friday” 2025-12-19
            next Friday: “next Friday” 2025-12-26
            this Thursday: “this Thursday” 2025-12-25
            last week: “last week” 2025-12-15/2025-12-21
            next month: “next month” 2026-01
            this year: “this year” 2025
            January 5: “January 5” 2026-01-05
            January 5, 2024: “January 5, 2024” 2024-01-05
            5th of January: “5th of January” 2026-01-05
            Dec 20-21: “Dec 20-21” 2025-12-20/2025-12-21
            December 20 to 21: “December 20 to 21” 2025-12-20/2025-12-21
            two days ago: “two days ago” 2025-12-20
            in three weeks: “in three weeks” 2026-01-12
            a week ago: “a week ago” 2025-12-15
            in December: “December” 2025-12
            spring 2026: “spring 2026” 2026-21
            he may come: 
            2025-12-01: “2025-12-01” 2025-12-01
            will meet on Friday: “Friday” 2025-12-26 or 2025-12-19
            va avea loc în martie: “martie” 2026-03 or 2025-03
            luni, 22 decembrie: “luni, 22 decembrie” 2025-12-22
            3,5 milioane: 
            ora 10.30: 
            ULTIMA VINERI: “VINERI” 2025-12-19 or 2025-12-26
        "]],
    );
}

/// An expression and its readings.
fn said(text: &str, meant: &Meant) -> String {
    let readings = meant.readings.iter().map(|reading| match &reading.last {
        Some(last) => format!("{}/{last}", reading.first),
        None => reading.first.clone(),
    });
    format!("“{}” {}", meant.span.of(text), readings.collect::<Vec<_>>().join(" or "))
}

#[test]
fn an_event_has_its_days_and_an_end_comes_later() {
    check(
        "date 2025-12-22\n\n[x]{when=2025-12-2<|>}",
        &expect![[r"
        2025-12-22 — Monday, the article's day
        2025-12-21 — Sunday, the day before
        2025-12-23 — Tuesday, the day after
        => [x]{when=2025-12-22}
    "]],
    );
    check(
        "date 2025-12-22\n\n[x]{when=ieri<|>}",
        &expect![[r"
        2025-12-21 — Sunday, “ieri”
        => [x]{when=2025-12-21}
    "]],
    );
    check(
        "date 2025-12-22\n\n[x]{when=2025-12-22 until=<|>}",
        &expect![[r"
            2025-12-23 — Tuesday, 2 days
            2025-12-24 — Wednesday, 3 days
            2026-01-15 — Thursday, today
            => [x]{when=2025-12-22 until=2025-12-23}
        "]],
    );
    check(
        "date 2025-12-22\n\n[x]{event=miami-talks-2025-12 when=<|>}",
        &expect![[r"
            2025-12-20 to 2025-12-21 — the event's days
            2025-12-22 — Monday, the article's day
            2025-12-21 — Sunday, the day before
            2025-12-23 — Tuesday, the day after
            … 5 in all
            => [x]{event=miami-talks-2025-12 when=2025-12-20 until=2025-12-21}
        "]],
    );
    check(
        "[x]{when=<|>}",
        &expect![[r"
        2026-01-15 — Thursday, today
        => [x]{when=2026-01-15}
    "]],
    );
}
