//! Values of header lines: days, languages, cards, codes of rules.

use crate::features::View;
use crate::features::completion::candidate::Candidate;
use crate::features::completion::candidate::Place;
use crate::features::completion::header::days;
use crate::features::completion::item::Completion;
use crate::features::completion::item::CompletionKind;
use crate::features::completion::item::Completions;
use crate::features::completion::pool::pool;
use crate::features::completion::scene::Scene;
use crate::features::completion::typed::Beginning;
use crate::rules::RULES;
use crate::rules::Rule;
use crate::syntax::HeaderKey;
use crate::syntax::HeaderLine;
use crate::text::Span;
use crate::text::folded;

/// The value of a header line that is being typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct HeaderValue {
    key: HeaderKey,
    /// What is replaced: the value, one word of several.
    word: Span,
    /// The part of it before the cursor.
    before: Span,
}

/// The value at `offset`.
pub(super) fn value_at(view: View<'_>, offset: usize) -> Option<HeaderValue> {
    let mut lines = view.article.header.lines.iter();
    let line = lines.find(|line| line.span.touches(offset) && line.key_span.end() < offset)?;
    if matches!(line.key, HeaderKey::Title | HeaderKey::Author | HeaderKey::Url) {
        return None;
    }
    let typed = Span::new(line.key_span.end(), offset).of(view.text);
    let word = match line.key {
        HeaderKey::Source | HeaderKey::Place | HeaderKey::Event => typed.trim_start_matches([' ', '\t', ':']),
        _ => typed.rsplit([' ', '\t', ',', ':']).next().unwrap_or_default(),
    };
    let first = typed.trim_start_matches([' ', '\t', ':']).len() == word.len();
    if word.len() == typed.len() || (!first && line.key != HeaderKey::Lint) {
        return None;
    }
    let rest = Span::new(offset, line.span.end()).of(view.text);
    let end = match line.key {
        HeaderKey::Source | HeaderKey::Place | HeaderKey::Event => rest.trim_end().len(),
        _ => rest.find([' ', '\t', ',']).unwrap_or(rest.len()),
    };
    let start = offset - word.len();
    Some(HeaderValue {
        key: line.key,
        word: Span::new(start, offset + end),
        before: Span::new(start, offset),
    })
}

/// The values to offer.
pub(super) fn values(view: View<'_>, value: HeaderValue) -> Completions {
    match value.key {
        HeaderKey::Source | HeaderKey::Place | HeaderKey::Event => cards(view, value),
        HeaderKey::Date | HeaderKey::Updated => dates(view, value),
        HeaderKey::Lang => languages(view, value),
        HeaderKey::Lint => rules(view, value),
        HeaderKey::Title | HeaderKey::Author | HeaderKey::Url => Completions::default(),
    }
}

/// Sources and places by name where that says which one is meant, else by id, as events.
fn cards(view: View<'_>, value: HeaderValue) -> Completions {
    let typed = Beginning::new(value.before.of(view.text));
    let scene = Scene::new(view, Span::empty(value.word.start()));
    let place = Place::Header(value.key);
    let ranked = pool(scene, place, &typed, &[]);
    let items = ranked.iter().map(|one| {
        let name = certain_name(view, one.candidate, place).unwrap_or_else(|| one.candidate.id.as_str());
        let mut item = Completion::new(name, one.candidate.item_kind(), value.word);
        item.detail = one.candidate.detail(view, scene.day());
        item.filter = typed.filter(one.candidate, one.found);
        item.about = Some(one.candidate.id);
        item
    });
    Completions { items: items.collect(), incomplete: true }
}

fn certain_name<'a>(view: View<'a>, candidate: Candidate<'a>, place: Place) -> Option<&'a str> {
    let name = candidate.title(view.article_language());
    let owners = view.registry().named(name);
    let mut fitting = owners.into_iter().filter(|card| Candidate::of_card(card).fits(place));
    let only = fitting.next().is_some_and(|card| card.id == candidate.id) && fitting.next().is_none();
    let plain = name.trim() == name && !name.contains(['\n', '\r']);
    Some(name).filter(|_| only && plain && place != Place::Header(HeaderKey::Event))
}

fn dates(view: View<'_>, value: HeaderValue) -> Completions {
    let typed = value.before.of(view.text);
    let mut offers = days(view);
    if value.key == HeaderKey::Updated {
        offers.retain(|(day, _)| view.day().is_none_or(|own| own <= *day));
        offers.extend(view.day().map(|day| (day, "the article's day")));
    } else {
        offers.extend(view.today.yesterday().ok().map(|day| (day, "yesterday")));
    }
    let mut items: Vec<Completion> = Vec::new();
    for (day, why) in offers {
        let item = Completion::new(day.to_string(), CompletionKind::Time, value.word).with_detail(why);
        if item.label.starts_with(typed) && items.iter().all(|known| known.label != item.label) {
            items.push(item);
        }
    }
    Completions::whole(items)
}

/// Languages by their BCP 47 tags: those of the engine, then those around them.
const LANGUAGES: &[(&str, &str)] = &[
    ("ro", "Romanian"),
    ("en", "English"),
    ("ru", "Russian"),
    ("uk", "Ukrainian"),
    ("fr", "French"),
    ("de", "German"),
    ("es", "Spanish"),
    ("it", "Italian"),
    ("hu", "Hungarian"),
    ("bg", "Bulgarian"),
    ("pl", "Polish"),
    ("tr", "Turkish"),
];

fn languages(view: View<'_>, value: HeaderValue) -> Completions {
    let typed = folded(value.before.of(view.text));
    let fitting =
        LANGUAGES.iter().filter(|(tag, name)| tag.starts_with(&typed) || folded(name).starts_with(&typed));
    let item = |(tag, name): &(&str, &str)| {
        let mut item = Completion::new(*tag, CompletionKind::Word, value.word).with_detail(*name);
        item.filter = if tag.starts_with(&typed) { (*tag).to_owned() } else { folded(name) };
        item
    };
    Completions::whole(fitting.map(item).collect())
}

/// `ignore`, then the codes that the line doesn't name yet.
fn rules(view: View<'_>, value: HeaderValue) -> Completions {
    let typed = value.before.of(view.text);
    let line = view.article.header.lines.iter().find(|line| line.span.contains(value.word));
    let words = line.map_or("", |line| line.value.of(view.text)).split([' ', '\t', ',']);
    let written: Vec<&str> =
        words.filter(|word| !word.is_empty() && *word != value.word.of(view.text)).collect();
    let before = |line: &HeaderLine| Span::new(line.key_span.end(), value.word.start()).of(view.text);
    let head = line.is_some_and(|line| !before(line).trim_matches([' ', '\t', ':']).is_empty());
    if !head {
        let item =
            Completion::new("ignore", CompletionKind::Word, value.word).with_detail("rules to leave out");
        return Completions::whole(
            vec![item.with_text("ignore ")].into_iter().filter(|_| "ignore".starts_with(typed)).collect(),
        );
    }
    let fitting = RULES.iter().filter(|rule| rule.code.starts_with(typed) && !written.contains(&rule.code));
    let item = |rule: &&Rule| {
        Completion::new(rule.code, CompletionKind::Word, value.word).with_detail(rule.sentence())
    };
    Completions::whole(fitting.map(item).collect())
}
