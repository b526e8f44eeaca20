//! The canonical form of an article: header, attributes, letters, and no blanks at the ends of lines.
//!
//! Prose stays as it is, and so does what a rule has to speak about first: a broken tag, a date that isn't one.

mod attributes;
mod blanks;
mod careful;
mod header;
mod letters;
mod part;

use crate::features::format::letters::Letters;
pub(super) use crate::features::format::part::of_line;
pub(super) use crate::features::format::part::of_tag;
use crate::rules::Edit;
use crate::syntax::Article;
use crate::text::Span;

/// What makes `article`, the tree over `text`, canonical: in the order of the text, none touching another's bytes.
/// `language` is the article's, from its header or the settings.
pub fn format(text: &str, article: &Article, language: Option<&str>) -> Vec<Edit> {
    let letters = Letters::new(text, language);
    if !careful::is_odd(text, article) {
        return edits(text, article, &letters, Scope::Everything);
    }
    careful::format(text, article, language)
}

/// How much of an article is brought into form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Scope {
    Everything,
    /// Header, attributes, ends of lines.
    AllButLetters,
    /// Header and attributes.
    Markup,
}

fn edits(text: &str, article: &Article, letters: &Letters<'_>, scope: Scope) -> Vec<Edit> {
    let mut edits = Vec::new();
    attributes::format(text, article, letters, &mut edits);
    if scope == Scope::Everything {
        letters.format(article, &mut edits);
    }
    if scope != Scope::Markup {
        blanks::format(text, article, &mut edits);
    }
    edits.sort_by_key(|edit| edit.span);
    header::format(text, &article.header, &mut edits);
    edits.sort_by_key(|edit| edit.span);
    edits
}

/// Of [`format()`]'s edits those that concern `range`.
pub fn format_range(text: &str, article: &Article, language: Option<&str>, range: Span) -> Vec<Edit> {
    let mut edits = format(text, article, language);
    edits.retain(|edit| edit.span.start() <= range.end() && range.start() <= edit.span.end());
    edits
}

/// The stretch `span` of `text` with those of `edits`, which are in the order of the text, that lie in it.
fn with_edits(text: &str, span: Span, edits: &[Edit]) -> String {
    let (mut out, mut at) = (String::with_capacity(span.len()), span.start());
    let first = edits.partition_point(|edit| edit.span.start() < span.start());
    for edit in edits.iter().skip(first).take_while(|edit| span.contains(edit.span)) {
        out.push_str(Span::new(at, edit.span.start()).of(text));
        out.push_str(&edit.text);
        at = edit.span.end();
    }
    out.push_str(Span::new(at, span.end()).of(text));
    out
}

/// Adds the replacement of `span` by `new`, if that changes anything.
fn replace(text: &str, span: Span, new: String, edits: &mut Vec<Edit>) {
    if span.of(text) != new {
        edits.push(Edit { span, text: new });
    }
}
