//! What is brought into form while somebody types.

use expect_test::Expect;
use expect_test::expect;
use newsmark::features::View;
use newsmark::features::format;
use newsmark::features::on_type_formatting;
use newsmark::text::Span;
use proptest::prelude::ProptestConfig;
use proptest::prelude::Strategy;
use proptest::prelude::prop_assert;
use proptest::prop_oneof;
use proptest::proptest;

use crate::features::action::edited;
use crate::features::ask;
use crate::features::units::in_every_unit;
use crate::features::units::seen;

/// The text once what was typed before the cursor is looked after, with the cursor where it stands then.
#[track_caller]
fn check(fixture: &str, expected: &Expect) {
    expected.assert_eq(&ask(fixture, after));
}

fn after(view: View<'_>, offset: usize) -> String {
    let before = Span::new(0, offset).of(view.text);
    let typed = if before.ends_with('}') { "}" } else { "\n" };
    let edits = on_type_formatting(view, offset, typed);
    assert!(edits.iter().all(|edit| edit.span.end() < offset), "the cursor is left alone: {edits:?}");
    for edit in &edits {
        seen(view, edit.span);
    }
    let behind = view.text.len() - offset;
    let mut text = edited(view.text, &edits);
    text.insert_str(text.len() - behind, "<|>");
    text.replace('\r', "␍").replace(" \n", "·\n")
}

#[test]
fn plain() {
    check(
        "date 2025-12-22\n\n[Runda]{ title='Runda'  when=\"2025-12-20/2025-12-21\" #runda}<|> a [x]{ when=\"2025\"}.  \n",
        &expect![[r#"
            date 2025-12-22

            [Runda]{ title='Runda'  when="2025-12-20/2025-12-21" #runda}<|> a [x]{ when="2025"}. ·
        "#]],
    );
    check(
        "date 2025-12-22\n\n[Runda]{ title=\"Runda\"  when=\"2025-12-20/2025-12-21\" #runda}<|> a [x]{ when=\"2025\"}.  \n",
        &expect![[r#"
            date 2025-12-22

            [Runda]{#runda when=2025-12-20 until=2025-12-21 title=Runda}<|> a [x]{ when="2025"}. ·
        "#]],
    );
    check(
        "  Date: 22 decembrie 2025\n<|>",
        &expect![[r"
            date 2025-12-22
            <|>"]],
    );
    check(
        "date 2025-12-22\n  TITLE:  Un titlu  \n<|>\nText.  \n",
        &expect![[r"
        date 2025-12-22
        title Un titlu
        <|>
        Text. ·
    "]],
    );
    check(
        "date 2025-12-22\n\nO știre.  \n<|>Alta.  \n",
        &expect![[r"
        date 2025-12-22

        O știre.
        <|>Alta. ·
    "]],
    );
    check(
        "date 2025-12-22\n\nO știre.\n \t\n<|>\n",
        &expect![[r"
        date 2025-12-22

        O știre.

        <|>
    "]],
    );
}

#[test]
fn empty() {
    check("}<|>", &expect!["}<|>"]);
    check(
        "\n<|>",
        &expect![[r"

        <|>"]],
    );
    check(
        "date 2025-12-22\n\n[Runda]{event=runda}<|>\n",
        &expect![[r"
        date 2025-12-22

        [Runda]{event=runda}<|>
    "]],
    );
    check(
        "date 2025-12-22\n<|>",
        &expect![[r"
        date 2025-12-22
        <|>"]],
    );
}

#[test]
fn what_is_broken_stays() {
    check(
        "date 2025-12-22\n\n[Runda]{ event=runda event=x}<|>\n",
        &expect![[r"
        date 2025-12-22

        [Runda]{ event=runda event=x}<|>
    "]],
    );
    check(
        "date 2025-12-22\n\n[Runda]{ event=  \n<|>",
        &expect![[r"
        date 2025-12-22

        [Runda]{ event= ·
        <|>"]],
    );
    check(
        "date 2025-12-22\n\n[Runda]{ event=x  \n<|>when=2025}",
        &expect![[r"
        date 2025-12-22

        [Runda]{ event=x ·
        <|>when=2025}"]],
    );
    check(
        "date 03/04/2025\n<|>",
        &expect![[r"
        date 03/04/2025
        <|>"]],
    );
    check(
        "date 2025-13-01\n<|>",
        &expect![[r"
        date 2025-13-01
        <|>"]],
    );
    check(
        "date 2025-12-22\n\n[a]{ event=x when=2025 }<|> [b\n",
        &expect![[r"
        date 2025-12-22

        [a]{event=x when=2025}<|> [b
    "]],
    );
}

#[test]
fn lines_keep_their_places() {
    check(
        "date 2025-12-22\nlang: ro\nTitle: T\n<|>\nText.\n",
        &expect![[r"
        date 2025-12-22
        lang: ro
        title T
        <|>
        Text.
    "]],
    );
    check(
        " date 2025-12-22 Compactă  \n<|>",
        &expect![[r"
         date 2025-12-22 Compactă
        <|>"]],
    );
    check(
        "date 2025-12-22\ntitle Kremlinul ş\n<|>\n",
        &expect![[r"
        date 2025-12-22
        title Kremlinul ş
        <|>
    "]],
    );
}

#[test]
fn recognised() {
    check(
        "date 2025-12-22\n\nA vorbit Dmitri Peskov [azi]{ when=2025-12-22 }<|>  \n",
        &expect![[r"
        date 2025-12-22

        A vorbit Dmitri Peskov [azi]{when=2025-12-22}<|> ·
    "]],
    );
    check(
        "date 2025-12-22\n\nA vorbit Dmitri Peskov  \n<|>",
        &expect![[r"
        date 2025-12-22

        A vorbit Dmitri Peskov
        <|>"]],
    );
}

#[test]
fn unicode() {
    for (text, expected) in [
        (
            "date 2025-12-22\r\n\r\n🙂 A\u{306}na [și 🙂]{ event=\"runda\"  title=\"Ş\u{306}🙂\" #x}<|> 🙂",
            expect![[r#"
                date 2025-12-22␍
                ␍
                🙂 A\u{306}na [și 🙂]{ event="runda"  title="Ş\u{306}🙂" #x}<|> 🙂"#]],
        ),
        (
            "date 2025-12-22\r\n\r\n🙂 s\u{326}i [și 🙂]{title=\"t\u{326}🙂\"  when=\"2025\" #x}<|> 🙂",
            expect![[r#"
                date 2025-12-22␍
                ␍
                🙂 s\u{326}i [și 🙂]{#x when=2025 title="ț🙂"}<|> 🙂"#]],
        ),
        (
            "date 2025-12-22\r\nTITLE: 🙂 s\u{326}i  \r\n<|>🙂",
            expect![[r"
                date 2025-12-22␍
                title 🙂 și␍
                <|>🙂"]],
        ),
        (
            "date 2025-12-22\ntitle Ţara\n\nAşa a zis [Ţipor]{title=Ş} e\u{301} la https://a.ro/ţ.  \n<|>Ţ",
            expect![[r"
                date 2025-12-22
                title Ţara

                Așa a zis [Țipor]{title=Ş} é la https://a.ro/ţ.
                <|>Ţ"]],
        ),
        (
            "Data: 22\u{a0}decembrie 2025 \r\n<|>🙂 s\u{326}i",
            expect![[r"
                date 2025-12-22␍
                <|>🙂 s\u{326}i"]],
        ),
    ] {
        expected.assert_eq(&in_every_unit(text, after));
    }
}

fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[a-ză ]{1,6}",
        "\r?\n{1,2}",
        "\\[x\\]\\{",
        "\\}",
        " ?(actor|when|#x|quote|title)",
        "=[a-z0-9\" -]{1,4}",
        "\\\\[\\[\\]]",
        "🙂",
        "[Dd]ate:? (2025-12-2[0-9]|22.12.2025)\n",
        "Title: ",
    ];
    proptest::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn it_is_a_part_of_the_canonical_form_and_done_once(text in pieces(), head in proptest::bool::ANY) {
        let text = if head { format!("date 2025-12-22\n\n{text}") } else { text };
        let typed = text.char_indices().filter(|(_, letter)| matches!(letter, '}' | '\n'));
        for (at, letter) in typed {
            let offset = at + 1;
            let fixture = format!("{}<|>{}", Span::new(0, offset).of(&text), Span::new(offset, text.len()).of(&text));
            let typed = letter.to_string();
            let (edits, lines) = ask(&fixture, |view, offset| {
                let line = view.lines.line_of(offset);
                (on_type_formatting(view, offset, &typed), line)
            });
            prop_assert!(edits.iter().all(|edit| edit.span.end() < offset), "{edits:?} in {fixture:?}");
            let edited = edited(&text, &edits);
            let moved = offset + edited.len() - text.len();
            let again = format!("{}<|>{}", Span::new(0, moved).of(&edited), Span::new(moved, edited.len()).of(&edited));
            let (left, whole) = ask(&again, |view, offset| {
                prop_assert_line(view, offset, lines);
                let whole = format(view.text, view.article, None);
                (on_type_formatting(view, offset, &typed), whole)
            });
            prop_assert!(left.is_empty(), "{left:?} in {again:?} of {fixture:?}, {whole:?}");
        }
    }
}

/// No line comes or goes: what the cursor stands in keeps its place.
fn prop_assert_line(view: View<'_>, offset: usize, line: usize) {
    assert_eq!(view.lines.line_of(offset), line, "{:?}", view.text);
}
