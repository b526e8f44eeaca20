//! The canonical form of one part of an article, which somebody has just finished writing.

use crate::features::format::Letters;
use crate::features::format::attributes;
use crate::features::format::blanks;
use crate::features::format::careful;
use crate::features::format::header;
use crate::rules::Edit;
use crate::syntax::Article;
use crate::syntax::Tag;
use crate::text::Span;

/// What makes the block of `tag` canonical; nothing where anything is wrong with it, or would be said otherwise.
pub(in crate::features) fn of_tag(
    text: &str,
    article: &Article,
    language: Option<&str>,
    tag: &Tag,
) -> Vec<Edit> {
    let mut edits = Vec::new();
    attributes::format_one(text, article, tag, &Letters::new(text, language), &mut edits);
    careful::unless_odd(text, article, edits)
}

/// What makes the line `line`, without its break, canonical: of a header line key and blanks, without giving it another
/// place; of any other line the blanks at its end; of both the letters. Nothing where it ends in an unfinished tag.
pub(in crate::features) fn of_line(
    text: &str,
    article: &Article,
    language: Option<&str>,
    line: Span,
) -> Vec<Edit> {
    if article.tags.iter().any(|tag| !tag.closed && tag.span.touches(line.end())) {
        return Vec::new();
    }
    let edits = |letters: Option<Letters<'_>>| {
        let mut edits = Vec::new();
        if let Some(letters) = letters {
            letters.format(article, &mut edits);
        }
        blanks::format(text, article, &mut edits);
        edits.retain(|edit| line.contains(edit.span));
        header::format_one(text, &article.header, line, &mut edits);
        edits.sort_by_key(|edit| edit.span);
        careful::unless_odd(text, article, edits)
    };
    let whole = edits(Some(Letters::new(text, language)));
    if whole.is_empty() { edits(None) } else { whole }
}
