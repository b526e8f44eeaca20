//! A morning in the newsroom that the project keeps: tagged and raw articles, in Romanian and English.

use std::rc::Rc;

use expect_test::expect;

use crate::server::session::desk::Desk;
use crate::server::session::desk::able;
use crate::server::session::files::Files;

const KREMLIN: &str = "international/2025-12-22-miami-kremlin.news";
const NEXT: &str = "international/2025-12-23-ce-urmeaza.news";
const RAW: &str = "incoming/nota-de-la-spital.news";

#[test]
fn articles_that_are_in_order() {
    let mut desk = Desk::within(&Rc::new(Files::newsroom()), able());
    for path in [KREMLIN, NEXT, RAW, "registry/persons.json", "newsmark.json"] {
        desk.open(path);
        assert_eq!(desk.wrong(path), format!("{path} 1\n"));
    }
    expect![[r#"
        "Kirill Dmitriev"
        **Kirill Dmitriev** · person · `kirill-dmitriev`  
        șef al Fondului suveran de investiții al Rusiei (since 2011)  
        reprezentant special al președintelui rus, Kremlin (since Feb 2025)  
        Șeful Fondului suveran de investiții al Rusiei și trimis al președintelui rus.  
        also: Dmitriev, Kiril Dmitriev, Chiril Dmitriev  
        in tags only: emisarul rus, trimisul rus, șeful Fondului suveran de investiții al Rusiei, Russian envoy  
        mentioned in 3 articles · first 18 Dec · last 22 Dec  
        recognised by name, not tagged"#]].assert_eq(&desk.hover(KREMLIN, "Kirill Dmi<|>triev"));
    expect![[r#"
        "în primăvară"
        **spring 2026**  
        begins about 2 months after this article"#]]
    .assert_eq(&desk.hover(KREMLIN, "[în primă<|>vară]"));
    expect![[r#"
        "Întâlnirea de la Miami"
        → international/2025-12-22-miami-ukraine.news:11: "Russian side of the Miami talks""#]]
    .assert_eq(&desk.definition(KREMLIN, "Întâlnirea de<|> la Miami"));
    expect![[r#"
        "Serghei Riabkov"
        → (starter.json):83"#]]
    .assert_eq(&desk.definition(KREMLIN, "Serghei Ria<|>bkov"));
    expect![[r#"
        "Ileana Costăchel"
        **Ileana Costăchel** · person · `ileana-costachel`  
        today: manageră, Spitalul Orășenesc Brumăreni (since 2023)  
        managera Spitalului Orășenesc Brumăreni (personaj inventat)  
        also: Costăchel  
        in tags only: managera spitalului  
        mentioned in 4 articles · first 15 Dec 2025 · last 5 Jan 2026  
        recognised by name, not tagged"#]]
    .assert_eq(&desk.hover(RAW, "Ileana Cost<|>ăchel"));
    expect![[r#"
        "Costachel"
        → registry/persons.json:64: "ileana-costachel""#]]
    .assert_eq(&desk.definition(RAW, "Costa<|>chel le cere"));
    desk.edit(RAW, "anunță Ileana", "anunță 🗞️ Ileana");
    expect![[r#"
        "Ileana Costăchel"
        → registry/persons.json:64: "ileana-costachel""#]]
    .assert_eq(&desk.definition(RAW, "Ileana Cost<|>ăchel"));
    desk.finish();
}

#[test]
fn a_raw_english_text_arrives() {
    let mut desk = Desk::within(&Rc::new(Files::newsroom()), able());
    let text = " date 2025-12-23 🗞️ After the Miami talks the Kremlin's spokesman, Dmitry Peskov, said little.\r\n\r\nKyiv waits";
    desk.open_with("incoming/wire.news", text);
    assert_eq!(desk.wrong("incoming/wire.news"), "incoming/wire.news 1\n");
    expect![[r#"
        "Miami talks"
        → international/2025-12-22-miami-ukraine.news:11: "Russian side of the Miami talks""#]]
    .assert_eq(&desk.definition("incoming/wire.news", "Miami ta<|>lks"));
    expect![[r#"
        "Miami talks"
        **discuțiile de la Miami** · event · `miami-talks-2025-12`  
        Sat 20 Dec 2025 to Sun 21 Dec 2025 · Miami  
        announced 18 Dec · first reported 22 Dec · 3 reports · happened  
        Discuții între emisari americani și ruși despre războiul din Ucraina.  
        participants: Steve Witkoff, Jared Kushner, Kirill Dmitriev  
        first report: 2025-12-22-miami-ukraine.news  
        mentioned with: Steve Witkoff (3), Kirill Dmitriev (3), Kremlin (2), Dmitri Peskov (2), Jared Kushner (2)  
        also: Miami talks, întâlnirea de la Miami, întâlnirile de la Miami, negocierile de la Miami, convorbirile de la Miami, reuniunea de la Miami, discuțiile ruso-americane de la Miami, talks in Miami, 2 more  
        in tags only: discuțiile de două zile  
        recognised by name, not tagged"#]].assert_eq(&desk.hover("incoming/wire.news", "Miami ta<|>lks"));
    expect![[r#"
        "Dmitry Peskov"
        **Dmitri Peskov** · person · `dmitri-peskov`  
        purtător de cuvânt al Kremlinului (since May 2012)  
        Purtătorul de cuvânt al președintelui Rusiei.  
        also: Peskov, Dmitry Peskov, Dmitrii Peskov, Dmitrij Peskow  
        in tags only: purtătorul de cuvânt al Kremlinului, reprezentantul Kremlinului, Kremlin spokesman  
        mentioned in 4 articles · first 16 May · last 23 Dec  
        recognised by name, not tagged"#]]
    .assert_eq(&desk.hover("incoming/wire.news", "Dmitry Pes<|>kov"));
    desk.edit("incoming/wire.news", "Kyiv", "Yesterday 🗞️ [Kyiv]{place=kyiv}");
    expect![[r#"
        incoming/wire.news 2
        warning unknown-id: "kyiv": no card has the id `kyiv`: did you mean `kiev`?
    "#]]
    .assert_eq(&desk.wrong("incoming/wire.news"));
    desk.edit("incoming/wire.news", "=kyiv", "=kiev");
    expect![[r#"
        "Kyiv"
        **Kiev** · place · `kiev`  
        Capitala Ucrainei.  
        also: Kyiv, Kiiv  
        in tags only: capitala ucraineană  
        mentioned in 3 articles · first 16 Aug · last 23 Dec"#]]
    .assert_eq(&desk.hover("incoming/wire.news", "[Ky<|>iv"));
    desk.finish();
}
