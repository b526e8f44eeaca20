//! Highlights: wherever the article speaks of what is under the cursor.

use crate::corpus::Holder;
use crate::corpus::Mention;
use crate::corpus::MentionStatus;
use crate::corpus::Thing;
use crate::features::View;
use crate::features::subject::Subject;
use crate::syntax::Key;
use crate::text::Span;
use crate::text::Symbol;

/// A stretch of the article that speaks of the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Highlight {
    /// The words of a mention, the value of a header line, or an id.
    pub span: Span,
    /// Whether it is the declaration that holds, a tag or the header, or a recognised name.
    pub status: MentionStatus,
}

/// Wherever the article speaks of what is named at byte `offset`, in the order of the text: the words of mentions, and
/// ids that no words stand for: in header lines, under `at`, `part-of` and `after`, under the cursor.
pub fn highlights(view: View<'_>, offset: usize) -> Vec<Highlight> {
    let Some(Subject { span, ids }) = Subject::at(view, offset) else { return Vec::new() };
    let mentions = view.summary.mentions.iter().filter(|mention| ids.contains(&mention.id));
    let mut found: Vec<Highlight> = mentions
        .map(|mention| Highlight { span: mention.extent.span, status: status(view, mention) })
        .collect();
    let written = bare_ids(view, &ids).into_iter().chain(header_values(view, &ids));
    let under_cursor = is_id(view, offset).then_some(span);
    let written = written.chain(under_cursor);
    found.extend(written.map(|span| Highlight { span, status: MentionStatus::Tagged }));
    found.sort_by_key(|one| (one.span.start(), one.span.end(), one.status != MentionStatus::Declared));
    found.dedup_by_key(|one| one.span);
    found
}

/// Only the declaration that holds is one; any other is a mention like those that tags make.
fn status(view: View<'_>, mention: &Mention) -> MentionStatus {
    if mention.status != MentionStatus::Declared {
        return mention.status;
    }
    match view.corpus.holder(mention.id) {
        Some(Holder::Inline(article, note)) if article == view.id && note.text == mention.extent => {
            MentionStatus::Declared
        }
        _ => MentionStatus::Tagged,
    }
}

fn is_id(view: View<'_>, offset: usize) -> bool {
    view.target(offset).is_some_and(|target| matches!(target.thing, Thing::TagId { .. }))
}

/// Where `ids` stand under keys that mention nothing by themselves.
fn bare_ids(view: View<'_>, ids: &[Symbol]) -> Vec<Span> {
    let named = view.article.named_ids();
    let bare = named.filter(|(_, attribute, _)| matches!(attribute.key, Key::At | Key::PartOf | Key::After));
    let same = bare.filter(|(_, _, named)| ids.contains(&view.registry().resolve(named.id)));
    same.map(|(_, _, named)| named.span).collect()
}

/// The values of header lines that mean one of `ids`.
fn header_values(view: View<'_>, ids: &[Symbol]) -> Vec<Span> {
    let values = view.article.header.lines.iter().map(|line| line.value);
    let found = values.filter_map(|value| view.target(value.start()));
    let same = found.filter(|target| match &target.thing {
        Thing::HeaderId { ids: meant, .. } => meant.iter().any(|id| ids.contains(id)),
        _ => false,
    });
    same.map(|target| target.span).collect()
}
