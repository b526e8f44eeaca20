//! The text that a reader sees of a stretch of an article.

use crate::syntax::Article;
use crate::text::Span;

/// The text of `span` without the tags inside it (their texts stay) and with escapes resolved.
pub(crate) fn plain_text(text: &str, article: &Article, span: Span) -> String {
    let mut dropped: Vec<Span> = Vec::new();
    let first = article.tags.partition_point(|tag| tag.span.start() < span.start());
    for tag in article.tags.iter().skip(first).take_while(|tag| tag.span.start() < span.end()) {
        if span.contains(tag.span) {
            dropped.push(Span::new(tag.span.start(), tag.text.start()));
            dropped.push(Span::new(tag.text.end(), tag.span.end()));
        }
    }
    let first = article.escapes.partition_point(|escape| escape.start() < span.start());
    for escape in article.escapes.iter().skip(first).take_while(|escape| escape.end() <= span.end()) {
        dropped.push(Span::new(escape.start(), escape.start() + 1));
    }
    dropped.sort();
    let (mut out, mut at) = (String::new(), span.start());
    for gap in dropped {
        if gap.start() >= at {
            out.push_str(Span::new(at, gap.start()).of(text));
        }
        at = at.max(gap.end());
    }
    out.push_str(Span::new(at, span.end().max(at)).of(text));
    out
}
