//! Features of the editor, asked at a cursor in a fixture and rendered as a person sees the answer.

mod action;
mod code_lens;
mod completion;
mod declaration;
mod definition;
mod diagnostics;
mod document_link;
mod document_symbol;
mod folding_range;
mod format;
mod highlight;
mod hover;
mod implementation;
mod inlay_hint;
mod kinship;
mod linked_editing;
mod mention_step;
mod on_type_formatting;
mod references;
mod rename;
mod repercussions;
mod selection_range;
mod semantic_tokens;
mod target;
mod timeline;
mod type_definition;
mod units;
mod will_rename;
mod workspace_symbols;

use std::path::Path;
use std::sync::Arc;

use newsmark::features::View;
use newsmark::syntax::parse;
use newsmark::text::Encoding;
use newsmark::text::LineIndex;
use newsmark::time::strict_day;

use crate::fixture::Fixture;
use crate::newsroom::Newsroom;

/// The day on which all features are asked.
const TODAY: &str = "2026-01-15";

/// Asks about the place of the cursor `<|>`, an article's, with all files of `fixture` as the newsroom.
pub(crate) fn ask<T>(fixture: &str, question: impl FnOnce(View<'_>, usize) -> T) -> T {
    ask_in(Encoding::Scalar, fixture, question)
}

/// The same, with columns counted in `encoding`.
pub(crate) fn ask_in<T>(encoding: Encoding, fixture: &str, question: impl FnOnce(View<'_>, usize) -> T) -> T {
    let files = Fixture::new(fixture);
    let (file, offset) = files.cursor.expect("the fixture has a cursor");
    let (path, text) = &files.files[file];
    let newsroom = Newsroom::new_in(encoding, fixture);
    let path: Arc<Path> = Arc::from(Path::new(path));
    let id = newsroom.corpus.article(&path).expect("the cursor stands in an article");
    question(
        View {
            path: &path,
            text,
            article: &parse(text),
            lines: &LineIndex::new(text),
            id,
            summary: newsroom.corpus.summary(id).expect("the article is there"),
            corpus: &newsroom.corpus,
            today: strict_day(TODAY).expect("a day"),
            language: None,
            encoding,
        },
        offset,
    )
}
