//! Names found in prose: sentences with their mentions marked, and properties over any text.

mod absurd;
mod cards;
mod english;
mod names_in_tags;
mod property;
mod romanian;
mod seeds;
mod traps;

use newsmark::corpus::Recognised;
use newsmark::corpus::Surroundings;
use newsmark::corpus::recognise;
use newsmark::registry::Registry;
use newsmark::syntax::Article;
use newsmark::text::Span;

/// An article that is all prose.
fn plain(text: &str) -> Article {
    Article { body: Span::new(0, text.len()), ..Article::default() }
}

/// The sentence with «names» marked, and what they are.
fn marked(text: &str, found: &[Recognised]) -> String {
    let mut out = text.to_owned();
    for one in found.iter().rev() {
        out.insert(one.span.end(), '»');
        out.insert(one.span.start(), '«');
    }
    let out: String = out.chars().map(visible).collect();
    let ids: Vec<&str> = found.iter().map(|one| one.id.as_str()).collect();
    format!("{out} → {}\n", if ids.is_empty() { "–".to_owned() } else { ids.join(", ") })
}

/// Characters that nobody sees, as their escapes.
fn visible(character: char) -> String {
    match character {
        '\n' | '\r' => "⏎".to_owned(),
        '\u{ad}' | '\u{202e}' | '\u{feff}' | '\u{300}'..='\u{36f}' => character.escape_unicode().to_string(),
        _ if character.is_control() => character.escape_unicode().to_string(),
        _ => character.to_string(),
    }
}

/// Each line of `sentences` as an article of its own; `⏎` stands for a line break.
fn read(registry: &Registry, sentences: &str, surroundings: Surroundings<'_>) -> String {
    let mut out = String::new();
    for line in sentences.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let text = line.replace('⏎', "\n");
        out.push_str(&marked(&text, &recognise(&text, &plain(&text), registry, surroundings)));
    }
    out
}
