//! What stands around the place where something is being written.

use std::borrow::Cow;

use crate::features::View;
use crate::features::completion::sentence::sentence;
use crate::syntax::clean;
use crate::text::Span;
use crate::time::Date;

/// A stretch of an article that is about to be marked, in its sentence.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scene<'a> {
    pub(super) view: View<'a>,
    /// What is to be marked; empty where a name is to be written.
    pub(super) text: Span,
    /// The sentence.
    pub(super) sentence: Span,
}

/// Longer texts are passages and hold no name, in bytes.
const LONGEST: usize = 400;

impl<'a> Scene<'a> {
    pub(super) fn new(view: View<'a>, text: Span) -> Self {
        Self { view, text, sentence: sentence(view.text, text) }
    }

    /// The day of the article, else of reading.
    pub(super) fn day(&self) -> Date {
        self.view.day().unwrap_or(self.view.today)
    }

    /// What is to be marked, without tags inside; empty for a long passage.
    pub(super) fn words(&self) -> Cow<'a, str> {
        if self.text.len() > LONGEST {
            return Cow::Borrowed("");
        }
        clean(self.view.text, self.view.article, self.text)
    }
}
