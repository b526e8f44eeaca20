//! What is known of an event: by its card, by an article's declaration, or by its mentions alone.

use crate::corpus::Chronicle;
use crate::corpus::Declaration;
use crate::corpus::EventNote;
use crate::corpus::EventStatus;
use crate::corpus::Holder;
use crate::features::View;
use crate::features::hover::card;
use crate::features::hover::label::counted;
use crate::features::hover::label::list;
use crate::features::hover::note::Line;
use crate::features::hover::note::Note;
use crate::registry::Card;
use crate::text::Symbol;
use crate::time::Wording;
use crate::time::day_in_words;
use crate::time::edtf_in_words;

/// So many of those who are mentioned with an event are named.
const COMPANY: usize = 5;

/// What is known of the event `id`.
pub(super) fn note(view: View<'_>, id: Symbol) -> Note {
    let mut note = Note::default();
    let chronicle = view.corpus.chronicle(id);
    match view.corpus.holder(id) {
        Some(Holder::Card(card)) => by_card(view, card, &chronicle, &mut note),
        Some(Holder::Inline(article, said)) => {
            by_declaration(view, said, &chronicle, &mut note);
            let day = view.brief_day(article).filter(|_| article != view.id);
            let day = day.map_or(String::new(), |day| format!(", {day}"));
            note.push(Line::new("declared in ").text(&view.article_name(article)).text(&day));
        }
        None => {
            note.push(Line::default().code(id.as_str()).text(" · event"));
            note.push(course(view, &chronicle, None));
            let similar = view.corpus.similar_event(id);
            note.push(undeclared(similar));
        }
    }
    first_report(view, &chronicle, &mut note);
    company(view, id, &mut note);
    if let Some(Holder::Card(card)) = view.corpus.holder(id) {
        card::other_names(view, card, &mut note);
        note.push(card::links(card));
    }
    note
}

fn by_card(view: View<'_>, card: &Card, chronicle: &Chronicle, note: &mut Note) {
    note.push(card::heading(view, card, ""));
    let words = |date: &Option<String>| date.as_deref().and_then(|date| edtf_in_words(date, Wording::Short));
    let when = match (words(&card.start_date), words(&card.end_date)) {
        (Some(start), Some(end)) if start != end => format!("{start} to {end}"),
        (Some(start), _) => start,
        (None, Some(end)) => format!("until {end}"),
        (None, None) => String::new(),
    };
    let place = card.location.map(|place| view.name_of(place)).unwrap_or_default();
    note.push(joined([when, place]));
    note.push(course(view, chronicle, card.event_status.as_deref()));
    note.push(card::description(view, card));
    let parts = view.registry().parts_of(card.id).map(|part| view.card_name(part).to_owned());
    let parts = list(parts);
    let names = |ids: &[Symbol]| list(ids.iter().map(|&id| view.name_of(id)));
    note.push(labelled("part of ", &names(card.super_event.as_slice())));
    note.push(labelled("after ", &names(card.previous_event.as_slice())));
    note.push(labelled("parts: ", &parts));
    note.push(labelled("participants: ", &names(&card.participant)));
}

fn by_declaration(view: View<'_>, said: &EventNote, chronicle: &Chronicle, note: &mut Note) {
    let Some(declaration) = said.declaration.as_deref() else { return };
    let name = if declaration.name.is_empty() { said.event.as_str() } else { &declaration.name };
    note.push(Line::default().strong(name).text(" · event · ").code(said.event.as_str()));
    let names = |ids: &[Symbol]| list(ids.iter().map(|&id| view.name_of(id)));
    note.push(joined([declared_time(said, declaration), names(&declaration.at)]));
    note.push(course(view, chronicle, None));
    note.push(labelled("part of ", &names(&declaration.part_of)));
    note.push(labelled("after ", &names(&declaration.after)));
}

/// The time that the declaration gives, as it is written; where an interval ends in another one, its days.
fn declared_time(said: &EventNote, declaration: &Declaration) -> String {
    let days = || {
        let days = said.when?.days;
        let (start, end) = (days.earliest?, days.latest?);
        Some(format!("{} to {}", day_in_words(start, Wording::Short), day_in_words(end, Wording::Short)))
    };
    edtf_in_words(&declaration.time, Wording::Short).or_else(days).unwrap_or_default()
}

/// „announced 18 Dec · first reported 22 Dec · 7 reports · happened"; `written` is the status on the card.
fn course(view: View<'_>, chronicle: &Chronicle, written: Option<&str>) -> Line {
    let day = |article| view.brief_day(article);
    let announced = chronicle.announced.and_then(day).map(|day| format!("announced {day}"));
    let reported = chronicle.first_report.and_then(day).map(|day| format!("first reported {day}"));
    let undated = if reported.is_none() { ", none dated" } else { "" };
    let reports = match (chronicle.reports, chronicle.previews) {
        (0, 0) => "in no article".to_owned(),
        (0, previews) => format!("{}, no report yet", counted(previews, "preview")),
        (reports, _) => counted(reports, "report") + undated,
    };
    let status = chronicle.status.map(EventStatus::name).or(written).unwrap_or_default();
    joined([announced.unwrap_or_default(), reported.unwrap_or_default(), reports, status.to_owned()])
}

fn first_report(view: View<'_>, chronicle: &Chronicle, note: &mut Note) {
    if let Some(article) = chronicle.first_report {
        note.push(Line::new("first report: ").text(&view.article_name(article)));
    }
}

/// Who is mentioned with the event most.
fn company(view: View<'_>, id: Symbol, note: &mut Note) {
    let company = view.corpus.company(id).into_iter().take(COMPANY);
    let named = company.map(|(other, count)| format!("{} ({count})", view.name_of(other)));
    note.push(labelled("mentioned with: ", &list(named)));
}

fn undeclared(similar: Option<Symbol>) -> Line {
    let line = Line::new("neither a card nor a declaration: ");
    match similar {
        Some(similar) => line.text("did you mean ").code(similar.as_str()).text("?"),
        None => line.text("declare it where it is first reported, or create its card"),
    }
}

/// `parts` that say something, on one line.
fn joined(parts: impl IntoIterator<Item = String>) -> Line {
    parts.into_iter().filter(|part| !part.is_empty()).fold(Line::default(), |line, part| {
        let line = if line.is_empty() { line } else { line.text(" · ") };
        line.text(&part)
    })
}

/// `text` with what it is, where there is any.
fn labelled(label: &str, text: &str) -> Line {
    if text.is_empty() { Line::default() } else { Line::new(label).text(text) }
}
