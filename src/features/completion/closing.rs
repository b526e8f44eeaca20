//! What a tag that is being typed lacks at its end.

use crate::features::View;
use crate::syntax::Tag;
use crate::text::Span;

/// The marks to add, each where it belongs: behind what is replaced.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Closing {
    /// Offset and mark of a quotation mark.
    quote: Option<(usize, char)>,
    /// Offset of a brace.
    brace: Option<usize>,
}

impl Closing {
    /// What is missing behind `end`, where what is replaced ends. `quoted` is where the value begins that is in quotes,
    /// and the mark that closes it.
    pub(super) fn new(view: View<'_>, tag: Option<&Tag>, quoted: Option<(usize, char)>, end: usize) -> Self {
        let quote = quoted.filter(|&quoted| !is_closed(view, tag, quoted, end));
        let quote = quote.map(|(_, mark)| (behind_ids(view.text, end), mark));
        let from = quote.map_or(end, |(at, _)| at);
        if quote.is_some() && view.text.get(from..).is_some_and(|rest| rest.starts_with('}')) {
            return Self { quote, brace: None };
        }
        let behind = view.text.get(end..).unwrap_or_default().trim_start_matches([' ', '\t']);
        // `[x]{ac}` is no tag yet, and yet its brace is there.
        let braced = behind.starts_with('}');
        let closed = (braced || tag.is_some_and(|tag| tag.closed)) && quote.is_none();
        let last = tag.map_or(from, |tag| {
            let later =
                view.article.attributes(tag).iter().filter(|attribute| attribute.span.start() >= from);
            later.map(|attribute| attribute.span.end()).max().unwrap_or(from)
        });
        Self { quote, brace: (!closed).then_some(last) }
    }

    /// Adds the marks to `text`, which is written up to `end`; what belongs elsewhere is given back.
    pub(super) fn add(&self, text: &mut String, end: usize) -> Vec<(Span, String)> {
        let quote = self.quote;
        let brace = self.brace.map(|at| (at, '}'));
        let mut elsewhere: Vec<(Span, String)> = Vec::new();
        for (at, mark) in quote.into_iter().chain(brace) {
            match elsewhere.last_mut() {
                _ if at == end => text.push(mark),
                Some((span, marks)) if span.start() == at => marks.push(mark),
                _ => elsewhere.push((Span::empty(at), mark.to_string())),
            }
        }
        elsewhere
    }

    /// Whether a brace is missing at `end`, and nothing else.
    pub(super) fn only_brace_at(&self, end: usize) -> bool {
        self.quote.is_none() && self.brace == Some(end)
    }
}

/// Whether the quoted value that begins at `start` has its second mark, `mark`, behind `end`: with nothing between but
/// what may stand in a value, and no word behind it, as where it opens a quotation in the prose that follows.
fn is_closed(view: View<'_>, tag: Option<&Tag>, (start, mark): (usize, char), end: usize) -> bool {
    let attributes = tag.map_or(&[][..], |tag| view.article.attributes(tag));
    let value = attributes.iter().map(|attribute| attribute.value).find(|value| value.start() == start);
    let Some(value) = value.filter(|value| value.end() >= end) else { return false };
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_:~?%/. ".contains(c);
    let rest = view.text.get(value.end()..).unwrap_or_default();
    let behind = rest.strip_prefix(mark).or_else(|| rest.strip_prefix('"').filter(|_| mark == '”'));
    Span::new(end, value.end()).of(view.text).chars().all(plain)
        && behind.is_some_and(|behind| !behind.starts_with(char::is_alphanumeric))
}

/// Where the closing quotation mark belongs: behind the ids that follow up to the brace, where nothing else does.
fn behind_ids(text: &str, end: usize) -> usize {
    let rest = text.get(end..).unwrap_or_default();
    let ids =
        rest.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | ' '))).unwrap_or(rest.len());
    let closed = rest.get(ids..).is_some_and(|rest| rest.starts_with('}'));
    if closed { end + ids } else { end }
}
