//! Actions that are worked out when they are chosen, and formatting, as a client meets them.

use expect_test::expect;
use serde_json::Value;
use serde_json::json;

use crate::server::session::columns::offset;
use crate::server::session::desk::Desk;
use crate::server::session::desk::able;
use crate::server::session::files::Files;

const ARTICLE: &str = "-- a.news --
Data: 22.12.2025\r
lang: ro\r
\r
🗞️ Dmitri Peskov tace. [Ea]{actor=maria-zaharov} 🙂\u{20}
";

fn after(desk: &Desk, edits: &Value) -> String {
    let mut text = desk.open[&desk.uri("a.news")].1.clone();
    for edit in edits.as_array().expect("a list").iter().rev() {
        let [start, end] = ["start", "end"].map(|end| offset(&text, &edit["range"][end], desk.unit));
        text.replace_range(start..end, edit["newText"].as_str().expect("a string"));
    }
    text.replace('\r', "␍")
}

fn actions(desk: &mut Desk, shown: &Value, only: Option<&str>) -> Vec<Value> {
    let at = json!({ "line": 3, "character": 8 });
    let only = only.map(|only| vec![only]);
    let params = json!({
        "textDocument": { "uri": desk.uri("a.news") }, "range": { "start": at, "end": at },
        "context": { "diagnostics": shown, "only": only },
    });
    let answer = desk.client.request("textDocument/codeAction", params);
    answer.as_array().expect("a list").clone()
}

#[test]
fn actions_are_worked_out_when_they_are_chosen() {
    let mut capabilities = able();
    capabilities["textDocument"]["codeAction"] =
        json!({ "dataSupport": true, "resolveSupport": { "properties": ["edit"] } });
    let mut desk = Desk::within(&std::rc::Rc::new(Files::new(ARTICLE)), capabilities);
    desk.open("a.news");
    let shown = json!([{
        "range": { "start": { "line": 3, "character": 35 }, "end": { "line": 3, "character": 48 } },
        "code": "unknown-id", "source": "newsmark", "message": "as the client has it",
    }]);
    let offered = actions(&mut desk, &shown, None);
    let line = |action: &Value| {
        let shown = &action["diagnostics"][0]["message"];
        format!("{} {} {shown} edit: {}", action["kind"], action["title"], !action["edit"].is_null())
    };
    expect![[r#"
        "quickfix" "replace with `maria-zaharova`" "as the client has it" edit: true
        "refactor.rewrite" "tag “Dmitri Peskov”: actor=dmitri-peskov" null edit: true
        "refactor.rewrite" "tag the one recognised mention in this article" null edit: false
        "source.fixAll.newsmark" "mend the one thing in this article that is certain" null edit: false"#]]
    .assert_eq(&offered.iter().map(line).collect::<Vec<_>>().join("\n"));
    let fix_all = actions(&mut desk, &json!([]), Some("source.fixAll")).pop().expect("it is offered");
    let chosen = desk.client.request("codeAction/resolve", fix_all.clone());
    expect![[r"
        date 2025-12-22␍
        lang: ro␍
        ␍
        🗞️ Dmitri Peskov tace. [Ea]{actor=maria-zaharov} 🙂 
    "]]
    .assert_eq(&after(&desk, &chosen["edit"]["changes"][desk.uri("a.news")]));
    assert_eq!(actions(&mut desk, &json!([]), Some("source.organizeImports")), Vec::<Value>::new());
    desk.edit("a.news", "tace", "vorbește");
    expect!["-32801 the text has changed since: ask again"]
        .assert_eq(&desk.client.refused("codeAction/resolve", fix_all));
    desk.finish();
}

#[test]
fn who_asks_once_is_told_all_at_once() {
    let mut desk = Desk::new(ARTICLE);
    desk.open("a.news");
    let all = actions(&mut desk, &json!([]), None);
    let title = "tag the one recognised mention in this article";
    let tagged = all.iter().find(|action| action["title"] == title);
    let changes = &tagged.expect("it is offered")["edit"]["changes"];
    expect![[r"
        Data: 22.12.2025␍
        lang: ro␍
        ␍
        🗞️ [Dmitri Peskov]{actor=dmitri-peskov} tace. [Ea]{actor=maria-zaharov} 🙂 
    "]]
    .assert_eq(&after(&desk, &changes[desk.uri("a.news")]));
    desk.finish();
}

#[test]
fn an_article_is_formatted() {
    let mut desk = Desk::new(ARTICLE);
    desk.open("a.news");
    let uri = desk.uri("a.news");
    let options = json!({ "tabSize": 4, "insertSpaces": true });
    let params = json!({ "textDocument": { "uri": uri }, "options": options });
    let edits = desk.client.request("textDocument/formatting", params);
    expect![[r"
        Data: 22.12.2025␍
        lang ro␍
        ␍
        🗞️ Dmitri Peskov tace. [Ea]{actor=maria-zaharov} 🙂
    "]]
    .assert_eq(&after(&desk, &edits));
    let place = json!({ "line": 1, "character": 0 });
    let range = json!({ "start": place, "end": place });
    let params = json!({ "textDocument": { "uri": uri }, "range": range, "options": options });
    let edits = desk.client.request("textDocument/rangeFormatting", params);
    expect![[r"
        Data: 22.12.2025␍
        lang ro␍
        ␍
        🗞️ Dmitri Peskov tace. [Ea]{actor=maria-zaharov} 🙂 
    "]]
    .assert_eq(&after(&desk, &edits));
    desk.finish();
}
