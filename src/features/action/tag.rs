//! Tags for names: the recognised mention under the cursor, a name that recognition leaves open, all mentions at once.

use crate::corpus::Mention;
use crate::corpus::MentionStatus;
use crate::features::View;
use crate::features::action::Action;
use crate::features::action::ActionKind;
use crate::features::action::ArticleDeed;
use crate::features::action::mark;
use crate::features::action::mark::Mark;
use crate::registry::Card;
use crate::registry::CardType;
use crate::rules::Edit;
use crate::syntax::clean;
use crate::text::Span;

/// How many cards are offered for one name.
const CHOICES: usize = 5;

/// Longer selections hold no name, in bytes.
const LONGEST: usize = 200;

/// Tags the mention at `range`; where nothing is recognised there and cards own the selected words (or the word at the
/// cursor) as a name, weak ones included, the choice among these cards.
pub(super) fn tag(view: View<'_>, range: Span) -> Vec<Action> {
    let here = |mention: &&Mention| {
        mention.extent.span.touches(range.start()) && mention.extent.span.touches(range.end())
    };
    if let Some(mention) = recognised(view).filter(here).min_by_key(|mention| mention.extent.span.len()) {
        return action(view, mark_of(mention)).into_iter().collect();
    }
    let Some(words) = words(view, range) else { return Vec::new() };
    let owners = view.registry().named(words.of(view.text)).into_iter().take(CHOICES);
    let marks = owners.map(|card| Mark { words, attributes: format!("{}={}", key(card), card.id) });
    marks.filter_map(|mark| action(view, mark)).collect()
}

/// Tags every recognised mention.
pub(super) fn tag_all(view: View<'_>) -> Option<Action> {
    // Where a brace or a backslash stands beside a name, it can't be tagged. Each tag is two edits.
    let title = match all_edits(view).len() / 2 {
        0 => return None,
        1 => "tag the one recognised mention in this article".to_owned(),
        count => format!("tag all {count} recognised mentions in this article"),
    };
    Some(Action::new(title, ActionKind::Rewrite, ArticleDeed::TagAll))
}

/// The edits of [`tag_all`].
pub(super) fn all_edits(view: View<'_>) -> Vec<Edit> {
    let marks: Vec<Mark> = recognised(view).map(mark_of).collect();
    if marks.is_empty() { Vec::new() } else { mark::possible_edits(view, &marks) }
}

fn recognised(view: View<'_>) -> impl Iterator<Item = &Mention> {
    view.summary.mentions.iter().filter(|mention| mention.status == MentionStatus::Recognised)
}

fn mark_of(mention: &Mention) -> Mark {
    Mark { words: mention.extent.span, attributes: format!("{}={}", mention.kind.name(), mention.id) }
}

fn action(view: View<'_>, mark: Mark) -> Option<Action> {
    let name = clean(view.text, view.article, mark.words);
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let title = format!("tag “{name}”: {}", mark.attributes);
    mark::edits(view, &[mark]).map(|edits| Action::rewrite(title, edits))
}

/// The key under which a card is mentioned.
fn key(card: &Card) -> &'static str {
    match card.kind {
        CardType::Person | CardType::Organization => "actor",
        CardType::Place => "place",
        CardType::Event => "event",
    }
}

/// What is selected without blanks around it, else the word at the cursor; nothing within a tag of its own.
fn words(view: View<'_>, range: Span) -> Option<Span> {
    let words = if range.is_empty() { word(view.text, range.start()) } else { trimmed(view.text, range) };
    let tagged = |words: Span| view.article.tags.iter().any(|tag| tag.text == words);
    let is_name = !words.is_empty() && words.len() <= LONGEST && !tagged(words);
    is_name.then_some(words)
}

/// `span` without the white space around it.
pub(super) fn trimmed(text: &str, span: Span) -> Span {
    let selected = span.of(text);
    let start = span.start() + selected.len() - selected.trim_start().len();
    Span::new(start, start + selected.trim().len())
}

fn word(text: &str, offset: usize) -> Span {
    let is_part = |letter: char| letter.is_alphanumeric() || letter == '-';
    let (before, behind) = (Span::new(0, offset).of(text), Span::new(offset, text.len()).of(text));
    let start = before.trim_end_matches(is_part).len();
    let end = text.len() - behind.trim_start_matches(is_part).len();
    Span::new(start, end)
}
