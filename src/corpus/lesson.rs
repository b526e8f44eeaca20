//! Names of events that tags teach: `[întâlnirea de la Miami]{event=miami-talks}` says what the event is called.

use rustc_hash::FxHashSet;

use crate::corpus::MentionKind;
use crate::corpus::Recognised;
use crate::corpus::Source;
use crate::corpus::notes::one_line;
use crate::corpus::tagged::effective;
use crate::syntax::Article;
use crate::syntax::Key;
use crate::syntax::Tag;
use crate::syntax::clean;
use crate::syntax::is_id;
use crate::text::Span;
use crate::text::Symbol;
use crate::text::folded;

/// A name of an event, taught by one article's tag.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Lesson {
    /// The event, by the id in force.
    pub event: Symbol,
    /// The tag's text without inner tags and escapes, white space folded.
    pub text: Box<str>,
    /// Whom and what the text names: where none of them is mentioned, the name can't stand.
    pub anchors: Vec<Symbol>,
}

/// A text of more bytes than this is a passage, not a name.
const LONGEST: usize = 240;

/// What the tags of one article teach, each name once. A text that is nothing but the name of an actor or a
/// place teaches nothing, nor does one that a card of the event already holds.
pub(crate) fn learn(source: Source<'_>, recognised: &[Recognised]) -> Vec<Lesson> {
    let mut lessons: Vec<Lesson> = Vec::new();
    let mut known: FxHashSet<(Symbol, Box<str>)> = FxHashSet::default();
    for (index, tag) in (0..).zip(&source.article.tags) {
        let subject = effective(source.article, tag)
            .find(|attribute| matches!(attribute.key, Key::Event | Key::Declare));
        let Some(subject) = subject.filter(|_| tag.text.len() <= LONGEST) else { continue };
        let anchors = anchors(source, index, tag, recognised);
        if anchors.is_empty() {
            continue;
        }
        let text = one_line(&clean(source.text, source.article, tag.text));
        for (_, id) in subject.ids(source.text).filter(|(_, id)| is_id(id)) {
            let event = source.registry.resolve(Symbol::new(id));
            let lesson = Lesson { event, text: text.clone(), anchors: anchors.clone() };
            if known.insert((event, text.clone())) && !is_on_card(source, &lesson) {
                lessons.push(lesson);
            }
        }
    }
    lessons
}

fn is_on_card(source: Source<'_>, lesson: &Lesson) -> bool {
    let text = folded(&lesson.text);
    source
        .registry
        .card(lesson.event)
        .is_some_and(|card| card.names.iter().any(|name| !name.weak && folded(&name.text) == text))
}

fn anchors(source: Source<'_>, index: u32, tag: &Tag, recognised: &[Recognised]) -> Vec<Symbol> {
    let first = recognised.partition_point(|found| found.span.start() < tag.text.start());
    let inside = recognised.iter().skip(first).take_while(|found| found.span.start() < tag.text.end());
    let mut anchors: Vec<(Span, Symbol)> = inside
        .filter(|found| found.kind != MentionKind::Event && tag.text.contains(found.span))
        .map(|found| (found.span, found.id))
        .collect();
    for inner in within(source.article, index) {
        for attribute in effective(source.article, inner) {
            if matches!(attribute.key, Key::Actor | Key::Place) {
                let ids = attribute.ids(source.text).map(|(_, id)| Symbol::new(id));
                let known = ids.filter_map(|id| source.registry.card(id));
                anchors.extend(known.map(|card| (inner.text, card.id)));
            }
        }
    }
    if anchors.is_empty() {
        return Vec::new();
    }
    let letters =
        |span: Span| span.of(source.text).chars().filter(|character| character.is_alphabetic()).count();
    let named: usize = anchors.iter().map(|(span, _)| letters(*span)).max().unwrap_or(0);
    let clean = clean(source.text, source.article, tag.text);
    if clean.chars().filter(|character| character.is_alphabetic()).count() <= named {
        return Vec::new();
    }
    let mut ids: Vec<Symbol> = anchors.into_iter().map(|(_, id)| id).collect();
    ids.sort_by_key(|id| id.as_str());
    ids.dedup();
    ids
}

/// The tags inside the tag with `index`, at any depth: they follow it.
fn within(article: &Article, index: u32) -> impl Iterator<Item = &Tag> {
    let outer = article.tags.get(index as usize).map_or(Span::default(), |tag| tag.span);
    let behind = article.tags.get(index as usize + 1..).unwrap_or_default();
    behind.iter().take_while(move |tag| outer.contains(tag.span))
}
