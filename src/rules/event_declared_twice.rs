//! An event is declared in more than one place.
//!
//! A card holds against an inline declaration, the declaration in the earlier article against a later one. Where
//! the two agree this is a hint, and the one that doesn't hold can become a mention (`event=id`). They contradict
//! where their times don't meet, or `at` or `part-of` differ: then it is an error, and one of them is wrong or means
//! another event.
//!
//! ```news bad
//! -- a.news --
//! date 2025-12-22
//!
//! [Discuțiile de la Viena]{#vienna-talks-2025-12 when=2025-12-20} au început.
//! -- b.news --
//! date 2025-12-23
//!
//! [Discuțiile de la Viena]{#vienna-talks-2025-12 when=2025-12-20} s-au încheiat.
//! ```
//!
//! ```news good
//! -- a.news --
//! date 2025-12-22
//!
//! [Discuțiile de la Viena]{#vienna-talks-2025-12 when=2025-12-20} au început.
//! -- b.news --
//! date 2025-12-23
//!
//! [Discuțiile de la Viena]{event=vienna-talks-2025-12} s-au încheiat.
//! ```

use crate::corpus::Declaration;
use crate::corpus::EventNote;
use crate::registry::Card;
use crate::registry::CardType;
use crate::rules::Check;
use crate::rules::CorpusContext;
use crate::rules::Edit;
use crate::rules::Finding;
use crate::rules::Fix;
use crate::rules::RegistryContext;
use crate::rules::Related;
use crate::rules::Rule;
use crate::rules::Severity;
use crate::rules::event_place;
use crate::text::Extent;
use crate::text::Symbol;
use crate::time::Edtf;

pub(crate) static RULE: Rule = Rule {
    code: "event-declared-twice",
    severity: Severity::Error,
    source: include_str!("event_declared_twice.rs"),
    checks: &[Check::Corpus(check_article), Check::Registry(check_cards)],
};

/// What two declarations may contradict each other in.
struct Claim<'a> {
    days: Option<Edtf>,
    at: &'a [Symbol],
    part_of: &'a [Symbol],
}

fn check_article(context: &CorpusContext<'_>, findings: &mut Vec<Finding>) {
    for notes in context.summary.notes.chunk_by(|one, other| one.event == other.event) {
        let event = notes[0].event;
        let declared = notes.iter().filter_map(|note| Some((note, note.declaration.as_deref()?)));
        if let Some(card) = context.registry.card(event) {
            for (note, declaration) in declared.filter(|_| card.kind == CardType::Event) {
                let related = event_place::card(context.registry, card, "the card of the event");
                findings.push(finding(note, declaration, &Claim::card(card), true, related));
            }
            continue;
        }
        let [first, second] = context.declarers.first(event);
        for (note, declaration) in declared {
            let holds = first.is_some_and(|(_, first)| std::ptr::eq(first, note));
            let Some((article, other)) = (if holds { second } else { first }) else { continue };
            let message = if holds { "declared again here" } else { "the declaration that holds" };
            let related = event_place::article(context.corpus, article, event_place::extent(other), message);
            findings.push(finding(note, declaration, &Claim::note(other), !holds, related));
        }
    }
}

fn check_cards(context: &RegistryContext<'_>, findings: &mut Vec<Finding>) {
    for card in event_place::event_cards(context) {
        if let [Some((article, note)), _] = context.corpus.first_declarations(card.id) {
            let extent = event_place::extent(note);
            let related = event_place::article(context.corpus, article, extent, "declared again here");
            let contradicts = Claim::card(card).contradicts(&Claim::note(note));
            findings.push(told(card.id_extent, card.id, contradicts, related));
        }
    }
}

fn finding(
    note: &EventNote,
    declaration: &Declaration,
    other: &Claim<'_>,
    yields: bool,
    related: Option<Related>,
) -> Finding {
    let own = Claim::note(note);
    let contradicts = own.contradicts(other);
    let mut finding = told(declaration.id, note.event, contradicts, related);
    if yields && !contradicts {
        let mut edits = vec![Edit { span: declaration.id.span, text: format!("event={}", note.event) }];
        let own_attributes = declaration.own_attributes.iter();
        edits.extend(own_attributes.map(|&span| Edit { span, text: String::new() }));
        edits.sort_by_key(|edit| edit.span);
        let lossless = !declaration.titled
            && declaration.after.is_empty()
            && own.at.iter().all(|id| other.at.contains(id))
            && own.part_of.iter().all(|id| other.part_of.contains(id));
        finding.fixes.push(Fix {
            title: format!("mention the event: `event={}`", note.event),
            certain: lossless,
            edits,
        });
    }
    finding
}

fn told(extent: Extent, event: Symbol, contradicts: bool, related: Option<Related>) -> Finding {
    let message = if contradicts {
        format!(
            "`{event}` is declared elsewhere with another time or place: correct one, or choose another id"
        )
    } else {
        format!("`{event}` is declared elsewhere too: keep one declaration and mention it by `event={event}`")
    };
    let mut finding = Finding::new(&RULE, extent, message);
    finding.severity = if contradicts { Severity::Error } else { Severity::Hint };
    finding.related.extend(related);
    finding
}

impl<'a> Claim<'a> {
    fn card(card: &'a Card) -> Self {
        Self { days: card.days(), at: card.location.as_slice(), part_of: card.super_event.as_slice() }
    }

    fn note(note: &'a EventNote) -> Self {
        let declaration = note.declaration.as_deref();
        Self {
            days: note.when.map(|when| when.days),
            at: declaration.map_or(&[], |declaration| &declaration.at),
            part_of: declaration.map_or(&[], |declaration| &declaration.part_of),
        }
    }

    fn contradicts(&self, other: &Self) -> bool {
        let differ = |one: &[Symbol], other: &[Symbol]| {
            !one.is_empty() && !other.is_empty() && one.iter().all(|id| !other.contains(id))
        };
        let times = self.days.zip(other.days).is_some_and(|(one, other)| !one.meets(other));
        times || differ(self.at, other.at) || differ(self.part_of, other.part_of)
    }
}
