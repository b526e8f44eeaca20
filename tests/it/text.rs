//! Positions: lines end at LF, CRLF and CR only, and columns count what the encoding says.

use newsmark::text::Encoding;
use newsmark::text::LineIndex;
use newsmark::text::Position;
use newsmark::text::Span;
use newsmark::text::run_of_small_letters;
use newsmark::text::run_without_capitals;
use newsmark::text::run_without_digits;
use proptest::collection::vec;
use proptest::prelude::Strategy;
use proptest::prelude::any;
use proptest::prop_assert_eq;
use proptest::prop_oneof;
use proptest::proptest;
use proptest::sample::Index;
use proptest::sample::select;

use crate::fixture::Fixture;

const ENCODINGS: [Encoding; 3] = [Encoding::Utf8, Encoding::Utf16, Encoding::Scalar];

/// The position of `<|>` counted by hand: a line for each break, a column for each unit behind it.
fn counted(text: &str, offset: usize, encoding: Encoding) -> Position {
    let mut position = Position::default();
    let mut characters = text.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let next = characters.peek().map(|&(_, next)| next);
        if at >= offset {
            break;
        }
        if character == '\n' || character == '\r' && next != Some('\n') {
            position = Position { line: position.line + 1, column: 0 };
        } else if (at, character) != (0, '\u{feff}') {
            position.column += match encoding {
                Encoding::Utf8 => u32::try_from(character.len_utf8()).expect("at most four"),
                Encoding::Utf16 => u32::try_from(character.len_utf16()).expect("at most two"),
                Encoding::Scalar => 1,
            };
        }
    }
    position
}

/// `line:column` of the cursor, zero-based, in UTF-8, UTF-16 and scalars.
fn at_cursor(fixture: &str) -> String {
    let fixture = Fixture::new(fixture);
    let (file, offset) = fixture.cursor.expect("the fixture has a cursor");
    let text = &fixture.files[file].1;
    let lines = LineIndex::new(text);
    let shown = ENCODINGS.map(|encoding| {
        let position = lines.position(text, offset, encoding);
        assert_eq!(lines.offset(text, position, encoding), offset, "the way back");
        format!("{}:{}", position.line, position.column)
    });
    shown.join(" ")
}

#[test]
fn columns_count_what_the_encoding_says() {
    let long = "ș🗳".repeat(2_000);
    for (fixture, wanted) in [
        ("<|>", "0:0 0:0 0:0"),
        ("date 2025-12-22\n\nUrna 🗳️ <|>plină", "2:13 2:9 2:8"),
        ("unu\r\ndoi\r<|>trei", "2:0 2:0 2:0"),
        ("unu\r\n<|>\n", "1:0 1:0 1:0"),
        ("\u{feff}<|>date", "0:0 0:0 0:0"),
        ("\u{feff}da<|>te", "0:2 0:2 0:2"),
        ("a\u{2028}b\u{85}c\u{b}d\u{c}<|>e", "0:11 0:8 0:8"),
        ("s\u{326}<|>i", "0:3 0:2 0:2"),
        ("ultima\n<|>", "1:0 1:0 1:0"),
        (&format!("{long}<|>{long}\n"), "0:12000 0:6000 0:4000"),
        (&format!("\u{feff}{long}<|>\n"), "0:12000 0:6000 0:4000"),
        (&format!("{long}\r\n{long}<|>\n"), "1:12000 1:6000 1:4000"),
    ] {
        assert_eq!(at_cursor(fixture), wanted, "{fixture}");
    }
}

#[test]
fn a_place_that_is_not_there_is_the_nearest_one_before() {
    let text = "unu 🗳\r\ndoi";
    let lines = LineIndex::new(text);
    let offset = |line, column, encoding| lines.offset(text, Position { line, column }, encoding);
    for encoding in ENCODINGS {
        assert_eq!(offset(0, 99, encoding), "unu 🗳".len(), "behind the line's end, before its break");
        assert_eq!(offset(9, 0, encoding), text.len(), "behind the last line");
        assert_eq!(lines.position(text, 99, encoding).line, 1, "behind the text");
    }
    assert_eq!(offset(0, 5, Encoding::Utf16), "unu ".len(), "inside a surrogate pair");
    assert_eq!(offset(0, 6, Encoding::Utf8), "unu ".len(), "inside a character");
}

/// Texts of many short lines and of a few that are longer than what lies between two checkpoints.
fn texts() -> impl Strategy<Value = String> {
    let piece =
        select(vec!["\n", "\r", "\r\n", "\u{feff}", "\u{2028}", "\0", "a", "ș", "s\u{326}", "🗳", "中"]);
    let long = (piece.clone(), 1..700_usize).prop_map(|(piece, times)| piece.repeat(times));
    let pieces = prop_oneof![8 => piece.prop_map(str::to_owned), 1 => long, 1 => any::<String>()];
    vec(pieces, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn positions_agree_with_counting(text in texts(), places in vec(any::<Index>(), 8)) {
        let lines = LineIndex::new(&text);
        for place in places {
            let offset = text.floor_char_boundary(place.index(text.len() + 1));
            for encoding in ENCODINGS {
                let position = lines.position(&text, offset, encoding);
                prop_assert_eq!(position, counted(&text, offset, encoding));
                let back = lines.offset(&text, position, encoding);
                let inside_break = text.get(..offset).is_some_and(|before| before.ends_with('\r'))
                    && text.get(offset..).is_some_and(|behind| behind.starts_with('\n'));
                if !inside_break && (offset > 0 || !text.starts_with('\u{feff}')) {
                    prop_assert_eq!(back, offset);
                }
            }
        }
    }

    #[test]
    fn extents_are_two_positions(text in texts(), one in any::<Index>(), other in any::<Index>()) {
        let lines = LineIndex::new(&text);
        let [one, other] = [one, other].map(|place| text.floor_char_boundary(place.index(text.len() + 1)));
        let span = Span::new(one.min(other), one.max(other));
        for encoding in ENCODINGS {
            let extent = lines.extent(&text, span, encoding);
            prop_assert_eq!(extent.start, counted(&text, span.start(), encoding));
            prop_assert_eq!(extent.end, counted(&text, span.end(), encoding));
        }
    }

    #[test]
    fn runs_end_where_looking_at_each_byte_says(bytes in vec(prop_oneof![
        8 => b'a'..=b'z',
        1 => any::<u8>(),
    ], 0..80)) {
        let first = |ends: &dyn Fn(&u8) -> bool| bytes.iter().position(ends).unwrap_or(bytes.len());
        let telling = |byte: &u8| byte.is_ascii_uppercase() || !byte.is_ascii();
        prop_assert_eq!(run_without_capitals(&bytes), first(&telling));
        prop_assert_eq!(run_without_digits(&bytes), first(&u8::is_ascii_digit));
        prop_assert_eq!(run_of_small_letters(&bytes), first(&|byte| !byte.is_ascii_lowercase()));
    }
}
