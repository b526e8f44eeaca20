//! Whether the words of a text are a name: word by word, each in its own form.

use crate::corpus::recognise::line;
use crate::corpus::recognise::page::Page;
use crate::corpus::recognise::sentence;
use crate::corpus::recognise::words::Parting;
use crate::corpus::recognise::words::Word;
use crate::corpus::recognise::words::before;
use crate::corpus::recognise::words::behind;
use crate::corpus::recognise::words::is_apostrophe;
use crate::corpus::recognise::words::is_hyphen;
use crate::registry::CardType;
use crate::registry::language::Bend;
use crate::registry::language::WordClass;
use crate::registry::names::LOWER;
use crate::registry::names::Part;
use crate::registry::names::Shape;
use crate::registry::names::Wording;
use crate::registry::names::class;
use crate::registry::names::folded_word;
use crate::registry::names::respelled;
use crate::text::Span;

pub(super) mod marks;

/// How the words of the text fit a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fit {
    /// The words, a hyphenated ending included.
    pub(super) span: Span,
    /// How many words have another form than on the card.
    pub(super) bent: u32,
    /// How many letters differ by diacritics.
    pub(super) unmarked: u32,
}

/// A name to be fitted.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pattern<'a> {
    /// The name as written on the card.
    pub(super) name: &'a str,
    /// Its words.
    pub(super) wording: &'a Wording,
    /// The word that was looked up.
    pub(super) place: usize,
    /// What owns the name.
    pub(super) kind: CardType,
}

/// Fits `pattern` so that its word at `place` is `word`.
pub(super) fn fit(page: &Page<'_>, pattern: Pattern<'_>, word: Word) -> Option<Fit> {
    let mut fit = Fit { span: word.span, bent: 0, unmarked: 0 };
    let mut first = word.span;
    for index in (0..pattern.place).rev() {
        first = step_left(page, pattern, index, first.start(), word.shouted, &mut fit)?;
    }
    fit_word(page, pattern, pattern.place, word.span, word.shouted, &mut fit)?;
    let mut end = word.span.end();
    for index in pattern.place + 1..pattern.wording.parts.len() {
        end = step_right(page, pattern, index, end, word.shouted, &mut fit)?;
    }
    let bare = end;
    let end = with_ending(page, bare);
    fit.bent += u32::from(end > bare);
    fit.span = Span::new(first.start(), end);
    Some(fit)
}

/// The word for part `index` that ends before `at`.
fn step_left(
    page: &Page<'_>,
    pattern: Pattern<'_>,
    index: usize,
    at: usize,
    shouted: bool,
    fit: &mut Fit,
) -> Option<Span> {
    let (mut gap, mut word) = before(page.text, at)?;
    let hyphen_before = page.text.get(..word.start()).is_some_and(|head| head.ends_with(is_hyphen));
    if hyphen_before && page.language.endings.is_hyphen_ending(word.of(page.text)) {
        let (_, stem) = before(page.text, word.start())?;
        word = Span::new(stem.start(), word.end());
        let stem_fits = fit_word(page, pattern, index, stem, shouted, fit).is_some();
        return (stem_fits && same_gap(page, pattern, index, gap)).then_some(word);
    }
    if is_middle_initial(page, pattern, word, gap) {
        (gap, word) = before(page.text, word.start())?;
    }
    if !same_gap(page, pattern, index, gap) {
        return None;
    }
    fit_word(page, pattern, index, word, shouted, fit)?;
    Some(word)
}

/// The end of the word for part `index` that begins behind `at`.
fn step_right(
    page: &Page<'_>,
    pattern: Pattern<'_>,
    index: usize,
    at: usize,
    shouted: bool,
    fit: &mut Fit,
) -> Option<usize> {
    let (mut gap, mut word) = behind(page.text, at)?;
    if !same_gap(page, pattern, index, gap) {
        (gap, word) = behind(page.text, with_ending(page, at))?;
    }
    if let Some((next_gap, next)) = behind(page.text, word.end())
        && is_middle_initial(page, pattern, word, next_gap)
    {
        word = next;
    }
    if !same_gap(page, pattern, index, gap) {
        return None;
    }
    fit_word(page, pattern, index, word, shouted, fit)?;
    Some(word.end())
}

/// Whether `word` is the `J.` of `Donald J. Trump` and no part of the name.
fn is_middle_initial(page: &Page<'_>, pattern: Pattern<'_>, word: Span, gap_behind: Span) -> bool {
    pattern.kind == CardType::Person
        && Parting::of(gap_behind.of(page.text)) == Parting::Stop
        && word.of(page.text).chars().count() == 1
        && Shape::of(word.of(page.text)) == Shape::Capital
        && !pattern.name.contains('.')
}

/// Whether `gap` stands for what the name has before its part `index + 1` (walking left) or `index` (walking right).
fn same_gap(page: &Page<'_>, pattern: Pattern<'_>, index: usize, gap: Span) -> bool {
    let left = if index < pattern.place { index } else { index - 1 };
    let parts = &pattern.wording.parts;
    let (Some(one), Some(other)) = (parts.get(left), parts.get(left + 1)) else { return false };
    let wanted = Span::new(one.span.end(), other.span.start()).of(pattern.name);
    let found = gap.of(page.text);
    wanted == found || alike(wanted, found)
}

fn alike(wanted: &str, found: &str) -> bool {
    match (Parting::of(wanted), Parting::of(found)) {
        (Parting::Blank | Parting::Break, Parting::Blank | Parting::Break)
        | (Parting::Hyphen, Parting::Hyphen)
        | (Parting::Apostrophe, Parting::Apostrophe)
        | (Parting::Stop, Parting::Stop) => true,
        (Parting::Other, Parting::Other) => plain_gap(wanted).eq(plain_gap(found)),
        _ => false,
    }
}

/// The characters of a gap without the differences that typography makes.
fn plain_gap(gap: &str) -> impl Iterator<Item = char> {
    gap.chars().filter(|c| !c.is_whitespace()).map(|character| match character {
        '„' | '”' | '“' | '«' | '»' | '"' => '"',
        _ if is_hyphen(character) => '-',
        _ if is_apostrophe(character) => '\'',
        _ => character,
    })
}

/// `end`, or where the hyphenated ending behind it ends.
pub(super) fn with_ending(page: &Page<'_>, end: usize) -> usize {
    let tail = page.text.get(end..).unwrap_or_default();
    if !tail.starts_with(|c| is_hyphen(c) && !matches!(c, '\u{2014}' | '\u{2015}')) {
        return end;
    }
    let Some((gap, word)) = behind(page.text, end) else { return end };
    let further = page.text.get(word.end()..).is_some_and(|rest| rest.starts_with(is_hyphen));
    let touches = Parting::of(gap.of(page.text)) == Parting::Hyphen;
    let ending = word.of(page.text);
    let written = Shape::of(ending) == Shape::Lower || !ending.chars().any(|c| class(c) == LOWER);
    if touches && written && !further && page.language.endings.is_hyphen_ending(ending) {
        word.end()
    } else {
        end
    }
}

/// Whether the word at `span` is a form of part `index`; counts into `fit`.
fn fit_word(
    page: &Page<'_>,
    pattern: Pattern<'_>,
    index: usize,
    span: Span,
    shouted: bool,
    fit: &mut Fit,
) -> Option<()> {
    let part = *pattern.wording.parts.get(index)?;
    let base = pattern.wording.folded(part);
    let word = span.of(page.text);
    if word.len() > base.len() * 4 + 32 || !same_case(page, pattern, index, span, shouted) {
        return None;
    }
    let (bent, unmarked) = fit_form(page, pattern, part, word).or_else(|| {
        fit_form(page, pattern, part, &respelled(word)?).map(|(bent, unmarked)| (bent, unmarked + 1))
    })?;
    fit.bent += u32::from(bent);
    fit.unmarked += unmarked;
    Some(())
}

/// Whether `word` is bent, and how many of its letters differ in diacritics, where it is a form of `part`.
fn fit_form(page: &Page<'_>, pattern: Pattern<'_>, part: Part, word: &str) -> Option<(bool, u32)> {
    let base = pattern.wording.folded(part);
    let written = part.span.of(pattern.name);
    let folded = folded_word(word);
    if folded == base {
        return Some((false, marks::differences(written, word, false)?));
    }
    if part.shape == Shape::Capitals || base.len() <= 2 {
        return None;
    }
    let bend = bend(page, pattern, base);
    let alone = pattern.kind == CardType::Person && pattern.wording.parts.len() == 1;
    if alone && base.ends_with('e') && !page.language.words.class(base).is(WordClass::GIVEN) {
        return None;
    }
    if !page.language.endings.joins(bend, base, &folded) {
        return None;
    }
    Some((true, marks::differences(written, word, true)?))
}

fn bend(page: &Page<'_>, pattern: Pattern<'_>, base: &str) -> Bend {
    let several = pattern.wording.parts.len() > 1;
    match pattern.kind {
        CardType::Person if several && page.language.words.class(base).is(WordClass::TITLE) => Bend::Thing,
        CardType::Person => Bend::Person,
        _ if several => Bend::Inner,
        _ => Bend::Thing,
    }
}

/// Whether the capitals of the word at `span` are those of part `index`, or what its place in the text makes of them.
fn same_case(page: &Page<'_>, pattern: Pattern<'_>, index: usize, span: Span, shouted: bool) -> bool {
    let Some(part) = pattern.wording.parts.get(index) else { return false };
    let word = span.of(page.text);
    let shape = Shape::of(word);
    if shouted {
        return true;
    }
    match part.shape {
        Shape::Lower if shape == Shape::Capital => index == 0 && sentence::begins(page, span.start()),
        Shape::Lower => shape == Shape::Lower,
        Shape::Capital if shape == Shape::Lower => {
            // An event is named by common words: those of a sentence's beginning are the same inside one.
            let rest = pattern.wording.parts.get(1..).unwrap_or_default();
            index == 0
                && pattern.kind == CardType::Event
                && rest.iter().any(|part| part.shape != Shape::Lower)
        }
        Shape::Capital if shape == Shape::Capitals && pattern.kind == CardType::Place => {
            line::is_dateline(page, span)
        }
        Shape::Mixed => {
            let capitals = |word: &str| word.chars().map(|c| class(c) == LOWER).collect::<Vec<_>>();
            let (wanted, found) = (capitals(part.span.of(pattern.name)), capitals(word));
            let common = wanted.len().min(found.len());
            wanted.get(..common) == found.get(..common) && found.len() >= wanted.len()
        }
        wanted => shape == wanted,
    }
}
