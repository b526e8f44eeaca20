//! What holds for every article and every offset.

use newsmark::features::completions;
use newsmark::syntax::parse;
use newsmark::text::Span;
use proptest::prelude::Strategy;
use proptest::prop_assert;
use proptest::proptest;
use proptest::sample::select;

use super::PLAIN;
use super::SNIPPETS;
use super::accepted;
use crate::features::ask;

const PIECES: &[&str] = &[
    "[",
    "]",
    "{",
    "}",
    "]{",
    "\"",
    "=",
    "#",
    "@",
    " ",
    "\n",
    "\r\n",
    "\n\n",
    "\\",
    "actor=",
    "event=",
    "when=",
    "until=",
    "pes",
    "Peskov",
    "Kremlinului",
    "date 2025-12-22\n\n",
    "date ",
    "lang ",
    "luni",
    "😀",
    "ț",
    "s\u{326}",
    "\u{0}",
    "[x]{actor=",
    "[duminică]{when=",
    "[x]{",
    "[x]{#",
    "„",
    "”",
    ",",
    "a",
    "-",
    "2025",
    "title ",
    "\u{202e}",
    "[ei]{source=\"",
];

fn articles() -> impl Strategy<Value = Vec<&'static str>> {
    proptest::collection::vec(select(PIECES), 0..24)
}

proptest! {
    #[test]
    fn an_edit_lies_in_its_line_around_the_cursor(pieces in articles(), place in 0..200_usize, snippets: bool) {
        let text = pieces.concat();
        let at = text.floor_char_boundary(place.min(text.len()));
        let fixture = format!("{}<|>{}", Span::new(0, at).of(&text), Span::new(at, text.len()).of(&text));
        let abilities = if snippets { SNIPPETS } else { PLAIN };
        let found = ask(&fixture, |view, offset| completions(view, offset, abilities));
        prop_assert!(found.items.len() <= 100);
        for item in &found.items {
            prop_assert!(item.span.touches(at));
            prop_assert!(!item.span.of(&text).contains(['\n', '\r']));
            let mut edits = vec![item.span];
            edits.extend(item.additional.iter().map(|(span, _)| *span));
            edits.sort();
            prop_assert!(edits.windows(2).all(|pair| pair[0].end() <= pair[1].start()));
            prop_assert!(!item.text.contains(['\n', '\r']) && !item.label.contains(['\n', '\r']));
            prop_assert!(item.filter.is_empty() || !item.label.is_empty());
        }
    }

    #[test]
    fn a_tag_that_was_completed_is_well_formed(
        before in "[a-zăț .,😀„”]{0,20}", key in select(&["actor=", "actor=\"", "actor=\"kremlin ", "place=", "event=", "source=", "when=", "quote="][..]),
        typed in select(&["", "p", "mos", "kr", "202"][..]), rest in select(&["", "v", "-x"][..]), closed in select(&["", "}", "\"}"][..]),
        behind in "( [a-zăț .,😀„”]{0,20}( \\[Kiev\\]\\{place=kiev\\})?)?",
    ) {
        let closed = if key.contains('"') || closed != "\"}" { closed } else { "" };
        let head = format!("date 2025-12-22\n\n{before} [Peskov]{{{key}{typed}");
        let tail = format!("{rest}{closed}{behind}\n");
        let text = format!("{head}{tail}");
        let items = ask(&format!("{head}<|>{tail}"), |view, offset| completions(view, offset, PLAIN).items);
        for item in &items {
            let after = accepted(&text, item);
            let article = parse(&after);
            let open = head.find("[Peskov]").unwrap_or_default();
            let tag = article.tags.iter().find(|tag| tag.span.start() == open);
            prop_assert!(tag.is_some_and(|tag| tag.closed), "{after}");
            prop_assert!(article.problems.is_empty(), "{after}: {:?}", article.problems);
        }
    }
}
