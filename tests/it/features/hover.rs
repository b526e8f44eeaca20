//! What hovering shows, as Markdown and as plain text.

mod dates;
mod events;
mod keys;
mod markdown;
mod subjects;

use expect_test::Expect;
use newsmark::features::Hover;
use newsmark::features::hover;

use crate::features::ask;

/// Compares what hovering at `<|>` shows, as Markdown below the words that it is about.
#[track_caller]
fn check(fixture: &str, expected: &Expect) {
    expected.assert_eq(&shown(fixture, |hover| hover.note.markdown()));
}

/// The same for a client that renders no Markdown.
#[track_caller]
fn check_plain(fixture: &str, expected: &Expect) {
    expected.assert_eq(&shown(fixture, |hover| hover.note.plain()));
}

fn shown(fixture: &str, show: impl FnOnce(&Hover) -> String) -> String {
    ask(fixture, |view, offset| {
        hover(view, offset).map(|hover| {
            // Blanks at a line's end break it; a dot shows them.
            let note = show(&hover).replace("  \n", "··\n");
            format!("{:?}\n{note}\n", hover.span.of(view.text))
        })
    })
    .unwrap_or_default()
}
