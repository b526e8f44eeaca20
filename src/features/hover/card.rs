//! The card of a person, an organisation or a place.

use crate::features::View;
use crate::features::hover::label::counted;
use crate::features::hover::label::kind;
use crate::features::hover::label::list;
use crate::features::hover::note::Line;
use crate::features::hover::note::Note;
use crate::registry::Card;
use crate::registry::Office;
use crate::registry::Role;
use crate::text::Symbol;
use crate::text::folded;
use crate::time::Date;
use crate::time::Wording;
use crate::time::day_in_brief;
use crate::time::edtf_in_words;

/// So many offices and links are shown.
const MOST: usize = 5;

/// What `card` says, `before` its name what it is here.
pub(super) fn note(view: View<'_>, card: &Card, before: &str) -> Note {
    let mut note = Note::default();
    note.push(heading(view, card, before));
    offices(view, card, &mut note);
    if let Some(seat) = card.location {
        note.push(Line::new("in ").text(&view.name_of(seat)));
    }
    note.push(description(view, card));
    other_names(view, card, &mut note);
    note.push(presence(view, card.id));
    note.push(links(card));
    note
}

/// The card's name, what it is, and its id.
pub(super) fn heading(view: View<'_>, card: &Card, before: &str) -> Line {
    Line::new(before)
        .strong(view.card_name(card))
        .text(" · ")
        .text(kind(card.kind))
        .text(" · ")
        .code(card.id.as_str())
}

/// What the card says of it, in the article's language if it can.
pub(super) fn description(view: View<'_>, card: &Card) -> Line {
    Line::new(card.description.best(view.article_language()).unwrap_or_default())
}

/// The card's other names, and apart from them those that are never recognised.
pub(super) fn other_names(view: View<'_>, card: &Card, note: &mut Note) {
    let main = view.card_name(card);
    for (weak, what) in [(false, "also: "), (true, "in tags only: ")] {
        let mut seen = vec![main];
        let names = card.names.iter().filter(|name| name.weak == weak).map(|name| name.text.as_str());
        let names = names.filter(|name| {
            let new = seen.len() > MOST * MOST || !seen.contains(name);
            seen.push(name);
            new
        });
        let names = list(names.map(str::to_owned));
        if !names.is_empty() {
            note.push(Line::new(what).text(&names));
        }
    }
}

/// The card's web addresses.
pub(super) fn links(card: &Card) -> Line {
    let mut shown = Line::default();
    for address in &card.same_as {
        if shown.len() < MOST * 2 && !Line::default().link(address).is_empty() {
            shown = if shown.is_empty() { shown } else { shown.text(" · ") }.link(address);
        }
    }
    shown
}

/// In how many articles `id` stands, since when and until when.
pub(super) fn presence(view: View<'_>, id: Symbol) -> Line {
    let Some(presence) = view.corpus.presence(id) else { return Line::new("mentioned in no article") };
    let day = |article: Option<_>| article.and_then(|article| view.corpus.date(article)).map(|date| date.day);
    let (first, last) = (day(presence.first), day(presence.last));
    // The article's year goes without saying where there is no other.
    let reference = view.day().filter(|_| first.map(Date::year) == last.map(Date::year));
    let brief = |day: Date| day_in_brief(day, reference);
    let line = Line::new("mentioned in ").text(&counted(presence.articles, "article"));
    match (first, last) {
        (Some(first), Some(last)) if first != last => {
            line.text(" · first ").text(&brief(first)).text(" · last ").text(&brief(last))
        }
        (Some(only), _) => line.text(" · ").text(&brief(only)),
        _ => line,
    }
}

/// The offices on the day of the article; without a date on the day of reading.
fn offices(view: View<'_>, card: &Card, note: &mut Note) {
    let day = view.day().unwrap_or(view.today);
    let today = if view.day().is_some() { "" } else { "today: " };
    for office in card.offices_on(day).into_iter().take(MOST) {
        let (what, role) = match office {
            Office::Held(role) => (today, role),
            Office::Former(role) => ("formerly: ", role),
            Office::Coming(role) => ("later: ", role),
        };
        note.push(Line::new(what).text(&role_in_words(view, role)).text(&term(role)));
    }
}

/// What the office is called, and where it is unless its name says so.
fn role_in_words(view: View<'_>, role: &Role) -> String {
    let name = role.name.best(view.article_language()).unwrap_or_default();
    match role.organization.map(|organization| view.name_of(organization)) {
        Some(organization) if !names(name, &organization) => format!("{name}, {organization}"),
        _ => name.to_owned(),
    }
}

/// Whether `role` names the organisation, with whatever endings: „purtător de cuvânt al Kremlinului".
fn names(role: &str, organization: &str) -> bool {
    const STEM: usize = 5;
    let stem = |word: &str| word.chars().take(STEM).collect::<String>();
    let role = folded(role);
    let in_role: Vec<String> = role.split_whitespace().map(stem).collect();
    let organization = folded(organization);
    let mut long = organization.split_whitespace().filter(|word| word.chars().count() >= STEM).peekable();
    role.contains(&organization) || long.peek().is_some() && long.all(|word| in_role.contains(&stem(word)))
}

/// From when to when, in parentheses.
fn term(role: &Role) -> String {
    let words = |date: &Option<String>| date.as_deref().and_then(|date| edtf_in_words(date, Wording::Brief));
    match (words(&role.start_date), words(&role.end_date)) {
        (Some(start), Some(end)) => format!(" ({start} to {end})"),
        (Some(start), None) => format!(" (since {start})"),
        (None, Some(end)) => format!(" (until {end})"),
        (None, None) => String::new(),
    }
}
