//! Lines that lead to another article: `CITEȘTE ȘI: Its title`, or the title in a line below.

use crate::corpus::ArticleId;
use crate::features::View;
use crate::registry::language::Language;
use crate::syntax::clean;
use crate::text::Span;
use crate::text::fold_into;

/// A title that stands in the text, and the article that has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ReadAlso {
    /// The title as it stands there.
    pub(super) span: Span,
    /// The article.
    pub(super) article: ArticleId,
}

/// What stands before a title is short, and a title no page.
const LONGEST: usize = 600;

/// All such titles in the body, in the order of the text.
pub(super) fn read_also(view: View<'_>) -> Vec<ReadAlso> {
    let phrases = &Language::of(view.article_language()).further;
    let mut found = Vec::new();
    // Whether the line above leads on to this one.
    let mut goes_on = false;
    for line in lines(view).filter(|line| !line.of(view.text).trim().is_empty()) {
        let title = match phrases
            .iter()
            .filter_map(|phrase| behind(view, line, phrase))
            .min_by_key(|rest| rest.len())
        {
            Some(rest) if rest.is_empty() => {
                goes_on = true;
                continue;
            }
            Some(rest) => rest,
            None if goes_on => line,
            None => continue,
        };
        let known = article(view, title);
        found.extend(known.map(|article| ReadAlso { span: within(view, title), article }));
        goes_on &= known.is_some();
    }
    found
}

/// The lines of the body without their breaks.
fn lines(view: View<'_>) -> impl Iterator<Item = Span> {
    let body = view.article.body;
    let first = view.lines.line_of(body.start());
    (first..view.lines.len()).map_while(move |line| {
        let start = view.lines.line_start(line)?.max(body.start());
        let end = view.lines.line_start(line + 1).unwrap_or(body.end());
        let content = Span::new(start, end).of(view.text).trim_end_matches(['\n', '\r']);
        Some(Span::new(start, start + content.len()))
    })
}

/// What follows in `line` behind `phrase`, where the line begins with it.
fn behind(view: View<'_>, line: Span, phrase: &str) -> Option<Span> {
    let mut at = line.start();
    let mut folded = String::new();
    for wanted in phrase.split(' ') {
        at += word_start(Span::new(at, line.end()).of(view.text))?;
        let rest = Span::new(at, line.end()).of(view.text);
        let word = rest.split(|c: char| !is_word(c)).next().unwrap_or_default();
        folded.clear();
        if word.len() <= wanted.len() * 4 {
            fold_into(word, &mut folded);
        }
        if folded != wanted {
            return None;
        }
        at += word.len();
    }
    Some(within(view, Span::new(at, line.end())))
}

/// How far it is to the first word of `text`, over marks and blanks that a line may begin with.
fn word_start(text: &str) -> Option<usize> {
    text.char_indices().take(16).find(|(_, c)| is_word(*c)).map(|(at, _)| at)
}

/// A combining mark belongs to the letter before it.
fn is_word(c: char) -> bool {
    let mut folds_away = !c.is_ascii();
    crate::text::fold_char(c, |_| folds_away = false);
    c.is_alphanumeric() || folds_away
}

/// The part of `span` from its first word to its last character that is no blank; empty where there is no word.
fn within(view: View<'_>, span: Span) -> Span {
    let text = span.of(view.text);
    let opens = |c: char| is_word(c) || matches!(c, '„' | '“' | '"' | '«' | '[');
    let Some(start) = text.find(opens).filter(|_| text.contains(is_word)) else {
        return Span::empty(span.end());
    };
    Span::new(span.start() + start, span.start() + text.trim_end().len())
}

/// The other article that has `title`: of several the latest that isn't later than this one, else the latest.
fn article(view: View<'_>, title: Span) -> Option<ArticleId> {
    if title.len() > LONGEST {
        return None;
    }
    let others =
        view.corpus.titled(&clean(view.text, view.article, title)).into_iter().filter(|id| *id != view.id);
    others.max_by_key(|&id| {
        let date = view.corpus.date(id).map(|date| (date.day, date.time));
        let own = view.summary.date.map(|date| (date.day, date.time));
        (own.is_none() || date <= own, date)
    })
}
