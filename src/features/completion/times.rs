//! Times under `when` and `until`: what the words of the tag mean, then the days around the article's.

use crate::features::View;
use crate::features::completion::block::TagSlot;
use crate::features::completion::block::Typed;
use crate::features::completion::item::Completion;
use crate::features::completion::item::CompletionKind;
use crate::features::completion::item::Completions;
use crate::features::completion::scene::Scene;
use crate::syntax::Key;
use crate::text::Span;
use crate::text::Symbol;
use crate::text::folded;
use crate::time::Date;
use crate::time::Edtf;
use crate::time::Meant;
use crate::time::Stretch;
use crate::time::english_weekday;
use crate::time::strict_day;
use crate::time::times_meant;

/// A time to offer, and why.
struct Offer {
    stretch: Stretch,
    why: String,
    /// What it is found by beside the time itself: the words that mean it.
    words: String,
}

/// The times to offer in `slot`.
pub(super) fn times(view: View<'_>, slot: &TagSlot) -> Completions {
    let Typed::Value { key, quoted, .. } = slot.typed else { return Completions::default() };
    let scene = Scene::new(view, slot.text);
    let typed = slot.before_word(view.text);
    let mut offers = spoken(&scene, typed, slot);
    offers.extend(of_event(view, slot));
    let start = value(view, slot, Key::When).and_then(Edtf::parse).filter(|_| key == Key::Until);
    offers.extend(start.and_then(|start| start.latest).map_or_else(Vec::new, days_behind));
    offers.extend(neighbours(&scene));
    let mut items: Vec<Completion> = Vec::new();
    for offer in offers {
        let written = written(slot, key, quoted, &offer.stretch);
        let early = start.zip(Edtf::parse(written.split(' ').next().unwrap_or_default()));
        let empty = early.is_some_and(|(start, end)| end.latest <= start.latest);
        let Some(filter) = filter(typed, &written, &offer.words).filter(|_| !empty) else { continue };
        let mut item = slot.value(&written, CompletionKind::Time).with_detail(detail(&offer));
        item.filter = filter;
        item.label = written.replacen(" until=", " to ", 1);
        if items.iter().all(|known| known.label != item.label) {
            items.push(item);
        }
    }
    Completions { items, incomplete: true }
}

/// The times that a person names: in what is typed, in the text of the tag, in its sentence.
fn spoken(scene: &Scene<'_>, typed: &str, slot: &TagSlot) -> Vec<Offer> {
    let (view, day, language) = (scene.view, scene.day(), scene.view.article_language());
    let mut offers = Vec::new();
    if typed.starts_with(char::is_alphabetic) {
        let meant = times_meant(typed, day, language);
        offers.extend(meant.iter().flat_map(|meant| offers_of(meant, typed)));
    }
    let mut meant = meant_around(scene);
    meant.retain(|(span, _)| slot.text.contains(*span) || !slot.text.overlaps(*span));
    for (span, one) in meant {
        offers.extend(offers_of(&one, span.of(view.text)));
    }
    offers
}

/// What times the sentence names, each with its place in the article: those in the text of the tag first, then by
/// distance from it. Blocks of the tag itself say nothing.
pub(super) fn meant_around(scene: &Scene<'_>) -> Vec<(Span, Meant)> {
    let (text, base) = (scene.view.text, scene.sentence.start());
    let block = scene.view.article.tags.iter().find(|tag| tag.text == scene.text).map(|tag| tag.block);
    let meant = times_meant(scene.sentence.of(text), scene.day(), scene.view.article_language());
    let placed =
        meant.into_iter().map(|meant| (Span::new(base + meant.span.start(), base + meant.span.end()), meant));
    let mut placed: Vec<(Span, Meant)> =
        placed.filter(|(span, _)| block.is_none_or(|block| !block.overlaps(*span))).collect();
    if placed.iter().all(|(span, _)| !scene.text.overlaps(*span)) {
        // A bare `[aprilie]` is a time because somebody marks it.
        let alone = times_meant(&scene.words(), scene.day(), scene.view.article_language());
        placed.extend(alone.into_iter().map(|meant| (scene.text, meant)));
    }
    placed.sort_by_key(|(span, _)| {
        span.start().saturating_sub(scene.text.end()) + scene.text.start().saturating_sub(span.end())
    });
    placed
}

fn offers_of(meant: &Meant, words: &str) -> Vec<Offer> {
    let readings = meant.readings.iter();
    readings
        .map(|stretch| Offer {
            stretch: stretch.clone(),
            why: format!("“{}”", one_line(words)),
            words: folded(words),
        })
        .collect()
}

fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The days of the event that the tag mentions.
fn of_event(view: View<'_>, slot: &TagSlot) -> Option<Offer> {
    let event = Symbol::known(value(view, slot, Key::Event)?)?;
    let days = view.corpus.event_days(event)?;
    let (first, last) = (days.earliest?, days.latest?);
    let last = Some(last.to_string()).filter(|_| first != last);
    let stretch = Stretch { first: first.to_string(), last };
    Some(Offer { stretch, why: "the event's days".to_owned(), words: String::new() })
}

/// The two days behind the one that the time begins with.
fn days_behind(start: Date) -> Vec<Offer> {
    let next = start.tomorrow().ok();
    let days = next.into_iter().chain(next.and_then(|next| next.tomorrow().ok()));
    let offer = |(count, day): (usize, Date)| Offer {
        stretch: Stretch { first: day.to_string(), last: None },
        why: format!("{count} days"),
        words: String::new(),
    };
    (2..).zip(days).map(offer).collect()
}

/// The article's day, those around it, and today.
fn neighbours(scene: &Scene<'_>) -> Vec<Offer> {
    let mut offers = Vec::new();
    let mut offer = |day: Option<Date>, why: &str| {
        let stretch = day.map(|day| Stretch { first: day.to_string(), last: None });
        offers.extend(stretch.map(|stretch| Offer { stretch, why: why.to_owned(), words: String::new() }));
    };
    if let Some(day) = scene.view.day() {
        offer(Some(day), "the article's day");
        offer(day.yesterday().ok(), "the day before");
        offer(day.tomorrow().ok(), "the day after");
    }
    offer(Some(scene.view.today), "today");
    offers
}

fn value<'t>(view: View<'t>, slot: &TagSlot, key: Key) -> Option<&'t str> {
    slot.others.iter().find(|(other, _)| *other == key).map(|(_, span)| span.of(view.text))
}

/// The value to write for `stretch` under `key`: an interval takes quotes, or an `until` of its own.
fn written(slot: &TagSlot, key: Key, quoted: bool, stretch: &Stretch) -> String {
    let Some(last) = &stretch.last else { return stretch.first.clone() };
    let ended = slot.others.iter().any(|(other, _)| *other == Key::Until);
    match key {
        Key::Until => last.clone(),
        _ if quoted => format!("{}/{last}", stretch.first),
        _ if ended => stretch.first.clone(),
        _ => format!("{} until={last}", stretch.first),
    }
}

/// What finds it: what is typed has to begin the time, or a word that means it.
fn filter(typed: &str, written: &str, words: &str) -> Option<String> {
    if written.starts_with(typed) {
        return Some(written.to_owned());
    }
    let plain = folded(typed);
    let rest = words.get(words.match_indices(&plain).map(|(at, _)| at).next()? + plain.len()..)?;
    let typed = if typed.is_ascii() { &plain } else { typed };
    Some(format!("{typed}{rest}"))
}

fn detail(offer: &Offer) -> String {
    let weekday = strict_day(&offer.stretch.first).map(|day| english_weekday(day.weekday()));
    match weekday.filter(|_| offer.stretch.last.is_none()) {
        Some(weekday) => format!("{weekday}, {}", offer.why),
        None => offer.why.clone(),
    }
}
