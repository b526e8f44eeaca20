//! Tests of days in prose and of the strict grammar.

use expect_test::expect;
use expect_test::expect_file;
use newsmark::time::Moment;
use newsmark::time::Weekday;
use newsmark::time::is_time_zone;
use newsmark::time::mend_edtf;
use newsmark::time::named_weekday;
use newsmark::time::strict_date;
use newsmark::time::strict_day;

use crate::syntax_header::check;

#[test]
fn a_weekday_agrees_with_its_date() {
    check(
        "a.news",
        "date 2025-12-22⏎⏎",
        "",
        include_str!("time/weekdays.txt"),
        &expect_file!["./time/weekdays.txt"],
    );
}

#[test]
fn the_language_decides_which_names_are_weekdays() {
    check("a.news", "", "", include_str!("time/languages.txt"), &expect_file!["./time/languages.txt"]);
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
    let out: Vec<String> = texts.iter().map(|text| format!("{text:?} {:?}", read(text))).collect();
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
        "" None"#]]
    .assert_eq(&out.join("\n"));
}

#[test]
fn a_text_names_one_weekday_or_none() {
    for (text, language, wanted) in [
        ("vineri seara", None, Some(Weekday::Friday)),
        ("Sâmbătă", Some("en"), Some(Weekday::Saturday)),
        ("joia trecută", Some("ro-MD"), Some(Weekday::Thursday)),
        ("de luni", None, Some(Weekday::Monday)),
        ("trei luni", None, None),
        ("de luni de zile", None, None),
        ("marți sau joia", Some("ro"), None),
        ("on Friday", None, Some(Weekday::Friday)),
        ("am Freitag", Some("de"), Some(Weekday::Friday)),
        ("am Freitag", None, None),
        ("the sun and the mar", None, None),
    ] {
        assert_eq!(named_weekday(text, language), wanted, "{text}");
    }
}

#[test]
fn times_are_mended_where_one_can_tell_what_was_meant() {
    let texts = [
        "2025-12-22",
        "22.12.2025",
        "05/06/2025",
        "13/06/2025",
        "06/13/2025",
        "2025/12/2",
        "2025-12-2",
        "20251222",
        "12.2025",
        "2025.6",
        "2025-12-22 10:30",
        "22.12.2025 9:05",
        "2025-12-22T9:05:07",
        "2025-12-20 – 2025-12-21",
        "20.12.2025 - 21.12.2025",
        "2025-12-20..2025-12-21",
        "5/6/2025–7/6/2025",
        "31.02.2025",
        "22.12.25",
        "2025-12-22 ora 10",
        "ieri",
        "",
    ];
    let shown = |text: &str| match mend_edtf(text) {
        Some((mended, true)) => format!("{text} ! {mended}"),
        Some((mended, false)) => format!("{text} ? {mended}"),
        None => format!("{text} none"),
    };
    expect![[r"
        2025-12-22 ! 2025-12-22
        22.12.2025 ! 2025-12-22
        05/06/2025 ? 2025-06-05
        13/06/2025 ! 2025-06-13
        06/13/2025 ? 2025-06-13
        2025/12/2 ! 2025-12-02
        2025-12-2 ! 2025-12-02
        20251222 ! 2025-12-22
        12.2025 ! 2025-12
        2025.6 ! 2025-06
        2025-12-22 10:30 ! 2025-12-22T10:30:00
        22.12.2025 9:05 ! 2025-12-22T09:05:00
        2025-12-22T9:05:07 ! 2025-12-22T09:05:07
        2025-12-20 – 2025-12-21 ! 2025-12-20/2025-12-21
        20.12.2025 - 21.12.2025 ! 2025-12-20/2025-12-21
        2025-12-20..2025-12-21 ! 2025-12-20/2025-12-21
        5/6/2025–7/6/2025 ? 2025-06-05/2025-06-07
        31.02.2025 none
        22.12.25 none
        2025-12-22 ora 10 none
        ieri none
         none"]]
    .assert_eq(&texts.map(shown).join("\n"));
}

#[test]
fn a_day_is_the_newsrooms_own() {
    let when = |instant: &str, zone: Option<&str>| {
        let moment = Moment::At(instant.parse().expect("an instant"));
        let rest = moment.rest_of_day(zone).expect("it ends").as_secs();
        format!("{} for {}:{:02}", moment.day(zone), rest / 3600, rest / 60 % 60)
    };
    let chisinau = Some("Europe/Chisinau");
    let told = [
        when("2026-01-10T21:59:00Z", chisinau),
        when("2026-01-10T22:00:00Z", chisinau),
        when("2026-01-10T22:00:00Z", None),
        when("2026-01-10T22:00:00Z", Some("America/New_York")),
        // The clocks go forward that night, and back in autumn.
        when("2026-03-28T22:00:00Z", chisinau),
        when("2026-10-24T21:00:00Z", chisinau),
        when("2026-01-10T22:00:00Z", Some("Nowhere/Town")),
    ];
    expect![[r"
        2026-01-10 for 0:01
        2026-01-11 for 24:00
        2026-01-10 for 2:00
        2026-01-10 for 7:00
        2026-03-29 for 23:00
        2026-10-25 for 25:00
        2026-01-10 for 2:00"]]
    .assert_eq(&told.join("\n"));
    let given = Moment::Day(strict_day("2026-01-10").expect("a day"));
    assert_eq!(
        (given.day(chisinau).to_string(), given.rest_of_day(chisinau)),
        ("2026-01-10".to_owned(), None)
    );
    assert!(is_time_zone("Europe/Chisinau") && is_time_zone("UTC"));
    assert!(!is_time_zone("Europe/Chisnau") && !is_time_zone("") && !is_time_zone("../etc"));
}
