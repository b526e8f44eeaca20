//! Actions that concern several files, worked out when they are chosen.

use std::rc::Rc;

use expect_test::Expect;
use expect_test::expect;
use serde_json::Value;
use serde_json::json;

use crate::server::session::desk::Desk;
use crate::server::session::desk::able;
use crate::server::session::execute::NEWSROOM;
use crate::server::session::execute::after;
use crate::server::session::files::Files;

#[test]
fn actions_over_several_files() {
    let mut capabilities = able();
    capabilities["workspace"]["workspaceEdit"] = json!({ "documentChanges": true });
    capabilities["textDocument"]["codeAction"] =
        json!({ "dataSupport": true, "disabledSupport": true, "resolveSupport": { "properties": ["edit"] } });
    let mut desk = Desk::within(&Rc::new(Files::new(NEWSROOM)), capabilities);
    desk.open("b.news");
    desk.open("a.news");
    let check = |desk: &mut Desk, words: &str, title: &str, expected: &Expect| {
        let place = desk.place("a.news", words);
        let range = json!({ "start": place["position"], "end": place["position"] });
        let params = json!({
            "textDocument": place["textDocument"], "range": range, "context": { "diagnostics": [] },
        });
        let offered = desk.client.request("textDocument/codeAction", params);
        let mut offered = offered.as_array().expect("a list").iter();
        let fits = |action: &&Value| action["title"].as_str().is_some_and(|one| one.starts_with(title));
        let action = offered.find(fits).expect("it is offered").clone();
        assert_eq!(action["edit"], Value::Null, "it is worked out when it is chosen");
        let chosen = desk.client.request("codeAction/resolve", action.clone());
        expected.assert_eq(&after(desk, &chosen["edit"]));
        action
    };
    let moved = check(
        &mut desk,
        "#run<|>da",
        "move the event",
        &expect![[r#"
            "…/a.news"
            date 2025-12-22
            title A început

            🗞️ [Runda]{event=runda} începe la Viena.
            "…/registry/cards.json"
            { "cards": [
              { "id": "ana-pop", "type": "Person", "name": "Ana 🙂 Pop" },
              { "id": "viena", "type": "Place", "name": "Viena" }, // the town
              { "id": "runda", "type": "Event", "name": { "ro": "Runda" }, "alternateName": [{ "text": "Runda", "weak": true }], "startDate": "2025-12-20", "location": "viena" },
            ] }
        "#]],
    );
    desk.edit("a.news", "începe", "a început");
    expect!["-32801 the text has changed since: ask again"]
        .assert_eq(&desk.client.refused("codeAction/resolve", moved));
    desk.edit("a.news", "[Runda]", "[Ea]{actor=ion-pop} [Runda]");
    check(
        &mut desk,
        "actor=ion<|>-pop",
        "create the card of the person",
        &expect![[r#"
        "…/registry/cards.json"
        { "cards": [
          { "id": "ana-pop", "type": "Person", "name": "Ana 🙂 Pop" },
          { "id": "viena", "type": "Place", "name": "Viena" }, // the town
          { "id": "ion-pop", "type": "Person", "name": "Ion Pop" },
        ] }
    "#]],
    );
    desk.finish();
}
