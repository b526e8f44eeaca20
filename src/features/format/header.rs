//! Header lines: `key value` without blanks around, in canonical order. The compact form stays as it is.

use crate::features::format::replace;
use crate::features::format::with_edits;
use crate::rules::Edit;
use crate::syntax::DateForm;
use crate::syntax::Header;
use crate::syntax::HeaderLine;
use crate::text::Span;

/// Where what is no header line begins: the lines behind an orderly header, else the body.
pub(super) fn end(header: &Header) -> usize {
    let last = header.lines.last().filter(|_| !header.compact);
    last.map_or(header.end, |line| line.span.end().min(header.end))
}

/// Adds to `edits`, which are in the order of the text, what the header lines take; where lines change places, edits
/// inside them are taken up.
pub(super) fn format(text: &str, header: &Header, edits: &mut Vec<Edit>) {
    if !is_on_top(header) {
        return;
    }
    let mut sorted: Vec<&HeaderLine> = header.lines.iter().collect();
    sorted.sort_by_key(|line| line.key);
    if sorted.is_sorted_by_key(|line| line.span) || !is_orderly(text, header) {
        for line in &header.lines {
            trim(text, line, edits);
        }
        return;
    }
    let written: Vec<String> = sorted
        .into_iter()
        .map(|line| format!("{}{}", beginning(line), with_edits(text, line.value, edits)))
        .collect();
    edits.retain(|edit| !header.lines.iter().any(|line| line.span.contains(edit.span)));
    for (line, new) in header.lines.iter().zip(written) {
        replace(text, line.span, new, edits);
    }
}

/// Adds to `edits` what the header line `line` takes by itself, if it is one.
pub(super) fn format_one(text: &str, header: &Header, line: Span, edits: &mut Vec<Edit>) {
    if let Some(line) = header.lines.iter().find(|one| line.contains(one.span)).filter(|_| is_on_top(header))
    {
        trim(text, line, edits);
    }
}

/// Whether the header is one, and not of the compact form.
fn is_on_top(header: &Header) -> bool {
    let on_top = header.lines.first().is_some_and(|line| line.key_span.start() == header.start);
    on_top && !header.compact
}

/// Adds what is around the value of a plain line, where that is not canonical.
fn trim(text: &str, line: &HeaderLine, edits: &mut Vec<Edit>) {
    if is_plain(text, line) {
        let before = Span::new(line.span.start(), line.value.start());
        let behind = Span::new(line.value.end(), line.span.end());
        replace(text, before, beginning(line), edits);
        replace(text, behind, String::new(), edits);
    }
}

/// The key and what parts it from its value.
fn beginning(line: &HeaderLine) -> String {
    let blank = if line.value.is_empty() { "" } else { " " };
    format!("{}{blank}", line.key.name())
}

/// Whether lines may change places: all are what they seem, and of the date nothing is wrong but how its key or its
/// value is written.
fn is_orderly(text: &str, header: &Header) -> bool {
    let forms = header.date_problems.iter().map(|problem| problem.form);
    let mut other = forms.filter(|form| match form {
        DateForm::Malformed | DateForm::Impossible | DateForm::Misplaced | DateForm::Keyword => false,
        DateForm::Duplicate | DateForm::Missing => true,
    });
    other.next().is_none() && header.lines.iter().all(|line| is_plain(text, line))
}

/// Whether the line begins with its own key, whatever its case, with nothing but blanks and a colon behind it.
fn is_plain(text: &str, line: &HeaderLine) -> bool {
    let indent = Span::new(line.span.start(), line.key_span.start().max(line.span.start())).of(text);
    let between = Span::new(line.key_span.end(), line.value.start()).of(text);
    let behind = Span::new(line.value.end(), line.span.end()).of(text);
    let named = line.key_span.of(text).eq_ignore_ascii_case(line.key.name());
    named && indent.trim().is_empty() && matches!(between.trim(), "" | ":") && behind.trim().is_empty()
}
