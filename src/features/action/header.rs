//! Adds a header to an article that has none: its day, and its headline as the title.

use crate::features::View;
use crate::features::action::Action;
use crate::rules::Edit;
use crate::rules::days_offered;
use crate::syntax::DateForm;
use crate::syntax::line_break;
use crate::text::Span;

/// Longer lines are no headlines, in bytes.
const LONGEST: usize = 240;

/// A header with the likeliest day: the file's name, the dateline, the first day that the text mentions, else today. A
/// headline at the top becomes the title. Offered while the cursor stands anywhere in the first two paragraphs.
pub(super) fn add(view: View<'_>, range: Span) -> Option<Action> {
    let header = &view.article.header;
    let missing = header.date_problems.iter().any(|problem| problem.form == DateForm::Missing);
    if !missing || range.start() > reach(view) {
        return None;
    }
    let offered = days_offered(&view.context());
    let (day, origin) = offered.first().copied().unwrap_or((view.today, "today"));
    let newline = line_break(view.text);
    let start = header.start;
    let headline = headline(view.text, start);
    let (span, text, what) = match headline {
        Some((line, next)) => {
            let text = format!("date {day}{newline}title {}{newline}{newline}", line.of(view.text));
            (Span::new(start, next), text, "header and title")
        }
        None => (Span::empty(start), format!("date {day}{newline}{newline}"), "header"),
    };
    let title = format!("add a {what}: {day}, {origin}");
    Some(Action::rewrite(title, vec![Edit { span, text }]))
}

/// Where the second paragraph ends.
fn reach(view: View<'_>) -> usize {
    let from = view.article.header.start;
    let text = Span::new(from, view.text.len()).of(view.text);
    let mut paragraphs = paragraph_ends(text).skip(1);
    paragraphs.next().map_or(view.text.len(), |end| from + end)
}

/// Where the paragraphs of `text`, which begins with one, end.
fn paragraph_ends(text: &str) -> impl Iterator<Item = usize> {
    let mut at = 0;
    let lines = text.split_inclusive(['\n', '\r']).filter_map(move |line| {
        let start = at;
        at += line.len();
        let broken = line == "\n" && text.get(..start).is_some_and(|before| before.ends_with('\r'));
        (!broken).then_some((start, line.trim().is_empty()))
    });
    let mut was_blank = false;
    lines.filter_map(move |(start, blank)| {
        let ends = blank && !was_blank;
        was_blank = blank;
        ends.then_some(start)
    })
}

/// The line at `start`, where it stands alone and reads like a headline, and where the body behind it begins.
fn headline(text: &str, start: usize) -> Option<(Span, usize)> {
    let rest = Span::new(start, text.len()).of(text);
    let line = rest.split(['\n', '\r']).next()?.trim_end();
    let behind = rest.get(line.len()..)?;
    let body = behind.trim_start();
    let blank = behind.get(..behind.len() - body.len())?;
    let breaks = blank.replace("\r\n", "\n").matches(['\n', '\r']).count();
    let ends = line.trim_end_matches(['”', '"', '»', ')']).ends_with(['.', ',', ';', ':', '…']);
    let is_headline = breaks > 1 && !body.is_empty() && line.len() <= LONGEST && !ends;
    is_headline.then(|| (Span::new(start, start + line.len()), text.len() - body.len()))
}
