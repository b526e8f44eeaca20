//! Folding of case and diacritics, so that `Țoiu`, `Ţoiu`, `ŢOIU` and `Toiu` compare equal.
//!
//! Folding works letter by letter and never on a whole text, so that offsets stay those of the text.

use unicode_normalization::char::decompose_canonical;
use unicode_normalization::char::is_combining_mark;

/// Appends the folded form of `word` to `out`: lower case, composed letters without their marks, combining
/// marks left out. Letters that carry no mark in Unicode's sense (`ł`, `đ`, `ø`) stay as they are.
pub fn fold_into(word: &str, out: &mut String) {
    if word.is_ascii() {
        let start = out.len();
        out.push_str(word);
        if let Some(added) = out.get_mut(start..) {
            added.make_ascii_lowercase();
        }
        return;
    }
    for character in word.chars() {
        fold_char(character, |folded| out.push(folded));
    }
}

/// The folded form of `word`, as [`fold_into`] gives it.
pub fn folded(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    fold_into(word, &mut out);
    out
}

/// Gives `emit` the folded form of one character: none for a combining mark, several for `ß` or ligatures.
pub fn fold_char(character: char, mut emit: impl FnMut(char)) {
    if character.is_ascii() {
        emit(character.to_ascii_lowercase());
        return;
    }
    decompose_canonical(character, |part| {
        if !is_combining_mark(part) {
            part.to_lowercase().filter(|&lower| !is_combining_mark(lower)).for_each(&mut emit);
        }
    });
}
