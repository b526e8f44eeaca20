//! Any text gives a sound tree, in linear time.

use newsmark::syntax::Article;
use newsmark::syntax::parse;
use newsmark::syntax::strip;
use newsmark::text::Span;
use proptest::collection::vec;
use proptest::prelude::Strategy;
use proptest::prelude::any;
use proptest::prop_oneof;
use proptest::proptest;
use proptest::sample::Index;
use proptest::sample::select;

/// Panics where the tree over `text` isn't sound.
fn assert_sound(text: &str) {
    let article = parse(text);
    let fits =
        |span: Span| assert!(text.get(span.range()).is_some(), "{span:?} lies on characters of {text:?}");
    let mut last = 0;
    for (index, tag) in article.tags.iter().enumerate() {
        [tag.span, tag.text, tag.block].into_iter().for_each(fits);
        assert!(tag.span.start() >= last, "tags are sorted in {text:?}");
        last = tag.span.start();
        assert!(tag.span.contains(tag.text) && tag.span.contains(tag.block), "{tag:?} in {text:?}");
        assert!(tag.text.end() <= tag.block.start());
        let parent = tag.parent.map(|parent| &article.tags[parent as usize]);
        assert!(parent.is_none_or(|parent| parent.text.contains(tag.span)), "{tag:?} nests in {text:?}");
        if let Some(next) = article.tags.get(index + 1) {
            let inside = tag.text.contains(next.span);
            assert!(inside || tag.span.end() <= next.span.start(), "{tag:?} and {next:?} in {text:?}");
        }
        for attribute in article.attributes(tag) {
            [attribute.span, attribute.key_span, attribute.value].into_iter().for_each(fits);
            assert!(tag.block.contains(attribute.span) && attribute.span.contains(attribute.value));
        }
    }
    article.escapes.iter().copied().for_each(fits);
    article.problems.iter().for_each(|problem| fits(problem.span));
    assert!(article.problems.is_sorted_by_key(|problem| problem.span));
    assert_markup(text, &article);
}

fn assert_markup(text: &str, article: &Article) {
    let mut at = 0;
    let mut prose = String::new();
    for piece in &article.markup {
        assert!(!piece.is_empty() && piece.start() >= at, "{piece:?} in {text:?}");
        prose.push_str(Span::new(at, piece.start()).of(text));
        at = piece.end();
    }
    prose.push_str(Span::new(at, text.len()).of(text));
    assert_eq!(strip(text, article, true), prose);
}

/// Pieces that tags are made of, and what gets in their way.
fn pieces() -> impl Strategy<Value = String> {
    let known = select(vec![
        "[",
        "]",
        "{",
        "}",
        "]{",
        "] {",
        "\\",
        "\"",
        "=",
        "#",
        "„",
        "”",
        "'",
        ",",
        " ",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "\u{a0}",
        "actor",
        "actor=",
        "when=2025-12-21",
        "#summit",
        "x",
        "ș",
        "[a]{actor=x}",
        "title=\"",
        ".c",
        "😀",
        "date 2025-12-22\n",
        "title ",
        "\u{feff}",
        "\0",
        "\u{301}",
    ]);
    let random = any::<char>().prop_map(String::from);
    vec(prop_oneof![9 => known.prop_map(str::to_owned), 1 => random], 0..40).prop_map(|parts| parts.concat())
}

const VALID: &str = "date 2025-12-22\ntitle [Kremlinul]{actor=kremlin} neagă\n\n[Dmitri Peskov]{actor=dmitri-peskov} a \
    spus după [discuțiile de la [Miami]{place=miami}]{event=miami-talks-2025-12 title=\"Discuțiile „Miami”\"} de \
    [duminică]{when=2025-12-21},\r\nconform [Reuters]{source=reuters}.\n\n[„Da”]{quote=\"peskov lavrov\"} [1] \\[x\\]\n";

proptest! {
    #[test]
    fn arbitrary_texts(text in any::<String>()) {
        assert_sound(&text);
    }

    #[test]
    fn texts_of_pieces(text in pieces()) {
        assert_sound(&text);
    }

    #[test]
    fn mutilated_articles(edits in vec((any::<Index>(), any::<Index>(), 0..3_u8), 1..6)) {
        let mut text: Vec<char> = VALID.chars().collect();
        for (at, other, kind) in edits {
            let (at, other) = (at.index(text.len()), other.index(text.len()));
            match kind {
                0 => drop(text.remove(at)),
                1 => text.insert(at, text[other]),
                _ => text[at..].rotate_left(1),
            }
        }
        assert_sound(&text.into_iter().collect::<String>());
    }
}

/// A generous limit: what is quadratic takes minutes at this size.
#[test]
fn hostile_texts_take_linear_time() {
    let units = [
        "[",
        "]",
        "{",
        "}",
        "\\",
        "\"",
        "[a]{",
        "]{",
        "] {",
        "[x]{actor=",
        "[x]{actor=\"",
        "[x{actor=",
        "[x{k=\"",
        "[a]{k=\" ]{k=\" ",
        "]{k=\"]{k=\"",
        "[a]{k=„",
        "[a]{k=„x” ",
        "]{k=\"x” ",
        "]{k='x ",
        "]{#",
        "]{a ",
        "{a=",
        "\n",
        "[\n\n",
        "[a\n\n]{k=v}",
        "[a]{k= [b]{k=v} ",
        "[a]{k=v\n",
        "[a]{\n",
        "]{k=v ",
        "[[a]{k= ",
        "[a]{k=v}{",
        "[a",
        "[ ",
        "] ",
        "]\u{a0}",
        "[a]{k=v,",
        "k=v ",
        "\\]{k=\"\\\"",
        "[a{k=\"\\\"]{k=\"",
        "\"]{k=\"[",
        "”]{k=„[",
    ];
    for unit in units {
        for (head, tail) in [("", ""), ("[a]{", "}"), ("[", "]{k=v}"), ("[a]{k=\"", "\"}"), ("]{k=\"", "\n}")]
        {
            let text = format!("{head}{}{tail}", unit.repeat(50_000 / unit.len()));
            assert!(parse(&text).markup.len() <= text.len());
        }
    }
    let deep = format!("{}{}", "[".repeat(100_000), "]{a=b}".repeat(100_000));
    assert_eq!(parse(&deep).tags.len(), 100_000);
}
