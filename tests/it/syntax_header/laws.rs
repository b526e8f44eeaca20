//! What holds for every text.

use std::path::Path;

use newsmark::syntax::parse;
use newsmark::text::Span;
use proptest::prelude::Strategy;
use proptest::prelude::any;
use proptest::prelude::proptest;
use proptest::prop_assert;
use proptest::prop_assert_eq;
use proptest::prop_oneof;
use proptest::sample::select;

use crate::syntax_header::applied;
use crate::syntax_header::findings;

/// Pieces that headers and their mistakes are made of.
const PIECES: &[&str] = &[
    "date",
    "Date:",
    "data",
    "dtae",
    "title",
    "source",
    "updated",
    "lang",
    "---",
    " ",
    " ",
    "\n",
    "\n\n",
    "\r\n",
    "2025-12-22",
    "22.12.2025",
    "22 decembrie 2025",
    "luni",
    ",",
    "22",
    "12",
    "2025",
    "31 noiembrie",
    "5/6/2025",
    "decembrie",
    "10:30",
    "+0200",
    "Z",
    "T",
    "-",
    "–",
    "/",
    "Publicat:",
    "Kremlinul",
    "a spus",
    "\u{200b}",
    "\u{feff}",
    "\u{a0}",
    "\"",
    "(",
    ")",
    "mai",
    "mar",
    "W51",
    "XII",
    "O",
    "l",
    ".",
    "2025-13-01",
    "20-21",
];

fn texts() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => select(PIECES).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
        1 => "[0-9]{1,4}",
    ];
    proptest::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn header_and_body_cover_the_text(text in texts()) {
        let article = parse(&text);
        prop_assert_eq!(article.body.start(), article.header.end);
        prop_assert_eq!(article.body.end(), text.len());
        for line in &article.header.lines {
            prop_assert!(line.span.contains(line.value) && line.span.contains(line.key_span));
            prop_assert!(line.span.start() <= article.header.end);
        }
        let mut lines: Vec<Span> = article.header.date_problems.iter().map(|problem| problem.span).collect();
        lines.dedup();
        prop_assert_eq!(lines.len(), article.header.date_problems.len());
    }

    #[test]
    fn a_certain_fix_settles_the_date(text in texts()) {
        for finding in findings("a.news", &text) {
            let certain: Vec<_> = finding.fixes.iter().filter(|fix| fix.certain).collect();
            prop_assert!(certain.len() <= 1);
            prop_assert!(certain.is_empty() || finding.fixes.first().is_some_and(|first| first.certain));
            let Some(fix) = certain.first() else { continue };
            let mended = applied(&text, fix);
            let day = |text: &str| parse(text).header.date.map(|date| date.day);
            if finding.rule.code.starts_with("date-") && finding.rule.code != "date-duplicate" {
                prop_assert!(day(&mended).is_some(), "{:?} became {:?}", text, mended);
                prop_assert_eq!(day(&text), day(&mended), "{:?} became {:?}", text, mended);
            }
        }
    }

    #[test]
    fn certain_fixes_come_to_an_end(text in texts()) {
        let mut text = text;
        for _ in 0..12 {
            let fix = findings("a.news", &text).into_iter().find_map(|finding| finding.fixes.into_iter().find(|fix| fix.certain));
            let Some(fix) = fix else { return Ok(()) };
            text = applied(&text, &fix);
        }
        prop_assert!(false, "no end of fixes: {:?}", text);
    }

    #[test]
    fn any_text_is_read(text in any::<String>()) {
        findings("a.news", &text);
    }
}

#[test]
fn a_long_hostile_text_is_read_at_once() {
    for piece in [
        "date ",
        "\u{200b}",
        "date: ",
        "\"",
        "22.",
        " \n",
        "title a\n",
        "luni, ",
        "1 ",
        "a ",
        "---\n",
        "2025-12-22 date ",
    ] {
        let text = piece.repeat(4_000_000 / piece.len());
        let article = parse(&text);
        assert_eq!(article.body.end(), text.len());
    }
}

#[test]
fn a_file_name_may_begin_with_its_day() {
    let day = |name: &str| newsmark::time::date_in_file_name(Path::new(name)).map(|day| day.to_string());
    assert_eq!(day("a/2025-12-22-kremlin.news"), Some("2025-12-22".to_owned()));
    assert_eq!(day("2025-12-22.news"), Some("2025-12-22".to_owned()));
    assert_eq!(day("2025-12-221.news"), None);
    assert_eq!(day("2025-02-30.news"), None);
    assert_eq!(day("a-2025-12-22.news"), None);
}
