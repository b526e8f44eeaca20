//! What the index knows of one article.

use std::path::Path;
use std::sync::Arc;

use rustc_hash::FxHashSet;

use crate::corpus::EventName;
use crate::corpus::EventNote;
use crate::corpus::Headline;
use crate::corpus::Lesson;
use crate::corpus::Mention;
use crate::corpus::MentionStatus;
use crate::corpus::Recognised;
use crate::corpus::Reference;
use crate::corpus::Surroundings;
use crate::corpus::headline;
use crate::corpus::lesson;
use crate::corpus::notes;
use crate::corpus::recognise;
use crate::corpus::references;
use crate::corpus::tagged;
use crate::corpus::written;
use crate::registry::Registry;
use crate::syntax::Article;
use crate::text::Encoding;
use crate::text::Extent;
use crate::text::LineIndex;
use crate::text::Span;
use crate::text::Symbol;
use crate::time::ArticleDate;
use crate::time::date_in_file_name;

/// The facts of one article: a pure function of its [`Source`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// The article's path, as it was given.
    pub path: Arc<Path>,
    /// The header's date, else the one that the file's name begins with.
    pub date: Option<ArticleDate>,
    /// Its title, or the headline that it begins with.
    pub headline: Option<Box<Headline>>,
    /// All mentions of ids: by start, longer first, then in the order of the attributes.
    pub mentions: Vec<Mention>,
    /// What the article says of events: by event (in no order that means anything), then in the order of the text.
    pub notes: Vec<EventNote>,
    /// Ids that the registry doesn't settle, in the order of the text.
    pub references: Vec<Reference>,
    /// Names of events that the article's tags teach.
    pub lessons: Vec<Lesson>,
    /// Whom and what the article names only inside names of events that tags taught, sorted.
    pub covered: Vec<Symbol>,
    /// Ids that it writes and doesn't mention by that: in the header, under `at`, `part-of` and `after`. In force, each
    /// once.
    pub written: Box<[Symbol]>,
    /// The names of events, taught by other articles, that it was read with.
    pub names: Vec<EventName>,
}

/// What a summary is made of.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// The article's path.
    pub path: &'a Arc<Path>,
    /// Its text.
    pub text: &'a str,
    /// The tree over that text.
    pub article: &'a Article,
    /// Where the lines of the text begin.
    pub lines: &'a LineIndex,
    /// The cards.
    pub registry: &'a Registry,
    /// Names of events that tags of other articles taught.
    pub names: &'a [EventName],
    /// The article's language where its header names none, from the settings.
    pub language: Option<&'a str>,
    /// The unit of columns.
    pub encoding: Encoding,
}

/// Summarises one article.
pub fn summarise(source: Source<'_>) -> Summary {
    let date = source
        .article
        .header
        .date
        .or_else(|| date_in_file_name(source.path).map(|day| ArticleDate { day, time: None }));
    let plain = source.recognise(date, &[]);
    let lessons = lesson::learn(source, &plain);
    let own = lessons.iter().map(|lesson| EventName { event: lesson.event, text: lesson.text.clone() });
    let names: Vec<EventName> = source.names.iter().cloned().chain(own).collect();
    let (recognised, covered) = if names.is_empty() {
        (plain, Vec::new())
    } else {
        let recognised = source.recognise(date, &names);
        let covered = covered(&plain, &recognised);
        (recognised, covered)
    };
    let mentions = mentions(source, &recognised);
    Summary {
        path: Arc::clone(source.path),
        date,
        headline: headline::take(source),
        written: written::unmentioned(source, &mentions),
        mentions,
        notes: notes::take(source),
        references: references::take(source),
        lessons,
        covered,
        names: source.names.to_vec(),
    }
}

impl Summary {
    /// Whether a tag of the article teaches that `event` is called `name`, so that it is recognised by that.
    pub fn teaches(&self, event: Symbol, name: &str) -> bool {
        self.lessons.iter().any(|lesson| lesson.event == event && *lesson.text == *name)
    }
}

impl<'a> Source<'a> {
    /// The extent of `span` in the article.
    pub(crate) fn extent(self, span: Span) -> Extent {
        self.lines.extent(self.text, span, self.encoding)
    }

    /// The article's language: its header's, else the settings'.
    pub(crate) fn article_language(self) -> Option<&'a str> {
        self.article.header.language(self.text).or(self.language)
    }

    fn recognise(self, date: Option<ArticleDate>, names: &[EventName]) -> Vec<Recognised> {
        let day = date.map(|date| date.day);
        let surroundings = Surroundings { day, language: self.article_language(), names };
        recognise(self.text, self.article, self.registry, surroundings)
    }
}

/// The ids of `plain` that no longer stand for themselves among `recognised`.
fn covered(plain: &[Recognised], recognised: &[Recognised]) -> Vec<Symbol> {
    let left: FxHashSet<Symbol> = recognised.iter().map(|found| found.id).collect();
    let mut covered: Vec<Symbol> =
        plain.iter().map(|found| found.id).filter(|id| !left.contains(id)).collect();
    covered.sort_unstable_by_key(|id| id.as_str());
    covered.dedup();
    covered
}

fn mentions(source: Source<'_>, recognised: &[Recognised]) -> Vec<Mention> {
    let tagged = tagged::mentions(source);
    let mut all: Vec<Mention> = Vec::with_capacity(tagged.len() + recognised.len());
    all.extend(tagged);
    all.extend(recognised.iter().map(|found| Mention {
        extent: source.extent(found.span),
        id: found.id,
        kind: found.kind,
        status: MentionStatus::Recognised,
    }));
    all.sort_by_key(|mention| (mention.extent.span.start(), usize::MAX - mention.extent.span.end()));
    all
}
