//! Articles that nobody has open: what is wrong with them is told, and told again when it changes.

use std::rc::Rc;

use expect_test::expect;
use serde_json::Value;
use serde_json::json;

use crate::server::session::desk::Desk;
use crate::server::session::desk::able;
use crate::server::session::files::Files;

/// Three reports of one event: the first declares it, the last only mentions it.
const ROUND: &str = "-- 1.news --
date 2025-12-20

A început [runda de la Geneva]{#geneva-2025-12 when=2025-12-20 title=Runda}.
-- 2.news --
date 2025-12-22

🗞️ [Runda]{event=geneva-2025-12 status=happened} s-a încheiat.
-- 3.news --
date 2025-12-22

Atât.
-- 4.news --
date 2025-12-23
event geneva-2025-12

Atât.
";

fn is_closed(told: &Value) -> bool {
    told.get("version").is_none()
}

#[test]
fn a_malformed_date_shows_though_nobody_opens_the_article() {
    let mut desk = Desk::new(
        "-- a.news --\ndate 22 decembrie 2025\n\nKremlinul tace.\n-- b.news --\ndate 2025-12-22\n\nAtât.\n",
    );
    expect![[r#"
        a.news
        error date-malformed: "22 decembrie 2025": a date is written YYYY-MM-DD: write `2025-12-22`
    "#]]
    .assert_eq(&desk.wrong_when("a.news", is_closed));
    desk.open("b.news");
    desk.wrong("b.news");
    assert_eq!((desk.told("a.news"), desk.told("b.news")), (1, 1), "of what is in order nothing is said");
    desk.finish();
}

#[test]
fn an_edit_elsewhere_changes_what_is_wrong_with_a_closed_article() {
    let mut desk = Desk::new(ROUND);
    desk.open("1.news");
    desk.wrong("1.news");
    desk.edit("1.news", "#geneva", "#viena");
    expect![[r#"
        2.news
        warning event-undeclared: "geneva-2025-12": no card and no article declares the event `geneva-2025-12`: declare it by `#geneva-2025-12`, or correct the id
    "#]].assert_eq(&desk.until("2.news", "event-undeclared", true));
    desk.until("4.news", "event-undeclared", true);
    desk.edit("1.news", "#viena", "#geneva");
    assert_eq!(desk.until("2.news", "event-undeclared", false), "2.news\n");
    assert_eq!(desk.until("4.news", "event-undeclared", false), "4.news\n");
    let told = ["2.news", "3.news", "4.news"].map(|path| desk.told(path));
    assert_eq!(told, [2, 0, 2], "only whom it concerns is told of");
    desk.finish();
}

#[test]
fn a_place_that_moves_is_told_of_where_it_is_pointed_to() {
    let twice = ROUND.replace("{event=geneva-2025-12 status=happened}", "{#geneva-2025-12 when=2025-12-22}");
    let mut desk = Desk::new(&twice);
    desk.wrong_when("2.news", |told| told.to_string().contains("\"line\":2"));
    desk.open("1.news");
    desk.edit("1.news", "A început", "🗞️\n\nA început");
    expect![[r##"
        2.news
        error event-declared-twice: "#geneva-2025-12": `geneva-2025-12` is declared elsewhere with another time or place: correct one, or choose another id
          1.news:5: "#geneva-2025-12": the declaration that holds
    "##]].assert_eq(&desk.wrong_when("2.news", |told| told.to_string().contains("\"line\":4")));
    desk.finish();
}

#[test]
fn a_card_is_checked_again_when_an_article_declares_its_event() {
    let card =
        r#"{ "cards": [{ "id": "runda", "type": "Event", "name": "Runda", "startDate": "2025-12-20" }] }"#;
    let text =
        format!("-- registry/events.json --\n{card}\n-- 1.news --\ndate 2025-12-20\n\nA început [runda].\n");
    let mut desk = Desk::new(&text);
    desk.open("1.news");
    assert_eq!(desk.wrong("1.news"), "1.news 1\n");
    desk.edit("1.news", "[runda]", "[runda]{#runda when=2025-12-21}");
    expect![[r##"
        registry/events.json
        error event-declared-twice: "runda": `runda` is declared elsewhere with another time or place: correct one, or choose another id
          1.news:3: "#runda": declared again here
    "##]].assert_eq(&desk.until("registry/events.json", "event-declared-twice", true));
    desk.edit("1.news", "#runda when=2025-12-21", "event=runda");
    assert_eq!(desk.until("registry/events.json", "event-declared-twice", false), "registry/events.json\n");
    desk.finish();
}

#[test]
fn a_deleted_article_has_no_findings() {
    let mut desk =
        Desk::new("-- a.news --\ndate 22 decembrie 2025\n\nAtât.\n-- b.news --\ndate 2025-12-22\n\nAtât.\n");
    desk.until("a.news", "date-malformed", true);
    desk.files.remove("a.news");
    desk.tell(&[("a.news", "deleted")]);
    assert_eq!(desk.wrong_when("a.news", |told| told["diagnostics"] == json!([])), "a.news\n");
    desk.finish();
}

#[test]
fn a_closed_article_has_the_findings_of_its_file() {
    let mut desk = Desk::new("-- a.news --\ndate 22 decembrie 2025\n\nAtât.\n");
    desk.until("a.news", "date-malformed", true);
    desk.open("a.news");
    desk.edit("a.news", "22 decembrie 2025", "2025-12-22");
    assert_eq!(desk.wrong("a.news"), "a.news 2\n");
    desk.close("a.news");
    expect![[r#"
        a.news
        error date-malformed: "22 decembrie 2025": a date is written YYYY-MM-DD: write `2025-12-22`
    "#]]
    .assert_eq(&desk.wrong_when("a.news", is_closed));
    desk.files.write("a.news", "date 2025-12-22\n\nAtât.\n");
    desk.tell(&[("a.news", "changed")]);
    assert_eq!(desk.until("a.news", "date-malformed", false), "a.news\n");
    desk.finish();
}

#[test]
fn files_that_cannot_be_read_have_their_finding() {
    let files = Rc::new(Files::new(
        "-- newsmark.json --\n{ \"limits\": { \"articleBytes\": 4096 } }\n-- a.news --\ndate 2025-12-22\n\nAtât.\n",
    ));
    files.write("b.news", b"date 2025-12-22\n\nAt\xe2t.\n");
    files.write("c.news", format!("date 2025-12-22\n\n{}\n", "Mult. ".repeat(1000)));
    let mut desk = Desk::within(&files, able());
    assert!(desk.wrong_when("b.news", is_closed).contains("file-encoding"));
    assert!(desk.wrong_when("c.news", is_closed).contains("file-too-large"));
    files.write("b.news", "date 2025-12-22\n\nAtât.\n");
    desk.tell(&[("b.news", "changed")]);
    assert_eq!(desk.until("b.news", "file-encoding", false), "b.news\n");
    desk.finish();
}

#[test]
fn a_file_that_changed_without_a_word_is_taken_up_when_it_is_looked_at() {
    let mut desk = Desk::new(ROUND);
    desk.open("1.news");
    desk.wrong("1.news");
    desk.files.write(
        "2.news",
        "date 2025-12-22\n\nA fost [altfel]{#viena-2025-12 when=2025-12-24}, [x]{event=geneva-2025-12}.\n",
    );
    desk.edit("1.news", "#geneva", "#viena");
    expect![[r##"
        2.news
        error event-declared-twice: "#viena-2025-12": `viena-2025-12` is declared elsewhere with another time or place: correct one, or choose another id
          1.news:3: "#viena-2025-12": the declaration that holds
        warning event-undeclared: "geneva-2025-12": no card and no article declares the event `geneva-2025-12`: declare it by `#geneva-2025-12`, or correct the id
    "##]].assert_eq(&desk.until("2.news", "event-declared-twice", true));
    desk.until("1.news", "event-declared-twice", true);
    desk.finish();
}
