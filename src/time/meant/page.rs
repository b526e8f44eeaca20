//! The words of a sentence that may tell a time.

use unicode_normalization::char::is_combining_mark;

use crate::text::Span;
use crate::text::folded;
use crate::time::Date;
use crate::time::meant::vocabulary::FUTURE;
use crate::time::names::meaning_in_prose;

/// How many words of a text are read.
const MOST: usize = 300;
/// Of a text no more bytes than these.
const REACH: usize = 4000;

/// A sentence, taken apart.
#[derive(Debug)]
pub(super) struct Page<'t> {
    pub(super) text: &'t str,
    pub(super) words: Vec<Word>,
    /// The day on which it is said.
    pub(super) day: Date,
    pub(super) language: Option<&'t str>,
    /// Whether it tells of the future.
    pub(super) future: bool,
}

/// A word or a number.
#[derive(Debug)]
pub(super) struct Word {
    pub(super) span: Span,
    pub(super) folded: String,
}

impl<'t> Page<'t> {
    pub(super) fn new(text: &'t str, day: Date, language: Option<&'t str>) -> Self {
        let text = text.get(..text.floor_char_boundary(REACH)).unwrap_or(text);
        let words = words(text);
        let future = words.iter().any(|word| FUTURE.contains(&word.folded.as_str()));
        Self { text, words, day, language, future }
    }

    /// The folded word at `at`; empty where there is none.
    pub(super) fn word(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |word| &word.folded)
    }

    /// The folded word before `at`; empty where there is none.
    pub(super) fn before(&self, at: usize) -> &str {
        at.checked_sub(1).map_or("", |before| self.word(before))
    }

    /// What stands between the word at `at` and the next one.
    pub(super) fn gap(&self, at: usize) -> &str {
        let (Some(word), Some(next)) = (self.words.get(at), self.words.get(at + 1)) else { return "" };
        Span::new(word.span.end(), next.span.start()).of(self.text)
    }

    /// Whether the word at `at` and the next one have nothing but blanks and at most one full stop or comma between.
    pub(super) fn joined(&self, at: usize) -> bool {
        self.words.get(at + 1).is_some() && matches!(self.gap(at).trim(), "" | "." | ",")
    }

    /// Whether the words from `at` on are `wanted`, joined.
    pub(super) fn says(&self, at: usize, wanted: &[&str]) -> bool {
        wanted.iter().enumerate().all(|(index, wanted)| {
            self.word(at + index) == *wanted && (index == 0 || self.gap(at + index - 1).trim().is_empty())
        })
    }

    /// The number of `least` to `most` digits at `at`.
    pub(super) fn number(&self, at: usize, least: usize, most: usize) -> Option<i16> {
        let word = self.word(at);
        let digits = word.trim_end_matches(char::is_alphabetic);
        let suffix = word.get(digits.len()..).unwrap_or_default();
        let plain = matches!(suffix, "" | "st" | "nd" | "rd" | "th")
            && digits.bytes().all(|byte| byte.is_ascii_digit());
        digits.parse().ok().filter(|_| plain && (least..=most).contains(&digits.len()))
    }

    /// The one month that the word at `at` names, from 1.
    pub(super) fn month(&self, at: usize) -> Option<i8> {
        let word = Some(self.word(at)).filter(|word| word.len() > 2)?;
        let months = meaning_in_prose(word, self.language).months;
        let months = if months == 0 { meaning_in_prose(word, None).months } else { months };
        months.is_power_of_two().then(|| i8::try_from(months.trailing_zeros() + 1).ok())?
    }

    /// Whether nothing else stands in the text than the words from `at` up to `next`.
    pub(super) fn is_whole(&self, at: usize, next: usize) -> bool {
        at == 0 && next == self.words.len()
    }
}

fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, character) in text.char_indices().chain([(text.len(), ' ')]) {
        let part = character.is_alphanumeric() || is_combining_mark(character);
        match start {
            None if part => start = Some(at),
            Some(begin) if !part => {
                let span = Span::new(begin, at);
                words.push(Word { span, folded: folded(span.of(text)) });
                start = None;
                if words.len() == MOST {
                    break;
                }
            }
            _ => {}
        }
    }
    words
}
