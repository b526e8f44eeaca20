//! Diacritics: `Toiu` may be `Țoiu`, but `Român` is not `Roman`.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::text::folded;

/// By how many letters `word` differs from `base` in diacritics only; `None` where a Romanian letter of the text
/// says that another word is meant. In a `bent` word stems and endings may gain the marks that inflection gives, and
/// a last `a` may always be `ă`.
pub(in crate::corpus::recognise) fn differences(base: &str, word: &str, bent: bool) -> Option<u32> {
    if base.is_ascii() && word.is_ascii() {
        return Some(0);
    }
    let (mut wanted, mut found) = (letters(base).peekable(), letters(word).peekable());
    let mut different = 0;
    while let Some(letter_wanted) = wanted.next() {
        let Some(letter) = found.next() else { break };
        let last = found.peek().is_none();
        let softened = softens(found.peek()) && !softens(wanted.peek());
        let wanted = letter_wanted;
        if wanted.plain != letter.plain {
            break;
        }
        match (wanted.mark, letter.mark) {
            (one, other) if one == other => {}
            (_, Mark::None | Mark::Foreign) | (Mark::Foreign, _) => different += 1,
            (_, Mark::Breve) if bent => {}
            (_, Mark::Comma)
                if bent && (softened || letter.plain == 's' && found.peek().is_some_and(Letter::is_t)) => {}
            (Mark::None, Mark::Breve) if last => different += 1,
            _ => return None,
        }
    }
    Some(different)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Letter {
    plain: char,
    mark: Mark,
}

/// The marks that tell Romanian letters apart, and all others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    None,
    Breve,
    Circumflex,
    Comma,
    Foreign,
}

fn letters(word: &str) -> impl Iterator<Item = Letter> {
    let mut parts = word.nfd().filter(|&c| c != '\u{ad}').peekable();
    std::iter::from_fn(move || {
        let letter = parts.next()?;
        let mut mark = Mark::None;
        while let Some(next) = parts.next_if(|&c| is_combining_mark(c)) {
            mark = Mark::of(letter.to_ascii_lowercase(), next);
        }
        let plain = folded(letter.encode_utf8(&mut [0; 4])).chars().next().unwrap_or(letter);
        Some(Letter { plain, mark })
    })
}

/// Whether a letter makes the `s` or `t` before it `ș` or `ț`.
fn softens(next: Option<&Letter>) -> bool {
    next.is_some_and(|letter| letter.plain == 'i')
}

impl Letter {
    fn is_t(&self) -> bool {
        self.plain == 't'
    }
}

impl Mark {
    fn of(letter: char, mark: char) -> Self {
        match (letter, mark) {
            ('a', '\u{306}') => Self::Breve,
            ('a' | 'i', '\u{302}') => Self::Circumflex,
            ('s' | 't', '\u{326}' | '\u{327}') => Self::Comma,
            _ => Self::Foreign,
        }
    }
}
