//! The words of a text: those that may begin a look-up, and the words beside a place.

use crate::registry::names::UPPER;
use crate::registry::names::WORD;
use crate::registry::names::byte_class;
use crate::registry::names::class;
use crate::text::Span;
use crate::text::run_of_small_letters;
use crate::text::run_without_capitals;

/// A word that a look-up begins with.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word {
    /// Where it stands.
    pub(super) span: Span,
    /// Whether its line holds no letter in lower case.
    pub(super) shouted: bool,
}

/// Words of a text that a look-up may begin with, in the order of the text: those that have a capital letter, or all
/// of them, as far as their first letters are wanted.
#[derive(Debug)]
pub(super) struct Words<'t, Wanted> {
    text: &'t str,
    /// Up to here the text was looked at.
    at: usize,
    /// Whether a word that isn't wanted may go on there.
    inside: bool,
    lower: bool,
    wanted: Wanted,
}

impl<'t, Wanted: Fn(&[u8]) -> bool> Words<'t, Wanted> {
    /// The words of `text`, those in lower case too where `lower` asks for them; `wanted` is given the text from a
    /// word's beginning on.
    pub(super) fn new(text: &'t str, lower: bool, wanted: Wanted) -> Self {
        Self { text, at: 0, inside: false, lower, wanted }
    }

    /// Where the next letter stands that makes a word one of these, and how many bytes it has.
    fn letter(&self) -> Option<(usize, usize)> {
        let bytes = self.text.as_bytes();
        let mut at = self.at;
        loop {
            let byte = *bytes.get(at)?;
            if !self.lower && !is_telling(byte) {
                at += run_without_capitals(&bytes[at..]);
                continue;
            }
            let (kind, width) = letter(self.text, at, byte);
            if kind & UPPER != 0 || (self.lower && kind & WORD != 0) {
                return Some((at, width));
            }
            at += width;
        }
    }
}

impl<Wanted: Fn(&[u8]) -> bool> Iterator for Words<'_, Wanted> {
    type Item = Span;

    fn next(&mut self) -> Option<Span> {
        loop {
            let (letter, width) = self.letter()?;
            let start = word_start(self.text, self.at, letter);
            let goes_on = self.inside && start == self.at;
            if !goes_on && (self.wanted)(&self.text.as_bytes()[start..]) {
                self.at = word_end(self.text, letter);
                self.inside = false;
                return Some(Span::new(start, self.at));
            }
            self.at = letter + width;
            self.inside = true;
        }
    }
}

/// Whether `byte` is a capital letter, or part of a character that may be one.
fn is_telling(byte: u8) -> bool {
    byte.is_ascii_uppercase() || !byte.is_ascii()
}

/// Where the word begins that has a letter at `at`, but not before `floor`.
fn word_start(text: &str, floor: usize, at: usize) -> usize {
    if text.as_bytes()[floor..at].last().is_none_or(|&byte| byte_class(byte) == Some(0)) {
        return at;
    }
    let before = Span::new(floor, at).of(text).chars().rev();
    at - before.take_while(|&c| class(c) & WORD != 0).map(char::len_utf8).sum::<usize>()
}

/// Where the word ends that has a letter at `at`.
fn word_end(text: &str, mut at: usize) -> usize {
    let bytes = text.as_bytes();
    while let Some(&byte) = bytes.get(at) {
        let (kind, width) = letter(text, at, byte);
        if kind == 0 {
            break;
        }
        at += width;
        at += run_of_small_letters(&bytes[at..]);
    }
    at
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
