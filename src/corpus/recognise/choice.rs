//! Which candidates are mentions: the longest at each place that nothing forbids and that mean one card alone.

mod initials;
mod lower;

use crate::corpus::MentionKind;
use crate::corpus::recognise::Recognised;
use crate::corpus::recognise::candidate::Candidate;
use crate::corpus::recognise::choice::initials::Initials;
use crate::corpus::recognise::choice::initials::initials;
use crate::corpus::recognise::choice::lower::Lower;
use crate::corpus::recognise::clean::Scope;
use crate::corpus::recognise::homonyms::Homonyms;
use crate::corpus::recognise::neighbours;
use crate::corpus::recognise::neighbours::Crowd;
use crate::corpus::recognise::page::Page;
use crate::corpus::recognise::sentence;
use crate::corpus::recognise::web;
use crate::registry::CardType;
use crate::registry::language::WordClass;
use crate::text::Span;

/// Chooses among `candidates`, which are sorted by start, longer ones first.
pub(super) fn choose(page: &Page<'_>, candidates: &[Candidate]) -> Vec<Recognised> {
    let mut chosen: Vec<Recognised> = Vec::new();
    let crowd = Crowd::new(candidates);
    let lower = Lower::new(page, candidates);
    let mut homonyms = Homonyms::new(page, candidates);
    let (mut taken, mut last) = (0, usize::MAX);
    for group in candidates.chunk_by(|one, other| one.span == other.span) {
        let Some(first) = group.first() else { continue };
        if first.span.start() < taken {
            if let Some(chosen) = chosen.last().filter(|_| first.span.start() == last) {
                homonyms.shadow(chosen, group);
            }
            continue;
        }
        let Some((original, scope)) = page.clean.original(first.span) else { continue };
        if scope == Scope::Closed || web::is_web(page.text, first.span) {
            continue;
        }
        homonyms.read_tags_before(first.span.start());
        let fitting = group.iter().filter(|one| scope == Scope::Prose || one.kind != CardType::Event);
        let allowed: Vec<(Candidate, Span)> =
            fitting.filter_map(|one| Some((*one, allowed(page, &crowd, &lower, &homonyms, one)?))).collect();
        let Some((candidate, span)) = homonyms.one_alone(&allowed) else { continue };
        let Some(original) = (if span == first.span { Some(original) } else { prose(page, span) }) else {
            continue;
        };
        (taken, last) = (first.span.end(), first.span.start());
        homonyms.recognised(&candidate);
        chosen.push(Recognised { span: original, id: candidate.id, kind: mention_kind(candidate.kind) });
    }
    chosen
}

fn prose(page: &Page<'_>, span: Span) -> Option<Span> {
    page.clean.original(span).map(|(original, _)| original)
}

/// The span of the mention, initials included; `None` where something around it says that it is none.
fn allowed(
    page: &Page<'_>,
    crowd: &Crowd<'_>,
    lower: &Lower,
    homonyms: &Homonyms,
    candidate: &Candidate,
) -> Option<Span> {
    if candidate.words == 1 && is_common_word(page, lower, homonyms, candidate) {
        return None;
    }
    if homonyms.is_shadowed(candidate) {
        return None;
    }
    let mut whole = *candidate;
    if candidate.words == 1 {
        match initials(page, candidate) {
            Initials::Contradict => return None,
            Initials::Agree(start) => whole.span = Span::new(start, candidate.span.end()),
            Initials::None => {}
        }
    }
    neighbours::allow(page, crowd, &whole).then_some(whole.span)
}

/// Whether a name of one word is rather a month, somebody from somewhere, or a word that the text has in lower case.
fn is_common_word(page: &Page<'_>, lower: &Lower, homonyms: &Homonyms, candidate: &Candidate) -> bool {
    let class = page.class(candidate.span);
    if candidate.acronym {
        return candidate.shouted && (class.is(WordClass::COMMON) || lower.has(page, candidate));
    }
    if class.is(WordClass::CALENDAR) {
        return true;
    }
    if class.is(WordClass::DEMONYM) && is_demonym(page, homonyms, candidate) {
        return true;
    }
    if candidate.kind == CardType::Person
        && is_glued(page, candidate)
        && sentence::begins(page, candidate.span.start())
    {
        return true;
    }
    let known = candidate.kind == CardType::Person && lower.is_bare() && homonyms.is_named(candidate.id);
    !known && lower.has(page, candidate)
}

/// Whether a surname has the article glued to it: „epoca Putinului". At the beginning of a sentence that is a noun.
fn is_glued(page: &Page<'_>, candidate: &Candidate) -> bool {
    candidate.bent > 0 && candidate.span.of(page.text).ends_with("ului")
}

/// Whether a demonym is one here: in English always, in Romanian where the sentence or the line gives it its capital
/// and nobody of this name was spoken of.
fn is_demonym(page: &Page<'_>, homonyms: &Homonyms, candidate: &Candidate) -> bool {
    let placed = candidate.shouted || sentence::begins(page, candidate.span.start());
    (placed && !homonyms.is_named(candidate.id)) || !lower::looks_romanian(page)
}

fn mention_kind(kind: CardType) -> MentionKind {
    match kind {
        CardType::Person | CardType::Organization => MentionKind::Actor,
        CardType::Place => MentionKind::Place,
        CardType::Event => MentionKind::Event,
    }
}
