//! What the parser reads in a text, one thing a line: what the other grammars must read, too.

use newsmark::syntax::Article;
use newsmark::syntax::Attribute;
use newsmark::syntax::HeaderKey;
use newsmark::syntax::HeaderLine;
use newsmark::syntax::Tag;
use newsmark::syntax::TagProblemKind;
use newsmark::syntax::is_id;
use newsmark::syntax::parse;
use newsmark::text::Span;
use newsmark::time::strict_date;

use super::written::write;

/// The header lines, tags and escapes of `text`, in its order.
pub(crate) fn listing(text: &str) -> String {
    let article = parse(text);
    let mut items: Vec<(usize, String)> = Vec::new();
    items.extend(article.header.lines.iter().map(|line| (line.span.start(), header_line(text, line))));
    items.extend(article.tags.iter().map(|tag| (tag.span.start(), tag_lines(text, &article, tag))));
    let escape = |escape: &Span| (escape.start(), format!("escape {}\n", write(escape.of(text))));
    items.extend(article.escapes.iter().map(escape));
    items.sort_by_key(|&(at, _)| at);
    items.into_iter().map(|(_, item)| item).collect()
}

fn header_line(text: &str, line: &HeaderLine) -> String {
    let value = line.value.of(text);
    let dated = matches!(line.key, HeaderKey::Date | HeaderKey::Updated) && strict_date(value).is_some();
    let shown = if dated { marked(value) } else { write(value) };
    pair("header ", line.key_span.of(text), &shown)
}

fn tag_lines(text: &str, article: &Article, tag: &Tag) -> String {
    let mut out = format!("{} {}\n", kind(text, article, tag), write(tag.text.of(text)));
    for attribute in article.attributes(tag) {
        out.push_str(&pair("    ", attribute.name(text), &value(text, attribute)));
    }
    out
}

/// What sort of a tag it is, by how much of it is there.
fn kind(text: &str, article: &Article, tag: &Tag) -> &'static str {
    let has = |kind| article.problems_of(kind).any(|problem| article.tag_of(problem) == Some(tag));
    if has_blank_line(tag.text.of(text)) {
        "split tag"
    } else if !tag.closed {
        "unclosed tag"
    } else if has(TagProblemKind::Detached) {
        "detached tag"
    } else if tag.span.of(text).contains(['\n', '\r']) {
        "long tag"
    } else {
        "tag"
    }
}

/// Whether a line between two line breaks holds nothing.
fn has_blank_line(text: &str) -> bool {
    let unified = text.replace("\r\n", "\n");
    let lines: Vec<&str> = unified.split(['\n', '\r']).collect();
    let inner = lines.get(1..lines.len() - 1).unwrap_or_default();
    inner.iter().any(|line| line.trim().is_empty())
}

/// The value as written; where the key takes ids, each well-formed one is marked.
fn value(text: &str, attribute: &Attribute) -> String {
    let value = attribute.value;
    if !attribute.key.takes_ids() {
        return write(value.of(text));
    }
    let mut out = String::new();
    let mut at = value.start();
    for (span, id) in attribute.ids(text) {
        out.push_str(&write(Span::new(at, span.start()).of(text)));
        out.push_str(&if is_id(id) { marked(id) } else { write(id) });
        at = span.end();
    }
    out + &write(Span::new(at, value.end()).of(text))
}

fn marked(text: &str) -> String {
    format!("‹{}›", write(text))
}

/// `key = value`, without a blank at the end.
fn pair(lead: &str, key: &str, value: &str) -> String {
    format!("{lead}{} = {value}", write(key)).trim_end().to_owned() + "\n"
}
