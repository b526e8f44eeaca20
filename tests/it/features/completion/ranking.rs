//! Who comes first: events by what is marked, speakers outside their words, people before places.

use expect_test::expect;

use super::check;
use super::labels;

/// A newsroom with events long past, of these days, and to come.
const NEWSROOM: &str = r#"-- registry/a.json --
{"cards":[
  {"id":"nora-finch","type":"Person","name":"Nora Finch"},
  {"id":"doina-murgulet","type":"Person","name":"Doina Murguleț"},
  {"id":"ion-cretan-medic","type":"Person","name":"Ion Crețan","description":"medic"},
  {"id":"ion-cretan-actor","type":"Person","name":"Ion Crețan","description":"actor de teatru și de film, născut la Vălureni, pe malul lacului"},
  {"id":"agentia-curier","type":"Organization","name":"Agenția Curier"},
  {"id":"alunis","type":"Place","name":"Aluniș"},
  {"id":"valureni","type":"Place","name":"Vălureni"},
  {"id":"targ-2026","type":"Event","name":"Târgul Bărcilor","startDate":"2026-03-14","endDate":"2026-03-15"},
  {"id":"curatenie-2025","type":"Event","name":"Curățenia de Toamnă","startDate":"2025-23"},
  {"id":"intalnire-2025","type":"Event","name":"Întâlnirea primarilor","startDate":"2025-06-01"},
  {"id":"regata-2026","type":"Event","name":"Regata Zimbra","startDate":"2026-22"}
]}
-- a.news --
date 2026-03-02

[Greva docherilor din Portul Vechi]{#greva-2026 when=2026-03-09} începe luni. [Votul]{#vot-2026 when=2026-01/2026-02} e în iarnă.
-- b.news --
date 2026-03-20

"#;

fn newsroom(text: &str) -> String {
    format!("{NEWSROOM}{text}\n")
}

#[test]
fn an_event_is_found_by_a_word_of_its_name() {
    let first = |text: &str| labels(&newsroom(&format!("La [{text}]{{event=<|>}}."))).swap_remove(0);
    let texts = [
        "Greva docherilor",
        "greva",
        "grevei",
        "greva de luni",
        "Regata",
        "regatei",
        "curățenia",
        "curatenia de primavara",
        "vot",
        "votului",
        "întâlnirea",
        "întâlnirea primarilor",
        "ceva",
    ];
    let shown: Vec<String> = texts.iter().map(|text| format!("{text}: {}", first(text))).collect();
    expect![[r"
        Greva docherilor: greva-2026
        greva: greva-2026
        grevei: greva-2026
        greva de luni: greva-2026
        Regata: regata-2026
        regatei: regata-2026
        curățenia: curatenie-2025
        curatenia de primavara: curatenie-2025
        vot: vot-2026
        votului: vot-2026
        întâlnirea: targ-2026
        întâlnirea primarilor: intalnire-2025
        ceva: targ-2026"]]
    .assert_eq(&shown.join("\n"));
}

#[test]
fn an_event_says_its_time_as_it_is_known() {
    check(
        &newsroom("La [ceva]{event=<|>}."),
        &expect![[r"
        targ-2026 — Târgul Bărcilor · 2026-03-14 to 2026-03-15
        greva-2026 — Greva docherilor din Portul Vechi · 2026-03-09
        vot-2026 — Votul · Jan 2026 to Feb 2026
        curatenie-2025 — Curățenia de Toamnă · autumn 2025
        … 6 in all
        => La [ceva]{event=targ-2026}.
    "]],
    );
    check(
        &newsroom("La [regata]{event=reg<|>}."),
        &expect![[r"
        regata-2026 — Regata Zimbra · summer 2026
        => La [regata]{event=regata-2026}.
    "]],
    );
    check(
        &newsroom("La [vot]{event=vot<|>}."),
        &expect![[r"
        vot-2026 — Votul · Jan 2026 to Feb 2026
        => La [vot]{event=vot-2026}.
    "]],
    );
}

#[test]
fn who_is_named_in_a_quotation_does_not_speak_it() {
    check(
        &newsroom("[„O văd pe Doina Murguleț”]{quote=<|>}, a spus Nora Finch."),
        &expect![[r"
        nora-finch — Nora Finch · person
        unnamed — a source that the text does not name
        doina-murgulet — Doina Murguleț · person
        agentia-curier — Agenția Curier · organisation
        … 8 in all
        => [„O văd pe Doina Murguleț”]{quote=nora-finch}, a spus Nora Finch.
    "]],
    );
    check(
        &newsroom("[„O văd pe [Doina]{actor=doina-murgulet}”]{quote=<|>}, a spus, la Aluniș, Nora Finch."),
        &expect![[r"
            nora-finch — Nora Finch · person
            unnamed — a source that the text does not name
            doina-murgulet — Doina Murguleț · person
            agentia-curier — Agenția Curier · organisation
            … 8 in all
            => [„O văd pe [Doina]{actor=doina-murgulet}”]{quote=nora-finch}, a spus, la Aluniș, Nora Finch.
        "]],
    );
}

#[test]
fn people_come_before_places() {
    check(
        &newsroom("Azi, la Vălureni, [surse]{source=<|>} tac."),
        &expect![[r"
        unnamed — a source that the text does not name
        agentia-curier — Agenția Curier · organisation
        doina-murgulet — Doina Murguleț · person
        ion-cretan-actor — Ion Crețan · actor de teatru și de film, născut la…
        … 8 in all
        => Azi, la Vălureni, [surse]{source=unnamed} tac.
    "]],
    );
    check(
        &newsroom("Azi [ea]{actor=<|>} tace."),
        &expect![[r"
        agentia-curier — Agenția Curier · organisation
        doina-murgulet — Doina Murguleț · person
        ion-cretan-actor — Ion Crețan · actor de teatru și de film, născut la…
        ion-cretan-medic — Ion Crețan · medic
        … 7 in all
        => Azi [ea]{actor=agentia-curier} tace.
    "]],
    );
    check(
        &newsroom("Azi [Crețan]{actor=<|>} tace."),
        &expect![[r"
        ion-cretan-actor — Ion Crețan · actor de teatru și de film, născut la…
        ion-cretan-medic — Ion Crețan · medic
        agentia-curier — Agenția Curier · organisation
        doina-murgulet — Doina Murguleț · person
        … 7 in all
        => Azi [Crețan]{actor=ion-cretan-actor} tace.
    "]],
    );
}
