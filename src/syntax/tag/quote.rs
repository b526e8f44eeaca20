//! Values in quotes: which characters stand for quotation marks, and which close which.

use crate::syntax::tag::cursor::Cursor;
use crate::syntax::tag::cursor::is_break;
use crate::text::Span;

/// A value with its quotes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Quoted {
    /// Between the quotes.
    pub(super) inner: Span,
    /// With them.
    pub(super) outer: Span,
    /// Whether both are straight double marks.
    pub(super) straight: bool,
    /// Whether both are straight single marks.
    pub(super) single: bool,
}

/// Reads the value whose opening mark stands at `start`; `None` where no mark opens or closes it in its line.
/// The number is the offset that was looked up to. A `wary` reading doesn't cross a `}`.
pub(super) fn read(cursor: Cursor<'_>, start: usize, wary: bool) -> (Option<Quoted>, usize) {
    let Some(first) = cursor.char_at(start) else { return (None, start) };
    if first == '"' {
        let (close, reach) = straight_close(cursor, start + 1, wary);
        if let Some(close) = close {
            let (inner, outer) = (Span::new(start + 1, close), Span::new(start, close + 1));
            return (Some(Quoted { inner, outer, straight: true, single: false }), reach);
        }
        let (found, _) = curly_close(cursor, start, first, Family::Double, wary);
        return (found, reach);
    }
    let family = if first == '\'' { Some(Family::Single) } else { curly(first) };
    family.map_or((None, start), |family| curly_close(cursor, start, first, family, wary || first == '\''))
}

/// The next straight mark without a backslash before it.
fn straight_close(cursor: Cursor<'_>, start: usize, wary: bool) -> (Option<usize>, usize) {
    let bytes = cursor.text.as_bytes();
    let mut at = start;
    while let Some(&byte) = bytes.get(at).filter(|_| at < cursor.end) {
        match byte {
            b'"' => return (Some(at), at),
            b'\n' | b'\r' => break,
            b'}' if wary => break,
            b'\\' if at + 1 < cursor.end && matches!(bytes.get(at + 1), Some(b'"' | b'\\')) => at += 2,
            _ => at += 1,
        }
    }
    (None, at)
}

fn curly_close(
    cursor: Cursor<'_>,
    start: usize,
    first: char,
    family: Family,
    wary: bool,
) -> (Option<Quoted>, usize) {
    let from = start + first.len_utf8();
    let mut at = from;
    while let Some(character) = cursor.char_at(at) {
        let behind = at + character.len_utf8();
        if family.closes(character) {
            let (inner, outer) = (Span::new(from, at), Span::new(start, behind));
            let single = first == '\'' && character == '\'';
            return (Some(Quoted { inner, outer, straight: false, single }), behind);
        }
        let bracket = character == ']' && cursor.char_at(behind) == Some('{');
        if is_break(character) || bracket || (wary && character == '}') {
            break;
        }
        at = behind;
    }
    (None, at)
}

/// The marks that close each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Family {
    /// `“ ” „ ‟`, double primes, and the straight mark as their other half.
    Double,
    /// `« »`
    Guillemet,
    /// `‘ ’ ‚ ‛ ‹ ›`, primes, and the straight single mark.
    Single,
}

/// Whether `character` opens a value in quotes of any kind.
pub(super) fn opens(character: char) -> bool {
    matches!(character, '"' | '\'') || curly(character).is_some()
}

/// The family of a mark that opens a value, `None` for the straight marks and everything else.
fn curly(character: char) -> Option<Family> {
    match character {
        '“' | '”' | '„' | '‟' | '″' | '‶' | '＂' | '〝' | '〞' => Some(Family::Double),
        '«' | '»' => Some(Family::Guillemet),
        '‘' | '’' | '‚' | '‛' | '′' | '‵' | '‹' | '›' => Some(Family::Single),
        _ => None,
    }
}

impl Family {
    /// Whether `character` closes a value that a mark of this family opened.
    fn closes(self, character: char) -> bool {
        match character {
            '"' => self == Self::Double,
            '\'' => self == Self::Single,
            other => curly(other) == Some(self),
        }
    }
}
