//! What stands beside a name and makes it part of another one, or no name at all.

use crate::corpus::recognise::candidate::Candidate;
use crate::corpus::recognise::line;
use crate::corpus::recognise::page::Page;
use crate::corpus::recognise::sentence;
use crate::corpus::recognise::words::Parting;
use crate::corpus::recognise::words::before;
use crate::corpus::recognise::words::behind;
use crate::registry::CardType;
use crate::registry::language::WordClass;
use crate::registry::names::Shape;
use crate::registry::names::folded_word;
use crate::text::Span;

/// All candidates of the article, to ask who else stands at a place.
#[derive(Debug)]
pub(super) struct Crowd<'c> {
    candidates: &'c [Candidate],
    by_end: Vec<u32>,
}

impl<'c> Crowd<'c> {
    /// A crowd of `candidates`, which are sorted by start.
    pub(super) fn new(candidates: &'c [Candidate]) -> Self {
        let mut by_end: Vec<u32> = (0..).zip(candidates).map(|(index, _)| index).collect();
        by_end.sort_by_key(|&index| candidates.get(index as usize).map(|one| one.span.end()));
        Self { candidates, by_end }
    }

    /// The candidate of most words that ends at `end`.
    fn ending_at(&self, end: usize) -> Option<&'c Candidate> {
        let of = |index: &u32| self.candidates.get(*index as usize);
        let at = self.by_end.partition_point(|index| of(index).is_some_and(|one| one.span.end() < end));
        let here = self.by_end.get(at..).unwrap_or_default().iter().filter_map(of);
        here.take_while(|one| one.span.end() == end).max_by_key(|one| one.words)
    }

    fn starting_at(&self, start: usize) -> Option<&'c Candidate> {
        let at = self.candidates.partition_point(|one| one.span.start() < start);
        self.candidates.get(at).filter(|one| one.span.start() == start)
    }
}

/// Whether nothing beside `candidate` forbids it.
pub(super) fn allow(page: &Page<'_>, crowd: &Crowd<'_>, candidate: &Candidate) -> bool {
    before_allows(page, crowd, candidate) && behind_allows(page, crowd, candidate)
}

fn before_allows(page: &Page<'_>, crowd: &Crowd<'_>, candidate: &Candidate) -> bool {
    let Some((gap, word)) = before(page.text, candidate.span.start()) else { return true };
    let class = page.class(word);
    let capital = !matches!(Shape::of(word.of(page.text)), Shape::Lower);
    match Parting::of(gap.of(page.text)) {
        Parting::Blank | Parting::Break if ends_whole(page, candidate) => false,
        Parting::Other if is_quoted(gap.of(page.text)) && is_way(page, candidate, word, class) => false,
        Parting::Blank if is_way(page, candidate, word, class) => false,
        Parting::Stop if class.is(WordClass::WAY) && !capital => false,
        _ if candidate.shouted => true,
        Parting::Blank if capital => {
            class.is(WordClass::TITLE | WordClass::CALENDAR)
                || ends_title(page, word)
                || (class.is(WordClass::DEMONYM) && (candidate.kind == CardType::Person || candidate.acronym))
                || is_apart(page, crowd.ending_at(word.end()), word, candidate)
                || (!page.is_given(word)
                    && !class.is(WordClass::BEARER)
                    && (sentence::begins(page, word.start()) || line::is_headline(page, word)))
        }
        Parting::Break if capital => candidate.words > 1 || !page.is_given(word) || ends_line(page, word),
        Parting::Apostrophe => !capital,
        Parting::Hyphen if capital => match crowd.ending_at(word.end()) {
            Some(other) => other.words > 1 || !follows_given(page, word),
            None => !page.is_given(word) && !follows_given(page, word),
        },
        _ => true,
    }
}

/// Whether the word before a line break is alone on its line or a sentence of its own ends there.
fn ends_line(page: &Page<'_>, word: Span) -> bool {
    before(page.text, word.start()).is_none()
}

/// Whether a gap is a blank and an opening quotation mark: „restaurantul „Casa Albă"".
fn is_quoted(gap: &str) -> bool {
    let mark = gap.trim_start();
    mark.len() < gap.len() && matches!(mark, "„" | "“" | "\"" | "«" | "‘" | "'" | "”")
}

/// Whether the word before says that a street, a square, a hotel or a station is named.
fn is_way(page: &Page<'_>, candidate: &Candidate, word: Span, class: WordClass) -> bool {
    if class.is(WordClass::WAY) {
        return true;
    }
    let lower = Shape::of(word.of(page.text)) == Shape::Lower;
    let long = candidate.kind == CardType::Organization && candidate.words > 1;
    let market =
        (lower || long && sentence::begins(page, word.start())) && (candidate.bent > 0 || candidate.acronym);
    class.is(WordClass::SQUARE) && !market
}

/// Whether the capitalised `word` before is a name by itself, so that two names stand side by side: „președintele
/// SUA Donald Trump", „al Kremlinului Dmitri Peskov".
fn is_apart(page: &Page<'_>, neighbour: Option<&Candidate>, word: Span, candidate: &Candidate) -> bool {
    if candidate.kind != CardType::Person {
        return false;
    }
    let text = word.of(page.text);
    if Shape::of(text) == Shape::Capitals && !is_roman_number(text) {
        return true;
    }
    match neighbour {
        Some(other) if other.kind == CardType::Person => other.words > 1 && candidate.words > 1,
        Some(other) => other.bent > 0 || other.words > 1 || candidate.words > 1,
        None => candidate.words > 1 && (is_genitive(page, word) || is_of_genitive(page, word)),
    }
}

/// Whether the word has a Romanian ending of the genitive and is no given name: „premierul Canadei Mark Carney".
fn is_genitive(page: &Page<'_>, word: Span) -> bool {
    let folded = folded_word(word.of(page.text));
    let ending = ["ului", "iei", "ei", "ii", "lor", "ai"].iter().any(|ending| folded.ends_with(ending));
    ending && folded.len() > 4 && !page.is_given(word)
}

/// Whether the word agrees with a genitive before it: „guvernatoarea Băncii Naționale Anca Dragu".
fn is_of_genitive(page: &Page<'_>, word: Span) -> bool {
    let text = word.of(page.text);
    let agrees = text.ends_with('e') && text.len() > 4 && !page.is_given(word);
    agrees
        && before(page.text, word.start()).is_some_and(|(gap, earlier)| {
            let touches = Parting::of(gap.of(page.text)) == Parting::Blank;
            touches && is_capital(page, earlier) && is_genitive(page, earlier)
        })
}

fn is_roman_number(text: &str) -> bool {
    text.chars().all(|letter| matches!(letter, 'I' | 'V' | 'X' | 'L'))
}

/// Whether a given name stands before `word`: „Ana Sandu-Popa" is not Popa.
fn follows_given(page: &Page<'_>, word: Span) -> bool {
    before(page.text, word.start()).is_some_and(|(gap, earlier)| {
        let touches = Parting::of(gap.of(page.text)) == Parting::Blank;
        touches && is_capital(page, earlier) && page.is_given(earlier)
    })
}

fn is_capital(page: &Page<'_>, word: Span) -> bool {
    Shape::of(word.of(page.text)) != Shape::Lower
}

fn behind_allows(page: &Page<'_>, crowd: &Crowd<'_>, candidate: &Candidate) -> bool {
    let Some((gap, word)) = behind(page.text, candidate.span.end()) else { return true };
    if candidate.shouted {
        return !is_first_half(page, candidate, gap, word);
    }
    match Parting::of(gap.of(page.text)) {
        Parting::Blank => {}
        Parting::Hyphen => {
            return !is_double_surname(page, crowd, candidate, gap, word)
                && !is_first_half(page, candidate, gap, word);
        }
        _ => return true,
    }
    if !is_capital(page, word) {
        let numbered = candidate.kind == CardType::Person && is_numbered(page, word);
        let model = page.foreign && candidate.words == 1 && is_number(page, word);
        return !numbered && !model && !is_tail(page, word) && !goes_on(page, crowd, candidate, word);
    }
    let class = page.class(word);
    if class.is(WordClass::TITLE | WordClass::CALENDAR) || begins_title(page, word) {
        return true;
    }
    let apart = crowd.starting_at(word.start()).is_some_and(|other| {
        let here = Span::new(last_word(page, candidate.span), candidate.span.end());
        is_apart(page, Some(candidate), here, other)
    });
    apart || (!class.is(WordClass::FOLLOWER) && line::is_headline(page, word))
}

/// Whether a longer name goes on with a capital behind the lower-case `word`: „Uniunea Europeană de Fotbal",
/// „Statele Unite ale Europei", „Consiliul de Securitate al Ucrainei".
fn goes_on(page: &Page<'_>, crowd: &Crowd<'_>, candidate: &Candidate, word: Span) -> bool {
    if candidate.words == 1 {
        return false;
    }
    let Some((gap, next)) = behind(page.text, word.end()) else { return false };
    if Parting::of(gap.of(page.text)) != Parting::Blank || !is_capital(page, next) {
        return false;
    }
    match word.of(page.text) {
        "de" | "of" if candidate.kind == CardType::Organization => {
            let others = WordClass::CALENDAR | WordClass::FEAST | WordClass::TITLE | WordClass::GIVEN;
            !page.class(next).is(others) && !page.is_given(next) && crowd.starting_at(next.start()).is_none()
        }
        "al" | "a" | "ai" | "ale" => candidate.cut || candidate.kind == CardType::Place,
        "și" | "si" | "and" => candidate.cut && crowd.starting_at(next.start()).is_none(),
        "of" => candidate.kind == CardType::Place && crowd.starting_at(next.start()).is_some(),
        _ => false,
    }
}

fn is_number(page: &Page<'_>, word: Span) -> bool {
    word.of(page.text).starts_with(|c: char| c.is_ascii_digit())
}

/// Whether a name on -o is rather the first half of a compound: `Politico-militar`, `POLITICO-MILITAR`.
fn is_first_half(page: &Page<'_>, candidate: &Candidate, gap: Span, word: Span) -> bool {
    candidate.words == 1
        && !candidate.acronym
        && matches!(gap.of(page.text), "-" | "\u{2010}" | "\u{2011}")
        && candidate.span.of(page.text).ends_with(['o', 'O'])
        && (candidate.shouted || !is_capital(page, word))
}

/// Whether `word` begins the number of a monarch or a pope: „al II-lea".
fn is_numbered(page: &Page<'_>, word: Span) -> bool {
    word.of(page.text) == "al"
        && behind(page.text, word.end()).is_some_and(|(_, number)| is_roman_number(number.of(page.text)))
}

/// Whether a full name goes on behind a hyphen with one more surname: „Ana Sandu-Tăriceanu" is not Ana Sandu.
fn is_double_surname(
    page: &Page<'_>,
    crowd: &Crowd<'_>,
    candidate: &Candidate,
    gap: Span,
    word: Span,
) -> bool {
    candidate.kind == CardType::Person
        && candidate.words > 1
        && matches!(gap.of(page.text), "-" | "\u{2010}" | "\u{2011}")
        && Shape::of(word.of(page.text)) == Shape::Capital
        && crowd.starting_at(word.start()).is_none()
        && behind(page.text, word.end()).is_none_or(|(gap, next)| {
            Parting::of(gap.of(page.text)) != Parting::Blank || !is_capital(page, next)
        })
}

fn last_word(page: &Page<'_>, span: Span) -> usize {
    before(page.text, span.end()).map_or(span.start(), |(_, word)| word.start().max(span.start()))
}

/// Whether `word` begins a phrase that is a title: `Foreign Minister`.
fn begins_title(page: &Page<'_>, word: Span) -> bool {
    let phrases = page.language.words.title_phrases(&folded_word(word.of(page.text)));
    phrases.iter().any(|phrase| follows(page, word.end(), phrase))
}

/// Whether `word` ends a phrase that is a title: `Secretary of State`.
fn ends_title(page: &Page<'_>, word: Span) -> bool {
    let phrases = page.language.words.title_endings(&folded_word(word.of(page.text)));
    phrases.iter().any(|phrase| precedes(page, word.start(), phrase))
}

/// Whether the name ends another one: „Consiliul Europei".
fn ends_whole(page: &Page<'_>, candidate: &Candidate) -> bool {
    let wholes = page.language.words.wholes(&folded_word(candidate.span.of(page.text)));
    wholes.iter().any(|phrase| precedes(page, candidate.span.start(), phrase))
}

/// Whether `words`, the nearest first, stand before `at`.
fn precedes(page: &Page<'_>, at: usize, words: &[String]) -> bool {
    let mut at = at;
    words.iter().all(|wanted| {
        let Some((_, found)) = before(page.text, at) else { return false };
        at = found.start();
        folded_word(found.of(page.text)) == *wanted
    })
}

/// Whether the lower-case `word` begins words that make another name: `de Sud`.
fn is_tail(page: &Page<'_>, word: Span) -> bool {
    page.language.words.tails().iter().any(|tail| {
        let [first, rest @ ..] = tail.as_slice() else { return false };
        folded_word(word.of(page.text)) == *first
            && behind(page.text, word.end()).is_some_and(|(_, next)| is_capital(page, next))
            && follows(page, word.end(), rest)
    })
}

fn follows(page: &Page<'_>, at: usize, words: &[String]) -> bool {
    let mut at = at;
    words.iter().all(|wanted| {
        let Some((_, found)) = behind(page.text, at) else { return false };
        at = found.end();
        folded_word(found.of(page.text)) == *wanted
    })
}
