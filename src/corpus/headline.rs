//! What an article is called: its title, or the headline that a raw text begins with.

use crate::corpus::Source;
use crate::corpus::notes::one_line;
use crate::syntax::HeaderKey;
use crate::syntax::clean;
use crate::text::Extent;
use crate::text::Span;

/// What an article is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Headline {
    /// In clean words, on one line.
    pub text: Box<str>,
    /// Where it stands.
    pub extent: Extent,
}

/// Headlines have so many bytes at the most; titles are cut there.
const LONGEST: usize = 480;
/// A first line of more bytes is a paragraph.
const LINE: usize = 240;

/// The title of the header; without one the body's first line, where it stands by itself and is no sentence.
pub(crate) fn take(source: Source<'_>) -> Option<Box<Headline>> {
    let title = source.article.header.line(HeaderKey::Title).map(|line| line.value);
    let span = title.filter(|value| !value.is_empty()).or_else(|| first_line(source))?;
    let cut =
        Span::new(span.start(), source.text.floor_char_boundary(span.end().min(span.start() + LONGEST)));
    let text = one_line(&clean(source.text, source.article, cut));
    (!text.is_empty()).then(|| Box::new(Headline { text, extent: source.extent(span) }))
}

/// The body's first line, blanks around it left out, where a blank line and more text follow.
fn first_line(source: Source<'_>) -> Option<Span> {
    let body = source.article.body.of(source.text);
    let blank = |c: char| c.is_whitespace() || c == '\u{feff}';
    let rest = body.trim_start_matches(blank);
    let end = memchr::memchr2(b'\n', b'\r', rest.as_bytes())?;
    let (line, behind) = rest.split_at_checked(end)?;
    let line = line.trim_end();
    let behind = behind.strip_prefix("\r\n").or_else(|| behind.get(1..))?;
    let next = behind.split(['\n', '\r']).next().unwrap_or_default();
    let alone = next.trim().is_empty() && !behind.trim().is_empty();
    let sentence = line.ends_with(['.', ',', ';', ':']) && !line.ends_with("...");
    if !alone || sentence || line.len() > LINE || !line.contains(char::is_alphabetic) {
        return None;
    }
    let start = source.article.body.end() - rest.len();
    Some(Span::new(start, start + line.len()))
}
