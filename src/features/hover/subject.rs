//! Ids: whom or what a mention, an id in a tag or a header's value means.

use crate::corpus::MentionKind;
use crate::corpus::MentionStatus;
use crate::features::View;
use crate::features::hover::card;
use crate::features::hover::event;
use crate::features::hover::label::counted;
use crate::features::hover::note::Line;
use crate::features::hover::note::Note;
use crate::registry::CardType;
use crate::syntax::HeaderKey;
use crate::syntax::Key;
use crate::syntax::is_unnamed;
use crate::text::Span;
use crate::text::Symbol;

/// So many ids of one value are told of.
const MOST: usize = 8;

/// What is known of `id`, with nothing around it: a card, a declared event, or that there is neither.
pub fn describe(view: View<'_>, id: Symbol) -> Note {
    about(view, id, Sort::Actor, "")
}

/// What an id is expected to be where nothing says what it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sort {
    Actor,
    Event,
    /// A source or speaker, who may be unnamed.
    Speaker,
}

/// The words at `span` mean `ids`.
pub(super) fn mention(
    view: View<'_>,
    span: Span,
    ids: &[Symbol],
    kind: MentionKind,
    status: MentionStatus,
) -> Note {
    let (sort, before) = match kind {
        MentionKind::Actor | MentionKind::Place => (Sort::Actor, ""),
        MentionKind::Event => (Sort::Event, ""),
        MentionKind::Source => (Sort::Speaker, "source: "),
        MentionKind::Quote => (Sort::Speaker, "quotation of "),
    };
    let mut note = several(view, ids, sort, before);
    match status {
        MentionStatus::Recognised => note.push(Line::new("recognised by name, not tagged")),
        MentionStatus::Tagged | MentionStatus::Declared => {
            let tag = view.article.tags.iter().find(|tag| tag.text == span || tag.span == span);
            let attributes = tag.map(|tag| view.article.attributes(tag)).unwrap_or_default();
            let subjects = attributes.iter().filter(|attribute| attribute.key.is_subject());
            for (_, written) in subjects.flat_map(|attribute| attribute.ids(view.text)).take(MOST) {
                note.push(former(view, written));
            }
        }
    }
    note
}

/// `id`, as it stands at `span` under `key`.
pub(super) fn tag_id(view: View<'_>, span: Span, id: Symbol, key: Key) -> Note {
    let sort = match key {
        Key::Source | Key::Quote => Sort::Speaker,
        Key::Declare | Key::Event | Key::PartOf | Key::After => Sort::Event,
        Key::Actor
        | Key::Place
        | Key::At
        | Key::When
        | Key::Until
        | Key::Title
        | Key::Status
        | Key::Unknown => Sort::Actor,
    };
    let mut note = about(view, id, sort, "");
    note.push(former(view, span.of(view.text).trim_start_matches('#')));
    note
}

/// The value at `span` of the header's `key`, which means `ids`.
pub(super) fn header_value(view: View<'_>, span: Span, ids: &[Symbol], key: HeaderKey) -> Note {
    let written = span.of(view.text);
    let sort = if key == HeaderKey::Event { Sort::Event } else { Sort::Actor };
    let mut note = Note::default();
    if ids.is_empty() {
        let what = if key == HeaderKey::Event {
            "no event goes by this name"
        } else {
            "free text: no card has this name"
        };
        note.push(Line::new(what));
    }
    if ids.len() > 1 {
        note.push(Line::new(&counted(ids.len(), "card")).text(" have this name: write the id"));
    }
    note.append(several(view, ids, sort, ""));
    note.push(former(view, written));
    note
}

fn several(view: View<'_>, ids: &[Symbol], sort: Sort, before: &str) -> Note {
    let mut note = Note::default();
    for &id in ids.iter().take(MOST) {
        note.append(about(view, id, sort, before));
    }
    if ids.len() > MOST {
        note.push(Line::new("and ").text(&(ids.len() - MOST).to_string()).text(" more"));
    }
    note
}

fn about(view: View<'_>, id: Symbol, sort: Sort, before: &str) -> Note {
    match view.registry().card(id) {
        Some(card) if card.kind == CardType::Event => event::note(view, id),
        Some(card) => card::note(view, card, before),
        None if sort == Sort::Speaker && is_unnamed(id.as_str()) => unnamed(id, before),
        None if sort == Sort::Event || view.corpus.is_event(id) => event::note(view, id),
        None => unknown(view, id, before),
    }
}

fn unnamed(id: Symbol, before: &str) -> Note {
    let mut note = Note::default();
    note.push(Line::new(before).strong("an unnamed source"));
    let described = id.as_str().strip_prefix("unnamed-").map(|words| words.replace('-', " "));
    note.push(match described {
        Some(words) => Line::new("the article says no name, only: ").text(&words),
        None => Line::new("the article says no name"),
    });
    note
}

fn unknown(view: View<'_>, id: Symbol, before: &str) -> Note {
    let registry = view.registry();
    let mut note = Note::default();
    note.push(Line::new(before).code(id.as_str()));
    let nearest = || registry.nearest_id(id.as_str(), |card| card.kind != CardType::Event);
    let line = Line::new("no card has this id: ");
    note.push(if registry.is_doubtful(id) {
        Line::new("the registry file that names this id can't be read")
    } else if let Some(nearest) = nearest() {
        line.text("did you mean ").code(nearest.as_str()).text("?")
    } else {
        line.text("correct it or create the card")
    });
    note.push(card::presence(view, id));
    note
}

/// That `written` is an id of old, where it is one.
fn former(view: View<'_>, written: &str) -> Line {
    let card = Symbol::known(written).and_then(|id| view.registry().card(id));
    match card {
        Some(card)
            if card.id.as_str() != written && card.formerly.iter().any(|id| id.as_str() == written) =>
        {
            Line::default().code(written).text(" is a former id, ").code(card.id.as_str()).text(" holds now")
        }
        _ => Line::default(),
    }
}
