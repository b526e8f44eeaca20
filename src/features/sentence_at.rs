//! The sentence at a place, tags and escapes left aside.
//!
//! Sentences are found in what a reader sees; then the tags that lie wholly in one belong to it with their brackets
//! and attributes.

use crate::features::View;
use crate::registry::language::Language;
use crate::registry::language::WordClass;
use crate::registry::names::with_folded;
use crate::text::Span;

/// How far a sentence is looked for on each side, in bytes: longer ones are none that a person would select.
const REACH: usize = 4096;
/// Abbreviations are no longer than this, in characters.
const LONGEST_ABBREVIATION: usize = 12;

/// The sentence of `paragraph` that touches `offset`; `None` between two sentences, and where one has no end in reach.
pub(super) fn sentence_at(view: View<'_>, paragraph: Span, offset: usize) -> Option<Span> {
    let from = view.text.ceil_char_boundary(offset.saturating_sub(REACH)).max(paragraph.start());
    let to = view.text.floor_char_boundary((offset + REACH).min(view.text.len())).min(paragraph.end());
    let window = Window::new(view, Span::new(from, to.max(from)));
    let at = window.clean_offset(offset);
    let language = Language::of(view.article_language());
    let (mut start, mut end) = ((from == paragraph.start()).then_some(0), None);
    for stop in stops(&window.text, language) {
        if stop >= at {
            end = Some(stop);
            break;
        }
        start = Some(stop);
    }
    let end = end.or_else(|| (to == paragraph.end()).then_some(window.text.len()))?;
    let blank = window.text.get(start?..end).map_or(0, |seen| seen.len() - seen.trim_start().len());
    let tight = Span::new(window.behind(start? + blank), window.before(end));
    Some(with_tags(view, tight)).filter(|sentence| sentence.touches(offset))
}

/// A stretch of the article as a reader sees it, with the way back.
struct Window {
    text: String,
    /// Where each piece stands in `text` and in the article.
    pieces: Vec<(usize, usize)>,
}

impl Window {
    fn new(view: View<'_>, span: Span) -> Self {
        let markup = &view.article.markup;
        let first = markup.partition_point(|piece| piece.end() <= span.start());
        let (mut text, mut pieces, mut at) = (String::with_capacity(span.len()), Vec::new(), span.start());
        let inside = markup.iter().skip(first).take_while(|piece| piece.start() < span.end());
        for piece in inside.copied().chain([Span::empty(span.end())]) {
            if piece.start() > at {
                pieces.push((text.len(), at));
                text.push_str(Span::new(at, piece.start()).of(view.text));
            }
            at = at.max(piece.end());
        }
        Self { text, pieces }
    }

    /// Where `offset` of the article stands, inside markup the place behind it.
    fn clean_offset(&self, offset: usize) -> usize {
        let next = self.pieces.partition_point(|(_, original)| *original <= offset);
        let Some((clean, original)) = next.checked_sub(1).map(|last| self.pieces[last]) else { return 0 };
        let end = self.pieces.get(next).map_or(self.text.len(), |(clean, _)| *clean);
        (clean + (offset - original)).min(end)
    }

    /// The place in the article of what begins at `clean`.
    fn behind(&self, clean: usize) -> usize {
        self.original(self.pieces.partition_point(|(start, _)| *start <= clean), clean)
    }

    /// The place in the article where what ends at `clean` ends.
    fn before(&self, clean: usize) -> usize {
        self.original(self.pieces.partition_point(|(start, _)| *start < clean), clean)
    }

    fn original(&self, next: usize, clean: usize) -> usize {
        let piece = next.checked_sub(1).and_then(|last| self.pieces.get(last)).or(self.pieces.first());
        piece.map_or(0, |(start, original)| original + clean.saturating_sub(*start))
    }
}

/// `sentence` together with the tags that hold nothing but words of it.
fn with_tags(view: View<'_>, sentence: Span) -> Span {
    let tags = &view.article.tags;
    let first = tags.partition_point(|tag| tag.text.start() < sentence.start());
    let inside = tags.iter().skip(first).take_while(|tag| tag.span.start() < sentence.end());
    let mut whole = sentence;
    for tag in inside.filter(|tag| sentence.contains(tag.text)) {
        whole = whole.cover(tag.span);
    }
    // Outer tags that begin at the same place stand before those inside them.
    for outer in tags.iter().take(first).rev() {
        if outer.text.start() < whole.start() {
            break;
        }
        if whole.contains(outer.text) {
            whole = whole.cover(outer.span);
        }
    }
    whole
}

/// Offsets behind the ends of sentences in `text`, closing quotation marks included.
fn stops<'t>(text: &'t str, language: &'static Language) -> impl Iterator<Item = usize> + 't {
    text.char_indices().filter_map(move |(at, character)| {
        let rest = text.get(at + character.len_utf8()..)?;
        let ends = match character {
            '.' => !is_short(text, at, language),
            '!' | '?' | '…' => true,
            _ => return None,
        };
        let behind = rest.trim_start_matches(['"', '”', '“', '’', '»', ')', ']']);
        let next = behind.trim_start();
        let parted = behind.is_empty() || next.len() < behind.len();
        let begins = next.chars().find(|c| c.is_alphanumeric() || matches!(c, ',' | ';'));
        let begins = begins.is_none_or(|first| !first.is_lowercase() && !matches!(first, ',' | ';'));
        (ends && parted && begins).then(|| text.len() - behind.len())
    })
}

/// Whether the full stop at `stop` belongs to an initial or an abbreviation.
fn is_short(text: &str, stop: usize, language: &Language) -> bool {
    let before = text.get(..stop).unwrap_or_default();
    let letters = before.chars().rev().take(LONGEST_ABBREVIATION).take_while(|c| c.is_alphabetic());
    let length: usize = letters.map(char::len_utf8).sum();
    let word = Span::new(stop - length, stop).of(text);
    let class = with_folded(word, |folded| language.words.class(folded));
    let mut letters = word.chars();
    let initial = letters.next().is_some_and(char::is_uppercase) && letters.next().is_none();
    initial || class.is(WordClass::ABBREVIATION | WordClass::INITIAL)
}
