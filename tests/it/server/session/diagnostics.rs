//! What is wrong is said of each version once, and of other articles when it changes.

use expect_test::expect;

use crate::server::session::desk::Desk;

#[test]
fn a_date_is_mended() {
    let mut desk = Desk::new("-- a.news --\ndate 22 decembrie 2025\n\nKremlinul tace.\n");
    desk.open("a.news");
    expect![[r#"
        a.news 1
        error date-malformed: "22 decembrie 2025": a date is written YYYY-MM-DD: write `2025-12-22`
    "#]]
    .assert_eq(&desk.wrong("a.news"));
    desk.edit("a.news", "22 decembrie 2025", "2025-12-22");
    expect![[r"
        a.news 2
    "]]
    .assert_eq(&desk.wrong("a.news"));
    desk.edit("a.news", "tace", "tace. 🗞️ [Ea]{actor=maria-zaharov}");
    expect![[r#"
        a.news 3
        warning unknown-id: "maria-zaharov": no card has the id `maria-zaharov`: did you mean `maria-zaharova`?
    "#]]
    .assert_eq(&desk.wrong("a.news"));
    desk.edit("a.news", "zaharov", "zaharova");
    expect![[r"
        a.news 4
    "]]
    .assert_eq(&desk.wrong("a.news"));
    expect![[r#"
        "Kremlinul"
        **Kremlin** · organisation · `kremlin`  
        in Moscova  
        Președinția Rusiei.  
        in tags only: președinția rusă, administrația prezidențială rusă  
        mentioned in 1 article · 22 Dec  
        recognised by name, not tagged"#]]
    .assert_eq(&desk.hover("a.news", "Krem<|>linul"));
    expect![[r#"
        "Kremlinul"
        → (starter.json):135"#]]
    .assert_eq(&desk.definition("a.news", "Krem<|>linul"));
    desk.finish();
}

/// Two reports of one event that the first declares.
const ROUND: &str = "
-- 1.news --
date 2025-12-20

A început [runda de la Geneva]{#geneva-2025-12 when=2025-12-20 title=Runda}.
-- 2.news --
date 2025-12-22

🗞️ [Runda]{event=geneva-2025-12 status=happened} s-a încheiat.
-- 3.news --
date 2025-12-22

Atât.
";

#[test]
fn what_another_article_says_changes_what_is_wrong() {
    let mut desk = Desk::new(ROUND.trim_start());
    for path in ["1.news", "2.news", "3.news"] {
        desk.open(path);
        assert_eq!(desk.wrong(path), format!("{path} 1\n"));
    }
    desk.edit("1.news", "#geneva", "#viena");
    expect![[r#"
        2.news 1
        warning event-undeclared: "geneva-2025-12": no card and no article declares the event `geneva-2025-12`: declare it by `#geneva-2025-12`, or correct the id
    "#]].assert_eq(&desk.until("2.news", "event-undeclared", true));
    expect![[r#"
        "Runda"
        `geneva-2025-12` · event  
        first reported 22 Dec · 1 report · happened  
        neither a card nor a declaration: declare it where it is first reported, or create its card  
        first report: this article"#]]
    .assert_eq(&desk.hover("2.news", "[Ru<|>nda"));
    desk.edit("1.news", "#viena", "#geneva");
    expect![[r"
        2.news 1
    "]]
    .assert_eq(&desk.until("2.news", "event-undeclared", false));
    desk.edit("2.news", "🗞️ [Runda]{event=geneva-2025-12", "[Runda]{#geneva-2025-12 when=2025-12-24");
    expect![[r##"
        2.news 2
        error event-declared-twice: "#geneva-2025-12": `geneva-2025-12` is declared elsewhere with another time or place: correct one, or choose another id
          1.news:3: "#geneva-2025-12": the declaration that holds
    "##]].assert_eq(&desk.wrong("2.news"));
    expect![[r##"
        1.news 3
        error event-declared-twice: "#geneva-2025-12": `geneva-2025-12` is declared elsewhere with another time or place: correct one, or choose another id
          2.news:3: "#geneva-2025-12": declared again here
    "##]].assert_eq(&desk.until("1.news", "event-declared-twice", true));
    desk.edit("2.news", "#geneva-2025-12 when", "event=geneva-2025-12 when");
    expect![[r#"
        1.news 3
        warning event-date-conflict: "2025-12-20": the times that are given for `geneva-2025-12` don't meet: correct one of them, or name the event that is meant
          2.news:3: "2025-12-24": the other time
    "#]].assert_eq(&desk.until("1.news", "event-declared-twice", false));
    assert_eq!(desk.told("3.news"), 1, "nothing about it changed");
    desk.finish();
}

#[test]
fn a_definition_lands_in_another_open_article_as_it_is_typed() {
    let mut desk = Desk::new(ROUND.trim_start());
    for path in ["1.news", "2.news"] {
        desk.open(path);
    }
    desk.edit("1.news", "A început", "🗞️\n\nDe ieri, 🗞️, a început");
    expect![[r#"
        "Runda"
        → 1.news:5: "runda de la Geneva""#]]
    .assert_eq(&desk.definition("2.news", "[Ru<|>nda"));
    desk.finish();
}
