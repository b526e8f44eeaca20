//! The same question in UTF-8, UTF-16 and UTF-32: answers are read as an editor reads them, by lines and columns.

use newsmark::features::Place;
use newsmark::features::View;
use newsmark::text::Encoding;
use newsmark::text::Extent;
use newsmark::text::Position;
use newsmark::text::Span;

use crate::features::ask_in;
use crate::fixture::Fixture;
use crate::fixture::spelled_out;

/// What `show` makes of the cursor's place, which has to be the same in every unit; combining marks are spelled out.
#[track_caller]
pub(super) fn in_every_unit(fixture: &str, show: impl Fn(View<'_>, usize) -> String) -> String {
    let [bytes, utf16, scalars] =
        [Encoding::Utf8, Encoding::Utf16, Encoding::Scalar].map(|unit| ask_in(unit, fixture, &show));
    assert_eq!(bytes, scalars, "UTF-8 and UTF-32 say the same");
    assert_eq!(utf16, scalars, "UTF-16 and UTF-32 say the same");
    spelled_out(&scalars)
}

/// What an editor sees at `span` of the article.
#[track_caller]
pub(super) fn seen(view: View<'_>, span: Span) -> &str {
    at(view.text, view.extent(span), view.encoding)
}

/// What an editor sees at `place`, one of `fixture`'s, as `path:line: words`.
#[track_caller]
pub(super) fn seen_at(fixture: &str, place: &Place, unit: Encoding) -> String {
    let path = place.path.to_string_lossy();
    let files = Fixture::new(fixture).files;
    let file = files.iter().find(|(name, _)| *name == path);
    let words = file.map(|(_, text)| format!(": {}", at(text, place.extent, unit)));
    format!("{path}:{}{}", place.extent.start.line + 1, words.unwrap_or_default())
}

/// What stands at the lines and columns of `extent`: just what its bytes say.
#[track_caller]
fn at(text: &str, extent: Extent, unit: Encoding) -> &str {
    let [start, end] = [extent.start, extent.end].map(|position| offset(text, position, unit));
    let words = text.get(start..end).expect("a place between two letters");
    assert_eq!(words, extent.span.of(text), "lines and columns of {extent:?} in {unit:?}");
    words
}

fn offset(text: &str, position: Position, unit: Encoding) -> usize {
    // The byte order mark that a file begins with takes no column.
    let mut start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    for _ in 0..position.line {
        let rest = text.get(start..).expect("a line begins there");
        let end = rest.find(['\n', '\r']).expect("the text has so many lines");
        let crlf = rest.get(end..).is_some_and(|rest| rest.starts_with("\r\n"));
        start += end + if crlf { 2 } else { 1 };
    }
    let mut columns = 0;
    let rest = text.get(start..).expect("a line begins there");
    for (at, letter) in rest.char_indices() {
        if columns == position.column {
            return start + at;
        }
        columns += match unit {
            Encoding::Utf8 => u32::try_from(letter.len_utf8()).expect("four at the most"),
            Encoding::Utf16 => u32::try_from(letter.len_utf16()).expect("two at the most"),
            Encoding::Scalar => 1,
        };
    }
    assert_eq!(columns, position.column, "no place between two letters: {position:?}");
    text.len()
}
