//! An id under `actor`, `place`, `source`, `quote` or `at` that no card has.
//!
//! Correct the id, or add the card to the registry. `unnamed` and `unnamed-…` need no card under `source` and
//! `quote`. Ids of events are another rule's (`event-undeclared`).
//!
//! ```news bad
//! date 2025-12-22
//!
//! [Peskov]{actor=dmitri-peskof} a vorbit luni.
//! ```
//!
//! ```news good
//! date 2025-12-22
//!
//! [Peskov]{actor=dmitri-peskov} a vorbit luni.
//! ```

use crate::registry::Card;
use crate::rules::ArticleContext;
use crate::rules::Check;
use crate::rules::Finding;
use crate::rules::Fix;
use crate::rules::Rule;
use crate::rules::Severity;
use crate::rules::reference::TagReference;
use crate::rules::reference::Verdict;
use crate::rules::reference::declared;
use crate::rules::reference::name_of;
use crate::rules::reference::references;
use crate::rules::reference::takes;
use crate::rules::reference::takes_events;
use crate::rules::reference::verdict;
use crate::text::Symbol;

pub(crate) static RULE: Rule = Rule {
    code: "unknown-id",
    severity: Severity::Warning,
    source: include_str!("unknown_id.rs"),
    check: Check::Article(check),
};

/// How many unknown ids of one article are compared with all cards.
const GUESSES: usize = 50;

fn check(context: &ArticleContext<'_>, findings: &mut Vec<Finding>) {
    let references = references(context);
    let events = declared(&references);
    let mut guesses = 0;
    for reference in &references {
        let key = reference.attribute.key;
        let unknown = !takes_events(key)
            && verdict(key, reference.id, context.registry, |id| events.contains(&id)) == Verdict::Unknown;
        if unknown && !context.registry.is_doubtful(reference.id) {
            guesses += 1;
            let meant = if guesses <= GUESSES { meant(context, reference) } else { Vec::new() };
            findings.push(finding(context, reference, &meant));
        }
    }
}

fn finding(context: &ArticleContext<'_>, reference: &TagReference<'_>, meant: &[Symbol]) -> Finding {
    let id = reference.id;
    let message = match meant.first() {
        Some(meant) => format!("no card has the id `{id}`: did you mean `{meant}`?"),
        None => format!("no card has the id `{id}`: correct it or create the card"),
    };
    let fix = |meant: &Symbol| {
        Fix::replace(format!("replace with `{meant}`"), false, reference.span, meant.as_str().to_owned())
    };
    let mut finding = context.finding(&RULE, reference.span, message);
    finding.fixes = meant.iter().map(fix).collect();
    finding
}

/// The ids that may be meant, the best first: by the tag's own text, by a name like the id, by a slip in the id.
fn meant(context: &ArticleContext<'_>, reference: &TagReference<'_>) -> Vec<Symbol> {
    const MOST: usize = 3;
    let registry = context.registry;
    let fits = |card: &Card| takes(reference.attribute.key, card);
    let mut meant: Vec<Symbol> = Vec::new();
    if let Some(name) = name_of(context.text, reference) {
        meant.extend(registry.named(name).into_iter().filter(|card| fits(card)).map(|card| card.id));
    }
    let spelled = reference.id.as_str().replace('-', " ");
    meant.extend(registry.named(&spelled).into_iter().filter(|card| fits(card)).map(|card| card.id));
    meant.extend(registry.nearest_id(reference.id.as_str(), fits));
    let mut seen = Vec::new();
    meant.retain(|id| {
        let new = !seen.contains(id);
        seen.push(*id);
        new
    });
    meant.truncate(MOST);
    meant
}
