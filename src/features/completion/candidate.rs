//! Somebody or something that may be meant: a card, or an event that an article declares.

use crate::corpus::Holder;
use crate::features::View;
use crate::features::completion::item::CompletionKind;
use crate::registry::Card;
use crate::registry::CardType;
use crate::rules::takes;
use crate::rules::takes_events;
use crate::syntax::HeaderKey;
use crate::syntax::Key;
use crate::text::Symbol;
use crate::time::Date;
use crate::time::Edtf;

/// One that may be meant, by the id in force.
#[derive(Debug, Clone, Copy)]
pub(super) struct Candidate<'a> {
    pub(super) id: Symbol,
    who: Who<'a>,
}

#[derive(Debug, Clone, Copy)]
enum Who<'a> {
    Card(&'a Card),
    /// An event by its name.
    Declared(&'a str),
}

/// Where an id is to stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Under a key of a tag.
    Tag(Key),
    /// In a header line.
    Header(HeaderKey),
    /// In a whole tag, under the key that fits.
    Anywhere,
}

impl<'a> Candidate<'a> {
    /// The one with `id`, where it is a card's id in force or a declared event's.
    pub(super) fn new(view: View<'a>, id: Symbol) -> Option<Self> {
        if let Some(card) = view.registry().card(id) {
            return (card.id == id).then_some(Self::of_card(card));
        }
        match view.corpus.holder(id)? {
            Holder::Card(card) => Some(Self::of_card(card)),
            Holder::Inline(_, note) => {
                let name = note.declaration.as_ref().map_or("", |declaration| &declaration.name);
                Some(Self { id, who: Who::Declared(name) })
            }
        }
    }

    pub(super) fn of_card(card: &'a Card) -> Self {
        Self { id: card.id, who: Who::Card(card) }
    }

    pub(super) fn kind(self) -> CardType {
        match self.who {
            Who::Card(card) => card.kind,
            Who::Declared(_) => CardType::Event,
        }
    }

    pub(super) fn item_kind(self) -> CompletionKind {
        self.kind().into()
    }

    /// Whether it may stand in `place`.
    pub(super) fn fits(self, place: Place) -> bool {
        match (place, self.who) {
            (Place::Anywhere, _) => true,
            (Place::Tag(key), Who::Card(card)) => takes(key, card),
            (Place::Tag(key), Who::Declared(_)) => takes_events(key),
            (Place::Header(HeaderKey::Event), _) => self.kind() == CardType::Event,
            (Place::Header(HeaderKey::Place), _) => self.kind() == CardType::Place,
            (Place::Header(_), _) => self.kind() != CardType::Event,
        }
    }

    /// The name by number, and whether it is weak; the main name is the first.
    pub(super) fn name(self, number: usize) -> Option<(&'a str, bool)> {
        match self.who {
            Who::Card(card) => card.names.get(number).map(|name| (name.text.as_str(), name.weak)),
            Who::Declared(name) => Some((name, false)).filter(|_| number == 0),
        }
    }

    /// All names, each with whether it is weak.
    pub(super) fn names(self) -> impl Iterator<Item = (&'a str, bool)> {
        (0..).map_while(move |number| self.name(number))
    }

    /// What it is called in `language`.
    pub(super) fn title(self, language: Option<&str>) -> &'a str {
        match self.who {
            Who::Card(card) => card.name.get(primary(language)).unwrap_or_else(|| card.id.as_str()),
            Who::Declared(name) => name,
        }
    }

    /// Its name, and what tells it from others: an event's days, an office on `day`, else what kind of thing it is.
    pub(super) fn detail(self, view: View<'_>, day: Date) -> String {
        let language = view.article_language();
        let name = self.title(language);
        let more = match self.who {
            Who::Card(card) if card.kind == CardType::Event => days(view, self.id),
            Who::Card(card) => office(card, day, language).map(str::to_owned),
            Who::Declared(_) => days(view, self.id),
        };
        let kind = match self.kind() {
            CardType::Person => "person",
            CardType::Organization => "organisation",
            CardType::Place => "place",
            CardType::Event => "event",
        };
        format!("{name} · {}", more.as_deref().unwrap_or(kind))
    }
}

fn primary(language: Option<&str>) -> &str {
    language.unwrap_or_default().split(['-', '_']).next().unwrap_or_default()
}

fn days(view: View<'_>, event: Symbol) -> Option<String> {
    let days = view.corpus.event_days(event)?;
    let (first, last) = (days.earliest, days.latest);
    Some(match (first, last) {
        (Some(first), Some(last)) if first == last => first.to_string(),
        (Some(first), Some(last)) => format!("{first} to {last}"),
        (Some(first), None) => format!("from {first}"),
        (None, Some(last)) => format!("until {last}"),
        (None, None) => return None,
    })
}

/// The office that the person of `card` holds on `day`.
fn office<'a>(card: &'a Card, day: Date, language: Option<&str>) -> Option<&'a str> {
    let edge = |date: &Option<String>| date.as_deref().and_then(Edtf::parse);
    let holds = card.roles.iter().rfind(|role| {
        let begun = edge(&role.start_date).and_then(|days| days.earliest).is_none_or(|first| first <= day);
        let over = edge(&role.end_date).and_then(|days| days.latest).is_some_and(|last| last < day);
        begun && !over
    });
    holds.and_then(|role| role.name.get(primary(language)))
}
