//! Several rounds of edits, told at the end as edits of the text that they began with.

use std::collections::VecDeque;

use crate::rules::Edit;
use crate::text::Span;

/// A text that is being edited: pieces of the text that it was, and what came between them.
#[derive(Debug)]
pub(super) struct Patch<'t> {
    text: &'t str,
    pieces: Vec<Piece>,
}

#[derive(Debug)]
enum Piece {
    Kept(Span),
    Added(String),
}

impl<'t> Patch<'t> {
    /// Nothing edited yet.
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, pieces: vec![Piece::Kept(Span::new(0, text.len()))] }
    }

    /// Applies `edits` of [`Patch::text`] as it is now; they are in the order of the text, and none overlaps another.
    pub(super) fn apply(&mut self, edits: &[Edit]) {
        let mut rest: VecDeque<Piece> = std::mem::take(&mut self.pieces).into();
        let mut at = 0;
        for edit in edits {
            let kept = take(&mut rest, edit.span.start().saturating_sub(at));
            self.pieces.extend(kept);
            take(&mut rest, edit.span.len());
            self.pieces.push(Piece::Added(edit.text.clone()));
            at = edit.span.end();
        }
        self.pieces.extend(rest);
    }

    /// The text with all edits.
    pub(super) fn text(&self) -> String {
        let mut text = String::with_capacity(self.text.len());
        for piece in &self.pieces {
            text.push_str(match piece {
                Piece::Kept(span) => span.of(self.text),
                Piece::Added(added) => added,
            });
        }
        text
    }

    /// All that was done, as edits of the first text: in its order, none touching another.
    pub(super) fn edits(&self) -> Vec<Edit> {
        let (mut edits, mut at, mut added) = (Vec::new(), 0, String::new());
        let end = Piece::Kept(Span::empty(self.text.len()));
        for piece in self.pieces.iter().chain([&end]) {
            match piece {
                Piece::Added(text) => added.push_str(text),
                Piece::Kept(span) if span.is_empty() && span.start() < self.text.len() => {}
                Piece::Kept(span) => {
                    let gone = Span::new(at, span.start());
                    let text = std::mem::take(&mut added);
                    if gone.of(self.text) != text {
                        edits.push(Edit { span: gone, text });
                    }
                    at = span.end();
                }
            }
        }
        edits
    }
}

/// Takes `count` bytes from the front of `pieces`.
fn take(pieces: &mut VecDeque<Piece>, mut count: usize) -> Vec<Piece> {
    let mut taken = Vec::new();
    while count > 0 {
        let Some(piece) = pieces.pop_front() else { break };
        let (head, tail) = piece.split(count);
        count -= head.len();
        taken.push(head);
        if let Some(tail) = tail {
            pieces.push_front(tail);
        }
    }
    taken
}

impl Piece {
    fn len(&self) -> usize {
        match self {
            Self::Kept(span) => span.len(),
            Self::Added(text) => text.len(),
        }
    }

    /// The first `count` bytes, and the rest where there is one.
    fn split(self, count: usize) -> (Self, Option<Self>) {
        if self.len() <= count {
            return (self, None);
        }
        match self {
            Self::Kept(span) => {
                let middle = span.start() + count;
                (Self::Kept(Span::new(span.start(), middle)), Some(Self::Kept(Span::new(middle, span.end()))))
            }
            Self::Added(mut text) => {
                let tail = text.split_off(count);
                (Self::Added(text), Some(Self::Added(tail)))
            }
        }
    }
}
