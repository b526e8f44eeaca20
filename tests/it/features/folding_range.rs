//! What can be folded.

use expect_test::Expect;
use expect_test::expect;
use newsmark::features::folds;

use crate::features::ask;

/// Each fold as its kind, its lines from 1, and its first and last words.
#[track_caller]
fn check(fixture: &str, expected: &Expect) {
    let answer = ask(&format!("{fixture}<|>"), |view, _| {
        let lines = folds(view).into_iter().map(|fold| {
            let extent = view.extent(fold.span);
            let text = fold.span.of(view.text);
            let words = text.split_whitespace().next().zip(text.split_whitespace().last());
            let (first, last) = words.expect("folds aren't blank");
            format!("{:?} {}-{}: {first} … {last}", fold.kind, extent.start.line + 1, extent.end.line + 1)
        });
        lines.collect::<Vec<_>>().join("\n")
    });
    expected.assert_eq(&answer);
}

#[test]
fn header_and_paragraphs_of_several_lines() {
    check(
        "date 2025-12-22\ntitle Un titlu\nsource Reuters  \n\nO știre ruptă\nîn două.\n\nUna întreagă.\n",
        &expect![[r"
            Header 1-3: date … Reuters
            Paragraph 5-6: O … două."]],
    );
}

#[test]
fn what_stands_on_one_line_is_not_folded() {
    check("", &expect![""]);
    check("date 2025-12-22\n\nO știre.\n", &expect![""]);
    check(" date 2025-12-22 O știre\nruptă. ", &expect!["Paragraph 1-2: O … ruptă."]);
}

#[test]
fn a_quotation_folds_with_all_its_paragraphs() {
    check(
        "date 2025-12-22

[„Nu s-a decis nimic.]{quote=dmitri-peskov}

[Nici nu se va decide «curând».]{quote=dmitri-peskov}

[Asta e tot.”]{quote=dmitri-peskov}

[„Altceva.”]{quote=dmitri-peskov}
",
        &expect!["Quote 3-7: [„Nu … tot.”]{quote=dmitri-peskov}"],
    );
    check(
        "date 2025-12-22\n\n[“One.]{quote=a}\n\n[“Two.”]{quote=a}\n\n[\"Three.]{quote=a}\n\n[Four.\"]{quote=a}\n\nX.\n",
        &expect![[r#"
            Quote 3-5: [“One.]{quote=a} … [“Two.”]{quote=a}
            Quote 7-9: ["Three.]{quote=a} … [Four."]{quote=a}"#]],
    );
}

#[test]
fn another_speaker_or_a_paragraph_between_ends_it() {
    check(
        "date 2025-12-22\n\n[„Unu.]{quote=a}\n\n[Doi.”]{quote=b}\n\n[„Trei.]{quote=a}\n\nProză.\n\n[Patru.”]{quote=a}\n",
        &expect![""],
    );
}

#[test]
fn a_quotation_inside_a_paragraph() {
    check(
        "date 2025-12-22\r\n\r\nEl a zis: [„Nu,\r\nnu [„🙂\r\nda”]{quote=b} se poate”]{quote=a}\r\nși a plecat.\r\n",
        &expect![[r"
            Paragraph 3-6: El … plecat.
            Quote 3-5: [„Nu, … poate”]{quote=a}"]],
    );
}
