//! Names that several cards own: meant is the one that alone stands before by its full name.

use rustc_hash::FxHashSet;

use crate::corpus::recognise::Recognised;
use crate::corpus::recognise::candidate::Candidate;
use crate::corpus::recognise::page::Page;
use crate::registry::CardType;
use crate::syntax::Key;
use crate::text::Span;
use crate::text::Symbol;

/// Who was named in full so far.
#[derive(Debug, Default)]
pub(super) struct Homonyms {
    named: FxHashSet<Symbol>,
    /// Cards that a tag names in full: where the tag's text ends, latest first.
    tagged: Vec<(usize, Symbol)>,
    /// Cards with a short name that began a longer name of another card.
    shadowed: FxHashSet<Symbol>,
}

impl Homonyms {
    /// Nobody yet; finds the tags among `candidates`, which are sorted by start.
    pub(super) fn new(page: &Page<'_>, candidates: &[Candidate]) -> Self {
        let mut tagged = Vec::new();
        for tag in &page.article.tags {
            let attributes = page.article.attributes(tag).iter();
            let ids =
                attributes.filter(|attribute| matches!(attribute.key, Key::Actor | Key::Place | Key::Source));
            for (_, id) in ids.flat_map(|attribute| attribute.ids(page.original)) {
                let (start, end) =
                    (page.clean.clean_offset(tag.text.start()), page.clean.clean_offset(tag.text.end()));
                let id = page.registry.resolve(Symbol::new(id));
                if is_full_name(candidates, Span::new(start, end), id) {
                    tagged.push((end, id));
                }
            }
        }
        tagged.sort_by_key(|&(end, _)| usize::MAX - end);
        Self { named: FxHashSet::default(), tagged, shadowed: FxHashSet::default() }
    }

    /// Counts the tags that end before `offset`.
    pub(super) fn read_tags_before(&mut self, offset: usize) {
        while let Some((_, id)) = self.tagged.pop_if(|(end, _)| *end <= offset) {
            self.named.insert(id);
        }
    }

    /// Counts a name that was recognised.
    pub(super) fn recognised(&mut self, candidate: &Candidate) {
        if candidate.full {
            self.named.insert(candidate.id);
        }
    }

    /// Counts short names that begin `chosen`, a longer name of another card.
    pub(super) fn shadow(&mut self, chosen: &Recognised, shorter: &[Candidate]) {
        for one in shorter.iter().filter(|one| one.cut && one.id != chosen.id) {
            self.shadowed.insert(one.id);
        }
    }

    /// Whether a short name rather means another card, whose longer name stands before.
    pub(super) fn is_shadowed(&self, candidate: &Candidate) -> bool {
        candidate.cut && self.shadowed.contains(&candidate.id) && !self.named.contains(&candidate.id)
    }

    /// Whether the card was named in full.
    pub(super) fn is_named(&self, id: Symbol) -> bool {
        self.named.contains(&id)
    }

    /// The one of `candidates`, all at one place, that is meant: the best fitting, if it is one card alone.
    pub(super) fn one_alone(&self, candidates: &[(Candidate, Span)]) -> Option<(Candidate, Span)> {
        let best = candidates.iter().map(|(one, _)| (one.unmarked, one.bent)).min()?;
        let fitting = || candidates.iter().filter(|(one, _)| (one.unmarked, one.bent) == best);
        let first = fitting().next()?;
        if fitting().all(|(one, _)| one.id == first.0.id) {
            return Some(*first);
        }
        if fitting().all(|(one, _)| one.kind == CardType::Event) {
            return None;
        }
        let named = fitting().find(|(one, _)| self.named.contains(&one.id))?;
        fitting().all(|(one, _)| one.id == named.0.id || !self.named.contains(&one.id)).then_some(*named)
    }
}

fn is_full_name(candidates: &[Candidate], span: Span, id: Symbol) -> bool {
    let at = candidates.partition_point(|one| one.span.start() < span.start());
    let mut here =
        candidates.get(at..).unwrap_or_default().iter().take_while(|one| one.span.start() == span.start());
    here.any(|one| one.span == span && one.id == id && one.full)
}
