//! Tests of days in prose and of the strict grammar.

use expect_test::expect;
use newsmark::time::strict_date;

use crate::syntax_header::table;

const CONTRADICTIONS: &[&str] = &[
    "Echipele s-au întâlnit vineri, 17 mai 2025, la Istanbul.",
    "Echipele s-au întâlnit vineri, 16 mai 2025, la Istanbul.",
    "Vineri 17 mai 2025 a avut loc ședința.",
    "ședința de luni, 17 mai 2025",
    "peste trei luni, 17 mai 2025",
    "timp de 20 de luni, 17 mai 2025",
    "luni-vineri, 17 mai 2025",
    "on Friday, May 17, 2025, the teams met",
    "on Friday, 17th May 2025",
    "on Friday, May 16, 2025",
    "vineri, 17.05.2025, ora 10",
    "vineri (17 mai 2025)",
    "vineri, 2025-05-17",
    "vineri, 17 decembrie",
    "luni, 22 decembrie",
    "joi, 5 mai multe persoane",
    "On Sunday 5 may be enough",
    "the Sun, 5 May 2025",
    "trei luni. 5 mai 2025",
    "vineri, 13 octombrie 1307",
    "vineri, 30 februarie 2025",
    "vineri, 17-18 mai 2025",
    "VINERI, 17 MAI 2025",
    "marţi, 17 mai 2025",
    "sîmbătă, 17 mai 2025",
    "în noaptea de joi spre vineri, 15 spre 16 mai 2025",
    "Sâmbăta, 18 mai 2025",
    "joi, 18 de persoane",
    "on Friday, the 17th May 2025",
    "vineri\u{a0}17\u{a0}mai\u{a0}2025",
];

#[test]
fn a_weekday_agrees_with_its_date() {
    let texts: Vec<String> =
        CONTRADICTIONS.iter().map(|prose| format!("date 2025-12-22\n\n{prose}")).collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    expect![[r#"
        Echipele s-au întâlnit vineri, 17 mai 2025, la Istanbul.
            weekday-date «vineri, 17 mai 2025» ? Echipele s-au întâlnit sâmbătă, 17 mai 2025, la Istanbul.
        Echipele s-au întâlnit vineri, 16 mai 2025, la Istanbul.
            fine: Some("2025-12-22")
        Vineri 17 mai 2025 a avut loc ședința.
            weekday-date «Vineri 17 mai 2025» ? Sâmbătă 17 mai 2025 a avut loc ședința.
        ședința de luni, 17 mai 2025
            weekday-date «luni, 17 mai 2025» ? ședința de sâmbătă, 17 mai 2025
        peste trei luni, 17 mai 2025
            fine: Some("2025-12-22")
        timp de 20 de luni, 17 mai 2025
            fine: Some("2025-12-22")
        luni-vineri, 17 mai 2025
            fine: Some("2025-12-22")
        on Friday, May 17, 2025, the teams met
            weekday-date «Friday, May 17, 2025» ? on Saturday, May 17, 2025, the teams met
        on Friday, 17th May 2025
            weekday-date «Friday, 17th May 2025» ? on Saturday, 17th May 2025
        on Friday, May 16, 2025
            fine: Some("2025-12-22")
        vineri, 17.05.2025, ora 10
            weekday-date «vineri, 17.05.2025» ? sâmbătă, 17.05.2025, ora 10
        vineri (17 mai 2025)
            weekday-date «vineri (17 mai 2025)» ? sâmbătă (17 mai 2025)
        vineri, 2025-05-17
            weekday-date «vineri, 2025-05-17» ? sâmbătă, 2025-05-17
        vineri, 17 decembrie
            weekday-date «vineri, 17 decembrie»
        luni, 22 decembrie
            fine: Some("2025-12-22")
        joi, 5 mai multe persoane
            fine: Some("2025-12-22")
        On Sunday 5 may be enough
            fine: Some("2025-12-22")
        the Sun, 5 May 2025
            fine: Some("2025-12-22")
        trei luni. 5 mai 2025
            fine: Some("2025-12-22")
        vineri, 13 octombrie 1307
            fine: Some("2025-12-22")
        vineri, 30 februarie 2025
            fine: Some("2025-12-22")
        vineri, 17-18 mai 2025
            fine: Some("2025-12-22")
        VINERI, 17 MAI 2025
            weekday-date «VINERI, 17 MAI 2025» ? SÂMBĂTĂ, 17 MAI 2025
        marţi, 17 mai 2025
            weekday-date «marţi, 17 mai 2025» ? sâmbătă, 17 mai 2025
        sîmbătă, 17 mai 2025
            fine: Some("2025-12-22")
        în noaptea de joi spre vineri, 15 spre 16 mai 2025
            fine: Some("2025-12-22")
        Sâmbăta, 18 mai 2025
            weekday-date «Sâmbăta, 18 mai 2025» ? Duminică, 18 mai 2025
        joi, 18 de persoane
            fine: Some("2025-12-22")
        on Friday, the 17th May 2025
            weekday-date «Friday, the 17th May 2025» ? on Saturday, the 17th May 2025
        vineri␣17␣mai␣2025
            weekday-date «vineri␣17␣mai␣2025» ? sâmbătă␣17␣mai␣2025
    "#]]
    .assert_eq(&table("a.news", &texts).replace("date 2025-12-22⏎⏎", ""));
}

#[test]
fn the_language_decides_which_names_are_weekdays() {
    let found = table(
        "a.news",
        &[
            "date 2025-12-22\nlang fr\n\nvendredi, 17 mai 2025",
            "date 2025-12-22\nlang ru\n\nпятница, 17 мая 2025 года",
            "date 2025-12-22\nlang de\n\nam Freitag, 17. Mai 2025, in Berlin",
            "date 2025-12-22\nlang de\n\nam Samstag, den 17. Mai 2025, in Berlin",
            "date 2025-12-22\nlang de\n\nam Freitag, den 17. Mai 2025, in Berlin",
            "Vineri, 17 decembrie",
        ],
    );
    expect![[r#"
        date 2025-12-22⏎lang fr⏎⏎vendredi, 17 mai 2025
            weekday-date «vendredi, 17 mai 2025» ? date 2025-12-22⏎lang fr⏎⏎samedi, 17 mai 2025
        date 2025-12-22⏎lang ru⏎⏎пятница, 17 мая 2025 года
            weekday-date «пятница, 17 мая 2025» ? date 2025-12-22⏎lang ru⏎⏎суббота, 17 мая 2025 года
        date 2025-12-22⏎lang de⏎⏎am Freitag, 17. Mai 2025, in Berlin
            weekday-date «Freitag, 17. Mai 2025» ? date 2025-12-22⏎lang de⏎⏎am Samstag, 17. Mai 2025, in Berlin
        date 2025-12-22⏎lang de⏎⏎am Samstag, den 17. Mai 2025, in Berlin
            fine: Some("2025-12-22")
        date 2025-12-22⏎lang de⏎⏎am Freitag, den 17. Mai 2025, in Berlin
            weekday-date «Freitag, den 17. Mai 2025» ? date 2025-12-22⏎lang de⏎⏎am Samstag, den 17. Mai 2025, in Berlin
        Vineri, 17 decembrie
            date-missing «» ? date 2025-12-17⏎⏎Vineri, 17 decembrie
    "#]].assert_eq(&found);
}

#[test]
fn the_grammar_is_strict() {
    let read = |text: &str| {
        strict_date(text).map(|date| (date.day.to_string(), date.time.map(|time| time.to_string())))
    };
    let texts = [
        "2025-12-22",
        "2025-12-22T10:30:00Z",
        "2025-12-22t10:30:00.25+02:00",
        "2025-12-22T23:59:60-00:00",
        "2025-12-22T10:30Z",
        "2025-12-22T10:30:00",
        "2025-12-22T10:30:00+0200",
        "2025-12-22T10Z",
        "20251222",
        "+002025-12-22",
        "2025-02-29",
        "2024-02-29",
        "2025-12-22 ",
        "2025-12-22T10:30:00.Z",
        "2025-12-22T24:00:00Z",
        "2025-12-22T10:30:00+24:00",
        "２０２５-12-22",
        "",
    ];
    let out: String = texts.iter().map(|text| format!("{text:?} {:?}\n", read(text))).collect();
    expect![[r#"
        "2025-12-22" Some(("2025-12-22", None))
        "2025-12-22T10:30:00Z" Some(("2025-12-22", Some("10:30:00")))
        "2025-12-22t10:30:00.25+02:00" Some(("2025-12-22", Some("10:30:00.25")))
        "2025-12-22T23:59:60-00:00" Some(("2025-12-22", Some("23:59:59")))
        "2025-12-22T10:30Z" None
        "2025-12-22T10:30:00" None
        "2025-12-22T10:30:00+0200" None
        "2025-12-22T10Z" None
        "20251222" None
        "+002025-12-22" None
        "2025-02-29" None
        "2024-02-29" Some(("2024-02-29", None))
        "2025-12-22 " None
        "2025-12-22T10:30:00.Z" None
        "2025-12-22T24:00:00Z" None
        "2025-12-22T10:30:00+24:00" None
        "２０２５-12-22" None
        "" None
    "#]]
    .assert_eq(&out);
}
