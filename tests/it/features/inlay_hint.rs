//! Hints between the words.

use std::ops::Range;

use expect_test::Expect;
use expect_test::expect;
use newsmark::features::HintAbout;
use newsmark::features::View;
use newsmark::features::WantedHints;
use newsmark::features::hints;
use newsmark::text::Span;

use crate::features::ask;
use crate::features::units::in_every_unit;
use crate::features::units::seen;

const ALL: WantedHints = WantedHints { times: true, ids: true };

/// The text with its hints in ‹ ›, where `within` looks; a carriage return shows as ␍.
fn shown(view: View<'_>, within: Range<usize>, wanted: WantedHints) -> String {
    let mut out = view.text.to_owned();
    for hint in hints(view, within, wanted).into_iter().rev() {
        out.insert_str(hint.offset, &format!("‹{}›", hint.label));
    }
    out.replace('\r', "␍")
}

#[track_caller]
fn check(fixture: &str, expected: &Expect) {
    let answer = ask(&format!("{fixture}<|>"), |view, _| shown(view, 0..view.text.len(), ALL));
    expected.assert_eq(&answer);
}

#[test]
fn plain() {
    check(
        "date 2025-12-22

[Duminică]{when=2025-12-21} și [luna trecută]{when=2025-11} a vorbit Dmitri Peskov la Miami, [în 2024]{when=2024}.
[Runda]{#runda when=\"2025-12-20\" until=2026-01-03 status=planned} și [anul trecut]{when=\"2024-12-24/2024-12-26\"}.
[Cândva]{when=\"2025-08~\"} [de atunci]{when=\"2025-12-20/..\"}
",
        &expect![[r#"
            date 2025-12-22

            [Duminică]{when=2025-12-21‹Sun 21 Dec›} și [luna trecută]{when=2025-11‹Nov 2025›} a vorbit Dmitri Peskov‹dmitri-peskov› la Miami‹miami›, [în 2024]{when=2024}.
            [Runda]{#runda when="2025-12-20" until=2026-01-03‹Sat 20 Dec to Sat 3 Jan 2026› status=planned} și [anul trecut]{when="2024-12-24/2024-12-26"‹Tue 24 Dec 2024 to Thu 26 Dec 2024›}.
            [Cândva]{when="2025-08~"‹about Aug 2025›} [de atunci]{when="2025-12-20/.."‹from Sat 20 Dec 2025 on›}
        "#]],
    );
}

#[test]
fn empty() {
    check("", &expect![""]);
    check(
        "date 2025-12-22\n\n[x]{when=ieri} [x]{when=2025-12-21 until=2025-12-20} [x]{until=2025-12-20} [x]{when=2025-02-30} [x]{when=",
        &expect![[r"
            date 2025-12-22

            [x]{when=ieri} [x]{when=2025-12-21 until=2025-12-20} [x]{until=2025-12-20} [x]{when=2025-02-30} [x]{when="]],
    );
}

#[test]
fn across() {
    check(
        "-- 1.news --
date 2025-12-20

[Runda de la Miami]{#miami-2025-12 when=2025-12-20}.
-- 2.news --
date 2025-12-21
title Runda de la Miami continuă

🙂 [Reuters]{source=reuters}\r\nKremlin.
",
        &expect![[r"
            date 2025-12-21
            title Runda de la Miami‹miami-2025-12› continuă

            🙂 [Reuters]{source=reuters}␍
            Kremlin‹kremlin›.
        "]],
    );
}

#[test]
fn only_what_is_wanted_and_in_range() {
    let text = "date 2025-12-22\n\nPeskov, [ieri]{when=2025-12-21}, Peskov.\n<|>";
    ask(text, |view, end| {
        let all = 0..end;
        let times = shown(view, all.clone(), WantedHints { times: true, ids: false });
        assert!(times.contains("21‹Sun 21 Dec›}") && !times.contains("dmitri"), "{times}");
        let ids = shown(view, all, WantedHints { times: false, ids: true });
        assert!(ids.contains("Peskov‹dmitri-peskov›,") && !ids.contains("Sun"), "{ids}");
        let first = view.text.find(',').expect("there is one");
        assert_eq!(shown(view, first..first, ALL).matches('‹').count(), 1);
        assert_eq!(shown(view, first + 1..first + 2, ALL).matches('‹').count(), 0);
    });
}

#[test]
fn recognised() {
    let text = "date 2025-12-22\n\nLa Moscova, Peskov.<|>";
    let tagged = ask(text, |view, end| {
        let mut out = view.text.to_owned();
        let found = hints(view, 0..end, ALL).into_iter().rev();
        for about in found.map(|hint| hint.about) {
            let HintAbout::Mention { tag, .. } = about else { panic!("there are no times") };
            tag.into_iter().rev().for_each(|(span, new)| out.replace_range(span.range(), &new));
        }
        out
    });
    expect![[r"
        date 2025-12-22

        La [Moscova]{place=moscova}, [Peskov]{actor=dmitri-peskov}."]]
    .assert_eq(&tagged);
}

#[test]
fn unicode() {
    let fixture = "date 2025-12-22\r\n\r\n🙂 A\u{306}na: Peskov 🙂 s\u{326}i [🙂 ieri]{when=2025-12-21}. Kremlinul 🇷🇴<|>";
    expect![[r"
        Peskov‹dmitri-peskov›
        ieri]{when=2025-12-21‹Sun 21 Dec›
        Kremlinul‹kremlin›"]]
    .assert_eq(&in_every_unit(fixture, |view, end| {
        let found = hints(view, 0..end, ALL).into_iter();
        // A hint stands behind something: what an editor sees up to there.
        let before = found.map(|hint| {
            let start = view.text.get(..hint.offset).and_then(|text| text.rfind(' ')).map_or(0, |at| at + 1);
            format!("{}‹{}›", seen(view, Span::new(start, hint.offset)), hint.label)
        });
        before.collect::<Vec<_>>().join("\n")
    }));
}
