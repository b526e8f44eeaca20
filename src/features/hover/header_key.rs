//! The keys of the header: what each takes, and an example.

use crate::features::hover::note::Line;
use crate::features::hover::note::Note;
use crate::syntax::HeaderKey;

/// What `key` takes.
pub(super) fn note(key: HeaderKey) -> Note {
    let (takes, example, more) = page(key);
    let mut note = Note::default();
    note.push(Line::default().strong(key.name()).text(" · ").text(takes));
    note.push(Line::new(more));
    note.push(Line::default().code(example));
    note
}

/// What it takes, an example, and what else there is to know.
fn page(key: HeaderKey) -> (&'static str, &'static str, &'static str) {
    match key {
        HeaderKey::Date => (
            "the article's day, or day and time with an offset",
            "date 2025-12-22",
            "Required, and first. With an offset: 2025-12-22T10:30:00+02:00. The story may go on in the same line.",
        ),
        HeaderKey::Title => (
            "the headline",
            "title Kremlinul neagă progresul de la Miami",
            "Prose like the body: tags and names count in it.",
        ),
        HeaderKey::Place => (
            "where it was written: an id or a card's name",
            "place Miami",
            "What no card knows is free text.",
        ),
        HeaderKey::Author => ("who wrote it", "author Ana Rusu", "Plain text."),
        HeaderKey::Source => (
            "where it comes from: an id or a card's name",
            "source Reuters",
            "What no card knows is free text.",
        ),
        HeaderKey::Event => (
            "the article's main event: an id or a card's name",
            "event miami-talks-2025-12",
            "One that no card has and no article declares is reported.",
        ),
        HeaderKey::Lang => (
            "the article's language, a BCP 47 tag",
            "lang ro",
            "Decides how dates are read and which names and descriptions are shown.",
        ),
        HeaderKey::Url => ("where it is published", "url https://example.com/a", "Plain text."),
        HeaderKey::Updated => (
            "when it was last changed: a day, or day and time with an offset",
            "updated 2025-12-23",
            "Not before the date.",
        ),
        HeaderKey::Lint => (
            "rules that stay silent in this article",
            "lint ignore date-filename unknown-id",
            "One that silences nothing is reported.",
        ),
    }
}
