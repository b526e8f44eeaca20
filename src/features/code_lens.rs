//! Lenses: over a declaration how often, first and last its event was in the news; over the header what was reported of
//! the article's event before and after it.
//!
//! Which there are is found in no time; what they say is asked of one when it is shown.

use rustc_hash::FxHashMap;

use crate::corpus::ArticleId;
use crate::corpus::MentionKind;
use crate::corpus::MentionStatus;
use crate::corpus::header_ids;
use crate::features::Place;
use crate::features::View;
use crate::features::hover::counted;
use crate::features::references::mentions_of;
use crate::syntax::HeaderKey;
use crate::syntax::Key;
use crate::syntax::is_id;
use crate::text::Span;
use crate::text::Symbol;

/// So many characters of a headline are shown.
const SHOWN: usize = 60;

/// Something to be said above a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lens {
    /// The words that it is about.
    pub span: Span,
    /// What it says.
    pub about: LensAbout,
    /// The event that it speaks of.
    pub event: Symbol,
}

/// What a [`Lens`] says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LensAbout {
    /// How often the event is mentioned.
    Mentions,
    /// Where it was reported first.
    First,
    /// Where it stood last.
    Last,
    /// The article before this one.
    Before,
    /// The article after this one.
    After,
}

/// A lens as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LensText {
    /// What it says.
    pub title: String,
    /// Where it leads to, in the order of reading; for what speaks of one article one place.
    pub places: Vec<Place>,
}

impl LensAbout {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Mentions, Self::First, Self::Last, Self::Before, Self::After];
}

/// The lenses of the article, in the order of the text.
pub fn lenses(view: View<'_>) -> Vec<Lens> {
    let (mut lenses, mut known) = (over_header(view), FxHashMap::default());
    for tag in view.article.tags.iter().filter(|tag| tag.closed) {
        let Some(declared) = view.article.attribute(tag, Key::Declare) else { continue };
        let id = declared.value.of(view.text);
        if !is_id(id) {
            continue;
        }
        let event = view.registry().resolve(Symbol::new(id));
        // One text may declare one event again and again.
        let abouts = known.entry(event).or_insert_with(|| over_declaration(view, event));
        lenses.extend(abouts.iter().map(|&about| Lens { span: tag.text, about, event }));
    }
    lenses
}

/// What there is to say over a declaration of `event`.
fn over_declaration(view: View<'_>, event: Symbol) -> Vec<LensAbout> {
    let mut abouts = vec![LensAbout::Mentions];
    if let Some(presence) = view.corpus.presence(event).filter(|presence| presence.first.is_some()) {
        abouts.push(LensAbout::First);
        let first = view.corpus.first_report(event).or_else(|| view.corpus.earliest_preview(event));
        abouts.extend((presence.last != first).then_some(LensAbout::Last));
    }
    abouts
}

/// What `lens` says and where it leads to; `None` where that is nothing any more.
pub fn lens_text(view: View<'_>, lens: Lens) -> Option<LensText> {
    let event = lens.event;
    let day = |article| view.brief_day(article).unwrap_or_else(|| "in an undated article".to_owned());
    match lens.about {
        LensAbout::Mentions => Some(mentions(view, event)),
        LensAbout::First => {
            let chronicle = view.corpus.chronicle(event);
            let (what, article) = match (chronicle.first_report, chronicle.announced) {
                (Some(article), _) => ("first report", article),
                (None, article) => ("announced", article?),
            };
            Some(LensText {
                title: format!("{what} {}", day(article)),
                places: place(view, event, article).into_iter().collect(),
            })
        }
        LensAbout::Last => {
            let article = view.corpus.presence(event)?.last?;
            Some(LensText {
                title: format!("last {}", day(article)),
                places: place(view, event, article).into_iter().collect(),
            })
        }
        LensAbout::Before | LensAbout::After => {
            let neighbours = view.corpus.neighbours(event, view.id);
            let (way, coverage) = match lens.about {
                LensAbout::Before => ("previous", neighbours.before?),
                _ => ("next", neighbours.after?),
            };
            let what = if coverage.preview { "preview" } else { "report" };
            let (day, headline) = (day(coverage.article), headline(view, coverage.article));
            let title = format!("{way} {what}: {day} {headline}");
            Some(LensText { title, places: place(view, event, coverage.article).into_iter().collect() })
        }
    }
}

fn over_header(view: View<'_>) -> Vec<Lens> {
    let header = &view.article.header;
    let found = header.date_span.zip(main_event(view));
    let Some((span, event)) = found else { return Vec::new() };
    let neighbours = view.corpus.neighbours(event, view.id);
    let before = neighbours.before.map(|_| LensAbout::Before);
    let after = neighbours.after.map(|_| LensAbout::After);
    before.into_iter().chain(after).map(|about| Lens { span, about, event }).collect()
}

/// What the article is about: the header's `event`, else the event that it declares first, else the one that it
/// mentions most, of several the first.
fn main_event(view: View<'_>) -> Option<Symbol> {
    if let Some(line) = view.article.header.line(HeaderKey::Event) {
        let ids = header_ids(line.value.of(view.text), HeaderKey::Event, view.registry());
        if let Some(&id) = ids.first() {
            return Some(id);
        }
    }
    let events = view.summary.mentions.iter().filter(|mention| mention.kind == MentionKind::Event);
    let declared = events.clone().find(|mention| mention.status == MentionStatus::Declared);
    if let Some(declared) = declared {
        return Some(declared.id);
    }
    let mut counts: Vec<(Symbol, usize)> = Vec::new();
    for mention in events {
        match counts.iter_mut().find(|(id, _)| *id == mention.id) {
            Some((_, count)) => *count += 1,
            None => counts.push((mention.id, 1)),
        }
    }
    counts.into_iter().rev().max_by_key(|(_, count)| *count).map(|(id, _)| id)
}

fn mentions(view: View<'_>, event: Symbol) -> LensText {
    let places = mentions_of(view.corpus, event);
    let mut articles: Vec<_> = places.iter().map(|place| &place.path).collect();
    articles.dedup();
    let title = match places.len() {
        0 => "no other mention".to_owned(),
        count => format!("{} in {}", counted(count, "mention"), counted(articles.len(), "article")),
    };
    LensText { title, places }
}

/// Where `article` mentions the event first.
fn place(view: View<'_>, event: Symbol, article: ArticleId) -> Option<Place> {
    let summary = view.corpus.summary(article)?;
    let mention = summary.mentions.iter().find(|mention| mention.id == event);
    let extent = mention.map(|mention| mention.extent);
    let extent = extent.or_else(|| summary.headline.as_ref().map(|headline| headline.extent));
    Place::in_article(view.corpus, article, extent.unwrap_or_default())
}

/// The headline of `article` in quotes, else its file's name.
fn headline(view: View<'_>, article: ArticleId) -> String {
    let headline = view.corpus.summary(article).and_then(|summary| summary.headline.as_deref());
    let Some(headline) = headline else { return view.article_name(article) };
    match headline.text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("“{}…”", Span::new(0, end).of(&headline.text).trim_end()),
        None => format!("“{}”", headline.text),
    }
}
