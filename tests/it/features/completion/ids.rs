//! Ids under the keys of tags.

use expect_test::expect;
use newsmark::features::completions;

use super::PLAIN;
use super::check;
use super::labels;
use crate::features::ask;

#[test]
fn recognised() {
    check(
        "date 2025-12-22\n\n[Peskov]{actor=<|>",
        &expect![[r"
            dmitri-peskov — Dmitri Peskov · purtător de cuvânt al Kremlinului
            administratia-militara-a-kievului — administrația militară a Kievului · Administrația capitalei Ucrainei în timpul…
            bbc — BBC · Radiodifuzorul public britanic
            casa-alba — Casa Albă · Președinția Statelor Unite
            … 50 in all
            => [Peskov]{actor=dmitri-peskov}
        "]],
    );
    check(
        "date 2025-12-22\n\nPotrivit [Kremlinului]{actor=<|>}, nu.",
        &expect![[r"
            kremlin — Kremlin · Președinția Rusiei
            vladimir-putin — Vladimir Putin · președinte al Rusiei
            dmitri-peskov — Dmitri Peskov · purtător de cuvânt al Kremlinului
            administratia-militara-a-kievului — administrația militară a Kievului · Administrația capitalei Ucrainei în timpul…
            … 50 in all
            => Potrivit [Kremlinului]{actor=kremlin}, nu.
        "]],
    );
    check(
        "date 2025-12-22\nlang en\n\n[Zelensky]{actor=<|> said so.\n",
        &expect![[r"
            volodimir-zelenski — Volodimir Zelenski · president of Ukraine
            administratia-militara-a-kievului — Kyiv City Military Administration · Wartime administration of the capital of Ukraine
            bbc — BBC · The British public broadcaster
            casa-alba — White House · The presidency of the United States
            … 50 in all
            => [Zelensky]{actor=volodimir-zelenski} said so.
        "]],
    );
    check(
        "date 2025-12-22\n\nla [Moscovei]{place=<|>} 😀",
        &expect![[r"
            moscova — Moscova · Capitala Rusiei
            ministerul-de-externe-al-rusiei — Ministerul de Externe al Rusiei · Ministerul care conduce politica externă a…
            administratia-militara-a-kievului — administrația militară a Kievului · Administrația capitalei Ucrainei în timpul…
            alaska — Alaska · Stat al Statelor Unite
            … 25 in all
            => la [Moscovei]{place=moscova} 😀
        "]],
    );
}

#[test]
fn plain() {
    check(
        "date 2025-12-22\n\n[Peskov]{actor=pes<|>} a spus",
        &expect![[r"
        dmitri-peskov — Dmitri Peskov · purtător de cuvânt al Kremlinului
        => [Peskov]{actor=dmitri-peskov} a spus
    "]],
    );
    check(
        "date 2025-12-22\n\n😀 [x]{actor=dm<|>itri-x} a spus",
        &expect![[r"
        dmitri-peskov — Dmitri Peskov · purtător de cuvânt al Kremlinului
        kirill-dmitriev — Kirill Dmitriev · reprezentant special al președintelui rus
        => 😀 [x]{actor=dmitri-peskov} a spus
    "]],
    );
    check(
        "date 2025-12-22\n\n[x]{actor=dm<|>itri-x status=planned} a spus",
        &expect![[r"
        dmitri-peskov — Dmitri Peskov · purtător de cuvânt al Kremlinului
        kirill-dmitriev — Kirill Dmitriev · reprezentant special al președintelui rus
        => [x]{actor=dmitri-peskov status=planned} a spus
    "]],
    );
}

#[test]
fn one_of_several_ids_in_quotes() {
    check(
        "date 2025-12-22\n\n[ei]{actor=\"kremlin pe<|>\"}",
        &expect![[r#"
            dmitri-peskov — Dmitri Peskov · purtător de cuvânt al Kremlinului
            golf — Golful Persic · Golful Persic și statele de pe țărmurile lui
            rustem-umerov — Rustem Umerov · secretar al Consiliului Național de Securitate și Apărare al Ucrainei
            => [ei]{actor="kremlin dmitri-peskov"}
        "#]],
    );
    check(
        "date 2025-12-22\n\n[ei]{actor=\"kremlin pe<|>",
        &expect![[r#"
            dmitri-peskov — Dmitri Peskov · purtător de cuvânt al Kremlinului
            golf — Golful Persic · Golful Persic și statele de pe țărmurile lui
            rustem-umerov — Rustem Umerov · secretar al Consiliului Național de Securitate și Apărare al Ucrainei
            => [ei]{actor="kremlin dmitri-peskov"}
        "#]],
    );
    check(
        "date 2025-12-22\n\n[ei]{actor=\"kremlin pe<|>} au spus \"da\" azi",
        &expect![[r#"
            dmitri-peskov — Dmitri Peskov · purtător de cuvânt al Kremlinului
            golf — Golful Persic · Golful Persic și statele de pe țărmurile lui
            rustem-umerov — Rustem Umerov · secretar al Consiliului Național de Securitate și Apărare al Ucrainei
            => [ei]{actor="kremlin dmitri-peskov"} au spus "da" azi
        "#]],
    );
    check(
        "date 2025-12-22\n\n[ei]{actor=\"pe<|> kremlin\"}",
        &expect![[r#"
            dmitri-peskov — Dmitri Peskov · purtător de cuvânt al Kremlinului
            golf — Golful Persic · Golful Persic și statele de pe țărmurile lui
            rustem-umerov — Rustem Umerov · secretar al Consiliului Național de Securitate și Apărare al Ucrainei
            => [ei]{actor="dmitri-peskov kremlin"}
        "#]],
    );
    let labels = labels("date 2025-12-22\n\n[ei]{actor=\"kremlin <|>\"}");
    assert!(!labels.contains(&"kremlin".to_owned()), "{labels:?}");
}

#[test]
fn what_is_missing_at_the_end_is_added_once() {
    check(
        "date 2025-12-22\n\n[Peskov]{actor=<|> a spus că [Kiev]{place=kiev} nu",
        &expect![[r"
            dmitri-peskov — Dmitri Peskov · purtător de cuvânt al Kremlinului
            kiev — Kiev · Capitala Ucrainei
            administratia-militara-a-kievului — administrația militară a Kievului · Administrația capitalei Ucrainei în timpul…
            bbc — BBC · Radiodifuzorul public britanic
            … 50 in all
            => [Peskov]{actor=dmitri-peskov} a spus că [Kiev]{place=kiev} nu
        "]],
    );
    check(
        "date 2025-12-22\n\n[runda]{event=mia<|> status=planned a spus",
        &expect![[r"
            miami-talks-2025-12 — discuțiile de la Miami · 2025-12-20 to 2025-12-21
            us-ukraine-talks-miami-2025-12 — discuțiile americano-ucrainene de la Miami · Dec 2025 to Sun 21 Dec 2025
            => [runda]{event=miami-talks-2025-12 status=planned} a spus
        "]],
    );
    check(
        "date 2025-12-22\r\n\r\n[[Peskov]{actor=<|>]{quote=kremlin}\r\n",
        &expect![[r"
            dmitri-peskov — Dmitri Peskov · purtător de cuvânt al Kremlinului
            kremlin — Kremlin · Președinția Rusiei
            administratia-militara-a-kievului — administrația militară a Kievului · Administrația capitalei Ucrainei în timpul…
            bbc — BBC · Radiodifuzorul public britanic
            … 50 in all
            => [[Peskov]{actor=dmitri-peskov}]{quote=kremlin}
        "]],
    );
}

#[test]
fn only_ids_of_the_right_kind() {
    check(
        "date 2025-12-22\n\n[Casa Albă]{place=ca<|>}",
        &expect![[r"
            casa-alba — Casa Albă · Președinția Statelor Unite
            kiev — Kiev · Capitala Ucrainei
            => [Casa Albă]{place=casa-alba}
        "]],
    );
    check(
        "date 2025-12-22\n\n[x]{#y at=mos<|>}",
        &expect![[r"
            moscova — Moscova · Capitala Rusiei
            ministerul-de-externe-al-rusiei — Ministerul de Externe al Rusiei · Ministerul care conduce politica externă a…
            => [x]{#y at=moscova}
        "]],
    );
    check(
        "date 2025-12-22\n\n[x]{#y part-of=raz<|>}",
        &expect![[r"
            war-in-ukraine — războiul din Ucraina · from 2022-02-24
            => [x]{#y part-of=war-in-ukraine}
        "]],
    );
    assert_eq!(labels("date 2025-12-22\n\n[x]{place=pes<|>}"), Vec::<String>::new());
    assert_eq!(labels("date 2025-12-22\n\n[x]{event=pes<|>}"), Vec::<String>::new());
}

#[test]
fn events_of_these_days_come_first() {
    check(
        "date 2025-12-22\n\nDupă [întâlnirea]{event=<|>} nimic.",
        &expect![[r"
            miami-talks-2025-12 — discuțiile de la Miami · 2025-12-20 to 2025-12-21
            berlin-talks-2025-12 — negocierile de la Berlin · 2025-12-14 to 2025-12-15
            us-ukraine-talks-miami-2025-12 — discuțiile americano-ucrainene de la Miami · Dec 2025 to Sun 21 Dec 2025
            krasnodar-drone-attack-2025-12 — atacul cu drone din Krasnodar · Dec 2025
            … 11 in all
            => După [întâlnirea]{event=miami-talks-2025-12} nimic.
        "]],
    );
    check(
        "date 2025-05-17\n\nDupă [întâlnirea]{event=<|>} nimic.",
        &expect![[r"
            istanbul-talks-2025-05 — discuțiile de la Istanbul · 2025-05-16
            trump-gulf-tour-2025-05 — turneul lui Trump în Golf · 2025-05-13 to 2025-05-16
            alaska-summit-2025-08 — summitul din Alaska · 2025-08-15
            berlin-talks-2025-12 — negocierile de la Berlin · 2025-12-14 to 2025-12-15
            … 11 in all
            => După [întâlnirea]{event=istanbul-talks-2025-05} nimic.
        "]],
    );
    check(
        "date 2025-12-22\n\nDupă [întâlnirea de la Berlin]{event=<|>} nimic.",
        &expect![[r"
            berlin-talks-2025-12 — negocierile de la Berlin · 2025-12-14 to 2025-12-15
            miami-talks-2025-12 — discuțiile de la Miami · 2025-12-20 to 2025-12-21
            us-ukraine-talks-miami-2025-12 — discuțiile americano-ucrainene de la Miami · Dec 2025 to Sun 21 Dec 2025
            krasnodar-drone-attack-2025-12 — atacul cu drone din Krasnodar · Dec 2025
            … 11 in all
            => După [întâlnirea de la Berlin]{event=berlin-talks-2025-12} nimic.
        "]],
    );
}

#[test]
fn across() {
    check(
        "-- a.news --\ndate 2025-12-20\n\n[Runda de la Geneva]{#runda-geneva when=2025-12-19} s-a încheiat.\n\
         -- b.news --\ndate 2025-12-22\n\n[Runda]{event=<|>} a eșuat.\n",
        &expect![[r"
            runda-geneva — Runda de la Geneva · 2025-12-19
            miami-talks-2025-12 — discuțiile de la Miami · 2025-12-20 to 2025-12-21
            us-ukraine-talks-miami-2025-12 — discuțiile americano-ucrainene de la Miami · Dec 2025 to Sun 21 Dec 2025
            berlin-talks-2025-12 — negocierile de la Berlin · 2025-12-14 to 2025-12-15
            … 12 in all
            => [Runda]{event=runda-geneva} a eșuat.
        "]],
    );
    check(
        "-- a.news --\ndate 2015-12-20\n\n[Țuica de Văleni]{#festival-tuica when=2015-12-19} s-a încheiat.\n\
         -- b.news --\ndate 2025-12-22\n\n[x]{event=vale<|>} a eșuat.\n",
        &expect![[r"
            festival-tuica — Țuica de Văleni · 2015-12-19
            => [x]{event=festival-tuica} a eșuat.
        "]],
    );
}

#[test]
fn the_speaker_is_the_nearest_person_in_the_sentence() {
    check(
        "date 2025-12-22\n\nPutin tace. [„Nu vedem progrese la Kiev”]{quote=<|>}, a declarat Serghei Lavrov la Moscova. Trump a plecat.",
        &expect![[r"
            serghei-lavrov — Serghei Lavrov · ministru de externe al Rusiei
            unnamed — a source that the text does not name
            vladimir-putin — Vladimir Putin · președinte al Rusiei
            donald-trump — Donald Trump · președinte al SUA
            … 51 in all
            => Putin tace. [„Nu vedem progrese la Kiev”]{quote=serghei-lavrov}, a declarat Serghei Lavrov la Moscova. Trump a plecat.
        "]],
    );
    check(
        "date 2025-12-22\n\nPotrivit [unor surse]{source=<|>}, nu.",
        &expect![[r"
            unnamed — a source that the text does not name
            administratia-militara-a-kievului — administrația militară a Kievului · Administrația capitalei Ucrainei în timpul…
            bbc — BBC · Radiodifuzorul public britanic
            casa-alba — Casa Albă · Președinția Statelor Unite
            … 51 in all
            => Potrivit [unor surse]{source=unnamed}, nu.
        "]],
    );
    check(
        "date 2025-12-22\n\nPotrivit [Reuters]{source=<|>}, nu.",
        &expect![[r"
            reuters — Reuters · Agenție internațională de știri
            unnamed — a source that the text does not name
            administratia-militara-a-kievului — administrația militară a Kievului · Administrația capitalei Ucrainei în timpul…
            bbc — BBC · Radiodifuzorul public britanic
            … 51 in all
            => Potrivit [Reuters]{source=reuters}, nu.
        "]],
    );
}

#[test]
fn former_ids_are_not_offered() {
    let registry = "-- registry/a.json --\n{\"cards\":[{\"id\":\"ana-pop\",\"type\":\"Person\",\"name\":\"Ana Pop\",\"formerly\":[\"d-pop\"]},\
                    {\"id\":\"ion-pop\",\"type\":\"Person\",\"name\":\"Ion Pop\"}]}\n";
    let article = "-- a.news --\ndate 2025-12-22\n\nIon Pop și [Pop]{actor=<|>}\n";
    check(
        &format!("{registry}{article}"),
        &expect![[r"
        ion-pop — Ion Pop · person
        ana-pop — Ana Pop · person
        => Ion Pop și [Pop]{actor=ion-pop}
    "]],
    );
}

#[test]
fn filters_are_folded_unless_what_is_typed_is_not() {
    let filter = |typed: &str| {
        ask(&format!("date 2025-12-22\n\n[x]{{actor={typed}<|>}}"), |view, offset| {
            completions(view, offset, PLAIN)
                .items
                .into_iter()
                .take(2)
                .map(|item| item.filter)
                .collect::<Vec<_>>()
        })
    };
    expect![[r#"
        (
            [],
            [],
            [
                "zelenski",
            ],
            "administratia-militara-a-kievului administratia militara a kievului kyiv city military administration administratia militara a kievului administratia militara a orasului kiev administratia militara a orasului",
        )
    "#]].assert_debug_eq(&(filter("TOI"), filter("ţoi"), filter("Zele"), filter("")[0].as_str()));
}

#[test]
fn raw_articles_complete_as_tagged_ones_do() {
    check(
        " date 2025-12-22 Emisarii au declarat că [discuțiile de la Miami]{event=<|> au fost „productive”, conform Reuters.",
        &expect![[r"
            miami-talks-2025-12 — discuțiile de la Miami · 2025-12-20 to 2025-12-21
            us-ukraine-talks-miami-2025-12 — discuțiile americano-ucrainene de la Miami · Dec 2025 to Sun 21 Dec 2025
            berlin-talks-2025-12 — negocierile de la Berlin · 2025-12-14 to 2025-12-15
            krasnodar-drone-attack-2025-12 — atacul cu drone din Krasnodar · Dec 2025
            … 11 in all
            =>  date 2025-12-22 Emisarii au declarat că [discuțiile de la Miami]{event=miami-talks-2025-12} au fost „productive”, conform Reuters.
        "]],
    );
    check(
        "Kremlinul consideră că o întâlnire este esențială\n\nVineri, [Kremlinul]{actor=<|> a declarat că o întâlnire este crucială.",
        &expect![[r"
            kremlin — Kremlin · Președinția Rusiei
            vladimir-putin — Vladimir Putin · președinte al Rusiei
            dmitri-peskov — Dmitri Peskov · purtător de cuvânt al Kremlinului
            administratia-militara-a-kievului — administrația militară a Kievului · Administrația capitalei Ucrainei în timpul…
            … 50 in all
            => Vineri, [Kremlinul]{actor=kremlin} a declarat că o întâlnire este crucială.
        "]],
    );
    check(
        "Rusia a anunțat. [purtătoarea de cuvânt]{actor=<|>} a vorbit. Maria Zaharova tace.",
        &expect![[r"
            maria-zaharova — Maria Zaharova · purtătoare de cuvânt a Ministerului de Externe al Rusiei
            rusia — Rusia · Stat în estul Europei și nordul Asiei
            administratia-militara-a-kievului — administrația militară a Kievului · Administrația capitalei Ucrainei în timpul…
            bbc — BBC · Radiodifuzorul public britanic
            … 50 in all
            => Rusia a anunțat. [purtătoarea de cuvânt]{actor=maria-zaharova} a vorbit. Maria Zaharova tace.
        "]],
    );
}

#[test]
fn a_block_may_go_over_several_lines() {
    check(
        "date 2025-12-22\n\n[runda]{#runda\n  when=2025-12-20\n  at=mosc<|>\n  title=\"x\"} gata",
        &expect![[r"
            moscova — Moscova · Capitala Rusiei
            ministerul-de-externe-al-rusiei — Ministerul de Externe al Rusiei · Ministerul care conduce politica externă a…
            =>   at=moscova
        "]],
    );
    check(
        "date 2025-12-22\n\n[[ei]{actor=\"<|>]{quote=kremlin}",
        &expect![[r#"
            kremlin — Kremlin · Președinția Rusiei
            administratia-militara-a-kievului — administrația militară a Kievului · Administrația capitalei Ucrainei în timpul…
            bbc — BBC · Radiodifuzorul public britanic
            casa-alba — Casa Albă · Președinția Statelor Unite
            … 50 in all
            => [[ei]{actor="kremlin"}]{quote=kremlin}
        "#]],
    );
    check(
        "date 2025-12-22\n\n[ei]{actor=„pes<|>”} au",
        &expect![[r"
        dmitri-peskov — Dmitri Peskov · purtător de cuvânt al Kremlinului
        => [ei]{actor=„dmitri-peskov”} au
    "]],
    );
}
