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
    let (wanted, mut found) = (letters(base), letters(word).peekable());
    let mut different = 0;
    for wanted in wanted {
        let Some(letter) = found.next() else { break };
        let last = found.peek().is_none();
        if wanted.plain != letter.plain {
            break;
        }
        match (wanted.mark, letter.mark) {
            (one, other) if one == other => {}
            (_, Mark::None | Mark::Foreign) | (Mark::Foreign, _) => different += 1,
            (_, Mark::Breve | Mark::Comma) if bent => {}
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
