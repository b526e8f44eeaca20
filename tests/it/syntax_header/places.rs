//! Where the date stands, other header lines, and what an undated article is offered.

use expect_test::expect;

use crate::syntax_header::table;

#[test]
fn misplaced_duplicate_and_the_rest() {
    let found = table(
        "a.news",
        &[
            "title A\ndate 2025-12-22\n\nBody.\n",
            "title A\nsource Reuters\nDate: 22 decembrie 2025\nlang ro\n\nBody.\n",
            "title A\ndate 2025-12-22 Story goes on.\n",
            "Un titlu oarecare\n\ndate 2025-12-22\n\nBody.\n",
            "Un titlu oarecare\nPublicat: 5 ianuarie 2026, 14:35\n\nBody.\n",
            "Un titlu\n\ndate 2025-12-22 Body goes on.\n",
            "Un titlu\n\nBody.\ndate 22 decembrie 2025",
            "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\ndate 2025-12-22\n",
            "---\ndate: 2025-12-22\ntitle: \"A b\"\ntags: [a, b]\n---\nBody.\n",
            "---\ntitle: A\ndata: 22 decembrie 2025\n---\n\nBody.\n",
            "---\ntitle: A\n---\nBody.\n",
            "date 2025-12-22\ndate 2025-12-22\n\nBody.\n",
            "date 2025-12-22\ndate 2025-12-23\n\nBody.\n",
            "date 2025-12-23\ndate 2025-12-22\n\nBody.\n",
            "date 2025-12-22\nDate: 22.12.2025\n\nBody.\n",
            "date ieri\ndate 2025-12-22\n\nBody.\n",
            "title A\ndate 2025-12-22\ndate 2025-12-22\n\nBody.\n",
            "date 2025-12-22\r\nDate: 2025-12-22\r\n\r\nBody.\r\n",
            "\u{feff}date 2025-12-22\n\nBody",
            "\n\n  date 2025-12-22\n  title A\n\nBody",
            "date 2025-12-22\ntitlu A b\nsource Reuters\n\nBody.\n",
            "date 2025-12-22\nTitel: A b\n\nBody.\n",
            "date 2025-12-22\ntitle\n\nBody.\n",
            "date 2025-12-22\nTitlul de campion a fost câștigat.\n\nBody.\n",
            "date 2025-12-22\nsourse Reuters\nSursa: X\n\nB",
            "date 2025-12-22\nupdated 2025-12-20\n\nBody.\n",
            "date 2025-12-22\nupdated 23 decembrie 2025\n\nBody.\n",
            "date 2025-12-22\nActualizat: 23 decembrie 2025\n\nBody.\n",
            "date 2026-01-01\n\nA",
            "date 2026-01-02\n\nA",
            "date 2999-12-22\n\nA",
            "",
            " \n\n",
            "CHIȘINĂU, 5 ian (IPN) – Ceva a avut loc la 3 decembrie 2025 și pe 4.12.2025.",
            "BUCUREȘTI, 22 decembrie /AGERPRES/ - Ceva.",
            "On December 5, 2025 and May 3 2024 things happened; see 2025-01-02.",
            "lang pl\n\nA",
            "lang pl\ndate 22 listopada 2025\n\nA",
            "date 22 listopada 2025\nlang hr\n\nA",
            "date 2025-12-22\n\ndate 2025-12-22\nBody",
            "date 2025-12-22",
            "date 22.12.2025",
            "22.12.2025\nBody at once.\n",
        ],
    );
    expect![[r#"
        title A⏎date 2025-12-22⏎⏎Body.⏎
            date-misplaced «date 2025-12-22» ! date 2025-12-22⏎title A⏎⏎Body.⏎
        title A⏎source Reuters⏎Date: 22 decembrie 2025⏎lang ro⏎⏎Body.⏎
            date-misplaced «Date: 22 decembrie 2025» ! date 2025-12-22⏎title A⏎source Reuters⏎lang ro⏎⏎Body.⏎
        title A⏎date 2025-12-22 Story goes on.⏎
            date-misplaced «date 2025-12-22 Story goes on.» ! date 2025-12-22⏎title A⏎Story goes on.⏎
        Un titlu oarecare⏎⏎date 2025-12-22⏎⏎Body.⏎
            date-misplaced «date 2025-12-22» ! date 2025-12-22⏎⏎Un titlu oarecare⏎⏎⏎Body.⏎
        Un titlu oarecare⏎Publicat: 5 ianuarie 2026, 14:35⏎⏎Body.⏎
            date-misplaced «Publicat: 5 ianuarie 2026, 14:35» ! date 2026-01-05⏎⏎Un titlu oarecare⏎⏎Body.⏎
        Un titlu⏎⏎date 2025-12-22 Body goes on.⏎
            date-misplaced «date 2025-12-22 Body goes on.» ! date 2025-12-22⏎⏎Un titlu⏎⏎Body goes on.⏎
        Un titlu⏎⏎Body.⏎date 22 decembrie 2025
            date-misplaced «date 22 decembrie 2025» ! date 2025-12-22⏎⏎Un titlu⏎⏎Body.
        1⏎2⏎3⏎4⏎5⏎6⏎7⏎8⏎9⏎10⏎date 2025-12-22⏎
            date-missing «» ? date 2025-12-22⏎⏎1⏎2⏎3⏎4⏎5⏎6⏎7⏎8⏎9⏎10⏎date 2025-12-22⏎
        ---⏎date: 2025-12-22⏎title: "A b"⏎tags: [a, b]⏎---⏎Body.⏎
            date-misplaced «date: 2025-12-22» ! date 2025-12-22⏎title A b⏎⏎tags: [a, b]⏎⏎Body.⏎
        ---⏎title: A⏎data: 22 decembrie 2025⏎---⏎⏎Body.⏎
            date-misplaced «data: 22 decembrie 2025» ! date 2025-12-22⏎title A⏎⏎Body.⏎
        ---⏎title: A⏎---⏎Body.⏎
            date-missing «»
        date 2025-12-22⏎date 2025-12-22⏎⏎Body.⏎
            date-duplicate «date 2025-12-22» ! date 2025-12-22⏎⏎Body.⏎
        date 2025-12-22⏎date 2025-12-23⏎⏎Body.⏎
            date-duplicate «date 2025-12-23» ? date 2025-12-22⏎updated 2025-12-23⏎⏎Body.⏎ ? date 2025-12-22⏎⏎Body.⏎
        date 2025-12-23⏎date 2025-12-22⏎⏎Body.⏎
            date-duplicate «date 2025-12-22» ? date 2025-12-22⏎updated 2025-12-23⏎⏎Body.⏎ ? date 2025-12-23⏎⏎Body.⏎
        date 2025-12-22⏎Date: 22.12.2025⏎⏎Body.⏎
            date-keyword «Date:» ! date 2025-12-22⏎⏎Body.⏎
        date ieri⏎date 2025-12-22⏎⏎Body.⏎
            date-malformed «ieri»
            date-duplicate «date 2025-12-22» ? date 2025-12-22⏎⏎Body.⏎
        title A⏎date 2025-12-22⏎date 2025-12-22⏎⏎Body.⏎
            date-misplaced «date 2025-12-22» ! date 2025-12-22⏎title A⏎date 2025-12-22⏎⏎Body.⏎
            date-duplicate «date 2025-12-22» ! title A⏎date 2025-12-22⏎⏎Body.⏎
        date 2025-12-22<d>⏎Date: 2025-12-22<d>⏎<d>⏎Body.<d>⏎
            date-keyword «Date:» ! date 2025-12-22<d>⏎<d>⏎Body.<d>⏎
        <feff>date 2025-12-22⏎⏎Body
            fine: Some("2025-12-22")
        ⏎⏎  date 2025-12-22⏎  title A⏎⏎Body
            fine: Some("2025-12-22")
        date 2025-12-22⏎titlu A b⏎source Reuters⏎⏎Body.⏎
            header-unknown-key «titlu» ? date 2025-12-22⏎title A b⏎source Reuters⏎⏎Body.⏎
        date 2025-12-22⏎Titel: A b⏎⏎Body.⏎
            header-unknown-key «Titel» ? date 2025-12-22⏎title: A b⏎⏎Body.⏎
        date 2025-12-22⏎title⏎⏎Body.⏎
            header-empty-value «title» ? date 2025-12-22⏎⏎Body.⏎
        date 2025-12-22⏎Titlul de campion a fost câștigat.⏎⏎Body.⏎
            fine: Some("2025-12-22")
        date 2025-12-22⏎sourse Reuters⏎Sursa: X⏎⏎B
            header-unknown-key «sourse» ? date 2025-12-22⏎source Reuters⏎Sursa: X⏎⏎B
            header-unknown-key «Sursa» ? date 2025-12-22⏎sourse Reuters⏎source: X⏎⏎B
        date 2025-12-22⏎updated 2025-12-20⏎⏎Body.⏎
            updated-before-date «2025-12-20»
        date 2025-12-22⏎updated 23 decembrie 2025⏎⏎Body.⏎
            updated-malformed «23 decembrie 2025» ! date 2025-12-22⏎updated 2025-12-23⏎⏎Body.⏎
        date 2025-12-22⏎Actualizat: 23 decembrie 2025⏎⏎Body.⏎
            header-unknown-key «Actualizat» ? date 2025-12-22⏎updated: 23 decembrie 2025⏎⏎Body.⏎
        date 2026-01-01⏎⏎A
            fine: Some("2026-01-01")
        date 2026-01-02⏎⏎A
            date-future «2026-01-02»
        date 2999-12-22⏎⏎A
            date-future «2999-12-22»

            date-missing «»
         ⏎⏎
            date-missing «»
        CHIȘINĂU, 5 ian (IPN) – Ceva a avut loc la 3 decembrie 2025 și pe 4.12.2025.
            date-missing «» ? date 2026-01-05⏎⏎CHIȘINĂU, 5 ian (IPN) – Ceva a avut loc la 3 decembrie 2025 și pe 4.12.2025. ? date 2025-12-03⏎⏎CHIȘINĂU, 5 ian (IPN) – Ceva a avut loc la 3 decembrie 2025 și pe 4.12.2025. ? date 2025-12-04⏎⏎CHIȘINĂU, 5 ian (IPN) – Ceva a avut loc la 3 decembrie 2025 și pe 4.12.2025.
        BUCUREȘTI, 22 decembrie /AGERPRES/ - Ceva.
            date-missing «» ? date 2025-12-22⏎⏎BUCUREȘTI, 22 decembrie /AGERPRES/ - Ceva.
        On December 5, 2025 and May 3 2024 things happened; see 2025-01-02.
            date-missing «» ? date 2025-12-05⏎⏎On December 5, 2025 and May 3 2024 things happened; see 2025-01-02. ? date 2024-05-03⏎⏎On December 5, 2025 and May 3 2024 things happened; see 2025-01-02. ? date 2025-01-02⏎⏎On December 5, 2025 and May 3 2024 things happened; see 2025-01-02.
        lang pl⏎⏎A
            date-missing «»
        lang pl⏎date 22 listopada 2025⏎⏎A
            date-misplaced «date 22 listopada 2025» ! date 2025-11-22⏎lang pl⏎⏎A
        date 22 listopada 2025⏎lang hr⏎⏎A
            date-malformed «22 listopada 2025» ! date 2025-10-22⏎lang hr⏎⏎A
        date 2025-12-22⏎⏎date 2025-12-22⏎Body
            date-duplicate «date 2025-12-22» ! date 2025-12-22⏎⏎Body
        date 2025-12-22
            fine: Some("2025-12-22")
        date 22.12.2025
            date-malformed «22.12.2025» ! date 2025-12-22
        22.12.2025⏎Body at once.⏎
            date-keyword «22.12.2025» ! date 2025-12-22⏎Body at once.⏎
    "#]].assert_eq(&found);
}

#[test]
fn names_of_files() {
    let found = table(
        "2025-12-21-a.news",
        &[
            "date 2025-12-22\n\nA",
            "date 2025-12-20\n\nA",
            "date 2025-12-18\n\nA",
            "date 18.12.2025\n\nA",
            "A",
            "CHIȘINĂU, 5 ian (IPN) – A",
            "date 5 ianuarie\n\nA",
        ],
    );
    expect![[r#"
        date 2025-12-22⏎⏎A
            fine: Some("2025-12-22")
        date 2025-12-20⏎⏎A
            fine: Some("2025-12-20")
        date 2025-12-18⏎⏎A
            date-filename «2025-12-18» ? date 2025-12-21⏎⏎A
        date 18.12.2025⏎⏎A
            date-malformed «18.12.2025» ! date 2025-12-18⏎⏎A
        A
            date-missing «» ? date 2025-12-21⏎⏎A
        CHIȘINĂU, 5 ian (IPN) – A
            date-missing «» ? date 2025-12-21⏎⏎CHIȘINĂU, 5 ian (IPN) – A ? date 2026-01-05⏎⏎CHIȘINĂU, 5 ian (IPN) – A
        date 5 ianuarie⏎⏎A
            date-malformed «5 ianuarie» ? date 2026-01-05⏎⏎A
    "#]].assert_eq(&found);
}
