//! Two events that are to be one.

use crate::corpus::Corpus;
use crate::corpus::Holder;
use crate::corpus::header_id;
use crate::features::errand::Newsroom;
use crate::features::errand::Plan;
use crate::features::errand::Planned;
use crate::features::errand::Task;
use crate::features::errand::home::card_files;
use crate::features::errand::mention::OWN;
use crate::features::errand::mention::instead;
use crate::registry::CardType;
use crate::registry::Heritage;
use crate::registry::Registry;
use crate::registry::id_spans;
use crate::registry::merged;
use crate::rules::Edit;
use crate::syntax::Article;
use crate::syntax::Attribute;
use crate::syntax::Key;
use crate::syntax::is_id;
use crate::text::Span;
use crate::text::Symbol;

/// So many events that hold each other are gone through.
const DEEPEST: usize = 64;

/// The event that goes, the one that stays, and what that one gains.
#[derive(Debug)]
pub(super) struct Merge {
    pub(super) from: Symbol,
    into: Symbol,
    former: Vec<Symbol>,
    heritage: Heritage,
}

pub(super) fn plan(newsroom: Newsroom<'_>, from: Symbol, into: Symbol) -> Planned<'_> {
    let corpus = newsroom.corpus;
    let [from, into] = [from, into].map(|id| corpus.registry().resolve(id));
    if let Some(why) = merge_refusal(corpus, from, into) {
        return Planned::Refused(why);
    }
    let registry = corpus.registry();
    let card = registry.card(from);
    let former = card.map_or_else(Vec::new, |card| card.formerly.clone());
    let heritage = registry.card(into).map(|heir| {
        let names = card.map_or(&[][..], |card| &card.names).iter();
        let new = names.filter(|name| heir.names.iter().all(|known| known.text != name.text));
        Heritage {
            former: former.iter().copied().chain([from]).collect(),
            names: new.map(|name| (name.text.clone(), name.weak)).collect(),
        }
    });
    let writing = corpus.writing(from).into_iter().filter_map(|id| corpus.summary(id));
    let merge = Merge { from, into, former, heritage: heritage.unwrap_or_default() };
    Planned::Plan(Plan {
        articles: writing.map(|summary| summary.path.clone()).collect(),
        cards: card_files(registry),
        made: None,
        corpus,
        task: Task::Merge(merge),
    })
}

/// Why `from` can't become `into`; `None`: it can.
pub fn merge_refusal(corpus: &Corpus, from: Symbol, into: Symbol) -> Option<String> {
    let [from, into] = [from, into].map(|id| corpus.registry().resolve(id));
    if from == into {
        return Some(format!("both ids are that of one event, `{into}`"));
    }
    let registry = corpus.registry();
    let starter = registry.files.iter().position(|file| file.path == Registry::starter_file().path);
    for id in [from, into] {
        match registry.card(id) {
            Some(card) if Some(card.file as usize) == starter => {
                return Some(format!("the card of `{id}` comes with the program: it can't be merged"));
            }
            Some(card) if card.kind != CardType::Event => {
                return Some(format!("`{id}` is of type `{}`: only events can be merged", card.kind.name()));
            }
            None if registry.is_doubtful(id) => {
                return Some(format!("the card of `{id}` can't be read: mend its registry file first"));
            }
            _ => {}
        }
    }
    if !corpus.knows(from) {
        return Some(format!("nothing has the id `{from}`"));
    }
    if !corpus.is_event(into) {
        return Some(format!("no card and no article declares the event `{into}`"));
    }
    if registry.card(from).is_some() && registry.card(into).is_none() {
        return Some(format!(
            "`{from}` has a card and `{into}` has none: merge `{into}` into `{from}`, or move `{into}` to the registry first"
        ));
    }
    if starter.is_some() && Registry::starter().card(from).is_some() {
        return Some(format!(
            "the program has a card of `{from}`, too, which would come forth: it can't be merged"
        ));
    }
    if is_within(corpus, into, from) {
        return Some(format!("`{into}` is a part of `{from}`: it can't take it up"));
    }
    let follow = |one, other| before(corpus, one).contains(&other);
    let (first, then) = if follow(from, into) { (into, from) } else { (from, into) };
    follow(then, first).then(|| format!("`{then}` comes after `{first}`: they are two events"))
}

/// Whether `event` is a part of `whole`, or of a part of it.
fn is_within(corpus: &Corpus, event: Symbol, whole: Symbol) -> bool {
    let (mut seen, mut next) = (vec![event], 0);
    while let Some(&event) = seen.get(next).filter(|_| next < DEEPEST) {
        let wholes = corpus.super_events(event);
        if wholes.contains(&whole) {
            return true;
        }
        seen.extend(wholes.into_iter().filter(|whole| !seen.contains(whole)).collect::<Vec<_>>());
        next += 1;
    }
    false
}

/// The events that `event` follows, as its holder says.
fn before(corpus: &Corpus, event: Symbol) -> Vec<Symbol> {
    let resolve = |id: Symbol| corpus.registry().resolve(id);
    match corpus.holder(event) {
        Some(Holder::Card(card)) => card.previous_event.map(resolve).into_iter().collect(),
        Some(Holder::Inline(_, note)) => {
            note.declaration.as_ref().map_or_else(Vec::new, |declaration| declaration.after.clone())
        }
        None => Vec::new(),
    }
}

impl Merge {
    pub(super) fn in_article(&self, text: &str, article: &Article, registry: &Registry) -> Vec<Edit> {
        let leads = |id: &str| is_id(id) && registry.resolve(Symbol::new(id)) == self.from;
        let lines = article.header.lines.iter();
        let header = lines.filter(|line| header_id(text, line, registry).is_some_and(leads));
        let mut edits: Vec<Edit> = header.map(|line| self.edit(line.value)).collect();
        for tag in &article.tags {
            let declared = article.attribute(tag, Key::Declare);
            if declared.is_some_and(|declared| leads(declared.value.of(text))) {
                edits.extend(instead(text, article, tag, self.into, &OWN));
                continue;
            }
            let naming = article.attributes(tag).iter().filter(|attribute| attribute.key.takes_ids());
            edits.extend(naming.flat_map(|attribute| self.in_value(text, attribute, registry)));
        }
        edits.sort_by_key(|edit| edit.span);
        edits
    }

    /// What becomes of a value: the one id instead of the other, no id twice.
    fn in_value(&self, text: &str, attribute: &Attribute, registry: &Registry) -> Vec<Edit> {
        let meant = |id: &str| is_id(id).then(|| registry.resolve(Symbol::new(id)));
        let ids: Vec<(Span, Option<Symbol>)> =
            attribute.ids(text).map(|(span, id)| (span, meant(id))).collect();
        if ids.iter().all(|(_, id)| *id != Some(self.from)) {
            return Vec::new();
        }
        if ids.iter().all(|(_, id)| *id == Some(self.from) || *id == Some(self.into)) {
            let value = Span::new(attribute.key_span.end(), attribute.span.end());
            return vec![Edit { span: value, text: format!("={}", self.into) }];
        }
        let (mut edits, mut named, mut end) = (Vec::new(), false, attribute.value.start());
        for (span, id) in ids {
            let is_one = id == Some(self.from) || id == Some(self.into);
            if is_one && named {
                edits.push(Edit { span: Span::new(end, span.end()), text: String::new() });
            } else if id == Some(self.from) {
                edits.push(self.edit(span));
            }
            named |= is_one;
            end = span.end();
        }
        edits
    }

    pub(super) fn in_cards(&self, text: &str) -> Option<Vec<Edit>> {
        let mut edits = super::edits(merged(text, self.from, self.into, &self.heritage)?);
        let named = id_spans(text, self.from, &self.former)?;
        let gone: Vec<Span> = edits.iter().map(|edit| edit.span).collect();
        let left = named.into_iter().filter(|span| !gone.iter().any(|gone| gone.overlaps(*span)));
        edits.extend(left.map(|span| self.edit(span)));
        edits.sort_by_key(|edit| edit.span);
        Some(edits)
    }

    fn edit(&self, span: Span) -> Edit {
        Edit { span, text: self.into.as_str().to_owned() }
    }
}
