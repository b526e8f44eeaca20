//! Creating the cards of who and what has none.

use std::path::Path;

use expect_test::expect;
use newsmark::features::ActionKind;
use newsmark::features::Newsroom;
use newsmark::features::Occasion;
use newsmark::features::actions;
use newsmark::settings::Globs;
use newsmark::settings::Settings;
use newsmark::text::Span;

use crate::features::action::errand::run;
use crate::features::action::offered;
use crate::features::ask;

const CARDS: &str = "-- registry/orgs.json --
{ \"cards\": [
  { \"id\": \"primaria\", \"type\": \"Organization\", \"name\": \"Primăria\" }
] }
-- registry/people.json --
{ \"cards\": [
  { \"id\": \"ana-pop\", \"type\": \"Person\", \"name\": \"Ana Pop\" },
] }
";

fn newsroom(article: &str) -> String {
    format!("{CARDS}-- 1.news --\n{article}")
}

#[test]
fn plain() {
    let article = "date 2025-12-20\nlang ro\n\n[Ion Țurc<|>anu]{actor=ion-turcanu} tace.\n";
    expect![[r"
        QuickFix (unknown-id): create the card of the person “Ion Țurcanu”: `ion-turcanu`
        QuickFix (unknown-id): create the card of the organisation “Ion Țurcanu”: `ion-turcanu`
        QuickFix (unknown-id): create the card of the place “Ion Țurcanu”: `ion-turcanu`"]]
    .assert_eq(&offered(&newsroom(article), "", &[ActionKind::QuickFix]));
    expect![[r#"
        -- registry/people.json --
        { "cards": [
          { "id": "ana-pop", "type": "Person", "name": "Ana Pop" },
          { "id": "ion-turcanu", "type": "Person", "name": "Ion Țurcanu" },
        ] }
    "#]]
    .assert_eq(&run(&newsroom(article), "", "create the card of the person"));
    expect![[r#"
        -- registry/orgs.json --
        { "cards": [
          { "id": "primaria", "type": "Organization", "name": "Primăria" },
          { "id": "ion-turcanu", "type": "Organization", "name": { "ro": "Ion Țurcanu" } }
        ] }
    "#]]
    .assert_eq(&run(&newsroom(article), "", "create the card of the organisation"));
    expect![[r#"
        -- registry/orgs.json --
        { "cards": [
          { "id": "primaria", "type": "Organization", "name": "Primăria" },
          { "id": "ion-turcanu", "type": "Place", "name": { "ro": "Ion Țurcanu" } }
        ] }
    "#]]
    .assert_eq(&run(&newsroom(article), "", "create the card of the place"));
}

#[test]
fn empty() {
    let known = newsroom("date 2025-12-20\n\n[Ana P<|>op]{actor=ana-pop} tace.\n");
    expect![[""]].assert_eq(&offered(&known, "", &[ActionKind::QuickFix]));
    let unnamed = newsroom("date 2025-12-20\n\n[surse<|>le]{source=unnamed} tac.\n");
    expect![[""]].assert_eq(&offered(&unnamed, "", &[ActionKind::QuickFix]));
    let declared = newsroom("date 2025-12-20\n\n[run<|>da]{#runda} începe.\n");
    expect![[""]].assert_eq(&offered(&declared, "", &[ActionKind::QuickFix]));
}

#[test]
fn a_workspace_without_a_registry_gets_a_first_file() {
    let article = "-- 1.news --\ndate 2025-12-20\n\n[Ministerul Apelor]{source=ministerul-ape<|>lor} tace.\n";
    expect![[r#"
        -- registry/cards.json --
        {
          "extends": ["newsmark:starter"],
          "cards": [
            {
              "id": "ministerul-apelor",
              "type": "Organization",
              "name": "Ministerul Apelor"
            }
          ]
        }
    "#]]
    .assert_eq(&run(article, "", "create the card of the organisation"));
}

#[test]
fn names_come_from_the_text_where_it_tells_them() {
    let quote = "date 2025-12-20\n\n[„Da.”]{quote=ion-t<|>urcanu}\n";
    expect![[r#"
        -- registry/people.json --
        { "cards": [
          { "id": "ana-pop", "type": "Person", "name": "Ana Pop" },
          { "id": "ion-turcanu", "type": "Person", "name": "Ion Turcanu" },
        ] }
    "#]]
    .assert_eq(&run(&newsroom(quote), "", "create the card of the person"));
    let title =
        "date 2025-12-20\nlang en\n\n[mayor\n  Ion Țurcanu]{actor=\"ion-tur<|>canu ana-pop\"} left.\n";
    expect![[r#"
        -- registry/people.json --
        { "cards": [
          { "id": "ana-pop", "type": "Person", "name": "Ana Pop" },
          { "id": "ion-turcanu", "type": "Person", "name": "Ion Țurcanu" },
        ] }
    "#]]
    .assert_eq(&run(&newsroom(title), "", "create the card of the person"));
    let acronym = "date 2025-12-20\n\n[ONU]{actor=o<|>nu} tace.\n";
    expect![[r"
        QuickFix (unknown-id): create the card of the organisation “ONU”: `onu`
        QuickFix (unknown-id): create the card of the person “ONU”: `onu`
        QuickFix (unknown-id): create the card of the place “ONU”: `onu`"]]
    .assert_eq(&offered(&newsroom(acronym), "", &[ActionKind::QuickFix]));
    let event = "date 2025-12-20\n\nLa [târgul de carte]{event=targ-2025<|>} vine lume.\n";
    expect![[r#"
        -- registry/orgs.json --
        { "cards": [
          { "id": "primaria", "type": "Organization", "name": "Primăria" },
          { "id": "targ-2025", "type": "Event", "name": "târgul de carte", "alternateName": [{ "text": "târgul de carte", "weak": true }] }
        ] }
    "#]]
    .assert_eq(&run(&newsroom(event), "", "create the card of the event"));
}

#[test]
fn recognised() {
    let article = "date 2025-12-20\n\nAna Pop și <|>Ion Țurcanu tac. Ion Țurcanu pleacă.\n";
    expect![[r"
        Rewrite: declare the event `ion-turcanu` here
        Rewrite: create the card of the person “Ion Țurcanu”: `ion-turcanu`
        Rewrite: create the card of the organisation “Ion Țurcanu”: `ion-turcanu`
        Rewrite: create the card of the place “Ion Țurcanu”: `ion-turcanu`
        Rewrite: create the card of the event “Ion Țurcanu”: `ion-turcanu`
        Rewrite: tag the one recognised mention in this article"]]
    .assert_eq(&offered(&newsroom(article), "Ion Țurcanu ", &[ActionKind::Rewrite]));
    expect![[r#"
        -- registry/people.json --
        { "cards": [
          { "id": "ana-pop", "type": "Person", "name": "Ana Pop" },
          { "id": "ion-turcanu", "type": "Person", "name": "Ion Țurcanu" },
        ] }
    "#]]
    .assert_eq(&run(&newsroom(article), "Ion Țurcanu ", "create the card of the person"));
    let known = "date 2025-12-20\n\n<|>Ana Pop tace.\n";
    expect![[r"
        Rewrite: tag “Ana Pop”: actor=ana-pop
        Rewrite: tag the one recognised mention in this article"]]
    .assert_eq(&offered(&newsroom(known), "Ana Pop", &[ActionKind::Rewrite]));
    let prose = "date 2025-12-20\n\nAna Pop <|>tace.\n";
    expect!["Rewrite: tag the one recognised mention in this article"].assert_eq(&offered(
        &newsroom(prose),
        "tace",
        &[ActionKind::Rewrite],
    ));
}

#[test]
fn across() {
    let two = newsroom(
        "date 2025-12-20\n\n[El]{actor=ion<|>-pop} tace.\n-- 2.news --\ndate 2025-12-21\n\n[Ea]{actor=ion-pop} tace.\n",
    );
    expect![[r#"
        -- registry/people.json --
        { "cards": [
          { "id": "ana-pop", "type": "Person", "name": "Ana Pop" },
          { "id": "ion-pop", "type": "Person", "name": "Ion Pop" },
        ] }
    "#]]
    .assert_eq(&run(&two, "", "create the card of the person"));
    let declared = newsroom(
        "date 2025-12-20\n\n[runda]{event=run<|>da} începe.\n-- 2.news --\ndate 2025-12-21\n\n[runda]{#runda}\n",
    );
    expect!["not offered: create"].assert_eq(&run(&declared, "", "create"));
}

#[test]
fn unicode() {
    let article = "date 2025-12-20\r\n\r\n🙂 [Ștefan\u{301} 🙂 cel Mare]{place=stefan-cel-<|>mare}, e\u{301}";
    expect![[r#"
        -- registry/orgs.json --
        { "cards": [
          { "id": "primaria", "type": "Organization", "name": "Primăria" },
          { "id": "stefan-cel-mare", "type": "Place", "name": "Ștefan´ 🙂 cel Mare" }
        ] }
    "#]]
    .assert_eq(&run(&newsroom(article), "", "create the card of the place"));
}

#[test]
fn where_no_file_can_be_made_the_reason_is_told() {
    let says = |patterns: &[&str], root: Option<&str>, makes_files: bool| {
        ask("date 2025-12-20\n\n[El]{actor=ion<|>-pop} tace.\n", |view, offset| {
            let mut settings = Settings::default();
            settings.registry = Globs::new(patterns.iter().copied());
            let root = root.map(Path::new);
            let newsroom = Newsroom { corpus: view.corpus, root, settings: &settings, makes_files };
            let (range, kinds) = (Span::empty(offset), &[ActionKind::QuickFix]);
            let found =
                actions(view, &settings.levels(view.path), Occasion { range, kinds, shown: &[], newsroom });
            let created = found.iter().find(|action| action.title.starts_with("create"));
            created.expect("it is offered").disabled.clone().unwrap_or_default()
        })
    };
    expect![[r#"there is no registry file, and this editor can't make one: save registry/cards.json with { "cards": [] } first"#]].assert_eq(&says(&["registry/**/*.json"], Some("/news"), false));
    expect!["there is no registry file, and `registry` in newsmark.json fits none that could be made: add one by hand"].assert_eq(&says(&[], Some("/news"), true));
    expect!["this article belongs to no newsroom: open the newsroom's folder"].assert_eq(&says(
        &["registry/**/*.json"],
        None,
        true,
    ));
    for pattern in ["people/{a,b}.jsonc", "data/**", "*/cards/*", "./x.json", "**/*.cards.json"] {
        assert_eq!(says(&[pattern], Some("/news"), true), "", "{pattern}");
    }
}
