//! Properties of the canonical form over texts that nobody would write.

use newsmark::features::format;
use newsmark::syntax::Article;
use newsmark::syntax::parse;
use newsmark::text::Symbol;
use proptest::collection::vec;
use proptest::prelude::prop_assert;
use proptest::prelude::prop_assert_eq;
use proptest::proptest;
use proptest::sample::select;
use unicode_normalization::UnicodeNormalization;

use crate::features::format::formatted;

const PIECES: &[&str] = &[
    "date 2025-12-22\n",
    "Date: 2025-12-22\n",
    "DATE 22.12.2025\r\n",
    "date ",
    "Title: ",
    "title\n",
    "lang ro\n",
    "lang: tr\r",
    "event e\n",
    " source x \n",
    "\n",
    "\r\n",
    "\r",
    "\n\n",
    " \n",
    "\t",
    "\u{a0}",
    " ",
    "[",
    "]",
    "{",
    "}",
    "\\",
    "\"",
    "[a]{actor=\"x\"}",
    "[b]{when=\"2025-12-20/2025-12-21\" event=e}",
    "]{",
    "#e",
    "actor=\"x  y\"",
    "when=2025",
    "until=2026",
    "title=\"Şi\"",
    "status=happened",
    "=",
    ",",
    "ş",
    "Ţ",
    "ă",
    "ğ",
    "s\u{327}",
    "\u{301}",
    "e\u{301}",
    "🙂",
    "Text",
    "\u{feff}",
    "---\n",
    "\u{2028}",
    "\u{c}",
    "://",
    "'",
    "“",
    "{.x}",
    "https://ş.ro",
];

/// What an article says, whatever its form.
fn said(text: &str, article: &Article) -> (Vec<Symbol>, usize, Option<String>, String) {
    let ids = article.ids.iter().map(|named| named.id);
    let mut ids: Vec<Symbol> = ids.collect();
    ids.sort_by_key(|id| id.as_str());
    let clean = newsmark::syntax::strip(text, article, false);
    let letters = clean.nfd().filter(|letter| !letter.is_whitespace()).map(|letter| match letter {
        '\u{327}' => '\u{326}',
        other => other,
    });
    let date = article.header.date.map(|date| date.day.to_string());
    (ids, article.tags.len(), date, letters.collect())
}

proptest! {
    #[test]
    fn the_canonical_form_is_its_own(pieces in vec(select(PIECES), 0..24)) {
        let text = pieces.concat();
        let once = formatted(&text, None);
        prop_assert_eq!(formatted(&once, None), once);
    }

    #[test]
    fn it_says_the_same(pieces in vec(select(PIECES), 0..24)) {
        let text = pieces.concat();
        let canonical = formatted(&text, None);
        prop_assert_eq!(said(&text, &parse(&text)), said(&canonical, &parse(&canonical)));
    }

    #[test]
    fn edits_lie_one_behind_the_other(pieces in vec(select(PIECES), 0..24)) {
        let text = pieces.concat();
        let edits = format(&text, &parse(&text), None);
        let in_order = edits.is_sorted_by(|one, other| one.span.end() <= other.span.start());
        prop_assert!(in_order, "{:?}", edits);
    }
}
