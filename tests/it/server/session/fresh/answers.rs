//! What a server answers, told without what differs between two servers that know the same.

use std::collections::BTreeMap;

use serde_json::Value;
use serde_json::json;

use crate::server::session::desk::Desk;
use crate::server::session::fresh::deeds;
use crate::server::session::fresh::questions::Question;
use crate::server::session::fresh::questions::RESOLVED;

/// Things in an answer that are asked about further.
const FURTHER: usize = 6;

/// A desk at which questions are asked.
pub(super) struct Reader<'a> {
    pub(super) desk: &'a mut Desk,
    /// The tokens that the server told last, by document, with the name of the telling.
    pub(super) tokens: &'a mut BTreeMap<String, (String, Vec<Value>)>,
    /// What the client says of itself.
    pub(super) able: &'a Value,
}

impl Reader<'_> {
    /// The answers to `questions`, in their order.
    pub(super) fn answers(&mut self, questions: &[&Question]) -> Vec<Value> {
        // Deeds are asked for one by one: which of them the client hears of is told by no name.
        let ask = |question: &&Question| (!deeds::is_deed(question)).then(|| self.ask(question));
        let asked: Vec<Option<i64>> = questions.iter().map(ask).collect();
        let mut answers = Vec::new();
        for (question, id) in questions.iter().zip(asked) {
            let Some(id) = id else {
                answers.push(deeds::done(self.desk, self.able, question, |_, _| json!({ "applied": false })));
                continue;
            };
            let answer = match self.desk.client.answer(&json!(id)) {
                Ok(answer) => self.further(question, answer),
                Err(error) => json!({ "refused": error }),
            };
            answers.push(plain(answer));
        }
        answers
    }

    fn ask(&mut self, question: &Question) -> i64 {
        let mut params = question.params.clone();
        if question.method.ends_with("/delta")
            && let Some((name, _)) = self.tokens.get(document(question))
        {
            params["previousResultId"] = json!(name);
        }
        self.desk.client.ask(question.method, params)
    }

    /// The answer with all that is told when somebody asks on.
    fn further(&mut self, question: &Question, mut answer: Value) -> Value {
        if question.method.starts_with("textDocument/semanticTokens/full") {
            return self.tokens(question, &answer);
        }
        if question.method == "workspace/diagnostic" {
            return wrong(answer);
        }
        let Some((_, method)) = RESOLVED.iter().find(|(method, _)| *method == question.method) else {
            return answer;
        };
        let items = if answer["items"].is_array() { &mut answer["items"] } else { &mut answer };
        for item in items.as_array_mut().into_iter().flatten().take(FURTHER) {
            let is_known = *method == "codeAction/resolve" && !item["edit"].is_null();
            if !is_known {
                let id = self.desk.client.ask(method, item.clone());
                *item =
                    self.desk.client.answer(&json!(id)).unwrap_or_else(|error| json!({ "refused": error }));
            }
        }
        answer
    }

    /// All tokens of a document, where the answer may only say what has changed since the last one.
    fn tokens(&mut self, question: &Question, answer: &Value) -> Value {
        let Some(name) = answer["resultId"].as_str() else { return answer.clone() };
        let mut numbers = match answer["data"].as_array() {
            Some(data) => data.clone(),
            None => self.tokens[document(question)].1.clone(),
        };
        for edit in answer["edits"].as_array().into_iter().flatten().rev() {
            let number = |key: &str| usize::try_from(edit[key].as_u64().expect("a number")).expect("a place");
            let start = number("start");
            let new = edit["data"].as_array().cloned().unwrap_or_default();
            numbers.splice(start..start + number("deleteCount"), new);
        }
        self.tokens.insert(document(question).to_owned(), (name.to_owned(), numbers.clone()));
        Value::Array(numbers)
    }
}

/// What is wrong with each document. One that has become right may be told of, and in any order.
fn wrong(mut answer: Value) -> Value {
    let mut reports = answer["items"].as_array_mut().map(std::mem::take).unwrap_or_default();
    reports.retain(|report| report["items"].as_array().is_none_or(|found| !found.is_empty()));
    reports.sort_by_key(|report| report["uri"].to_string());
    Value::Array(reports)
}

fn document(question: &Question) -> &str {
    question.params["textDocument"]["uri"].as_str().expect("tokens are a document's")
}

/// `answer` without the server's notes to itself.
fn plain(mut answer: Value) -> Value {
    match &mut answer {
        Value::Array(items) => items.iter_mut().for_each(|item| *item = plain(item.take())),
        Value::Object(members) => {
            members.remove("data");
            members.remove("resultId");
            members.values_mut().for_each(|member| *member = plain(member.take()));
        }
        _ => {}
    }
    answer
}

/// Where two answers begin to differ.
pub(super) fn difference(one: &Value, other: &Value) -> String {
    let [one, other] = [one, other].map(|value| serde_json::to_string_pretty(value).expect("it is JSON"));
    let (one, other): (Vec<&str>, Vec<&str>) = (one.lines().collect(), other.lines().collect());
    let same = one.iter().zip(&other).take_while(|(one, other)| one == other).count();
    let part = |lines: &[&str]| {
        lines.get(same.saturating_sub(4)..lines.len().min(same + 10)).unwrap_or_default().join("\n    ")
    };
    format!("  the server:\n    {}\n  a fresh one:\n    {}\n", part(&one), part(&other))
}
