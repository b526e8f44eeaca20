//! The declaration of an event behind `{#`: an id from its text, its time and place from its sentence.

use std::fmt::Write;

use crate::corpus::MentionKind;
use crate::features::View;
use crate::features::completion::block::TagSlot;
use crate::features::completion::candidate::Candidate;
use crate::features::completion::candidate::Place;
use crate::features::completion::item::Abilities;
use crate::features::completion::item::Completion;
use crate::features::completion::item::CompletionKind;
use crate::features::completion::item::in_snippet;
use crate::features::completion::scene::Scene;
use crate::features::completion::times::meant_around;
use crate::syntax::Key;
use crate::syntax::id_for;
use crate::syntax::is_id;
use crate::text::Span;
use crate::text::Symbol;
use crate::text::folded;
use crate::time::Stretch;

/// The attributes that declare the tag's event, in place of `word` and the `#` before it, which stands or is to stand
/// at `hash`.
pub(super) fn declaration(
    view: View<'_>,
    slot: &TagSlot,
    hash: usize,
    word: Span,
    abilities: Abilities,
) -> Option<Completion> {
    let scene = Scene::new(view, slot.text);
    let has = |key: Key| slot.others.iter().any(|(other, _)| *other == key);
    let typed = Span::new(word.start(), slot.before.end().max(word.start())).of(view.text);
    let mut parts = parts(&scene, typed)?;
    let timed = has(Key::When) || has(Key::Until);
    parts.retain(|(key, _)| match *key {
        WHEN | UNTIL => !timed,
        AT => !has(Key::At),
        _ => true,
    });
    let id = parts.first()?.1.clone();
    let span = Span::new(hash, word.end());
    let mut item = Completion::new(format!("#{id}"), CompletionKind::Event, span);
    item.filter = format!("#{id}");
    item.detail = format!("declares an event{}", written(parts.get(1..).unwrap_or_default(), false));
    let mut closing = String::new();
    item.additional = slot.closing.add(&mut closing, word.end());
    item.snippet = abilities.snippets;
    item.text = written(&parts, abilities.snippets);
    item.text.push_str(&closing);
    item.text.push_str(slot.gap(view.text, word.end()));
    Some(item)
}

/// An attribute, as far as it is written before its value, and that value.
pub(crate) type Part = (&'static str, String);

const WHEN: &str = " when=";
const UNTIL: &str = " until=";
const AT: &str = " at=";

/// What a declaration of the event that `text` tells of would say: `#` and an id that nobody has, and its time and
/// place as far as they are known.
pub(crate) fn proposed(view: View<'_>, text: Span) -> Option<Vec<Part>> {
    parts(&Scene::new(view, text), "")
}

fn parts(scene: &Scene<'_>, typed: &str) -> Option<Vec<Part>> {
    let time =
        meant_around(scene).into_iter().next().and_then(|(_, meant)| meant.readings.into_iter().next());
    let mut parts: Vec<Part> = vec![("#", new_id(scene, typed, time.as_ref())?)];
    if let Some(time) = time {
        parts.push((WHEN, time.first));
        parts.extend(time.last.map(|last| (UNTIL, last)));
    }
    parts.extend(place(scene).map(|place| (AT, place.as_str().to_owned())));
    Some(parts)
}

/// `parts` in a row; in a `snippet` each value is a place to fill in.
fn written(parts: &[Part], snippet: bool) -> String {
    let mut text = String::new();
    for (number, (key, value)) in (1..).zip(parts) {
        text.push_str(key);
        if snippet {
            let _ = write!(text, "${{{number}:{}}}", in_snippet(value));
        } else {
            text.push_str(value);
        }
    }
    text
}

/// Longer ids are cut between two words, in bytes.
const LONGEST: usize = 48;

/// An id that nobody has: of the tag's text, or of what is `typed` where that is something else.
fn new_id(scene: &Scene<'_>, typed: &str, time: Option<&Stretch>) -> Option<String> {
    let of_text = id_for(&scene.words()).unwrap_or_else(|| "event".to_owned());
    let id = if of_text.starts_with(&folded(typed)) { of_text } else { id_for(typed)? };
    let cut = id.get(..LONGEST).and_then(|head| head.rfind('-')).unwrap_or(id.len());
    let id = id.get(..if id.len() > LONGEST { cut } else { id.len() })?;
    let day = time.map_or_else(|| scene.day().to_string(), |time| time.first.clone());
    let month = day.get(..7).unwrap_or(&day);
    let dated = [id.to_owned(), format!("{id}-{month}"), format!("{id}-{day}")];
    let numbered = (2..).map(|number| format!("{id}-{month}-{number}"));
    dated.into_iter().chain(numbered).find(|id| is_id(id) && !exists(scene, id))
}

/// Whether somebody has the id, but for the tag itself.
fn exists(scene: &Scene<'_>, id: &str) -> bool {
    let view = scene.view;
    let Some(id) = Symbol::known(id) else { return false };
    let mentions = &view.summary.mentions;
    let here = || mentions.iter().any(|mention| mention.id == id && mention.extent.span != scene.text);
    view.registry().card(id).is_some()
        || view.registry().is_doubtful(id)
        || view.corpus.mentioning(id).any(|article| article != view.id)
        || here()
}

/// Words before the name of a place where something happens.
const BEFORE_PLACES: &[&str] = &["la", "in", "din", "langa", "at", "near", "from"];

/// The place in the tag's text, else the one in its sentence that something happens at, else the nearest.
fn place(scene: &Scene<'_>) -> Option<Symbol> {
    let view = scene.view;
    let places = view.summary.mentions.iter().filter(|mention| {
        let fits = || Candidate::new(view, mention.id).is_some_and(|one| one.fits(Place::Tag(Key::At)));
        let span = mention.extent.span;
        mention.kind == MentionKind::Place && scene.sentence.contains(span) && span != scene.text && fits()
    });
    let nearest = places.min_by_key(|mention| {
        let span = mention.extent.span;
        let gap =
            span.start().saturating_sub(scene.text.end()) + scene.text.start().saturating_sub(span.end());
        (!scene.text.contains(span), !happens_at(view.text, scene.sentence, span), gap)
    });
    nearest.map(|mention| mention.id)
}

/// Whether a word such as `la` stands before `span`.
fn happens_at(text: &str, sentence: Span, span: Span) -> bool {
    let before = Span::new(sentence.start(), span.start()).of(text);
    let word =
        before.trim_end_matches(['[', ' ']).rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    before.ends_with([' ', '[']) && BEFORE_PLACES.contains(&folded(word).as_str())
}
