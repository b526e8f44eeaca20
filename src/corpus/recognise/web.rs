//! Addresses, handles and tags of the web, whose words are no names.

use crate::registry::names::WORD;
use crate::registry::names::class;
use crate::text::Span;

/// How far an address is followed to either side, in bytes.
const REACH: usize = 256;

/// Whether the word or words at `span` belong to an address of a page, a mail address, a domain, `@handle` or `#tag`.
pub(super) fn is_web(text: &str, span: Span) -> bool {
    let before = text.get(..span.start()).and_then(|head| head.chars().next_back()).unwrap_or(' ');
    let after = text.get(span.end()..).unwrap_or_default();
    let mut following = after.chars();
    let (next, second) = (following.next().unwrap_or(' '), following.next().unwrap_or(' '));
    if matches!(before, '@' | '#' | '_') || matches!(next, '@' | '_') {
        return true;
    }
    if is_domain(next, after) {
        return true;
    }
    let joined = matches!(before, '/' | '.' | '=' | '&' | '%' | '\\' | '~' | '-' | '+' | '?')
        || matches!(next, '/' | '=' | '&' | '%' | '\\' | '~' | '-' | '+' | '?')
        || (next == ':' && second == '/')
        || (next == '.' && !second.is_whitespace());
    joined && is_address(around(text, span))
}

/// Whether a full stop and a top-level domain follow: `Kremlin.ru`.
fn is_domain(next: char, after: &str) -> bool {
    let Some(rest) = after.strip_prefix('.').filter(|_| next == '.') else { return false };
    let letters = rest.bytes().take_while(u8::is_ascii_lowercase).count();
    let behind = rest.get(letters..).and_then(|rest| rest.chars().next()).unwrap_or(' ');
    (2..=6).contains(&letters) && class(behind) & WORD == 0
}

/// The text around `span` up to white space, no further than [`REACH`].
fn around(text: &str, span: Span) -> &str {
    let head = text.get(..span.start()).unwrap_or_default();
    let left: usize =
        head.chars().rev().take(REACH).take_while(|c| !c.is_whitespace()).map(char::len_utf8).sum();
    let tail = text.get(span.end()..).unwrap_or_default();
    let right: usize = tail.chars().take(REACH).take_while(|c| !c.is_whitespace()).map(char::len_utf8).sum();
    Span::new(span.start() - left, span.end() + right).of(text)
}

fn is_address(chunk: &str) -> bool {
    let chunk = chunk.trim_start_matches(|c: char| !c.is_alphanumeric());
    let host = chunk.split('/').next().unwrap_or_default();
    let dotted = host.rsplit_once('.').is_some_and(|(name, top)| {
        !name.is_empty() && top.len() >= 2 && top.bytes().all(|byte| byte.is_ascii_lowercase())
    });
    chunk.contains("://")
        || chunk.starts_with("www.")
        || chunk.contains('@')
        || (dotted && chunk.contains('/'))
}
