//! Selections that grow: word, name, tag, sentence, paragraph, body; in the header its value, its line, all of it.

use crate::features::View;
use crate::features::paragraph::paragraph_at;
use crate::features::paragraph::paragraphs;
use crate::features::paragraph::trimmed;
use crate::features::sentence_at::sentence_at;
use crate::registry::names::WORD;
use crate::registry::names::class;
use crate::syntax::Tag;
use crate::text::Span;

/// Of tags in tags so many are offered, the innermost: an answer that nests deeper can't be read by all clients.
const MOST_TAGS: usize = 12;
/// A word is looked at no further than this on each side, in bytes.
const LONGEST_WORD: usize = 256;

/// For each of `offsets` what may be selected there, the smallest first; each holds the one before it and more. At
/// least one a place, the empty one where nothing else is.
pub fn selections(view: View<'_>, offsets: &[usize]) -> Vec<Vec<Span>> {
    let paragraphs = paragraphs(view);
    let selections = offsets.iter().map(|&offset| {
        let mut spans = Vec::new();
        spans.extend(word(view.text, offset));
        names(view, offset, &mut spans);
        tags(view, offset, &mut spans);
        header(view, offset, &mut spans);
        let paragraph = paragraph_at(&paragraphs, offset);
        spans.extend(paragraph.and_then(|paragraph| sentence_at(view, paragraph, offset)));
        spans.extend(paragraph);
        spans.push(trimmed(view.text, view.article.body));
        chain(spans, offset)
    });
    selections.collect()
}

/// Of `spans` those that touch `offset`, each holding the one before.
fn chain(mut spans: Vec<Span>, offset: usize) -> Vec<Span> {
    spans.retain(|span| span.touches(offset) && !span.is_empty());
    spans.sort_by_key(|span| span.len());
    let mut chain: Vec<Span> = Vec::new();
    for span in spans {
        if chain.last().is_none_or(|last| span.contains(*last) && span != *last) {
            chain.push(span);
        }
    }
    if chain.is_empty() {
        chain.push(Span::empty(offset));
    }
    chain
}

/// The word that touches `offset`; of two the one behind.
fn word(text: &str, offset: usize) -> Option<Span> {
    let from = text.ceil_char_boundary(offset.saturating_sub(LONGEST_WORD));
    let to = text.floor_char_boundary((offset + LONGEST_WORD).min(text.len()));
    let letters = |c: &char| class(*c) & WORD != 0;
    let before = text.get(from..offset)?.chars().rev().take_while(letters).map(char::len_utf8).sum::<usize>();
    let behind = text.get(offset..to)?.chars().take_while(letters).map(char::len_utf8).sum::<usize>();
    Some(Span::new(offset - before, offset + behind)).filter(|word| !word.is_empty())
}

/// The names, tagged and recognised, at `offset`.
fn names(view: View<'_>, offset: usize, spans: &mut Vec<Span>) {
    let mentions = &view.summary.mentions;
    let next = mentions.partition_point(|mention| mention.extent.span.start() <= offset);
    let near = mentions.iter().take(next).rev().take(MOST_TAGS);
    spans.extend(near.map(|mention| mention.extent.span).filter(|span| span.touches(offset)));
}

/// The innermost tags around `offset`: their texts, what of their attributes lies there, all of them.
fn tags(view: View<'_>, offset: usize, spans: &mut Vec<Span>) {
    let tags = &view.article.tags;
    let next = tags.partition_point(|tag| tag.span.start() <= offset);
    let mut tag = next.checked_sub(1).and_then(|last| tags.get(last));
    let mut found = 0;
    while let Some(around) = tag.filter(|_| found < MOST_TAGS) {
        if around.span.touches(offset) {
            found += 1;
            attributes(view, around, offset, spans);
            spans.extend([around.text, around.block, around.span]);
        }
        tag = around.parent.and_then(|parent| tags.get(parent as usize));
    }
}

fn attributes(view: View<'_>, tag: &Tag, offset: usize, spans: &mut Vec<Span>) {
    if !tag.block.touches(offset) {
        return;
    }
    let here = view.article.attributes(tag).iter().find(|attribute| attribute.span.touches(offset));
    let Some(attribute) = here else { return };
    spans.extend([attribute.key_span, attribute.value, attribute.span]);
    if attribute.key.takes_ids() {
        spans.extend(attribute.ids(view.text).map(|(span, _)| span).find(|span| span.touches(offset)));
    }
}

fn header(view: View<'_>, offset: usize, spans: &mut Vec<Span>) {
    let lines = &view.article.header.lines;
    let (Some(first), Some(last)) = (lines.first(), lines.last()) else { return };
    let whole = first.key_span.cover(last.key_span).cover(last.value);
    if !whole.touches(offset) {
        return;
    }
    spans.push(whole);
    if let Some(line) = lines.iter().find(|line| line.key_span.cover(line.value).touches(offset)) {
        spans.extend([line.key_span, line.value, line.key_span.cover(line.value)]);
    }
}
