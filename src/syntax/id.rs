//! Ids: ASCII kebab-case, as tags and cards write them.

use crate::text::folded;

/// Whether `id` is ASCII kebab-case: `[a-z][a-z0-9]*(-[a-z0-9]+)*`.
pub fn is_id(id: &str) -> bool {
    let mut before = b'-';
    let well_formed = id.bytes().all(|byte| {
        let follows = match byte {
            b'a'..=b'z' | b'0'..=b'9' => true,
            b'-' => before != b'-',
            _ => false,
        };
        before = byte;
        follows
    });
    well_formed && before != b'-' && id.starts_with(|first: char| first.is_ascii_lowercase())
}

/// Whether `id` stands for a source that is not named: `unnamed`, or `unnamed-…`.
pub fn is_unnamed(id: &str) -> bool {
    is_id(id) && (id == "unnamed" || id.starts_with("unnamed-"))
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
