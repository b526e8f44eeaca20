//! Completion, as a person sees it: the list, and the text after accepting the first of it.

mod catalogue;
mod dates;
mod declarations;
mod header;
mod ids;
mod keys;
mod names;
mod property;
mod ranking;
mod silence;
mod times;

use std::fmt::Write;

use expect_test::Expect;
use newsmark::features::Abilities;
use newsmark::features::Completion;
use newsmark::features::Completions;
use newsmark::features::completions;
use newsmark::text::Span;

use crate::features::ask;

const PLAIN: Abilities = Abilities { snippets: false };
const SNIPPETS: Abilities = Abilities { snippets: true };

/// How many items are shown.
const SHOWN: usize = 4;

/// The list and what the first item makes of the cursor's line.
#[track_caller]
fn check(fixture: &str, expected: &Expect) {
    check_with(fixture, PLAIN, expected);
}

#[track_caller]
fn check_with(fixture: &str, abilities: Abilities, expected: &Expect) {
    let shown = ask(fixture, |view, offset| {
        let found = completions(view, offset, abilities);
        let mut shown = list(&found);
        if let Some(first) = found.items.first() {
            let _ = writeln!(shown, "=> {}", line_after(view.text, offset, first));
        }
        shown
    });
    expected.assert_eq(&shown);
}

/// The labels of all items.
fn labels(fixture: &str) -> Vec<String> {
    ask(fixture, |view, offset| {
        completions(view, offset, PLAIN).items.into_iter().map(|item| item.label).collect()
    })
}

fn list(found: &Completions) -> String {
    let mut shown = String::new();
    for item in found.items.iter().take(SHOWN) {
        let _ = writeln!(shown, "{} — {}", item.label, item.detail);
    }
    if found.items.len() > SHOWN {
        let _ = writeln!(shown, "… {} in all", found.items.len());
    }
    shown
}

/// `text` after accepting `item`.
fn accepted(text: &str, item: &Completion) -> String {
    let mut edits: Vec<(Span, &str)> = vec![(item.span, &item.text)];
    edits.extend(item.additional.iter().map(|(span, text)| (*span, text.as_str())));
    edits.sort_by_key(|(span, _)| (span.start(), span.end()));
    let mut after = text.to_owned();
    for (span, text) in edits.into_iter().rev() {
        after.replace_range(span.range(), text);
    }
    after
}

/// The line of `offset` after accepting `item`.
fn line_after(text: &str, offset: usize, item: &Completion) -> String {
    let start = Span::new(0, offset).of(text).rfind(['\n', '\r']).map_or(0, |at| at + 1);
    let after = accepted(text, item);
    let line = Span::new(start, after.len()).of(&after).split(['\n', '\r']).next().unwrap_or_default();
    line.to_owned()
}
