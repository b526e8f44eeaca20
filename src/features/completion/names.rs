//! Whole tags for names behind `@`: `@pesk` becomes `[Dmitri Peskov]{actor=dmitri-peskov}`.

use crate::features::View;
use crate::features::completion::candidate::Candidate;
use crate::features::completion::candidate::Place;
use crate::features::completion::item::Completion;
use crate::features::completion::item::Completions;
use crate::features::completion::pool::Ranked;
use crate::features::completion::pool::pool;
use crate::features::completion::scene::Scene;
use crate::features::completion::typed::Beginning;
use crate::registry::CardType;
use crate::text::Span;

/// The tags to offer in place of `word`, which begins with `@`.
pub(super) fn tags(view: View<'_>, word: Span, offset: usize) -> Completions {
    let typed = Beginning::new(Span::new(word.start() + 1, offset).of(view.text).trim_end());
    let scene = Scene::new(view, Span::empty(word.start()));
    let ranked = pool(scene, Place::Anywhere, &typed, &[]);
    let items = ranked.iter().map(|one| tag(scene, one, &typed, word)).collect();
    Completions { items, incomplete: true }
}

fn tag(scene: Scene<'_>, one: &Ranked<'_>, typed: &Beginning<'_>, word: Span) -> Completion {
    let candidate = one.candidate;
    let name = written(scene, one, typed);
    let key = match candidate.kind() {
        CardType::Person | CardType::Organization => "actor",
        CardType::Place => "place",
        CardType::Event => "event",
    };
    let text = format!("[{}]{{{key}={}}}", escaped(name), candidate.id);
    let mut item = Completion::new(name, candidate.item_kind(), word).with_text(text);
    item.detail = detail(scene, candidate, name);
    item.filter = format!("@{}", typed.filter(candidate, one.found));
    item.about = Some(candidate.id);
    item
}

/// The name to write: the main one, or the one that was typed where that is another.
fn written<'a>(scene: Scene<'a>, one: &Ranked<'a>, typed: &Beginning<'_>) -> &'a str {
    let title = one.candidate.title(scene.view.article_language());
    let found = one.found.name.and_then(|number| one.candidate.name(number)).map(|(name, _)| name);
    match found {
        Some(name) if !typed.is_empty() && !typed.begins_word_of(title) => name,
        _ => title,
    }
}

/// What the tag is about, the name left out where it is the label already.
fn detail(scene: Scene<'_>, candidate: Candidate<'_>, label: &str) -> String {
    let detail = candidate.detail(scene.view, scene.day());
    let rest = detail.strip_prefix(label).and_then(|rest| rest.strip_prefix(" · "));
    format!("{} · {}", candidate.id, rest.unwrap_or(&detail))
}

/// `name` on one line as text of a tag.
fn escaped(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for character in name.chars() {
        if matches!(character, '[' | ']' | '{' | '}' | '\\') {
            out.push('\\');
        }
        out.push(if matches!(character, '\n' | '\r') { ' ' } else { character });
    }
    out
}
