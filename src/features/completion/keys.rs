//! Keys of tags: those that fit what the tag holds already, the likeliest for its text first.

use crate::features::View;
use crate::features::completion::block::TagSlot;
use crate::features::completion::declaration::declaration;
use crate::features::completion::item::Abilities;
use crate::features::completion::item::Completion;
use crate::features::completion::item::CompletionKind;
use crate::features::completion::item::Completions;
use crate::features::completion::pool::named;
use crate::features::completion::scene::Scene;
use crate::registry::CardType;
use crate::syntax::Key;
use crate::text::Span;
use crate::time::times_meant;

/// The keys to offer in place of `word`.
pub(super) fn keys(view: View<'_>, slot: &TagSlot, word: Span, abilities: Abilities) -> Completions {
    let typed = slot.before.of(view.text).to_lowercase();
    let fitting = ORDER.into_iter().filter(|&key| fits(key, &slot.others));
    let mut fitting: Vec<Key> = fitting.filter(|key| *key != Key::Declare || typed.is_empty()).collect();
    let likely = likely(view, slot).filter(|_| fitting.len() > 1);
    fitting.sort_by_key(|&key| Some(key) != likely);
    let item = |key: Key| match key {
        Key::Declare => declaration(view, slot, word.start(), word, abilities),
        key => key.name().starts_with(&typed).then(|| item(view, slot, key, word, abilities)),
    };
    Completions::whole(fitting.into_iter().filter_map(item).collect())
}

/// The keys in the order in which they are offered.
const ORDER: [Key; 13] = [
    Key::Actor,
    Key::Place,
    Key::Event,
    Key::Declare,
    Key::Source,
    Key::Quote,
    Key::When,
    Key::Until,
    Key::At,
    Key::PartOf,
    Key::After,
    Key::Title,
    Key::Status,
];

/// Whether `key` goes with the attributes that the tag has.
fn fits(key: Key, others: &[(Key, Span)]) -> bool {
    let has = |wanted: Key| others.iter().any(|(other, _)| *other == wanted);
    let subject = others.iter().map(|(other, _)| *other).find(|other| other.is_subject());
    let event = matches!(subject, Some(Key::Event | Key::Declare));
    let declaring = has(Key::At) || has(Key::PartOf) || has(Key::After) || has(Key::Title);
    let telling = has(Key::When) || has(Key::Until) || has(Key::Status);
    if has(key) {
        return false;
    }
    match key {
        Key::Declare => subject.is_none(),
        Key::Event => subject.is_none() && !declaring,
        Key::Actor | Key::Place | Key::Source | Key::Quote => subject.is_none() && !declaring && !telling,
        Key::When => subject.is_none() || event,
        Key::Until => has(Key::When),
        Key::At | Key::PartOf | Key::After | Key::Title => subject == Some(Key::Declare),
        Key::Status => event,
        Key::Unknown => false,
    }
}

/// The key that the text of the tag asks for.
fn likely(view: View<'_>, slot: &TagSlot) -> Option<Key> {
    let scene = Scene::new(view, slot.text);
    let words = scene.words();
    let words = words.trim();
    if slot.text.of(view.text).trim_start().starts_with(['„', '“', '"', '«', '”']) {
        return Some(Key::Quote);
    }
    let meant = times_meant(words, scene.day(), view.article_language());
    if meant.iter().any(|meant| meant.span.len() * 2 > words.len()) {
        return Some(Key::When);
    }
    Some(match named(scene)?.kind() {
        CardType::Person | CardType::Organization => Key::Actor,
        CardType::Place => Key::Place,
        CardType::Event => Key::Event,
    })
}

fn item(view: View<'_>, slot: &TagSlot, key: Key, word: Span, abilities: Abilities) -> Completion {
    let name = key.name();
    let mut item = Completion::new(name, CompletionKind::Key, word).with_detail(takes(key));
    if view.text.get(word.end()..).is_some_and(|rest| rest.starts_with('=')) {
        return item;
    }
    let behind = if slot.closing.only_brace_at(word.end()) { "}" } else { slot.gap(view.text, word.end()) };
    item.snippet = abilities.snippets;
    item.text = match (abilities.snippets, key) {
        (true, Key::Title) => format!("{name}=\"$0\"{behind}"),
        (true, _) => format!("{name}=$0{behind}"),
        (false, _) => format!("{name}={}", slot.gap(view.text, word.end())),
    };
    item
}

/// What a key takes.
fn takes(key: Key) -> &'static str {
    match key {
        Key::Declare => "declares an event",
        Key::Actor => "whom the text mentions",
        Key::Place => "the place that it mentions",
        Key::Event => "the event that it mentions",
        Key::Source => "the source that it names",
        Key::Quote => "whose words it quotes",
        Key::When => "the time that it means, or when the event is",
        Key::Until => "the end of that time",
        Key::At => "where the event is",
        Key::PartOf => "the event that this one is part of",
        Key::After => "the event that this one follows",
        Key::Title => "the name of the event",
        Key::Status => "what has become of the event",
        Key::Unknown => "",
    }
}
