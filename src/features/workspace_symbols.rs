//! Workspace symbols: cards and events by every name and by id, articles by headline, found by a few letters.
//!
//! Few names are compared in earnest: a roll passes over those that lack a letter, and of what is left the likeliest go
//! to the matcher that ranks them.

use std::borrow::Cow;
use std::cmp::Reverse;

use jiff::civil::Time;
use nucleo_matcher::Config;
use nucleo_matcher::Matcher;
use nucleo_matcher::Utf32Str;
use nucleo_matcher::pattern::AtomKind;
use nucleo_matcher::pattern::CaseMatching;
use nucleo_matcher::pattern::Normalization;
use nucleo_matcher::pattern::Pattern;
use rustc_hash::FxHashSet;

use crate::corpus::ArticleId;
use crate::corpus::Corpus;
use crate::corpus::path_key;
use crate::features::Place;
use crate::registry::Card;
use crate::registry::CardType;
use crate::text::Fit;
use crate::text::Symbol;
use crate::text::Wanted;
use crate::time::Date;

/// A card, an event or an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkspaceSymbol {
    /// The name by which it was found; where that is the id, the main name and the id.
    pub name: String,
    /// What it is.
    pub kind: SymbolKind,
    /// What it stands for, to ask for its place again.
    pub what: What,
    /// The id; an article's date.
    pub container: String,
    /// Where the card, the declaration or the headline stands.
    pub place: Place,
    /// How well it was found; a better one has more.
    pub score: u32,
}

/// The kinds of [`WorkspaceSymbol`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SymbolKind {
    /// Somebody or something with a card, or an event that an article declares.
    Entity(CardType),
    /// An article.
    Article,
}

/// What a [`WorkspaceSymbol`] stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum What {
    /// A card or an event, by the id in force.
    Entity(Symbol),
    /// An article.
    Article(ArticleId),
}

/// So many are given at the most.
const MOST: usize = 256;
/// So many are compared in earnest.
const COMPARED: usize = 1024;
/// Where nothing is asked for, so many of the latest articles are looked at.
const LATEST: usize = 64;

/// What `query` finds, the best first, of equals those that were in the news last; where it is blank, whoever and
/// whatever was.
pub fn workspace_symbols(corpus: &Corpus, query: &str) -> Vec<WorkspaceSymbol> {
    let mut found = match Wanted::new(query) {
        Some(wanted) => ranked(corpus, candidates(corpus, &wanted), &wanted),
        None => latest(corpus),
    };
    found.sort_by_cached_key(|one| {
        let recency = recency(corpus, one.what);
        (Reverse((one.score, recency)), one.folded, mark(corpus, one.what))
    });
    let mut seen: FxHashSet<What> = FxHashSet::default();
    found.retain(|one| seen.insert(one.what));
    found.truncate(MOST);
    found.into_iter().filter_map(|one| one.symbol(corpus)).collect()
}

/// Where it stands now; `None` where it is gone.
pub fn symbol_place(corpus: &Corpus, what: What) -> Option<Place> {
    match what {
        What::Entity(id) => Place::of_declaration(corpus, id),
        What::Article(article) => {
            let headline = corpus.summary(article)?.headline.as_ref()?;
            Place::in_article(corpus, article, headline.extent)
        }
    }
}

/// One that may be meant.
struct Candidate<'a> {
    what: What,
    /// The name by which it was found; `None`: its id.
    name: Option<&'a str>,
    folded: &'a str,
    fit: Fit,
    score: u32,
}

/// Everything that fits.
fn candidates<'a>(corpus: &'a Corpus, wanted: &Wanted) -> Vec<Candidate<'a>> {
    let (cards, entries) = rayon::join(|| corpus.registry().find(wanted), || corpus.find(wanted));
    let cards = cards.into_iter().filter(|found| is_in_force(corpus, found.card)).map(|found| Candidate {
        what: What::Entity(found.card.id),
        name: found.name.and_then(|name| found.card.names.get(name)).map(|name| name.text.as_str()),
        folded: found.folded,
        fit: found.fit,
        score: 0,
    });
    let entries = entries.into_iter().map(|found| Candidate {
        what: found.entry.event.map_or(What::Article(found.article), What::Entity),
        name: Some(found.entry.name)
            .filter(|name| found.entry.event.is_none_or(|event| event.as_str() != *name)),
        folded: found.folded,
        fit: found.fit,
        score: 0,
    });
    cards.chain(entries).collect()
}

/// Whether no other card goes by the id of `card`.
fn is_in_force(corpus: &Corpus, card: &Card) -> bool {
    corpus.registry().card(card.id).is_some_and(|other| std::ptr::eq(other, card))
}

/// The likeliest of `candidates`, with their scores.
fn ranked<'a>(corpus: &Corpus, mut candidates: Vec<Candidate<'a>>, wanted: &Wanted) -> Vec<Candidate<'a>> {
    if candidates.len() > COMPARED {
        candidates.select_nth_unstable_by(COMPARED, |one, other| {
            let likelier = |one: &Candidate<'a>| (one.fit, one.folded.len(), one.folded);
            likelier(one)
                .cmp(&likelier(other))
                .then_with(|| mark(corpus, one.what).cmp(mark(corpus, other.what)))
        });
        candidates.truncate(COMPARED);
    }
    let mut config = Config::DEFAULT;
    config.prefer_prefix = true;
    let mut matcher = Matcher::new(config);
    let pattern = Pattern::new(&wanted.text, CaseMatching::Ignore, Normalization::Never, AtomKind::Fuzzy);
    let mut buffer = Vec::new();
    candidates.retain_mut(|one| {
        let score = pattern.score(Utf32Str::new(one.folded, &mut buffer), &mut matcher);
        // What is wanted to the letter is wanted most.
        one.score = score.unwrap_or_default() + u32::from(one.fit == Fit::Whole);
        score.is_some()
    });
    candidates
}

/// When it was in the news last, and in how many articles.
fn recency(corpus: &Corpus, what: What) -> (Option<(Date, Option<Time>)>, usize) {
    let (article, articles) = match what {
        What::Entity(id) => {
            let familiarity = corpus.familiarity(id);
            (familiarity.latest.map(|posting| posting.article), familiarity.articles)
        }
        What::Article(article) => (Some(article), 1),
    };
    (article.and_then(|article| corpus.date(article)).map(|date| (date.day, date.time)), articles)
}

/// What tells it from all others.
fn mark(corpus: &Corpus, what: What) -> &[u8] {
    match what {
        What::Entity(id) => id.as_str().as_bytes(),
        What::Article(article) => corpus.summary(article).map_or(&[], |summary| path_key(&summary.path)),
    }
}

/// Those in the latest articles, and these.
fn latest(corpus: &Corpus) -> Vec<Candidate<'_>> {
    let candidate = |what, name| Candidate { what, name, folded: "", fit: Fit::Scattered, score: 0 };
    let articles = corpus.articles_around(None, LATEST).into_iter();
    let summaries = articles.filter_map(|article| Some((article, corpus.summary(article)?)));
    let mut found = Vec::new();
    for (article, summary) in summaries {
        found.extend(summary.headline.iter().map(|one| candidate(What::Article(article), Some(&one.text))));
        let mentioned = summary.mentions.iter().map(|mention| mention.id);
        found.extend(
            mentioned.filter_map(|id| Some(candidate(What::Entity(id), Some(main_name(corpus, id)?)))),
        );
    }
    found.extend(
        corpus
            .registry()
            .cards
            .iter()
            .take(MOST)
            .map(|card| candidate(What::Entity(card.id), main_name(corpus, card.id))),
    );
    found
}

/// What a card or a declared event is called above all.
fn main_name(corpus: &Corpus, id: Symbol) -> Option<&str> {
    if let Some(card) = corpus.registry().card(id) {
        return card.names.first().map(|name| name.text.as_str());
    }
    let (_, note) = corpus.first_declarations(id)[0]?;
    note.declaration.as_ref().map(|declaration| &*declaration.name)
}

impl Candidate<'_> {
    fn symbol(&self, corpus: &Corpus) -> Option<WorkspaceSymbol> {
        let place = symbol_place(corpus, self.what)?;
        let (kind, container) = match self.what {
            What::Article(article) => (
                SymbolKind::Article,
                corpus.date(article).map(|date| date.day.to_string()).unwrap_or_default(),
            ),
            What::Entity(id) => {
                let kind = corpus.registry().card(id).map_or(CardType::Event, |card| card.kind);
                (SymbolKind::Entity(kind), id.as_str().to_owned())
            }
        };
        let name = self.name.map_or_else(
            || match self.what {
                What::Entity(id) => {
                    Cow::Owned(format!("{} ({id})", main_name(corpus, id).unwrap_or_default()))
                }
                What::Article(_) => Cow::Borrowed(""),
            },
            Cow::Borrowed,
        );
        Some(WorkspaceSymbol {
            name: name.into_owned(),
            kind,
            what: self.what,
            container,
            place,
            score: self.score,
        })
    }
}
