//! The canonical form of articles with stray braces, broken tags and broken headers, in which a blank or a letter may
//! decide what is what: whatever would be read as something else stays.

use unicode_normalization::UnicodeNormalization;

use crate::features::format::Letters;
use crate::features::format::Scope;
use crate::features::format::edits;
use crate::features::format::with_edits;
use crate::features::patch::Patch;
use crate::rules::Edit;
use crate::syntax::Article;
use crate::syntax::parse;
use crate::syntax::strip;
use crate::text::Span;

/// After so many rounds a text has its form, or gets none.
const ROUNDS: usize = 4;

/// Whether `article`, the tree over `text`, holds anything that is no plain tag and no plain prose.
pub(super) fn is_odd(text: &str, article: &Article) -> bool {
    let braces = memchr::memchr_iter(b'{', text.as_bytes()).count();
    let wrong = !article.problems.is_empty() || !article.header.date_problems.is_empty();
    wrong || braces != article.tags.len() || article.tags.iter().any(|tag| !tag.closed)
}

/// `edits`, which are in the order of the text; none where the text is odd and they would have it say something else.
pub(super) fn unless_odd(text: &str, article: &Article, edits: Vec<Edit>) -> Vec<Edit> {
    let edited = || with_edits(text, Span::new(0, text.len()), &edits);
    if edits.is_empty() || !is_odd(text, article) || says_the_same(text, article, &edited()) {
        return edits;
    }
    Vec::new()
}

/// As [`super::format`], round after round until nothing changes.
pub(super) fn format(text: &str, article: &Article, language: Option<&str>) -> Vec<Edit> {
    let mut patch = Patch::new(text);
    let mut edits = step(text, article, language);
    for _ in 0..ROUNDS {
        if edits.is_empty() {
            return patch.edits();
        }
        patch.apply(&edits);
        let text = patch.text();
        edits = step(&text, &parse(&text), language);
    }
    Vec::new()
}

/// As much as can be done at once without saying anything else.
fn step(text: &str, article: &Article, language: Option<&str>) -> Vec<Edit> {
    let letters = Letters::new(text, language);
    for scope in [Scope::Everything, Scope::AllButLetters, Scope::Markup] {
        let edits = edits(text, article, &letters, scope);
        let edited = with_edits(text, Span::new(0, text.len()), &edits);
        if edits.is_empty() || says_the_same(text, article, &edited) {
            return edits;
        }
    }
    Vec::new()
}

fn says_the_same(text: &str, article: &Article, edited: &str) -> bool {
    let again = parse(edited);
    let said = |article: &Article| {
        (article.tags.len(), article.ids.len(), article.header.lines.len(), article.header.date)
    };
    said(article) == said(&again) && letters(text, article) == letters(edited, &again)
}

/// The letters of the body's prose, whatever their form.
fn letters(text: &str, article: &Article) -> String {
    let prose = strip(text, article, false);
    let with_comma = |letter| if letter == '\u{327}' { '\u{326}' } else { letter };
    prose.nfd().filter(|letter| !letter.is_whitespace()).map(with_comma).collect()
}
