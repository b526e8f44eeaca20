//! Names of events that the tags of some articles teach and that hold in others.
//!
//! A taught name holds in the articles dated around its event. It is filed by whom it names and by month, so
//! that an article finds the names that may stand in it, and a change finds the articles that it may concern,
//! without looking at the rest of the archive.

use std::sync::Arc;

use imbl::OrdMap;
use jiff::ToSpan;
use rayon::iter::IndexedParallelIterator;
use rayon::iter::IntoParallelIterator;
use rayon::iter::ParallelIterator;
use rustc_hash::FxHashSet;

use crate::corpus::ArticleId;
use crate::corpus::Corpus;
use crate::corpus::EventName;
use crate::corpus::Lesson;
use crate::corpus::MentionKind;
use crate::corpus::MentionStatus;
use crate::corpus::Summary;
use crate::corpus::index::path_key;
use crate::corpus::table::Table;
use crate::text::Symbol;
use crate::text::folded;
use crate::time::ArticleDate;
use crate::time::Date;
use crate::time::Edtf;

/// Everything that tags teach.
#[derive(Debug, Clone, Default)]
pub(crate) struct Teaching {
    events: Table<Symbol, Taught>,
    shelves: Table<(Symbol, Month), Shelf>,
    /// Whose articles may have to be read again.
    concerned: imbl::Vector<Concern>,
}

/// The names of one event, each with one it names, and how many articles teach it.
#[derive(Debug, Clone, Default)]
struct Taught {
    window: Option<Edtf>,
    names: OrdMap<(Arc<str>, &'static str), (Symbol, u32)>,
}

/// Events by a name and their id.
type Shelf = OrdMap<(Arc<str>, &'static str), Symbol>;

/// Articles that a change may concern.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Concern {
    /// This one.
    Article(ArticleId),
    /// Those that mention the entity, dated within the days; undated ones where there are no days.
    Mentioning(Symbol, Option<Edtf>),
    /// All.
    Everybody,
}

/// Months since year zero; [`ALWAYS`] for windows that are open or long.
type Month = i32;

const ALWAYS: Month = i32::MIN;
const LONGEST: usize = 36;
/// So many articles are looked at by one thread before another may help.
const AT_ONCE: usize = 64;

impl Corpus {
    /// The names of events that tags of other articles taught and that hold in the article: what to give to
    /// [`crate::corpus::summarise`] when its text is read again. Sorted by text.
    pub fn names_for(&self, id: ArticleId) -> Vec<EventName> {
        let Some(summary) = self.summary(id).filter(|_| !self.teaching.events.is_empty()) else {
            return Vec::new();
        };
        let own: FxHashSet<(Symbol, &str)> =
            summary.lessons.iter().map(|lesson| (lesson.event, &*lesson.text)).collect();
        let mut names: Vec<(String, EventName)> = Vec::new();
        for (event, text) in self.candidates(summary) {
            names.push((folded(&text), EventName { event, text: text.as_ref().into() }));
        }
        for lesson in &summary.lessons {
            names.push((folded(&lesson.text), EventName { event: lesson.event, text: lesson.text.clone() }));
        }
        names.sort_by(|one, other| {
            (&one.0, one.1.event.as_str(), &one.1.text).cmp(&(
                &other.0,
                other.1.event.as_str(),
                &other.1.text,
            ))
        });
        names.dedup();
        let shared = |at: usize| {
            let (key, name) = &names[at];
            let alike = names.iter().skip(names.partition_point(|other| other.0 < *key));
            alike.take_while(|other| other.0 == *key).any(|other| other.1.event != name.event)
        };
        let alone = (0..names.len()).filter(|&at| !shared(at)).map(|at| names[at].1.clone());
        alone.filter(|name| !own.contains(&(name.event, &*name.text))).collect()
    }

    /// Articles whose taught names are no longer those that they were read with, sorted by path; forgets which
    /// ones it told of. A second call without a change in between gives those that were not read again only.
    pub fn stale(&mut self) -> Vec<ArticleId> {
        let mut articles: Vec<ArticleId> = Vec::new();
        for concern in std::mem::take(&mut self.teaching.concerned) {
            match concern {
                Concern::Everybody => articles.extend(self.articles().into_iter().map(|(id, _)| id)),
                Concern::Article(id) => articles.push(id),
                Concern::Mentioning(anchor, days) => {
                    let Some(entity) = self.entity(anchor) else { continue };
                    let edge = |day: Option<Date>| day.map(|day| ArticleDate { day, time: None });
                    for postings in [&entity.mentioned, &entity.covered] {
                        match days {
                            Some(days) => {
                                let within = postings.within(edge(days.earliest), edge(days.latest));
                                articles.extend(within.map(|posting| posting.article));
                            }
                            None => articles.extend(postings.all().map(|posting| posting.article)),
                        }
                    }
                }
            }
        }
        articles.sort_unstable();
        articles.dedup();
        let is_stale =
            |id: ArticleId| self.summary(id).is_some_and(|summary| summary.names != self.names_for(id));
        let parallel = articles.into_par_iter().with_min_len(AT_ONCE);
        let mut articles: Vec<ArticleId> = parallel.filter(|&id| is_stale(id)).collect();
        articles.sort_by_key(|&id| self.summary(id).map(|summary| path_key(&summary.path)));
        articles
    }

    /// Takes up what `new` teaches in the place of `old`, both of `article`, and the times of their events.
    pub(crate) fn teach(&mut self, article: ArticleId, old: Option<&Summary>, new: Option<&Summary>) {
        let taught =
            |summary: Option<&Summary>| summary.map_or_else(Vec::new, |summary| summary.lessons.clone());
        let (gone, here) = (taught(old), taught(new));
        if gone != here {
            for lesson in &gone {
                self.forget(lesson);
            }
            for lesson in &here {
                self.learn(lesson);
            }
        }
        let noted = [old, new].into_iter().flatten().flat_map(|summary| &summary.notes);
        let mut events: Vec<Symbol> = noted.map(|note| note.event).collect();
        events.sort_unstable_by_key(|event| event.number());
        events.dedup();
        for event in events {
            self.rewindow(event);
        }
        self.teaching.concern(Concern::Article(article));
    }

    /// Takes up what all articles teach.
    pub(crate) fn teach_all(&mut self) {
        let lessons: Vec<Lesson> =
            self.articles().into_iter().flat_map(|(_, summary)| summary.lessons.clone()).collect();
        for lesson in &lessons {
            self.learn(lesson);
        }
        self.teaching.concerned.clear();
        if !lessons.is_empty() {
            self.teaching.concern(Concern::Everybody);
        }
    }

    fn learn(&mut self, lesson: &Lesson) {
        if !self.teaching.events.contains_key(&lesson.event) {
            let window = window(self.event_days(lesson.event));
            self.teaching.events.insert(lesson.event, Taught { window, ..Taught::default() });
        }
        for &anchor in &lesson.anchors {
            self.teaching.add(lesson.event, &lesson.text, anchor);
        }
    }

    fn forget(&mut self, lesson: &Lesson) {
        for &anchor in &lesson.anchors {
            self.teaching.take(lesson.event, &lesson.text, anchor);
        }
    }

    fn rewindow(&mut self, event: Symbol) {
        let window = window(self.event_days(event));
        self.teaching.rewindow(event, window);
    }

    fn candidates(&self, summary: &Summary) -> Vec<(Symbol, Arc<str>)> {
        let mut found = Vec::new();
        if self.teaching.events.is_empty() {
            return found;
        }
        let mut anchors: FxHashSet<Symbol> = FxHashSet::default();
        let mut ordered: Vec<Symbol> = Vec::new();
        for mention in &summary.mentions {
            match mention.kind {
                MentionKind::Event
                    if mention.status != MentionStatus::Recognised && anchors.insert(mention.id) =>
                {
                    let taught = self.teaching.events.get(&mention.id);
                    let timeless = taught.filter(|taught| taught.window.is_none());
                    let names = timeless.into_iter().flat_map(|taught| taught.names.keys());
                    found.extend(names.map(|(text, _)| (mention.id, Arc::clone(text))));
                }
                MentionKind::Actor | MentionKind::Place if anchors.insert(mention.id) => {
                    ordered.push(mention.id);
                }
                _ => {}
            }
        }
        ordered.extend(summary.covered.iter().filter(|&&id| anchors.insert(id)));
        let Some(date) = summary.date else { return found };
        for anchor in ordered {
            for shelf in [month(date.day), ALWAYS] {
                let names = self.teaching.shelves.get(&(anchor, shelf)).into_iter().flatten();
                let holding = names.filter(|(_, event)| self.teaching.holds(**event, date.day));
                found.extend(holding.map(|((text, _), event)| (*event, Arc::clone(text))));
            }
        }
        found
    }
}

impl Teaching {
    fn concern(&mut self, concern: Concern) {
        if self.concerned.last() != Some(&concern) {
            self.concerned.push_back(concern);
        }
    }

    fn holds(&self, event: Symbol, day: Date) -> bool {
        let window = self.events.get(&event).and_then(|taught| taught.window);
        window.is_some_and(|window| window.meets(Edtf { earliest: Some(day), latest: Some(day) }))
    }

    fn add(&mut self, event: Symbol, text: &str, anchor: Symbol) {
        let text: Arc<str> = Arc::from(text);
        let taught = self.events.entry(event).or_default();
        let window = taught.window;
        let count = &mut taught.names.entry((Arc::clone(&text), anchor.as_str())).or_insert((anchor, 0)).1;
        *count += 1;
        if *count == 1 {
            self.shelve(event, &text, anchor, window);
        }
    }

    fn take(&mut self, event: Symbol, text: &str, anchor: Symbol) {
        let key = (Arc::from(text), anchor.as_str());
        let Some(taught) = self.events.get_mut(&event) else { return };
        let window = taught.window;
        let Some((_, count)) = taught.names.get_mut(&key) else { return };
        *count -= 1;
        if *count == 0 {
            taught.names.remove(&key);
            let unused = taught.names.is_empty();
            self.unshelve(event, &key.0, anchor, window);
            if unused {
                self.events.remove(&event);
            }
        }
    }

    fn rewindow(&mut self, event: Symbol, window: Option<Edtf>) {
        let Some(taught) = self.events.get_mut(&event) else { return };
        let before = std::mem::replace(&mut taught.window, window);
        if before == window {
            return;
        }
        let names: Vec<(Arc<str>, Symbol)> =
            taught.names.iter().map(|((text, _), (anchor, _))| (Arc::clone(text), *anchor)).collect();
        for (text, anchor) in names {
            self.unshelve(event, &text, anchor, before);
            self.shelve(event, &text, anchor, window);
        }
    }

    fn shelve(&mut self, event: Symbol, text: &Arc<str>, anchor: Symbol, window: Option<Edtf>) {
        for month in months(window) {
            let names = self.shelves.entry((anchor, month)).or_default();
            names.insert((Arc::clone(text), event.as_str()), event);
        }
        self.concern_window(event, anchor, window);
    }

    fn unshelve(&mut self, event: Symbol, text: &Arc<str>, anchor: Symbol, window: Option<Edtf>) {
        for month in months(window) {
            if let Some(shelf) = self.shelves.get_mut(&(anchor, month)) {
                shelf.remove(&(Arc::clone(text), event.as_str()));
                if shelf.is_empty() {
                    self.shelves.remove(&(anchor, month));
                }
            }
        }
        self.concern_window(event, anchor, window);
    }

    fn concern_window(&mut self, event: Symbol, anchor: Symbol, window: Option<Edtf>) {
        match window {
            Some(_) => self.concern(Concern::Mentioning(anchor, window)),
            None => self.concern(Concern::Mentioning(event, None)),
        }
    }
}

/// From 60 days before the event's start to 30 after its end; open where that side is.
fn window(days: Option<Edtf>) -> Option<Edtf> {
    let days = days?;
    let earliest = days.earliest.map(|day| day.saturating_sub(60.days()));
    let latest = days.latest.map(|day| day.saturating_add(30.days()));
    Some(Edtf { earliest, latest })
}

fn months(window: Option<Edtf>) -> Vec<Month> {
    let Some(window) = window else { return Vec::new() };
    let (Some(first), Some(last)) = (window.earliest, window.latest) else { return vec![ALWAYS] };
    let months: Vec<Month> = (month(first)..=month(last)).take(LONGEST + 1).collect();
    if months.len() > LONGEST { vec![ALWAYS] } else { months }
}

fn month(day: Date) -> Month {
    i32::from(day.year()) * 12 + i32::from(day.month())
}
