//! The canonical form.

mod property;

use expect_test::Expect;
use expect_test::expect;
use newsmark::features::format;
use newsmark::features::format_range;
use newsmark::syntax::parse;
use newsmark::text::Span;

use crate::features::action::edited;
use crate::features::units::in_every_unit;
use crate::features::units::seen;

/// `text` in canonical form.
fn formatted(text: &str, language: Option<&str>) -> String {
    let article = parse(text);
    edited(text, &format(text, &article, article.header.language(text).or(language)))
}

/// The canonical form with what can't be seen made visible.
#[track_caller]
fn check(text: &str, expected: &Expect) {
    let formatted = formatted(text, None);
    expected.assert_eq(&formatted.replace('\r', "␍").replace(" \n", "·\n").replace('\u{a0}', "⍽"));
}

#[test]
fn plain() {
    check(
        "  lang: ro\nTITLE:   Kremlinul [tace]{when=\"2025-12-22\"}\u{a0}\r\n Date: 2025-12-22 \nlint ignore x\nevent\u{a0}e \n\t\nText\n",
        &expect![[r"
            date 2025-12-22
            title Kremlinul [tace]{when=2025-12-22}␍
            event e
            lang ro
            lint ignore x

            Text
        "]],
    );
    check(
        "date 2025-12-22\nauthor A\ntitle T\nauthor B\n\nText\n",
        &expect![[r"
        date 2025-12-22
        title T
        author A
        author B

        Text
    "]],
    );
    check(
        "date 2025-12-22\ntitle\n\nText\n",
        &expect![[r"
        date 2025-12-22
        title

        Text
    "]],
    );
    check(
        "date 22 decembrie 2025\nlang ro\ntitle T\n\nText",
        &expect![[r"
        date 22 decembrie 2025
        title T
        lang ro

        Text"]],
    );
}

#[test]
fn what_is_no_plain_header_stays() {
    check(
        " date 2025-12-22 Povestea merge mai departe. \nTitle: T\n",
        &expect![[r"
         date 2025-12-22 Povestea merge mai departe.
        Title: T
    "]],
    );
    check(
        "date 2025-12-22\nlang ro\ntitle T\ndate 2025-12-23\n\nText \n",
        &expect![[r"
        date 2025-12-22
        lang ro
        title T
        date 2025-12-23

        Text
    "]],
    );
    check(
        "Publicat: 5 ianuarie 2026\nlang ro\ntitle T\n\nText\n",
        &expect![[r"
        Publicat: 5 ianuarie 2026
        lang ro
        title T

        Text
    "]],
    );
    check(
        "title T\nSource Reuters \n\nText\n",
        &expect![[r"
        title T
        Source Reuters

        Text
    "]],
    );
    check(
        "---\ndate: 2025-12-22\ntitle: T\n---\n\nText \n",
        &expect![[r"
            ---
            date: 2025-12-22
            title: T
            ---

            Text
        "]],
    );
}

#[test]
fn attributes_take_their_form_and_order() {
    check(
        "date 2025-12-22\n
[a]{ status=\"happened\"  event=\"e\" }
[a]{title=\"Runda a „doua”\" at=\"p  q\" until=2025-12-21 when=2025-12-20 #a-b}
[a]{actor=\" x  y \"}
[a]{when=\"2025-12-20/2025-12-21\"}
[a]{event=e when=\"2025-12-20/..\"}
[a]{when=\"2025-08~/2025-09\"}
[a]{when=\"2025-08~\"}
[a]{#e
  when=2025-12-20
  at=p}
[[a]{actor=\"x\"} b]{ quote=\"y\" } 🙂
",
        &expect![[r#"
            date 2025-12-22

            [a]{event=e status=happened}
            [a]{#a-b when=2025-12-20 until=2025-12-21 at="p q" title="Runda a „doua”"}
            [a]{actor="x y"}
            [a]{when=2025-12-20 until=2025-12-21}
            [a]{event=e when="2025-12-20/.."}
            [a]{when="2025-08~" until=2025-09}
            [a]{when="2025-08~"}
            [a]{#e when=2025-12-20 at=p}
            [[a]{actor=x} b]{quote=y} 🙂
        "#]],
    );
}

#[test]
fn what_a_rule_speaks_of_first_stays() {
    check(
        "date 2025-12-22\n
[a]{status=happened event=e event=f}
[a]{status=happened, event=\"e\"}
[a]{status = happened event=\"e\"}
[a]{place=\"x\" actor=\"y\"}
[a]{until=2025-12-20 event=“e”}
[a]{ actor=x
[a] { actor=\"x\" }
[nr. red.] { sic }
",
        &expect![[r#"
            date 2025-12-22

            [a]{status=happened event=e event=f}
            [a]{status=happened, event="e"}
            [a]{status = happened event="e"}
            [a]{place="x" actor="y"}
            [a]{until=2025-12-20 event=“e”}
            [a]{ actor=x
            [a] { actor="x" }
            [nr. red.] { sic }
        "#]],
    );
}

#[test]
fn letters_are_composed_and_have_commas_in_romanian() {
    let old = "date 2025-12-22\ntitle Ştirea\n\nS\u{327}tiri şi ţări, ra\u{302}u, [Ţoiu]{actor=toiu title=\"Şedinţa\"}. Beşiktaş-ul lui Erdoğan, Galatasaray şi Fenerbahçe/Beşiktaş. https://x.ro/ştiri\n";
    check(
        old,
        &expect![[r#"
        date 2025-12-22
        title Știrea

        Știri și țări, râu, [Țoiu]{actor=toiu title="Ședința"}. Beșiktaș-ul lui Erdoğan, Galatasaray și Fenerbahçe/Beșiktaș. https://x.ro/ştiri
    "#]],
    );
    expect![[r"
        date 2025-12-22
        lang tr

        Beşiktaş, éţ
    "]]
    .assert_eq(&formatted("date 2025-12-22\nlang tr\n\nBeşiktaş, e\u{301}t\u{327}\n", None));
    expect![[r"
        date 2025-12-22

        Beşiktaş şi Roma.
    "]]
    .assert_eq(&formatted("date 2025-12-22\n\nBeşiktaş şi Roma.\n", None));
    expect![[r"
        date 2025-12-22

        Și Roma.
    "]]
    .assert_eq(&formatted("date 2025-12-22\n\nŞi Roma.\n", Some("ro-MD")));
}

#[test]
fn no_blanks_at_the_ends_of_lines() {
    check(
        "\u{feff}date 2025-12-22\r\n \u{a0}\r\nUnu \t\r\n\r\n \rDoi\u{2028} \nTrei [a \nb]{actor=x } \n  ",
        &expect![[r"
            ﻿date 2025-12-22␍
            ␍
            Unu␍
            ␍
            ␍Doi 
            Trei [a
            b]{actor=x}
        "]],
    );
}

#[test]
fn a_part_is_formatted_by_itself() {
    let text = "date 2025-12-22\nlang ro\ntitle T\n\nUnu \nDoi \nTrei \n";
    let at = text.find("Doi").expect("it is there");
    let edits = format_range(text, &parse(text), None, Span::new(at, at + 4));
    expect![[r"
        date 2025-12-22
        lang ro
        title T

        Unu·
        Doi
        Trei·
    "]]
    .assert_eq(&edited(text, &edits).replace(" \n", "·\n"));
}

#[test]
fn empty() {
    for text in ["", "\n", "O știre.", "date 2025-12-22\n\n[Runda]{#runda when=2025-12-20}.\n"] {
        assert_eq!(format(text, &parse(text), None), [], "{text:?}");
    }
}

#[test]
fn recognised() {
    check(
        "date 2025-12-22\nsource  Reuters\n\nDmitri  Peskov \nși [Kremlinul]{ actor=kremlin }\n",
        &expect![[r"
            date 2025-12-22
            source Reuters

            Dmitri  Peskov
            și [Kremlinul]{actor=kremlin}
        "]],
    );
}

#[test]
fn unicode() {
    let fixture = "date 2025-12-22\r\ntitle:  🙂 S\u{327}tire s\u{326}i \r\n\r\n🇷🇴 Ţara a\u{306}sta [🙂 t\u{326}]{ when=2025  #x} \r\n🙂 \u{a0}<|>";
    expect![[r#"
        "title:  " → "title "
        "S\u{327}" → "Ș"
        "s\u{326}" → "ș"
        " " → ""
        "Ţ" → "Ț"
        "a\u{306}" → "ă"
        "t\u{326}" → "ț"
        "{ when=2025  #x}" → "{#x when=2025}"
        " " → ""
        " \u{a0}" → ""
        date 2025-12-22␍
        title 🙂 Știre și␍
        ␍
        🇷🇴 Țara ăsta [🙂 ț]{#x when=2025}␍
        🙂"#]]
    .assert_eq(&in_every_unit(fixture, |view, _| {
        let edits = format(view.text, view.article, None);
        let shown = edits.iter().map(|edit| format!("{:?} → {:?}", seen(view, edit.span), edit.text));
        let shown: Vec<String> = shown.chain([edited(view.text, &edits)]).collect();
        shown.join("\n").replace('\r', "␍")
    }));
}
