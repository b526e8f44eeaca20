//! Declares an event: with the words that are selected, where they can be its name, or in a tag that mentions one that
//! nobody declares.

use crate::features::View;
use crate::features::action::Action;
use crate::features::action::mark;
use crate::features::action::mark::Mark;
use crate::features::completion::links;
use crate::features::completion::proposed_declaration;
use crate::features::completion::tells_of_an_event;
use crate::features::paragraph::paragraph_at;
use crate::features::paragraph::paragraphs;
use crate::features::sentence_at::sentence_at;
use crate::rules::Edit;
use crate::syntax::Key;
use crate::syntax::Tag;
use crate::syntax::clean;
use crate::text::Span;
use crate::text::folded;

/// Longer words are no name, in bytes.
const LONGEST: usize = 200;

/// Declares the event that is meant at `range`, with its id, time and place as far as the text tells them.
pub(super) fn declare(view: View<'_>, range: Span) -> Option<Action> {
    if let Some(action) = instead_of_mention(view, range) {
        return Some(action);
    }
    let words = without_marks(view.text, range);
    if !is_a_name(view, words) || view.article.tags.iter().any(|tag| tag.text == words || tag.span == words) {
        return None;
    }
    let parts = proposed_declaration(view, words)?;
    let title = format!("declare the event `{}` here", parts.first()?.1);
    let attributes: String = parts.iter().flat_map(|(key, value)| [*key, value.as_str()]).collect();
    mark::edits(view, &[Mark { words, attributes }]).map(|edits| Action::rewrite(title, edits))
}

/// `span` without the blanks and the marks of a sentence around it.
fn without_marks(text: &str, span: Span) -> Span {
    let mark =
        |letter: char| letter.is_whitespace() || matches!(letter, '.' | ',' | ';' | ':' | '!' | '?' | '…');
    let selected = span.of(text);
    let start = span.start() + selected.len() - selected.trim_start_matches(mark).len();
    Span::new(start, start + selected.trim_matches(mark).len())
}

/// Whether `words` can be what an event is called: whole words of one sentence that aren't somebody's name. A single one
/// has to say that something happens, or be a name by its capital.
fn is_a_name(view: View<'_>, words: Span) -> bool {
    let next = |offset: usize| Span::new(offset, view.text.len()).of(view.text).chars().next();
    let before = Span::new(0, words.start()).of(view.text).chars().next_back();
    let is_cut = [before.zip(next(words.start())), last(view.text, words).zip(next(words.end()))]
        .into_iter()
        .flatten()
        .any(|(one, other)| one.is_alphanumeric() && other.is_alphanumeric());
    let is_known = view.summary.mentions.iter().any(|mention| mention.extent.span == words);
    if words.is_empty() || words.len() > LONGEST || is_cut || is_known {
        return false;
    }
    let paragraph = paragraph_at(&paragraphs(view), words.start());
    let inside = view.text.ceil_char_boundary(words.start() + 1);
    let sentence = paragraph.and_then(|paragraph| sentence_at(view, paragraph, inside));
    if sentence.is_some_and(|sentence| !sentence.contains(words)) {
        return false;
    }
    let is_first = sentence.is_some_and(|sentence| {
        !Span::new(sentence.start(), words.start()).of(view.text).contains(char::is_alphanumeric)
    });
    let plain = clean(view.text, view.article, words);
    let single = plain.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let single: Vec<&str> = single.collect();
    let is_telling = |word: &&str| {
        let folded = folded(word);
        tells_of_an_event(&folded) || word.contains(char::is_alphabetic) && !links(&folded)
    };
    match single.as_slice() {
        [] => false,
        [word] => tells_of_an_event(&folded(word)) || word.starts_with(char::is_uppercase) && !is_first,
        // „a spus că" goes on.
        [.., end] if end.chars().all(char::is_lowercase) && links(&folded(end)) => false,
        several => several.iter().any(is_telling),
    }
}

/// The last letter of `words`.
fn last(text: &str, words: Span) -> Option<char> {
    words.of(text).chars().next_back()
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
