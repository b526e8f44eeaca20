//! From a mention to the next or the previous one of the same, as the news went.

use std::cmp::Ordering;
use std::cmp::Reverse;

use crate::corpus::Corpus;
use crate::corpus::Posting;
use crate::corpus::path_key;
use crate::features::Appearance;
use crate::features::View;
use crate::features::subject::Subject;
use crate::features::timeline::among;
use crate::text::Span;
use crate::time::day_in_brief;

/// Which way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// To later articles, down an article.
    Next,
    /// To earlier articles, up an article.
    Previous,
}

/// Where a step leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stepped {
    /// The mention.
    pub mention: Appearance,
    /// Which of all mentions it is, from 1.
    pub number: usize,
    /// How many there are.
    pub count: usize,
}

/// The mention after or before byte `offset` of whatever is named there: by article date, then place. `None` where
/// nothing is named, and behind the last or before the first mention: a step doesn't wrap.
pub fn mention_step(view: View<'_>, offset: usize, step: Step) -> Option<Stepped> {
    let subject = Subject::at(view, offset)?;
    let words = subject.words(view, offset);
    let mentions = among(view, subject.ids).mentions;
    let own = mentions.iter().position(|one| one.article == view.id);
    let own = own.unwrap_or_else(|| mentions.iter().take_while(|one| is_earlier(view, one)).count());
    let in_text = |span: Span| (span.start(), Reverse(span.end()));
    let from_words = |one: &Appearance| in_text(one.place.extent.span).cmp(&in_text(words));
    let so = |one: &&Appearance, wanted: Ordering| one.article == view.id && from_words(one) == wanted;
    let before = own + mentions.iter().skip(own).take_while(|one| so(one, Ordering::Less)).count();
    let to = match step {
        Step::Next => {
            before + mentions.iter().skip(before).take_while(|one| so(one, Ordering::Equal)).count()
        }
        Step::Previous => before.checked_sub(1)?,
    };
    let count = mentions.len();
    mentions.into_iter().nth(to).map(|mention| Stepped { mention, number: to + 1, count })
}

impl Stepped {
    /// The mention's place in the news, in a few words for a status line: `2 of 7 · 22 Dec 2025 · Title`.
    pub fn label(&self, corpus: &Corpus) -> String {
        let summary = corpus.summary(self.mention.article);
        let day = summary.and_then(|summary| summary.date).map(|date| day_in_brief(date.day, None));
        let title = summary.and_then(|summary| summary.headline.as_ref()).map(|line| line.text.to_string());
        let file = || Some(self.mention.place.path.file_name()?.to_string_lossy().into_owned());
        let parts = [Some(format!("{} of {}", self.number, self.count)), day, title.or_else(file)];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }
}

/// Whether the article of `mention` comes before that of `view`, another one.
fn is_earlier(view: View<'_>, mention: &Appearance) -> bool {
    let there = Posting::new(mention.article, view.corpus.date(mention.article));
    let here = Posting::new(view.id, view.summary.date);
    if there.same_moment(here) { path_key(&mention.place.path) < path_key(view.path) } else { there < here }
}
