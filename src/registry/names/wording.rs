//! A name taken apart into words.

use crate::registry::names::letters::WORD;
use crate::registry::names::letters::class;
use crate::registry::names::letters::fold_word;
use crate::registry::names::shape::Shape;
use crate::registry::names::skeleton::skeleton;
use crate::text::Span;

/// The words of one name; meant to be used again for the next name.
#[derive(Debug, Default)]
pub(crate) struct Wording {
    /// The words.
    pub(crate) parts: Vec<Part>,
    folded: String,
}

/// One word of a name.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Part {
    /// Where it stands in the name.
    pub(crate) span: Span,
    /// Where it stands in the folded words.
    folded: Span,
    /// Its capitals.
    pub(crate) shape: Shape,
    /// What its inflected forms share.
    pub(crate) skeleton: u32,
}

impl Wording {
    /// Takes `name` apart.
    pub(crate) fn read(&mut self, name: &str) {
        self.parts.clear();
        self.folded.clear();
        let mut start = None;
        for (at, character) in name.char_indices().chain([(name.len(), ' ')]) {
            match (start, class(character) & WORD != 0) {
                (None, true) => start = Some(at),
                (Some(begin), false) => {
                    self.push(name, Span::new(begin, at));
                    start = None;
                }
                _ => {}
            }
        }
    }

    fn push(&mut self, name: &str, span: Span) {
        let begin = self.folded.len();
        fold_word(span.of(name), &mut self.folded);
        let folded = Span::new(begin, self.folded.len());
        let skeleton = skeleton(folded.of(&self.folded));
        self.parts.push(Part { span, folded, shape: Shape::of(span.of(name)), skeleton });
    }

    /// The folded word of `part`.
    pub(crate) fn folded(&self, part: Part) -> &str {
        part.folded.of(&self.folded)
    }

    /// Which word to find the name by: of those with capitals behind the first word the one that the fewest names
    /// hold, the longest of these; else the first word, whose capital may be owed to a sentence's beginning.
    pub(crate) fn key(&self, frequency: impl Fn(u32) -> u32) -> Option<usize> {
        let capitals = (0..).zip(&self.parts).skip(1).filter(|(_, part)| part.shape != Shape::Lower);
        let rarest =
            capitals.min_by_key(|(_, part)| (frequency(part.skeleton), usize::MAX - part.folded.len()));
        rarest.map(|(place, _)| place).or((!self.parts.is_empty()).then_some(0))
    }

    /// The word to look at beside the one at `place`: the one before it, else the one behind it.
    pub(crate) fn beside(&self, place: usize) -> Option<usize> {
        if place > 0 { Some(place - 1) } else { (self.parts.len() > 1).then_some(1) }
    }
}
