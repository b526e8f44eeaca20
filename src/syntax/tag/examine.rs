//! What is wrong with one attribute by itself.

use crate::syntax::Attribute;
use crate::syntax::Key;
use crate::syntax::TagProblemKind;
use crate::syntax::is_id;
use crate::syntax::tag::block::Style;
use crate::syntax::tag::block::Value;
use crate::text::Span;

/// Gives `report` what is wrong with `attribute`, whose value was found as `value` (`spaced`: with blanks around
/// its `=`), and marks it as flawed where that is so.
///
/// About the value itself one problem speaks, the first of syntax, bad id and missing quotes; curly quotes are
/// reported beside it.
pub(super) fn examine(
    text: &str,
    attribute: &mut Attribute,
    value: Value,
    spaced: bool,
    mut report: impl FnMut(TagProblemKind, Span),
) {
    if value.style == Style::Curly {
        report(TagProblemKind::SmartQuote, value.outer);
    }
    let written = value.span.of(text);
    if written.trim().is_empty() {
        attribute.flawed = true;
        report(TagProblemKind::MissingValue, attribute.key_span);
    } else if spaced {
        attribute.flawed = true;
        report(TagProblemKind::Syntax, attribute.span);
    } else if value.style == Style::Odd || is_list_with_commas(text, attribute) {
        attribute.flawed = true;
        report(TagProblemKind::Syntax, value.outer);
    } else if attribute.key.takes_ids() && attribute.ids(text).any(|(_, id)| !is_id(id)) {
        attribute.flawed = true;
        let ids = attribute.ids(text).filter(|(_, id)| !is_id(id));
        ids.for_each(|(span, _)| report(TagProblemKind::BadId, span));
    } else if value.style == Style::Bare && !written.bytes().all(is_bare) {
        attribute.flawed = true;
        report(TagProblemKind::UnquotedValue, value.span);
    }
}

/// Whether a value needs no quotes.
pub(super) fn is_bare(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b':' | b'-')
}

/// `actor=witkoff,kushner`
fn is_list_with_commas(text: &str, attribute: &Attribute) -> bool {
    let mut parts = attribute.value.of(text).split([',', ';']);
    attribute.key.takes_ids()
        && attribute.key != Key::Declare
        && !attribute.quoted
        && attribute.value.of(text).contains([',', ';'])
        && parts.all(is_id)
}
