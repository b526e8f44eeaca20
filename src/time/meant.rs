//! Times that plain words mean on the day of an article: `duminică`, `ieri`, `22 decembrie`, `last week`.
//!
//! Romanian and English are understood, and in every language its names of months and weekdays. What a word leaves open
//! is read both ways, the likelier first: `vineri` is the last Friday, the next one where the sentence tells of the future.

mod calendar;
mod page;
mod relative;
mod several_days;
mod vocabulary;
mod written_day;

use crate::text::Span;
use crate::time::Date;
use crate::time::meant::page::Page;

/// An expression that means a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meant {
    /// Where it stands.
    pub span: Span,
    /// What it may mean, the likeliest first, at least one.
    pub readings: Vec<Stretch>,
}

/// A time in EDTF: one expression, or a first and a last day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// The time, or its first day.
    pub first: String,
    /// Its last day, where that is another.
    pub last: Option<String>,
}

/// The expressions in `text` (a sentence: no more than 300 words of it are read) in the order of the text, as they are
/// meant on `day` in `language` (a BCP 47 tag; `None`: Romanian and English). Offsets are those of `text`.
pub fn times_meant(text: &str, day: Date, language: Option<&str>) -> Vec<Meant> {
    let page = Page::new(text, day, language);
    let mut found = Vec::new();
    let mut at = 0;
    while at < page.words.len() {
        let read = calendar::read(&page, at).or_else(|| relative::read(&page, at));
        let Some((next, readings)) = read.filter(|(next, readings)| *next > at && !readings.is_empty())
        else {
            at += 1;
            continue;
        };
        let span = Span::new(page.words[at].span.start(), page.words[next - 1].span.end());
        found.push(Meant { span, readings });
        at = next;
    }
    found
}

/// Where an expression ends (index of the word behind it) and what it means.
type Reading = (usize, Vec<Stretch>);

impl Stretch {
    fn day(day: Date) -> Self {
        Self { first: day.to_string(), last: None }
    }

    fn days(first: Date, last: Date) -> Self {
        Self { first: first.to_string(), last: Some(last.to_string()).filter(|_| last != first) }
    }

    fn month(year: i16, month: i8) -> Self {
        Self { first: format!("{year:04}-{month:02}"), last: None }
    }

    fn year(year: i16) -> Self {
        Self { first: format!("{year:04}"), last: None }
    }
}
