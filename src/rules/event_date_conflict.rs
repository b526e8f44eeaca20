//! A report gives an event another time than the event's card or declaration.
//!
//! The two times don't share a day. One of them is wrong, or the report means another event. A mention with
//! `status=postponed` gives the new time and is no conflict; nor is a preview.
//!
//! ```news bad
//! -- a.news --
//! date 2025-12-22
//!
//! [Discuțiile]{#vienna-talks-2025-12 when=2025-12-20} au început sâmbătă.
//! -- b.news --
//! date 2025-12-23
//!
//! [Discuțiile]{event=vienna-talks-2025-12 when=2025-12-21} au început duminică.
//! ```
//!
//! ```news good
//! -- a.news --
//! date 2025-12-22
//!
//! [Discuțiile]{#vienna-talks-2025-12 when=2025-12-20 until=2025-12-21} au durat două zile.
//! -- b.news --
//! date 2025-12-23
//!
//! [Discuțiile]{event=vienna-talks-2025-12 when=2025-12-21} s-au încheiat duminică.
//! ```

use crate::corpus::ArticleId;
use crate::corpus::Corpus;
use crate::corpus::Dating;
use crate::corpus::EventNote;
use crate::corpus::EventStatus;
use crate::corpus::Holder;
use crate::rules::Check;
use crate::rules::CorpusContext;
use crate::rules::Finding;
use crate::rules::RegistryContext;
use crate::rules::Rule;
use crate::rules::Severity;
use crate::rules::event_place;
use crate::text::Symbol;
use crate::time::Edtf;

pub(crate) static RULE: Rule = Rule {
    code: "event-date-conflict",
    severity: Severity::Warning,
    source: include_str!("event_date_conflict.rs"),
    checks: &[Check::Corpus(check_article), Check::Registry(check_cards)],
};

fn check_article(context: &CorpusContext<'_>, findings: &mut Vec<Finding>) {
    for notes in context.summary.notes.chunk_by(|one, other| one.event == other.event) {
        let event = notes[0].event;
        let (days, related) = match context.declarers.holder(event) {
            Some(Holder::Card(card)) => {
                (card.days(), event_place::card(context.registry, card, "the card of the event"))
            }
            Some(Holder::Inline(article, holding)) => {
                if article == context.id {
                    findings.extend(of_holder(context, holding));
                }
                let place = holding.when.map_or(holding.text, |when| when.extent);
                let related = event_place::article(context.corpus, article, place, "the declaration's time");
                (holding.when.map(|when| when.days), related)
            }
            None => continue,
        };
        let Some(days) = days else { continue };
        let conflicts = notes.iter().filter_map(|note| conflicting(context.corpus, context.id, note, days));
        findings.extend(conflicts.map(|when| finding(when, event, related.clone())));
    }
}

/// The conflict of the declaration that holds with the first report that says otherwise.
fn of_holder(context: &CorpusContext<'_>, holding: &EventNote) -> Option<Finding> {
    let when = holding.when?;
    let (article, other) = first_conflict(context.corpus, holding.event, when.days)?;
    let related = event_place::article(context.corpus, article, other.extent, "the other time");
    Some(finding(when, holding.event, related))
}

fn check_cards(context: &RegistryContext<'_>, findings: &mut Vec<Finding>) {
    for card in event_place::event_cards(context) {
        let Some(days) = card.days() else { continue };
        if let Some((article, when)) = first_conflict(context.corpus, card.id, days) {
            let related = event_place::article(context.corpus, article, when.extent, "the other time");
            let when = Dating { days, extent: card.id_extent };
            findings.push(finding(when, card.id, related));
        }
    }
}

fn finding(when: Dating, event: Symbol, related: Option<crate::rules::Related>) -> Finding {
    let message = format!(
        "the times that are given for `{event}` don't meet: correct one of them, or name the event that is meant"
    );
    let mut finding = Finding::new(&RULE, when.extent, message);
    finding.related.extend(related);
    finding
}

/// The first report, by date, whose own time and `days` don't meet.
fn first_conflict(corpus: &Corpus, event: Symbol, days: Edtf) -> Option<(ArticleId, Dating)> {
    corpus.noting(event).find_map(|article| {
        let when = corpus.notes(article, event).find_map(|note| conflicting(corpus, article, note, days));
        when.map(|when| (article, when))
    })
}

/// The time of a note in a report that doesn't meet `days`.
fn conflicting(corpus: &Corpus, article: ArticleId, note: &EventNote, days: Edtf) -> Option<Dating> {
    let when = note.when.filter(|_| note.declaration.is_none())?;
    let day = corpus.summary(article)?.date.map(|date| date.day);
    let preview = day.zip(days.earliest).is_some_and(|(day, start)| day < start);
    let conflicts = !preview && note.status != Some(EventStatus::Postponed) && !when.days.meets(days);
    conflicts.then_some(when)
}
