//! Prose that looks like a header, and headers that prose goes on behind.

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
fn prose_is_no_header() {
    check(
        &[
            "Date noi arată că economia crește.",
            "Data publicării au fost ieri.",
            "date is April 3.",
            "22 decembrie 1989 a fost o zi istorică.",
            "Date din 22 decembrie 2025 arată altceva.",
            "Data de 22 decembrie 1989 rămâne în istorie.",
            "Data 22 decembrie 1989 rămâne în istorie.",
            "Date:",
            "Data: ieri",
            "data mining has grown 5 percent",
            "Source close to the Kremlin said.",
            "Publicat luni, raportul arată scăderi.",
            "Published in 2025, the report shows.",
            "La 22 decembrie 2025 a avut loc o ședință.",
            "2025 a fost un an greu",
            "date 3 milioane de euro au dispărut",
            "date 14 persoane au murit",
            "date personale au fost furate",
            "Late 2025 was hard.",
            "Rate de 5 la sută",
            "Mai mult de 5 mai 2025",
            "1. Primul punct",
            "V. Putin a declarat",
            "5 mai",
            "22 decembrie",
        ],
        expect![[r#"
            Date noi arată că economia crește.
                date-missing «»
            Data publicării au fost ieri.
                date-missing «»
            date is April 3.
                date-missing «»
            22 decembrie 1989 a fost o zi istorică.
                date-missing «» ? date 1989-12-22⏎⏎22 decembrie 1989 a fost o zi istorică.
            Date din 22 decembrie 2025 arată altceva.
                date-missing «» ? date 2025-12-22⏎⏎Date din 22 decembrie 2025 arată altceva.
            Data de 22 decembrie 1989 rămâne în istorie.
                date-missing «» ? date 1989-12-22⏎⏎Data de 22 decembrie 1989 rămâne în istorie.
            Data 22 decembrie 1989 rămâne în istorie.
                date-missing «» ? date 1989-12-22⏎⏎Data 22 decembrie 1989 rămâne în istorie.
            Date:
                date-missing «»
            Data: ieri
                date-missing «»
            data mining has grown 5 percent
                date-missing «»
            Source close to the Kremlin said.
                date-missing «»
            Publicat luni, raportul arată scăderi.
                date-missing «»
            Published in 2025, the report shows.
                date-missing «»
            La 22 decembrie 2025 a avut loc o ședință.
                date-missing «» ? date 2025-12-22⏎⏎La 22 decembrie 2025 a avut loc o ședință.
            2025 a fost un an greu
                date-missing «»
            date 3 milioane de euro au dispărut
                date-missing «»
            date 14 persoane au murit
                date-missing «»
            date personale au fost furate
                date-missing «»
            Late 2025 was hard.
                date-missing «»
            Rate de 5 la sută
                date-missing «»
            Mai mult de 5 mai 2025
                date-missing «» ? date 2025-05-05⏎⏎Mai mult de 5 mai 2025
            1. Primul punct
                date-missing «»
            V. Putin a declarat
                date-missing «»
            5 mai
                date-missing «»
            22 decembrie
                date-missing «»
        "#]],
    );
}

#[test]
fn compact_form() {
    check(
        &[
            "date 2025-12-22 Kremlinul a declarat.",
            " date 2025-12-22 Kremlinul a declarat.",
            "date 2026-01-05 14 persoane au fost rănite.",
            "date 2025-12-22 Luni, președintele a spus că vine mâine la Chișinău.",
            "date 2025-12-22 10:30 Kremlinul a declarat.",
            "date 2025-12-22 – Kremlinul a declarat.",
            "date 2025-12-22, Kremlinul a declarat.",
            "date 22 decembrie 2025 Kremlinul a declarat.",
            "date 22.12.2025, Kremlinul a declarat.",
            "date 22 decembrie 2025 Luni, președintele a spus că vine mâine.",
            "date 22 decembrie Kremlinul a declarat.",
            "date 2025-12-22 date 2025-12-22 Kremlinul a declarat.",
            "date 2025-12-22 date 2025-12-23 Kremlinul a declarat.",
            "date 22 decembrie 2025 date 2025-12-22 Kremlinul.",
            "date 2025-12-22 date 2025-12-22",
            "date 2025-02-30 Kremlinul a declarat.",
        ],
        expect![[r#"
            date 2025-12-22 Kremlinul a declarat.
                fine: Some("2025-12-22")
             date 2025-12-22 Kremlinul a declarat.
                fine: Some("2025-12-22")
            date 2026-01-05 14 persoane au fost rănite.
                date-future «2026-01-05»
            date 2025-12-22 Luni, președintele a spus că vine mâine la Chișinău.
                fine: Some("2025-12-22")
            date 2025-12-22 10:30 Kremlinul a declarat.
                date-malformed «2025-12-22 10:30» ! date 2025-12-22 Kremlinul a declarat.
            date 2025-12-22 – Kremlinul a declarat.
                fine: Some("2025-12-22")
            date 2025-12-22, Kremlinul a declarat.
                date-malformed «2025-12-22» ! date 2025-12-22 Kremlinul a declarat.
            date 22 decembrie 2025 Kremlinul a declarat.
                date-malformed «22 decembrie 2025» ! date 2025-12-22 Kremlinul a declarat.
            date 22.12.2025, Kremlinul a declarat.
                date-malformed «22.12.2025» ! date 2025-12-22 Kremlinul a declarat.
            date 22 decembrie 2025 Luni, președintele a spus că vine mâine.
                date-malformed «22 decembrie 2025» ! date 2025-12-22 Luni, președintele a spus că vine mâine.
            date 22 decembrie Kremlinul a declarat.
                date-malformed «22 decembrie» ? date 2025-12-22 Kremlinul a declarat.
            date 2025-12-22 date 2025-12-22 Kremlinul a declarat.
                date-duplicate «date 2025-12-22 date 2025-12-22 Kremlinul a declarat.» ! date 2025-12-22 Kremlinul a declarat.
            date 2025-12-22 date 2025-12-23 Kremlinul a declarat.
                date-duplicate «date 2025-12-22 date 2025-12-23 Kremlinul a declarat.» ? date 2025-12-22⏎updated 2025-12-23⏎⏎Kremlinul a declarat. ? date 2025-12-22 Kremlinul a declarat.
            date 22 decembrie 2025 date 2025-12-22 Kremlinul.
                date-malformed «22 decembrie 2025» ! date 2025-12-22 Kremlinul.
            date 2025-12-22 date 2025-12-22
                date-duplicate «date 2025-12-22 date 2025-12-22» ! date 2025-12-22
            date 2025-02-30 Kremlinul a declarat.
                date-impossible «2025-02-30»
        "#]],
    );
}
