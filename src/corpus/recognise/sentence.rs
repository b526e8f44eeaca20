//! Where sentences begin.

use crate::corpus::recognise::page::Page;
use crate::corpus::recognise::words::is_hyphen;
use crate::registry::language::WordClass;
use crate::registry::names::LOWER;
use crate::registry::names::UPPER;
use crate::registry::names::WORD;
use crate::registry::names::class;
use crate::text::Span;

/// Quotes, dashes and blanks before a sentence's first word are followed no further, in characters.
const LONGEST_START: usize = 64;

/// Whether a word at `at` is the first of its sentence: after a full stop that ends no abbreviation, a colon, an
/// opening quotation, at the beginning of a line.
pub(super) fn begins(page: &Page<'_>, at: usize) -> bool {
    let head = page.text.get(..at).unwrap_or_default();
    let mut characters = head.char_indices().rev().take(LONGEST_START).peekable();
    let mut quoted = false;
    while let Some((index, character)) = characters.next() {
        match character {
            '.' => return class_before(&mut characters) != Some(UPPER) && !is_abbreviated(page, index),
            '\n' | '\r' | '!' | '?' | '…' | ':' | '•' | '¿' | '¡' | '*' | '|' => return true,
            ',' => return quoted,
            '"' | '„' | '“' | '”' | '«' | '»' | '‘' | '’' | '\'' | '‚' => quoted = true,
            '\u{feff}' | '\u{fe0f}' | '\u{200d}' => {}
            _ if is_hyphen(character) && !is_dash(page, index, character) => return false,
            _ if class(character) & WORD != 0 => return false,
            // Blanks, brackets, bullets, emoji: a sentence's start may stand before them as well as a word.
            _ => {}
        }
    }
    true
}

/// Whether a hyphen stands by itself, as dashes of dialogue do: only then there may be a line's start before it.
fn is_dash(page: &Page<'_>, at: usize, dash: char) -> bool {
    let behind = page.text.get(at + dash.len_utf8()..).and_then(|rest| rest.chars().next());
    behind.is_some_and(char::is_whitespace) || dash != '-'
}

/// [`UPPER`] where the word before consists of a single capital letter: an initial.
fn class_before(characters: &mut impl Iterator<Item = (usize, char)>) -> Option<u8> {
    let (_, letter) = characters.next()?;
    let alone = characters.next().is_none_or(|(_, before)| class(before) & WORD == 0);
    alone.then(|| class(letter))
}

/// Whether the full stop at `stop` belongs to an abbreviation.
fn is_abbreviated(page: &Page<'_>, stop: usize) -> bool {
    let head = page.text.get(..stop).unwrap_or_default();
    let letters = |c: &char| class(*c) & (LOWER | UPPER) != 0 || *c == '-';
    let length: usize = head.chars().rev().take_while(letters).take(12).map(char::len_utf8).sum();
    let word = page.class(Span::new(stop - length, stop));
    word.is(WordClass::ABBREVIATION | WordClass::INITIAL)
}
