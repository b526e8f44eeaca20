//! What a reader sees of a text.

use expect_test::Expect;
use expect_test::expect;
use newsmark::syntax::CleanText;
use newsmark::syntax::clean;
use newsmark::syntax::parse;
use newsmark::syntax::strip;
use newsmark::text::Span;
use proptest::prelude::any;
use proptest::prop_assert_eq;
use proptest::proptest;

fn check(text: &str, expected: &Expect) {
    let article = parse(text);
    expected.assert_eq(&strip(text, &article, true));
}

#[test]
fn tags_and_escapes_go() {
    check(
        "[discuțiile de la [Miami]{place=miami}]{event=e} [1] \\[x\\] C:\\dir [a]{actor=x}ului\n",
        &expect![[r"
            discuțiile de la Miami [1] [x] C:\dir aului
        "]],
    );
}

#[test]
fn broken_tags_lose_no_prose() {
    let broken = "[A]{actor=x a zis.\n[B{actor=y} a zis.\n\nC]{actor=z} a zis.\n[D] {actor=w} a zis.\n\
        [E]{actor='v'} a zis.\n[F]{actor=u}{when=2025} a zis.\n[]{actor=t}G a zis.\n[H]{ac\n";
    check(
        broken,
        &expect![[r"
            A a zis.
            B a zis.

            C a zis.
            D a zis.
            E a zis.
            F a zis.
            G a zis.
            H
        "]],
    );
}

#[test]
fn text_of_a_tag() {
    let text = "[discuțiile \\[de\\] la [Miami]{place=miami} azi]{event=e title=\"a \\\"b\\\" \\\\ \\c\"}";
    let article = parse(text);
    let tag = &article.tags[0];
    assert_eq!(clean(text, &article, tag.text), "discuțiile [de] la Miami azi");
    assert_eq!(article.attributes(tag)[1].text(text), "a \"b\" \\ \\c");
}

proptest! {
    #[test]
    fn escaped_text_comes_back(text in r"([\[\]{}\\a=#\. \n\u{a0}ș]|\PC){0,60}") {
        let escaped: String = text
            .chars()
            .flat_map(|c| "[]{}\\".contains(c).then_some('\\').into_iter().chain([c]))
            .collect();
        let article = parse(&escaped);
        prop_assert_eq!(&article.tags, &[]);
        prop_assert_eq!(strip(&escaped, &article, true), text);
    }

    #[test]
    fn parts_of_a_text_that_is_cleaned_once(text in r"(\[|\]\{actor=x\}|\\[\[\]]|[\[\]{}\\a \nș]){0,24}") {
        let article = parse(&text);
        let once = CleanText::new(&text, &article);
        let places: Vec<usize> = (0..=text.len()).filter(|&at| text.is_char_boundary(at)).collect();
        for (index, &start) in places.iter().enumerate() {
            for &end in &places[index..] {
                let span = Span::new(start, end);
                prop_assert_eq!(once.of(span), clean(&text, &article, span));
            }
        }
    }

    #[test]
    fn raw_text_stays(text in any::<String>()) {
        let article = parse(&text);
        if article.markup.is_empty() {
            prop_assert_eq!(strip(&text, &article, true), text);
        }
    }
}
