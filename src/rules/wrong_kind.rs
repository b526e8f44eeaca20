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

use crate::registry::CardType;
use crate::rules::ArticleContext;
use crate::rules::Check;
use crate::rules::Finding;
use crate::rules::Fix;
use crate::rules::Rule;
use crate::rules::Severity;
use crate::rules::reference::TagReference;
use crate::rules::reference::Verdict;
use crate::rules::reference::declared;
use crate::rules::reference::references;
use crate::rules::reference::verdict;
use crate::syntax::Key;

pub(crate) static RULE: Rule = Rule {
    code: "wrong-kind",
    severity: Severity::Error,
    source: include_str!("wrong_kind.rs"),
    check: Check::Article(check),
};

fn check(context: &ArticleContext<'_>, findings: &mut Vec<Finding>) {
    let references = references(context);
    let events = declared(&references);
    for reference in &references {
        let key = reference.attribute.key;
        let verdict = verdict(key, reference.id, context.registry, |id| events.contains(&id));
        if let Verdict::WrongKind(kind) = verdict {
            findings.push(finding(context, reference, kind));
        }
    }
}

fn finding(context: &ArticleContext<'_>, reference: &TagReference<'_>, kind: CardType) -> Finding {
    let mut finding = context.finding(&RULE, reference.span, message(reference, kind));
    let key = reference.attribute.key;
    if key.is_subject() && key != Key::Declare && reference.alone {
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

fn message(reference: &TagReference<'_>, kind: CardType) -> String {
    let id = reference.id;
    let is = match kind {
        CardType::Person => "a person",
        CardType::Organization => "an organisation",
        CardType::Place => "a place",
        CardType::Event => "an event",
    };
    let (key, takes) = match reference.attribute.key {
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
