//! Ids that tags name: unknown ones, ones of the wrong kind, and names of somebody else.

use std::fmt::Write as _;

use expect_test::Expect;
use expect_test::expect;
use newsmark::registry::Registry;
use newsmark::rules::ArticleContext;
use newsmark::rules::CorpusContext;
use newsmark::rules::Declarers;
use newsmark::rules::check_article;
use newsmark::rules::check_corpus;
use newsmark::syntax::parse;
use newsmark::text::Encoding;
use newsmark::text::LineIndex;
use newsmark::time::Date;

use crate::newsroom::Newsroom;

const RULES: [&str; 3] = ["unknown-id", "wrong-actor", "wrong-kind"];

/// What the three rules say of every article, in the order of paths and places.
#[expect(clippy::needless_pass_by_value, reason = "expectations are written in place")]
fn check(fixture: &str, expected: Expect) {
    let newsroom = Newsroom::new(fixture);
    let corpus = &newsroom.corpus;
    let registry: &Registry = corpus.registry();
    let mut out = String::new();
    for (id, summary) in corpus.articles() {
        let path = summary.path.display();
        let text = &newsroom.texts[&path.to_string()];
        let (article, lines) = (parse(text), LineIndex::new(text));
        let context = ArticleContext {
            path: &summary.path,
            text,
            article: &article,
            summary,
            registry,
            today: Date::constant(2025, 12, 22),
            lines: &lines,
            encoding: Encoding::Scalar,
        };
        let mut findings = check_article(&context);
        let declarers = &Declarers::new(corpus);
        findings.extend(check_corpus(&CorpusContext { corpus, id, summary, registry, declarers }));
        findings.retain(|finding| RULES.contains(&finding.rule.code));
        findings.sort_by_key(|finding| (finding.extent.span, finding.rule.code));
        for finding in findings {
            let at = finding.extent.start;
            let words = finding.extent.span.of(text);
            let _ = write!(out, "{path}:{}:{} {} ", at.line + 1, at.column + 1, finding.rule.code);
            let _ = writeln!(out, "⟦{words}⟧ {}", finding.message);
            for fix in &finding.fixes {
                let mut mended = text.clone();
                for edit in fix.edits.iter().rev() {
                    mended.replace_range(edit.span.range(), &edit.text);
                }
                let line = mended.lines().nth(at.line as usize).unwrap_or_default();
                let _ = writeln!(out, "    {}: {line}", fix.title);
            }
        }
    }
    expected.assert_eq(&out);
}

#[test]
fn known_ids_are_silent() {
    check(
        "date 2025-12-22

[Peskov]{actor=dmitri-peskov} [Moscova]{actor=rusia} [Kremlin]{place=kremlin} [Miami]{place=miami}
[discuțiile]{event=miami-talks-2025-12 status=happened} [surse]{source=unnamed} [„x”]{quote=unnamed-official}
[summit]{#summit-2026 at=miami part-of=war-in-ukraine} [Trump și Putin]{actor=\"donald-trump vladimir-putin\"}
",
        expect![[""]],
    );
}

#[test]
fn unknown_ids_are_told_with_what_was_meant() {
    check(
        "date 2025-12-22

[Peskov]{actor=peskov} [purtătorul]{actor=dimtri-peskov} [Zelenski]{actor=presedintele} [x]{place=nicaieri-aici}
[„x”]{quote=putin} [Reuters]{source=reuter} [a]{#b-1 at=miam} [u]{actor=unnamed} [doi]{actor=\"kremlin nato2\"}
[p]{actor=Peskov} [k]{event=kremlin-talks}
",
        expect![[r#"
            a.news:3:16 unknown-id ⟦peskov⟧ no card has the id `peskov`: did you mean `dmitri-peskov`?
                replace with `dmitri-peskov`: [Peskov]{actor=dmitri-peskov} [purtătorul]{actor=dimtri-peskov} [Zelenski]{actor=presedintele} [x]{place=nicaieri-aici}
            a.news:3:43 unknown-id ⟦dimtri-peskov⟧ no card has the id `dimtri-peskov`: did you mean `dmitri-peskov`?
                replace with `dmitri-peskov`: [Peskov]{actor=peskov} [purtătorul]{actor=dmitri-peskov} [Zelenski]{actor=presedintele} [x]{place=nicaieri-aici}
            a.news:3:75 unknown-id ⟦presedintele⟧ no card has the id `presedintele`: did you mean `volodimir-zelenski`?
                replace with `volodimir-zelenski`: [Peskov]{actor=peskov} [purtătorul]{actor=dimtri-peskov} [Zelenski]{actor=volodimir-zelenski} [x]{place=nicaieri-aici}
            a.news:3:99 unknown-id ⟦nicaieri-aici⟧ no card has the id `nicaieri-aici`: correct it or create the card
            a.news:4:13 unknown-id ⟦putin⟧ no card has the id `putin`: did you mean `vladimir-putin`?
                replace with `vladimir-putin`: [„x”]{quote=vladimir-putin} [Reuters]{source=reuter} [a]{#b-1 at=miam} [u]{actor=unnamed} [doi]{actor="kremlin nato2"}
            a.news:4:37 unknown-id ⟦reuter⟧ no card has the id `reuter`: did you mean `reuters`?
                replace with `reuters`: [„x”]{quote=putin} [Reuters]{source=reuters} [a]{#b-1 at=miam} [u]{actor=unnamed} [doi]{actor="kremlin nato2"}
            a.news:4:57 unknown-id ⟦miam⟧ no card has the id `miam`: did you mean `miami`?
                replace with `miami`: [„x”]{quote=putin} [Reuters]{source=reuter} [a]{#b-1 at=miami} [u]{actor=unnamed} [doi]{actor="kremlin nato2"}
            a.news:4:73 unknown-id ⟦unnamed⟧ no card has the id `unnamed`: correct it or create the card
            a.news:4:103 unknown-id ⟦nato2⟧ no card has the id `nato2`: did you mean `nato`?
                replace with `nato`: [„x”]{quote=putin} [Reuters]{source=reuter} [a]{#b-1 at=miam} [u]{actor=unnamed} [doi]{actor="kremlin nato"}
        "#]],
    );
}

#[test]
fn kinds_must_fit_their_keys() {
    check(
        "date 2025-12-22

[discuțiile]{actor=miami-talks-2025-12} [Peskov]{place=dmitri-peskov} [NATO]{place=nato} [Miami]{event=miami}
[a]{#kremlin} [b]{#b-1 at=dmitri-peskov part-of=miami} [c]{source=miami-talks-2025-12} [d]{actor=\"kremlin miami-talks-2025-12\"}
",
        expect![[r#"
            a.news:3:20 wrong-kind ⟦miami-talks-2025-12⟧ `miami-talks-2025-12` is an event, but `actor` takes persons, organisations and places: correct the id or the key
                write `event=miami-talks-2025-12`: [discuțiile]{event=miami-talks-2025-12} [Peskov]{place=dmitri-peskov} [NATO]{place=nato} [Miami]{event=miami}
            a.news:3:56 wrong-kind ⟦dmitri-peskov⟧ `dmitri-peskov` is a person, but `place` takes places, and organisations that have a `location`: correct the id or the key
                write `actor=dmitri-peskov`: [discuțiile]{actor=miami-talks-2025-12} [Peskov]{actor=dmitri-peskov} [NATO]{place=nato} [Miami]{event=miami}
            a.news:3:84 wrong-kind ⟦nato⟧ `nato` is an organisation, but `place` takes places, and organisations that have a `location`: correct the id or the key
                write `actor=nato`: [discuțiile]{actor=miami-talks-2025-12} [Peskov]{place=dmitri-peskov} [NATO]{actor=nato} [Miami]{event=miami}
            a.news:3:104 wrong-kind ⟦miami⟧ `miami` is a place, but `event` takes events: correct the id or the key
                write `place=miami`: [discuțiile]{actor=miami-talks-2025-12} [Peskov]{place=dmitri-peskov} [NATO]{place=nato} [Miami]{place=miami}
            a.news:4:6 wrong-kind ⟦kremlin⟧ `kremlin` is an organisation in the registry and can't be declared as an event: choose another id
            a.news:4:27 wrong-kind ⟦dmitri-peskov⟧ `dmitri-peskov` is a person, but `at` takes places, and organisations that have a `location`: correct the id or the key
            a.news:4:49 wrong-kind ⟦miami⟧ `miami` is a place, but `part-of` takes events: correct the id or the key
            a.news:4:67 wrong-kind ⟦miami-talks-2025-12⟧ `miami-talks-2025-12` is an event, but `source` takes persons, organisations and places: correct the id or the key
                write `event=miami-talks-2025-12`: [a]{#kremlin} [b]{#b-1 at=dmitri-peskov part-of=miami} [c]{event=miami-talks-2025-12} [d]{actor="kremlin miami-talks-2025-12"}
            a.news:4:107 wrong-kind ⟦miami-talks-2025-12⟧ `miami-talks-2025-12` is an event, but `actor` takes persons, organisations and places: correct the id or the key
        "#]],
    );
}

#[test]
fn events_of_other_articles_are_known() {
    check(
        "-- a.news --
date 2025-12-22

[summitul de la Viena]{#vienna-summit-2026}
-- b.news --
date 2025-12-23

[summitul]{actor=vienna-summit-2026} [Viena]{at=x} [s]{place=vienna-summit-2026}
",
        expect![[r"
            b.news:3:18 wrong-kind ⟦vienna-summit-2026⟧ `vienna-summit-2026` is an event, but `actor` takes persons, organisations and places: correct the id or the key
            b.news:3:49 unknown-id ⟦x⟧ no card has the id `x`: correct it or create the card
            b.news:3:62 wrong-kind ⟦vienna-summit-2026⟧ `vienna-summit-2026` is an event, but `place` takes places, and organisations that have a `location`: correct the id or the key
        "]],
    );
}

#[test]
fn names_of_somebody_else_are_told() {
    check(
        "date 2025-12-22

[Steve Witkoff]{actor=jared-kushner} [Witkoff]{actor=jared-kushner} [steve  witkoff]{actor=steve-witkoff}
[Moscova]{actor=rusia} [Moscova]{actor=kremlin} [Reuters]{actor=bbc} [Steve Witkoff]{quote=jared-kushner}
[Kremlin]{actor=dmitri-peskov} [Steve Witkoff]{actor=\"jared-kushner steve-witkoff\"}
",
        expect![[r"
            a.news:3:23 wrong-actor ⟦jared-kushner⟧ this is a name of `steve-witkoff`, not of `jared-kushner`: correct the id or the text
                replace with `steve-witkoff`: [Steve Witkoff]{actor=steve-witkoff} [Witkoff]{actor=jared-kushner} [steve  witkoff]{actor=steve-witkoff}
            a.news:4:65 wrong-actor ⟦bbc⟧ this is a name of `reuters`, not of `bbc`: correct the id or the text
                replace with `reuters`: [Moscova]{actor=rusia} [Moscova]{actor=kremlin} [Reuters]{actor=reuters} [Steve Witkoff]{quote=jared-kushner}
        "]],
    );
}

#[test]
fn what_a_broken_registry_may_know_is_not_unknown() {
    check(
        "-- registry/a.json --
{ \"cards\": [ { \"id\": \"ion-popa\", \"type\": \"Person\", \"name\": \"Ion Popa\" }
-- a.news --
date 2025-12-22

[Ion Popa]{actor=ion-popa} [Ana]{actor=ana-popa}
",
        expect![[r"
            a.news:3:40 unknown-id ⟦ana-popa⟧ no card has the id `ana-popa`: correct it or create the card
        "]],
    );
}
