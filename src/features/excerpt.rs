//! The line around a mention, as a reader sees it: what a list of mentions shows.

use crate::features::Appearance;
use crate::syntax::Article;
use crate::syntax::clean;
use crate::text::Span;

/// A stretch of a line without tags and escapes, white space folded. The three parts make one text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excerpt {
    /// What stands before the mention; begins with `…` where the line does not begin with it.
    pub before: String,
    /// The words of the mention.
    pub words: String,
    /// What stands behind it; ends with `…` where the line goes on.
    pub after: String,
}

/// So many characters are shown before a mention, of its words and behind it.
const BEFORE: usize = 60;
const WORDS: usize = 160;
const AFTER: usize = 100;
/// So many bytes on each side are looked at: more than is shown, for tags take room.
const REACH: usize = 2048;

/// The surroundings of the mention `found` in `article`, the tree over `text`. `None` where the text is another one by
/// now, in which nothing can stand there.
pub fn excerpt(text: &str, article: &Article, found: &Appearance) -> Option<Excerpt> {
    let span = found.place.extent.span;
    text.get(span.range())?;
    let line = line_around(text, article, span);
    let of = |span| clean(text, article, span);
    let before = last(&of(Span::new(line.start(), span.start())), BEFORE);
    let words = first(&of(span), WORDS);
    let after = if words.ends_with('…') {
        String::new()
    } else {
        first(&of(Span::new(span.end(), line.end())), AFTER)
    };
    Some(Excerpt { before: before.trim_start().to_owned(), words, after: after.trim_end().to_owned() })
}

/// The line that holds `span`, as far as it is looked at; of a header line its value.
fn line_around(text: &str, article: &Article, span: Span) -> Span {
    if let Some(line) = article.header.lines.iter().find(|line| line.value.contains(span)) {
        return line.value;
    }
    let from = text.ceil_char_boundary(span.start().saturating_sub(REACH)).max(article.body.start());
    let from = from.min(span.start());
    let to = text.floor_char_boundary((span.end() + REACH).min(text.len()));
    let breaks = ['\n', '\r'];
    let before = Span::new(from, span.start()).of(text);
    let start = before.rfind(breaks).map_or(from, |at| from + at + 1);
    let end = Span::new(span.end(), to).of(text).find(breaks).map_or(to, |at| span.end() + at);
    Span::new(start, end)
}

/// `text` with each run of white space as one blank, at the ends too.
fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        if !character.is_whitespace() {
            out.push(character);
        } else if !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out
}

/// The first `count` characters, up to the end of a word.
fn first(text: &str, count: usize) -> String {
    let mut text = folded(text);
    if let Some((cut, _)) = text.char_indices().nth(count) {
        let kept = Span::new(0, cut).of(&text);
        let end = kept.rfind(' ').filter(|&end| end > 0).unwrap_or(cut);
        text.truncate(end);
        text.push('…');
    }
    text
}

/// The last `count` characters, from the beginning of a word.
fn last(text: &str, count: usize) -> String {
    let text = folded(text);
    let Some((cut, _)) = text.char_indices().rev().nth(count) else { return text };
    let kept = Span::new(cut, text.len()).of(&text);
    let start = kept.trim_end().find(' ').map_or(0, |at| at + 1);
    format!("…{}", Span::new(start, kept.len()).of(kept))
}
