//! What is wrong with the date of an article, one finding a line.

use crate::syntax::DateForm;
use crate::syntax::DateProblem;
use crate::syntax::DateRepair;
use crate::syntax::header::block::Block;
use crate::syntax::header::date_line::DateLine;
use crate::syntax::header::line::Line;
use crate::syntax::header::line::line_break;
use crate::syntax::header::repair;
use crate::syntax::header::repair::Edits;
use crate::text::Span;

/// The problems of a block that holds a date; `first` is the article's first line.
pub(super) fn of_block(text: &str, block: &Block, first: Line) -> Vec<DateProblem> {
    let mut problems = Vec::new();
    for (count, (index, line)) in block.dates.iter().enumerate() {
        let problem = match block.dates.first().filter(|_| count > 0) {
            Some((_, earlier)) => Some(second(text, earlier, line)),
            None if *index > 0 => Some(misplaced(text, line, |value| moved(text, line, first, false, value))),
            None => same_line(text, line).or_else(|| by_itself(text, line)),
        };
        problems.extend(problem);
    }
    problems
}

/// The problem of a line that is in its place.
fn by_itself(text: &str, line: &DateLine) -> Option<DateProblem> {
    let form = line.form()?;
    let place = |value: &str| repair::in_place(text, line, value);
    Some(DateProblem {
        form,
        span: line.problem_span(form),
        repairs: repair::repairs(text, line, place),
        open_years: repair::open_years(line, place),
    })
}

/// The problem of a line that is not at the top.
pub(super) fn misplaced(text: &str, line: &DateLine, place: impl Fn(&str) -> Edits) -> DateProblem {
    let mut repairs = repair::repairs(text, line, &place);
    for repair in &mut repairs {
        repair.title = repair.title.replacen("write", "move to the top:", 1);
    }
    DateProblem {
        form: DateForm::Misplaced,
        span: line.problem_span(DateForm::Misplaced),
        repairs,
        open_years: repair::open_years(line, place),
    }
}

/// Moves `line` before `first`, with a blank line behind it where prose follows.
pub(super) fn moved(text: &str, line: &DateLine, first: Line, prose: bool, value: &str) -> Edits {
    let newline = line_break(text);
    let blank = if prose { newline } else { "" };
    let top = Span::empty(first.span.start());
    vec![(top, format!("date {value}{newline}{blank}")), (repair::removal(text, line), String::new())]
}

/// The problem of a second date line.
pub(super) fn second(text: &str, first: &DateLine, line: &DateLine) -> DateProblem {
    let form = line.form().unwrap_or(DateForm::Duplicate);
    let span = line.problem_span(form);
    let remove = |certain: bool| DateRepair {
        title: "remove this line".to_owned(),
        certain,
        edits: vec![(repair::removal(text, line), String::new())],
    };
    let days = first.certain_date().zip(line.certain_date());
    let repairs = match days {
        Some((one, other)) if one.day == other.day => vec![remove(true)],
        Some((one, other)) => {
            let (earlier, later) = if other < one { (line, first) } else { (first, line) };
            let edits = updated(text, (first, line), &value(text, earlier), &value(text, later));
            vec![
                DateRepair {
                    title: format!("write `updated {}`", value(text, later)),
                    certain: false,
                    edits,
                },
                remove(false),
            ]
        }
        None if line.certain_date().is_some() => vec![DateRepair {
            title: "keep this date, remove the other line".to_owned(),
            certain: false,
            edits: vec![(repair::removal(text, first), String::new())],
        }],
        None => vec![remove(false)],
    };
    DateProblem { form, span, repairs, open_years: Vec::new() }
}

fn value(text: &str, line: &DateLine) -> String {
    repair::values(text, line).0.into_iter().next().unwrap_or_default()
}

/// The two lines with the earlier date as `date` and the later as `updated`.
fn updated(text: &str, (first, second): (&DateLine, &DateLine), earlier: &str, later: &str) -> Edits {
    let mut edits: Edits = Vec::new();
    let head = |line: &DateLine| Span::new(line.line.content.start(), line.tail);
    if head(first).of(text) != format!("date {earlier}") {
        edits.push((head(first), format!("date {earlier}")));
    }
    let story = if second.is_compact(text) { line_break(text).repeat(2) } else { String::new() };
    edits.push((head(second), format!("updated {later}{story}")));
    edits
}

/// The second date behind the first on one line, where there is one.
pub(super) fn behind(text: &str, line: &DateLine) -> Option<DateLine> {
    if !line.is_compact(text) {
        return None;
    }
    let rest = text.get(line.tail..line.line.span.end())?;
    let start = line.tail + rest.len() - rest.trim_start().len();
    let word = text.get(start..start + 4).filter(|word| word.eq_ignore_ascii_case("date"));
    word?;
    let content = Span::new(start, line.line.content.end());
    let found = DateLine::read(text, Line { content, span: content, next: line.line.next }, None)?;
    found.certain_date().map(|_| found)
}

/// `date X date X Text`.
fn same_line(text: &str, line: &DateLine) -> Option<DateProblem> {
    let other = behind(text, line)?;
    let form = line.form().unwrap_or(DateForm::Duplicate);
    let span = line.problem_span(form);
    let gap = if text
        .get(other.tail..other.line.span.end())
        .is_none_or(|rest| rest.is_empty() || rest.starts_with([' ', '\t']))
    {
        ""
    } else {
        " "
    };
    let all = Span::new(line.line.content.start(), other.tail);
    let keep = |value: String, certain: bool| DateRepair {
        title: format!("write `date {value}`"),
        certain,
        edits: vec![(all, format!("date {value}{gap}"))],
    };
    let repairs = match line.certain_date() {
        Some(date) if other.certain_date().is_some_and(|other| other.day == date.day) => {
            vec![keep(value(text, line), true)]
        }
        Some(date) => {
            let later = other.certain_date() > Some(date);
            let (earlier, later) = if later { (line, &other) } else { (&other, line) };
            let newline = line_break(text);
            let (earlier, later) = (value(text, earlier), value(text, later));
            let story = if other.is_compact(text) { newline.repeat(2) } else { String::new() };
            let end = text
                .get(other.tail..other.line.span.end())
                .map_or(0, |rest| rest.len() - rest.trim_start().len());
            let edits = vec![(
                Span::new(all.start(), other.tail + end),
                format!("date {earlier}{newline}updated {later}{story}"),
            )];
            vec![
                DateRepair { title: format!("write `updated {later}`"), certain: false, edits },
                keep(earlier, false),
            ]
        }
        None => vec![keep(value(text, &other), false)],
    };
    Some(DateProblem { form, span, repairs, open_years: Vec::new() })
}
