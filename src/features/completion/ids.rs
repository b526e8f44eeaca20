//! Ids under the keys of tags that take them.

use crate::features::View;
use crate::features::completion::block::TagSlot;
use crate::features::completion::block::Typed;
use crate::features::completion::candidate::Place;
use crate::features::completion::item::Completion;
use crate::features::completion::item::CompletionKind;
use crate::features::completion::item::Completions;
use crate::features::completion::pool::MOST;
use crate::features::completion::pool::Ranked;
use crate::features::completion::pool::pool;
use crate::features::completion::scene::Scene;
use crate::features::completion::typed::Beginning;
use crate::syntax::Key;
use crate::syntax::is_id;
use crate::syntax::is_unnamed;
use crate::text::Span;
use crate::text::Symbol;

/// The ids to offer in `slot`.
pub(super) fn ids(view: View<'_>, slot: &TagSlot) -> Completions {
    let Typed::Value { key, word, .. } = slot.typed else { return Completions::default() };
    let scene = Scene::new(view, slot.text);
    let typed = Beginning::new(slot.before_word(view.text));
    let ranked = pool(scene, Place::Tag(key), &typed, &excluded(view, slot, key, word));
    let mut items: Vec<Completion> = Vec::with_capacity(ranked.len() + 2);
    let certain = ranked.iter().take_while(|ranked| outranks_unnamed(ranked, key)).count();
    for one in &ranked {
        let id = one.candidate.id;
        let mut item = slot.value(id.as_str(), one.candidate.item_kind());
        item.detail = one.candidate.detail(view, scene.day());
        item.filter = typed.filter(one.candidate, one.found);
        item.about = Some(id);
        items.push(item);
    }
    if matches!(key, Key::Source | Key::Quote) {
        items.splice(certain..certain, unnamed(view, slot, word));
        items.truncate(MOST);
    }
    Completions { items, incomplete: true }
}

/// Whether a candidate is likelier than a source that is not named.
fn outranks_unnamed(ranked: &Ranked<'_>, key: Key) -> bool {
    ranked.standing.is_named() || (key == Key::Quote && ranked.standing.in_sentence())
}

/// The ids that stand in the value already, and the event that the tag itself declares.
fn excluded(view: View<'_>, slot: &TagSlot, key: Key, word: Span) -> Vec<Symbol> {
    let mut excluded: Vec<Symbol> = Vec::new();
    let mut exclude = |id: &str| excluded.extend(Symbol::known(id));
    for (_, span) in slot.others.iter().filter(|(other, _)| *other == Key::Declare && key != Key::At) {
        exclude(span.of(view.text));
    }
    let value = view.article.attributes.iter().find(|one| one.key == key && one.value.contains(word));
    for (_, id) in value.into_iter().flat_map(|value| value.ids(view.text)).filter(|(span, _)| *span != word)
    {
        exclude(id);
    }
    let line = view.text.get(slot.text.end()..word.start()).unwrap_or_default();
    let value = line.rsplit('=').next().unwrap_or_default();
    value.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-')).filter(|id| is_id(id)).for_each(exclude);
    excluded
}

/// `unnamed`, and what the article says for it elsewhere.
fn unnamed(view: View<'_>, slot: &TagSlot, word: Span) -> Vec<Completion> {
    let typed = slot.before_word(view.text).to_lowercase();
    let mentioned = view.summary.mentions.iter().map(|mention| mention.id.as_str());
    let mut ids: Vec<&str> = mentioned.filter(|id| is_unnamed(id) && *id != word.of(view.text)).collect();
    ids.sort_unstable();
    ids.insert(0, "unnamed");
    ids.dedup();
    let fitting = ids.into_iter().filter(|id| id.starts_with(&typed));
    fitting
        .map(|id| slot.value(id, CompletionKind::Unnamed).with_detail("a source that the text does not name"))
        .collect()
}

impl TagSlot {
    /// What is typed of the word before the cursor.
    pub(super) fn before_word<'t>(&self, text: &'t str) -> &'t str {
        self.before.of(text)
    }

    /// `value` in place of what is typed, with what the tag lacks behind it.
    pub(super) fn value(&self, value: &str, kind: CompletionKind) -> Completion {
        let span = self.typed.span();
        let mut text = value.to_owned();
        let additional = self.closing.add(&mut text, span.end());
        let mut item = Completion::new(value, kind, span).with_text(text);
        item.additional = additional;
        item
    }
}
