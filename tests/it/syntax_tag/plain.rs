//! Blocks in the grammar's own form are read in a pass of their own, which must give what the reading of all gives.

use newsmark::syntax::Article;
use newsmark::syntax::Key;
use newsmark::syntax::TagProblemKind;
use newsmark::syntax::parse;
use proptest::collection::vec;
use proptest::prop_assert_eq;
use proptest::proptest;
use proptest::sample::select;

type Read<'t> = (Vec<(Key, &'t str, &'t str, bool, bool)>, Vec<TagProblemKind>, Vec<(&'static str, &'t str)>);

/// What matters of attributes, problems and ids.
fn read<'t>(text: &'t str, article: &Article) -> Read<'t> {
    let attributes = article.attributes.iter().map(|attribute| {
        let (name, value) = (attribute.name(text), attribute.value.of(text));
        (attribute.key, name, value, attribute.quoted, attribute.flawed)
    });
    let ids = article.ids.iter().map(|named| (named.id.as_str(), named.span.of(text)));
    (attributes.collect(), article.problems.iter().map(|problem| problem.kind).collect(), ids.collect())
}

proptest! {
    /// A blank behind the brace changes nothing but who reads the block.
    #[test]
    fn a_plain_block_is_read_as_any_other(pieces in vec(select(&[
        "actor", "event", "when", "part-of", "k", "#", "=", "=", " ", " ", "-", "a", "7", "A", "_", ":", ",", "\"",
        "\\", "ș", "{", "}", "[", "]", "\n", "dmitri-peskov", "2025-12-22",
    ]), 1..14)) {
        let block = pieces.concat();
        let (tight, wide) = (format!("[x]{{k=v {block}}} y"), format!("[x]{{ k=v {block}}} y"));
        prop_assert_eq!(read(&tight, &parse(&tight)), read(&wide, &parse(&wide)));
    }
}

#[test]
fn ids_are_those_that_count() {
    let text =
        "[a]{actor=\"a b a\" actor=c}[d [e]{event=e}]{#d at=\"f G\"}[g]{place=H quote=g}[x]{when=2025 k=x}";
    let article = parse(text);
    let ids: Vec<&str> = article.ids.iter().map(|named| named.id.as_str()).collect();
    assert_eq!(ids, ["a", "b", "d", "f", "e", "g"]);
    assert!(article.ids.iter().all(|named| named.span.of(text) == named.id.as_str()));
}
