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

use crate::corpus::Reference;
use crate::registry::Card;
use crate::registry::Registry;
use crate::rules::Check;
use crate::rules::CorpusContext;
use crate::rules::Finding;
use crate::rules::Fix;
use crate::rules::Rule;
use crate::rules::Severity;
use crate::rules::reference::name;
use crate::rules::reference::takes;
use crate::rules::reference::takes_events;
use crate::rules::wrong_kind;
use crate::text::Symbol;

pub(crate) static RULE: Rule = Rule {
    code: "unknown-id",
    severity: Severity::Warning,
    source: include_str!("unknown_id.rs"),
    checks: &[Check::Corpus(check)],
};

/// How many unknown ids of one article are compared with all cards.
const GUESSES: usize = 10;

/// Of what no card answers for, an event that some article declares is known and only stands under a wrong key.
fn check(context: &CorpusContext<'_>, findings: &mut Vec<Finding>) {
    let mut guesses = 0;
    for reference in context.summary.references.iter().filter(|reference| !takes_events(reference.key)) {
        if context.corpus.is_event(reference.id) {
            findings.push(wrong_kind::declared(reference));
        } else if !context.registry.is_doubtful(reference.id) {
            guesses += 1;
            let meant = if guesses <= GUESSES { meant(context.registry, reference) } else { Vec::new() };
            findings.push(finding(reference, &meant));
        }
    }
}

fn finding(reference: &Reference, meant: &[Symbol]) -> Finding {
    let id = reference.id;
    let message = match meant.first() {
        Some(meant) => format!("no card has the id `{id}`: did you mean `{meant}`?"),
        None => format!("no card has the id `{id}`: correct it or create the card"),
    };
    let span = reference.extent.span;
    let fix = |meant: &Symbol| Fix::replace(format!("replace with `{meant}`"), false, span, meant.as_str());
    Finding { fixes: meant.iter().map(fix).collect(), ..Finding::new(&RULE, reference.extent, message) }
}

/// The ids that may be meant, the best first: by the tag's own text, by a name like the id, by a slip in the id.
fn meant(registry: &Registry, reference: &Reference) -> Vec<Symbol> {
    const MOST: usize = 3;
    let fits = |card: &&Card| takes(reference.key, card);
    let mut candidates: Vec<Symbol> = Vec::new();
    if let Some(name) = name(reference.key, &reference.text) {
        candidates.extend(registry.named(name).into_iter().filter(fits).map(|card| card.id));
    }
    let spelled = reference.id.as_str().replace('-', " ");
    candidates.extend(registry.named(&spelled).into_iter().filter(fits).map(|card| card.id));
    candidates.extend(registry.nearest_id(reference.id.as_str(), |card| fits(&card)));
    let mut meant = Vec::new();
    for id in candidates {
        if meant.len() < MOST && !meant.contains(&id) {
            meant.push(id);
        }
    }
    meant
}
