//! The time of day behind a date, in every notation.

use jiff::civil::Time;

use crate::time::scan::Token;
use crate::time::scan::TokenKind;

/// A time of day as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Clock {
    /// The time with its offset from UTC in minutes (`None` inside: `Z`); `None` where it names no offset or
    /// doesn't exist, so that it can't be kept.
    pub(crate) kept: Option<(Time, Option<i32>)>,
    /// Index of the token behind it.
    pub(crate) next: usize,
    /// Whether words (`ora`, `at`) lead to it.
    pub(crate) worded: bool,
}

/// Abbreviations of zones that say no offset which holds everywhere and always.
const ZONES: &[&str] = &[
    "eet", "eest", "cet", "cest", "wet", "west", "msk", "bst", "ist", "est", "edt", "cst", "cdt", "mst",
    "mdt", "pst", "pdt",
];

/// Reads a time at token `at`, with the marks and words that lead to it.
pub(crate) fn clock(tokens: &[Token], at: usize) -> Option<Clock> {
    let (start, worded) = lead(tokens, at);
    let get = |index: usize| tokens.get(index);
    let is_mark = |index: usize, mark: char| get(index).is_some_and(|token| token.mark() == Some(mark));
    if let Some(clock) = run_together(tokens, start) {
        return Some(clock);
    }
    let mut hour = get(start)?.number(1, 2)?;
    let mut next = start + 1;
    let mut minute = 0;
    let mut second = 0;
    let separated = is_mark(next, ':') || is_hour_word(get(next)) || (worded && is_mark(next, '.'));
    let behind = get(next + 1).filter(|_| separated).and_then(|token| token.number(2, 2));
    if let Some(value) = behind {
        minute = value;
        next += 2;
        if let Some(value) = get(next + 1).filter(|_| is_mark(next, ':')).and_then(|token| token.number(2, 2))
        {
            second = value;
            next += 2;
        }
        let fraction = is_mark(next, '.') || is_mark(next, ',');
        if second_was_read(tokens, next)
            && fraction
            && get(next + 1).is_some_and(|t| t.glued && t.number(1, 9).is_some())
        {
            next += 2;
        }
    } else if worded && is_hour_word(get(next)) {
        next += 1;
    }
    let half = half(tokens, next);
    if behind.is_none() && half.is_none() && !(worded && next > start + 1) {
        return None;
    }
    if let Some((afternoon, behind)) = half {
        hour = if hour > 12 { hour } else { hour % 12 + if afternoon { 12 } else { 0 } };
        next = behind;
    }
    if get(next).is_some_and(|token| matches!(token.word(), Some("uhr" | "h" | "hrs" | "klo" | "час" | "ч")))
    {
        next += 1;
    }
    let (offset, next) = zone(tokens, next);
    let time =
        Time::new(i8::try_from(hour).ok()?, i8::try_from(minute).ok()?, i8::try_from(second).ok()?, 0).ok();
    Some(Clock { kept: time.zip(offset), next, worded })
}

/// `T103000Z`.
fn run_together(tokens: &[Token], at: usize) -> Option<Clock> {
    let after_letter = tokens.get(at.checked_sub(1)?)?.word() == Some("t");
    let number = tokens.get(at).filter(|token| after_letter && token.glued)?;
    let digits = number.number(6, 6).or_else(|| number.number(4, 4).map(|value| value * 100))?;
    let part = |divisor: u32| i8::try_from(digits / divisor % 100).ok();
    let time = Time::new(part(10_000)?, part(100)?, part(1)?, 0).ok();
    let (offset, next) = zone(tokens, at + 1);
    Some(Clock { kept: time.zip(offset), next, worded: false })
}

fn second_was_read(tokens: &[Token], next: usize) -> bool {
    let back = |count: usize| next.checked_sub(count).and_then(|index| tokens.get(index));
    back(2).is_some_and(|token| token.mark() == Some(':'))
        && back(4).is_some_and(|token| token.mark() == Some(':'))
}

/// Marks, `T`, and up to two short words before a time; whether there are words.
fn lead(tokens: &[Token], at: usize) -> (usize, bool) {
    let mut index = at;
    let mut words = 0;
    while let Some(token) = tokens.get(index) {
        match &token.kind {
            TokenKind::Mark(',' | '-' | '|' | '/' | ';' | ':' | '•' | '·' | '(' | '[' | '@')
                if index < at + 2 => {}
            TokenKind::Word { folded, .. } if folded == "t" && token.glued && words == 0 => {}
            TokenKind::Word { folded, .. } if words < 2 && folded.chars().count() <= 5 => words += 1,
            TokenKind::Mark('.') if words > 0 => {}
            _ => break,
        }
        index += 1;
    }
    (index, words > 0)
}

fn is_hour_word(token: Option<&Token>) -> bool {
    token.is_some_and(|token| matches!(token.word(), Some("h" | "ч" | "时" | "時" | "시")))
}

/// `am`, `p.m.`: whether it is the afternoon, and the index behind it.
fn half(tokens: &[Token], at: usize) -> Option<(bool, usize)> {
    match tokens.get(at)?.word()? {
        "am" => Some((false, at + 1)),
        "pm" => Some((true, at + 1)),
        letter @ ("a" | "p") => {
            let is = |index: usize, wanted: char| tokens.get(index).is_some_and(|t| t.mark() == Some(wanted));
            let m = tokens.get(at + 2).is_some_and(|token| token.word() == Some("m"));
            let end = at + 3 + usize::from(is(at + 3, '.'));
            (is(at + 1, '.') && m).then_some((letter == "p", end))
        }
        _ => None,
    }
}

/// The offset behind a time (outer `None`: there is none that can be kept; inner `None`: `Z`).
pub(crate) fn zone(tokens: &[Token], at: usize) -> (Option<Option<i32>>, usize) {
    let open = tokens.get(at).is_some_and(|token| token.mark() == Some('('));
    let first = at + usize::from(open);
    let (offset, mut next) = match tokens.get(first).and_then(Token::word) {
        Some("z" | "utc" | "gmt" | "ut") => match signed(tokens, first + 1) {
            Some((minutes, next)) => (minutes.map(Some), next),
            None => (Some(None), first + 1),
        },
        Some(word) if ZONES.contains(&word) => (None, first + 1),
        _ => match signed(tokens, first) {
            Some((minutes, next)) => (minutes.map(Some), next),
            None => return (None, at),
        },
    };
    if open {
        if tokens.get(next).is_none_or(|token| token.mark() != Some(')')) {
            return (None, at);
        }
        next += 1;
    }
    // A comment in brackets repeats the zone by its name.
    let is = |index: usize, wanted: char| tokens.get(index).is_some_and(|token| token.mark() == Some(wanted));
    if is(next, '(') && is(next + 2, ')') && tokens.get(next + 1).and_then(Token::word).is_some_and(is_zone) {
        next += 3;
    }
    (offset, next)
}

fn is_zone(word: &str) -> bool {
    ZONES.contains(&word) || matches!(word, "utc" | "gmt" | "ut")
}

/// `+02:00`, `+0200`, `+02`, `+2`: minutes (`None` for an offset that doesn't exist) and the index behind.
fn signed(tokens: &[Token], at: usize) -> Option<(Option<i32>, usize)> {
    let sign = match tokens.get(at)?.mark()? {
        '+' => 1,
        '-' => -1,
        _ => return None,
    };
    let number = tokens.get(at + 1).filter(|token| token.glued)?;
    let colon = tokens.get(at + 2).is_some_and(|token| token.mark() == Some(':') && token.glued);
    let (hours, minutes, next) = match (number.number(1, 2), tokens.get(at + 3).filter(|_| colon)) {
        (Some(hours), Some(minutes)) => (hours, minutes.number(2, 2)?, at + 4),
        (Some(hours), None) => (hours, 0, at + 2),
        (None, _) => {
            let both = number.number(4, 4)?;
            (both / 100, both % 100, at + 2)
        }
    };
    let exists = hours < 24 && minutes < 60;
    let total = i32::try_from(hours * 60 + minutes).ok().filter(|_| exists).map(|total| sign * total);
    Some((total, next))
}
