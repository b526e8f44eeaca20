//! Hints between the words: the day that a tag's time is, whom a name without a tag means.

use std::ops::Range;

use crate::corpus::Mention;
use crate::corpus::MentionKind;
use crate::corpus::MentionStatus;
use crate::features::View;
use crate::syntax::Key;
use crate::syntax::Tag;
use crate::text::Span;
use crate::text::Symbol;
use crate::time::Date;
use crate::time::Wording;
use crate::time::day_in_brief;
use crate::time::edtf_in_words;
use crate::time::english_weekday;
use crate::time::strict_day;

/// Which hints are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WantedHints {
    /// The weekday and day that a tag's `when` means.
    pub times: bool,
    /// The id of a recognised mention.
    pub ids: bool,
}

/// Something to show that isn't in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint {
    /// Behind this byte.
    pub offset: usize,
    /// What is shown.
    pub label: String,
    /// What it is about.
    pub about: HintAbout,
}

/// What a [`Hint`] is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HintAbout {
    /// The value of a tag's `when` or `until`, which stands here.
    Time(Span),
    /// A mention without a tag.
    Mention {
        /// Its words.
        words: Span,
        /// Whom it means.
        id: Symbol,
        /// What makes a tag of it: replacements that don't overlap, in the order of the text.
        tag: [(Span, String); 2],
    },
}

/// The hints that stand in `within`, a range of bytes, both ends included, in the order of the text.
pub fn hints(view: View<'_>, within: Range<usize>, wanted: WantedHints) -> Vec<Hint> {
    let mut hints = Vec::new();
    if wanted.times {
        let near = |tag: &&Tag| tag.span.start() <= within.end && within.start <= tag.span.end();
        hints.extend(view.article.tags.iter().filter(near).filter_map(|tag| time(view, tag)));
    }
    if wanted.ids {
        let recognised = |mention: &&Mention| mention.status == MentionStatus::Recognised;
        hints.extend(view.summary.mentions.iter().filter(recognised).map(mention));
    }
    hints.retain(|hint| within.start <= hint.offset && hint.offset <= within.end);
    hints.sort_by_key(|hint| hint.offset);
    hints
}

/// What `when`, or `when` and `until` together, mean; stands behind the later of them.
fn time(view: View<'_>, tag: &Tag) -> Option<Hint> {
    let when = view.article.attribute(tag, Key::When)?;
    let until = view.article.attribute(tag, Key::Until);
    let last = until.filter(|until| until.span.end() > when.span.end()).unwrap_or(when);
    let value = |span: Span| span.of(view.text);
    let label = match until {
        None => words(view, value(when.value))?,
        Some(until) => {
            edtf_in_words(&format!("{}/{}", value(when.value), value(until.value)), Wording::Short)?;
            format!("{} to {}", words(view, value(when.value))?, words(view, value(until.value))?)
        }
    };
    let says_more = label != value(when.value);
    let hint = Hint { offset: last.span.end(), label, about: HintAbout::Time(last.value) };
    says_more.then_some(hint)
}

/// `value` in words, days without their year where that is the article's.
fn words(view: View<'_>, value: &str) -> Option<String> {
    let brief = |day: Date| {
        let weekday = english_weekday(day.weekday());
        format!("{} {}", weekday.get(..3).unwrap_or(weekday), day_in_brief(day, view.day()))
    };
    let interval = value.split_once('/').and_then(|(first, last)| strict_day(first).zip(strict_day(last)));
    match (strict_day(value), interval) {
        (Some(day), _) => Some(brief(day)),
        (None, Some((first, last))) if first < last => Some(format!("{} to {}", brief(first), brief(last))),
        _ => edtf_in_words(value, Wording::Short),
    }
}

fn mention(mention: &Mention) -> Hint {
    let (words, id) = (mention.extent.span, mention.id);
    let key = match mention.kind {
        MentionKind::Actor => Key::Actor,
        MentionKind::Place => Key::Place,
        MentionKind::Event => Key::Event,
        MentionKind::Source => Key::Source,
        MentionKind::Quote => Key::Quote,
    };
    let behind = format!("]{{{}={}}}", key.name(), id.as_str());
    let tag = [(Span::empty(words.start()), "[".to_owned()), (Span::empty(words.end()), behind)];
    let about = HintAbout::Mention { words, id, tag };
    Hint { offset: words.end(), label: id.as_str().to_owned(), about }
}
