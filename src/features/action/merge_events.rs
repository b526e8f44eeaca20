//! Offers to make one of two events that are probably the same.

use crate::corpus::Holder;
use crate::corpus::MentionStatus;
use crate::corpus::Thing;
use crate::features::Errand;
use crate::features::View;
use crate::features::action::Action;
use crate::features::action::ActionKind;
use crate::features::errand::merge_refusal;
use crate::registry::CardType;
use crate::registry::Localized;
use crate::syntax::HeaderKey;
use crate::syntax::Key;
use crate::text::Span;
use crate::text::Symbol;
use crate::text::folded;

/// So many are offered.
const MOST: usize = 3;

/// So many articles around an event's day, and so many declared names, are looked at.
const NEAR: usize = 64;

/// Merges the event whose id stands at `range` with those that are probably the same, or them with it: the one that is
/// better known stays.
pub(super) fn merge_events(view: View<'_>, range: Span) -> Vec<Action> {
    let Some(event) = event_at(view, range) else { return Vec::new() };
    let mut pairs: Vec<(Symbol, Symbol)> = Vec::new();
    for other in candidates(view, event) {
        let ways = if weight(view, other) < weight(view, event) {
            [(other, event), (event, other)]
        } else {
            [(event, other), (other, event)]
        };
        let way = ways.into_iter().find(|(from, into)| merge_refusal(view.corpus, *from, *into).is_none());
        pairs.extend(way.filter(|way| !pairs.contains(way) && is_plausible(view, event, other)));
    }
    let action = |(from, into): (Symbol, Symbol)| {
        let title = format!("merge the event `{from}` into `{into}`, in all articles");
        Action::errand(title, ActionKind::Rewrite, Errand::Merge { from, into })
    };
    pairs.into_iter().take(MOST).map(action).collect()
}

/// The event whose id is written there, or whose declaration's words stand there.
fn event_at(view: View<'_>, range: Span) -> Option<Symbol> {
    let target = view.target(range.start()).filter(|target| target.span.touches(range.end()))?;
    match target.thing {
        Thing::TagId { id, key: Key::Declare | Key::Event | Key::PartOf | Key::After } => Some(id),
        Thing::HeaderId { ids, key: HeaderKey::Event }
        | Thing::Mention { ids, status: MentionStatus::Declared, .. } => ids.first().copied(),
        _ => None,
    }
}

/// How well an event is known: a card counts before a declaration, and that before mentions.
fn weight(view: View<'_>, event: Symbol) -> (bool, bool, usize) {
    let corpus = view.corpus;
    (view.registry().card(event).is_some(), corpus.is_event(event), corpus.familiarity(event).articles)
}

/// Events with an id one letter off, with the same name, or on the same day at the same place.
fn candidates(view: View<'_>, event: Symbol) -> Vec<Symbol> {
    let corpus = view.corpus;
    let mut found: Vec<Symbol> = corpus.similar_event(event).into_iter().collect();
    let names = names(view, event);
    for name in &names {
        let owners = view.registry().named(name).into_iter();
        found.extend(owners.filter(|card| card.kind == CardType::Event).map(|card| card.id));
        let word = folded(
            name.split(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty()).unwrap_or_default(),
        );
        let declared = corpus.declared_beginning_with(&word, NEAR).into_iter();
        let same =
            |other: &Symbol| self::names(view, *other).iter().any(|other| folded(other) == folded(name));
        found.extend(declared.filter(|_| !word.is_empty()).filter(same));
    }
    found.extend(same_occasion(view, event));
    found.retain(|other| *other != event);
    found
}

/// What the event is called: its card's names, else its declaration's.
fn names(view: View<'_>, event: Symbol) -> Vec<String> {
    match view.corpus.holder(event) {
        Some(Holder::Card(card)) => {
            let Localized(names) = &card.name;
            names.iter().map(|(_, name)| name.clone()).collect()
        }
        Some(Holder::Inline(_, note)) => {
            let name = note.declaration.iter().map(|declaration| declaration.name.to_string());
            name.filter(|name| !name.is_empty()).collect()
        }
        None => Vec::new(),
    }
}

/// The events of the same day at the same place: cards, and what the articles around that day declare.
fn same_occasion(view: View<'_>, event: Symbol) -> Vec<Symbol> {
    let (corpus, places) = (view.corpus, places(view, event));
    let day = |event| corpus.event_days(event).and_then(|days| days.earliest);
    let Some(own) = day(event).filter(|_| !places.is_empty()) else { return Vec::new() };
    let around = corpus.articles_around(Some(own), NEAR).into_iter();
    let notes = around.filter_map(|article| corpus.summary(article)).flat_map(|summary| &summary.notes);
    let declared = notes.filter(|note| note.declaration.is_some()).map(|note| note.event);
    let cards = view.registry().cards.iter().filter(|card| card.kind == CardType::Event).map(|card| card.id);
    let same = |other: &Symbol| {
        day(*other) == Some(own) && self::places(view, *other).iter().any(|place| places.contains(place))
    };
    cards.chain(declared).filter(same).collect()
}

fn places(view: View<'_>, event: Symbol) -> Vec<Symbol> {
    match view.corpus.holder(event) {
        Some(Holder::Card(card)) => {
            card.location.iter().map(|&place| view.registry().resolve(place)).collect()
        }
        Some(Holder::Inline(_, note)) => {
            note.declaration.as_ref().map_or_else(Vec::new, |declaration| declaration.at.clone())
        }
        None => Vec::new(),
    }
}

/// Whether two events may be one: their days meet; where one has none, their ids have the same numbers.
fn is_plausible(view: View<'_>, one: Symbol, other: Symbol) -> bool {
    let days = |event| view.corpus.event_days(event);
    if let Some((one, other)) = days(one).zip(days(other)) {
        return one.meets(other);
    }
    let numbers = |id: Symbol| id.as_str().chars().filter(char::is_ascii_digit).collect::<String>();
    numbers(one) == numbers(other)
}
