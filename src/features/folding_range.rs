//! What can be folded: the header, paragraphs of several lines, quotations that go on over several paragraphs.

use crate::features::View;
use crate::features::paragraph::paragraph_at;
use crate::features::paragraph::paragraphs;
use crate::syntax::Key;
use crate::syntax::Tag;
use crate::syntax::clean;
use crate::text::Span;

/// A stretch of more than one line that can be folded to its first line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fold {
    /// What it is.
    pub kind: FoldKind,
    /// All of it, the first line included.
    pub span: Span,
}

/// The kinds of [`Fold`]; where a client takes a few only, the first ones matter most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FoldKind {
    /// The header.
    Header,
    /// What one speaker says, over one paragraph or several.
    Quote,
    /// A paragraph.
    Paragraph,
}

/// What can be folded, in the order of the text, the larger first; of several that cover the same lines one.
pub fn folds(view: View<'_>) -> Vec<Fold> {
    let paragraphs = paragraphs(view);
    let header = &view.article.header.lines;
    let header = header.first().zip(header.last()).filter(|_| !view.article.header.compact);
    let header = header.map(|(first, last)| first.key_span.cover(last.key_span).cover(last.value));
    let fold = |kind| move |span| Fold { kind, span };
    let mut folds: Vec<Fold> = header.into_iter().map(fold(FoldKind::Header)).collect();
    folds.extend(quotations(view, &paragraphs).into_iter().map(fold(FoldKind::Quote)));
    folds.extend(paragraphs.into_iter().map(fold(FoldKind::Paragraph)));
    let lines = |span: Span| (view.lines.line_of(span.start()), view.lines.line_of(span.end()));
    folds.retain(|fold| lines(fold.span).0 < lines(fold.span).1);
    folds.sort_by_key(|fold| {
        let (first, last) = lines(fold.span);
        (first, usize::MAX - last, fold.kind)
    });
    folds.dedup_by_key(|fold| lines(fold.span));
    folds
}

/// The outermost quotations; those of one speaker that go on in the next paragraph are one.
fn quotations(view: View<'_>, paragraphs: &[Span]) -> Vec<Span> {
    let mut quotations: Vec<Quotation> = Vec::new();
    let mut inside: Vec<bool> = Vec::with_capacity(view.article.tags.len());
    for tag in &view.article.tags {
        let around = tag.parent.is_some_and(|parent| inside.get(parent as usize) == Some(&true));
        let speakers = speakers(view, tag);
        inside.push(around || speakers.is_some());
        let Some(speakers) = speakers.filter(|_| !around) else { continue };
        let words = clean(view.text, view.article, tag.text);
        let last = quotations.last_mut();
        if let Some(last) = last.filter(|last| last.goes_on(view, paragraphs, tag, speakers)) {
            last.open = stays_open(&words, true);
            last.span = last.span.cover(tag.span);
        } else {
            quotations.push(Quotation { speakers, open: stays_open(&words, false), span: tag.span });
        }
    }
    quotations.into_iter().map(|quotation| quotation.span).collect()
}

struct Quotation<'t> {
    /// The value of `quote` as written.
    speakers: &'t str,
    /// Whether its last paragraph ends inside quotation marks.
    open: bool,
    span: Span,
}

impl Quotation<'_> {
    /// Whether `tag` is more of it: the same speakers, directly after a paragraph that it isn't closed in.
    fn goes_on(&self, view: View<'_>, paragraphs: &[Span], tag: &Tag, speakers: &str) -> bool {
        let paragraph = |offset| paragraph_at(paragraphs, offset);
        let (Some(own), Some(next)) = (paragraph(self.span.end()), paragraph(tag.span.start())) else {
            return false;
        };
        let between = view.text.get(own.end()..next.start()).unwrap_or("-");
        self.open && self.speakers == speakers && own.end() < next.start() && between.trim().is_empty()
    }
}

fn speakers<'t>(view: View<'t>, tag: &Tag) -> Option<&'t str> {
    view.article.attribute(tag, Key::Quote).map(|attribute| attribute.value.of(view.text))
}

/// Whether `text`, which begins inside quotation marks where `open` says so, ends inside them.
fn stays_open(text: &str, open: bool) -> bool {
    let text = text.trim_start();
    // A new paragraph may open again what none has closed.
    let again = open.then(|| text.strip_prefix(['„', '“', '«', '"'])).flatten();
    let mut straight = open && !text.starts_with(['„', '“', '«']);
    let mut depth = usize::from(open);
    for character in again.unwrap_or(text).chars() {
        match character {
            '„' | '«' => depth += 1,
            '“' if depth == 0 => depth += 1,
            '”' | '“' | '»' => depth = depth.saturating_sub(1),
            '"' if straight => {
                (straight, depth) = (false, depth.saturating_sub(1));
            }
            '"' => (straight, depth) = (true, depth + 1),
            _ => {}
        }
    }
    depth > 0
}
