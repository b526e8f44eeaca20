//! An event that an article declares and that is to have a card instead.

use std::path::Path;
use std::sync::Arc;

use crate::corpus::ArticleId;
use crate::corpus::Corpus;
use crate::corpus::Declaration;
use crate::corpus::EventNote;
use crate::corpus::Holder;
use crate::features::errand::Home;
use crate::features::errand::Newsroom;
use crate::features::errand::Plan;
use crate::features::errand::Planned;
use crate::features::errand::Task;
use crate::features::errand::home;
use crate::features::errand::mention::OWN;
use crate::features::errand::mention::instead;
use crate::features::errand::refused;
use crate::registry::CardType;
use crate::registry::NewCard;
use crate::registry::Registry;
use crate::registry::first_file;
use crate::rules::Edit;
use crate::rules::takes;
use crate::syntax::Article;
use crate::syntax::Key;
use crate::syntax::Tag;
use crate::syntax::is_id;
use crate::text::Span;
use crate::text::Symbol;
use crate::time::Edtf;

/// The declaration that holds, and the card that is made of it.
#[derive(Debug)]
pub(super) struct Move {
    pub(super) card: NewCard,
    /// The article that the event was declared in.
    path: Arc<Path>,
    /// The words of the declaration.
    words: Span,
    /// `when` and `until`, a slash between them, as the declaration has them.
    time: Box<str>,
    /// Whether the card tells that time.
    dated: bool,
}

pub(super) fn plan<'a>(newsroom: Newsroom<'a>, id: Symbol, language: Option<&str>) -> Planned<'a> {
    let corpus = newsroom.corpus;
    let (article, note, declaration) = match found(corpus, id) {
        Ok(found) => found,
        Err(why) => return refused(why),
    };
    let Some(summary) = corpus.summary(article) else { return refused(format!("`{id}` is gone")) };
    let dates = dates(&declaration.time);
    let name = Some(declaration.name.trim()).filter(|name| !name.is_empty());
    let mut facts: Vec<(&'static str, String)> = Vec::new();
    if let Some((start, end)) = &dates {
        facts.extend(start.as_ref().map(|start| ("startDate", start.clone())));
        facts.extend(end.as_ref().map(|end| ("endDate", end.clone())));
    }
    let only = |ids: &[Symbol]| ids.first().map(|id| id.as_str().to_owned());
    facts.extend(only(&declaration.at).map(|place| ("location", place)));
    facts.extend(only(&declaration.part_of).map(|whole| ("superEvent", whole)));
    facts.extend(only(&declaration.after).map(|before| ("previousEvent", before)));
    let card = NewCard {
        id,
        kind: CardType::Event,
        name: name.unwrap_or(id.as_str()).to_owned(),
        language: language.filter(|_| name.is_some()).map(str::to_owned),
        weak: name.is_some_and(|name| !names_by_itself(declaration, name) && !summary.teaches(id, name)),
        facts,
    };
    let (cards, made) = match home(newsroom, CardType::Event) {
        Home::File(path) => (vec![path], None),
        Home::New(path) => (Vec::new(), Some((path, first_file(&card)))),
        Home::Nowhere(why) => return Planned::Refused(why),
    };
    let declaring = corpus.entity(id).into_iter().flat_map(|entity| entity.declared.all());
    let declaring = declaring.filter_map(|posting| corpus.summary(posting.article));
    let mut articles: Vec<Arc<Path>> = declaring.map(|summary| Arc::clone(&summary.path)).collect();
    articles.sort();
    let (path, words, time) = (Arc::clone(&summary.path), note.text.span, declaration.time.clone());
    let moved = Move { card, path, words, time, dated: dates.is_some() };
    Planned::Plan(Plan { articles, cards, made, corpus, task: Task::Move(Box::new(moved)) })
}

/// Why the event `id` can't have a card made of its declaration; `None`: it can.
pub(crate) fn move_refusal(corpus: &Corpus, id: Symbol) -> Option<String> {
    found(corpus, id).err()
}

type Found<'a> = (ArticleId, &'a EventNote, &'a Declaration);

/// The declaration of `id`, where all of it fits into a card; else why not.
fn found(corpus: &Corpus, id: Symbol) -> Result<Found<'_>, String> {
    let (article, note) = match corpus.holder(id) {
        Some(Holder::Inline(article, note)) => (article, note),
        Some(Holder::Card(_)) => return Err(format!("`{id}` has a card already")),
        None => return Err(format!("no article declares the event `{id}`")),
    };
    let Some(declaration) = note.declaration.as_deref() else {
        return Err(format!("no article declares the event `{id}`"));
    };
    let registry = corpus.registry();
    if registry.is_doubtful(id) {
        return Err(format!("the card of `{id}` can't be read: mend its registry file first"));
    }
    let named = [
        (Key::At, &declaration.at, "happens at"),
        (Key::PartOf, &declaration.part_of, "is part of"),
        (Key::After, &declaration.after, "comes after"),
    ];
    for (key, ids, what) in named {
        if ids.len() > 1 {
            let (count, key) = (ids.len(), key.name());
            return Err(format!("`{id}` has {count} ids under `{key}`, and a card names one: leave one"));
        }
        let Some(other) = ids.first() else { continue };
        match registry.card(*other) {
            None => return Err(format!("`{id}` {what} `{other}`, which has no card: create that first")),
            Some(card) if !takes(key, card) => {
                let kind = card.kind.name();
                return Err(format!(
                    "`{id}` {what} `{other}`, which is of type `{kind}`: correct that first"
                ));
            }
            Some(_) => {}
        }
    }
    Ok((article, note, declaration))
}

/// Whether `name`, what the event is called, is a title with a name in it, behind its first word.
fn names_by_itself(declaration: &Declaration, name: &str) -> bool {
    let mut behind = name.split_whitespace().skip(1);
    declaration.titled && behind.any(|word| word.contains(char::is_uppercase))
}

/// The first and the last date of `time`; `None` where a card can't tell it.
fn dates(time: &str) -> Option<(Option<String>, Option<String>)> {
    let parts: Vec<&str> = time.split('/').collect();
    let date = |part: &str| (!matches!(part, "" | "..")).then(|| part.to_owned());
    let first = date(parts.first()?);
    let last = parts.get(1..).and_then(<[&str]>::last).and_then(|last| date(last));
    let told = first.iter().chain(&last);
    let tells = (first.is_some() || last.is_some()) && told.clone().all(|date| Edtf::parse(date).is_some());
    tells.then_some((first, last))
}

impl Move {
    /// The declaration that was moved becomes a mention, and so do those that say the same or less.
    pub(super) fn in_article(
        &self,
        path: &Path,
        text: &str,
        article: &Article,
        registry: &Registry,
    ) -> Vec<Edit> {
        let declares = |tag: &&Tag| {
            let declared = article.attribute(tag, Key::Declare);
            declared.is_some_and(|declared| declared.value.of(text) == self.card.id.as_str())
        };
        let edits = article.tags.iter().filter(declares).flat_map(|tag| {
            let moved = *path == *self.path && tag.text == self.words;
            if !moved && !self.says_as_much(text, article, tag, registry) {
                return Vec::new();
            }
            let times: &[Key] = if self.dated { &[Key::When, Key::Until] } else { &[] };
            instead(text, article, tag, self.card.id, &[&OWN, times].concat())
        });
        edits.collect()
    }

    /// Whether the card says all that the declaration in `tag` says.
    fn says_as_much(&self, text: &str, article: &Article, tag: &Tag, registry: &Registry) -> bool {
        let fact = |field: &str| self.card.facts.iter().find(|(name, _)| *name == field).map(|(_, id)| id);
        let known = |(key, field): (Key, &str)| {
            let ids = article.attribute(tag, key).into_iter().flat_map(|attribute| attribute.ids(text));
            let mut ids = ids.filter(|(_, id)| is_id(id)).map(|(_, id)| registry.resolve(Symbol::new(id)));
            ids.all(|id| fact(field).is_some_and(|fact| fact == id.as_str()))
        };
        let value = |key| article.attribute(tag, key).map(|attribute| attribute.value.of(text));
        let time = match (value(Key::When), value(Key::Until)) {
            (Some(when), Some(until)) => format!("{when}/{until}"),
            (when, until) => when.or(until).unwrap_or_default().to_owned(),
        };
        let untitled = article.attribute(tag, Key::Title).is_none();
        let timely = time.is_empty() || time == *self.time;
        let pairs = [(Key::At, "location"), (Key::PartOf, "superEvent"), (Key::After, "previousEvent")];
        untitled && timely && pairs.into_iter().all(known)
    }
}
