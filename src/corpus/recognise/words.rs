//! The words of a text: those that may begin a look-up, and the words beside a place.

use crate::registry::names::LOWER;
use crate::registry::names::UPPER;
use crate::registry::names::WORD;
use crate::registry::names::byte_class;
use crate::registry::names::class;
use crate::text::Span;

/// A word that a look-up begins with.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word {
    /// Where it stands.
    pub(super) span: Span,
    /// Whether its line holds no letter in lower case.
    pub(super) shouted: bool,
}

/// All words with a capital letter, or all words where `lower` asks for them.
pub(super) fn words(text: &str, lower: bool) -> Vec<Word> {
    let bytes = text.as_bytes();
    let mut words: Vec<Word> = Vec::with_capacity(text.len() / 48);
    let (mut at, mut line, mut seen) = (0, 0, 0);
    while let Some(&byte) = bytes.get(at) {
        let (mut kind, mut width) = letter(text, at, byte);
        if kind == 0 {
            if byte == b'\n' || byte == b'\r' {
                shout(&mut words, line, seen);
                (line, seen) = (words.len(), 0);
            }
            at += width;
            continue;
        }
        let start = at;
        let mut kinds = 0;
        while kind != 0 {
            kinds |= kind;
            at += width;
            // Most letters are plain and in lower case: these pass without a look at anything else.
            let plain = bytes
                .get(at..)
                .unwrap_or_default()
                .iter()
                .take_while(|byte| byte.is_ascii_lowercase())
                .count();
            if plain > 0 {
                kinds |= LOWER;
                at += plain;
            }
            let Some(&byte) = bytes.get(at) else { break };
            (kind, width) = letter(text, at, byte);
        }
        seen |= kinds;
        if kinds & UPPER != 0 || lower {
            words.push(Word { span: Span::new(start, at), shouted: false });
        }
    }
    shout(&mut words, line, seen);
    words
}

fn shout(words: &mut [Word], line: usize, seen: u8) {
    if seen & LOWER == 0 {
        for word in words.get_mut(line..).unwrap_or_default() {
            word.shouted = true;
        }
    }
}

/// What the character at `at` is and how many bytes it has; nothing where it parts words.
#[inline]
fn letter(text: &str, at: usize, byte: u8) -> (u8, usize) {
    if let Some(class) = byte_class(byte) {
        return (class, 1);
    }
    let character = text.get(at..).and_then(|rest| rest.chars().next()).unwrap_or(' ');
    (class(character), character.len_utf8())
}

/// What stands between two words is looked at no further than this: longer gaps part everything.
const WIDEST_GAP: usize = 24;
/// Of a word beside a place no more characters than these are looked at.
const LONGEST_WORD: usize = 256;

/// The word before `at`, with what stands between.
pub(super) fn before(text: &str, at: usize) -> Option<(Span, Span)> {
    let head = text.get(..at)?;
    let mut characters = head.char_indices().rev().take(WIDEST_GAP + LONGEST_WORD);
    let (mut begin, last) = characters.find(|&(_, c)| class(c) & WORD != 0)?;
    let end = begin + last.len_utf8();
    if at - end > WIDEST_GAP {
        return None;
    }
    for (index, character) in characters {
        if class(character) & WORD == 0 {
            break;
        }
        begin = index;
    }
    Some((Span::new(end, at), Span::new(begin, end)))
}

/// The word behind `at`, with what stands between.
pub(super) fn behind(text: &str, at: usize) -> Option<(Span, Span)> {
    let tail = text.get(at..)?;
    let mut characters = tail.char_indices().take(WIDEST_GAP + LONGEST_WORD);
    let (begin, first) = characters.find(|&(_, c)| class(c) & WORD != 0)?;
    if begin > WIDEST_GAP {
        return None;
    }
    let mut end = begin + first.len_utf8();
    for (index, character) in characters {
        if class(character) & WORD == 0 {
            break;
        }
        end = index + character.len_utf8();
    }
    Some((Span::new(at, at + begin), Span::new(at + begin, at + end)))
}

/// What parts two words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Parting {
    /// Blanks within one line.
    Blank,
    /// Blanks with one line break.
    Break,
    /// A hyphen or dash that touches both.
    Hyphen,
    /// An apostrophe that touches both.
    Apostrophe,
    /// A full stop, with or without blanks behind it.
    Stop,
    /// Anything else.
    Other,
}

/// Whether `character` is a hyphen or a dash.
pub(super) fn is_hyphen(character: char) -> bool {
    matches!(character, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// Whether `character` is an apostrophe of any make.
pub(super) fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '’' | '‘' | 'ʼ' | '´' | '`')
}

impl Parting {
    /// What `gap` is.
    pub(super) fn of(gap: &str) -> Self {
        match gap {
            " " => return Self::Blank,
            ", " | "" => return Self::Other,
            _ => {}
        }
        let blank = gap.trim_start_matches('.');
        if blank.chars().all(char::is_whitespace) && !gap.is_empty() {
            let breaks = blank.replace("\r\n", "\n").matches(['\n', '\r']).count();
            return match (gap.len() - blank.len(), breaks) {
                (0, 0) => Self::Blank,
                (0, 1) => Self::Break,
                (1, 0 | 1) => Self::Stop,
                _ => Self::Other,
            };
        }
        let mut characters = gap.chars();
        match (characters.next(), characters.next()) {
            (Some(one), None) if is_hyphen(one) => Self::Hyphen,
            (Some(one), None) if is_apostrophe(one) => Self::Apostrophe,
            _ => Self::Other,
        }
    }
}
