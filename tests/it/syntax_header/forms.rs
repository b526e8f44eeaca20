//! Notations of the date behind the exact keyword.

use expect_test::Expect;
use expect_test::expect;

use crate::syntax_header::table;

const BODY: &str = "\n\nKremlinul a spus.\n";

/// Each line is an article's first, before a blank line and a body.
fn check(lines: &[&str], expected: Expect) {
    let texts: Vec<String> = lines.iter().map(|line| format!("{line}{BODY}")).collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    expected.assert_eq(&table("a.news", &texts).replace("⏎⏎Kremlinul a spus.⏎", ""));
}

#[test]
fn well_formed_and_malformed() {
    check(
        &[
            "date 2025-12-22",
            "date 2025-12-22T10:30:00+02:00",
            "date 2025-12-22T10:30:00.5Z",
            "date 22 decembrie 2025",
            "date luni, 22 decembrie 2025",
            "date Luni 22 Decembrie 2025",
            "date 22.12.2025",
            "date 22/12/2025",
            "date 2025/12/22",
            "date 2025.12.22",
            "date Dec. 22, 2025",
            "date December 22nd, 2025",
            "date 22nd of December 2025",
            "date 20251222",
            "date 2025-12-2",
            "date 2025-1-5",
            "date 22 XII 2025",
            "date 22.XII.2025",
            "date 22 Ⅻ 2025",
            "date \"2025-12-22\"",
            "date „22 decembrie 2025”",
            "date '2025-12-22'",
            "date (2025-12-22)",
            "date 2025-12-22 10:30",
            "date 2025-12-22T10:30",
            "date 2025-12-22T10:30:00",
            "date 2025-12-22T10:30:00+0200",
            "date 2025-12-22 10:30:00+02:00",
            "date 2025-12-22T10:30+02:00",
            "date 2025-12-22T10:30Z",
            "date 2025-12-22T25:30:00Z",
            "date 2025-12-22T10:30:00+25:00",
            "date Mon, 22 Dec 2025 10:30:00 +0200",
            "date Mon, 22 Dec 2025 10:30:00 GMT",
            "date Mon Dec 22 10:30:00 2025",
            "date Mon Dec 22 10:30:00 EET 2025",
            "date 2025-W52-1",
            "date 2025W521",
            "date 2025-356",
            "date 2025356",
            "date 2025-W52",
            "date ２０２５-１２-２２",
            "date 2O25-12-22",
            "date 2025-l2-22",
            "date 2025–12–22",
            "date 2025−12−22",
            "date\u{a0}2025-12-22",
            "date 22\u{a0}decembrie\u{a0}2025",
            "date 2025-12-22\u{a0}",
            "date 2025-12-22.",
            "date 2025-12-22,",
            "date 22 decembrie",
            "date 22.12",
            "date luni, 22 decembrie",
            "date decembrie 2025",
            "date 2025-12",
            "date 2025",
            "date",
            "date ieri",
            "date 05/06/2025",
        ],
        expect![[r#"
            date 2025-12-22
                fine: Some("2025-12-22")
            date 2025-12-22T10:30:00+02:00
                fine: Some("2025-12-22")
            date 2025-12-22T10:30:00.5Z
                fine: Some("2025-12-22")
            date 22 decembrie 2025
                date-malformed «22 decembrie 2025» ! date 2025-12-22
            date luni, 22 decembrie 2025
                date-malformed «luni, 22 decembrie 2025» ! date 2025-12-22
            date Luni 22 Decembrie 2025
                date-malformed «Luni 22 Decembrie 2025» ! date 2025-12-22
            date 22.12.2025
                date-malformed «22.12.2025» ! date 2025-12-22
            date 22/12/2025
                date-malformed «22/12/2025» ! date 2025-12-22
            date 2025/12/22
                date-malformed «2025/12/22» ! date 2025-12-22
            date 2025.12.22
                date-malformed «2025.12.22» ! date 2025-12-22
            date Dec. 22, 2025
                date-malformed «Dec. 22, 2025» ! date 2025-12-22
            date December 22nd, 2025
                date-malformed «December 22nd, 2025» ! date 2025-12-22
            date 22nd of December 2025
                date-malformed «22nd of December 2025» ! date 2025-12-22
            date 20251222
                date-malformed «20251222» ! date 2025-12-22
            date 2025-12-2
                date-malformed «2025-12-2» ! date 2025-12-02
            date 2025-1-5
                date-malformed «2025-1-5» ! date 2025-01-05
            date 22 XII 2025
                date-malformed «22 XII 2025» ! date 2025-12-22
            date 22.XII.2025
                date-malformed «22.XII.2025» ! date 2025-12-22
            date 22 Ⅻ 2025
                date-malformed «22 Ⅻ 2025» ! date 2025-12-22
            date "2025-12-22"
                date-malformed «"2025-12-22"» ! date 2025-12-22
            date „22 decembrie 2025”
                date-malformed «„22 decembrie 2025”» ! date 2025-12-22
            date '2025-12-22'
                date-malformed «'2025-12-22'» ! date 2025-12-22
            date (2025-12-22)
                date-malformed «(2025-12-22)» ! date 2025-12-22
            date 2025-12-22 10:30
                date-malformed «2025-12-22 10:30» ! date 2025-12-22
            date 2025-12-22T10:30
                date-malformed «2025-12-22T10:30» ! date 2025-12-22
            date 2025-12-22T10:30:00
                date-malformed «2025-12-22T10:30:00» ! date 2025-12-22
            date 2025-12-22T10:30:00+0200
                date-malformed «2025-12-22T10:30:00+0200» ! date 2025-12-22T10:30:00+02:00
            date 2025-12-22 10:30:00+02:00
                date-malformed «2025-12-22 10:30:00+02:00» ! date 2025-12-22T10:30:00+02:00
            date 2025-12-22T10:30+02:00
                date-malformed «2025-12-22T10:30+02:00» ! date 2025-12-22T10:30:00+02:00
            date 2025-12-22T10:30Z
                date-malformed «2025-12-22T10:30Z» ! date 2025-12-22T10:30:00Z
            date 2025-12-22T25:30:00Z
                date-malformed «2025-12-22T25:30:00Z» ! date 2025-12-22
            date 2025-12-22T10:30:00+25:00
                date-malformed «2025-12-22T10:30:00+25:00» ! date 2025-12-22
            date Mon, 22 Dec 2025 10:30:00 +0200
                date-malformed «Mon, 22 Dec 2025 10:30:00 +0200» ! date 2025-12-22T10:30:00+02:00
            date Mon, 22 Dec 2025 10:30:00 GMT
                date-malformed «Mon, 22 Dec 2025 10:30:00 GMT» ! date 2025-12-22T10:30:00Z
            date Mon Dec 22 10:30:00 2025
                date-malformed «Mon Dec 22 10:30:00 2025» ! date 2025-12-22
            date Mon Dec 22 10:30:00 EET 2025
                date-malformed «Mon Dec 22 10:30:00 EET 2025» ! date 2025-12-22
            date 2025-W52-1
                date-malformed «2025-W52-1» ! date 2025-12-22
            date 2025W521
                date-malformed «2025W521» ! date 2025-12-22
            date 2025-356
                date-malformed «2025-356» ! date 2025-12-22
            date 2025356
                date-malformed «2025356» ! date 2025-12-22
            date 2025-W52
                date-malformed «2025-W52»
            date ２０２５-１２-２２
                date-malformed «２０２５-１２-２２» ! date 2025-12-22
            date 2O25-12-22
                date-malformed «2O25-12-22» ! date 2025-12-22
            date 2025-l2-22
                date-malformed «2025-l2-22» ! date 2025-12-22
            date 2025–12–22
                date-malformed «2025–12–22» ! date 2025-12-22
            date 2025−12−22
                date-malformed «2025−12−22» ! date 2025-12-22
            date␣2025-12-22
                date-malformed «2025-12-22» ! date 2025-12-22
            date 22␣decembrie␣2025
                date-malformed «22␣decembrie␣2025» ! date 2025-12-22
            date 2025-12-22␣
                fine: Some("2025-12-22")
            date 2025-12-22.
                date-malformed «2025-12-22» ! date 2025-12-22
            date 2025-12-22,
                date-malformed «2025-12-22» ! date 2025-12-22
            date 22 decembrie
                date-malformed «22 decembrie» ? date 2025-12-22
            date 22.12
                date-malformed «22.12» ? date 2025-12-22
            date luni, 22 decembrie
                date-malformed «luni, 22 decembrie» ? date 2025-12-22
            date decembrie 2025
                date-malformed «decembrie 2025»
            date 2025-12
                date-malformed «2025-12»
            date 2025
                date-malformed «2025»
            date
                date-malformed «»
            date ieri
                date-malformed «ieri»
            date 05/06/2025
                date-malformed «05/06/2025» ? date 2025-06-05 ? date 2025-05-06
        "#]],
    );
}

#[test]
fn doubtful_and_impossible() {
    check(
        &[
            "date 5-6-2025",
            "date 05/05/2025",
            "date 13/05/2025",
            "date 05/13/2025",
            "date 22.12.25",
            "date 22/12/25",
            "date 25-12-22",
            "date 22 dec 25",
            "date 22 dec '25",
            "date 20-21 decembrie 2025",
            "date 20–21.12.2025",
            "date 2025-12-20/2025-12-21",
            "date 2025-12-20 - 2025-12-21",
            "date 30 decembrie 2025 - 2 ianuarie 2026",
            "date marți, 22 decembrie 2025",
            "date 2025-12-22 (luni)",
            "date 2025-12-22, luni",
            "date 2025-12-22 luni",
            "date 2025-02-30",
            "date 2025-13-01",
            "date 31 noiembrie 2025",
            "date 31.11.2025",
            "date 29 februarie 2025",
            "date 12.22.2025",
            "date 2025/31/12",
            "date 02/30/2025",
            "date 31.13.2025",
            "date 00/00/2025",
            "date luni, 31 noiembrie 2025",
            "date 22 decembrie 2025, ora 14:35",
            "date 22.12.2025 14:35",
            "date 22.12.2025, 14:35 EET",
            "date 22 decembrie 2025 la 14.35",
            "date 22 Dec 2025 2:35 PM",
            "date 14:35, 22 decembrie 2025",
            "date întâi ianuarie 2026",
            "date 1 mai 2025",
            "date 22-Dec-2025",
            "date 22dec2025",
            "date 22/Dec/2025:10:30:00 +0200",
            "date 5 Sept 2025",
            "date 22 noiemb. 2025",
            "date 2025 12 22",
            "date 22 12 2025",
            "date 2025-12-22abc",
            "date 20251222T103000Z",
            "date 1766360000",
            "date 2025_12_22",
        ],
        expect![[r#"
            date 5-6-2025
                date-malformed «5-6-2025» ? date 2025-06-05 ? date 2025-05-06
            date 05/05/2025
                date-malformed «05/05/2025» ! date 2025-05-05
            date 13/05/2025
                date-malformed «13/05/2025» ! date 2025-05-13
            date 05/13/2025
                date-malformed «05/13/2025» ! date 2025-05-13
            date 22.12.25
                date-malformed «22.12.25» ? date 2025-12-22
            date 22/12/25
                date-malformed «22/12/25» ? date 2025-12-22
            date 25-12-22
                date-malformed «25-12-22» ? date 2022-12-25 ? date 2025-12-22
            date 22 dec 25
                date-malformed «22 dec 25» ? date 2025-12-22
            date 22 dec '25
                date-malformed «22 dec '25» ? date 2025-12-22
            date 20-21 decembrie 2025
                date-malformed «20-21 decembrie 2025» ? date 2025-12-20 ? date 2025-12-21
            date 20–21.12.2025
                date-malformed «20–21.12.2025» ? date 2025-12-20 ? date 2025-12-21
            date 2025-12-20/2025-12-21
                date-malformed «2025-12-20/2025-12-21» ? date 2025-12-20 ? date 2025-12-21
            date 2025-12-20 - 2025-12-21
                date-malformed «2025-12-20 - 2025-12-21» ? date 2025-12-20 ? date 2025-12-21
            date 30 decembrie 2025 - 2 ianuarie 2026
                date-malformed «30 decembrie 2025 - 2 ianuarie 2026» ? date 2025-12-30 ? date 2026-01-02
            date marți, 22 decembrie 2025
                date-malformed «marți, 22 decembrie 2025» ? date 2025-12-22 ? date 2025-12-23
            date 2025-12-22 (luni)
                date-malformed «2025-12-22 (luni)» ! date 2025-12-22
            date 2025-12-22, luni
                date-malformed «2025-12-22, luni» ! date 2025-12-22
            date 2025-12-22 luni
                date-malformed «2025-12-22 luni» ! date 2025-12-22
            date 2025-02-30
                date-impossible «2025-02-30»
            date 2025-13-01
                date-impossible «2025-13-01» ! date 2025-01-13
            date 31 noiembrie 2025
                date-impossible «31 noiembrie 2025»
            date 31.11.2025
                date-impossible «31.11.2025»
            date 29 februarie 2025
                date-impossible «29 februarie 2025»
            date 12.22.2025
                date-impossible «12.22.2025» ! date 2025-12-22
            date 2025/31/12
                date-impossible «2025/31/12» ! date 2025-12-31
            date 02/30/2025
                date-impossible «02/30/2025»
            date 31.13.2025
                date-impossible «31.13.2025»
            date 00/00/2025
                date-impossible «00/00/2025»
            date luni, 31 noiembrie 2025
                date-impossible «31 noiembrie 2025»
            date 22 decembrie 2025, ora 14:35
                date-malformed «22 decembrie 2025, ora 14:35» ! date 2025-12-22
            date 22.12.2025 14:35
                date-malformed «22.12.2025 14:35» ! date 2025-12-22
            date 22.12.2025, 14:35 EET
                date-malformed «22.12.2025, 14:35 EET» ! date 2025-12-22
            date 22 decembrie 2025 la 14.35
                date-malformed «22 decembrie 2025 la 14.35» ! date 2025-12-22
            date 22 Dec 2025 2:35 PM
                date-malformed «22 Dec 2025 2:35 PM» ! date 2025-12-22
            date 14:35, 22 decembrie 2025
                date-malformed «14:35, 22 decembrie 2025» ! date 2025-12-22
            date întâi ianuarie 2026
                date-malformed «întâi ianuarie 2026» ! date 2026-01-01
            date 1 mai 2025
                date-malformed «1 mai 2025» ! date 2025-05-01
            date 22-Dec-2025
                date-malformed «22-Dec-2025» ! date 2025-12-22
            date 22dec2025
                date-malformed «22dec2025» ! date 2025-12-22
            date 22/Dec/2025:10:30:00 +0200
                date-malformed «22/Dec/2025:10:30:00 +0200» ! date 2025-12-22T10:30:00+02:00
            date 5 Sept 2025
                date-malformed «5 Sept 2025» ! date 2025-09-05
            date 22 noiemb. 2025
                date-malformed «22 noiemb. 2025» ! date 2025-11-22
            date 2025 12 22
                date-malformed «2025 12 22» ! date 2025-12-22
            date 22 12 2025
                date-malformed «22 12 2025» ! date 2025-12-22
            date 2025-12-22abc
                date-malformed «2025-12-22» ! date 2025-12-22 abc
            date 20251222T103000Z
                date-malformed «20251222T103000Z» ! date 2025-12-22T10:30:00Z
            date 1766360000
                date-malformed «1766360000»
            date 2025_12_22
                date-malformed «2025_12_22» ! date 2025-12-22
        "#]],
    );
}

#[test]
fn languages() {
    check(
        &[
            "date 22 декабря 2025",
            "date 22 декабря 2025 г.",
            "date Понедельник, 22 декабря 2025 года",
            "date 22-го декабря 2025",
            "date 22 грудня 2025 року",
            "date 22 décembre 2025",
            "date 1er janvier 2026",
            "date 22. Dezember 2025",
            "date Montag, den 22. Dezember 2025",
            "date 22 de diciembre de 2025",
            "date 22 de dezembro de 2025",
            "date 22 dicembre 2025",
            "date 22 grudnia 2025 r.",
            "date 2025. december 22.",
            "date 2025. december 22-én",
            "date 22. joulukuuta 2025",
            "date 2025 m. gruodžio 22 d.",
            "date 2025. gada 22. decembrī",
            "date 22. detsember 2025",
            "date 22 Aralık 2025",
            "date 22 Δεκεμβρίου 2025",
            "date 22. prosince 2025",
            "date 22 listopada 2025",
            "date 22 листопада 2025",
            "date 2025年12月22日",
            "date 2025년 12월 22일",
            "date sâmbătă, 20 decembrie 2025",
            "date sîmbătă, 20 decembrie 2025",
            "date sam. 20 déc. 2025",
            "date 22 mar 2025",
            "date 22 out 2025",
            "date jan 5, 2026",
            "date ٢٢ ديسمبر ٢٠٢٥",
        ],
        expect![[r#"
            date 22 декабря 2025
                date-malformed «22 декабря 2025» ! date 2025-12-22
            date 22 декабря 2025 г.
                date-malformed «22 декабря 2025 г.» ! date 2025-12-22
            date Понедельник, 22 декабря 2025 года
                date-malformed «Понедельник, 22 декабря 2025 года» ! date 2025-12-22
            date 22-го декабря 2025
                date-malformed «22-го декабря 2025» ! date 2025-12-22
            date 22 грудня 2025 року
                date-malformed «22 грудня 2025 року» ! date 2025-12-22
            date 22 décembre 2025
                date-malformed «22 décembre 2025» ! date 2025-12-22
            date 1er janvier 2026
                date-malformed «1er janvier 2026» ! date 2026-01-01
            date 22. Dezember 2025
                date-malformed «22. Dezember 2025» ! date 2025-12-22
            date Montag, den 22. Dezember 2025
                date-malformed «Montag, den 22. Dezember 2025» ! date 2025-12-22
            date 22 de diciembre de 2025
                date-malformed «22 de diciembre de 2025» ! date 2025-12-22
            date 22 de dezembro de 2025
                date-malformed «22 de dezembro de 2025» ! date 2025-12-22
            date 22 dicembre 2025
                date-malformed «22 dicembre 2025» ! date 2025-12-22
            date 22 grudnia 2025 r.
                date-malformed «22 grudnia 2025 r.» ! date 2025-12-22
            date 2025. december 22.
                date-malformed «2025. december 22.» ! date 2025-12-22
            date 2025. december 22-én
                date-malformed «2025. december 22-én» ! date 2025-12-22
            date 22. joulukuuta 2025
                date-malformed «22. joulukuuta 2025» ! date 2025-12-22
            date 2025 m. gruodžio 22 d.
                date-malformed «2025 m. gruodžio 22 d.» ! date 2025-12-22
            date 2025. gada 22. decembrī
                date-malformed «2025. gada 22. decembrī» ! date 2025-12-22
            date 22. detsember 2025
                date-malformed «22. detsember 2025» ! date 2025-12-22
            date 22 Aralık 2025
                date-malformed «22 Aralık 2025» ! date 2025-12-22
            date 22 Δεκεμβρίου 2025
                date-malformed «22 Δεκεμβρίου 2025» ! date 2025-12-22
            date 22. prosince 2025
                date-malformed «22. prosince 2025» ! date 2025-12-22
            date 22 listopada 2025
                date-malformed «22 listopada 2025» ? date 2025-10-22 ? date 2025-11-22
            date 22 листопада 2025
                date-malformed «22 листопада 2025» ! date 2025-11-22
            date 2025年12月22日
                date-malformed «2025年12月22日» ! date 2025-12-22
            date 2025년 12월 22일
                date-malformed «2025년 12월 22일» ! date 2025-12-22
            date sâmbătă, 20 decembrie 2025
                date-malformed «sâmbătă, 20 decembrie 2025» ! date 2025-12-20
            date sîmbătă, 20 decembrie 2025
                date-malformed «sîmbătă, 20 decembrie 2025» ! date 2025-12-20
            date sam. 20 déc. 2025
                date-malformed «sam. 20 déc. 2025» ! date 2025-12-20
            date 22 mar 2025
                date-malformed «22 mar 2025» ! date 2025-03-22
            date 22 out 2025
                date-malformed «22 out 2025» ? date 2025-08-22 ? date 2025-10-22
            date jan 5, 2026
                date-malformed «jan 5, 2026» ! date 2026-01-05
            date ٢٢ ديسمبر ٢٠٢٥
                date-malformed «٢٢ ديسمبر ٢٠٢٥» ! date 2025-12-22
        "#]],
    );
}

#[test]
fn more_notations() {
    check(
        &[
            "date 2025-12-22T10:30:00+02",
            "date 2025-12-22t10:30:00z",
            "date 2025-12-22T10:30:00 +02:00",
            "date 2025-12-22T10:30:60Z",
            "date 20251222T1030+0200",
            "date 2025-12-22 10:30:00 UTC",
            "date 2025-12-22 10:30 (UTC+2)",
            "date 22.12-24.12.2025",
            "date 20-21/12/2025",
            "date Dec 20-21, 2025",
            "date 20 și 21 decembrie 2025",
            "date 22 . 12 . 2025",
            "date 22.12.2025 г.",
            "date lun. 22 dec. 2025",
            "date mar. 23 dec. 2025",
            "date dum, 21.12.2025",
            "date Sun, 21 Dec 2025",
            "date sat 20 december 2025",
            "date duminica 21 decembrie a.c.",
            "date 22 / 12 / 2025",
            "date 22\u{2009}decembrie\u{202f}2025",
            "date 2025\u{200b}-12-22",
            "date 2025-12-22\u{200b}",
            "date 22 decembrie 2025\u{feff}",
            "date 2025-12-22Z",
            "date 2025-12-22+02:00",
            "date 2025-12-22 2025-12-23",
            "date [2025-12-22]",
            "date <2025-12-22>",
            "date 22 dec. 2025.",
            "date azi, 22 decembrie 2025",
            "date 2025-12-22 ora 14:35",
            "date 2025-12-22, 14:35",
            "date 2025-12-22 | 14:35",
            "date 2025-12-22T24:00:00Z",
            "date 0000-01-01",
            "date 9999-12-31",
            "date -2025-12-22",
            "date +2025-12-22",
            "date 22.12.2025г.",
            "date 22-12-2025",
            "date 12-22-2025",
            "date 2025-06-31",
            "date 29.02.2024",
            "date 30 februarie",
            "date 31 februarie 2025, luni",
            "date 1 ian. 2026",
            "date 1-ian-26",
            "date 31 April 2025",
            "date mai 2025",
            "date 5 mai 25",
            "date 22 decembrie, 2025",
            "date decembrie 22, 2025",
            "date 22, decembrie 2025",
            "date 22 Decmbrie 2025",
            "date 22 decembrie a.c.",
            "date 22 decembrie 1989 a fost o zi",
            "date 22 decembrie 1989 e",
            "date 1 iuie 2025",
        ],
        expect![[r#"
            date 2025-12-22T10:30:00+02
                date-malformed «2025-12-22T10:30:00+02» ! date 2025-12-22T10:30:00+02:00
            date 2025-12-22t10:30:00z
                fine: Some("2025-12-22")
            date 2025-12-22T10:30:00 +02:00
                date-malformed «2025-12-22T10:30:00 +02:00» ! date 2025-12-22T10:30:00+02:00
            date 2025-12-22T10:30:60Z
                fine: Some("2025-12-22")
            date 20251222T1030+0200
                date-malformed «20251222T1030+0200» ! date 2025-12-22T10:30:00+02:00
            date 2025-12-22 10:30:00 UTC
                date-malformed «2025-12-22 10:30:00 UTC» ! date 2025-12-22T10:30:00Z
            date 2025-12-22 10:30 (UTC+2)
                date-malformed «2025-12-22 10:30 (UTC+2)» ! date 2025-12-22T10:30:00+02:00
            date 22.12-24.12.2025
                date-malformed «22.12-24.12.2025» ? date 2025-12-22 ? date 2025-12-24
            date 20-21/12/2025
                date-malformed «20-21/12/2025» ? date 2025-12-20 ? date 2025-12-21
            date Dec 20-21, 2025
                date-malformed «Dec 20-21, 2025» ? date 2025-12-20 ? date 2025-12-21
            date 20 și 21 decembrie 2025
                date-malformed «20 și 21 decembrie 2025» ? date 2025-12-20 ? date 2025-12-21
            date 22 . 12 . 2025
                date-malformed «22 . 12 . 2025» ! date 2025-12-22
            date 22.12.2025 г.
                date-malformed «22.12.2025 г.» ! date 2025-12-22
            date lun. 22 dec. 2025
                date-malformed «lun. 22 dec. 2025» ! date 2025-12-22
            date mar. 23 dec. 2025
                date-malformed «mar. 23 dec. 2025» ! date 2025-12-23
            date dum, 21.12.2025
                date-malformed «dum, 21.12.2025» ! date 2025-12-21
            date Sun, 21 Dec 2025
                date-malformed «Sun, 21 Dec 2025» ! date 2025-12-21
            date sat 20 december 2025
                date-malformed «sat 20 december 2025» ! date 2025-12-20
            date duminica 21 decembrie a.c.
                date-malformed «duminica 21 decembrie a.c.» ? date 2025-12-21
            date 22 / 12 / 2025
                date-malformed «22 / 12 / 2025» ! date 2025-12-22
            date 22<2009>decembrie 2025
                date-malformed «22<2009>decembrie 2025» ! date 2025-12-22
            date 2025<200b>-12-22
                date-malformed «2025<200b>-12-22» ! date 2025-12-22
            date 2025-12-22<200b>
                date-malformed «2025-12-22» ! date 2025-12-22
            date 22 decembrie 2025<feff>
                date-malformed «22 decembrie 2025» ! date 2025-12-22
            date 2025-12-22Z
                date-malformed «2025-12-22Z» ! date 2025-12-22
            date 2025-12-22+02:00
                date-malformed «2025-12-22+02:00» ! date 2025-12-22
            date 2025-12-22 2025-12-23
                fine: Some("2025-12-22")
            date [2025-12-22]
                date-malformed «[2025-12-22]» ! date 2025-12-22
            date <2025-12-22>
                date-malformed «<2025-12-22>» ! date 2025-12-22
            date 22 dec. 2025.
                date-malformed «22 dec. 2025» ! date 2025-12-22
            date azi, 22 decembrie 2025
                date-missing «» ? date 2025-12-22⏎⏎date azi, 22 decembrie 2025
            date 2025-12-22 ora 14:35
                date-malformed «2025-12-22 ora 14:35» ! date 2025-12-22
            date 2025-12-22, 14:35
                date-malformed «2025-12-22, 14:35» ! date 2025-12-22
            date 2025-12-22 | 14:35
                date-malformed «2025-12-22 | 14:35» ! date 2025-12-22
            date 2025-12-22T24:00:00Z
                date-malformed «2025-12-22T24:00:00Z» ! date 2025-12-22
            date 0000-01-01
                fine: Some("0000-01-01")
            date 9999-12-31
                date-future «9999-12-31»
            date -2025-12-22
                date-keyword «date -» ! date 2025-12-22
            date +2025-12-22
                date-malformed «+2025-12-22»
            date 22.12.2025г.
                date-malformed «22.12.2025г.» ! date 2025-12-22
            date 22-12-2025
                date-malformed «22-12-2025» ! date 2025-12-22
            date 12-22-2025
                date-malformed «12-22-2025» ! date 2025-12-22
            date 2025-06-31
                date-impossible «2025-06-31»
            date 29.02.2024
                date-malformed «29.02.2024» ! date 2024-02-29
            date 30 februarie
                date-malformed «30 februarie»
            date 31 februarie 2025, luni
                date-impossible «31 februarie 2025»
            date 1 ian. 2026
                date-malformed «1 ian. 2026» ! date 2026-01-01
            date 1-ian-26
                date-malformed «1-ian-26» ? date 2026-01-01
            date 31 April 2025
                date-impossible «31 April 2025»
            date mai 2025
                date-malformed «mai 2025»
            date 5 mai 25
                date-malformed «5 mai 25» ? date 2025-05-05
            date 22 decembrie, 2025
                date-malformed «22 decembrie, 2025» ! date 2025-12-22
            date decembrie 22, 2025
                date-malformed «decembrie 22, 2025» ! date 2025-12-22
            date 22, decembrie 2025
                date-malformed «22, decembrie 2025» ! date 2025-12-22
            date 22 Decmbrie 2025
                date-malformed «22 Decmbrie 2025» ! date 2025-12-22
            date 22 decembrie a.c.
                date-malformed «22 decembrie a.c.» ? date 2025-12-22
            date 22 decembrie 1989 a fost o zi
                date-malformed «22 decembrie 1989» ! date 1989-12-22 a fost o zi
            date 22 decembrie 1989 e
                date-malformed «22 decembrie 1989 e» ! date 1989-12-22
            date 1 iuie 2025
                date-missing «»
        "#]],
    );
}
