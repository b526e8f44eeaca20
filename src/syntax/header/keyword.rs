//! The keyword of a date line: `date`, or what somebody wrote for it.

use crate::syntax::header::line::Line;
use crate::syntax::header::words::BETWEEN;
use crate::syntax::header::words::Sense;
use crate::syntax::header::words::date_sense;
use crate::text::Span;
use crate::text::folded;
use crate::time::is_invisible;

/// The beginning of a line that says `date`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Keyword {
    /// The words, without punctuation.
    pub(super) key: Span,
    /// What is wrong with it: the keyword with its punctuation, or the invisible characters before it; `None`
    /// for the exact keyword.
    pub(super) wrong: Option<Span>,
    /// Where the date begins, or would.
    pub(super) value: usize,
    /// What the word says.
    pub(super) sense: Sense,
    /// Whether a colon or an equals sign stands behind it.
    pub(super) marked: bool,
    /// Whether it holds words that say nothing of a date, such as the second one of `Date statistice:`.
    pub(super) loose: bool,
}

/// How many bytes a keyword may take, with all that stands around it.
const REACH: usize = 96;

/// The exact keyword at the beginning of `line`, with a blank or nothing behind it.
pub(super) fn exact(text: &str, line: Line) -> Option<Keyword> {
    let start = line.content.start();
    let rest = line.content.of(text).strip_prefix("date")?;
    let value = rest.trim_start();
    if !rest.is_empty() && rest.len() == value.len() {
        return None;
    }
    let marked = value.starts_with([':', '=', '-', '–', '—']) && value.contains(char::is_alphanumeric);
    let at = line.content.end() - value.len();
    let key = Span::new(start, start + 4);
    (!marked).then_some(Keyword {
        key,
        wrong: None,
        value: at,
        sense: Sense::Same,
        marked: false,
        loose: false,
    })
}

/// Anything else that says `date` at the beginning of `line`.
pub(super) fn lenient(text: &str, line: Line) -> Option<Keyword> {
    let content = line.content.of(text);
    if !content.chars().take(2 * REACH).any(char::is_numeric) {
        return None;
    }
    let mut reach = content.len().min(REACH);
    while !content.is_char_boundary(reach) {
        reach -= 1;
    }
    let content = content.get(..reach)?;
    let base = line.content.start();
    let spoken = content.trim_start_matches(|c: char| {
        is_invisible(c) || c.is_whitespace() || "#*_->\"'•@[({<„“«".contains(c)
    });
    let decoration = content.len() - spoken.len();
    let (key_length, sense, loose) = phrase(spoken)?;
    let rest = spoken.get(key_length..)?;
    let value = skip_marks(rest);
    let mark = rest.get(..rest.len() - value.len())?.trim_end();
    let marked = mark.contains([':', '=']);
    let key = Span::new(base + decoration, base + decoration + key_length);
    let glued_letters = value.len() == rest.len() && rest.starts_with(char::is_alphabetic);
    if glued_letters {
        return None;
    }
    let invisible = content.get(..decoration)?;
    let only_invisible = !invisible.is_empty() && invisible.chars().all(is_invisible);
    let plain = spoken.get(..key_length) == Some("date") && mark.is_empty() && rest.len() > value.len();
    let end = base + decoration + key_length + mark.len();
    let wrong = if only_invisible && plain {
        Span::new(base, base + decoration)
    } else {
        Span::new(base, end.max(key.end()))
    };
    let value = base + content.len() - value.len();
    Some(Keyword { key, wrong: Some(wrong), value, sense, marked, loose })
}

/// The words that say `date`: their length, what they say, and whether some of them say nothing of it.
fn phrase(spoken: &str) -> Option<(usize, Sense, bool)> {
    let mut sense = None;
    let mut at = 0;
    let mut loose = false;
    for count in 0..4 {
        let rest = spoken.get(at..)?;
        let blank = rest.len() - rest.trim_start().len();
        let length = word_length(rest.get(blank..)?);
        if length == 0 || (count > 0 && blank == 0) {
            break;
        }
        let end = at + blank + length;
        let visible: String = spoken.get(at + blank..end)?.chars().filter(|&c| !is_invisible(c)).collect();
        let word = folded(&visible);
        let said = date_sense(&word).filter(|&said| count == 0 || said != Sense::Near);
        let colon = count > 0 || said.is_some();
        let leads_to_colon = colon && colon_follows(spoken.get(end..)?);
        let known = said.is_some() || BETWEEN.contains(&word.as_str());
        if said.is_none() && (sense.is_none() || !(known || leads_to_colon)) {
            // A phrase that says it later (`Ultima actualizare:`) needs its colon.
            if !phrase_with_colon(spoken) {
                break;
            }
        }
        sense = match (sense, said) {
            (Some(Sense::Same | Sense::Near), Some(_)) => Some(Sense::Translation),
            (known, said) => known.or(said),
        };
        loose |= !known;
        at = end;
    }
    sense.map(|sense| (at, sense, loose))
}

/// Whether at most four words and a colon begin `spoken`.
fn phrase_with_colon(spoken: &str) -> bool {
    let head = spoken.split(':').next().unwrap_or_default();
    head.len() < spoken.len()
        && head.split_whitespace().count() <= 4
        && head.chars().all(|c| c.is_alphabetic() || c.is_whitespace())
}

fn colon_follows(rest: &str) -> bool {
    rest.trim_start().starts_with([':', '='])
}

fn word_length(rest: &str) -> usize {
    let is_part = |c: char| {
        c.is_alphabetic() || is_invisible(c) || c == '_' || unicode_normalization::char::is_combining_mark(c)
    };
    rest.len() - rest.trim_start_matches(is_part).len()
}

/// Skips what may stand between a keyword and its date: closing quotes or brackets, then a colon or the like.
fn skip_marks(rest: &str) -> &str {
    let rest = rest.trim_start_matches(|c: char| is_invisible(c) || "\"'”’*_)]}>.".contains(c));
    let rest = rest.trim_start_matches(blank_or_invisible);
    let marked = rest.trim_start_matches([':', '=', '-', '–', '—', '.', ';', ',', '|', '>', '#', '：']);
    if marked.len() == rest.len() {
        return rest;
    }
    marked.trim_start_matches(|c: char| "*_".contains(c) || blank_or_invisible(c))
}

fn blank_or_invisible(character: char) -> bool {
    character.is_whitespace() || is_invisible(character)
}
