//! The text that a reader sees: tags off, escapes resolved.

use std::borrow::Cow;

use crate::syntax::Article;
use crate::syntax::Attribute;
use crate::text::Span;

/// The text of `span` without tags and escapes.
///
/// A bracket or a block that `span` cuts through goes as far as it lies inside.
pub fn clean<'t>(text: &'t str, article: &Article, span: Span) -> Cow<'t, str> {
    let first = article.markup.partition_point(|piece| piece.end() <= span.start());
    let pieces = article.markup.get(first..).unwrap_or_default();
    if pieces.first().is_none_or(|piece| piece.start() >= span.end()) {
        return Cow::Borrowed(span.of(text));
    }
    let mut out = String::with_capacity(span.len());
    let mut at = span.start();
    for piece in pieces.iter().take_while(|piece| piece.start() < span.end()) {
        out.push_str(Span::new(at, piece.start().max(at)).of(text));
        at = piece.end();
    }
    out.push_str(Span::new(at.min(span.end()), span.end()).of(text));
    Cow::Owned(out)
}

/// A text without tags and escapes, for asking after many of its parts: nested ones would be cleaned again and again.
#[derive(Debug)]
pub struct CleanText<'t> {
    text: Cow<'t, str>,
    markup: &'t [Span],
    /// How many bytes the pieces of markup before each one take.
    taken: Vec<usize>,
}

impl<'t> CleanText<'t> {
    /// Cleans `text` once.
    pub fn new(text: &'t str, article: &'t Article) -> Self {
        let add = |sum: &mut usize, piece: &Span| Some(std::mem::replace(sum, *sum + piece.len()));
        let taken = article.markup.iter().scan(0, add).collect();
        Self { text: clean(text, article, Span::new(0, text.len())), markup: &article.markup, taken }
    }

    /// As [`clean`].
    pub fn of(&self, span: Span) -> &str {
        Span::new(self.place(span.start()), self.place(span.end())).of(&self.text)
    }

    /// Where the byte `at` of the text stands in the clean one.
    fn place(&self, at: usize) -> usize {
        let next = self.markup.partition_point(|piece| piece.start() < at);
        let Some(last) = next.checked_sub(1) else { return at };
        at.min(self.markup[last].start()) + at.saturating_sub(self.markup[last].end()) - self.taken[last]
    }
}

/// The whole text for publishing. Without `keep_header` it begins where the body does (behind a byte order mark,
/// which stays); everything that isn't a tag or an escape stays byte for byte.
///
/// Of tags that are broken, the brackets and braces that exist go; no prose does.
pub fn strip(text: &str, article: &Article, keep_header: bool) -> String {
    if keep_header || article.body.start() == 0 {
        return clean(text, article, Span::new(0, text.len())).into_owned();
    }
    let mark = if text.starts_with('\u{feff}') { "\u{feff}" } else { "" };
    let body = Span::new(article.body.start(), text.len());
    let mut out = String::from(mark);
    out.push_str(&clean(text, article, body));
    out
}

impl Attribute {
    /// The value, with `\"` and `\\` inside quotes resolved.
    pub fn text<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let value = self.value.of(text);
        if !self.quoted || !value.contains('\\') {
            return Cow::Borrowed(value);
        }
        let mut out = String::with_capacity(value.len());
        let mut characters = value.chars().peekable();
        while let Some(character) = characters.next() {
            let escaped =
                if character == '\\' { characters.next_if(|&next| matches!(next, '"' | '\\')) } else { None };
            out.push(escaped.unwrap_or(character));
        }
        Cow::Owned(out)
    }
}
