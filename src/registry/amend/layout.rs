//! How a list or an object is written: its lines, indentation, commas and comments, so that what is added looks the same.

use crate::registry::amend::Amendment;
use crate::text::Span;

/// The text of a file, and how it breaks and indents lines.
#[derive(Debug, Clone, Copy)]
pub(super) struct Layout<'t> {
    pub(super) text: &'t str,
    /// The line break that the file uses.
    pub(super) newline: &'static str,
    /// One step of indentation.
    unit: &'t str,
    /// Whether there is no blank and no line break in the whole file but within strings: a program wrote it.
    pub(super) dense: bool,
}

/// Something in brackets or braces.
#[derive(Debug, Clone)]
pub(super) struct Container {
    /// With its brackets.
    pub(super) span: Span,
    /// What it holds, in the order of the text.
    pub(super) members: Vec<Span>,
}

impl<'t> Layout<'t> {
    /// Looks how `text` is written.
    pub(super) fn of(text: &'t str) -> Self {
        let first = text.split(['\n', '\r']).map(indentation).find(|blanks| !blanks.is_empty());
        Self {
            text,
            newline: crate::syntax::line_break(text),
            unit: first.unwrap_or("  "),
            dense: is_dense(text),
        }
    }

    /// One step further than `indent`.
    pub(super) fn deeper(self, indent: &str) -> String {
        format!("{indent}{}", self.unit)
    }

    /// Whether nothing but blanks stands before `offset` on its line.
    pub(super) fn begins_line(self, offset: usize) -> bool {
        let start = self.line_start(offset);
        let broken = start > 0;
        broken && Span::new(start, offset).of(self.text).trim().is_empty()
    }

    /// The blanks that the line of `offset` begins with.
    pub(super) fn indent_at(self, offset: usize) -> &'t str {
        indentation(Span::new(self.line_start(offset), self.text.len()).of(self.text))
    }

    /// Whether something stands behind the comma that follows what ends at `offset`, and behind nothing else.
    pub(super) fn has_comma(self, offset: usize) -> bool {
        self.comma_behind(offset).is_some()
    }

    /// The edits that put `members` behind what `container` holds, in its own manner. They are sorted.
    pub(super) fn append(self, container: &Container, members: &[String]) -> Vec<Amendment> {
        let Some(last) = container.members.last() else { return vec![self.fill(container, members)] };
        let comma = self.comma_behind(last.end());
        let behind = comma.map_or(last.end(), |comma| comma + 1);
        let trailing = if comma.is_some() { "," } else { "" };
        if !self.begins_line(last.start()) {
            let gap = if self.is_tight(container) { "," } else { ", " };
            let members = members.join(gap);
            let text = match comma {
                Some(_) => format!("{}{members},", gap.trim_start_matches(',')),
                None => format!("{gap}{members}"),
            };
            return vec![(Span::empty(behind), text)];
        }
        let indent = self.indent_at(last.start());
        let separator = format!(",{}{indent}", self.newline);
        let added = format!("{}{indent}{}{trailing}", self.newline, members.join(&separator));
        let end = self.behind_comments(behind);
        if comma.is_some() {
            return vec![(Span::empty(end), added)];
        }
        if end == last.end() {
            return vec![(Span::empty(end), format!(",{added}"))];
        }
        vec![(Span::empty(last.end()), ",".to_owned()), (Span::empty(end), added)]
    }

    /// The edits that take the member with `index` out of `container`, with its comma and, where it has lines of its
    /// own, these and the comment at their end. They are sorted.
    pub(super) fn remove(self, container: &Container, index: usize) -> Vec<Amendment> {
        let Some(&member) = container.members.get(index) else { return Vec::new() };
        let comma = self.comma_behind(member.end());
        let mut gone = Span::new(member.start(), comma.map_or(member.end(), |comma| comma + 1));
        if self.begins_line(member.start()) {
            let end = self.behind_comments(gone.end());
            gone = Span::new(self.line_start(member.start()), self.behind_break(end));
        } else if comma.is_some() {
            let rest = Span::new(gone.end(), self.text.len()).of(self.text);
            gone = Span::new(gone.start(), self.text.len() - rest.trim_start_matches([' ', '\t']).len());
        }
        let before = index.checked_sub(1).and_then(|before| container.members.get(before));
        let lost = before.filter(|_| comma.is_none()).and_then(|before| self.comma_behind(before.end()));
        let nothing = String::new;
        match lost {
            None => vec![(gone, nothing())],
            Some(lost) if Span::new(lost + 1, gone.start()).of(self.text).trim().is_empty() => {
                let breaks = self.begins_line(member.start());
                let kept = if breaks { self.newline.to_owned() } else { nothing() };
                vec![(Span::new(lost, gone.end()), kept)]
            }
            Some(lost) => vec![(Span::new(lost, lost + 1), nothing()), (gone, nothing())],
        }
    }

    /// The edit that puts `members` into `container`, which is empty but for comments.
    fn fill(self, container: &Container, members: &[String]) -> Amendment {
        let inner = Span::new(container.span.start() + 1, container.span.end() - 1);
        let content = inner.start() + inner.of(self.text).trim_end().len();
        if self.dense {
            return (Span::new(content, inner.end()), members.join(","));
        }
        let indent = self.indent_at(container.span.start());
        let separator = format!(",{}{}", self.newline, self.deeper(indent));
        let members = members.join(&separator);
        let text = format!("{0}{1}{members}{0}{indent}", self.newline, self.deeper(indent));
        (Span::new(content, inner.end()), text)
    }

    /// Whether the last members stand next to each other without blanks; of a single one, whether the file has none.
    fn is_tight(self, container: &Container) -> bool {
        match container.members.as_slice() {
            [.., one, other] => {
                !Span::new(one.end(), other.start()).of(self.text).contains(char::is_whitespace)
            }
            _ => self.dense,
        }
    }

    /// Where the comma stands that follows what ends at `offset`, blanks and comments between them.
    fn comma_behind(self, offset: usize) -> Option<usize> {
        let mut at = offset;
        loop {
            let rest = self.text.get(at..)?;
            let content = rest.trim_start();
            at += rest.len() - content.len();
            match content.as_bytes() {
                [b',', ..] => return Some(at),
                [b'/', b'/' | b'*', ..] => at += comment(content),
                _ => return None,
            }
        }
    }

    /// Where the comments end that stand behind `offset` on its line; `offset` where something else does.
    fn behind_comments(self, offset: usize) -> usize {
        let (mut at, mut end) = (offset, offset);
        loop {
            let rest = self.text.get(at..).unwrap_or_default();
            let content = rest.trim_start_matches([' ', '\t']);
            at += rest.len() - content.len();
            match content.as_bytes() {
                [b'/', b'/' | b'*', ..] => {
                    let length = comment(content);
                    if content.get(..length).is_some_and(|comment| comment.contains(['\n', '\r'])) {
                        return end;
                    }
                    at += length;
                    end = at;
                }
                _ => return end,
            }
        }
    }

    /// Behind the line break at `offset`, where nothing but blanks stands before it.
    fn behind_break(self, offset: usize) -> usize {
        let rest = self.text.get(offset..).unwrap_or_default();
        let content = rest.trim_start_matches([' ', '\t']);
        let broken =
            if content.starts_with("\r\n") { 2 } else { usize::from(content.starts_with(['\n', '\r'])) };
        if broken == 0 { offset } else { self.text.len() - content.len() + broken }
    }

    fn line_start(self, offset: usize) -> usize {
        let before = self.text.get(..offset).unwrap_or_default();
        before.rfind(['\n', '\r']).map_or(0, |at| at + 1)
    }
}

/// Whether `text` has no blank and no line break but within strings, and anything that one could stand behind.
fn is_dense(text: &str) -> bool {
    let (mut quoted, mut escaped, mut parted) = (false, false, false);
    for letter in text.trim().chars() {
        if escaped {
            escaped = false;
        } else if quoted {
            (quoted, escaped) = (letter != '"', letter == '\\');
        } else {
            if letter.is_whitespace() {
                return false;
            }
            quoted = letter == '"';
            parted |= matches!(letter, ':' | ',');
        }
    }
    parted
}

/// How long the comment is that `text` begins with, its line break excluded.
fn comment(text: &str) -> usize {
    if text.starts_with("//") {
        return text.find(['\n', '\r']).unwrap_or(text.len());
    }
    text.find("*/").map_or(text.len(), |end| end + 2)
}

fn indentation(line: &str) -> &str {
    let content = line.trim_start_matches([' ', '\t']);
    line.get(..line.len() - content.len()).unwrap_or_default()
}
