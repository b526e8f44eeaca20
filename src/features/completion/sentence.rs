//! The sentence around a place.

use crate::text::Span;

/// How far a sentence is looked for on each side, in bytes.
const REACH: usize = 1500;

/// The sentence of `text` that `around` stands in, which it may reach beyond; no blank line inside.
pub(super) fn sentence(text: &str, around: Span) -> Span {
    let from = text.floor_char_boundary(around.start().saturating_sub(REACH));
    let to = text.floor_char_boundary((around.end() + REACH).min(text.len())).max(around.end());
    let before = Span::new(from, around.start()).of(text);
    let behind = Span::new(around.end(), to).of(text);
    let start = ends(before).filter(|&end| end <= before.len()).last().unwrap_or(0);
    let end = ends(behind).next().unwrap_or(behind.len());
    Span::new(from + start, around.end() + end)
}

/// Offsets behind the ends of sentences in `text`.
fn ends(text: &str) -> impl Iterator<Item = usize> {
    text.char_indices().filter_map(move |(at, character)| {
        let rest = text.get(at + character.len_utf8()..).unwrap_or_default();
        let ends = match character {
            '.' => stops(rest) && !is_initial(text, at),
            '!' | '?' | '…' => stops(rest),
            '\n' => begins_sentence(rest.trim_start_matches([' ', '\t'])),
            '\r' => !rest.starts_with('\n') && begins_sentence(rest.trim_start_matches([' ', '\t'])),
            _ => false,
        };
        ends.then_some(at + character.len_utf8())
    })
}

/// Whether a new sentence may follow a full stop: closing quotes, blanks, and no word in lower case.
fn stops(rest: &str) -> bool {
    let rest = rest.trim_start_matches(['"', '”', '“', '’', '»', ')']);
    let next = rest.trim_start();
    next.len() < rest.len() && begins_sentence(next)
}

fn begins_sentence(next: &str) -> bool {
    next.chars().next().is_none_or(|c| !c.is_lowercase() && !matches!(c, ',' | ';'))
}

/// Whether the full stop at `at` belongs to a single capital letter.
fn is_initial(text: &str, at: usize) -> bool {
    let mut before = text.get(..at).unwrap_or_default().chars().rev();
    before.next().is_some_and(char::is_uppercase) && before.next().is_none_or(|c| !c.is_alphabetic())
}
