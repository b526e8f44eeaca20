//! What the `lint` lines of a header say: `lint ignore RULE …`.

use crate::syntax::Article;
use crate::syntax::HeaderKey;
use crate::syntax::HeaderLine;
use crate::text::Span;

/// One rule that a `lint` line names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Suppression<'t> {
    /// The code as written.
    pub(super) code: &'t str,
    /// Where it stands.
    pub(super) span: Span,
    /// What to take out to be rid of it: the code and the blanks before it, or its whole line.
    pub(super) removal: Span,
}

/// A word of a `lint` line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LintWord<'t> {
    /// A code behind `ignore`.
    Suppression(Suppression<'t>),
    /// The first word of a value that doesn't begin with `ignore`.
    Stray(Span),
    /// An `ignore` that no code follows: its place, and its line to take out.
    Empty(Span, Span),
}

/// What the `lint` lines of `article` say, in the order of the text.
pub(super) fn lint_words<'t>(text: &'t str, article: &Article) -> Vec<LintWord<'t>> {
    let lines = article.header.lines.iter().filter(|line| line.key == HeaderKey::Lint);
    lines.flat_map(|line| words_of(text, line)).collect()
}

fn words_of<'t>(text: &'t str, line: &HeaderLine) -> Vec<LintWord<'t>> {
    let value = line.value.of(text);
    let place = |word: &str| {
        let start = line.value.start() + (word.as_ptr() as usize - value.as_ptr() as usize);
        Span::new(start, start + word.len())
    };
    let separates = |character: char| character.is_whitespace() || character == ',';
    let mut words = value.split(separates).filter(|word| !word.is_empty());
    let Some(first) = words.next() else { return Vec::new() };
    if !first.trim_end_matches(':').eq_ignore_ascii_case("ignore") {
        return vec![LintWord::Stray(place(first))];
    }
    let codes: Vec<&str> = words.collect();
    let whole = line.with_break(text);
    if codes.is_empty() {
        return vec![LintWord::Empty(place(first), whole)];
    }
    let mut end = place(first).end();
    let mut found = Vec::with_capacity(codes.len());
    for &code in &codes {
        let span = place(code);
        let removal = if codes.len() == 1 { whole } else { Span::new(end, span.end()) };
        end = span.end();
        found.push(LintWord::Suppression(Suppression { code, span, removal }));
    }
    found
}
