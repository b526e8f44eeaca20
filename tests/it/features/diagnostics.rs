//! What is wrong with an article.

use std::fmt::Write;

use expect_test::Expect;
use expect_test::expect;
use newsmark::features::View;
use newsmark::features::diagnostics;
use newsmark::settings::Settings;

use crate::features::ask;
use crate::features::units::in_every_unit;
use crate::features::units::seen;

/// Each finding of the article with the cursor, and the other places that it is about.
#[track_caller]
fn check(fixture: &str, expected: &Expect) {
    expected.assert_eq(&ask(fixture, shown));
}

fn shown(view: View<'_>, _: usize) -> String {
    let mut out = String::new();
    for found in diagnostics(view, &Settings::default().levels(view.path)) {
        let words = seen(view, found.extent.span);
        assert_eq!(view.extent(found.extent.span), found.extent, "{}", found.message);
        writeln!(out, "{}: {words:?}", found.rule.code).expect("a string takes all");
        for related in &found.related {
            let place = format!("{}:{}", related.path.to_string_lossy(), related.extent.start.line + 1);
            writeln!(out, "    {place}: {}", related.message).expect("a string takes all");
        }
    }
    out
}

#[test]
fn plain() {
    check(
        "date 22.12.2025\n\n[Peskov]{actor=dmitri-peskof} și [vineri]{when=2025-05-17}<|>\n",
        &expect![[r#"
            date-malformed: "22.12.2025"
            unknown-id: "dmitri-peskof"
            when-weekday: "2025-05-17"
        "#]],
    );
}

#[test]
fn empty() {
    check("date 2025-12-22\n\nO știre.<|>\n", &expect![[""]]);
    check(
        "<|>",
        &expect![[r#"
        date-missing: ""
    "#]],
    );
}

#[test]
fn across() {
    check(
        "-- 1.news --
date 2025-12-20

[Runda]{#runda when=2025-12-20}.
-- 2.news --
date 2025-12-21

[Runda]{#runda when=2025-12-25}, [alta]{event=nimic}<|>.
",
        &expect![[r##"
            event-declared-twice: "#runda"
                1.news:3: the declaration that holds
            event-undeclared: "nimic"
        "##]],
    );
}

#[test]
fn recognised() {
    // A name that is only recognised can't be wrong; one that is tagged as somebody else is.
    check(
        "date 2025-12-22\n\nDmitri Peskov tace. [Dmitri Peskov]{actor=vladimir-putin}<|>\n",
        &expect![[r#"
            wrong-actor: "vladimir-putin"
        "#]],
    );
}

#[test]
fn unicode() {
    let fixture = "date 2025-12-22\r\ntitle 🙂 A\u{306}na [s\u{326}i 🇷🇴]{actor=nimeni}\r\n\r\n🙂 [s\u{326}i 🙂]{ac<|>tor=Nimeni} 🙂 [x]{when=azi";
    expect![[r#"
        unknown-id: "nimeni"
        tag-bad-id: "Nimeni"
        tag-unclosed: "{when=azi"
    "#]]
    .assert_eq(&in_every_unit(fixture, shown));
}
