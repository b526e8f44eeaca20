//! Order: answers about names that change while they are asked for are of their place in the stream.

use serde_json::Value;
use serde_json::json;

use crate::server::order::Dice;
use crate::server::order::MESSAGES;
use crate::server::session::desk::Desk;

/// What stands at the cursor in turn: names and tags, behind letters of all widths.
const NAMES: [&str; 6] =
    ["Moscova", "🗞️ Kiev", "[ei]{actor=jd-vance}", "nimic", "șș Istanbulului", "👩‍👩‍👧 [x]{place=berlin}"];

/// A desk with an article in which the first of the names stands.
fn desk() -> Desk {
    let mut desk = Desk::new("-- a.news --\ndate 2025-12-22\n\nÎn Moscova.\n");
    desk.open("a.news");
    desk.wrong("a.news");
    desk
}

fn cursor(name: &str) -> String {
    let last = name.char_indices().rfind(|(_, letter)| letter.is_alphabetic()).expect("a name has letters").0;
    let (before, after) = name.split_at(last);
    format!("În {before}<|>{after}.")
}

#[test]
fn answers_are_of_their_place_in_the_stream() {
    let mut desk = desk();
    let mut right: Vec<[Value; 2]> = Vec::new();
    for (index, name) in NAMES.iter().enumerate() {
        let before = NAMES[index.saturating_sub(1)];
        desk.edit("a.news", before, name);
        right.push(["hover", "definition"].map(|what| {
            let id = desk.ask(&format!("textDocument/{what}"), "a.news", &cursor(name));
            desk.client.answer(&json!(id)).expect("an answer")
        }));
    }
    let texts: std::collections::BTreeSet<String> =
        right.iter().map(|answers| answers[0].to_string()).collect();
    assert_eq!(texts.len(), NAMES.len(), "the answers differ: {texts:?}");

    let (mut dice, mut now, mut expected) = (Dice(7), NAMES.len() - 1, Vec::new());
    for _ in 0..MESSAGES {
        let next = dice.below(2 * NAMES.len());
        if next < NAMES.len() {
            desk.edit("a.news", NAMES[now], NAMES[next]);
            now = next;
        } else {
            let what = dice.below(2);
            let method = ["textDocument/hover", "textDocument/definition"][what];
            expected.push((desk.ask(method, "a.news", &cursor(NAMES[now])), &right[now][what]));
        }
    }
    let answers = expected.into_iter().map(|(id, right)| (desk.client.answer(&json!(id)), right));
    assert_eq!(answers.filter(|(answer, right)| answer.as_ref() != Ok(right)).count(), 0, "wrong answers");
    desk.wrong("a.news");
    desk.finish();
}
