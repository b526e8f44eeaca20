//! Who declares an event, found once for all the articles that are checked together.

use std::sync::Mutex;
use std::sync::PoisonError;

use rustc_hash::FxHashMap;

use crate::corpus::Corpus;
use crate::corpus::FirstDeclarations;
use crate::corpus::Holder;
use crate::text::Symbol;

/// So many declaring articles are looked through each time, which is cheaper than to remember the answer.
const FEW: usize = 8;

/// The first declarations of events that many articles declare: each such article asks for them, and finding them
/// means to look at all the others.
#[derive(Debug)]
pub struct Declarers<'a> {
    corpus: &'a Corpus,
    crowded: Mutex<FxHashMap<Symbol, FirstDeclarations<'a>>>,
}

impl<'a> Declarers<'a> {
    /// Nothing is looked up before it is asked for.
    pub fn new(corpus: &'a Corpus) -> Self {
        Self { corpus, crowded: Mutex::default() }
    }

    /// As [`Corpus::first_declarations`].
    pub fn first(&self, event: Symbol) -> FirstDeclarations<'a> {
        if self.corpus.declaring(event) <= FEW {
            return self.corpus.first_declarations(event);
        }
        let mut crowded = self.crowded.lock().unwrap_or_else(PoisonError::into_inner);
        *crowded.entry(event).or_insert_with(|| self.corpus.first_declarations(event))
    }

    /// As [`Corpus::holder`].
    pub fn holder(&self, event: Symbol) -> Option<Holder<'a>> {
        self.corpus.holder_among(event, || self.first(event))
    }
}
