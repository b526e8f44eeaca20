//! Initials before a surname: those of the card belong to the name, others are somebody else's.

use crate::corpus::recognise::candidate::Candidate;
use crate::corpus::recognise::page::Page;
use crate::corpus::recognise::words::Parting;
use crate::corpus::recognise::words::before;
use crate::registry::language::WordClass;
use crate::registry::names::Shape;
use crate::registry::names::folded_word;
use crate::text::Span;

/// What stands before a name of one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Initials {
    /// No initials, or nothing to compare them with.
    None,
    /// Initials of the card, from this offset on.
    Agree(usize),
    /// Initials of somebody else.
    Contradict,
}

/// More initials than these nobody has.
const MOST: usize = 4;

/// Reads the initials before `candidate`.
pub(super) fn initials(page: &Page<'_>, candidate: &Candidate) -> Initials {
    let mut at = candidate.span.start();
    let mut first = None;
    for _ in 0..MOST {
        let Some((gap, word)) = before(page.text, at) else { break };
        let stop = Parting::of(gap.of(page.text)) == Parting::Stop;
        let joined = first.is_none() && Parting::of(gap.of(page.text)) == Parting::Blank;
        if !(stop && is_initial(page, word) || joined && is_monogram(page, word)) {
            break;
        }
        at = word.start();
        first = Some(word);
        if joined {
            break;
        }
    }
    let Some(first) = first else { return Initials::None };
    let known = given_names(page, candidate);
    let initial = folded_word(first.of(page.text));
    let monogram = initial.len() > 1 && is_monogram(page, first) && !candidate.shouted;
    let letter: String = if monogram { initial.chars().take(1).collect() } else { initial };
    if known.is_empty() {
        Initials::None
    } else if known.iter().any(|name| name.starts_with(&letter)) {
        Initials::Agree(at)
    } else if monogram {
        Initials::None
    } else {
        Initials::Contradict
    }
}

/// `V`, `Gh`
fn is_initial(page: &Page<'_>, word: Span) -> bool {
    let text = word.of(page.text);
    let shape = Shape::of(text);
    (shape == Shape::Capital && folded_word(text).chars().count() == 1)
        || (shape != Shape::Lower && page.class(word).is(WordClass::INITIAL))
}

/// `JD`: two initials without their full stops.
fn is_monogram(page: &Page<'_>, word: Span) -> bool {
    word.len() == 2 && Shape::of(word.of(page.text)) == Shape::Capitals
}

/// The folded words before the last one in the names of the card; of a word in capitals each letter.
fn given_names(page: &Page<'_>, candidate: &Candidate) -> Vec<String> {
    let Some(card) = page.registry.card(candidate.id) else { return Vec::new() };
    let mut known = Vec::new();
    for name in &card.names {
        let mut words: Vec<&str> = name.text.split([' ', '-', '.']).filter(|word| !word.is_empty()).collect();
        words.pop();
        for word in words {
            known.push(folded_word(word));
            if Shape::of(word) == Shape::Capitals {
                known.extend(word.chars().map(|letter| folded_word(letter.encode_utf8(&mut [0; 4]))));
            }
        }
    }
    known
}
