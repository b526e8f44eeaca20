//! Whole tags for names behind `@`.

use expect_test::expect;
use newsmark::features::completions;

use super::PLAIN;
use super::check;
use super::labels;
use crate::features::ask;
use crate::features::units::in_every_unit;
use crate::features::units::seen;

#[test]
fn a_name_becomes_its_tag() {
    check(
        "date 2025-12-22\n\n😀 Potrivit @pesk<|>, nu.",
        &expect![[r"
        Dmitri Peskov — dmitri-peskov · purtător de cuvânt al Kremlinului
        => 😀 Potrivit [Dmitri Peskov]{actor=dmitri-peskov}, nu.
    "]],
    );
    check(
        "date 2025-12-22\n\n@dmitri pes<|>",
        &expect![[r"
        Dmitri Peskov — dmitri-peskov · purtător de cuvânt al Kremlinului
        => [Dmitri Peskov]{actor=dmitri-peskov}
    "]],
    );
    check(
        "date 2025-12-22\n\n(@MOSC<|>ova)",
        &expect![[r"
            Moscova — moscova · Capitala Rusiei
            Ministerul de Externe de la Moscova — ministerul-de-externe-al-rusiei · Ministerul de Externe al Rusiei · Ministerul care conduce politica externă a…
            => ([Moscova]{place=moscova})
        "]],
    );
    check(
        "date 2025-12-22\r\n\r\ndupă @discutiile de la M<|> azi\r\n",
        &expect![[r"
            discuțiile de la Miami — miami-talks-2025-12 · 2025-12-20 to 2025-12-21
            => după [discuțiile de la Miami]{event=miami-talks-2025-12} azi
        "]],
    );
    check(
        "date 2025-12-22\n\n@casa-a<|>",
        &expect![[r"
            Casa Albă — casa-alba · Președinția Statelor Unite
            => [Casa Albă]{actor=casa-alba}
        "]],
    );
}

#[test]
fn weak_names_are_offered_as_they_are_written() {
    check(
        "date 2025-12-22\n\n@ginerele<|>",
        &expect![[r"
            ginerele lui Trump — jared-kushner · Jared Kushner · Om de afaceri american, ginerele lui Donald…
            => [ginerele lui Trump]{actor=jared-kushner}
        "]],
    );
}

#[test]
fn titles_and_compact_articles_take_names() {
    check(
        "date 2025-12-22\ntitle @pesk<|>\n\nText.",
        &expect![[r"
        Dmitri Peskov — dmitri-peskov · purtător de cuvânt al Kremlinului
        => title [Dmitri Peskov]{actor=dmitri-peskov}
    "]],
    );
    check(
        " date 2025-12-18 Pe fondul eforturilor, @pesk<|> a spus",
        &expect![[r"
        Dmitri Peskov — dmitri-peskov · purtător de cuvânt al Kremlinului
        =>  date 2025-12-18 Pe fondul eforturilor, [Dmitri Peskov]{actor=dmitri-peskov} a spus
    "]],
    );
    check(
        "Rusia a anunțat. @zahar<|>",
        &expect![[r"
        Maria Zaharova — maria-zaharova · purtătoare de cuvânt a Ministerului de Externe al Rusiei
        => Rusia a anunțat. [Maria Zaharova]{actor=maria-zaharova}
    "]],
    );
}

#[test]
fn diacritics_may_be_typed_or_not() {
    let registry = "-- registry/a.json --\n{\"cards\":[{\"id\":\"oana-toiu\",\"type\":\"Person\",\"name\":\"Oana Țoiu\"}]}\n";
    for typed in ["țoiu", "toiu", "ŢOIU", "Oana ț"] {
        let fixture = format!("{registry}-- a.news --\ndate 2025-12-22\n\n@{typed}<|>\n");
        let found = ask(&fixture, |view, offset| completions(view, offset, PLAIN).items);
        assert_eq!(found[0].text, "[Oana Țoiu]{actor=oana-toiu}");
        let folded = if typed.is_ascii() { typed.to_lowercase() } else { typed.to_owned() };
        assert!(found[0].filter.starts_with(&format!("@{folded}")), "{}", found[0].filter);
    }
}

#[test]
fn brackets_in_names_are_escaped() {
    let registry = "-- registry/a.json --\n{\"cards\":[{\"id\":\"x-y\",\"type\":\"Organization\",\"name\":\"X [Y] {z}\"}]}\n";
    check(
        &format!("{registry}-- a.news --\ndate 2025-12-22\n\n@x<|>\n"),
        &expect![[r"
        X [Y] {z} — x-y · organisation
        => [X \[Y\] \{z\}]{actor=x-y}
    "]],
    );
}

#[test]
fn a_mail_address_is_none() {
    for text in [
        "ion@pesk<|>",
        "ion.pop@pesk<|>",
        "x.com/@pesk<|>",
        "\\@pesk<|>",
        "@@pesk<|>",
        "@pesk a spus că<|>",
        "@ <|>",
    ] {
        assert_eq!(labels(&format!("date 2025-12-22\n\n{text}")), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn unicode() {
    for fixture in [
        "date 2025-12-22\r\n\r\n🙂 A\u{306}na s\u{326}i [🇷🇴 Peskov]{actor=dmi<|>tri",
        "date 2025-12-22\r\n\r\n🙂 A\u{306}na s\u{326}i 🇷🇴 @Pesk<|>",
    ] {
        let shown = in_every_unit(fixture, |view, offset| {
            let found = completions(view, offset, PLAIN).items;
            let first = found.first().expect("somebody is offered");
            format!("{:?} → {:?}", seen(view, first.span), first.text)
        });
        assert!(shown.contains("dmitri-peskov"), "{shown}");
        assert!(shown.starts_with(if fixture.contains('@') { "\"@Pesk\"" } else { "\"dmi" }), "{shown}");
    }
}
