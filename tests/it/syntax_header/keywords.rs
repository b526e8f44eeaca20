//! What people write for the keyword.

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
fn keywords() {
    check(
        &[
            "Date: 2025-12-22",
            "date: 2025-12-22",
            "DATE 2025-12-22",
            "date : 2025-12-22",
            "date=2025-12-22",
            "date2025-12-22",
            "data 2025-12-22",
            "Data: 22.12.2025",
            "dat 2025-12-22",
            "dtae 2025-12-22",
            "datte 2025-12-22",
            "dafe 2025-12-22",
            "dates 2025-12-22",
            "datum 22. Dezember 2025",
            "Fecha: 22 de diciembre de 2025",
            "дата 22 декабря 2025",
            "Дата: 22.12.2025",
            "dátum: 2025. 12. 22.",
            "tarih 22 Aralık 2025",
            "ημερομηνία 2025-12-22",
            "Publicat: 5 ianuarie 2026, 14:35",
            "Publicat la 5 ianuarie 2026, 14:35",
            "Publicat pe 5 ianuarie 2026",
            "Published January 5, 2026",
            "Published on Jan 5, 2026 at 2:35 pm",
            "Published: Mon, 22 Dec 2025",
            "Опубликовано: 22.12.2025, 14:35",
            "Actualizat: 5 ianuarie 2026",
            "Data publicării: 5 ianuarie 2026",
            "Ultima actualizare: 5 ianuarie 2026",
            "**Date:** 2025-12-22",
            "# date 2025-12-22",
            "\"date\": \"2025-12-22\",",
            "- date: 2025-12-22",
            "\u{200b}date 2025-12-22",
            "\u{ad}date 22 decembrie 2025",
            "da\u{ad}te 2025-12-22",
            "\u{feff}\u{feff}date 2025-12-22",
            "22 decembrie 2025",
            "Luni, 22 decembrie 2025",
            "22.12.2025",
            "2025-12-22",
            "22.12.2025, 14:35",
            "5/6/2025",
            "Luni, 22 decembrie 2025, ora 14:35",
            "(22 decembrie 2025)",
            "20251222",
            "31 noiembrie 2025",
            "Date: 2025-02-30",
            "Date: 2025-13-01",
            "Date: 05/06/2025",
            "Date: 22 decembrie",
            "Data: 2025-12-22 Kremlinul a declarat.",
            "Datum: 22.12.2025 14:35 Uhr",
            "Dată: 22 decembrie 2025",
        ],
        expect![[r#"
            Date: 2025-12-22
                date-keyword «Date:» ! date 2025-12-22
            date: 2025-12-22
                date-keyword «date:» ! date 2025-12-22
            DATE 2025-12-22
                date-keyword «DATE» ! date 2025-12-22
            date : 2025-12-22
                date-keyword «date :» ! date 2025-12-22
            date=2025-12-22
                date-keyword «date=» ! date 2025-12-22
            date2025-12-22
                date-keyword «date» ! date 2025-12-22
            data 2025-12-22
                date-keyword «data» ! date 2025-12-22
            Data: 22.12.2025
                date-keyword «Data:» ! date 2025-12-22
            dat 2025-12-22
                date-keyword «dat» ! date 2025-12-22
            dtae 2025-12-22
                date-keyword «dtae» ! date 2025-12-22
            datte 2025-12-22
                date-keyword «datte» ! date 2025-12-22
            dafe 2025-12-22
                date-keyword «dafe» ! date 2025-12-22
            dates 2025-12-22
                date-keyword «dates» ! date 2025-12-22
            datum 22. Dezember 2025
                date-keyword «datum» ! date 2025-12-22
            Fecha: 22 de diciembre de 2025
                date-keyword «Fecha:» ! date 2025-12-22
            дата 22 декабря 2025
                date-keyword «дата» ! date 2025-12-22
            Дата: 22.12.2025
                date-keyword «Дата:» ! date 2025-12-22
            dátum: 2025. 12. 22.
                date-keyword «dátum:» ! date 2025-12-22
            tarih 22 Aralık 2025
                date-keyword «tarih» ! date 2025-12-22
            ημερομηνία 2025-12-22
                date-keyword «ημερομηνία» ! date 2025-12-22
            Publicat: 5 ianuarie 2026, 14:35
                date-keyword «Publicat:» ! date 2026-01-05
            Publicat la 5 ianuarie 2026, 14:35
                date-keyword «Publicat la» ! date 2026-01-05
            Publicat pe 5 ianuarie 2026
                date-keyword «Publicat pe» ! date 2026-01-05
            Published January 5, 2026
                date-keyword «Published» ! date 2026-01-05
            Published on Jan 5, 2026 at 2:35 pm
                date-keyword «Published on» ! date 2026-01-05
            Published: Mon, 22 Dec 2025
                date-keyword «Published:» ! date 2025-12-22
            Опубликовано: 22.12.2025, 14:35
                date-keyword «Опубликовано:» ! date 2025-12-22
            Actualizat: 5 ianuarie 2026
                date-keyword «Actualizat:» ! date 2026-01-05
            Data publicării: 5 ianuarie 2026
                date-keyword «Data publicării:» ! date 2026-01-05
            Ultima actualizare: 5 ianuarie 2026
                date-keyword «Ultima actualizare:» ! date 2026-01-05
            **Date:** 2025-12-22
                date-keyword «**Date:**» ! date 2025-12-22
            # date 2025-12-22
                date-keyword «# date» ! date 2025-12-22
            "date": "2025-12-22",
                date-keyword «"date":» ! date 2025-12-22
            - date: 2025-12-22
                date-keyword «- date:» ! date 2025-12-22
            <200b>date 2025-12-22
                date-keyword «<200b>» ! date 2025-12-22
            <ad>date 22 decembrie 2025
                date-keyword «<ad>» ! date 2025-12-22
            da<ad>te 2025-12-22
                date-keyword «da<ad>te» ! date 2025-12-22
            <feff><feff>date 2025-12-22
                date-keyword «<feff>» ! <feff>date 2025-12-22
            22 decembrie 2025
                date-keyword «22 decembrie 2025» ! date 2025-12-22
            Luni, 22 decembrie 2025
                date-keyword «Luni, 22 decembrie 2025» ! date 2025-12-22
            22.12.2025
                date-keyword «22.12.2025» ! date 2025-12-22
            2025-12-22
                date-keyword «2025-12-22» ! date 2025-12-22
            22.12.2025, 14:35
                date-keyword «22.12.2025, 14:35» ! date 2025-12-22
            5/6/2025
                date-keyword «5/6/2025» ? date 2025-06-05 ? date 2025-05-06
            Luni, 22 decembrie 2025, ora 14:35
                date-keyword «Luni, 22 decembrie 2025, ora 14:35» ! date 2025-12-22
            (22 decembrie 2025)
                date-keyword «(22 decembrie 2025)» ! date 2025-12-22
            20251222
                date-keyword «20251222» ! date 2025-12-22
            31 noiembrie 2025
                date-keyword «31 noiembrie 2025»
            Date: 2025-02-30
                date-keyword «Date:»
            Date: 2025-13-01
                date-keyword «Date:» ! date 2025-01-13
            Date: 05/06/2025
                date-keyword «Date:» ? date 2025-06-05 ? date 2025-05-06
            Date: 22 decembrie
                date-keyword «Date:» ? date 2025-12-22
            Data: 2025-12-22 Kremlinul a declarat.
                date-keyword «Data:» ! date 2025-12-22 Kremlinul a declarat.
            Datum: 22.12.2025 14:35 Uhr
                date-keyword «Datum:» ! date 2025-12-22
            Dată: 22 decembrie 2025
                date-keyword «Dată:» ! date 2025-12-22
        "#]],
    );
}
