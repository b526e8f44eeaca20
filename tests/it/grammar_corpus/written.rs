//! How a corpus writes characters that nobody sees: as pictures of them, or by their numbers.

use std::fmt::Write as _;

/// The text that `written` stands for.
pub(super) fn read(written: &str) -> String {
    let mut out = String::with_capacity(written.len());
    let mut rest = written;
    while let Some(next) = rest.chars().next() {
        let (character, length) = number(rest).unwrap_or((meant(next), next.len_utf8()));
        out.push(character);
        rest = rest.get(length..).unwrap_or_default();
    }
    out
}

/// `text` as a corpus writes it in one line.
pub(super) fn write(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\n' => out.push('␊'),
            '\r' => out.push('␍'),
            '\t' => out.push('␉'),
            '\0' => out.push('␀'),
            ' ' => out.push(' '),
            other if is_unseen(other) => {
                write!(out, "⟨{:04X}⟩", u32::from(other)).expect("a string takes all that is written");
            }
            other => out.push(other),
        }
    }
    out
}

fn meant(written: char) -> char {
    match written {
        '␊' => '\n',
        '␍' => '\r',
        '␉' => '\t',
        '␀' => '\0',
        other => other,
    }
}

/// `⟨00A0⟩` at the beginning of `rest`, and its length.
fn number(rest: &str) -> Option<(char, usize)> {
    let digits = rest.strip_prefix('⟨')?.split_once('⟩')?.0;
    let character = u32::from_str_radix(digits, 16).ok().and_then(char::from_u32)?;
    Some((character, '⟨'.len_utf8() + digits.len() + '⟩'.len_utf8()))
}

fn is_unseen(character: char) -> bool {
    character.is_whitespace()
        || character.is_control()
        || matches!(character, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}
