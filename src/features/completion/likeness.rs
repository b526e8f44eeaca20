//! How well the words of a text are a name: `Kremlinului` is `Kremlin`, bent.

use crate::features::completion::candidate::Candidate;
use crate::features::completion::naming_words::links;
use crate::features::completion::naming_words::names_an_event;
use crate::registry::CardType;
use crate::registry::Registry;
use crate::registry::language::Bend;
use crate::registry::language::Language;
use crate::registry::names::Part;
use crate::registry::names::Shape;
use crate::registry::names::Wording;

/// A text to compare names with.
pub(super) struct Likeness<'a> {
    text: Wording,
    other: Wording,
    language: &'static Language,
    registry: &'a Registry,
    /// Whether any word of an event's name may say what kind of event it is; else the first: `greva docherilor`.
    any_heads: bool,
}

/// How much a name is like the text; a better one is greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) struct Like {
    /// How well it fits: 0 to 100, in steps of five.
    pub(super) score: u32,
    /// Whether it shares a word with the text, though maybe a common one.
    pub(super) akin: bool,
}

/// A name that shares less with the text than this is no match, in percent.
const LEAST: u32 = 30;

/// How well a name fits that goes on behind what is marked, in percent.
const CALLED: u32 = 60;

impl<'a> Likeness<'a> {
    pub(super) fn new(text: &str, language: Option<&str>, registry: &'a Registry) -> Self {
        let mut wording = Wording::default();
        wording.read(text);
        let any_heads = language.is_none_or(|language| language.starts_with("en"));
        Self {
            text: wording,
            other: Wording::default(),
            language: Language::of(language),
            registry,
            any_heads,
        }
    }

    /// How well the best name of `candidate` fits.
    pub(super) fn of(&mut self, candidate: Candidate<'_>) -> Like {
        let kind = candidate.kind();
        candidate
            .names()
            .map(|(name, weak)| {
                let like = self.of_name(name, kind);
                Like { score: like.score.saturating_sub(u32::from(weak) * 5), ..like }
            })
            .max()
            .unwrap_or_default()
    }

    /// How well `name` fits.
    pub(super) fn of_name(&mut self, name: &str, kind: CardType) -> Like {
        self.other.read(name);
        let bend = match kind {
            CardType::Person => Bend::Person,
            _ if self.other.parts.len() > 1 => Bend::Inner,
            _ => Bend::Thing,
        };
        let whole = |wording: &Wording| wording.parts.iter().map(|part| weight(*part)).sum::<u32>();
        let (own, all) = (whole(&self.text), whole(&self.text) + whole(&self.other));
        let mut taken = vec![false; self.text.parts.len()];
        let (mut shared, mut covered, mut inflected, mut named, mut headed) = (0, 0, false, false, false);
        let head = self.other.parts.iter().position(|part| !links(self.other.folded(*part)));
        for (place, &part) in self.other.parts.iter().enumerate() {
            let Some((index, plain)) = self.counterpart(part, bend, &taken) else { continue };
            taken[index] = true;
            inflected |= !plain;
            let settled = named || kind != CardType::Event || part.shape == Shape::Lower;
            named |= !settled && (place > 0 || self.is_name(part, name));
            let heads = self.any_heads || head == Some(place);
            headed |= kind == CardType::Event && heads && names_an_event(self.other.folded(part));
            covered += weight(self.text.parts[index]);
            shared += weight(part) + weight(self.text.parts[index]);
        }
        if headed && covered * 2 >= own {
            // What is marked calls the event, however long its name goes on.
            shared = shared.max(all * CALLED / 100);
        }
        let score = (100 * shared).checked_div(all).unwrap_or(0).saturating_sub(u32::from(inflected) * 5);
        // An event is called by common words, too: those that fit any event don't name it.
        let said = named || headed || kind != CardType::Event || shared == all;
        Like { score: if score < LEAST || !said { 0 } else { score / 5 * 5 }, akin: score >= LEAST }
    }

    /// Whether the word at the beginning of `name` is one by itself.
    fn is_name(&self, part: Part, name: &str) -> bool {
        !self.registry.named(part.span.of(name)).is_empty()
    }

    /// The word of the text that is a form of `part`, and whether it is the same form.
    fn counterpart(&self, part: Part, bend: Bend, taken: &[bool]) -> Option<(usize, bool)> {
        let base = self.other.folded(part);
        let free =
            || (0..).zip(&self.text.parts).filter(|&(index, _)| !taken.get(index).copied().unwrap_or(true));
        let same = free().find(|(_, other)| self.text.folded(**other) == base);
        let endings = &self.language.endings;
        let form = |other: &str| endings.joins(bend, base, other) || endings.joins(Bend::Noun, base, other);
        same.map(|(index, _)| (index, true)).or_else(|| {
            let mut others = free().filter(|(_, other)| other.skeleton == part.skeleton);
            others.find(|(_, other)| form(self.text.folded(**other))).map(|(index, _)| (index, false))
        })
    }
}

/// What a word counts for: its letters, none of them where it is as short as `de`.
fn weight(part: Part) -> u32 {
    let length = u32::try_from(part.span.len()).unwrap_or(u32::MAX).min(16);
    if length < 3 { 1 } else { length * 4 }
}
