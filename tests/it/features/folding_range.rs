//! What can be folded.

use expect_test::Expect;
use expect_test::expect;
use newsmark::features::View;
use newsmark::features::folds;

use crate::features::ask;
use crate::features::units::in_every_unit;
use crate::features::units::seen;

/// Each fold as its kind, its lines from 1, and its first and last words.
#[track_caller]
fn check(fixture: &str, expected: &Expect) {
    expected.assert_eq(&ask(&format!("{fixture}<|>"), shown));
}

fn shown(view: View<'_>, _: usize) -> String {
    let lines = folds(view).into_iter().map(|fold| {
        let extent = view.extent(fold.span);
        let text = seen(view, fold.span);
        let words = text.split_whitespace().next().zip(text.split_whitespace().last());
        let (first, last) = words.expect("folds aren't blank");
        format!("{:?} {}-{}: {first} … {last}", fold.kind, extent.start.line + 1, extent.end.line + 1)
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn plain() {
    check(
        "date 2025-12-22\ntitle Un titlu\nsource Reuters  \n\nO știre ruptă\nîn două.\n\nUna întreagă.\n",
        &expect![[r"
            Header 1-3: date … Reuters
            Paragraph 5-6: O … două."]],
    );
}

#[test]
fn empty() {
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

#[test]
fn unicode() {
    let fixture = "date 2025-12-22\r\ntitle 🙂 A\u{306}na\r\n\r\n🇷🇴 S\u{326}tire\r\nruptă 🙂\r\n\r\n[„🙂 Unu.]{quote=a}\r\n\r\n[Doi s\u{326}i 🙂”]{quote=a}<|>";
    expect![[r"
        Header 1-2: date … A\u{306}na
        Paragraph 4-5: 🇷🇴 … 🙂
        Quote 7-9: [„🙂 … 🙂”]{quote=a}"]]
    .assert_eq(&in_every_unit(fixture, shown));
}
