//! Ids that change together.

use expect_test::Expect;
use expect_test::expect;
use newsmark::features::View;
use newsmark::features::linked_ids;

use crate::features::ask;
use crate::features::units::in_every_unit;
use crate::features::units::seen;

/// The article with the places in ‹ ›.
#[track_caller]
fn check(fixture: &str, expected: &Expect) {
    expected.assert_eq(&ask(fixture, shown));
}

fn shown(view: View<'_>, offset: usize) -> String {
    let Some(found) = linked_ids(view, offset) else { return "alone".to_owned() };
    let mut out = view.text.to_owned();
    for span in found.into_iter().rev() {
        out.replace_range(span.range(), &format!("‹{}›", seen(view, span)));
    }
    out
}

#[test]
fn plain() {
    let text = "date 2025-12-22\nevent runda\n\n🙂 [Runda]{#ru<|>nda}, [ea]{event=\"runda alta\"}, [alta]{#alta part-of=runda after=runda}\n";
    let expected = expect![[r#"
        date 2025-12-22
        event ‹runda›

        🙂 [Runda]{#‹runda›}, [ea]{event="‹runda› alta"}, [alta]{#alta part-of=‹runda› after=‹runda›}
    "#]];
    check(text, &expected);
    check(&text.replace("<|>", "").replace("event runda", "event runda<|>"), &expected);
    check(&text.replace("<|>", "").replace("part-of=", "part-of=<|>"), &expected);
}

#[test]
fn in_the_middle_of_typing() {
    check(
        "date 2025-12-22\n\n[Runda]{#runda-<|>}, [ea]{event=runda-}\n",
        &expect![[r"
        date 2025-12-22

        [Runda]{#‹runda-›}, [ea]{event=‹runda-›}
    "]],
    );
}

#[test]
fn empty() {
    check("date 2025-12-22\n\n[Runda]{#run<|>da}\n", &expect!["alone"]);
    check("date 2025-12-22\n\n[Runda]{event=run<|>da} [ea]{event=runda}\n", &expect!["alone"]);
    check("date 2025-12-22\n\n[Ru<|>nda]{#runda} [ea]{event=runda}\n", &expect!["alone"]);
    check("date 2025-12-22\n\n[El]{actor=run<|>da} [ea]{#runda} [ea]{event=runda}\n", &expect!["alone"]);
    check("date 2025-12-22\n\n[Runda]{#<|>} [ea]{event=}\n", &expect!["alone"]);
    check("<|>", &expect!["alone"]);
}

#[test]
fn across() {
    check(
        "-- 1.news --\ndate 2025-12-20\n\n[Runda]{#runda}\n-- 2.news --\ndate 2025-12-21\n\n[Ea]{event=run<|>da} [ea]{event=runda}\n",
        &expect!["alone"],
    );
}

#[test]
fn recognised() {
    check("date 2025-12-22\n\nDiscuțiile de la Mi<|>ami, [ele]{#miami-talks-2025-12}\n", &expect!["alone"]);
    check(
        "date 2025-12-22\n\n[Runda de la Miami]{#ru<|>nda}. Runda de la Miami, [ea]{event=runda}\n",
        &expect![[r"
            date 2025-12-22

            [Runda de la Miami]{#‹runda›}. Runda de la Miami, [ea]{event=‹runda›}
        "]],
    );
}

#[test]
fn unicode() {
    let fixture = "date 2025-12-22\r\nevent runda\r\n\r\n🙂 A\u{306}na [s\u{326}i 🙂]{#ru<|>nda}, [🇷🇴]{event=\"alta runda\"} 🙂 [ea]{event=runda}";
    expect![[r#"
        date 2025-12-22␍
        event ‹runda›␍
        ␍
        🙂 A\u{306}na [s\u{326}i 🙂]{#‹runda›}, [🇷🇴]{event="alta ‹runda›"} 🙂 [ea]{event=‹runda›}"#]]
    .assert_eq(&in_every_unit(fixture, shown).replace('\r', "␍"));
}
