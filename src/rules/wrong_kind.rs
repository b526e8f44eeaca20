//! An id stands under a key that doesn't take its kind.
//!
//! `actor`, `source` and `quote` take persons, organisations and places; `place` and `at` take places, and
//! organisations that have a `location`; `event`, `part-of`, `after` and `#id` take events.
//!
//! ```news bad
//! date 2025-12-22
//!
//! [Discuțiile de la Miami]{actor=miami-talks-2025-12} s-au încheiat.
//! ```
//!
//! ```news good
//! date 2025-12-22
//!
//! [Discuțiile de la Miami]{event=miami-talks-2025-12} s-au încheiat.
//! ```

use crate::corpus::Reference;
use crate::registry::CardType;
use crate::rules::ArticleContext;
use crate::rules::Check;
use crate::rules::Finding;
use crate::rules::Fix;
use crate::rules::Rule;
use crate::rules::Severity;
use crate::rules::reference::TagReference;
use crate::rules::reference::references;
use crate::rules::reference::takes;
use crate::syntax::HeaderKey;
use crate::syntax::Key;
use crate::text::Symbol;

pub(crate) static RULE: Rule = Rule {
    code: "wrong-kind",
    severity: Severity::Error,
    source: include_str!("wrong_kind.rs"),
    checks: &[Check::Article(check)],
};

fn check(context: &ArticleContext<'_>, findings: &mut Vec<Finding>) {
    check_header(context, findings);
    for reference in references(context) {
        let key = reference.attribute.key;
        if let Some(card) = context.registry.card(reference.id)
            && !takes(key, card)
        {
            findings.push(finding(context, &reference, card.kind));
        }
    }
}

/// Header lines take cards by id or by name; what no card goes by is free text, or another rule's.
fn check_header(context: &ArticleContext<'_>, findings: &mut Vec<Finding>) {
    for line in &context.article.header.lines {
        let key = match line.key {
            HeaderKey::Event => Key::Event,
            HeaderKey::Place => Key::Place,
            HeaderKey::Source => Key::Source,
            _ => continue,
        };
        let value = line.value.of(context.text);
        let by_id = Symbol::known(value).and_then(|id| context.registry.card(id));
        let cards = by_id.map_or_else(|| context.registry.named(value), |card| vec![card]);
        if let Some(first) = cards.first().filter(|_| !cards.iter().any(|card| takes(key, card))) {
            findings.push(context.finding(&RULE, line.value, message(first.id, key, first.kind)));
        }
    }
}

/// A finding for the id of an event that an article declares, under a key that takes no events.
pub(super) fn declared(reference: &Reference) -> Finding {
    Finding::new(&RULE, reference.extent, message(reference.id, reference.key, CardType::Event))
}

fn finding(context: &ArticleContext<'_>, reference: &TagReference<'_>, kind: CardType) -> Finding {
    let message = message(reference.id, reference.attribute.key, kind);
    let mut finding = context.finding(&RULE, reference.span, message);
    let key = reference.attribute.key;
    if key.is_subject() && key != Key::Declare && reference.is_alone(context.text) {
        let right = match kind {
            CardType::Event => "event",
            CardType::Place if key == Key::Event => "place",
            _ => "actor",
        };
        finding.fixes.push(Fix::replace(
            format!("write `{right}={}`", reference.id),
            false,
            reference.attribute.key_span,
            right,
        ));
    }
    finding
}

fn message(id: Symbol, key: Key, kind: CardType) -> String {
    let is = match kind {
        CardType::Person => "a person",
        CardType::Organization => "an organisation",
        CardType::Place => "a place",
        CardType::Event => "an event",
    };
    let (key, takes) = match key {
        Key::Actor => ("actor", "persons, organisations and places"),
        Key::Source => ("source", "persons, organisations and places"),
        Key::Quote => ("quote", "persons, organisations and places"),
        Key::Place => ("place", "places, and organisations that have a `location`"),
        Key::At => ("at", "places, and organisations that have a `location`"),
        Key::PartOf => ("part-of", "events"),
        Key::After => ("after", "events"),
        Key::Declare => {
            return format!(
                "`{id}` is {is} in the registry and can't be declared as an event: choose another id"
            );
        }
        _ => ("event", "events"),
    };
    format!("`{id}` is {is}, but `{key}` takes {takes}: correct the id or the key")
}
