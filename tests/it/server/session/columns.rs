//! Lines and columns as an editor counts them, the plainest way, in the unit that was agreed on.

use newsmark::text::Encoding;
use serde_json::Value;
use serde_json::json;

/// The position of byte `offset` of `text`.
pub(super) fn position(text: &str, offset: usize, unit: Encoding) -> Value {
    let (mut line, mut start, mut last) = (0, 0, '\0');
    for (at, letter) in text.char_indices().take_while(|(at, _)| *at < offset) {
        if letter == '\n' || letter == '\r' {
            line += u32::from(last != '\r' || letter != '\n');
            start = at + 1;
        }
        last = letter;
    }
    let column = width(text.get(start..offset).expect("a place between two letters"), unit);
    json!({ "line": line, "character": column })
}

/// The byte of `text` at `position`, which must lie between two letters of a line.
pub(super) fn offset(text: &str, position: &Value, unit: Encoding) -> usize {
    let ends = text.char_indices().map(|(at, _)| at).chain([text.len()]);
    // The place between CR and LF is on the next line already, and nobody means it.
    let found = ends.into_iter().rfind(|at| self::position(text, *at, unit) == *position);
    found.unwrap_or_else(|| panic!("no place between two letters: {position} in {text:?}"))
}

/// What stands at `range` of `text`.
pub(super) fn words(text: &str, range: &Value, unit: Encoding) -> String {
    let [start, end] = ["start", "end"].map(|end| offset(text, &range[end], unit));
    text.get(start..end).unwrap_or_else(|| panic!("a range that ends before it starts: {range}")).to_owned()
}

fn width(text: &str, unit: Encoding) -> usize {
    match unit {
        Encoding::Utf8 => text.len(),
        Encoding::Utf16 => text.encode_utf16().count(),
        Encoding::Scalar => text.chars().count(),
    }
}
