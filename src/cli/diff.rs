//! A unified diff of one file, from the edits that change it: nothing has to be compared.

use std::fmt::Write;

use crate::rules::Edit;
use crate::text::Span;

/// So many lines stay as they are around a change.
const CONTEXT: usize = 3;

/// Lines that change together.
struct Change {
    /// The first line, zero-based.
    first: usize,
    /// Behind the last one.
    end: usize,
    new: String,
}

/// What `edits`, which are in the order of `text`, do to the file called `label`, as `diff -u` prints it.
pub(super) fn unified(label: &str, text: &str, edits: &[Edit]) -> String {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let changes = changes(text, &lines, edits);
    let mut out = String::new();
    if !changes.is_empty() {
        let _ = writeln!(out, "--- {label}\n+++ {label}");
    }
    let mut shift = 0;
    for group in changes.chunk_by(|one, other| other.first - one.end <= 2 * CONTEXT) {
        shift = hunk(&mut out, &lines, group, shift);
    }
    out
}

/// The lines that change, each with what they become.
fn changes(text: &str, lines: &[&str], edits: &[Edit]) -> Vec<Change> {
    let mut starts = Vec::with_capacity(lines.len() + 1);
    starts.push(0);
    for line in lines {
        starts.push(starts.last().copied().unwrap_or(0) + line.len());
    }
    let last = lines.len().saturating_sub(1);
    let line_of = |at: usize| starts.partition_point(|&start| start <= at).saturating_sub(1).min(last);
    let mut groups: Vec<(usize, usize, Vec<&Edit>)> = Vec::new();
    for edit in edits {
        let (first, end) = (line_of(edit.span.start()), line_of(edit.span.end()) + 1);
        match groups.last_mut().filter(|group| first < group.1) {
            Some(group) => {
                group.1 = group.1.max(end);
                group.2.push(edit);
            }
            None => groups.push((first, end, vec![edit])),
        }
    }
    let change = |(first, end, edits): (usize, usize, Vec<&Edit>)| {
        let end = end.min(lines.len());
        let (mut new, mut at) = (String::new(), starts[first]);
        for edit in edits {
            new.push_str(Span::new(at, edit.span.start()).of(text));
            new.push_str(&edit.text);
            at = edit.span.end();
        }
        new.push_str(Span::new(at, starts[end]).of(text));
        Change { first, end, new }
    };
    groups.into_iter().map(change).collect()
}

/// Prints the changes of one hunk, behind which lines have moved by `shift`; how far they move from there on.
fn hunk(out: &mut String, lines: &[&str], changes: &[Change], shift: isize) -> isize {
    let (Some(first), Some(last)) = (changes.first(), changes.last()) else { return shift };
    let start = first.first.saturating_sub(CONTEXT);
    let end = (last.end + CONTEXT).min(lines.len());
    let (mut body, mut at, mut new_lines) = (String::new(), start, end - start);
    for change in changes {
        print(&mut body, ' ', &lines[at..change.first]);
        print(&mut body, '-', &lines[change.first..change.end]);
        let new: Vec<&str> = change.new.split_inclusive('\n').collect();
        print(&mut body, '+', &new);
        new_lines = new_lines + new.len() - (change.end - change.first);
        at = change.end;
    }
    print(&mut body, ' ', &lines[at..end]);
    let old_lines = end - start;
    let new_start = start.saturating_add_signed(shift);
    let _ = writeln!(out, "@@ -{} +{} @@", place(start, old_lines), place(new_start, new_lines));
    out.push_str(&body);
    shift + new_lines.cast_signed() - old_lines.cast_signed()
}

/// Where a hunk begins, one-based, and how many lines it has.
fn place(start: usize, count: usize) -> String {
    format!("{},{count}", if count == 0 { start } else { start + 1 })
}

fn print(out: &mut String, sign: char, lines: &[&str]) {
    for line in lines {
        out.push(sign);
        out.push_str(line);
        if !line.ends_with('\n') {
            out.push_str("\n\\ No newline at end of file\n");
        }
    }
}
