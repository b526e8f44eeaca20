//! An article as a tree over its text.

use crate::syntax::Attribute;
use crate::syntax::Header;
use crate::syntax::Key;
use crate::syntax::Tag;
use crate::syntax::TagId;
use crate::syntax::TagProblem;
use crate::syntax::TagProblemKind;
use crate::text::Span;

/// What [`parse`] found: spans over the text, which the tree doesn't hold.
///
/// Header and body together cover the text. Every byte of the body is a tag's punctuation or attribute block, an
/// escape, or prose.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Article {
    /// The header, empty where the article has none.
    pub header: Header,
    /// From the header's end (behind its blank line; for the compact form behind the date) to the text's end.
    pub body: Span,
    /// All tags of title and body in the order of their `[`, an outer one before those inside it.
    pub tags: Vec<Tag>,
    /// The attributes of all tags; [`Article::attributes`] gives those of one.
    pub attributes: Vec<Attribute>,
    /// The ids that the tags name: in the order of the tags, then of the text.
    pub ids: Vec<TagId>,
    /// Each escape of title and body: the backslash and the character behind it.
    pub escapes: Vec<Span>,
    /// What isn't prose in title and body: brackets and blocks of tags, and the backslash of each escape. Sorted,
    /// none overlaps another; text without them is what a reader sees.
    pub markup: Vec<Span>,
    /// What is wrong with tags, in the order of their spans.
    pub problems: Vec<TagProblem>,
}

impl Article {
    /// The attributes of `tag`, as written, duplicates included.
    pub fn attributes(&self, tag: &Tag) -> &[Attribute] {
        self.attributes.get(tag.attributes.start as usize..tag.attributes.end as usize).unwrap_or_default()
    }

    /// The problems of one kind, in the order of the text.
    pub fn problems_of(&self, kind: TagProblemKind) -> impl Iterator<Item = &TagProblem> {
        self.problems.iter().filter(move |problem| problem.kind == kind)
    }

    /// The tag that `problem` is about, where there is one.
    pub fn tag_of(&self, problem: &TagProblem) -> Option<&Tag> {
        self.tags.get(problem.tag? as usize)
    }

    /// The attribute that `problem` is about, where it is about one.
    pub fn attribute_of(&self, problem: &TagProblem) -> Option<&Attribute> {
        self.attributes.get(problem.attribute? as usize)
    }

    /// The tag whose text is `span`.
    pub fn tag_with_text(&self, span: Span) -> Option<&Tag> {
        let first = self.tags.partition_point(|tag| tag.text.start() < span.start());
        self.tags.get(first).filter(|tag| tag.text == span)
    }

    /// The attribute of `tag` that counts for `key`: the first of those with it.
    pub fn attribute(&self, tag: &Tag, key: Key) -> Option<&Attribute> {
        self.attributes(tag).iter().find(|attribute| attribute.key == key)
    }
}

/// Reads `text`. Any text gives a tree that covers it; takes time linear in the text and doesn't recurse.
pub fn parse(text: &str) -> Article {
    let header = crate::syntax::header::parse(text);
    let mut article = Article { body: Span::new(header.end, text.len()), header, ..Article::default() };
    crate::syntax::tag::parse(text, &mut article);
    article
}
