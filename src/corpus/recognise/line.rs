//! Lines that write their words otherwise than sentences do: datelines, and headlines in Title Case.

use crate::corpus::recognise::page::Page;
use crate::corpus::recognise::words::behind;
use crate::corpus::recognise::words::is_hyphen;
use crate::registry::language::WordClass;
use crate::registry::names::LOWER;
use crate::registry::names::Shape;
use crate::registry::names::WORD;
use crate::registry::names::class;
use crate::text::Span;

/// Datelines are looked at up to here, in bytes.
const LONGEST_DATELINE: usize = 64;
/// Headlines are looked at up to here to either side, in bytes.
const LONGEST_HEADLINE: usize = 160;
/// Fewer words are a name or a caption.
const FEWEST_WORDS: usize = 4;

/// Whether `span` stands in the capitals of a dateline: `CHIȘINĂU, 5 ian (IPN) –`, `MOSCOW/KYIV (Reuters) -`.
pub(super) fn is_dateline(page: &Page<'_>, span: Span) -> bool {
    let Some(start) = line_start(page.text, span.start(), LONGEST_DATELINE) else { return false };
    let line = page.text.get(start..).unwrap_or_default();
    let mut blank = false;
    for (at, character) in line.char_indices().take(LONGEST_DATELINE) {
        let ends = matches!(character, ',' | '(') || blank && is_hyphen(character);
        if ends {
            let behind = start + at + character.len_utf8();
            return start + at >= span.end() && is_dated(page, behind, character);
        }
        if class(character) == LOWER || matches!(character, '\n' | '\r' | '.' | ':' | '!' | '?' | '"' | '„')
        {
            return false;
        }
        blank = character.is_whitespace();
    }
    false
}

/// Whether a day, or an agency in parentheses, follows behind `mark` at `at`.
fn is_dated(page: &Page<'_>, at: usize, mark: char) -> bool {
    match mark {
        '(' => page.text.get(at..).is_some_and(|rest| rest.chars().take(24).any(|c| c == ')')),
        ',' => {
            let is_day = |word: Span| {
                let text = word.of(page.text);
                text.starts_with(|c: char| c.is_ascii_digit()) || page.class(word).is(WordClass::CALENDAR)
            };
            let Some((_, word)) = behind(page.text, at) else { return false };
            let further = || behind(page.text, word.end());
            is_day(word)
                || further().is_some_and(|(gap, next)| gap.of(page.text).trim() == "," && is_day(next))
        }
        _ => true,
    }
}

/// Whether `span` stands in a headline in Title Case: all its words but the small ones have capitals, and one of them
/// is a verb that headlines are made of.
pub(super) fn is_headline(page: &Page<'_>, span: Span) -> bool {
    let Some(start) = line_start(page.text, span.start(), LONGEST_HEADLINE) else { return false };
    let mut at = start;
    let (mut words, mut verbs) = (0, 0);
    while let Some((gap, word)) = behind(page.text, at) {
        let parted = gap.of(page.text);
        if parted.contains(['\n', '\r']) && gap.start() > start {
            break;
        }
        if parted.contains(". ") || word.end() > start + 2 * LONGEST_HEADLINE {
            return false;
        }
        let known = page.class(word);
        let small = known.is(WordClass::SMALL) || word.len() == 1 || parted.ends_with(['-', '\'', '’']);
        if Shape::of(word.of(page.text)) == Shape::Lower && !small && !starts_with_digit(page, word) {
            return false;
        }
        words += 1;
        verbs += usize::from(known.is(WordClass::HEADLINE));
        at = word.end();
    }
    let ended = page.text.get(at..).is_some_and(|rest| rest.starts_with('.'));
    words >= FEWEST_WORDS && verbs > 0 && !ended
}

fn starts_with_digit(page: &Page<'_>, word: Span) -> bool {
    word.of(page.text).starts_with(|c: char| c.is_ascii_digit())
}

/// Where the line that holds `at` begins, without its blanks, if that is no more than `reach` bytes before.
fn line_start(text: &str, at: usize, reach: usize) -> Option<usize> {
    let head = text.get(..at)?;
    let mut start = at;
    for (index, character) in head.char_indices().rev() {
        if matches!(character, '\n' | '\r') {
            return Some(start);
        }
        if at - index > reach {
            return None;
        }
        if class(character) & WORD != 0 || !character.is_whitespace() {
            start = index;
        }
    }
    Some(start)
}
