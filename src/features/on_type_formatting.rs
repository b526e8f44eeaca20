//! Formatting as somebody types: the tag that a brace has just closed, the line that was just left.
//!
//! By the rules of [`format()`](crate::features::format()), and only behind the cursor: what it stands in and what stands
//! behind it stay as they are, and no edit ends where it stands, so that no editor moves it along.

use crate::features::View;
use crate::features::format;
use crate::features::patch::Patch;
use crate::rules::Edit;
use crate::syntax::DateForm;
use crate::syntax::Tag;
use crate::syntax::parse;
use crate::text::Span;

/// What makes canonical whatever was finished by typing `typed` (`}` or a line break), with the cursor at byte `offset`
/// since. In the order of the text; nothing where what was finished is broken.
pub fn on_type_formatting(view: View<'_>, offset: usize, typed: &str) -> Vec<Edit> {
    match typed {
        "}" => closed_tag(view, offset),
        "\n" | "\r" | "\r\n" => left_line(view, offset),
        _ => Vec::new(),
    }
}

/// The tag that ends at byte `offset`: its block in canonical form, the closing brace left alone.
fn closed_tag(view: View<'_>, offset: usize) -> Vec<Edit> {
    let ends = |tag: &&Tag| tag.closed && tag.block.end() == offset;
    let Some(tag) = view.article.tags.iter().find(ends) else { return Vec::new() };
    let edits = format::of_tag(view.text, view.article, view.article_language(), tag);
    edits.iter().map(|edit| tightened(view.text, edit)).collect()
}

/// The line before the one of byte `offset`: a header line in canonical form, of any other the blanks at its end; the
/// letters of both.
fn left_line(view: View<'_>, offset: usize) -> Vec<Edit> {
    let line = view.lines.line_of(offset);
    let Some(start) = line.checked_sub(1).and_then(|left| view.lines.line_start(left)) else {
        return Vec::new();
    };
    let (language, mended) = (view.article_language(), mended_date(view, line_from(view.text, start)));
    let edits = if mended.is_empty() {
        format::of_line(view.text, view.article, language, line_from(view.text, start))
    } else {
        let mut patch = Patch::new(view.text);
        patch.apply(&mended);
        let text = patch.text();
        patch.apply(&format::of_line(&text, &parse(&text), language, line_from(&text, start)));
        patch.edits()
    };
    edits.iter().map(|edit| tightened(view.text, edit)).collect()
}

/// The line that begins at byte `start`, without its break.
fn line_from(text: &str, start: usize) -> Span {
    let rest = Span::new(start, text.len()).of(text);
    Span::new(start, start + rest.find(['\n', '\r']).unwrap_or(rest.len()))
}

/// What turns the date on the line `left` into the canonical notation, where only its key or its notation is wrong and
/// one reading alone is certain.
fn mended_date(view: View<'_>, left: Span) -> Vec<Edit> {
    let problems = view.article.header.date_problems.iter().filter(|problem| left.contains(problem.span));
    let mut repairs = problems.filter_map(|problem| {
        let notation = matches!(problem.form, DateForm::Keyword | DateForm::Malformed);
        match &problem.repairs[..] {
            [repair] if notation && repair.certain => Some(&repair.edits),
            _ => None,
        }
    });
    let Some(repair) = repairs.next().filter(|edits| edits.iter().all(|(span, _)| left.contains(*span)))
    else {
        return Vec::new();
    };
    repair.iter().map(|(span, text)| Edit { span: *span, text: text.clone() }).collect()
}

/// `edit` without the letters at both ends that stay as they are.
fn tightened(text: &str, edit: &Edit) -> Edit {
    let old = edit.span.of(text);
    let same = |(one, other): &(char, char)| one == other;
    let head: usize =
        old.chars().zip(edit.text.chars()).take_while(same).map(|(one, _)| one.len_utf8()).sum();
    let (old, new) = (old.split_at(head).1, edit.text.split_at(head).1);
    let tail = old.chars().rev().zip(new.chars().rev()).take_while(same);
    let tail: usize = tail.map(|(one, _)| one.len_utf8()).sum();
    let start = edit.span.start() + head;
    Edit {
        span: Span::new(start, start + old.len() - tail),
        text: new.split_at(new.len() - tail).0.to_owned(),
    }
}
