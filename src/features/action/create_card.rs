//! Creates the card of somebody or something that has none: of an id that nobody knows, of selected words.

use crate::features::Errand;
use crate::features::View;
use crate::features::action::Action;
use crate::features::action::ActionKind;
use crate::features::action::Occasion;
use crate::features::action::tag::trimmed;
use crate::features::errand::Home;
use crate::features::errand::home;
use crate::registry::CardType;
use crate::registry::NewCard;
use crate::rules::Finding;
use crate::rules::takes_events;
use crate::syntax::Attribute;
use crate::syntax::Key;
use crate::syntax::Tag;
use crate::syntax::clean;
use crate::syntax::id_for;
use crate::syntax::is_unnamed;
use crate::text::Span;
use crate::text::Symbol;

/// Longer words are no name, in bytes.
const LONGEST: usize = 120;

/// Creates the card of the id at the cursor's place that neither a card nor an article declares: one action for each
/// type that its key takes.
pub(super) fn of_unknown(view: View<'_>, occasion: Occasion<'_>, findings: &[Finding]) -> Vec<Action> {
    let Some((tag, attribute, span, id)) = unknown_id(view, occasion.range) else { return Vec::new() };
    let (name, own) = name_of(view, tag, attribute, id);
    let language = view.article_language().filter(|_| own).map(str::to_owned);
    let finding = findings.iter().find(|finding| finding.extent.span == span);
    let kinds = kinds(attribute.key, &name).iter();
    let card = |kind: &CardType| NewCard {
        id,
        kind: *kind,
        name: name.clone(),
        language: language.clone(),
        weak: *kind == CardType::Event && !view.summary.teaches(id, &name),
        facts: Vec::new(),
    };
    let actions = kinds.map(|kind| action(occasion, ActionKind::QuickFix, card(kind)));
    actions.map(|action| Action { finding: finding.cloned(), ..action }).collect()
}

/// Creates a card for the words that are selected: one action for each type.
pub(super) fn of_words(view: View<'_>, occasion: Occasion<'_>) -> Vec<Action> {
    let words = trimmed(view.text, occasion.range);
    let cut = |tag: &Tag| {
        tag.span.overlaps(words) && !words.contains(tag.span) && !tag.text.contains(words)
            || tag.text == words
    };
    if words.is_empty() || words.len() > LONGEST || view.article.tags.iter().any(cut) {
        return Vec::new();
    }
    let name = one_line(&clean(view.text, view.article, words));
    let known = view.summary.mentions.iter().any(|mention| mention.extent.span == words);
    let is_name = name.contains(char::is_uppercase) && !words.of(view.text).contains("\n\n");
    if known || !is_name || !view.registry().named(&name).is_empty() {
        return Vec::new();
    }
    let Some(id) = id_for(&name).map(|id| free(view, &id)) else { return Vec::new() };
    let language = view.article_language().map(str::to_owned);
    let card = |kind| {
        let (name, language) = (name.clone(), language.clone());
        NewCard { id, kind, name, language, weak: false, facts: Vec::new() }
    };
    CardType::ALL.into_iter().map(|kind| action(occasion, ActionKind::Rewrite, card(kind))).collect()
}

fn action(occasion: Occasion<'_>, menu: ActionKind, card: NewCard) -> Action {
    let kind = match card.kind {
        CardType::Person => "person",
        CardType::Organization => "organisation",
        CardType::Place => "place",
        CardType::Event => "event",
    };
    let title = format!("create the card of the {kind} “{}”: `{}`", card.name, card.id);
    let disabled = match home(occasion.newsroom, card.kind) {
        Home::Nowhere(why) => Some(why),
        Home::File(_) | Home::New(_) => None,
    };
    let language = card.language.clone().filter(|_| !is_of_no_language(&card));
    let card = NewCard { language, ..card };
    Action { disabled, ..Action::errand(title, menu, Errand::CreateCard(card)) }
}

/// Whether the name is that of a person in Latin letters, who is called so wherever these are written.
fn is_of_no_language(card: &NewCard) -> bool {
    /// The end of Latin Extended-B.
    const LATIN: char = '\u{24f}';
    let is_latin = |letter: char| !letter.is_alphabetic() || letter <= LATIN;
    card.kind == CardType::Person && card.name.chars().all(is_latin)
}

/// The id at `range` that leads nowhere, in its tag: the one under the cursor, else the only one of the innermost tag.
fn unknown_id(view: View<'_>, range: Span) -> Option<(&Tag, &Attribute, Span, Symbol)> {
    let touched = |span: Span| span.touches(range.start()) && span.touches(range.end());
    let is_unknown = |key: Key, id: Symbol| {
        let registry = view.registry();
        let unnamed = matches!(key, Key::Source | Key::Quote) && is_unnamed(id.as_str());
        let known = registry.card(id).is_some() || registry.is_doubtful(id) || view.corpus.is_event(id);
        key != Key::Declare && !unnamed && !known
    };
    let named = view.article.named_ids().filter(|(tag, attribute, named)| {
        touched(tag.span) && !attribute.flawed && is_unknown(attribute.key, named.id)
    });
    let named: Vec<_> = named.map(|(tag, attribute, named)| (tag, attribute, named.span, named.id)).collect();
    let under = named.iter().find(|(_, _, span, _)| touched(*span)).copied();
    let innermost = named.iter().map(|(tag, ..)| tag.span.len()).min();
    let mut of_tag = named.iter().filter(|(tag, ..)| Some(tag.span.len()) == innermost).copied();
    under.or_else(|| of_tag.next().filter(|_| of_tag.next().is_none()))
}

/// What the card is called, and whether the article says so: the words of the tag that spell the id, an event's whole
/// text, else what the id spells.
fn name_of(view: View<'_>, tag: &Tag, attribute: &Attribute, id: Symbol) -> (String, bool) {
    let text = one_line(&clean(view.text, view.article, tag.text));
    let words: Vec<&str> = text.split(' ').collect();
    let count = id.as_str().split('-').count();
    let spelled =
        (1..=(count + 1).min(words.len())).rev().flat_map(|count| words.windows(count)).find_map(|words| {
            let name = words.join(" ");
            let name = name.trim_matches(|letter: char| !letter.is_alphanumeric());
            (id_for(name).as_deref() == Some(id.as_str())).then(|| name.to_owned())
        });
    if let Some(name) =
        spelled.filter(|name| takes_events(attribute.key) || name.contains(char::is_uppercase))
    {
        return (name, true);
    }
    let alone = attribute.ids(view.text).nth(1).is_none();
    if attribute.key == Key::Event && alone && !text.is_empty() && text.len() <= LONGEST {
        return (text, true);
    }
    let mut name = id.as_str().replace('-', " ");
    if !takes_events(attribute.key) {
        name = name.split(' ').map(capitalised).collect::<Vec<_>>().join(" ");
    }
    (name, false)
}

/// The types that `key` takes, the likeliest first.
fn kinds(key: Key, name: &str) -> &'static [CardType] {
    let is_acronym = !name.contains(' ') && name.chars().count() < 7 && !name.contains(char::is_lowercase);
    match key {
        Key::Actor if is_acronym => &[CardType::Organization, CardType::Person, CardType::Place],
        Key::Actor => &[CardType::Person, CardType::Organization, CardType::Place],
        Key::Source => &[CardType::Organization, CardType::Person],
        Key::Quote => &[CardType::Person, CardType::Organization],
        Key::Place | Key::At => &[CardType::Place],
        Key::Event | Key::PartOf | Key::After => &[CardType::Event],
        _ => &[],
    }
}

/// `id`, with a number where somebody has it.
fn free(view: View<'_>, id: &str) -> Symbol {
    let known = |id: &str| Symbol::known(id).is_some_and(|id| view.corpus.knows(id));
    let numbered = (2_u32..).map(|number| format!("{id}-{number}"));
    let mut ids = std::iter::once(id.to_owned()).chain(numbered);
    Symbol::new(&ids.find(|id| !known(id)).unwrap_or_default())
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
