//! What leads out of an article.

use std::fmt::Write;

use expect_test::Expect;
use expect_test::expect;
use newsmark::features::LinkTarget;
use newsmark::features::View;
use newsmark::features::document_links;
use newsmark::features::web_page;

use crate::features::ask;
use crate::features::units::in_every_unit;
use crate::features::units::seen;

/// Each link of the article with the cursor as `"words" → where (tooltip)`.
#[track_caller]
fn check(fixture: &str, expected: &Expect) {
    expected.assert_eq(&ask(fixture, shown));
}

fn shown(view: View<'_>, _: usize) -> String {
    let mut out = String::new();
    for link in document_links(view) {
        let target = match link.target {
            LinkTarget::Web(address) => address,
            LinkTarget::Card(id) => web_page(view, id).expect("a page"),
            LinkTarget::Article(id) => {
                view.corpus.summary(id).expect("an article").path.to_string_lossy().into_owned()
            }
        };
        let words = seen(view, link.span);
        writeln!(out, "{words:?} → {target} ({})", link.tooltip).expect("a string takes all");
    }
    out
}

const CARDS: &str = "-- registry/a.json --
{ \"cards\": [
  { \"id\": \"ana-pop\", \"type\": \"Person\", \"name\": { \"ro\": \"Ana Pop\", \"en\": \"Anna Pop\" }, \"formerly\": [\"a-pop\"],
    \"sameAs\": [\"javascript:alert(1)\", \"https://en.example.org/Anna\", \"https://ro.example.org/Ana Pop\"] },
  { \"id\": \"ion-rus\", \"type\": \"Person\", \"name\": \"Ion Rus\" },
  { \"id\": \"gara\", \"type\": \"Place\", \"name\": \"Gara\", \"sameAs\": [\"https://gara.example\"] }
] }
";

#[test]
fn plain() {
    check(
        "date 2025-12-22\nurl https://ziar.example/știri?a=1&b=2<|>\n\nText.\n",
        &expect![[r#"
            "https://ziar.example/știri?a=1&b=2" → https://ziar.example/%C8%99tiri?a=1&b=2 (https://ziar.example/%C8%99tiri?a=1&b=2)
        "#]],
    );
    check("date 2025-12-22\nurl ziar.example<|>\n\nText.\n", &expect![[""]]);
    check("date 2025-12-22\nurl javascript:alert(1)<|>\n\nText.\n", &expect![[""]]);
}

#[test]
fn pages_of_those_whom_ids_name_in_the_articles_language() {
    let article = "date 2025-12-22\r\nplace Gara<|>\r\nLANG\r\n🙂 [Ea]{actor=\"a-pop ion-rus\"}, Ana Pop și [acolo]{place=gara}.\r\n";
    check(
        &format!("{CARDS}-- a.news --\n{}", article.replace("LANG", "lang ro-RO\r\n")),
        &expect![[r#"
        "Gara" → https://gara.example (Gara · https://gara.example)
        "a-pop" → https://ro.example.org/Ana%20Pop (Ana Pop · https://ro.example.org/Ana%20Pop)
        "gara" → https://gara.example (Gara · https://gara.example)
    "#]],
    );
    check(
        &format!("{CARDS}-- a.news --\n{}", article.replace("LANG", "")),
        &expect![[r#"
        "Gara" → https://gara.example (Gara · https://gara.example)
        "a-pop" → https://en.example.org/Anna (Ana Pop · https://en.example.org/Anna)
        "gara" → https://gara.example (Gara · https://gara.example)
    "#]],
    );
}

/// Articles to read also.
const OTHERS: &str = "-- old.news --
date 2025-12-01
title Peskov dezminte: „Nu vrem război”

Text.
-- newer.news --
date 2025-12-20

PESKOV DEZMINTE – nu vrem razboi

Text.
-- later.news --
date 2025-12-30
title Peskov dezminte: nu vrem război!

Text.
-- other.news --
title Alt [titlu]{actor=kremlin} 🙂
date 2025-12-21

Text.
-- a.news --
date 2025-12-22
title Peskov dezminte nu vrem război

";

#[test]
fn across() {
    check(
        &format!("{OTHERS}CITEȘTE ȘI: Peskov dezminte: «Nu vrem război» <|>\n\nText.\n"),
        &expect![[r#"
        "Peskov dezminte: «Nu vrem război»" → newer.news (2025-12-20 · PESKOV DEZMINTE – nu vrem razboi)
    "#]],
    );
    check(
        &format!("{OTHERS}<|>» Cites\u{326}te s\u{326}i | Alt titlu\r\rRead also – alt TITLU 🙂.\n"),
        &expect![[r#"
            "Alt titlu" → other.news (2025-12-21 · Alt titlu 🙂)
            "alt TITLU 🙂." → other.news (2025-12-21 · Alt titlu 🙂)
        "#]],
    );
    check(
        &format!("{OTHERS}<|>Vezi și [Alt titlu]{{actor=kremlin}}\n"),
        &expect![[r#"
        "[Alt titlu]{actor=kremlin}" → other.news (2025-12-21 · Alt titlu 🙂)
    "#]],
    );
}

#[test]
fn titles_below_such_a_line() {
    check(
        &format!(
            "{OTHERS}<|>Pe aceeași temă:\n\n- Alt titlu\n- Peskov dezminte: nu vrem război\nText.\n- Alt titlu\n"
        ),
        &expect![[r#"
            "Alt titlu" → other.news (2025-12-21 · Alt titlu 🙂)
            "Peskov dezminte: nu vrem război" → newer.news (2025-12-20 · PESKOV DEZMINTE – nu vrem razboi)
        "#]],
    );
}

#[test]
fn empty() {
    check(
        &format!("{OTHERS}<|>Citește și: Alt titlu decât acesta\nAlt titlu\nCitește și:\n"),
        &expect![[""]],
    );
    check(&format!("{OTHERS}<|>Citeștem și: Alt titlu. Citește și: Alt titlu\n"), &expect![[""]]);
    check("<|>", &expect![[""]]);
}

#[test]
fn recognised() {
    let article = "date 2025-12-22\nsource Ana Pop\n\nAna Pop<|> tace, [ea]{actor=ana-pop} pleacă.\n";
    check(
        &format!("{CARDS}-- a.news --\n{article}"),
        &expect![[r#"
        "Ana Pop" → https://en.example.org/Anna (Ana Pop · https://en.example.org/Anna)
        "ana-pop" → https://en.example.org/Anna (Ana Pop · https://en.example.org/Anna)
    "#]],
    );
}

#[test]
fn unicode() {
    let article = "date 2025-12-22\r\n\r\n🙂 A\u{306}na [ea 🙂]{actor=\"a-pop ion-rus\"}<|>\r\n\r\nCites\u{326}te s\u{326}i: 🙂 Gara s\u{326}i 🇷🇴";
    let other = "-- b.news --\ndate 2025-12-20\r\ntitle 🙂 Gara și 🇷🇴\r\n\r\nText.\r\n";
    let fixture = format!("{CARDS}{other}-- a.news --\n{article}");
    expect![[r#"
        "a-pop" → https://en.example.org/Anna (Ana Pop · https://en.example.org/Anna)
        "Gara s\u{326}i 🇷🇴" → b.news (2025-12-20 · 🙂 Gara și 🇷🇴)
    "#]]
    .assert_eq(&in_every_unit(&fixture, shown));
}
