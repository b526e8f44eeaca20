//! Brackets and braces around words, so that they are read as the tag that they are meant to be.

use crate::features::View;
use crate::features::patch::Patch;
use crate::rules::Edit;
use crate::syntax::Article;
use crate::syntax::parse;
use crate::text::Span;

/// A tag that is to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mark {
    /// The words that it goes around.
    pub(super) words: Span,
    /// What stands between its braces.
    pub(super) attributes: String,
}

/// The edits that make `marks`, which are in the order of the text and don't overlap each other: all or none. None where
/// the text around makes something else of them (a backslash before, a brace behind, half of another tag).
pub(super) fn edits(view: View<'_>, marks: &[Mark]) -> Option<Vec<Edit>> {
    let attempt = Attempt::new(view, marks);
    let (was, is) = (view.article, &attempt.article);
    let nothing_lost =
        is.tags.len() == was.tags.len() + marks.len() && is.problems.len() <= was.problems.len();
    let all_made = attempt.made(marks).iter().all(|&made| made);
    (!marks.is_empty() && nothing_lost && all_made).then_some(attempt.edits)
}

/// The edits that make as many of `marks` as can be made.
pub(super) fn possible_edits(view: View<'_>, marks: &[Mark]) -> Vec<Edit> {
    let made = Attempt::new(view, marks).made(marks);
    let possible = marks.iter().zip(made).filter(|(_, made)| *made).map(|(mark, _)| mark.clone());
    edits(view, &possible.collect::<Vec<_>>()).unwrap_or_default()
}

/// The article with marks, right or not.
struct Attempt {
    edits: Vec<Edit>,
    text: String,
    article: Article,
}

impl Attempt {
    fn new(view: View<'_>, marks: &[Mark]) -> Self {
        let edits: Vec<Edit> = marks.iter().flat_map(Mark::edits).collect();
        let mut patch = Patch::new(view.text);
        patch.apply(&edits);
        let text = patch.text();
        Self { edits, article: parse(&text), text }
    }

    /// Which of `marks` are read as the tags that they are meant to be.
    fn made(&self, marks: &[Mark]) -> Vec<bool> {
        let mut added = 0;
        let is_made = |mark: &Mark| {
            let start = mark.words.start() + added + 1;
            added += mark.attributes.len() + "[]{}".len();
            let place = self.article.tags.partition_point(|tag| tag.text.start() < start);
            self.article.tags.get(place).is_some_and(|tag| {
                let block = tag.block.of(&self.text);
                let attributes = block.strip_prefix('{').and_then(|block| block.strip_suffix('}'));
                let same = tag.text == Span::new(start, start + mark.words.len());
                tag.closed && same && attributes == Some(&mark.attributes)
            })
        };
        marks.iter().map(is_made).collect()
    }
}

impl Mark {
    fn edits(&self) -> [Edit; 2] {
        let insert = |at: usize, text: String| Edit { span: Span::empty(at), text };
        [
            insert(self.words.start(), "[".to_owned()),
            insert(self.words.end(), format!("]{{{}}}", self.attributes)),
        ]
    }
}
