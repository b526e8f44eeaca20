//! Tests of days in prose and of the strict grammar.

use expect_test::expect;
use expect_test::expect_file;
use newsmark::time::Weekday;
use newsmark::time::named_weekday;
use newsmark::time::strict_date;

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
