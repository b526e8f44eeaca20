//! Keys of the header, at the beginning of its lines.

use crate::features::View;
use crate::features::completion::item::Completion;
use crate::features::completion::item::CompletionKind;
use crate::features::completion::item::Completions;
use crate::syntax::HeaderKey;
use crate::text::Span;
use crate::text::blank_prefix;
use crate::time::Date;
use crate::time::date_in_file_name;

/// The word at `offset` where it begins a line that a header line is, or may be.
pub(super) fn key_at(view: View<'_>, offset: usize) -> Option<Span> {
    let number = view.lines.line_of(offset);
    let line = line(view, number)?;
    let blank = line.of(view.text);
    let start = line.start() + blank_prefix(blank);
    let start = start.min(line.end());
    let typed = view.text.get(start.min(offset)..offset).filter(|_| start <= offset)?;
    let letters = |text: &str| text.bytes().take_while(u8::is_ascii_alphabetic).count();
    let rest = Span::new(offset, line.end()).of(view.text);
    let end = offset + letters(rest);
    if letters(typed) < typed.len() {
        return None;
    }
    let header = &view.article.header;
    let own =
        header.lines.iter().any(|known| known.key_span.touches(offset) && known.key_span.start() == start);
    let own = own || header.problems.iter().any(|problem| problem.span.start() == start && start < offset);
    let open = Span::new(end, line.end()).of(view.text).trim().is_empty();
    let before = number.checked_sub(1).and_then(|before| self::line(view, before));
    let follows = before.is_some_and(|before| header.lines.iter().any(|known| known.span == before));
    let top = header.lines.is_empty() && start <= blank_prefix(view.text).max(line.start());
    let fits = own || (open && !header.compact && (follows || (top && is_blank_before(view, line))));
    fits.then(|| Span::new(start, end))
}

fn is_blank_before(view: View<'_>, line: Span) -> bool {
    Span::new(0, line.start()).of(view.text).chars().all(|c| c == '\u{feff}' || c.is_whitespace())
}

/// Line `number` without its break and a byte order mark.
fn line(view: View<'_>, number: usize) -> Option<Span> {
    let start = view.lines.line_start(number)?;
    let end = view.lines.line_start(number + 1).unwrap_or(view.text.len());
    let line = Span::new(start, end).of(view.text);
    let mark = if start == 0 && line.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    Some(Span::new(start + mark, start + line.trim_end_matches(['\n', '\r']).len().max(mark)))
}

/// The keys to offer in place of `word`.
pub(super) fn keys(view: View<'_>, word: Span, offset: usize) -> Completions {
    let typed = Span::new(word.start(), offset).of(view.text).to_lowercase();
    let lines = &view.article.header.lines;
    let dated = lines.iter().any(|line| line.key == HeaderKey::Date && line.key_span != word);
    let free = |key: &HeaderKey| lines.iter().all(|line| line.key != *key || line.key_span == word);
    let fitting = HeaderKey::ALL.into_iter().filter(|key| key.name().starts_with(&typed) && free(key));
    let fitting = fitting.filter(|key| dated || *key == HeaderKey::Date);
    let items = fitting.flat_map(|key| items(view, word, key)).collect();
    Completions::whole(items)
}

fn items(view: View<'_>, word: Span, key: HeaderKey) -> Vec<Completion> {
    let rest = view.text.get(word.end()..).unwrap_or_default();
    let bare = rest.starts_with(['\n', '\r']) || rest.is_empty();
    let item = Completion::new(key.name(), CompletionKind::Key, word).with_detail(takes(key));
    match key {
        _ if !bare => vec![item],
        HeaderKey::Date => {
            let days = days(view).into_iter();
            days.map(|(day, why)| {
                Completion::new(format!("date {day}"), CompletionKind::Key, word).with_detail(why)
            })
            .collect()
        }
        _ => vec![item.with_text(format!("{} ", key.name()))],
    }
}

/// The days that an article may be of, the likeliest first.
pub(super) fn days(view: View<'_>) -> Vec<(Date, &'static str)> {
    let named = date_in_file_name(view.path).map(|day| (day, "the day that the file's name begins with"));
    let today = Some((view.today, "today"));
    let mut days: Vec<(Date, &'static str)> = named.into_iter().chain(today).collect();
    days.dedup_by_key(|(day, _)| *day);
    days
}

/// What a key takes.
fn takes(key: HeaderKey) -> &'static str {
    match key {
        HeaderKey::Date => "the article's day",
        HeaderKey::Title => "the headline",
        HeaderKey::Place => "where it was written: a place",
        HeaderKey::Author => "who wrote it",
        HeaderKey::Source => "where it comes from: a name or an id",
        HeaderKey::Event => "the event that it is about: an id",
        HeaderKey::Lang => "the language, such as ro or en",
        HeaderKey::Url => "where it was published",
        HeaderKey::Updated => "the day of its last change",
        HeaderKey::Lint => "rules to leave out: ignore RULE",
    }
}
