//! The date of an article follows the name of its file.

use std::path::Path;

use expect_test::Expect;
use expect_test::expect;
use newsmark::features::following_date;
use newsmark::syntax::parse;
use newsmark::time::Date;
use newsmark::time::rewritten;

/// The text when `2025-12-22-x.news` is to be called `new`; `unchanged` where nothing has to be written.
fn renamed(text: &str, new: &str) -> String {
    let edit =
        following_date(text, &parse(text), Path::new("a/2025-12-22-x.news"), Path::new(new), Some("ro"));
    let Some(edit) = edit else { return "unchanged".to_owned() };
    let mut text = text.to_owned();
    text.replace_range(edit.span.range(), &edit.text);
    text.replace('\u{feff}', "BOM ").replace('\r', "␍").replace('\u{301}', "◌́")
}

#[expect(clippy::needless_pass_by_value, reason = "expectations are written in place")]
#[track_caller]
fn check(text: &str, expected: Expect) {
    expected.assert_eq(&renamed(text, "b/2026-01-05.news"));
}

#[test]
fn plain() {
    check(
        "date 2025-12-22\ntitle Miami\n\nTace.\n",
        expect![[r"
        date 2026-01-05
        title Miami

        Tace.
    "]],
    );
}

#[test]
fn compact() {
    check(" date 2025-12-22 La 2025-12-22 a tăcut.", expect![[r" date 2026-01-05 La 2025-12-22 a tăcut."]]);
}

#[test]
fn a_time_of_day_stays() {
    check(
        "title x\ndate 2025-12-22T09:30:00+02:00\n\nTace.",
        expect![[r"
        title x
        date 2026-01-05T09:30:00+02:00

        Tace."]],
    );
}

#[test]
fn notations_stay() {
    for (before, after) in [
        ("22 decembrie 2025", "5 ianuarie 2026"),
        ("luni, 22 decembrie 2025", "luni, 5 ianuarie 2026"),
        ("22.12.2025", "05.01.2026"),
        ("2025/12/22", "2026/01/05"),
        ("Dec. 22, 2025", "Ian. 5, 2026"),
        ("December 22, 2025", "January 5, 2026"),
        ("22 DECEMBRIE 2025", "5 IANUARIE 2026"),
    ] {
        let text = |date: &str| format!("date {date}\n\nTace.\n");
        assert_eq!(renamed(&text(before), "2026-01-05.news"), text(after), "{before}");
    }
}

#[test]
fn a_weekday_follows() {
    let text = "date luni, 22 decembrie 2025\n\nTace.\n";
    assert_eq!(renamed(text, "2025-12-23.news"), text.replace("luni, 22", "marți, 23"));
}

#[test]
fn empty() {
    let date = "date 2025-12-22\n\nTace.\n";
    for (text, new) in [
        ("", "2026-01-05.news"),
        ("Tace.", "2026-01-05.news"),
        ("date 2025-12-21\n\nTace.\n", "2026-01-05.news"),
        ("date 05/06/2025\n\nTace.\n", "2026-01-05.news"),
        ("date\n\nTace.\n", "2026-01-05.news"),
        (date, "2025-12-22-y.news"),
        (date, "y.news"),
        (date, "2026-02-30.news"),
        (date, "2026-01-055.news"),
    ] {
        assert_eq!(renamed(text, new), "unchanged", "{text:?} {new}");
    }
}

#[test]
fn unicode() {
    check(
        "\u{feff}title 🗞️ Cafe\u{301}\r\ndate 2025-12-22\r\n\r\n🙂 Tace.",
        expect![[r"
        BOM title 🗞️ Cafe◌́␍
        date 2026-01-05␍
        ␍
        🙂 Tace."]],
    );
}

#[test]
fn every_day_of_some_years_is_written_as_it_was() {
    let first = Date::constant(2023, 12, 25);
    let days: Vec<Date> = first.series(jiff::Span::new().days(9)).take(90).collect();
    for pair in days.windows(2) {
        let (from, to) = (pair[0], pair[1]);
        let iso = rewritten(&from.to_string(), from, to, None);
        assert_eq!(iso.first(), Some(&to.to_string()));
        let dotted = |day: Date| format!("{:02}.{:02}.{}", day.day(), day.month(), day.year());
        assert!(rewritten(&dotted(from), from, to, None).contains(&dotted(to)), "{from} {to}");
    }
}
