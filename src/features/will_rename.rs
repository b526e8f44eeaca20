//! A file that is renamed to another day: what its header's date becomes.

use std::path::Path;

use crate::rules::Edit;
use crate::syntax::Article;
use crate::syntax::parse;
use crate::text::Span;
use crate::time::date_in_file_name;
use crate::time::rewritten;

/// What has to be written in `text`, of the file at `old`, for its header's date to follow the name of the file at
/// `new`. `language` is that of articles that name none.
///
/// Nothing where both names begin with the same day or one with none, and where the header's date isn't the old name's:
/// then it was another one on purpose. The date stays in its own notation; where none can be found in which it means
/// the new day, it stays as it is.
pub fn following_date(
    text: &str,
    article: &Article,
    old: &Path,
    new: &Path,
    language: Option<&str>,
) -> Option<Edit> {
    let (from, to) = (date_in_file_name(old)?, date_in_file_name(new)?);
    let (date, span) = article.header.date.zip(article.header.date_span)?;
    if from == to || date.day != from {
        return None;
    }
    let language = article.header.language(text).or(language);
    let written = rewritten(span.of(text), from, to, language);
    written.into_iter().map(|text| Edit { span, text }).find(|edit| {
        let (before, behind) = (Span::new(0, span.start()), Span::new(span.end(), text.len()));
        let changed = [before.of(text), &edit.text, behind.of(text)].concat();
        let header = parse(&changed).header;
        header.compact == article.header.compact && header.date.is_some_and(|date| date.day == to)
    })
}
