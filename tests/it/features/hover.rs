//! What hovering shows, as Markdown and as plain text.

mod dates;
mod events;
mod keys;
mod markdown;
mod subjects;

use expect_test::Expect;
use expect_test::expect;
use newsmark::features::Hover;
use newsmark::features::hover;
use proptest::collection::vec;
use proptest::prop_assert;
use proptest::proptest;
use proptest::sample::select;

use crate::features::ask;
use crate::features::units::in_every_unit;
use crate::features::units::seen;

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

#[test]
fn unicode() {
    let fixture =
        "date 2025-12-22\r\n\r\n🙂 A\u{306}na s\u{326}i 🇷🇴 [Pes<|>kov 🙂]{actor=dmitri-peskov} s\u{326}i";
    expect![[r"
        Peskov 🙂
        Dmitri Peskov · person · dmitri-peskov
        purtător de cuvânt al Kremlinului (since May 2012)
        Purtătorul de cuvânt al președintelui Rusiei.
        also: Peskov, Dmitry Peskov, Dmitrii Peskov, Dmitrij Peskow
        in tags only: purtătorul de cuvânt al Kremlinului, reprezentantul Kremlinului, Kremlin spokesman
        mentioned in 1 article · 22 Dec"]]
    .assert_eq(&in_every_unit(fixture, |view, offset| {
        let found = hover(view, offset).expect("somebody is named");
        format!("{}\n{}", seen(view, found.span), found.note.plain())
    }));
}

/// What articles are made of, whole and broken.
const PARTS: &[&str] = &[
    "date 2025-12-22\n",
    "date ",
    "2025-13-40",
    "Date: 22.12.2025\r\n",
    "source Reuters\r",
    "event ",
    "updated 2025-12-23\n",
    "\n\n",
    "[",
    "]",
    "{",
    "}",
    "[Peskov]{actor=",
    "dmitri-peskov",
    "actor",
    "=",
    "\"",
    "“",
    " ",
    "event=",
    "quote=",
    "when=",
    "until=",
    "status=",
    "planned",
    "#",
    "x-y",
    "unnamed",
    "unnamed-x",
    "2025-12-20/..",
    "2025-21",
    "XXXX",
    "Kremlinului",
    "Miami",
    "discuțiile de la Miami",
    "🎄",
    "\u{feff}",
    "\0",
    "\u{202e}",
    "s\u{326}",
    "title=",
    "at=miami",
    "part-of=x-y",
];

proptest! {
    #[test]
    fn any_place_of_any_text_can_be_asked(parts in vec(select(PARTS), 0..24)) {
        let text = parts.concat();
        ask(&format!("<|>{text}"), |view, _| {
            for (offset, _) in view.text.char_indices().chain([(view.text.len(), ' ')]) {
                if let Some(hover) = hover(view, offset) {
                    prop_assert!(hover.span.touches(offset), "{:?} at {offset}", hover.span);
                    prop_assert!(!hover.note.markdown().is_empty() && !hover.note.plain().is_empty());
                }
            }
            Ok(())
        })?;
    }
}
