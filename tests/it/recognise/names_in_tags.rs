//! Recognition beside and inside tags, the names that tags teach, and the time in which events have theirs.

use expect_test::Expect;
use expect_test::expect;
use newsmark::corpus::EventName;
use newsmark::corpus::Surroundings;
use newsmark::corpus::recognise;
use newsmark::syntax::parse;
use newsmark::text::Symbol;
use newsmark::time::Date;

use crate::recognise::cards::registry;
use crate::recognise::marked;

fn check(sentences: &str, surroundings: Surroundings<'_>, expected: &Expect) {
    let mut out = String::new();
    for line in sentences.lines().filter(|line| !line.is_empty()) {
        let text = line.replace('⏎', "\n");
        out.push_str(&marked(&text, &recognise(&text, &parse(&text), &registry(), surroundings)));
    }
    expected.assert_eq(&out);
}

fn on(year: i16, month: i8, day: i8) -> Surroundings<'static> {
    Surroundings { day: Date::new(year, month, day).ok(), ..Surroundings::default() }
}

#[test]
fn tags() {
    check(
        "
date 2025-12-22⏎title Kremlinul și [Putin]{actor=putin} la Moscova⏎lang ro⏎⏎Putin e la Kiev.
[Peskov]{actor=peskov} și Peskov, [Moscova]{place=moscova}, potrivit [Reuters]{source=reuters}.
[„Pace la Kiev”, spune Putin]{quote=putin} la [Moscova de ieri]{when=2025-12-21}.
[discuțiile de la Miami]{event=miami-talks-2025-12} și discuțiile de la Miami
[summitul Trump de la [Kiev]{place=kiev}, Praga]{#summit-x when=2026}.
[Casa]{when=2025} Albă, [Ivanka]{when=2025} Trump și Trump [Tower]{when=2025}.
Maia [Sandu]{actor=sandu} și [Ana]{actor=ana-popescu} Popescu.
[Ana Popescu]{actor=ana-popescu} a venit. Popescu tace.
[Popescu]{actor=ana-popescu} a venit. Popescu tace.
[nr. red.] Putin \\[Trump\\] [Peskov a zis
[fără subiect]{status=planned} Putin; [Putin fără]{title=x} Trump.
[Peskov]{actor=
",
        Surroundings::default(),
        &expect![[r"
            date 2025-12-22⏎title «Kremlinul» și [Putin]{actor=putin} la «Moscova»⏎lang ro⏎⏎«Putin» e la «Kiev». → kremlin, moscova, putin, kiev
            [Peskov]{actor=peskov} și «Peskov», [Moscova]{place=moscova}, potrivit [Reuters]{source=reuters}. → peskov
            [„Pace la «Kiev»”, spune «Putin»]{quote=putin} la [«Moscova» de ieri]{when=2025-12-21}. → kiev, putin, moscova
            [discuțiile de la «Miami»]{event=miami-talks-2025-12} și «discuțiile de la Miami» → miami, miami-talks-2025-12
            [summitul «Trump» de la [Kiev]{place=kiev}, «Praga»]{#summit-x when=2026}. → trump, praga
            [Casa]{when=2025} Albă, [Ivanka]{when=2025} Trump și Trump [Tower]{when=2025}. → –
            Maia [Sandu]{actor=sandu} și [Ana]{actor=ana-popescu} Popescu. → –
            [Ana Popescu]{actor=ana-popescu} a venit. «Popescu» tace. → ana-popescu
            [Popescu]{actor=ana-popescu} a venit. Popescu tace. → –
            [nr. red.] «Putin» \[«Trump»\] [«Peskov» a zis → putin, trump, peskov
            [fără subiect]{status=planned} «Putin»; [«Putin» fără]{title=x} «Trump». → putin, putin, trump
            [Peskov]{actor= → –
        "]],
    );
}

#[test]
fn times() {
    let sentence = "După discuțiile de la Miami și summitul din Alaska, negocierile de la Praga și războiul din Ucraina.";
    for (surroundings, expected) in [
        (
            Surroundings::default(),
            expect![[r"
            După «discuțiile de la Miami» și «summitul din Alaska», negocierile de la «Praga» și «războiul din Ucraina». → miami-talks-2025-12, summit-alaska-2025-08, praga, razboi
        "]],
        ),
        (
            on(2025, 10, 21),
            expect![[r"
            După «discuțiile de la Miami» și summitul din «Alaska», «negocierile de la Praga» și «războiul din Ucraina». → miami-talks-2025-12, alaska, miami-talks-2025-12, razboi
        "]],
        ),
        (
            on(2025, 10, 20),
            expect![[r"
            După discuțiile de la «Miami» și summitul din «Alaska», negocierile de la «Praga» și «războiul din Ucraina». → miami, alaska, praga, razboi
        "]],
        ),
        (
            on(2026, 1, 20),
            expect![[r"
            După «discuțiile de la Miami» și summitul din «Alaska», «negocierile de la Praga» și «războiul din Ucraina». → miami-talks-2025-12, alaska, miami-talks-2025-12, razboi
        "]],
        ),
        (
            on(2026, 1, 21),
            expect![[r"
            După discuțiile de la «Miami» și summitul din «Alaska», negocierile de la «Praga» și «războiul din Ucraina». → miami, alaska, praga, razboi
        "]],
        ),
    ] {
        check(sentence, surroundings, &expected);
    }
}

#[test]
fn taught() {
    let name = |event: &str, text: &str| EventName { event: Symbol::new(event), text: text.into() };
    let names = [
        name("forum", "Reuniunea de la Londra"),
        name("forum", "întâlnirea Trump-Putin"),
        name("forum", "discuțiile de pace"),
        name("forum", "runda de la Berlin"),
        name("other", "runda de la Berlin"),
    ];
    let surroundings = Surroundings { names: &names, ..Surroundings::default() };
    check(
        "
După reuniunea de la Londra, participanții reuniunii de la Londra. Reuniunea de la Londra.
Întâlnirea Trump-Putin și rezultatele întâlnirii Trump–Putin.
Discuțiile de pace continuă, rezultatul discuțiilor de pace.
Nici runda de la Berlin.
",
        surroundings,
        &expect![[r"
            După «reuniunea de la Londra», participanții «reuniunii de la Londra». «Reuniunea de la Londra». → forum, forum, forum
            «Întâlnirea Trump-Putin» și rezultatele «întâlnirii Trump–Putin». → forum, forum
            «Discuțiile de pace» continuă, rezultatul «discuțiilor de pace». → forum, forum
            Nici runda de la «Berlin». → berlin
        "]],
    );
}
