//! Words that a sentence's beginning may have given their capital: does the text have them in lower case?

use rustc_hash::FxHashMap;

use crate::corpus::recognise::candidate::Candidate;
use crate::corpus::recognise::fit::marks;
use crate::corpus::recognise::page::Page;
use crate::corpus::recognise::sentence;
use crate::registry::language::Bend;
use crate::registry::names::LOWER;
use crate::registry::names::Shape;
use crate::registry::names::WORD;
use crate::registry::names::byte_class;
use crate::registry::names::class;
use crate::registry::names::folded_word;
use crate::registry::names::skeleton;
use crate::text::Span;

/// The candidates of one word, by where they stand, that are in lower case elsewhere.
#[derive(Debug, Default)]
pub(super) struct Lower {
    /// The folded words in question, by skeleton; whether the text has them in lower case.
    asked: FxHashMap<u32, Vec<Asked>>,
    /// Whether the text has no Romanian diacritics, so that `putin` may stand for `puțin`.
    bare: bool,
}

#[derive(Debug)]
struct Asked {
    folded: String,
    written: String,
    found: bool,
}

impl Lower {
    /// Looks for all `candidates` that begin a sentence, in one walk over the text.
    pub(super) fn new(page: &Page<'_>, candidates: &[Candidate]) -> Self {
        let mut lower = Self::default();
        let mut firsts = [false; 256];
        for candidate in candidates.iter().filter(|one| is_doubtful(page, one)) {
            let folded = folded_word(candidate.span.of(page.text));
            let first = folded.bytes().next().unwrap_or_default();
            firsts[first as usize] = true;
            let words = lower.asked.entry(skeleton(&folded)).or_default();
            if !words.iter().any(|asked| asked.folded == folded) {
                words.push(Asked { folded, written: candidate.span.of(page.text).to_owned(), found: false });
            }
        }
        if !lower.asked.is_empty() {
            lower.walk(page, &firsts);
            lower.bare = !page.text.contains(['ă', 'â', 'î', 'ș', 'ț', 'ş', 'ţ']);
        }
        lower
    }

    /// Whether `candidate` may be a common word that begins its sentence, as the text has it in lower case.
    pub(super) fn has(&self, page: &Page<'_>, candidate: &Candidate) -> bool {
        if self.asked.is_empty() || !is_doubtful(page, candidate) {
            return false;
        }
        let folded = folded_word(candidate.span.of(page.text));
        let words = self.asked.get(&skeleton(&folded)).map_or(&[][..], Vec::as_slice);
        words.iter().any(|asked| asked.found && asked.folded == folded)
    }

    /// Whether the text, of which some words are in question, has no Romanian diacritics.
    pub(super) fn is_bare(&self) -> bool {
        self.bare
    }

    fn walk(&mut self, page: &Page<'_>, firsts: &[bool; 256]) {
        let bytes = page.text.as_bytes();
        let mut at = 0;
        let mut inside = false;
        while let Some(&byte) = bytes.get(at) {
            let (kind, width) = letter(page.text, at, byte);
            let begins = kind == LOWER && !inside;
            inside = kind & WORD != 0;
            if begins && (byte >= 0x80 || firsts[byte as usize]) {
                let end = word_end(page.text, at);
                self.compare(page, Span::new(at, end));
                at = end;
            } else {
                at += width;
            }
        }
    }

    fn compare(&mut self, page: &Page<'_>, span: Span) {
        let word = span.of(page.text);
        if word.len() > 64 || Shape::of(word) != Shape::Lower {
            return;
        }
        let folded = folded_word(word);
        let Some(words) = self.asked.get_mut(&skeleton(&folded)) else { return };
        for asked in words {
            let bent = asked.folded != folded;
            let same = !bent || page.language.endings.joins(Bend::Noun, &asked.folded, &folded);
            asked.found |= same && marks::differences(&asked.written, word, bent).is_some();
        }
    }
}

/// Whether the capital of `candidate` may be owed to its place.
fn is_doubtful(page: &Page<'_>, candidate: &Candidate) -> bool {
    candidate.words == 1
        && (candidate.shouted || (!candidate.acronym && sentence::begins(page, candidate.span.start())))
}

fn letter(text: &str, at: usize, byte: u8) -> (u8, usize) {
    if let Some(class) = byte_class(byte) {
        return (class, 1);
    }
    let character = text.get(at..).and_then(|rest| rest.chars().next()).unwrap_or(' ');
    (class(character), character.len_utf8())
}

fn word_end(text: &str, start: usize) -> usize {
    let rest = text.get(start..).unwrap_or_default();
    rest.char_indices().find(|&(_, c)| class(c) & WORD == 0).map_or(text.len(), |(at, _)| start + at)
}

/// Whether the text is Romanian rather than English: by the commonest words of either, and by Romanian letters.
pub(super) fn looks_romanian(page: &Page<'_>) -> bool {
    match page.surroundings.language {
        Some(tag) if !tag.trim().is_empty() => {
            return !tag.trim().get(..2).is_some_and(|tag| tag.eq_ignore_ascii_case("en"));
        }
        _ => {}
    }
    let count = |needle: &str| memchr::memmem::find_iter(page.text.as_bytes(), needle).take(64).count();
    let romanian =
        count(" de ") + count(" a ") / 2 + count(" cu ") + count(" și ") + count(" în ") + count("ă");
    let english =
        count(" the ") + count(" of ") + count(" to ") + count(" and ") + count(" said") + count("The ");
    romanian > english
}
