//! JSON as a person reads it: positions as line:column, files by their short names, long lists cut.

use serde_json::Value;

use crate::server::session::desk::Desk;
use crate::server::session::wording;

/// Items of a list that are shown.
const ITEMS: usize = 4;

/// Letters that fit into a line.
const WIDE: usize = 110;

/// `value` in lines that begin with so many blanks.
pub(super) fn told(desk: &Desk, value: &Value, blanks: usize) -> String {
    let line = in_a_line(desk, value);
    if line.chars().count() + blanks <= WIDE {
        return line;
    }
    let margin = format!("\n{}", " ".repeat(blanks));
    match value {
        Value::Array(items) => {
            let shown = items.iter().take(ITEMS);
            let mut lines: Vec<String> =
                shown.map(|item| format!("- {}", told(desk, item, blanks + 2))).collect();
            if items.len() > ITEMS {
                lines.push(format!("- … {} more", items.len() - ITEMS));
            }
            format!("{margin}{}", lines.join(&margin))
        }
        Value::Object(members) => {
            let lines: Vec<String> = members
                .iter()
                .map(|(key, member)| format!("{}: {}", name(desk, key), member_of(desk, key, member, blanks)))
                .collect();
            lines.join(&margin)
        }
        _ => line,
    }
}

fn in_a_line(desk: &Desk, value: &Value) -> String {
    match value {
        Value::String(text) => {
            let short = name(desk, text);
            if short == *text { format!("{text:?}") } else { short }
        }
        Value::Array(items) if items.len() > 12 && items.iter().all(Value::is_number) => {
            format!("({} numbers)", items.len())
        }
        Value::Array(items) if items.len() > ITEMS && !items.iter().all(is_plain) => {
            // Lists are cut, and cut ones have lines.
            " ".repeat(WIDE + 1)
        }
        Value::Array(items) => {
            let items: Vec<String> = items.iter().map(|item| in_a_line(desk, item)).collect();
            format!("[{}]", items.join(", "))
        }
        Value::Object(members) => {
            if let (Some(start), Some(end), 2) = (members.get("start"), members.get("end"), members.len())
                && let (Some(start), Some(end)) = (place(start), place(end))
            {
                return format!("{start}–{end}");
            }
            place(value).unwrap_or_else(|| {
                let line = |(key, member): (&String, &Value)| {
                    let shown = own_note(key, member).unwrap_or_else(|| in_a_line(desk, member));
                    format!("{}: {shown}", name(desk, key))
                };
                let members: Vec<String> = members.iter().map(line).collect();
                format!("{{ {} }}", members.join(", "))
            })
        }
        _ => value.to_string(),
    }
}

/// The member `key` of something that doesn't fit into a line.
fn member_of(desk: &Desk, key: &str, member: &Value, blanks: usize) -> String {
    let member = if key == "watchers" { &each_once(desk, member) } else { member };
    own_note(key, member).unwrap_or_else(|| told(desk, member, blanks + 2))
}

/// What stands for a note of the server to itself, which is nobody's business.
fn own_note(key: &str, member: &Value) -> Option<String> {
    let is_note = matches!(key, "resultId" | "previousResultId") || key == "data" && !member.is_array();
    is_note.then(|| "…".to_owned())
}

/// The items that read differently: how many folders lie above the newsroom is the machine's affair.
fn each_once(desk: &Desk, items: &Value) -> Value {
    let mut items = items.as_array().cloned().unwrap_or_default();
    items.dedup_by_key(|item| in_a_line(desk, item));
    Value::Array(items)
}

fn is_plain(item: &Value) -> bool {
    item.is_string() || item.is_number()
}

/// A position, counted from one as editors show it.
fn place(value: &Value) -> Option<String> {
    let members = value.as_object().filter(|members| members.len() == 2)?;
    let [line, column] = ["line", "character"].map(|key| members.get(key).and_then(Value::as_u64));
    Some(format!("{}:{}", line? + 1, column? + 1))
}

/// The short name of what may be a file.
fn name(desk: &Desk, text: &str) -> String {
    if text.starts_with("file://") {
        if desk.spelled.starts_with(text.trim_end_matches('/')) && text.len() < desk.spelled.len() {
            return "(a folder above)".to_owned();
        }
        // Where in a page a rule stands changes with every rule before it.
        let short = wording::name(desk, text.split('#').next().unwrap_or(text));
        return if short.is_empty() { "(the newsroom)".to_owned() } else { short };
    }
    let top = desk.files.top();
    text.replace(top.to_str().expect("paths of tests are UTF-8"), "…")
}
