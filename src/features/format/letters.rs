//! Letters of prose: composed ones, and in Romanian those with a comma below, not a cedilla.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::rules::Edit;
use crate::syntax::Article;
use crate::syntax::HeaderKey;
use crate::text::Span;

/// What is done to the letters of one article.
#[derive(Debug)]
pub(super) struct Letters<'t> {
    text: &'t str,
    romanian: bool,
}

impl<'t> Letters<'t> {
    /// The letters of `text`, which is in `language`; one that names none is Romanian where it is written so.
    pub(super) fn new(text: &'t str, language: Option<&str>) -> Self {
        let romanian = match language.map(|language| language.split(['-', '_']).next().unwrap_or_default()) {
            Some(primary) => ["ro", "ron", "rum", "mo"].iter().any(|ro| primary.eq_ignore_ascii_case(ro)),
            None => is_romanian(text),
        };
        Self { text, romanian }
    }

    /// Adds what the prose of title, body and header values takes.
    pub(super) fn format(&self, article: &Article, edits: &mut Vec<Edit>) {
        if self.text.is_ascii() {
            return;
        }
        let is_prose = |key: HeaderKey| match key {
            HeaderKey::Title
            | HeaderKey::Place
            | HeaderKey::Author
            | HeaderKey::Source
            | HeaderKey::Event => true,
            HeaderKey::Date | HeaderKey::Lang | HeaderKey::Url | HeaderKey::Updated | HeaderKey::Lint => {
                false
            }
        };
        let lines = article.header.lines.iter().filter(|line| is_prose(line.key)).map(|line| line.value);
        for region in lines.chain([article.body]) {
            let first = article.markup.partition_point(|piece| piece.end() <= region.start());
            let mut at = region.start();
            for piece in article.markup.iter().skip(first).take_while(|piece| piece.start() < region.end()) {
                self.stretch(Span::new(at, piece.start().max(at)), edits);
                at = piece.end().min(region.end());
            }
            self.stretch(Span::new(at, region.end()), edits);
        }
    }

    /// `text`, a value by itself, in canonical letters.
    pub(super) fn of(&self, text: &str) -> String {
        let value = Letters { text, romanian: self.romanian };
        let (mut edits, whole) = (Vec::new(), Span::new(0, text.len()));
        value.stretch(whole, &mut edits);
        super::with_edits(text, whole, &edits)
    }

    /// Looks at one stretch of prose, token by token: addresses stay as they are.
    fn stretch(&self, span: Span, edits: &mut Vec<Edit>) {
        let mut at = span.start();
        for token in span.of(self.text).split_inclusive(char::is_whitespace) {
            let start = at;
            at += token.len();
            if !token.is_ascii() && !is_address(token) {
                self.token(Span::new(start, at), edits);
            }
        }
    }

    fn token(&self, token: Span, edits: &mut Vec<Edit>) {
        let letters = token.of(self.text);
        let mut word = Span::empty(token.start());
        let mut foreign = false;
        for cluster in clusters(letters) {
            let span = Span::new(token.start() + cluster.start(), token.start() + cluster.end());
            let written = span.of(self.text);
            let marked = written.chars().nth(1).is_some();
            let is_plain = !self.romanian || !written.contains(CEDILLAS);
            if !marked && is_plain {
                continue;
            }
            let mut new = if marked { written.nfc().collect() } else { written.to_owned() };
            if self.romanian && new.contains(CEDILLAS) {
                if !word.contains(span) {
                    word = word_around(self.text, token, span);
                    foreign = word.of(self.text).nfc().any(|letter| TURKISH.contains(letter));
                }
                if !foreign {
                    new = new.chars().map(with_comma).collect();
                }
            }
            super::replace(self.text, span, new, edits);
        }
    }
}

/// Letters with a cedilla that stand for Romanian ones in old texts.
const CEDILLAS: [char; 4] = ['ş', 'Ş', 'ţ', 'Ţ'];

/// Letters that no Romanian word has, beside a cedilla that belongs there: `Erdoğan`, `Beşiktaş` in Turkish spelling.
const TURKISH: &str = "ğĞıİöÖüÜçÇ";

fn with_comma(letter: char) -> char {
    match letter {
        'ş' => 'ș',
        'Ş' => 'Ș',
        'ţ' => 'ț',
        'Ţ' => 'Ț',
        other => other,
    }
}

/// Whether a text of no known language holds letters that Romanian alone has, composed or not.
fn is_romanian(text: &str) -> bool {
    const LETTERS: [&str; 12] = [
        "ă", "Ă", "ț", "Ț", "ţ", "Ţ", "a\u{306}", "A\u{306}", "t\u{326}", "T\u{326}", "t\u{327}", "T\u{327}",
    ];
    LETTERS.iter().any(|letter| text.contains(letter))
}

fn is_address(token: &str) -> bool {
    token.contains("://") || token.contains('@') || token.starts_with("www.")
}

/// Each letter of `text` with the marks that follow it.
fn clusters(text: &str) -> impl Iterator<Item = Span> {
    let mut letters = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (start, first) = letters.next()?;
        let mut end = start + first.len_utf8();
        while let Some((at, mark)) = letters.next_if(|(_, letter)| is_combining_mark(*letter)) {
            end = at + mark.len_utf8();
        }
        Some(Span::new(start, end))
    })
}

/// The word of `token` that holds `span`.
fn word_around(text: &str, token: Span, span: Span) -> Span {
    let is_part = |letter: char| letter.is_alphabetic() || is_combining_mark(letter);
    let before = Span::new(token.start(), span.start()).of(text);
    let behind = Span::new(span.end(), token.end()).of(text);
    let start = token.start() + before.trim_end_matches(is_part).len();
    let end = token.end() - behind.trim_start_matches(is_part).len();
    Span::new(start, end)
}
