//! A header between two lines `---`, as the tools of web sites write it.

use crate::syntax::DateProblem;
use crate::syntax::Header;
use crate::syntax::HeaderKey;
use crate::syntax::HeaderLine;
use crate::syntax::HeaderProblemKind;
use crate::syntax::header::block;
use crate::syntax::header::date_line::DateLine;
use crate::syntax::header::line::Line;
use crate::syntax::header::line::line_break;
use crate::syntax::header::problem;
use crate::syntax::header::repair::Edits;
use crate::text::Span;

/// How many lines such a block may have.
const REACH: usize = 100;

/// Reads the block that begins with `first`, where it is one and holds a date.
pub(super) fn read(text: &str, first: Line, header: &mut Header) -> Option<DateLine> {
    if !is_fence(text, first) || first.content.of(text).starts_with('.') {
        return None;
    }
    let lines: Vec<Line> = Line::all_from(text, first.next).take(REACH).collect();
    let close = lines.iter().position(|&line| is_fence(text, line))?;
    let inside = lines.get(..close)?;
    let language = inside
        .iter()
        .filter_map(|&line| entry(text, line))
        .find_map(|line| (line.key == HeaderKey::Lang).then(|| line.value.of(text)));
    let mut near = inside.iter().filter(|line| !line.is_blank()).take(9);
    let date = near.find_map(|&line| DateLine::read(text, line, language))?;
    let end = lines.get(close)?.next;
    for &line in inside {
        if line == date.line {
            let key_span = date.keyword.map_or(Span::empty(date.span.start()), |keyword| keyword.key);
            header.lines.push(HeaderLine {
                key: HeaderKey::Date,
                key_span,
                value: date.span,
                span: line.span,
            });
        } else if let Some(found) = entry(text, line).filter(|found| found.key != HeaderKey::Date) {
            header.lines.push(found);
        }
    }
    let body = Line::at(text, end).filter(|line| line.is_blank()).map_or(end, |line| line.next);
    header.end = body;
    let rewritten = Rewritten { text, block: Span::new(first.span.start(), body), inside, date: &date };
    let found: DateProblem = problem::misplaced(text, &date, |value| rewritten.edits(header, value));
    header.date_problems.push(found);
    Some(date)
}

struct Rewritten<'a> {
    text: &'a str,
    block: Span,
    inside: &'a [Line],
    date: &'a DateLine,
}

impl Rewritten<'_> {
    /// The block as a header; lines with keys that no header knows stay, as the body's first lines.
    fn edits(&self, header: &Header, value: &str) -> Edits {
        let newline = line_break(self.text);
        let mut out = format!("date {value}{newline}");
        for line in header.lines.iter().filter(|line| line.key != HeaderKey::Date && !line.value.is_empty()) {
            for part in [line.key.name(), " ", line.value.of(self.text), newline] {
                out.push_str(part);
            }
        }
        out.push_str(newline);
        let known = |line: &&Line| header.lines.iter().any(|known| known.span == line.span);
        let mut kept = false;
        for line in
            self.inside.iter().filter(|line| !known(line) && !line.is_blank() && **line != self.date.line)
        {
            out.push_str(line.span.of(self.text));
            out.push_str(newline);
            kept = true;
        }
        if kept {
            out.push_str(newline);
        }
        vec![(self.block, out)]
    }
}

fn is_fence(text: &str, line: Line) -> bool {
    matches!(line.content.of(text), "---" | "..." | "+++")
}

/// A line of the block with a known key, or something for one; its value without quotes.
fn entry(text: &str, line: Line) -> Option<HeaderLine> {
    let mut found = block::known_key(text, line).or_else(|| {
        let near = block::near_miss(text, line)?;
        let HeaderProblemKind::UnknownKey(key) = near.kind else { return None };
        let rest = text.get(near.span.end()..line.content.end())?;
        let value = rest.trim_start_matches([' ', '\t', ':']);
        let value = Span::new(line.content.end() - value.len(), line.content.end());
        Some(HeaderLine { key, key_span: near.span, value, span: line.span })
    })?;
    let value = found.value.of(text);
    let quoted = value.len() > 1
        && ['"', '\''].iter().any(|&quote| value.starts_with(quote) && value.ends_with(quote));
    if quoted {
        found.value = Span::new(found.value.start() + 1, found.value.end() - 1);
    }
    Some(found)
}
