//! What kind of thing is being written at the cursor.

use unicode_normalization::char::is_combining_mark;

use crate::features::View;
use crate::features::completion::block;
use crate::features::completion::block::TagSlot;
use crate::features::completion::header;
use crate::features::completion::header_value;
use crate::features::completion::header_value::HeaderValue;
use crate::syntax::HeaderKey;
use crate::text::Span;

/// Something that is being written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Slot {
    /// A key of the header: the word, as far as it stands there.
    HeaderKey(Span),
    /// The value of a header line.
    HeaderValue(HeaderValue),
    /// A part of a tag's block.
    Tag(TagSlot),
    /// A name behind `@`, the mark included.
    Name(Span),
}

/// What is being written at `offset`; `None` in plain prose.
pub(super) fn slot(view: View<'_>, offset: usize) -> Option<Slot> {
    if is_prose(view, offset) {
        if let Some(tag) = block::tag_slot(view, offset) {
            return Some(Slot::Tag(tag));
        }
        if let Some(name) = name(view, offset) {
            return Some(Slot::Name(name));
        }
    }
    if let Some(value) = header_value::value_at(view, offset) {
        return Some(Slot::HeaderValue(value));
    }
    header::key_at(view, offset).map(Slot::HeaderKey)
}

/// Whether tags may stand at `offset`: in the body, or in a title.
fn is_prose(view: View<'_>, offset: usize) -> bool {
    let titles = view.article.header.lines.iter().filter(|line| line.key == HeaderKey::Title);
    view.article.body.touches(offset) || titles.map(|line| line.value).any(|value| value.touches(offset))
}

/// How far behind its `@` a name is still being typed, in bytes.
const LONGEST: usize = 80;

/// The `@` before `offset` with what is typed behind it and the rest of the word at the cursor.
fn name(view: View<'_>, offset: usize) -> Option<Span> {
    let head = view.text.get(view.text.floor_char_boundary(offset.saturating_sub(LONGEST))..offset)?;
    let head = head.rsplit(['\n', '\r']).next()?;
    let at = head.rfind('@')?;
    let typed = head.get(at + 1..)?;
    let before = head.get(..at)?.chars().next_back();
    let start = offset - typed.len() - 1;
    let line_begins =
        start == 0 || view.text.as_bytes().get(start - 1).is_some_and(|byte| matches!(byte, b'\n' | b'\r'));
    let opened = before.map_or(line_begins, |before| !joins(before));
    let blank = typed.starts_with(char::is_whitespace) || typed.contains("  ");
    if !opened || blank || !typed.chars().all(may_be_typed) || in_block(view, start) {
        return None;
    }
    let rest = view.text.get(offset..)?;
    let rest: usize = rest.chars().take_while(|&c| is_word(c)).map(char::len_utf8).sum();
    let end = if typed.is_empty() || typed.ends_with(' ') { offset } else { offset + rest };
    Some(Span::new(start, end))
}

/// Whether an `@` behind `character` belongs to a mail address, a web address or an escape.
fn joins(character: char) -> bool {
    is_word(character) || "._-+%/\\@:~#&='’".contains(character)
}

fn may_be_typed(character: char) -> bool {
    is_word(character) || matches!(character, ' ' | '-' | '\'' | '’' | '.')
}

pub(super) fn is_word(character: char) -> bool {
    character.is_alphanumeric() || is_combining_mark(character)
}

fn in_block(view: View<'_>, offset: usize) -> bool {
    let next = view.article.markup.partition_point(|piece| piece.end() <= offset);
    view.article.markup.get(next).is_some_and(|piece| piece.start() <= offset)
}
