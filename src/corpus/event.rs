//! What the index knows of one event: who holds it, when it is, who reported it, what has become of it.

use std::cmp::Reverse;

use crate::corpus::ArticleId;
use crate::corpus::Corpus;
use crate::corpus::EventNote;
use crate::corpus::EventStatus;
use crate::corpus::MentionKind;
use crate::corpus::Posting;
use crate::corpus::Postings;
use crate::corpus::index::path_key;
use crate::registry::Card;
use crate::registry::CardType;
use crate::text::Symbol;
use crate::time::ArticleDate;
use crate::time::Edtf;

/// What an event's facts are taken from.
#[derive(Debug, Clone, Copy)]
pub enum Holder<'a> {
    /// Its card.
    Card(&'a Card),
    /// An inline declaration.
    Inline(ArticleId, &'a EventNote),
}

/// The inline declaration of an event that holds where no card does, and the next one.
pub type FirstDeclarations<'a> = [Option<(ArticleId, &'a EventNote)>; 2];

/// One article's coverage of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Coverage {
    /// The article.
    pub article: ArticleId,
    /// Whether it is dated before the event's start.
    pub preview: bool,
}

impl Corpus {
    /// Who holds the event: its card, else the inline declaration in the earliest article (same day: by path),
    /// else nobody.
    pub fn holder(&self, event: Symbol) -> Option<Holder<'_>> {
        self.holder_among(event, || self.first_declarations(event))
    }

    /// As [`Corpus::holder`], with the event's first declarations asked for where no card has the id.
    pub fn holder_among<'a>(
        &'a self,
        event: Symbol,
        declarations: impl FnOnce() -> FirstDeclarations<'a>,
    ) -> Option<Holder<'a>> {
        if let Some(card) = self.registry.card(event) {
            return (card.kind == CardType::Event).then_some(Holder::Card(card));
        }
        declarations()[0].map(|(article, note)| Holder::Inline(article, note))
    }

    /// Whether `id` is an event: by its card, or by a declaration in any article.
    pub fn is_event(&self, id: Symbol) -> bool {
        match self.registry.card(id) {
            Some(card) => card.kind == CardType::Event,
            None => self.entity(id).is_some_and(|entity| !entity.declared.is_empty()),
        }
    }

    /// How many articles declare the event.
    pub fn declaring(&self, event: Symbol) -> usize {
        self.entity(event).map_or(0, |entity| entity.declared.len())
    }

    /// The first two of [`Corpus::declarations`].
    pub fn first_declarations(&self, event: Symbol) -> FirstDeclarations<'_> {
        let mut all = self.declarations(event).into_iter();
        [all.next(), all.next()]
    }

    /// The inline declarations of the event in the earliest articles, at least two where there are so many: the one
    /// that holds first (the earliest article's, same day: by path), then those that yield to it.
    pub fn declarations(&self, event: Symbol) -> Vec<(ArticleId, &EventNote)> {
        let Some(entity) = self.entity(event) else { return Vec::new() };
        let mut first: Vec<(ArticleId, &EventNote)> = Vec::new();
        let mut last_day = None;
        for posting in entity.declared.all() {
            let day = self.summary(posting.article).and_then(|summary| summary.date).map(|date| date.day);
            if first.len() > 1 && day != last_day {
                break;
            }
            last_day = day;
            let notes = self.notes(posting.article, event).filter(|note| note.declaration.is_some());
            first.extend(notes.map(|note| (posting.article, note)));
        }
        first.sort_by_key(|(article, note)| {
            let summary = self.summary(*article).expect("postings name articles that are there");
            let (day, span) = (summary.date.map(|date| date.day), note.text.span);
            (day.is_none(), day, path_key(&summary.path), span.start(), Reverse(span.end()))
        });
        first
    }

    /// When the event is, as its holder says.
    pub fn event_days(&self, event: Symbol) -> Option<Edtf> {
        match self.holder(event)? {
            Holder::Card(card) => card.days(),
            Holder::Inline(_, note) => note.when.map(|when| when.days),
        }
    }

    /// The articles that mention the event, by date: undated ones last; on one day by time, then the article
    /// that holds the declaration, then by path.
    pub fn coverage(&self, event: Symbol) -> Vec<Coverage> {
        let Some(entity) = self.entity(event) else { return Vec::new() };
        let start = self.event_days(event).and_then(|days| days.earliest);
        let preview = |article| {
            let day = self.summary(article).and_then(|summary| summary.date).map(|date| date.day);
            day.zip(start).is_some_and(|(day, start)| day < start)
        };
        let articles = self.in_order(&entity.mentioned, event).into_iter();
        let articles = articles.filter(|&article| self.mentions_event(article, event));
        articles.map(|article| Coverage { article, preview: preview(article) }).collect()
    }

    /// The first report of the event: the earliest article that is no preview. Looks at few articles, however many
    /// mention the event.
    pub fn first_report(&self, event: Symbol) -> Option<ArticleId> {
        let mentioned = &self.entity(event)?.mentioned;
        let start = self.event_days(event).and_then(|days| days.earliest);
        let Some(start) = start else { return self.first_of(mentioned.all(), event) };
        let start = ArticleDate { day: start, time: None };
        let undated = || mentioned.undated();
        self.first_of(mentioned.within(Some(start), None), event).or_else(|| self.first_of(undated(), event))
    }

    /// The earliest preview of the event.
    pub fn earliest_preview(&self, event: Symbol) -> Option<ArticleId> {
        let start = self.event_days(event)?.earliest?.yesterday().ok()?;
        let before = Some(ArticleDate { day: start, time: None });
        self.first_of(self.entity(event)?.mentioned.within(None, before), event)
    }

    /// Of `postings`, which are in order, the first article that mentions the event as one; of several of one moment
    /// the one that holds its declaration, then the first by path.
    fn first_of(&self, postings: impl Iterator<Item = Posting>, event: Symbol) -> Option<ArticleId> {
        let mut mentioning = postings.filter(|posting| self.mentions_event(posting.article, event));
        let first = mentioning.next()?;
        let same = mentioning.take_while(|posting| posting.same_moment(first));
        let moment = std::iter::once(first).chain(same).map(|posting| posting.article);
        let holder = self.declaring_article(event);
        let path = |article| self.summary(article).map(|summary| path_key(&summary.path));
        moment.min_by_key(|&article| (Some(article) != holder, path(article)))
    }

    /// What has become of the event, as the latest article that says so says, with that article.
    pub fn status(&self, event: Symbol) -> Option<(EventStatus, ArticleId)> {
        let entity = self.entity(event)?;
        let dated = |article| self.summary(article).is_some_and(|summary| summary.date.is_some());
        let mut latest = None;
        for article in self.in_order(&entity.noted, event) {
            let status = self.notes(article, event).filter_map(|note| note.status).last();
            if let Some(status) = status.filter(|_| latest.is_none() || dated(article)) {
                latest = Some((status, article));
            }
        }
        latest
    }

    /// The articles that say something of the event beside mentioning it, by date, undated ones last.
    pub fn noting(&self, event: Symbol) -> impl Iterator<Item = ArticleId> {
        let noted = self.entity(event).map(|entity| self.in_order(&entity.noted, event));
        noted.unwrap_or_default().into_iter()
    }

    /// What the article says of the event, in the order of its text.
    pub fn notes(&self, article: ArticleId, event: Symbol) -> impl Iterator<Item = &EventNote> {
        let notes = self.summary(article).map_or(&[][..], |summary| &summary.notes);
        let first = notes.partition_point(|note| note.event.number() < event.number());
        notes.iter().skip(first).take_while(move |note| note.event == event)
    }

    /// The articles by date; on one day by time, then the one that holds the event's declaration, then by path.
    fn in_order(&self, postings: &Postings, event: Symbol) -> Vec<ArticleId> {
        if postings.len() < 2 {
            return postings.all().map(|posting| posting.article).collect();
        }
        let holder = self.declaring_article(event);
        let mut postings: Vec<Posting> = postings.all().collect();
        for moment in postings.chunk_by_mut(|one, other| one.same_moment(*other)) {
            moment.sort_by_key(|posting| {
                let path = self.summary(posting.article).map(|summary| path_key(&summary.path));
                (Some(posting.article) != holder, path)
            });
        }
        postings.into_iter().map(|posting| posting.article).collect()
    }

    /// The article whose inline declaration of the event holds.
    fn declaring_article(&self, event: Symbol) -> Option<ArticleId> {
        match self.holder(event) {
            Some(Holder::Inline(article, _)) => Some(article),
            _ => None,
        }
    }

    pub(super) fn mentions_event(&self, article: ArticleId, event: Symbol) -> bool {
        let mentions = self.summary(article).map_or(&[][..], |summary| &summary.mentions);
        mentions.iter().any(|mention| mention.id == event && mention.kind == MentionKind::Event)
    }
}
