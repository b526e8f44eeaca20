//! Declares an event: with the words that are selected, or in a tag that mentions one that nobody declares.

use crate::features::View;
use crate::features::action::Action;
use crate::features::action::mark;
use crate::features::action::mark::Mark;
use crate::features::action::tag::trimmed;
use crate::features::completion::proposed_declaration;
use crate::rules::Edit;
use crate::syntax::Key;
use crate::syntax::Tag;
use crate::text::Span;

/// Declares the event that is meant at `range`, with its id, time and place as far as the text tells them.
pub(super) fn declare(view: View<'_>, range: Span) -> Option<Action> {
    if let Some(action) = instead_of_mention(view, range) {
        return Some(action);
    }
    let words = trimmed(view.text, range);
    if words.is_empty() || view.article.tags.iter().any(|tag| tag.text == words || tag.span == words) {
        return None;
    }
    let parts = proposed_declaration(view, words)?;
    let title = format!("declare the event `{}` here", parts.first()?.1);
    let attributes: String = parts.iter().flat_map(|(key, value)| [*key, value.as_str()]).collect();
    mark::edits(view, &[Mark { words, attributes }]).map(|edits| Action::rewrite(title, edits))
}

/// `event=id` as `#id`, where neither a card nor an article declares that event.
fn instead_of_mention(view: View<'_>, range: Span) -> Option<Action> {
    let holds = |tag: &&Tag| tag.closed && tag.span.touches(range.start()) && tag.span.touches(range.end());
    let tag = view.article.tags.iter().filter(holds).min_by_key(|tag| tag.span.len())?;
    let mention = view.article.attribute(tag, Key::Event)?;
    let mut named = view.article.named_ids().filter(|(_, attribute, _)| *attribute == mention);
    let id = named.next().filter(|_| named.next().is_none())?.2.id;
    let registry = view.registry();
    if view.corpus.is_event(id) || registry.card(id).is_some() || registry.is_doubtful(id) {
        return None;
    }
    let mut text = format!("#{id}");
    let has = |key: Key| view.article.attribute(tag, key).is_some();
    for (key, value) in proposed_declaration(view, tag.text).unwrap_or_default() {
        let missing = match key {
            " at=" => !has(Key::At),
            " when=" | " until=" => !has(Key::When) && !has(Key::Until),
            _ => false,
        };
        if missing {
            text.push_str(key);
            text.push_str(&value);
        }
    }
    let edit = Edit { span: mention.span, text };
    Some(Action::rewrite(format!("declare the event `{id}` here"), vec![edit]))
}
