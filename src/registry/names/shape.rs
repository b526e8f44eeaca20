//! Where a word has its capitals.

use crate::registry::names::letters::LOWER;
use crate::registry::names::letters::UPPER;
use crate::registry::names::letters::class;

/// How a word is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// `discuțiile`, `2025`
    Lower,
    /// `Miami`, `A`
    Capital,
    /// `NATO`, `G7`
    Capitals,
    /// `McDonald`, `eMAG`
    Mixed,
}

impl Shape {
    /// The shape of `word`.
    pub(crate) fn of(word: &str) -> Self {
        if let [first, rest @ ..] = word.as_bytes()
            && first.is_ascii_alphabetic()
            && !rest.is_empty()
            && rest.iter().all(u8::is_ascii_lowercase)
        {
            return if first.is_ascii_uppercase() { Self::Capital } else { Self::Lower };
        }
        let (mut upper, mut lower, mut first, mut letters) = (0, 0, false, 0);
        for character in word.chars() {
            let class = class(character);
            first |= letters == 0 && class == UPPER;
            upper += u32::from(class == UPPER);
            lower += u32::from(class == LOWER);
            letters += u32::from(class != 0);
        }
        match (upper, lower) {
            (0, _) => Self::Lower,
            (1, _) if first && (lower > 0 || letters == 1) => Self::Capital,
            (_, 0) => Self::Capitals,
            _ => Self::Mixed,
        }
    }
}
