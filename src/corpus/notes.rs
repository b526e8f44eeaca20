//! Reads what an article's tags say of events.

use crate::corpus::Dating;
use crate::corpus::Declaration;
use crate::corpus::EventNote;
use crate::corpus::EventStatus;
use crate::corpus::Source;
use crate::syntax::Attribute;
use crate::syntax::Key;
use crate::syntax::Tag;
use crate::syntax::clean;
use crate::syntax::is_id;
use crate::text::Span;
use crate::text::Symbol;
use crate::time::Edtf;

/// Names keep so many bytes at the most.
const LONGEST: usize = 480;

/// The notes of all tags: by event, so that one event's are found at once, then in the order of the text.
pub(crate) fn take(source: Source<'_>) -> Vec<EventNote> {
    let mut notes = Vec::new();
    for tag in &source.article.tags {
        let find = |key| source.article.attribute(tag, key);
        let Some(subject) = find(Key::Declare).or_else(|| find(Key::Event)) else { continue };
        let when = find(Key::When).and_then(|when| dating(source, when, find(Key::Until)));
        let status =
            find(Key::Status).and_then(|status| EventStatus::from_name(status.value.of(source.text)));
        let declares = subject.key == Key::Declare;
        if !declares && when.is_none() && status.is_none() {
            continue;
        }
        for (_, id) in subject.ids(source.text).filter(|(_, id)| is_id(id)) {
            let declaration = declares.then(|| Box::new(declaration(source, tag, subject)));
            let event = source.registry.resolve(Symbol::new(id));
            notes.push(EventNote { event, text: source.extent(tag.text), declaration, when, status });
        }
    }
    notes.sort_by_key(|note| note.event.number());
    // Most articles have one, and the index keeps them all.
    notes.shrink_to_fit();
    notes
}

/// `text` with each run of white space as one blank, none around it.
pub(crate) fn one_line(text: &str) -> Box<str> {
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line.into()
}

/// The text of `tag` as a name: clean, on one line, of a long passage the beginning.
pub(crate) fn name(source: Source<'_>, tag: &Tag) -> Box<str> {
    let longest = tag.text.start() + LONGEST;
    let end =
        if tag.text.end() > longest { source.text.floor_char_boundary(longest) } else { tag.text.end() };
    one_line(&clean(source.text, source.article, Span::new(tag.text.start(), end)))
}

fn dating(source: Source<'_>, when: &Attribute, until: Option<&Attribute>) -> Option<Dating> {
    let days = Edtf::parse(when.value.of(source.text))?;
    let last = until.and_then(|until| Edtf::parse(until.value.of(source.text)));
    let days = last.map_or(days, |last| days.until(last));
    Some(Dating { days, extent: source.extent(when.value) })
}

fn declaration(source: Source<'_>, tag: &Tag, id: &Attribute) -> Declaration {
    let ids = |key| -> Vec<Symbol> {
        let ids =
            source.article.attribute(tag, key).into_iter().flat_map(|attribute| attribute.ids(source.text));
        ids.map(|(_, id)| source.registry.resolve(Symbol::new(id))).collect()
    };
    let title = source.article.attribute(tag, Key::Title);
    let name = match title {
        Some(title) => one_line(&title.text(source.text)),
        None => name(source, tag),
    };
    let value = |key| {
        source
            .article
            .attribute(tag, key)
            .map(|attribute| attribute.value.of(source.text))
            .filter(|value| Edtf::parse(value).is_some())
    };
    let time = match (value(Key::When), value(Key::Until)) {
        (Some(when), Some(until)) => format!("{when}/{until}"),
        (when, _) => when.unwrap_or_default().to_owned(),
    };
    let own = source
        .article
        .attributes(tag)
        .iter()
        .filter(|attribute| matches!(attribute.key, Key::At | Key::PartOf | Key::After | Key::Title));
    Declaration {
        id: source.extent(id.span),
        name,
        time: time.into(),
        at: ids(Key::At),
        part_of: ids(Key::PartOf),
        after: ids(Key::After),
        titled: title.is_some(),
        own_attributes: own.map(|attribute| with_blanks_before(source.text, attribute.span)).collect(),
    }
}

fn with_blanks_before(text: &str, span: Span) -> Span {
    let before = Span::new(0, span.start()).of(text);
    Span::new(before.trim_end_matches([' ', '\t', '\n', '\r']).len(), span.end())
}
