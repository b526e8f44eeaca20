//! Title and body as a reader sees them: without tags and escapes, with the way back.

use std::borrow::Cow;

use crate::syntax::Article;
use crate::syntax::HeaderKey;
use crate::syntax::Key;
use crate::syntax::Tag;
use crate::text::Span;

/// Title, a blank line, body; all tags' punctuation and attribute blocks and the backslashes of escapes left out.
#[derive(Debug)]
pub(super) struct Clean<'t> {
    /// The clean text.
    pub(super) text: Cow<'t, str>,
    pieces: Vec<Piece>,
    scopes: Vec<Scope>,
}

/// A stretch of clean text that stands in one piece in the article.
#[derive(Debug, Clone, Copy)]
struct Piece {
    clean: usize,
    original: usize,
    tag: Option<u32>,
}

/// Which names count in a stretch of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scope {
    /// All.
    Prose,
    /// Actors and places: inside a mention of an event.
    Event,
    /// None: inside a mention of an actor, a place or a source.
    Closed,
}

/// Something that isn't part of the clean text.
#[derive(Debug, Clone, Copy)]
struct Gap {
    span: Span,
    then: Then,
}

/// Which tag holds what follows a gap.
#[derive(Debug, Clone, Copy)]
enum Then {
    /// The one that held what comes before.
    Same,
    /// This one; `None` outside of all.
    Tag(Option<u32>),
}

impl<'t> Clean<'t> {
    /// Reads what `article` says of `text`.
    pub(super) fn new(text: &'t str, article: &Article) -> Self {
        let title = article.header.lines.iter().find(|line| line.key == HeaderKey::Title);
        let scopes = scopes(article);
        if title.is_none() && article.tags.is_empty() && article.escapes.is_empty() {
            let piece = Piece { clean: 0, original: article.body.start(), tag: None };
            return Self { text: Cow::Borrowed(article.body.of(text)), pieces: vec![piece], scopes };
        }
        let gaps = gaps(article);
        let mut clean = String::with_capacity(text.len());
        let mut pieces = Vec::with_capacity(gaps.len() + 2);
        if let Some(title) = title {
            append(text, title.value, &gaps, &mut clean, &mut pieces);
            clean.push_str("\n\n");
        }
        append(text, article.body, &gaps, &mut clean, &mut pieces);
        Self { text: Cow::Owned(clean), pieces, scopes }
    }

    /// The place in the article of `span` of the clean text, and what counts there; `None` where `span` crosses a
    /// tag's boundary.
    pub(super) fn original(&self, span: Span) -> Option<(Span, Scope)> {
        let first = self.piece_of(span.start())?;
        let last = self.piece_of(span.end().saturating_sub(1).max(span.start()))?;
        let within = self.pieces.get(first..=last)?;
        let (head, tail) = (within.first()?, within.last()?);
        if within.iter().any(|piece| piece.tag != head.tag) {
            return None;
        }
        let start = head.original + (span.start() - head.clean);
        let end = tail.original + (span.end() - tail.clean);
        Some((Span::new(start, end), self.scope(head.tag)))
    }

    /// The stretches in which a name may be a mention: not where a tag says already who is meant.
    pub(super) fn open(&self) -> Open<'_> {
        Open { clean: self, pieces: &self.pieces }
    }

    /// The clean text's offset for `offset` of the article, rounded into the nearest clean text behind it.
    pub(super) fn clean_offset(&self, offset: usize) -> usize {
        let index = self.pieces.partition_point(|piece| piece.original <= offset).saturating_sub(1);
        let Some(piece) = self.pieces.get(index) else { return 0 };
        let end = self.pieces.get(index + 1).map_or(self.text.len(), |next| next.clean);
        (piece.clean + offset.saturating_sub(piece.original)).min(end)
    }

    fn piece_of(&self, offset: usize) -> Option<usize> {
        self.pieces.partition_point(|piece| piece.clean <= offset).checked_sub(1)
    }

    fn scope(&self, tag: Option<u32>) -> Scope {
        tag.and_then(|tag| self.scopes.get(tag as usize)).copied().unwrap_or(Scope::Prose)
    }
}

/// Where names may be mentions, asked of one word after the other in the order of the clean text.
#[derive(Debug)]
pub(super) struct Open<'c> {
    clean: &'c Clean<'c>,
    /// The piece that the last word began in, and those behind it.
    pieces: &'c [Piece],
}

impl Open<'_> {
    /// Whether the word at `span` is not closed to names, and no tag begins or ends inside it.
    pub(super) fn holds(&mut self, span: Span) -> bool {
        while let [_, next, ..] = self.pieces
            && next.clean <= span.start()
        {
            self.pieces = &self.pieces[1..];
        }
        let [first, behind @ ..] = self.pieces else { return false };
        let mut inside = behind.iter().take_while(|piece| piece.clean < span.end());
        self.clean.scope(first.tag) != Scope::Closed && inside.all(|piece| piece.tag == first.tag)
    }
}

/// What counts inside each tag; an outer tag stands before those inside it.
fn scopes(article: &Article) -> Vec<Scope> {
    let mut scopes: Vec<Scope> = Vec::with_capacity(article.tags.len());
    for tag in &article.tags {
        let around =
            tag.parent.and_then(|parent| scopes.get(parent as usize)).copied().unwrap_or(Scope::Prose);
        scopes.push(match (around, subject(article, tag)) {
            (Scope::Closed, _) | (_, Some(Key::Actor | Key::Place | Key::Source)) => Scope::Closed,
            (Scope::Event, _) | (_, Some(Key::Event | Key::Declare)) => Scope::Event,
            _ => Scope::Prose,
        });
    }
    scopes
}

fn subject(article: &Article, tag: &Tag) -> Option<Key> {
    article.attributes(tag).iter().map(|attribute| attribute.key).find(|key| key.is_subject())
}

fn gaps(article: &Article) -> Vec<Gap> {
    let mut gaps = Vec::with_capacity(article.tags.len() * 2 + article.escapes.len());
    for (index, tag) in (0..).zip(&article.tags) {
        gaps.push(Gap { span: Span::new(tag.span.start(), tag.text.start()), then: Then::Tag(Some(index)) });
        gaps.push(Gap { span: Span::new(tag.text.end(), tag.span.end()), then: Then::Tag(tag.parent) });
    }
    for escape in &article.escapes {
        gaps.push(Gap { span: Span::new(escape.start(), escape.start() + 1), then: Then::Same });
    }
    gaps.sort_by_key(|gap| (gap.span.start(), gap.span.end()));
    gaps
}

/// Appends what `block` of `text` shows.
fn append(text: &str, block: Span, gaps: &[Gap], clean: &mut String, pieces: &mut Vec<Piece>) {
    let from = gaps.partition_point(|gap| gap.span.start() < block.start());
    let (mut at, mut tag) = (block.start(), None);
    pieces.push(Piece { clean: clean.len(), original: at, tag });
    for gap in gaps.get(from..).unwrap_or_default() {
        if gap.span.start() >= block.end() {
            break;
        }
        if gap.span.start() > at {
            clean.push_str(Span::new(at, gap.span.start()).of(text));
        }
        at = at.max(gap.span.end()).min(block.end());
        if let Then::Tag(next) = gap.then {
            tag = next;
        }
        match pieces.last_mut().filter(|piece| piece.clean == clean.len()) {
            Some(piece) => *piece = Piece { clean: clean.len(), original: at, tag },
            None => pieces.push(Piece { clean: clean.len(), original: at, tag }),
        }
    }
    clean.push_str(Span::new(at, block.end()).of(text));
}
