//! Times: the weekday, the day in words, and how far it is.

use crate::features::View;
use crate::features::hover::note::Line;
use crate::features::hover::note::Note;
use crate::features::hover::tag_key;
use crate::syntax::HeaderKey;
use crate::syntax::Key;
use crate::text::Span;
use crate::time::ArticleDate;
use crate::time::Edtf;
use crate::time::Wording;
use crate::time::day_in_words;
use crate::time::distance;
use crate::time::distance_from_today;
use crate::time::edtf_in_words;
use crate::time::mend_edtf;
use crate::time::strict_date;

const REVERSED: &str = "the end comes before the beginning";

/// The time that a tag's `when` and `until` tell together.
pub(super) fn time(view: View<'_>, days: Option<Edtf>, when: Option<Span>, until: Option<Span>) -> Note {
    let values: Vec<&str> = [when, until].into_iter().flatten().map(|span| span.of(view.text)).collect();
    let mut note = Note::default();
    let Some(days) = days else {
        if when.is_none() {
            note.push(Line::new("an end without a beginning: add ").code("when"));
        } else if values.iter().all(|value| value.is_empty()) {
            return tag_key::note(Key::When);
        }
        let wrong = values.into_iter().filter(|value| !value.is_empty() && Edtf::parse(value).is_none());
        wrong.for_each(|value| note.push(malformed(value)));
        return note;
    };
    let Some(words) = words(&values) else {
        note.push(Line::new(REVERSED));
        return note;
    };
    note.push(Line::default().strong(&words));
    if let Some(distance) = view.day().and_then(|day| distance(days, day, "this article")) {
        note.push(Line::new(&distance));
    }
    note
}

/// A date of the header, written at `span`.
pub(super) fn header_date(view: View<'_>, span: Span, key: HeaderKey) -> Note {
    let mut note = Note::default();
    let written = span.of(view.text);
    let own = view.article.header.date.filter(|_| key == HeaderKey::Date);
    let Some(date) = own.or_else(|| strict_date(written)) else {
        note.push(Line::new("no date as it stands: write a day such as ").code("2025-12-22"));
        return note;
    };
    note.push(Line::default().strong(&date_in_words(date)));
    if key == HeaderKey::Date {
        note.push(Line::new(&distance_from_today(date.day, view.today)));
        if own.is_some() && strict_date(written).is_none() {
            note.push(Line::new("read as ").code(&date.day.to_string()));
        }
    } else if let Some(day) = view.day() {
        let days = Edtf { earliest: Some(date.day), latest: Some(date.day) };
        note.push(Line::new(&distance(days, day, "this article").unwrap_or_default()));
    }
    note
}

fn date_in_words(date: ArticleDate) -> String {
    let day = day_in_words(date.day, Wording::Full);
    match date.time {
        Some(time) => format!("{day}, {:02}:{:02}", time.hour(), time.minute()),
        None => day,
    }
}

/// `when`, or `when` and `until` as one interval.
fn words(values: &[&str]) -> Option<String> {
    let word = |value: &str| edtf_in_words(value, Wording::Full);
    match values {
        [when, until] if when.contains('/') || until.contains('/') => {
            Some(format!("{}, then until {}", word(when)?, word(until)?))
        }
        [when, until] => word(&format!("{when}/{until}")),
        [only] => word(only),
        _ => None,
    }
}

fn malformed(value: &str) -> Line {
    let line = Line::new("no time as it stands: write ");
    match mend_edtf(value) {
        Some((mended, _)) => line.code(&mended),
        None if Edtf::is_reversed(value) => Line::new(REVERSED),
        None => line
            .text("a day, month or year such as ")
            .code("2025-12-22")
            .text(", ")
            .code("2025-12")
            .text(" or ")
            .code("2025"),
    }
}
