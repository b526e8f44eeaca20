//! The shape of an article over the wire: outline, folds, selections, ids that change together, canonical form.

use std::fmt::Write;
use std::rc::Rc;

use expect_test::expect;
use serde_json::Value;
use serde_json::json;

use crate::fixture::spelled_out;
use crate::server::session::columns::words;
use crate::server::session::desk::Desk;
use crate::server::session::desk::able;
use crate::server::session::files::Files;
use crate::server::session::wording;

const ARTICLE: &str = "-- a.news --
date 2025-12-22\r
title:  🙂 A\u{306}na\r
event runda\r
\r
🇷🇴 S\u{326}i [runda 🙂]{ when=\"2025-12-20\" #runda} cu Peskov \r
ruptă.\r
\r
[„🙂 Unu.]{quote=kremlin}\r
\r
[Doi, la [rundă]{event=runda}”]{quote=kremlin}";

/// Adds what `value`, an answer, says of stretches of the text: one a line.
fn show(desk: &Desk, range: &Value, depth: usize, more: &str, out: &mut String) {
    let text = &desk.open[&desk.uri("a.news")].1;
    let words: String = words(text, range, desk.unit).chars().take(32).collect();
    writeln!(out, "{}{words:?} {more}", "  ".repeat(depth)).expect("a string takes all");
}

fn outline(desk: &Desk, symbols: &Value, depth: usize, out: &mut String) {
    for symbol in symbols.as_array().into_iter().flatten() {
        let about = format!("{} {} {}", symbol["kind"], symbol["name"], symbol["containerName"]);
        match symbol.get("selectionRange") {
            Some(range) => show(desk, range, depth, &about, out),
            None => show(desk, &symbol["location"]["range"], depth, &about, out),
        }
        outline(desk, &symbol["children"], depth + 1, out);
    }
}

/// Everything that can be asked of the article's shape, as an editor with these capabilities reads it.
fn session(capabilities: Value) -> String {
    let mut desk = Desk::within(&Rc::new(Files::new(ARTICLE)), capabilities);
    desk.open("a.news");
    let document = json!({ "uri": desk.uri("a.news") });
    let mut out = String::new();
    let symbols = desk.client.request("textDocument/documentSymbol", json!({ "textDocument": document }));
    outline(&desk, &symbols, 0, &mut out);
    let folds = desk.client.request("textDocument/foldingRange", json!({ "textDocument": document }));
    for fold in folds.as_array().expect("a list") {
        writeln!(out, "folds {} to {} {}", fold["startLine"], fold["endLine"], fold["kind"])
            .expect("a string takes all");
    }
    let at = desk.place("a.news", "Pes<|>kov")["position"].clone();
    let params = json!({ "textDocument": document, "positions": [at] });
    let selections = desk.client.request("textDocument/selectionRange", params);
    let mut selection = &selections[0];
    while selection.is_object() {
        show(&desk, &selection["range"], 1, "selected", &mut out);
        selection = &selection["parent"];
    }
    let place = desk.place("a.news", "#ru<|>nda");
    let linked = desk.client.request("textDocument/linkedEditingRange", place);
    for range in linked["ranges"].as_array().expect("a list") {
        show(&desk, range, 1, "changes too", &mut out);
    }
    desk.finish();
    spelled_out(&out)
}

/// The article in canonical form, whole and in part and as it is typed.
fn formatted(capabilities: Value) -> String {
    let mut desk = Desk::within(&Rc::new(Files::new(ARTICLE)), capabilities);
    desk.open("a.news");
    let document = json!({ "uri": desk.uri("a.news") });
    let options = json!({ "tabSize": 4, "insertSpaces": true });
    let params = json!({ "textDocument": document, "options": options });
    let whole = desk.client.request("textDocument/formatting", params.clone());
    let mut seen = vec![wording::edited(&desk, "a.news", &whole)];
    let mut part = params.clone();
    let start = desk.place("a.news", "S\u{326}i [r<|>unda")["position"].clone();
    part["range"] = json!({ "start": start, "end": start });
    let part = desk.client.request("textDocument/rangeFormatting", part);
    seen.push(wording::edited(&desk, "a.news", &part));
    for (words, typed) in
        [("#runda}<|> cu", "}"), ("\r\n<|>ruptă", "\n"), ("\r\n<|>event", "\n"), ("rup<|>tă", "x")]
    {
        let mut typing = params.clone();
        typing["position"] = desk.place("a.news", words)["position"].clone();
        typing["ch"] = json!(typed);
        let edits = desk.client.request("textDocument/onTypeFormatting", typing);
        let edited = wording::edited(&desk, "a.news", &edits);
        let before = desk.open[&desk.uri("a.news")].1.clone();
        let changed = edited.lines().zip(before.lines()).filter(|(one, other)| one != other);
        seen.push(format!("{words:?}: {:?}", changed.map(|(line, _)| line).collect::<Vec<_>>()));
    }
    desk.finish();
    spelled_out(&seen.join("\n\n")).replace('\r', "␍").replace(" ␍", "·␍")
}

fn counting(unit: &str) -> Value {
    let mut capabilities = able();
    capabilities["general"]["positionEncodings"] = json!([unit]);
    capabilities["textDocument"]["documentSymbol"] = json!({ "hierarchicalDocumentSymbolSupport": true });
    capabilities["textDocument"]["foldingRange"] = json!({ "rangeLimit": 5000, "lineFoldingOnly": true });
    capabilities
}

#[test]
fn the_shape_of_an_article() {
    let seen = session(counting("utf-8"));
    expect![[r#"
        "date" 3 "header" null
          "date" 7 "date" null
          "🙂 A\u{306}na" 1 "🙂 A\u{306}na" null
          "event" 7 "event" null
        "🇷🇴 S\u{326}i [runda 🙂]{ when=\"2025-12-" 15 "🇷🇴 S\u{326}i runda 🙂 cu Peskov ruptă." null
          "runda 🙂" 12 "runda 🙂" null
          "Peskov" 5 "Peskov" null
        "[„🙂 Unu.]{quote=kremlin}" 15 "„🙂 Unu." null
          "„🙂 Unu." 11 "„🙂 Unu." null
        "[Doi, la [rundă]{event=runda}”]{" 15 "Doi, la rundă”" null
          "Doi, la [rundă]{event=runda}”" 11 "Doi, la rundă”" null
            "rundă" 12 "rundă" null
        folds 0 to 2 "imports"
        folds 4 to 5 null
        folds 7 to 9 null
          "Peskov" selected
          "🇷🇴 S\u{326}i [runda 🙂]{ when=\"2025-12-" selected
          "🇷🇴 S\u{326}i [runda 🙂]{ when=\"2025-12-" selected
          "runda" changes too
          "runda" changes too
          "runda" changes too
    "#]]
    .assert_eq(&seen);
    assert_eq!(session(counting("utf-16")), seen);
    assert_eq!(session(counting("utf-32")), seen);
}

#[test]
fn a_client_that_can_do_nothing_gets_a_flat_outline() {
    expect![[r#"
        "date 2025-12-22\r\ntitle:  🙂 A\u{306}na\r" 3 "header" null
        "date 2025-12-22" 7 "date" "header"
        "title:  🙂 A\u{306}na" 1 "🙂 A\u{306}na" "header"
        "event runda" 7 "event" "header"
        "🇷🇴 S\u{326}i [runda 🙂]{ when=\"2025-12-" 15 "🇷🇴 S\u{326}i runda 🙂 cu Peskov ruptă." null
        "[runda 🙂]{ when=\"2025-12-20\" #ru" 12 "runda 🙂" "🇷🇴 S\u{326}i runda 🙂 cu Peskov ruptă."
        "Peskov" 5 "Peskov" "🇷🇴 S\u{326}i runda 🙂 cu Peskov ruptă."
        "[„🙂 Unu.]{quote=kremlin}" 15 "„🙂 Unu." null
        "[„🙂 Unu.]{quote=kremlin}" 11 "„🙂 Unu." "„🙂 Unu."
        "[Doi, la [rundă]{event=runda}”]{" 15 "Doi, la rundă”" null
        "[Doi, la [rundă]{event=runda}”]{" 11 "Doi, la rundă”" "Doi, la rundă”"
        "[rundă]{event=runda}" 12 "rundă" "Doi, la rundă”"
        folds 0 to 2 "imports"
        folds 4 to 5 null
        folds 7 to 9 null
          "Peskov" selected
          "🇷🇴 S\u{326}i [runda 🙂]{ when=\"2025-12-" selected
          "🇷🇴 S\u{326}i [runda 🙂]{ when=\"2025-12-" selected
          "runda" changes too
          "runda" changes too
          "runda" changes too
    "#]]
    .assert_eq(&session(json!({})));
}

#[test]
fn its_canonical_form() {
    let seen = formatted(counting("utf-8"));
    expect![[r##"
        date 2025-12-22␍
        title 🙂 Ăna␍
        event runda␍
        ␍
        🇷🇴 Și [runda 🙂]{#runda when=2025-12-20} cu Peskov␍
        ruptă.␍
        ␍
        [„🙂 Unu.]{quote=kremlin}␍
        ␍
        [Doi, la [rundă]{event=runda}”]{quote=kremlin}

        date 2025-12-22␍
        title:  🙂 A\u{306}na␍
        event runda␍
        ␍
        🇷🇴 S\u{326}i [runda 🙂]{ when="2025-12-20" #runda} cu Peskov·␍
        ruptă.␍
        ␍
        [„🙂 Unu.]{quote=kremlin}␍
        ␍
        [Doi, la [rundă]{event=runda}”]{quote=kremlin}

        "#runda}<|> cu": ["🇷🇴 S\u{326}i [runda 🙂]{#runda when=2025-12-20} cu Peskov "]

        "\r\n<|>ruptă": ["🇷🇴 Și [runda 🙂]{ when=\"2025-12-20\" #runda} cu Peskov"]

        "\r\n<|>event": ["title 🙂 Ăna"]

        "rup<|>tă": []"##]]
    .assert_eq(&seen);
    assert_eq!(formatted(counting("utf-16")), seen);
    assert_eq!(formatted(counting("utf-32")), seen);
    assert_eq!(formatted(json!({})), seen);
}
