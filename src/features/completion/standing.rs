//! Who comes first: how well a name fits what is marked, then who is near, current and well known.

use rustc_hash::FxHashMap;

use crate::corpus::Familiarity;
use crate::features::completion::candidate::Candidate;
use crate::features::completion::likeness::Like;
use crate::features::completion::nearby;
use crate::features::completion::scene::Scene;
use crate::features::completion::typed::Fit;
use crate::registry::CardType;
use crate::syntax::Key;
use crate::text::Symbol;
use crate::time::Date;
use crate::time::Edtf;

/// Everything that decides who comes first at one place.
pub(super) struct Standings<'a> {
    scene: Scene<'a>,
    key: Option<Key>,
    /// How well names fit what is marked.
    pub(super) likeness: FxHashMap<Symbol, Like>,
    /// Who is mentioned in the article.
    pub(super) nearness: FxHashMap<Symbol, u32>,
    /// Who is mentioned in the articles of these days.
    pub(super) currency: FxHashMap<Symbol, u32>,
}

/// The place of one candidate in the order: a greater one comes first. The fields count in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) struct Standing {
    likeness: u32,
    fit: Fit,
    speaker: bool,
    role: u32,
    /// Whether it is an event of these days, whether common words of its name are marked, and how near it is.
    soon: (bool, bool, u32),
    nearness: u32,
    currency: u32,
    familiarity: Familiarity,
}

/// An event that is no further than this from the article's day is of these days; one that lasts longer is of those when
/// it begins and ends.
const SOON: i32 = 10;

impl<'a> Standings<'a> {
    pub(super) fn new(scene: Scene<'a>, key: Option<Key>) -> Self {
        let nearness = nearby::nearness(&scene, key != Some(Key::Quote));
        Self { scene, key, likeness: FxHashMap::default(), nearness, currency: FxHashMap::default() }
    }

    /// The same, looking at the articles of these days, too.
    pub(super) fn with_currency(self) -> Self {
        Self { currency: nearby::currency(&self.scene), ..self }
    }

    /// The standing of `candidate`, found in a place that fits as `fit` says.
    pub(super) fn of(&self, candidate: Candidate<'_>, fit: Fit) -> Standing {
        let id = candidate.id;
        let get = |map: &FxHashMap<Symbol, u32>| map.get(&id).copied().unwrap_or(0);
        let nearness = get(&self.nearness);
        let speaks = self.key == Some(Key::Quote) && candidate.kind() == CardType::Person;
        let like = self.likeness.get(&id).copied().unwrap_or_default();
        let soon = if candidate.kind() == CardType::Event { self.soon(id) } else { 0 };
        Standing {
            likeness: like.score,
            fit,
            speaker: speaks && nearby::in_sentence(nearness),
            role: self.role(candidate.kind(), nearness > 0),
            soon: (soon > 0, like.akin, soon),
            nearness,
            currency: get(&self.currency),
            familiarity: self.scene.view.corpus.familiarity(id),
        }
    }

    /// Who acts and speaks comes before places: under `actor` among those that the article mentions, and among others.
    fn role(&self, kind: CardType, mentioned: bool) -> u32 {
        let acts = u32::from(matches!(kind, CardType::Person | CardType::Organization));
        match self.key {
            Some(Key::Quote | Key::Source) => acts,
            Some(Key::Actor) => acts + 2 * u32::from(mentioned),
            _ => 0,
        }
    }

    /// How near the event is to the article's day: nothing where it isn't of these days.
    fn soon(&self, event: Symbol) -> u32 {
        let days = self.scene.view.corpus.event_days(event);
        let distance = days.and_then(|days| distance(days, self.scene.day()));
        distance.and_then(|distance| u32::try_from(SOON + 1 - distance).ok()).unwrap_or(0)
    }
}

impl Standing {
    /// Whether the name of what is marked says who is meant.
    pub(super) fn is_named(self) -> bool {
        self.likeness > 0
    }

    /// Whether it is mentioned in the same sentence.
    pub(super) fn in_sentence(self) -> bool {
        nearby::in_sentence(self.nearness)
    }
}

/// How many days lie between `day` and `days`.
fn distance(days: Edtf, day: Date) -> Option<i32> {
    let between = |other: Date| other.since(day).map_or(i32::MAX, |span| span.get_days().abs());
    let (first, last) = (days.earliest, days.latest);
    let length = first.zip(last).and_then(|(first, last)| last.since(first).ok()).map(|span| span.get_days());
    let inside = first.is_some_and(|first| first <= day) && last.is_some_and(|last| day <= last);
    if inside && length.is_some_and(|length| length <= SOON) {
        return Some(0);
    }
    first.into_iter().chain(last).map(between).min()
}
