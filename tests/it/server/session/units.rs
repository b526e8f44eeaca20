//! Columns in every unit, lines with every end: the same session gives the same words.

use std::rc::Rc;

use expect_test::expect;
use serde_json::json;

use crate::server::session::desk::Desk;
use crate::server::session::desk::able;
use crate::server::session::files::Files;

/// Texts as they arrive: no header, or a date and the story on one line.
const RAW: &str = "
-- 1.news --
🗞️🇷🇴 Kremlinul tace după discuțiile de la Miami, spune Dmitri Peskov.

👩‍👩‍👧 Însă [Purtătorul]{actor=dmitri-peskof} n-a spus nimic.
-- 2.news --
 date 2025-12-22 🗞️ Emisarii au vorbit la [discuțiile de la Miami]{event=miami-talks-2025-12}. 🎙️ Talks in Kyiv went on, the Kremlin said.
";

/// Opens, asks, types before the words that it asks about, asks again; all that was seen.
fn session(text: impl Fn(&str) -> String, units: &[&str]) -> String {
    let files = Rc::new(Files::new(RAW.trim_start()));
    let mut capabilities = able();
    capabilities["general"]["positionEncodings"] = json!(units);
    for path in ["1.news", "2.news"] {
        let raw = files.read(path);
        files.write(path, text(&raw));
    }
    let mut desk = Desk::within(&files, capabilities);
    desk.open("1.news");
    let mut seen = vec![desk.wrong("1.news"), desk.hover("1.news", "Dmitri Pes<|>kov")];
    seen.push(desk.definition("1.news", "discuțiile<|> de la Miami"));
    desk.edit("1.news", "🇷🇴", "🎙️ș");
    desk.edit("1.news", "Însă", "Însă 🗞️,");
    desk.edit("1.news", "dmitri-peskof", "maria-zaharova");
    seen.push(desk.wrong("1.news"));
    seen.push(desk.hover("1.news", "[Purtă<|>torul"));
    seen.push(desk.hover("1.news", "Krem<|>linul"));
    desk.open("2.news");
    desk.edit("2.news", "🗞️", "🇷🇴🗞️ ");
    seen.push(desk.wrong("2.news"));
    seen.push(desk.hover("2.news", "Ky<|>iv"));
    seen.push(desk.definition("2.news", "the Krem<|>lin"));
    seen.push(desk.definition("1.news", "discuțiile<|> de la Miami"));
    desk.finish();
    seen.join("\n")
}

#[test]
fn the_same_words_in_every_unit() {
    let seen = session(str::to_owned, &["utf-16"]);
    expect![[r#"
        1.news 1
        warning date-missing: "": the article has no date: begin it with a line `date YYYY-MM-DD` and a blank line
        warning unknown-id: "dmitri-peskof": no card has the id `dmitri-peskof`: did you mean `dmitri-peskov`?

        "Dmitri Peskov"
        **Dmitri Peskov** · person · `dmitri-peskov`  
        today: purtător de cuvânt al Kremlinului (since May 2012)  
        Purtătorul de cuvânt al președintelui Rusiei.  
        also: Peskov, Dmitry Peskov, Dmitrii Peskov, Dmitrij Peskow  
        in tags only: purtătorul de cuvânt al Kremlinului, reprezentantul Kremlinului, Kremlin spokesman  
        mentioned in 1 article  
        recognised by name, not tagged
        "discuțiile de la Miami"
        → 2.news:1: "discuțiile de la Miami"
        1.news 4
        warning date-missing: "": the article has no date: begin it with a line `date YYYY-MM-DD` and a blank line

        "Purtătorul"
        **Maria Zaharova** · person · `maria-zaharova`  
        today: purtătoare de cuvânt a Ministerului de Externe al Rusiei (since Aug 2015)  
        Purtătoarea de cuvânt a Ministerului de Externe al Rusiei.  
        also: Zaharova, Zakharova, Maria Zakharova, Mariia Zaharova  
        in tags only: purtătoarea de cuvânt a Ministerului de Externe al Rusiei, purtătoarea de cuvânt a diplomației ruse  
        mentioned in 1 article
        "Kremlinul"
        **Kremlin** · organisation · `kremlin`  
        in Moscova  
        Președinția Rusiei.  
        in tags only: președinția rusă, administrația prezidențială rusă  
        mentioned in 2 articles · 22 Dec 2025  
        recognised by name, not tagged
        2.news 2

        "Kyiv"
        **Kiev** · place · `kiev`  
        Capitala Ucrainei.  
        also: Kyiv, Kiiv  
        in tags only: capitala ucraineană  
        mentioned in 1 article · 22 Dec  
        recognised by name, not tagged
        "Kremlin"
        → (starter.json):135
        "discuțiile de la Miami"
        → 2.news:1: "discuțiile de la Miami""#]].assert_eq(&seen);
    assert_eq!(session(str::to_owned, &["utf-32", "utf-8"]), seen);
    assert_eq!(session(str::to_owned, &["latin-1", "utf-32", "utf-16"]), seen);
    assert_eq!(session(str::to_owned, &[]), seen);
}

#[test]
fn the_same_words_with_every_line_end() {
    let seen = session(str::to_owned, &["utf-16"]);
    for unit in ["utf-8", "utf-16", "utf-32"] {
        assert_eq!(session(|text| text.replace('\n', "\r\n"), &[unit]), seen, "CRLF, {unit}");
        assert_eq!(session(|text| text.replace('\n', "\r"), &[unit]), seen, "CR, {unit}");
        assert_eq!(session(|text| text.trim_end().to_owned(), &[unit]), seen, "no line end, {unit}");
        assert_eq!(session(|text| format!("\u{feff}{text}"), &[unit]), seen, "byte order mark, {unit}");
    }
}
