//! What all forms of a word share, as a number.

use crate::registry::names::letters::with_folded;

/// What [`skeleton`] makes of a byte: what it stands for, and whether it is a [`VOWEL`] or [`QUIET`].
static FORMS: [u16; 256] = {
    let mut table = [0; 256];
    let mut byte: u8 = 0;
    loop {
        let small = byte.to_ascii_lowercase();
        table[byte as usize] = match small {
            b'a' | b'e' | b'i' | b'o' | b'u' => VOWEL | small as u16,
            b'l' | b'r' | b'h' => QUIET | small as u16,
            b'd' => b'z' as u16,
            _ => small as u16,
        };
        if byte == u8::MAX {
            break;
        }
        byte += 1;
    }
    table
};

/// Letters that endings add and change.
const VOWEL: u16 = 0x100;
/// Letters that count only where others follow.
const QUIET: u16 = 0x200;

/// A number that all inflected forms of a folded word share: of its first two letters and the consonants behind them, with
/// those left out or made alike that endings add and change. Plain letters may be in any case.
pub(crate) fn skeleton(folded: &str) -> u32 {
    let bytes = folded.as_bytes();
    let softened = if ends_in_sca(bytes) { bytes.len() - 2 } else { usize::MAX };
    let form = |at: usize, byte: u8| if at == softened { u16::from(b't') } else { FORMS[byte as usize] };
    let mix = |hash: u32, form: u16| (hash.rotate_left(5) ^ u32::from(form & 0xff)).wrapping_mul(0x9e37_79b9);
    let (first, rest) = bytes.split_at(bytes.len().min(2));
    let mut hash = (0..).zip(first).fold(0, |hash, (at, &byte)| mix(hash, form(at, byte)));
    let mut kept = hash;
    for (at, &byte) in (2..).zip(rest) {
        let form = form(at, byte);
        hash = if form & VOWEL == 0 { mix(hash, form) } else { hash };
        kept = if form & (VOWEL | QUIET) == 0 { hash } else { kept };
    }
    kept
}

/// The [`skeleton`] of a word that isn't folded yet.
pub(crate) fn word_skeleton(word: &str) -> u32 {
    if word.is_ascii() { skeleton(word) } else { with_folded(word, skeleton) }
}

fn ends_in_sca(word: &[u8]) -> bool {
    matches!(word, [.., b's' | b'S', b'c' | b'C', b'a' | b'A'])
}

/// The first two letters of some words: most other words are told from them by these alone.
#[derive(Debug, Default)]
pub(crate) struct Beginnings([u32; 32]);

impl Beginnings {
    /// Adds those of a folded word.
    pub(crate) fn add(&mut self, folded: &str) {
        let (first, second) = beginning(folded.as_bytes());
        self.0[first] |= 1 << second;
    }

    /// Whether the word that `text` begins with may have the skeleton of one of the words. Neither case nor what the
    /// text goes on with matters; `text` isn't folded.
    pub(crate) fn may_hold(&self, text: &[u8]) -> bool {
        let plain = text.iter().take(2).all(u8::is_ascii);
        let (first, second) = beginning(text);
        !plain || self.0[first] & 1 << second != 0
    }
}

/// The first two letters of the word that `text` begins with, in any case; alike where words of one skeleton may
/// differ in them.
fn beginning(text: &[u8]) -> (usize, u32) {
    let place = |at: usize| match text
        .get(at)
        .filter(|byte| byte.is_ascii_alphanumeric())
        .map_or(0, |&byte| byte & 31)
    {
        // Those of `sca`, and of `d` and `z`.
        3 => 20,
        4 => 26,
        other => other,
    };
    (place(0).into(), place(1).into())
}
