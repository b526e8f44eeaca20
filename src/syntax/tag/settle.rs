//! Makes tags of drafts: decides where unfinished ones end, and says what is wrong with each.

use rustc_hash::FxHashSet;

use crate::syntax::Article;
use crate::syntax::Attribute;
use crate::syntax::Key;
use crate::syntax::Tag;
use crate::syntax::TagProblem;
use crate::syntax::TagProblemKind;
use crate::syntax::tag::block;
use crate::syntax::tag::block::Block;
use crate::syntax::tag::scan::Draft;
use crate::syntax::tag::scan::Drafts;
use crate::syntax::tag::scan::Shape;
use crate::syntax::tag::scan::line_end;
use crate::text::Span;

/// Adds the tags that the drafts of `region` make to `article`.
pub(super) fn settle(text: &str, region: Span, drafts: Drafts, article: &mut Article) {
    let Drafts { drafts, attributes } = drafts;
    let opens = |shape: Option<Shape>| -> Vec<usize> {
        drafts
            .iter()
            .filter(|draft| shape.is_none_or(|shape| draft.shape == shape))
            .map(|draft| draft.open)
            .collect()
    };
    let unfinished = drafts.iter().any(|draft| draft.block.is_none());
    let (whole, all) =
        if unfinished { (opens(Some(Shape::Whole)), opens(None)) } else { (Vec::new(), Vec::new()) };
    article.tags.reserve(drafts.len());
    article.attributes.reserve(drafts.len());
    article.markup.reserve(drafts.len() * 2);
    let end = region.end();
    let mut settling = Settling { text, end, whole, all, around: Vec::new(), taken: 0, attributes, article };
    for draft in drafts {
        settling.draft(draft);
    }
}

/// Puts what all regions gave in order.
pub(super) fn finish(article: &mut Article) {
    article.problems.sort_by_key(|problem| problem.span);
    article.markup.sort_unstable();
    let mut pieces = article.markup.iter().copied().peekable();
    article.escapes.retain(|escape| {
        while pieces.next_if(|piece| piece.end() <= escape.start()).is_some() {}
        pieces.peek().is_none_or(|piece| piece.start() >= escape.end())
    });
    let backslashes = article.escapes.iter().map(|escape| Span::new(escape.start(), escape.start() + 1));
    article.markup.extend(backslashes);
    article.markup.sort_unstable();
}

/// A tag around those that come next.
struct Around {
    /// Where its text ends.
    close: usize,
    /// Where its block ends.
    end: usize,
    tag: u32,
}

struct Settling<'t, 'a> {
    text: &'t str,
    end: usize,
    /// Where the whole tags begin; nothing where no tag is unfinished, as in `all`.
    whole: Vec<usize>,
    /// Where all drafts begin.
    all: Vec<usize>,
    around: Vec<Around>,
    /// What comes before this offset is part of a block.
    taken: usize,
    /// The attributes of all blocks.
    attributes: Vec<Attribute>,
    article: &'a mut Article,
}

impl Settling<'_, '_> {
    fn draft(&mut self, draft: Draft) {
        while let Some(last) = self.around.pop_if(|last| last.close <= draft.open) {
            self.taken = self.taken.max(last.end);
        }
        if draft.open < self.taken {
            return;
        }
        let limit = self.limit(&draft);
        let block = match draft.block {
            Some(block) => block,
            None => block::read(self.text, draft.brace, limit, true, &mut self.attributes),
        };
        let finished = block.closed && draft.shape != Shape::Lone;
        let end = if finished { block.end } else { limit };
        let (open, close, brace, shape) = (draft.open, draft.close, draft.brace, draft.shape);
        if shape == Shape::Unopened {
            self.unopened(open, brace, &block);
            self.taken = end;
            return;
        }
        let tag = narrow(self.article.tags.len());
        let first = self.article.attributes.len();
        let text = Span::new(open + 1, close);
        let block_span = Span::new(brace, block.end);
        let span = Span::new(open, end);
        if shape == Shape::Lone {
            self.problem(TagProblemKind::Unclosed, span, tag, None);
        } else if !finished {
            let last = (!block.attributes.is_empty()).then(|| first + block.attributes.len() - 1);
            self.problem(TagProblemKind::Unclosed, Span::new(brace, end), tag, last);
        }
        self.shape_problems(shape, text, block_span, &block, tag);
        self.mark(text, block_span);
        self.block(block, tag, end);
        let attributes = narrow(first)..narrow(self.article.attributes.len());
        let parent = self.around.last().map(|around| around.tag);
        let closed = finished;
        self.article.tags.push(Tag { span, text, block: block_span, attributes, parent, closed });
        self.around.push(Around { close, end, tag });
    }

    /// Where the draft ends at the latest, should it be unfinished.
    fn limit(&self, draft: &Draft) -> usize {
        if draft.block.is_some() {
            return draft.brace;
        }
        let opens = if draft.shape == Shape::Lone { &self.all } else { &self.whole };
        let next = opens.partition_point(|&open| open <= draft.brace);
        let around = self.around.last().map_or(self.end, |around| around.close);
        let limit = opens.get(next).copied().unwrap_or(self.end).min(around).min(self.end);
        line_end(self.text, draft.brace, limit)
    }

    /// `Peskov]{actor=x}`: no tag, for nobody knows where its text begins.
    fn unopened(&mut self, bracket: usize, brace: usize, block: &Block) {
        let span = Span::new(bracket, block.end.max(brace + 1));
        self.article.markup.push(span);
        self.article.problems.push(TagProblem {
            kind: TagProblemKind::Unopened,
            span,
            tag: None,
            attribute: None,
        });
    }

    fn shape_problems(&mut self, shape: Shape, text: Span, block_span: Span, block: &Block, tag: u32) {
        if shape == Shape::Detached {
            self.problem(TagProblemKind::Detached, Span::new(text.end() + 1, block_span.start()), tag, None);
        }
        if shape == Shape::BlankLine || block.blank_line {
            self.problem(TagProblemKind::BlankLine, Span::new(text.start() - 1, block_span.end()), tag, None);
        }
        if shape != Shape::Lone && text.of(self.text).trim_start().is_empty() {
            self.problem(TagProblemKind::Empty, Span::new(text.start() - 1, text.end() + 1), tag, None);
        } else if block.closed && block.attributes.is_empty() && block.flaws.is_empty() {
            self.problem(TagProblemKind::Empty, block_span, tag, None);
        }
    }

    /// Records what isn't prose.
    fn mark(&mut self, text: Span, block: Span) {
        self.article.markup.push(Span::new(text.start() - 1, text.start()));
        self.article.markup.push(Span::new(text.end(), block.end()));
    }

    /// Takes over the attributes. What is being typed at the very end of an unfinished tag, or behind a quote
    /// that is still open there, isn't judged yet.
    fn block(&mut self, block: Block, tag: u32, end: usize) {
        let first = self.article.attributes.len();
        let is_typed = |last: &Attribute| {
            let open_quote = last.quoted && last.value.end() == last.span.end();
            open_quote || Span::new(last.span.end(), end).of(self.text).trim_end().is_empty()
        };
        let own = self.attributes.get(block.attributes.clone()).unwrap_or_default();
        let typed = own.last().is_some_and(|last| !block.closed && is_typed(last));
        let typing = if typed { block.attributes.len().checked_sub(1) } else { None };
        self.article.attributes.extend_from_slice(own);
        for flaw in block.flaws {
            if flaw.attribute.is_none() || flaw.attribute != typing {
                self.problem(flaw.kind, flaw.span, tag, flaw.attribute.map(|index| first + index));
            }
        }
        if typing.is_some()
            && let Some(last) = self.article.attributes.last_mut()
        {
            last.flawed = true;
        }
        self.duplicates(first, tag);
    }

    fn duplicates(&mut self, first: usize, tag: u32) {
        if self.article.attributes.len() < first + 2 {
            return;
        }
        let mut known: FxHashSet<(Key, &str)> = FxHashSet::default();
        let mut doubled = Vec::new();
        for (index, attribute) in self.article.attributes.iter().enumerate().skip(first) {
            if !known.insert((attribute.key, attribute.name(self.text))) {
                doubled.push((index, attribute.key_span));
            }
        }
        for (index, span) in doubled {
            self.problem(TagProblemKind::DuplicateKey, span, tag, Some(index));
        }
    }

    fn problem(&mut self, kind: TagProblemKind, span: Span, tag: u32, attribute: Option<usize>) {
        let attribute = attribute.map(narrow);
        self.article.problems.push(TagProblem { kind, span, tag: Some(tag), attribute });
    }
}

impl Attribute {
    /// The key as written, `#` for a declaration.
    pub fn name<'t>(&self, text: &'t str) -> &'t str {
        self.key_span.of(text)
    }
}

fn narrow(count: usize) -> u32 {
    u32::try_from(count).expect("texts over 4 GiB are refused on reading")
}
