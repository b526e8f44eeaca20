//! Everything that an editor can ask, a request a line.

use serde_json::Value;
use serde_json::json;

use crate::server::order::Dice;
use crate::server::session::columns::position;
use crate::server::session::fresh::chance::Chance;
use crate::server::session::fresh::deeds;
use crate::server::session::fresh::pieces;

/// One thing to ask.
#[derive(Debug, Clone)]
pub(super) struct Question {
    pub(super) method: &'static str,
    pub(super) params: Value,
}

/// What a request is about.
enum About {
    /// A place in an open document.
    Place,
    /// Several places in an open document.
    Places,
    /// A part of an open document.
    Part,
    /// An open document.
    Document,
    /// Everything.
    Newsroom,
}

/// Parameters beside those that say what a request is about.
type More = fn(&mut Dice) -> Value;

/// The requests.
const REQUESTS: [(&str, About, More); 35] = [
    ("textDocument/hover", About::Place, nothing),
    ("textDocument/definition", About::Place, nothing),
    ("textDocument/declaration", About::Place, nothing),
    ("textDocument/typeDefinition", About::Place, nothing),
    ("textDocument/implementation", About::Place, nothing),
    (
        "textDocument/references",
        About::Place,
        |dice| json!({ "context": { "includeDeclaration": dice.below(2) == 0 } }),
    ),
    ("textDocument/documentHighlight", About::Place, nothing),
    ("textDocument/linkedEditingRange", About::Place, nothing),
    ("textDocument/prepareRename", About::Place, nothing),
    ("textDocument/rename", About::Place, |dice| json!({ "newName": of(dice, &pieces::NEW_IDS) })),
    ("textDocument/completion", About::Place, nothing),
    ("newsmark/timeline", About::Place, nothing),
    ("newsmark/nextMention", About::Place, nothing),
    ("newsmark/previousMention", About::Place, nothing),
    (
        "textDocument/onTypeFormatting",
        About::Place,
        |_| json!({ "ch": "\n", "options": { "tabSize": 4, "insertSpaces": true } }),
    ),
    ("textDocument/selectionRange", About::Places, nothing),
    ("textDocument/codeAction", About::Part, |_| json!({ "context": { "diagnostics": [] } })),
    (
        "textDocument/codeAction",
        About::Place,
        |_| json!({ "context": { "diagnostics": [], "only": ["source.fixAll"] } }),
    ),
    ("textDocument/inlayHint", About::Part, nothing),
    ("textDocument/semanticTokens/range", About::Part, nothing),
    ("textDocument/rangeFormatting", About::Part, formatting),
    ("textDocument/formatting", About::Document, formatting),
    ("textDocument/semanticTokens/full", About::Document, nothing),
    ("textDocument/semanticTokens/full/delta", About::Document, |_| json!({ "previousResultId": "none" })),
    ("textDocument/documentSymbol", About::Document, nothing),
    ("textDocument/foldingRange", About::Document, nothing),
    ("textDocument/codeLens", About::Document, nothing),
    ("textDocument/diagnostic", About::Document, nothing),
    ("textDocument/documentLink", About::Document, nothing),
    (
        "textDocument/inlayHint",
        About::Document,
        |_| json!({ "range": { "start": { "line": 0, "character": 0 }, "end": { "line": 9999, "character": 0 } } }),
    ),
    ("textDocument/codeAction", About::Document, |_| {
        let range =
            json!({ "start": { "line": 0, "character": 0 }, "end": { "line": 9999, "character": 0 } });
        json!({ "range": range, "context": { "diagnostics": [] } })
    }),
    ("workspace/symbol", About::Newsroom, |dice| json!({ "query": of(dice, &pieces::QUERIES) })),
    ("workspace/symbol", About::Newsroom, |dice| json!({ "query": of(dice, &pieces::QUERIES) })),
    ("workspace/symbol", About::Newsroom, |_| json!({ "query": "" })),
    ("workspace/diagnostic", About::Newsroom, |_| json!({ "previousResultIds": [] })),
];

/// By which request each of the things in an answer is asked about further.
pub(super) const RESOLVED: [(&str, &str); 6] = [
    ("textDocument/completion", "completionItem/resolve"),
    ("textDocument/codeAction", "codeAction/resolve"),
    ("textDocument/codeLens", "codeLens/resolve"),
    ("textDocument/documentLink", "documentLink/resolve"),
    ("textDocument/inlayHint", "inlayHint/resolve"),
    ("workspace/symbol", "workspaceSymbol/resolve"),
];

/// Documents that are asked about after a step.
const DOCUMENTS: usize = 2;

/// Places of each.
const PLACES: usize = 2;

fn nothing(_: &mut Dice) -> Value {
    json!({})
}

fn formatting(_: &mut Dice) -> Value {
    json!({ "options": { "tabSize": 4, "insertSpaces": true } })
}

fn of<'a>(dice: &mut Dice, all: &[&'a str]) -> &'a str {
    all[dice.below(all.len())]
}

/// What is asked now: about some documents, and some places of these.
pub(super) fn questions(chance: &mut Chance) -> Vec<Question> {
    let mut questions = Vec::new();
    ask_about(chance, &mut questions, None, 0);
    let mut uris: Vec<String> = chance.desk.open.keys().cloned().collect();
    for _ in 0..DOCUMENTS.min(uris.len()) {
        let uri = uris.swap_remove(chance.dice.below(uris.len()));
        ask_about(chance, &mut questions, Some(&uri), 0);
        for round in 1..=PLACES {
            ask_about(chance, &mut questions, Some(&uri), round);
        }
    }
    questions.extend(deeds::questions(chance));
    questions
}

/// Asks about all, about the document at `uri` (round 0), or about a place of it.
fn ask_about(chance: &mut Chance, questions: &mut Vec<Question>, uri: Option<&str>, round: usize) {
    let text = uri.map_or_else(String::new, |uri| chance.desk.open[uri].1.clone());
    let mut ends = [telling_place(chance, &text), chance.place(&text)];
    let here = position(&text, ends[0], chance.desk.unit);
    ends.sort_unstable();
    let [start, end] = ends.map(|at| position(&text, at, chance.desk.unit));
    // A telling of all tokens is what the next changes are told against: nobody asks for both.
    let tokens =
        of(&mut chance.dice, &["textDocument/semanticTokens/full", "textDocument/semanticTokens/full/delta"]);
    for (method, about, more) in REQUESTS {
        let is_meant = match about {
            About::Newsroom => uri.is_none(),
            About::Document => uri.is_some() && round == 0,
            About::Place | About::Places | About::Part => uri.is_some() && round > 0,
        };
        let is_other = method.starts_with("textDocument/semanticTokens/full") && method != tokens;
        if !is_meant || is_other {
            continue;
        }
        let mut params = more(&mut chance.dice);
        if let Some(uri) = uri {
            params["textDocument"] = json!({ "uri": uri });
        }
        match about {
            About::Place => {
                params["position"] = here.clone();
                if method == "textDocument/codeAction" {
                    params["range"] = json!({ "start": here, "end": here });
                }
            }
            About::Places => params["positions"] = json!([here, start, end]),
            About::Part => params["range"] = json!({ "start": start, "end": end }),
            About::Document | About::Newsroom => {}
        }
        questions.push(Question { method, params });
    }
}

/// A place of `text`, most often one in a name or in a tag.
fn telling_place(chance: &mut Chance, text: &str) -> usize {
    let marks = |letter: char| matches!(letter, '[' | '{' | '=' | '#' | '-' | '"') || letter.is_uppercase();
    let told: Vec<usize> = text
        .char_indices()
        .filter(|(_, letter)| marks(*letter))
        .map(|(at, letter)| at + letter.len_utf8())
        .collect();
    if told.is_empty() || chance.dice.below(4) == 0 { chance.place(text) } else { chance.of(&told) }
}
