//! The beginning of a line as numbers, words and marks, with everything that only looks different made equal.

use unicode_normalization::char::decompose_compatible;

use crate::text::fold_char;

/// How much of a line is looked at, in characters: no date takes more.
const REACH: usize = 120;

/// A number, a word or a mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Token {
    /// What it is.
    pub(crate) kind: TokenKind,
    /// Offset of its first byte.
    pub(crate) start: usize,
    /// Offset behind its last byte.
    pub(crate) end: usize,
    /// Whether nothing stands between it and the token before it.
    pub(crate) glued: bool,
}

/// The kinds of [`Token`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum TokenKind {
    /// Digits of any script, with letters that were typed for digits.
    Number {
        /// What they say.
        value: u64,
        /// How many there are.
        digits: usize,
    },
    /// Letters, folded.
    Word {
        /// The folded letters.
        folded: String,
        /// Whether all are capitals.
        capitals: bool,
    },
    /// Anything else; all dashes are `-`, all double quotes `"`, all slashes `/`.
    Mark(char),
}

/// The tokens of a line's beginning.
#[derive(Debug)]
pub(crate) struct Scan {
    /// In the order of the text.
    pub(crate) tokens: Vec<Token>,
    /// Whether the line was longer than what was looked at.
    pub(crate) cut: bool,
}

struct Letter {
    character: char,
    start: usize,
    end: usize,
    glued: bool,
}

/// Reads the beginning of `line`, which holds no line break.
pub(crate) fn scan(line: &str) -> Scan {
    let mut letters = Vec::with_capacity(REACH);
    let mut glued = false;
    let mut cut = false;
    for (count, (start, character)) in line.char_indices().enumerate() {
        if count == REACH {
            cut = !line.get(start..).unwrap_or_default().trim().is_empty();
            break;
        }
        if character.is_whitespace() {
            glued = false;
        } else if !is_invisible(character) {
            let end = start + character.len_utf8();
            plain(character, |character| {
                letters.push(Letter { character, start, end, glued });
                glued = true;
            });
        }
    }
    Scan { tokens: tokens(&letters), cut }
}

/// Whether the character shows nothing and takes no room.
pub(crate) fn is_invisible(character: char) -> bool {
    matches!(character,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
        || (character.is_control() && !character.is_whitespace())
}

fn plain(character: char, mut emit: impl FnMut(char)) {
    match character {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{2043}' | '\u{fe58}' | '\u{fe63}' => emit('-'),
        '«' | '»' | '\u{201c}'..='\u{201f}' | '\u{2033}' => emit('"'),
        '\u{2018}'..='\u{201b}' | '\u{2032}' | '`' | '´' => emit('\''),
        '\u{2044}' | '\u{2215}' => emit('/'),
        '\u{3002}' => emit('.'),
        '\u{3001}' => emit(','),
        '\u{2160}'..='\u{217f}' | '\u{ff01}'..='\u{ffef}' => {
            decompose_compatible(character, |part| match part {
                '\u{2212}' => emit('-'),
                _ => emit(part),
            });
        }
        _ => emit(digit(character).and_then(|digit| char::from_digit(digit, 10)).unwrap_or(character)),
    }
}

/// The digit that a character of another script is.
fn digit(character: char) -> Option<u32> {
    let zero = match character {
        '\u{660}'..='\u{669}' => 0x660,
        '\u{6f0}'..='\u{6f9}' => 0x6f0,
        '\u{966}'..='\u{96f}' => 0x966,
        '\u{9e6}'..='\u{9ef}' => 0x9e6,
        '\u{1d7ce}'..='\u{1d7ff}' => return Some((u32::from(character) - 0x1d7ce) % 10),
        _ => return None,
    };
    Some(u32::from(character) - zero)
}

fn tokens(letters: &[Letter]) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut at = 0;
    while let Some(first) = letters.get(at) {
        let run = run(letters, at);
        let end = at + run.max(1);
        let part = letters.get(at..end).unwrap_or_default();
        let counted = at.checked_sub(2).and_then(|before| letters.get(before..at)).is_some_and(goes_on);
        let kind = if run == 0 { TokenKind::Mark(first.character) } else { word_or_number(part, counted) };
        let mut length = part.len();
        if matches!(kind, TokenKind::Number { .. })
            && !part.iter().all(|letter| looks_like_digit(letter.character))
        {
            length = part.iter().take_while(|letter| letter.character.is_ascii_digit()).count();
        } else if matches!(kind, TokenKind::Word { .. }) {
            length = part.iter().take_while(|letter| !letter.character.is_ascii_digit()).count();
        }
        let last = part.get(length - 1).unwrap_or(first);
        let kind =
            if run == 0 { kind } else { word_or_number(part.get(..length).unwrap_or_default(), counted) };
        tokens.push(Token { kind, start: first.start, end: last.end, glued: first.glued });
        at += length;
    }
    tokens
}

/// How many letters and digits stand together, an apostrophe between letters included.
fn run(letters: &[Letter], at: usize) -> usize {
    let rest = letters.get(at..).unwrap_or_default();
    let is_part = |index: usize| {
        let Some(letter) = rest.get(index).filter(|letter| index == 0 || letter.glued) else { return false };
        let between = index > 0 && letter.character == '\'';
        let follows = rest.get(index + 1).is_some_and(|next| next.glued && next.character.is_alphabetic());
        is_word_part(letter.character) || (between && follows)
    };
    (0..rest.len()).take_while(|&index| is_part(index)).count()
}

fn is_word_part(character: char) -> bool {
    character.is_alphanumeric() || unicode_normalization::char::is_combining_mark(character)
}

/// Whether the digit and the mark before a number say that it is a part of a date: `2026-03-` before `1o`.
fn goes_on(before: &[Letter]) -> bool {
    matches!(before, [digit, mark] if looks_like_digit(digit.character) && matches!(mark.character, '-' | '.' | '/'))
}

/// What `part` is; `counted` where a number is before it in the same date.
fn word_or_number(part: &[Letter], counted: bool) -> TokenKind {
    let digits = part.iter().take_while(|letter| letter.character.is_ascii_digit()).count();
    if is_mistyped_number(part, counted) {
        number(part)
    } else if digits > 0 {
        number(part.get(..digits).unwrap_or_default())
    } else {
        let mut folded = String::new();
        for letter in part {
            fold_char(letter.character, |plain| folded.push(plain));
        }
        let capitals = part.iter().all(|letter| !letter.character.is_lowercase());
        TokenKind::Word { folded, capitals }
    }
}

/// Digits and letters typed for them (`2O25`, `l2`, `2o`); by itself a `1o` is an ordinal, and `II` a Roman month.
fn is_mistyped_number(part: &[Letter], counted: bool) -> bool {
    let ordinal = matches!(part, [one, o] if one.character == '1' && matches!(o.character, 'o' | 'о'));
    part.iter().all(|letter| looks_like_digit(letter.character))
        && part.iter().any(|letter| letter.character.is_ascii_digit())
        && (counted || !ordinal)
        || (part.len() == 2 && part.iter().all(|letter| "OlО".contains(letter.character)))
}

fn looks_like_digit(character: char) -> bool {
    character.is_ascii_digit() || matches!(character, 'O' | 'o' | 'l' | 'I' | 'О' | 'о')
}

fn number(part: &[Letter]) -> TokenKind {
    let value = part.iter().fold(0_u64, |value, letter| {
        let digit = match letter.character {
            'l' | 'I' => 1,
            character => character.to_digit(10).unwrap_or(0),
        };
        value.saturating_mul(10).saturating_add(u64::from(digit))
    });
    TokenKind::Number { value, digits: part.len() }
}

impl Token {
    /// The number, where it has from `least` to `most` digits.
    pub(crate) fn number(&self, least: usize, most: usize) -> Option<u32> {
        match self.kind {
            TokenKind::Number { value, digits } if (least..=most).contains(&digits) => {
                u32::try_from(value).ok()
            }
            _ => None,
        }
    }

    /// The folded word.
    pub(crate) fn word(&self) -> Option<&str> {
        match &self.kind {
            TokenKind::Word { folded, .. } => Some(folded),
            _ => None,
        }
    }

    /// The mark.
    pub(crate) fn mark(&self) -> Option<char> {
        match self.kind {
            TokenKind::Mark(mark) => Some(mark),
            _ => None,
        }
    }
}
