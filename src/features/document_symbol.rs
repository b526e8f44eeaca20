//! The outline: header, title, paragraphs by their first words, and whom and what they mention.

use std::borrow::Cow;

use crate::corpus::Mention;
use crate::corpus::MentionKind;
use crate::corpus::MentionStatus;
use crate::features::View;
use crate::features::markdown::one_line;
use crate::features::paragraph::paragraphs;
use crate::registry::CardType;
use crate::syntax::HeaderKey;
use crate::syntax::HeaderLine;
use crate::syntax::clean;
use crate::text::Span;
use crate::time::Wording;
use crate::time::day_in_words;

/// Characters of a paragraph, a title or a mention that are shown.
const LONGEST: usize = 60;
/// Bytes of a text that are read to show its first words, tags included.
const READ: usize = 1024;
/// Items that lie deeper stand beside each other at this depth: no client draws more, and few can read more.
const DEEPEST: usize = 8;

/// One entry of the outline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutlineItem {
    /// What the reader sees: the first words, the title, the key of a header line.
    pub name: String,
    /// What there is to say beside it; may be empty.
    pub detail: String,
    /// What it is.
    pub kind: OutlineKind,
    /// All of it.
    pub span: Span,
    /// What is selected when the reader goes there; lies within `span`.
    pub selection: Span,
    /// How many items hold it: those before it in the outline that are less deep.
    pub depth: usize,
}

/// The kinds of [`OutlineItem`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OutlineKind {
    /// The header as a whole.
    Header,
    /// A line of the header.
    HeaderLine,
    /// The title.
    Title,
    /// A paragraph.
    Paragraph,
    /// An event that the article declares.
    Declaration,
    /// A mention of an event.
    Event,
    /// A mention of a person, as an actor or a source, or of somebody whom no card knows.
    Person,
    /// A mention of an organisation.
    Organization,
    /// A mention of a place.
    Place,
    /// A quotation.
    Quote,
}

/// The article's outline in the order of its text, each item behind the one that holds it.
pub fn outline(view: View<'_>) -> Vec<OutlineItem> {
    let mut items: Vec<OutlineItem> = Vec::new();
    let mut mentions = mentions(view).into_iter().peekable();
    for section in sections(view) {
        while mentions.next_if(|mention| mention.span.start() < section.span.start()).is_some() {}
        let (depth, end) = (section.depth, section.span.end());
        let holds = matches!(section.kind, OutlineKind::Title | OutlineKind::Paragraph);
        items.push(section);
        let mut around: Vec<usize> = Vec::new();
        while let Some(mention) = mentions.next_if(|mention| holds && mention.span.start() < end) {
            while around.pop_if(|end| *end <= mention.span.start()).is_some() {}
            around.push(mention.span.end());
            let depth = (depth + around.len()).min(DEEPEST);
            items.push(OutlineItem { depth, ..mention });
        }
    }
    items
}

/// Header, its lines, and paragraphs.
fn sections(view: View<'_>) -> Vec<OutlineItem> {
    let header = &view.article.header;
    let mut sections = Vec::new();
    if let (Some(first), Some(last)) = (header.lines.first(), header.lines.last()) {
        let span = written(first).cover(written(last));
        let day = view.day().map(|day| day_in_words(day, Wording::Full)).unwrap_or_default();
        sections.push(OutlineItem {
            name: "header".to_owned(),
            detail: day,
            kind: OutlineKind::Header,
            span,
            selection: first.key_span,
            depth: 0,
        });
        sections.extend(header.lines.iter().map(|line| header_line(view, line)));
    }
    sections.extend(paragraphs(view).into_iter().map(|span| {
        let kind = OutlineKind::Paragraph;
        OutlineItem { name: shown(view, span), detail: String::new(), kind, span, selection: span, depth: 0 }
    }));
    sections
}

fn header_line(view: View<'_>, line: &HeaderLine) -> OutlineItem {
    let span = written(line);
    let title = shown(view, line.value);
    if line.key == HeaderKey::Title && !title.is_empty() {
        let (detail, kind) = ("title".to_owned(), OutlineKind::Title);
        return OutlineItem { name: title, detail, kind, span, selection: line.value, depth: 1 };
    }
    let name = line.key.name().to_owned();
    OutlineItem {
        name,
        detail: title,
        kind: OutlineKind::HeaderLine,
        span,
        selection: line.key_span,
        depth: 1,
    }
}

/// Key and value: in the compact form the story goes on behind them.
fn written(line: &HeaderLine) -> Span {
    line.key_span.cover(line.value)
}

/// All mentions, by the start of the whole tag where there is one, an outer one before those inside it. One that
/// means several is one item.
fn mentions(view: View<'_>) -> Vec<OutlineItem> {
    let alike = |one: &Mention, other: &Mention| {
        (one.extent.span, one.kind, one.status) == (other.extent.span, other.kind, other.status)
    };
    let groups = view.summary.mentions.chunk_by(alike);
    let mut items: Vec<OutlineItem> = groups.filter_map(|group| mention(view, group)).collect();
    items.sort_by_key(|item| (item.span.start(), usize::MAX - item.span.end()));
    items
}

fn mention(view: View<'_>, group: &[Mention]) -> Option<OutlineItem> {
    let first = group.first()?;
    let words = first.extent.span;
    let span = match first.status {
        MentionStatus::Recognised => words,
        MentionStatus::Tagged | MentionStatus::Declared => view.article.tag_with_text(words)?.span,
    };
    let name = Some(shown(view, words)).filter(|name| !name.is_empty());
    let name = name.unwrap_or_else(|| first.id.as_str().to_owned());
    Some(OutlineItem {
        name,
        detail: detail(group),
        kind: kind(view, first),
        span,
        selection: words,
        depth: 0,
    })
}

/// As what and whom: `actor witkoff kushner, recognised`.
fn detail(group: &[Mention]) -> String {
    let Some(first) = group.first() else { return String::new() };
    let mut detail = match first.status {
        MentionStatus::Declared => "declares".to_owned(),
        MentionStatus::Tagged | MentionStatus::Recognised => first.kind.name().to_owned(),
    };
    for mention in group.iter().take(DEEPEST) {
        detail.push(' ');
        detail.push_str(mention.id.as_str());
    }
    if first.status == MentionStatus::Recognised {
        detail.push_str(", recognised");
    }
    detail
}

fn kind(view: View<'_>, mention: &Mention) -> OutlineKind {
    match (mention.kind, mention.status) {
        (_, MentionStatus::Declared) => return OutlineKind::Declaration,
        (MentionKind::Quote, _) => return OutlineKind::Quote,
        (MentionKind::Event, _) => return OutlineKind::Event,
        (MentionKind::Place, _) => return OutlineKind::Place,
        (MentionKind::Actor | MentionKind::Source, _) => {}
    }
    match view.registry().card(mention.id).map(|card| card.kind) {
        Some(CardType::Organization) => OutlineKind::Organization,
        Some(CardType::Place) => OutlineKind::Place,
        Some(CardType::Event) => OutlineKind::Event,
        Some(CardType::Person) | None => OutlineKind::Person,
    }
}

/// The first words of `span`, as a reader sees them.
fn shown(view: View<'_>, span: Span) -> String {
    let end = view.text.floor_char_boundary(span.end().min(span.start() + READ));
    let words: Cow<'_, str> = clean(view.text, view.article, Span::new(span.start(), end));
    one_line(&words, LONGEST)
}
