//! Settings that an editor hands over: which of them are ours, and by which key a person knows each.

use std::fmt::Write;

use jsonc_parser::ast::Value;

use crate::registry::document::Document;
use crate::registry::nearest;
use crate::settings::read::FIELDS;
use crate::text::Span;

/// The part of an editor's section `newsmark` that is about what `newsmark.json` may say, slips of the pen included.
/// The rest (where the program lies, what is traced) is the editor's own. Anything but an object is left as it is.
pub fn own_part(section: serde_json::Value) -> serde_json::Value {
    let serde_json::Value::Object(fields) = section else { return section };
    let is_ours = |name: &str| FIELDS.contains(&name) || nearest(name, FIELDS).is_some();
    fields.into_iter().filter(|(name, _)| is_ours(name)).collect()
}

/// The key of the innermost value or name at `span` of `text`, which is JSON: `rules.date-future`,
/// `overrides[0].files`. Empty for the whole.
pub fn key_at(text: &str, span: Span) -> String {
    let (document, root) = Document::parse(text);
    let holds = |place: Span| place.start() <= span.start() && span.end() <= place.end();
    let (mut key, mut next) = (String::new(), root.as_ref());
    while let Some(value) = next {
        next = match value {
            Value::Object(object) => {
                let property = object.properties.iter().find(|property| holds(document.span(*property)));
                property.map(|property| {
                    let dot = if key.is_empty() { "" } else { "." };
                    let _ = write!(key, "{dot}{}", property.name.as_str());
                    &property.value
                })
            }
            Value::Array(array) => {
                let element = (0..).zip(&array.elements).find(|(_, element)| holds(document.span(*element)));
                element.map(|(index, element): (usize, _)| {
                    let _ = write!(key, "[{index}]");
                    element
                })
            }
            _ => None,
        };
    }
    key
}
