//! Dates that are written beside a weekday, to another date, or as a bare month.

use expect_test::expect;

use super::check;
use super::times::read;

#[test]
fn a_weekday_belongs_to_its_date() {
    read(
        &[
            "vineri, 10 aprilie",
            "luni, 16 februarie",
            "Vineri 10 aprilie 2026, la chei",
            "Saturday, April 11",
            "Friday 10 April 2026",
            "Friday the 10th of April",
            "next Friday, January 2",
            "joi seara, pe 18 decembrie",
            "vineri (10.04.2026)",
            "vineri, 2026-04-10",
            "10 aprilie 2026 (vineri)",
            "10 aprilie, vineri, la chei",
            "10 aprilie, luni pleacă",
            "joi, 10 aprilie 2026",
            "sâmbătă, 22 decembrie",
            "luni, 22 iulie",
            "vineri, 10 persoane",
            "trei luni, 16 persoane",
            "ieri, vineri, 19 decembrie",
        ],
        &expect![[r"
            vineri, 10 aprilie: “vineri, 10 aprilie” 2026-04-10
            luni, 16 februarie: “luni, 16 februarie” 2026-02-16
            Vineri 10 aprilie 2026, la chei: “Vineri 10 aprilie 2026” 2026-04-10
            Saturday, April 11: “Saturday, April 11” 2026-04-11
            Friday 10 April 2026: “Friday 10 April 2026” 2026-04-10
            Friday the 10th of April: “Friday the 10th of April” 2026-04-10
            next Friday, January 2: “next Friday, January 2” 2026-01-02
            joi seara, pe 18 decembrie: “joi seara, pe 18 decembrie” 2025-12-18
            vineri (10.04.2026): “vineri (10.04.2026” 2026-04-10
            vineri, 2026-04-10: “vineri, 2026-04-10” 2026-04-10
            10 aprilie 2026 (vineri): “10 aprilie 2026 (vineri” 2026-04-10
            10 aprilie, vineri, la chei: “10 aprilie, vineri” 2026-04-10
            10 aprilie, luni pleacă: “10 aprilie” 2026-04-10; “luni” 2025-12-22 or 2025-12-29
            joi, 10 aprilie 2026: “joi, 10 aprilie 2026” 2026-04-10
            sâmbătă, 22 decembrie: “sâmbătă, 22 decembrie” 2025-12-22
            luni, 22 iulie: “luni, 22 iulie” 2025-07-22
            vineri, 10 persoane: “vineri” 2025-12-19 or 2025-12-26
            trei luni, 16 persoane: 
            ieri, vineri, 19 decembrie: “ieri” 2025-12-21; “vineri, 19 decembrie” 2025-12-19
        "]],
    );
}

#[test]
fn days_from_one_month_to_another() {
    read(
        &[
            "între 28 februarie și 2 martie",
            "28 februarie și 2 martie",
            "28 februarie – 2 martie 2026",
            "28 decembrie 2025 - 3 ianuarie",
            "30 December to 2 January",
            "from December 30, 2025 through January 2, 2026",
            "de luni, 22 decembrie, până vineri, 2 ianuarie",
            "vineri și sâmbătă, 26 și 27 decembrie",
            "de vineri până duminică, 26-28 decembrie",
            "vineri 26 și sâmbătă 27 decembrie",
            "Friday, December 26 and Saturday, December 27",
            "2 martie - 28 februarie",
            "2025-12-20 - 2025-12-22",
            "3-2 martie",
        ],
        &expect![[r"
            între 28 februarie și 2 martie: “28 februarie și 2 martie” 2026-02-28/2026-03-02
            28 februarie și 2 martie: “28 februarie” 2026-02-28; “2 martie” 2026-03-02
            28 februarie – 2 martie 2026: “28 februarie – 2 martie 2026” 2026-02-28/2026-03-02
            28 decembrie 2025 - 3 ianuarie: “28 decembrie 2025 - 3 ianuarie” 2025-12-28/2026-01-03
            30 December to 2 January: “30 December to 2 January” 2025-12-30/2026-01-02
            from December 30, 2025 through January 2, 2026: “December 30, 2025 through January 2, 2026” 2025-12-30/2026-01-02
            de luni, 22 decembrie, până vineri, 2 ianuarie: “luni, 22 decembrie, până vineri, 2 ianuarie” 2025-12-22/2026-01-02
            vineri și sâmbătă, 26 și 27 decembrie: “vineri și sâmbătă, 26 și 27 decembrie” 2025-12-26/2025-12-27
            de vineri până duminică, 26-28 decembrie: “vineri până duminică, 26-28 decembrie” 2025-12-26/2025-12-28
            vineri 26 și sâmbătă 27 decembrie: “vineri 26 și sâmbătă 27 decembrie” 2025-12-26/2025-12-27
            Friday, December 26 and Saturday, December 27: “Friday, December 26” 2025-12-26; “Saturday, December 27” 2025-12-27
            2 martie - 28 februarie: “2 martie - 28 februarie” 2025-03-02/2026-02-28
            2025-12-20 - 2025-12-22: “2025-12-20 - 2025-12-22” 2025-12-20/2025-12-22
            3-2 martie: “2 martie” 2026-03-02
        "]],
    );
}

#[test]
fn a_bare_month_is_the_nearest_one() {
    read(
        &["aprilie", "decembrie", "noiembrie", "iulie", "iunie", "mai", "primăvara", "vara", "2024"],
        &expect![[r"
            aprilie: “aprilie” 2026-04 or 2025-04
            decembrie: “decembrie” 2025-12
            noiembrie: “noiembrie” 2025-11 or 2026-11
            iulie: “iulie” 2025-07 or 2026-07
            iunie: “iunie” 2025-06 or 2026-06
            mai: “mai” 2026-05 or 2025-05
            primăvara: “primăvara” 2026-21 or 2025-21
            vara: “vara” 2025-22 or 2026-22
            2024: “2024” 2024
        "]],
    );
    check(
        "date 2026-03-20\n\nVa fi [aprilie]{when=<|>}.",
        &expect![[r"
        2026-04 — “aprilie”
        2025-04 — “aprilie”
        2026-03-20 — Friday, the article's day
        2026-03-19 — Thursday, the day before
        … 6 in all
        => Va fi [aprilie]{when=2026-04}.
    "]],
    );
    check(
        "date 2026-03-20\n\nA fost [decembrie]{when=<|> aici.",
        &expect![[r"
        2025-12 — “decembrie”
        2026-12 — “decembrie”
        2026-03-20 — Friday, the article's day
        2026-03-19 — Thursday, the day before
        … 6 in all
        => A fost [decembrie]{when=2025-12} aici.
    "]],
    );
}

#[test]
fn dates_of_tags_and_declarations() {}

#[test]
fn a_weekday_belongs_to_the_date_beside_it() {
    check(
        "date 2026-03-20\n\nVa fi [vineri, 10 aprilie 2026]{when=<|>}.",
        &expect![[r"
        2026-04-10 — Friday, “vineri, 10 aprilie 2026”
        2026-03-20 — Friday, the article's day
        2026-03-19 — Thursday, the day before
        2026-03-21 — Saturday, the day after
        … 5 in all
        => Va fi [vineri, 10 aprilie 2026]{when=2026-04-10}.
    "]],
    );
    check(
        "date 2026-03-20\n\n[Balul]{#<|>} va avea loc vineri, 10 aprilie 2026.",
        &expect![[r"
        #balul — declares an event when=2026-04-10
        => [Balul]{#balul when=2026-04-10} va avea loc vineri, 10 aprilie 2026.
    "]],
    );
    check(
        "date 2026-03-20\n\nVa fi [între 28 februarie și 2 martie]{when=<|>}.",
        &expect![[r"
            2026-02-28 to 2026-03-02 — “28 februarie și 2 martie”
            2026-03-20 — Friday, the article's day
            2026-03-19 — Thursday, the day before
            2026-03-21 — Saturday, the day after
            … 5 in all
            => Va fi [între 28 februarie și 2 martie]{when=2026-02-28 until=2026-03-02}.
        "]],
    );
    check(
        "date 2026-03-20\n\nVine [luni]{when=<|>}.",
        &expect![[r"
        2026-03-16 — Monday, “luni”
        2026-03-23 — Monday, “luni”
        2026-03-20 — Friday, the article's day
        2026-03-19 — Thursday, the day before
        … 6 in all
        => Vine [luni]{when=2026-03-16}.
    "]],
    );
}
