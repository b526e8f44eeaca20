//! Order: each answer is checked against the text as it stood at the request's place in the stream.

pub(crate) mod text;

use serde_json::Value;
use serde_json::json;

use crate::server::client::Client;
use crate::server::order::text::Text;
use crate::server::toy;

const URI: &str = "file:///a.news";

/// Messages of the stress.
pub(crate) const MESSAGES: usize = 20_000;

/// What is typed: one to four bytes a letter, one and two UTF-16 units.
const TYPED: [&str; 8] = ["a", "Peskov ", "ș", "🗞️", "\n", "[Kiev]{place=kiev}", "€", "\r\n"];

/// A question about the open text, and the answer that is right for it.
pub(crate) type Question = fn(&Text) -> (&'static str, Value, Value);

/// Edits and questions, interleaved without waiting for any answer.
pub(crate) fn stress(client: &mut Client, questions: &[Question]) {
    client.open(URI, "");
    let mut dice = Dice(1);
    let mut text = Text { version: 1, text: String::new() };
    let mut expected = Vec::new();
    for _ in 0..MESSAGES {
        if dice.below(2) == 0 {
            let change = edit(&mut text, &mut dice);
            let article = json!({ "uri": URI, "version": text.version });
            let params = json!({ "textDocument": article, "contentChanges": [change] });
            client.notify("textDocument/didChange", params);
        } else {
            let question = questions.get(dice.below(questions.len())).expect("the dice has as many sides");
            let (method, params, answer) = question(&text);
            expected.push((client.ask(method, params), answer));
        }
    }
    let wrong = expected.into_iter().filter(|(id, answer)| client.answer(&json!(id)).as_ref() != Ok(answer));
    assert_eq!(wrong.count(), 0, "wrong answers");
}

/// One random edit of `text`, as a change of the protocol.
fn edit(text: &mut Text, dice: &mut Dice) -> Value {
    text.version += 1;
    let typed = TYPED.get(dice.below(TYPED.len())).copied().unwrap_or_default();
    // Now and then all is replaced, so that the text stays short.
    if text.text.len() > 400 {
        text.edit(None, typed);
        return json!({ "text": typed });
    }
    let places = text.places();
    let from = dice.below(places.len());
    let to = (from + dice.below(3)).min(places.len() - 1);
    let ends = [from, to].map(|at| places.get(at).copied().expect("the dice has as many sides"));
    text.edit(Some(ends), typed);
    let [start, end] = ends.map(|(line, character)| json!({ "line": line, "character": character }));
    json!({ "range": { "start": start, "end": end }, "text": typed })
}

/// Numbers that look random and are the same on each run.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    /// A number less than `sides`.
    pub(crate) fn below(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % sides
    }
}

#[test]
fn answers_are_of_their_place_in_the_stream() {
    let mut client = toy::ready();
    let questions: [Question; 2] = [
        |text| ("toy/text", Value::Null, text.to_value()),
        |text| ("toy/written", Value::Null, text.to_value()),
    ];
    stress(&mut client, &questions);
    client.finish();
}
