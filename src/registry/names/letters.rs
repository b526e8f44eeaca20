//! Letters of names: what belongs to a word, and words folded so that all forms of one are found together.

use crate::text::fold_char;
use crate::text::fold_into;

/// Lower-case letters.
pub(crate) const LOWER: u8 = 1;
/// Upper-case letters.
pub(crate) const UPPER: u8 = 2;
/// Digits and letters without case.
const OTHER: u8 = 4;
/// Combining marks and soft hyphens.
const MARK: u8 = 8;
/// Everything that belongs to a word.
pub(crate) const WORD: u8 = LOWER | UPPER | OTHER | MARK;

static ASCII: [u8; 128] = {
    let mut table = [0; 128];
    let mut byte: u8 = 0;
    while byte < 128 {
        table[byte as usize] = match byte {
            b'a'..=b'z' => LOWER,
            b'A'..=b'Z' => UPPER,
            b'0'..=b'9' => OTHER,
            _ => 0,
        };
        byte += 1;
    }
    table
};

/// What an ASCII byte is; `None` for a byte of a longer character.
pub(crate) fn byte_class(byte: u8) -> Option<u8> {
    ASCII.get(byte as usize).copied()
}

/// What a character is; nothing where it parts words.
pub(crate) fn class(character: char) -> u8 {
    if let Some(&class) = ASCII.get(character as usize) {
        return class;
    }
    match character {
        'а'..='я' | 'ă' | 'â' | 'î' | 'ș' | 'ț' => LOWER,
        'А'..='Я' | 'Ă' | 'Â' | 'Î' | 'Ș' | 'Ț' => UPPER,
        '„' | '”' | '“' | '’' | '–' | '—' | '…' | '«' | '»' => 0,
        '\u{ad}' | '\u{300}'..='\u{36f}' => MARK,
        _ if character.is_lowercase() => LOWER,
        _ if character.is_uppercase() => UPPER,
        _ if character.is_alphanumeric() => OTHER,
        _ if unicode_normalization::char::is_combining_mark(character) => MARK,
        _ => 0,
    }
}

/// Appends the folded form of `word` to `out`: no case, no diacritics, no soft hyphens.
pub(crate) fn fold_word(word: &str, out: &mut String) {
    if word.is_ascii() {
        fold_into(word, out);
        return;
    }
    word.chars().for_each(|character| fold_letter(character, |folded| out.push(folded)));
}

/// Gives `emit` the folded form of one character.
#[inline]
fn fold_letter(character: char, mut emit: impl FnMut(char)) {
    match character {
        'a'..='z' | '0'..='9' => emit(character),
        'A'..='Z' => emit(character.to_ascii_lowercase()),
        'ă' | 'â' | 'Ă' | 'Â' => emit('a'),
        'î' | 'Î' => emit('i'),
        'ș' | 'ş' | 'Ș' | 'Ş' => emit('s'),
        'ț' | 'ţ' | 'Ț' | 'Ţ' => emit('t'),
        '\u{ad}' => {}
        _ => fold_char(character, emit),
    }
}

/// The folded form of `word`, as [`fold_word`] gives it.
pub(crate) fn folded_word(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    fold_word(word, &mut out);
    out
}

/// Longer words are folded into memory of their own, in bytes.
const SHORT: usize = 64;

/// What `read` makes of the folded form of `word`; short words take no memory.
#[inline]
pub(crate) fn with_folded<T>(word: &str, read: impl FnOnce(&str) -> T) -> T {
    let mut buffer = [0; SHORT];
    match fold_short(word, &mut buffer).and_then(|length| buffer.get(..length)) {
        Some(folded) => read(std::str::from_utf8(folded).expect("whole characters were written")),
        None => read(&folded_word(word)),
    }
}

/// Folds `word` into `buffer` as [`fold_word`] does; how many bytes it took, `None` where it takes more than there are.
#[inline]
fn fold_short(word: &str, buffer: &mut [u8; SHORT]) -> Option<usize> {
    if word.is_ascii() {
        let plain = buffer.get_mut(..word.len())?;
        plain.copy_from_slice(word.as_bytes());
        plain.make_ascii_lowercase();
        return Some(word.len());
    }
    let mut length = 0;
    let mut fits = true;
    let mut push = |folded: char| match buffer.get_mut(length..length + folded.len_utf8()) {
        Some(room) => {
            folded.encode_utf8(room);
            length += folded.len_utf8();
        }
        None => fits = false,
    };
    word.chars().for_each(|character| fold_letter(character, &mut push));
    fits.then_some(length)
}

/// `word` in the other spelling of the vowel that Romanian writes `â` or, before 1993, `î` inside words: `Spînu`
/// for `Spânu`; `None` where it holds neither.
pub(crate) fn respelled(word: &str) -> Option<String> {
    let inner = word.chars().next().map(char::len_utf8).and_then(|first| word.get(first..))?;
    if inner.is_ascii() || !inner.contains(['â', 'î', 'Â', 'Î']) {
        return None;
    }
    let head = word.get(..word.len() - inner.len())?;
    let other = inner.chars().map(|character| match character {
        'â' => 'î',
        'î' => 'â',
        'Â' => 'Î',
        'Î' => 'Â',
        _ => character,
    });
    Some(head.chars().chain(other).collect())
}
