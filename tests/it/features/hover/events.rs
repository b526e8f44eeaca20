//! Events: by card, by declaration, by mentions alone.

use std::fmt::Write;

use expect_test::expect;

use crate::features::hover::check;
use crate::features::hover::check_plain;

/// A round of talks that was announced, reported twice and called off once.
const COVERAGE: &str = "\
-- 1.news --
date 2025-12-18

[Emisarii]{#runda-noua when=\"2025-12-20~\" until=2025-12-21 at=miami part-of=war-in-ukraine title=\"runda nouă\"} vin. Witkoff vine.
-- 2.news --
date 2025-12-22

[runda]{event=runda-noua status=happened} s-a încheiat. Witkoff și Kushner au plecat.
-- 3.news --
date 2026-01-02

[runda]{event=runda-noua} a fost lungă, spune Kushner.
";

#[test]
fn across() {
    let fixture = "\
-- 2025-12-18-anunt.news --
date 2025-12-18

Discuțiile de la Miami încep sâmbătă.
-- 2025-12-22-raport.news --
date 2025-12-22

Azi 📰, despre discuțiile de la Mi<|>ami a vorbit Steve Witkoff.
";
    check(
        fixture,
        &expect![[r#"
            "discuțiile de la Miami"
            **discuțiile de la Miami** · event · `miami-talks-2025-12`··
            Sat 20 Dec 2025 to Sun 21 Dec 2025 · Miami··
            announced 18 Dec · first reported 22 Dec · 1 report · happened··
            Discuții între emisari americani și ruși despre războiul din Ucraina.··
            participants: Steve Witkoff, Jared Kushner, Kirill Dmitriev··
            first report: this article··
            mentioned with: Steve Witkoff (1)··
            also: Miami talks, întâlnirea de la Miami, întâlnirile de la Miami, negocierile de la Miami, convorbirile de la Miami, reuniunea de la Miami, discuțiile ruso-americane de la Miami, talks in Miami, 2 more··
            in tags only: discuțiile de două zile··
            recognised by name, not tagged
        "#]],
    );
    check_plain(
        fixture,
        &expect![[r#"
            "discuțiile de la Miami"
            discuțiile de la Miami · event · miami-talks-2025-12
            Sat 20 Dec 2025 to Sun 21 Dec 2025 · Miami
            announced 18 Dec · first reported 22 Dec · 1 report · happened
            Discuții între emisari americani și ruși despre războiul din Ucraina.
            participants: Steve Witkoff, Jared Kushner, Kirill Dmitriev
            first report: this article
            mentioned with: Steve Witkoff (1)
            also: Miami talks, întâlnirea de la Miami, întâlnirile de la Miami, negocierile de la Miami, convorbirile de la Miami, reuniunea de la Miami, discuțiile ruso-americane de la Miami, talks in Miami, 2 more
            in tags only: discuțiile de două zile
            recognised by name, not tagged
        "#]],
    );
}

#[test]
fn a_declared_event() {
    check(
        &format!("{COVERAGE}-- 4.news --\ndate 2025-12-23\n\n[run<|>da]{{event=runda-noua}}"),
        &expect![[r#"
            "runda"
            **runda nouă** · event · `runda-noua`··
            about Sat 20 Dec 2025 to Sun 21 Dec 2025 · Miami··
            announced 18 Dec · first reported 22 Dec · 3 reports · happened··
            part of războiul din Ucraina··
            declared in 1.news, 18 Dec··
            first report: 2.news··
            mentioned with: Jared Kushner (2), Steve Witkoff (2)
        "#]],
    );
    check(
        &COVERAGE.replace("Emisarii", "Emi<|>sarii"),
        &expect![[r#"
            "Emisarii"
            **runda nouă** · event · `runda-noua`··
            about Sat 20 Dec 2025 to Sun 21 Dec 2025 · Miami··
            announced 18 Dec · first reported 22 Dec · 2 reports · happened··
            part of războiul din Ucraina··
            declared in this article··
            first report: 2.news··
            mentioned with: Jared Kushner (2), Steve Witkoff (2)
        "#]],
    );
    check(
        &COVERAGE.replace("#runda", "#run<|>da"),
        &expect![[r#"
            "runda-noua"
            **runda nouă** · event · `runda-noua`··
            about Sat 20 Dec 2025 to Sun 21 Dec 2025 · Miami··
            announced 18 Dec · first reported 22 Dec · 2 reports · happened··
            part of războiul din Ucraina··
            declared in this article··
            first report: 2.news··
            mentioned with: Jared Kushner (2), Steve Witkoff (2)
        "#]],
    );
}

#[test]
fn an_event_that_nobody_declares() {
    check(
        "date 2025-12-23\n\n[runda]{event=vot-<|>buget} Witkoff vine.",
        &expect![[r#"
        "vot-buget"
        `vot-buget` · event··
        first reported 23 Dec · 1 report··
        neither a card nor a declaration: declare it where it is first reported, or create its card··
        first report: this article··
        mentioned with: Steve Witkoff (1)
    "#]],
    );
    check(
        &format!("{COVERAGE}-- 4.news --\ndate 2025-12-23\n\n[run<|>da]{{event=runda-nova}}"),
        &expect![[r#"
            "runda"
            `runda-nova` · event··
            first reported 23 Dec · 1 report··
            neither a card nor a declaration: did you mean `runda-noua`?··
            first report: this article
        "#]],
    );
    check(
        "date 2025-12-23\nevent vot <|>nou\n\nText.",
        &expect![[r#"
        "vot nou"
        no event goes by this name
    "#]],
    );
}

#[test]
fn an_event_that_is_still_to_come() {
    check(
        "date 2025-12-18\n\n[Vo<|>tul]{#vot when=2026-21 status=planned} va avea loc.",
        &expect![[r#"
            "Votul"
            **Votul** · event · `vot`··
            spring 2026··
            announced 18 Dec · 1 preview, no report yet · planned··
            declared in this article
        "#]],
    );
}

#[test]
fn parts_of_a_whole() {
    check(
        r#"date 2025-12-18

[turne<|>ul]{event=turneu}
-- registry/a.json --
{ "cards": [
  { "id": "turneu", "type": "Event", "name": "turneul", "startDate": "2025", "eventStatus": "EventScheduled", "previousEvent": "prolog" },
  { "id": "prolog", "type": "Event", "name": "prologul" },
  { "id": "etapa", "type": "Event", "name": "etapa întâi", "superEvent": "turneu" }
] }"#,
        &expect![[r#"
            "turneul"
            **turneul** · event · `turneu`··
            2025··
            first reported 18 Dec · 1 report · EventScheduled··
            after prologul··
            parts: etapa întâi··
            first report: this article
        "#]],
    );
}

#[test]
fn a_crowded_event_is_counted_the_same() {
    let mut fixture = String::new();
    for article in 0..620 {
        let day = 1 + article % 28;
        let month = 1 + (article / 28) % 12;
        write!(
            fixture,
            "-- {article:04}.news --\ndate 2025-{month:02}-{day:02}\n\n[x]{{event=vot status=planned}}\n"
        )
        .expect("strings grow");
    }
    fixture.push_str("-- z.news --\ndate 2025-12-30\n\n[vo<|>t]{#vot when=2025-03-01}\n");
    check(
        &fixture,
        &expect![[r#"
            "vot"
            **vot** · event · `vot`··
            Sat 1 Mar 2025··
            announced 1 Jan · first reported 1 Mar · 509 reports · planned··
            declared in this article··
            first report: 0056.news
        "#]],
    );
}

#[test]
fn a_report_without_a_date() {
    check(
        "[Vo<|>tul]{#vot when=2026-01-03} a avut loc.",
        &expect![[r#"
        "Votul"
        **Votul** · event · `vot`··
        Sat 3 Jan 2026··
        1 report, none dated··
        declared in this article··
        first report: this article
    "#]],
    );
}
