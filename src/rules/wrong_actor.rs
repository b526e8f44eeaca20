//! A tag's text is the full name of somebody else.
//!
//! The text between the brackets is a full name of another card of the same type than the one that `actor` names:
//! mostly a copied tag. Places that act are left alone (`[Moscova]{actor=rusia}`).
//!
//! ```news bad
//! date 2025-12-22
//!
//! [Steve Witkoff]{actor=jared-kushner} a vorbit luni.
//! ```
//!
//! ```news good
//! date 2025-12-22
//!
//! [Steve Witkoff]{actor=steve-witkoff} a vorbit luni.
//! ```

use crate::registry::Card;
use crate::registry::CardType;
use crate::rules::ArticleContext;
use crate::rules::Check;
use crate::rules::Finding;
use crate::rules::Fix;
use crate::rules::Rule;
use crate::rules::Severity;
use crate::rules::reference::TagReference;
use crate::rules::reference::full_name_owners;
use crate::rules::reference::name;
use crate::rules::reference::references;
use crate::syntax::Key;

pub(crate) static RULE: Rule = Rule {
    code: "wrong-actor",
    severity: Severity::Warning,
    source: include_str!("wrong_actor.rs"),
    checks: &[Check::Article(check)],
};

fn check(context: &ArticleContext<'_>, findings: &mut Vec<Finding>) {
    for reference in references(context) {
        if let Some(other) = other_owner(context, &reference) {
            let (id, meant) = (reference.id, other.id);
            let message = format!("this is a name of `{meant}`, not of `{id}`: correct the id or the text");
            let mut finding = context.finding(&RULE, reference.span, message);
            finding.fixes.push(Fix::replace(
                format!("replace with `{meant}`"),
                false,
                reference.span,
                meant.as_str(),
            ));
            findings.push(finding);
        }
    }
}

/// The card that the tag's text names where that isn't the one of its id.
fn other_owner<'a>(context: &ArticleContext<'a>, reference: &TagReference<'_>) -> Option<&'a Card> {
    if reference.attribute.key != Key::Actor || !reference.is_alone(context.text) {
        return None;
    }
    let card = context.registry.card(reference.id)?;
    if !matches!(card.kind, CardType::Person | CardType::Organization) {
        return None;
    }
    let name = name(Key::Actor, reference.tag.text.of(context.text))?;
    if card.names.iter().any(|own| own.text == name) {
        return None;
    }
    let other = full_name_owners(context.registry, name).into_iter().find(|owner| owner.kind == card.kind)?;
    let own = context.registry.named(name).iter().any(|owner| owner.id == card.id);
    (!own).then_some(other)
}
