//! Attribute blocks: one blank between attributes, in canonical order, quotes only where needed, an interval as `when`
//! and `until`.

use rustc_hash::FxHashSet;

use crate::features::format::letters::Letters;
use crate::features::format::replace;
use crate::rules::Edit;
use crate::syntax::Article;
use crate::syntax::Attribute;
use crate::syntax::Key;
use crate::syntax::Tag;
use crate::time::Edtf;

/// Rewrites the blocks of all tags with which nothing is wrong.
pub(super) fn format(text: &str, article: &Article, letters: &Letters<'_>, edits: &mut Vec<Edit>) {
    let wrong: FxHashSet<u32> = article.problems.iter().filter_map(|problem| problem.tag).collect();
    for (_, tag) in (0..).zip(&article.tags).filter(|(index, _)| !wrong.contains(index)) {
        rewrite(text, article, tag, letters, edits);
    }
}

/// Rewrites the block of `tag`, if nothing is wrong with it.
pub(super) fn format_one(
    text: &str,
    article: &Article,
    tag: &Tag,
    letters: &Letters<'_>,
    edits: &mut Vec<Edit>,
) {
    if !article.problems.iter().any(|problem| article.tag_of(problem) == Some(tag)) {
        rewrite(text, article, tag, letters, edits);
    }
}

fn rewrite(text: &str, article: &Article, tag: &Tag, letters: &Letters<'_>, edits: &mut Vec<Edit>) {
    let attributes = article.attributes(tag);
    if is_plain(text, tag, attributes) {
        replace(text, tag.block, block(text, attributes, letters), edits);
    }
}

/// Whether the order of the attributes means nothing.
fn is_plain(text: &str, tag: &Tag, attributes: &[Attribute]) -> bool {
    let block = tag.block.of(text);
    let subjects = attributes.iter().filter(|attribute| attribute.key.is_subject()).count();
    let flawed = attributes.iter().any(|attribute| attribute.flawed);
    let braced = block.starts_with('{') && block.ends_with('}');
    tag.closed && braced && subjects < 2 && !flawed && !attributes.is_empty()
}

fn block(text: &str, attributes: &[Attribute], letters: &Letters<'_>) -> String {
    let mut sorted: Vec<&Attribute> = attributes.iter().collect();
    sorted.sort_by_key(|attribute| attribute.key);
    let ends = sorted.iter().any(|attribute| attribute.key == Key::Until);
    let mut block = String::from("{");
    for attribute in sorted {
        if block.len() > 1 {
            block.push(' ');
        }
        let interval = if ends { None } else { interval(text, attribute) };
        match attribute.key {
            Key::Declare => {
                block.push('#');
                block.push_str(attribute.value.of(text));
            }
            Key::Unknown => block.push_str(attribute.span.of(text)),
            key => match interval {
                Some((first, last)) => {
                    push(&mut block, Key::When, first);
                    block.push(' ');
                    push(&mut block, Key::Until, last);
                }
                None => push(&mut block, key, &value(text, attribute, letters)),
            },
        }
    }
    block.push('}');
    block
}

fn push(block: &mut String, key: Key, value: &str) {
    let bare = value.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b':' | b'-'));
    let quote = if bare && !value.is_empty() { "" } else { "\"" };
    for part in [key.name(), "=", quote, value, quote] {
        block.push_str(part);
    }
}

/// The value between its quotes: ids with one blank between them, prose in canonical letters.
fn value(text: &str, attribute: &Attribute, letters: &Letters<'_>) -> String {
    let value = attribute.value.of(text);
    match attribute.key {
        Key::Title => letters.of(value),
        key if key.takes_ids() => value.split_whitespace().collect::<Vec<_>>().join(" "),
        _ => value.trim().to_owned(),
    }
}

/// The ends of a closed interval that means the same as `when` and `until`.
fn interval<'t>(text: &'t str, attribute: &Attribute) -> Option<(&'t str, &'t str)> {
    let value = Some(attribute.value.of(text)).filter(|_| attribute.key == Key::When)?;
    let (first, last) = value.trim().split_once('/')?;
    let whole = Edtf::parse(value.trim()).filter(|_| !Edtf::is_reversed(value.trim()))?;
    let closed = whole.earliest.is_some() && whole.latest.is_some();
    let same = Edtf::parse(first)?.until(Edtf::parse(last)?) == whole;
    (closed && same).then_some((first, last))
}
