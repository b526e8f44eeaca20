//! The keys of tags and the values of `status`: what each means, and an example.

use crate::corpus::EventStatus;
use crate::features::hover::note::Line;
use crate::features::hover::note::Note;
use crate::syntax::Key;

/// What `key` takes and means.
pub(super) fn note(key: Key) -> Note {
    let (takes, example, more) = match key {
        Key::Declare | Key::Event | Key::Status | Key::PartOf | Key::After | Key::At | Key::Title => {
            of_event(key)
        }
        Key::When | Key::Until => of_time(key),
        Key::Actor | Key::Place | Key::Source | Key::Quote => of_somebody(key),
        Key::Unknown => return Note::default(),
    };
    let mut note = Note::default();
    note.push(Line::default().strong(key.name()).text(" · ").text(takes));
    note.push(Line::new(more));
    note.push(Line::default().code(example));
    note
}

/// What `status` says of an event.
pub(super) fn status(status: EventStatus) -> Note {
    let means = match status {
        EventStatus::Planned => "it is to come",
        EventStatus::Happened => "it took place",
        EventStatus::Postponed => "it is to come later than was planned",
        EventStatus::Cancelled => "it will not come",
    };
    let mut note = Note::default();
    note.push(Line::default().strong(status.name()).text(" · ").text(means));
    note.push(Line::new("What this article reports of the event; the latest article by date holds."));
    note
}

/// What it takes, an example, and what else there is to know.
type Page = (&'static str, &'static str, &'static str);

fn of_somebody(key: Key) -> Page {
    match key {
        Key::Actor => (
            "ids of persons, organisations, or places that act",
            "[Peskov]{actor=dmitri-peskov}",
            "The text mentions these actors. Several ids stand in quotes, blanks between them.",
        ),
        Key::Place => (
            "ids of places, or of organisations with a location",
            "[Moscova]{place=moscova}",
            "The text mentions these as places.",
        ),
        Key::Source => (
            "ids, or unnamed, or unnamed-…",
            "[surse diplomatice]{source=unnamed-diplomat}",
            "The text names the source of the claim.",
        ),
        _ => (
            "ids of the speakers, or unnamed, or unnamed-…",
            "[„Nu este adevărat”]{quote=dmitri-peskov}",
            "The text is a quotation of them. Over several paragraphs: tag each.",
        ),
    }
}

fn of_event(key: Key) -> Page {
    match key {
        Key::Event => (
            "ids of events",
            "[discuțiile de la Miami]{event=miami-talks-2025-12}",
            "The text mentions these events.",
        ),
        Key::Status => (
            "planned, happened, postponed, cancelled",
            "[summitul]{event=alaska-summit-2025-08 status=happened}",
            "What this article reports of the event. Stands beside # or event.",
        ),
        Key::PartOf => (
            "ids of events that this one is part of",
            "[prima rundă]{#prima-runda part-of=miami-talks-2025-12}",
            "Stands beside # only.",
        ),
        Key::After => (
            "ids of events that this one follows",
            "[a doua rundă]{#a-doua-runda after=prima-runda}",
            "Stands beside # only.",
        ),
        Key::At => (
            "ids of the places where the event is",
            "[runda nouă]{#runda-noua at=miami}",
            "Stands beside # only.",
        ),
        Key::Title => (
            "the event's name, in quotes",
            "[se întâlnesc din nou]{#runda-noua title=\"runda nouă\"}",
            "Else the tag's text is its name. Stands beside # only.",
        ),
        _ => (
            "a new id: the text declares an event",
            "[runda nouă]{#runda-noua when=2026-01-03 at=miami}",
            "May carry when, until, at, part-of, after, title and status.",
        ),
    }
}

fn of_time(key: Key) -> Page {
    match key {
        Key::When => (
            "a day, month, year or interval (EDTF)",
            "[duminică]{when=2025-12-21}",
            "The time that the text means; beside # or event, when the event is. About: \"2025-08~\"; spring: 2026-21; open: \"2025-12-20/..\".",
        ),
        _ => (
            "the end of the time that begins at when (EDTF)",
            "[două zile]{when=2025-12-20 until=2025-12-21}",
            "Stands beside when only.",
        ),
    }
}
