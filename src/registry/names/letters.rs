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
    for character in word.chars() {
        match character {
            'a'..='z' | '0'..='9' => out.push(character),
            'A'..='Z' => out.push(character.to_ascii_lowercase()),
            'ă' | 'â' | 'Ă' | 'Â' => out.push('a'),
            'î' | 'Î' => out.push('i'),
            'ș' | 'ş' | 'Ș' | 'Ş' => out.push('s'),
            'ț' | 'ţ' | 'Ț' | 'Ţ' => out.push('t'),
            '\u{ad}' => {}
            _ => fold_char(character, |folded| out.push(folded)),
        }
    }
}

/// The folded form of `word`, as [`fold_word`] gives it.
pub(crate) fn folded_word(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    fold_word(word, &mut out);
    out
}

/// Longer words are folded into memory of their own, in bytes.
const PLAIN: usize = 64;

/// What `read` makes of the folded form of `word`; words of Romanian and English letters take no memory.
#[inline]
pub(crate) fn with_folded<T>(word: &str, read: impl FnOnce(&str) -> T) -> T {
    let mut buffer = [0; PLAIN];
    match fold_plain(word, &mut buffer).and_then(|length| buffer.get(..length)) {
        Some(plain) => read(std::str::from_utf8(plain).expect("folded letters are ASCII")),
        None => read(&folded_word(word)),
    }
}

/// Folds a word of Romanian and English letters into `buffer`; how many bytes it took.
#[inline]
fn fold_plain(word: &str, buffer: &mut [u8; PLAIN]) -> Option<usize> {
    if word.is_ascii() {
        let plain = buffer.get_mut(..word.len())?;
        plain.copy_from_slice(word.as_bytes());
        plain.make_ascii_lowercase();
        return Some(word.len());
    }
    let mut length = 0;
    for character in word.chars() {
        let plain = match character {
            'ă' | 'â' | 'Ă' | 'Â' => b'a',
            'î' | 'Î' => b'i',
            'ș' | 'ş' | 'Ș' | 'Ş' => b's',
            'ț' | 'ţ' | 'Ț' | 'Ţ' => b't',
            _ => u8::try_from(character).ok().filter(u8::is_ascii)?.to_ascii_lowercase(),
        };
        *buffer.get_mut(length)? = plain;
        length += 1;
    }
    Some(length)
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
