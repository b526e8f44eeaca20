//! Who may be meant at one place, the best first: gathered where it costs little, however many there are.

use std::cmp::Reverse;

use rustc_hash::FxHashSet;

use crate::features::completion::candidate::Candidate;
use crate::features::completion::candidate::Place;
use crate::features::completion::likeness::Likeness;
use crate::features::completion::naming_words::links;
use crate::features::completion::scene::Scene;
use crate::features::completion::slot::is_word;
use crate::features::completion::standing::Standing;
use crate::features::completion::standing::Standings;
use crate::features::completion::typed::Beginning;
use crate::features::completion::typed::Found;
use crate::registry::CardType;
use crate::syntax::Key;
use crate::text::Symbol;
use crate::text::folded;

/// How many are offered.
pub(super) const MOST: usize = 100;
/// How many of those that begin as typed are looked at.
const TYPED: usize = 400;
/// How many events that articles declare.
const DECLARED: usize = 300;
/// How many events are looked at for one word of what is marked, and on each side of the article's day.
const EVENTS: usize = 100;

/// One that may be meant.
pub(super) struct Ranked<'a> {
    pub(super) candidate: Candidate<'a>,
    pub(super) found: Found,
    pub(super) standing: Standing,
}

/// Who may be meant in `place` by what is `typed`, without those that are `excluded`.
pub(super) fn pool<'a>(
    scene: Scene<'a>,
    place: Place,
    typed: &Beginning<'_>,
    excluded: &[Symbol],
) -> Vec<Ranked<'a>> {
    let key = if let Place::Tag(key) = place { Some(key) } else { None };
    let mut standings = Standings::new(scene, key).with_currency();
    let mut seen: FxHashSet<Symbol> = excluded.iter().copied().collect();
    let alike = if key == Some(Key::Quote) { Vec::new() } else { alike(scene, place, typed, &mut standings) };
    let mut candidates: Vec<Candidate<'a>> = Vec::new();
    let gathered = alike.into_iter().chain(current(scene, &standings)).chain(beginning(scene, place, typed));
    candidates.extend(gathered.filter(|candidate| candidate.fits(place) && seen.insert(candidate.id)));
    let mut buffer = String::new();
    let mut ranked: Vec<Ranked<'a>> = Vec::new();
    for candidate in candidates {
        if let Some(found) = typed.find(candidate, &mut buffer) {
            ranked.push(Ranked { candidate, found, standing: standings.of(candidate, found.fit) });
        }
    }
    let order = |one: &Ranked<'_>, other: &Ranked<'_>| {
        other
            .standing
            .cmp(&one.standing)
            .then_with(|| one.candidate.id.as_str().cmp(other.candidate.id.as_str()))
    };
    if ranked.len() > MOST {
        ranked.select_nth_unstable_by(MOST, order);
        ranked.truncate(MOST);
    }
    ranked.sort_by(order);
    ranked
}

/// Who is named by what is marked, if anybody is.
pub(super) fn named(scene: Scene<'_>) -> Option<Candidate<'_>> {
    let mut standings = Standings::new(scene, None);
    let alike = alike(scene, Place::Anywhere, &Beginning::new(""), &mut standings);
    let score = |one: &Candidate<'_>| standings.likeness.get(&one.id).map_or(0, |like| like.score);
    let order = |one: &Candidate<'_>| {
        (score(one), standings.nearness.get(&one.id).copied(), Reverse(one.id.as_str()))
    };
    alike.into_iter().filter(|one| score(one) > 0).max_by_key(order)
}

/// Those that begin as typed and whose names are like what is marked; how much so goes to `standings`.
fn alike<'a>(
    scene: Scene<'a>,
    place: Place,
    typed: &Beginning<'_>,
    standings: &mut Standings<'a>,
) -> Vec<Candidate<'a>> {
    let (view, words) = (scene.view, scene.words());
    let mut likeness = Likeness::new(&words, view.article_language(), view.registry());
    let mut alike: Vec<Candidate<'a>> =
        view.registry().sharing_words(&words).into_iter().map(Candidate::of_card).collect();
    let telling = words.split(|c: char| !is_word(c)).map(folded).filter(|word| !links(word));
    for word in telling.take(12) {
        // The word itself, then what its other forms may have in common with it.
        let lengths = [word.len().min(5), word.len().saturating_sub(2).clamp(3, 5)];
        for stem in lengths.map(|length| word.get(..word.floor_char_boundary(length)).unwrap_or(&word)) {
            let events = view.corpus.declared_beginning_with(stem, EVENTS);
            alike.extend(events.into_iter().filter_map(|event| Candidate::new(view, event)));
        }
    }
    alike.sort_unstable_by_key(|candidate| candidate.id.number());
    alike.dedup_by_key(|candidate| candidate.id);
    let mut buffer = String::new();
    alike.retain(|candidate| candidate.fits(place) && typed.find(*candidate, &mut buffer).is_some());
    for candidate in &alike {
        standings.likeness.entry(candidate.id).or_insert_with(|| likeness.of(*candidate));
    }
    // What only the tag itself teaches isn't known yet.
    let own = view.summary.lessons.iter().filter(|lesson| standings.nearness.contains_key(&lesson.event));
    let own: Vec<(Symbol, &str)> = own.map(|lesson| (lesson.event, &*lesson.text)).collect();
    let taught = view.summary.names.iter().map(|name| (name.event, &*name.text)).chain(own);
    for (event, text) in taught.take(2 * EVENTS) {
        let like = likeness.of_name(text, CardType::Event);
        if let Some(candidate) =
            Candidate::new(view, event).filter(|candidate| like.akin && candidate.fits(place))
        {
            let known = standings.likeness.entry(event).or_default();
            *known = like.max(*known);
            alike.push(candidate);
        }
    }
    alike
}

/// Those that the article and the articles of these days mention.
fn current<'a>(scene: Scene<'a>, standings: &Standings<'a>) -> Vec<Candidate<'a>> {
    let mut ids: Vec<Symbol> = standings.nearness.keys().chain(standings.currency.keys()).copied().collect();
    ids.sort_unstable_by_key(|id| id.number());
    ids.dedup();
    ids.into_iter().filter_map(|id| Candidate::new(scene.view, id)).collect()
}

/// Those that begin as typed; where nothing is typed, events of these days and the first cards of each kind that fits.
fn beginning<'a>(scene: Scene<'a>, place: Place, typed: &Beginning<'_>) -> Vec<Candidate<'a>> {
    let (view, registry) = (scene.view, scene.view.registry());
    if typed.is_empty() {
        let kinds = CardType::ALL.into_iter().flat_map(|kind| {
            registry.of_type(kind).filter(move |card| Candidate::of_card(card).fits(place)).take(MOST)
        });
        let events = registry.events_around(scene.day(), EVENTS).into_iter();
        return events.chain(kinds).map(Candidate::of_card).collect();
    }
    let cards = registry.beginning_with(typed.word(), TYPED).into_iter().map(Candidate::of_card);
    let events = view.corpus.declared_beginning_with(typed.word(), DECLARED).into_iter();
    cards.chain(events.filter_map(|event| Candidate::new(view, event))).collect()
}
