//! Text of others, made harmless for a terminal.

use std::fmt::Write;

/// `text` on one line, without what a terminal obeys: control characters (C0, DEL, C1), line and paragraph separators
/// and the characters that turn the direction of writing are written as `\u{1b}`; a tab becomes a blank.
pub(crate) fn harmless(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\t' => out.push(' '),
            _ if obeyed(character) => {
                let _ = write!(out, "\\u{{{:x}}}", u32::from(character));
            }
            _ => out.push(character),
        }
    }
    out
}

fn obeyed(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{61c}'
                | '\u{200e}'
                | '\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2066}'..='\u{2069}'
                | '\u{fff9}'..='\u{fffb}'
        )
}
