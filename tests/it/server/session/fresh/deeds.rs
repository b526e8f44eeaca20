//! What a server is asked to do: every command, and what follows from new names of files.
//!
//! What a command wants of the client is part of its answer. When answers are compared the client does none of it, so
//! that all texts stay as they are; in a story it does.

use newsmark::server::COMMANDS;
use serde_json::Map;
use serde_json::Value;
use serde_json::json;

use crate::server::session::columns::position;
use crate::server::session::desk::Desk;
use crate::server::session::fresh::chance::Chance;
use crate::server::session::fresh::pieces;
use crate::server::session::fresh::questions::Question;

/// The request that has a command executed.
const EXECUTE: &str = "workspace/executeCommand";

/// Whom and what commands are about; some are nothing, at times.
const IDS: [&str; 12] = [
    "runda",
    "runda",
    "runda-3",
    "runda-noua",
    "r-nou",
    "nou",
    "urmare",
    "sedinta",
    "miami-talks-2025-12",
    "ana-melinte",
    "dmitri-peskov",
    "ion-pop",
];

/// Types of cards.
const TYPES: [&str; 4] = ["Person", "Organization", "Place", "Event"];

/// What new cards are called.
const NAMES: [&str; 3] = ["Ion Pop", "Runda de la „Miami”", "ședința 🗞️"];

/// What files are renamed to; some names begin with a date.
const FILES: [&str; 5] = [
    "east/2025-12-26-c.news",
    "east/sub/2025-12-29 știre.news",
    "west/2026-01-02-h.news",
    "east/fara-data.news",
    "east/2025-12-26-f.txt",
];

/// Whether what is asked is that something is done.
pub(super) fn is_deed(question: &Question) -> bool {
    question.method == EXECUTE
}

/// Every command, and a renaming of files.
pub(super) fn questions(chance: &mut Chance) -> Vec<Question> {
    let mut questions: Vec<Question> = (0..COMMANDS.len()).map(|index| command(chance, index)).collect();
    let mut file = || {
        let (old, new) = (chance.of(&pieces::ARTICLES), chance.of(&FILES));
        json!({ "oldUri": chance.desk.uri(old), "newUri": chance.desk.uri(new) })
    };
    let files = json!({ "files": [file(), file()] });
    questions.push(Question { method: "workspace/willRenameFiles", params: files });
    questions
}

/// The command with this index, and arguments by the dice.
fn command(chance: &mut Chance, index: usize) -> Question {
    let command = &COMMANDS[index];
    let mut open: Vec<String> = chance.desk.open.keys().cloned().collect();
    let open = open.swap_remove(chance.dice.below(open.len()));
    let text = chance.desk.open[&open].1.clone();
    let mut place = || {
        let at = chance.place(&text);
        position(&text, at, chance.desk.unit)
    };
    let (here, there) = (place(), place());
    let is_by_id = chance.dice.below(2) == 0;
    let mut given = Map::new();
    for argument in command.arguments {
        let anywhere = ["east", "west", "east/sub/d.news", "west/g.news", "east/registry/one.json"];
        let somewhere = chance.of(&anywhere);
        let value = match argument.name {
            "uri" if argument.required || !is_by_id => json!(open),
            "uri" if chance.dice.below(2) == 0 => Value::Null,
            "uri" => json!(chance.desk.uri(somewhere)),
            // Either the one or the other says whose mentions are meant.
            "id" if !argument.required && !is_by_id => Value::Null,
            "id" | "from" | "into" => json!(chance.of(&IDS)),
            "type" => json!(chance.of(&TYPES)),
            "name" => json!(chance.of(&NAMES)),
            "language" => chance.of(&[Some("ro"), None]).into(),
            "position" if is_by_id => Value::Null,
            "position" => here.clone(),
            "range" => json!({ "start": here, "end": there }),
            "show" => json!(chance.dice.below(2) == 0),
            other => panic!("say what `{other}` of {} may be", command.name),
        };
        given.insert(argument.name.to_owned(), value);
    }
    Question { method: EXECUTE, params: json!({ "command": command.name, "arguments": [given] }) }
}

/// Has `question` done at `desk`, whose client is `able` to do this and that; `edits` says what it answers when it is to
/// apply an edit. What is answered, and what is wanted of the client in turn.
pub(super) fn done(
    desk: &mut Desk,
    able: &Value,
    question: &Question,
    mut apply: impl FnMut(&mut Desk, &Value) -> Value,
) -> Value {
    for method in ["workspace/applyEdit", "window/showDocument", "window/showMessageRequest"] {
        desk.client.hold(method);
    }
    let id = desk.client.ask(question.method, question.params.clone());
    let answer = match desk.client.answer(&json!(id)) {
        Ok(answer) => answer,
        Err(error) => return json!({ "refused": error }),
    };
    let can = |pointer: &str| able.pointer(pointer) == Some(&json!(true));
    let has = |list: &Value| list.as_array().is_some_and(|list| !list.is_empty());
    let mut wanted = Vec::new();
    if has(&answer["documents"]) && can("/workspace/applyEdit") {
        let (id, params) = desk.client.next_request("workspace/applyEdit");
        let reply = apply(desk, &params["edit"]);
        let is_applied = reply["applied"] == json!(true);
        desk.client.respond(id, reply);
        wanted.push(params);
        if !is_applied {
            wanted.push(message(desk, "not done ("));
        }
    }
    let (order, shows) = (&question.params["command"], can("/window/showDocument/support"));
    let is_list = *order == "newsmark.showMentions" && question.params["arguments"][0]["show"] == true;
    if is_list && shows && has(&answer) {
        let (id, params) = desk.client.next_request("window/showMessageRequest");
        desk.client.respond(id, params["actions"][0].clone());
        wanted.push(params);
    } else if is_list {
        wanted.push(message(desk, "mention"));
    }
    if shows && (*order == "newsmark.showDocument" || is_list && has(&answer)) {
        let (id, params) = desk.client.next_request("window/showDocument");
        desk.client.respond(id, json!({ "success": true }));
        wanted.push(params);
    }
    json!({ "answer": answer, "wanted": wanted })
}

/// The next message to the user that has these words.
fn message(desk: &mut Desk, words: &str) -> Value {
    loop {
        let told = desk.client.next_notification("window/showMessage");
        if told["message"].as_str().is_some_and(|message| message.contains(words)) {
            return told;
        }
    }
}

impl Chance {
    /// Has a command executed, and does what the server says.
    pub(super) fn have_done(&mut self) {
        let index = self.dice.below(COMMANDS.len());
        let question = command(self, index);
        let mut edits = Vec::new();
        let told = done(&mut self.desk, &self.capabilities, &question, |desk, edit| {
            edits = desk.carry_out(edit);
            json!({ "applied": true })
        });
        if let Some(title) = told["answer"]["title"].as_str() {
            self.note(format!("{}: {title} in {edits:?}", question.params));
        }
    }
}
