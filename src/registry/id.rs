//! Ids: ASCII kebab-case, as tags and cards write them.

use crate::syntax::is_id;
use crate::text::folded;

/// Whether `text` stands for a source that is not named: `unnamed`, or `unnamed-…`.
pub fn is_unnamed(text: &str) -> bool {
    is_id(text) && (text == "unnamed" || text.starts_with("unnamed-"))
}

/// The id that `name` suggests: its letters and digits without diacritics, joined by hyphens.
///
/// `None` where nothing of the name can stand in an id (another script, digits alone).
pub fn id_for(name: &str) -> Option<String> {
    let mut id = String::with_capacity(name.len());
    for character in folded(name).chars() {
        if character.is_ascii_alphanumeric() {
            id.push(character);
        } else if !character.is_alphanumeric() && !id.is_empty() && !id.ends_with('-') {
            id.push('-');
        }
    }
    let id = id.trim_end_matches('-').trim_start_matches(|first: char| !first.is_ascii_lowercase());
    is_id(id).then(|| id.to_owned())
}
