//! The client's own settings: told, asked for, laid beneath those of the file, and at work at once.

use std::rc::Rc;

use expect_test::expect;
use serde_json::Value;
use serde_json::json;

use crate::server::session::desk::Desk;
use crate::server::session::desk::able;
use crate::server::session::files::Files;
use crate::server::session::files::uri;

/// The weekday is wrong, there is no date, and a name is recognised.
const ARTICLE: &str = "Vineri, 17 mai 2025 🙂, Dmitri Peskov a tăcut [ieri]{when=2025-05-16}.\n";

/// An editor that can be asked for its settings, and says when they change if it is asked to.
fn asked() -> Value {
    let mut capabilities = able();
    capabilities["workspace"]["configuration"] = json!(true);
    capabilities["workspace"]["didChangeConfiguration"] = json!({ "dynamicRegistration": true });
    capabilities["workspace"]["inlayHint"] = json!({ "refreshSupport": true });
    capabilities
}

/// An editor that can't, with these `initializationOptions`.
fn plain(files: &Rc<Files>, options: Value) -> Desk {
    let mut params = json!({ "processId": null, "rootUri": uri(&files.folder()), "capabilities": able() });
    params["initializationOptions"] = options;
    Desk::introduced(files, params)
}

fn tell(desk: &mut Desk, settings: &Value) {
    desk.client.notify("workspace/didChangeConfiguration", json!({ "settings": settings }));
}

/// The rules that the article at `path` breaks, with their levels, once `rule` is among them at `level`, or not.
fn until(desk: &mut Desk, path: &str, rule: &str, level: Option<u64>) -> String {
    desk.wrong_when(path, |told| {
        let found = told["diagnostics"].as_array().into_iter().flatten();
        let mut found = found.filter(|finding| finding["code"] == rule);
        found.next().map(|finding| finding["severity"].as_u64().expect("a number")) == level
    })
}

#[test]
fn options_hold_until_something_else_is_told() {
    let files = Rc::new(Files::new(&format!("-- a.news --\n{ARTICLE}")));
    for options in [
        json!({ "rules": { "date-missing": "off" } }),
        json!({ "newsmark": { "rules": { "date-missing": "off" } } }),
    ] {
        let mut desk = plain(&files, options);
        desk.open("a.news");
        until(&mut desk, "a.news", "date-missing", None);
        tell(&mut desk, &json!({ "newsmark": { "rules": { "date-missing": "error" } } }));
        until(&mut desk, "a.news", "date-missing", Some(1));
        tell(&mut desk, &json!({ "other": {} }));
        until(&mut desk, "a.news", "date-missing", None);
        assert_eq!(desk.shown_messages(0), "");
        desk.finish();
    }
}

#[test]
fn the_file_lies_above_rule_by_rule() {
    let files = Rc::new(Files::new(&format!(
        "-- newsmark.json --\n{{ \"rules\": {{ \"date-missing\": \"hint\" }} }}\n-- a.news --\n{ARTICLE}"
    )));
    let ours = json!({ "newsmark": { "rules": { "date-missing": "off", "weekday-date": "error" } } });
    let mut desk = plain(&files, ours);
    desk.open("a.news");
    until(&mut desk, "a.news", "weekday-date", Some(1));
    until(&mut desk, "a.news", "date-missing", Some(4));
    // Of a broken file the last good text holds, over what the client says by now.
    files.write("newsmark.json", "{ \"rules\": {");
    desk.tell(&[("newsmark.json", "changed")]);
    desk.until("newsmark.json", "settings-invalid", true);
    tell(&mut desk, &json!({ "newsmark": { "rules": { "weekday-date": "hint", "date-missing": "off" } } }));
    until(&mut desk, "a.news", "weekday-date", Some(4));
    until(&mut desk, "a.news", "date-missing", Some(4));
    files.write("newsmark.json", "{}");
    desk.tell(&[("newsmark.json", "changed")]);
    until(&mut desk, "a.news", "date-missing", None);
    desk.finish();
}

#[test]
fn each_root_is_asked_about_by_itself() {
    let files = Rc::new(Files::new("-- none.md --\n"));
    for path in ["a/1.news", "b/1.news", "c/1.news"] {
        files.write(path, ARTICLE);
    }
    let folder = |name: &str| json!({ "uri": uri(&files.folder().join(name)), "name": name });
    let params = json!({
        "processId": null, "rootUri": null, "capabilities": asked(),
        "workspaceFolders": [folder("a"), folder("b")],
    });
    let mut desk = Desk::introduced(&files, params);
    // How often it asks, and about how many roots at once, is up to the server.
    desk.client.reply_with("workspace/configuration", |question| {
        let items = question["items"].as_array().expect("a list").iter();
        let answer = |item: &Value| {
            assert_eq!(item["section"], "newsmark");
            let level = if item["scopeUri"].to_string().contains("/c") { "off" } else { "error" };
            json!({ "rules": { "date-missing": level } })
        };
        items.map(answer).collect()
    });
    let change = json!({ "event": { "added": [folder("c")], "removed": [folder("b")] } });
    desk.client.notify("workspace/didChangeWorkspaceFolders", change);
    desk.open("a/1.news");
    desk.open("c/1.news");
    until(&mut desk, "a/1.news", "date-missing", Some(1));
    until(&mut desk, "c/1.news", "date-missing", None);
    desk.finish();
}

#[test]
fn folders_come_and_go_with_their_own_settings_and_cards() {
    let card = |role: &str| {
        format!(
            r#"{{ "cards": [{{ "id": "ana", "type": "Person", "name": "Ana Melinte", "description": "{role}" }}] }}"#
        )
    };
    let files = Rc::new(Files::new("-- none.md --\n"));
    for (folder, level) in [("a", "off"), ("b", "error")] {
        files.write(&format!("{folder}/1.news"), "Ieri [Ana]{actor=ana} a tăcut.\n");
        files.write(&format!("{folder}/registry/c.json"), card(&format!("din {folder}")));
        let settings = format!("{{ \"rules\": {{ \"date-missing\": \"{level}\" }} }}");
        files.write(&format!("{folder}/newsmark.json"), settings);
    }
    let folder = |name: &str| json!({ "uri": uri(&files.folder().join(name)), "name": name });
    let params = json!({
        "processId": null, "rootUri": null, "capabilities": able(), "workspaceFolders": [folder("a")],
    });
    let mut desk = Desk::introduced(&files, params);
    desk.open("a/1.news");
    desk.ask_until(|desk| desk.hover("a/1.news", "[A<|>na]").contains("din a"));
    let change = json!({ "event": { "added": [folder("b")], "removed": [] } });
    desk.client.notify("workspace/didChangeWorkspaceFolders", change);
    desk.open("b/1.news");
    desk.ask_until(|desk| desk.hover("b/1.news", "[A<|>na]").contains("din b"));
    until(&mut desk, "b/1.news", "date-missing", Some(1));
    until(&mut desk, "a/1.news", "date-missing", None);
    let change = json!({ "event": { "added": [], "removed": [folder("b")] } });
    desk.client.notify("workspace/didChangeWorkspaceFolders", change);
    // What is open there has its settings, as any file has that is opened from elsewhere …
    assert!(desk.hover("b/1.news", "[A<|>na]").contains("din b"));
    desk.edit("b/1.news", "Ieri", "Azi");
    until(&mut desk, "b/1.news", "date-missing", Some(1));
    // … and lives on by itself where there are none.
    files.remove("b/newsmark.json");
    desk.tell(&[("b/newsmark.json", "deleted")]);
    until(&mut desk, "b/1.news", "date-missing", Some(2));
    assert!(!desk.hover("b/1.news", "[A<|>na]").contains("din b"));
    assert!(desk.hover("a/1.news", "[A<|>na]").contains("din a"));
    desk.finish();
}

#[test]
fn what_is_read_follows_at_once() {
    let files = Rc::new(Files::new(&format!(
        "-- a.news --\n{ARTICLE}-- stories/1.txt --\ndate 2025-12-20\n\nA început [runda]{{#runda}}.\n\
         -- stories/2.txt --\ndate 2025-12-21\n\nA urmat [runda]{{event=runda}}.\n\
         -- cards/c.json --\n{{ \"cards\": [{{ \"id\": \"ana\", \"type\": \"Person\", \"name\": \"Ana Melinte\" }}] }}\n"
    )));
    let mut desk = Desk::within(&files, asked());
    desk.open("stories/2.txt");
    let question = "A urmat [run<|>da]";
    assert!(!desk.definition("stories/2.txt", question).contains("1.txt"));
    let ours =
        json!({ "articles": ["stories/**"], "registry": ["cards/*.json"], "hints": { "times": false } });
    desk.client.reply("workspace/configuration", json!([ours]));
    tell(&mut desk, &Value::Null);
    desk.ask_until(|desk| desk.definition("stories/2.txt", question).contains("stories/1.txt"));
    desk.client.reply("workspace/configuration", json!([null]));
    tell(&mut desk, &Value::Null);
    desk.ask_until(|desk| !desk.definition("stories/2.txt", question).contains("1.txt"));
    assert_eq!(desk.shown_messages(0), "");
    desk.finish();
}

#[test]
fn hints_are_turned_off_and_on() {
    let files = Rc::new(Files::new(&format!("-- a.news --\n{ARTICLE}")));
    let mut desk = Desk::within(&files, asked());
    desk.open("a.news");
    let hints = |desk: &mut Desk| {
        let range = json!({ "start": { "line": 0, "character": 0 }, "end": { "line": 9, "character": 0 } });
        let params = json!({ "textDocument": { "uri": desk.uri("a.news") }, "range": range });
        let found = desk.client.request("textDocument/inlayHint", params);
        let label = |hint: &Value| hint["label"][0]["value"].as_str().expect("a string").to_owned();
        found.as_array().into_iter().flatten().map(label).collect::<Vec<_>>()
    };
    desk.ask_until(|desk| hints(desk) == ["dmitri-peskov", "Fri 16 May 2025"]);
    for (ours, left) in [
        (json!({ "times": false }), vec!["dmitri-peskov"]),
        (json!({ "times": true, "ids": false }), vec!["Fri 16 May 2025"]),
        (json!({ "times": null }), vec!["dmitri-peskov", "Fri 16 May 2025"]),
    ] {
        desk.client.reply("workspace/configuration", json!([{ "hints": ours }]));
        tell(&mut desk, &json!({}));
        desk.ask_until(|desk| hints(desk) == left);
    }
    // The file holds before the client, and the client is asked to ask again.
    files.write("newsmark.json", "{ \"hints\": { \"ids\": false } }");
    desk.tell(&[("newsmark.json", "created")]);
    desk.ask_until(|desk| hints(desk) == ["Fri 16 May 2025"]);
    desk.ask_until(|desk| desk.client.calls().contains_key("workspace/inlayHint/refresh"));
    desk.finish();
}

#[test]
fn what_is_wrong_is_shown_once_and_the_rest_holds() {
    let files = Rc::new(Files::new(&format!("-- a.news --\n{ARTICLE}")));
    let mut desk = Desk::within(&files, asked());
    desk.open("a.news");
    let ours = json!({
        "path": "newsmark", "trace": { "server": "off" }, "langs": "ro", "lang": 3, "timeZone": "Europa Est",
        "rules": { "date-missing": "of", "weekday-dates": "off", "weekday-date": "hint" },
        "overrides": [{ "files": ["[a"], "rules": { "date-future": true } }],
        "limits": { "articleBytes": 0, "bytes": 1 }, "hints": { "times": "no" },
    });
    for _ in 0..2 {
        desk.client.reply("workspace/configuration", json!([ours]));
        tell(&mut desk, &json!({}));
        until(&mut desk, "a.news", "weekday-date", Some(4));
        desk.client.reply("workspace/configuration", json!([null]));
        tell(&mut desk, &json!({}));
        until(&mut desk, "a.news", "weekday-date", Some(2));
    }
    let mut shown: Vec<String> = desk.shown_messages(10).lines().map(str::to_owned).collect();
    shown.sort();
    expect![[r#"
        2 "newsmark.hints.times: `times` takes true or false, not a string"
        2 "newsmark.lang: `lang` takes a string, not the number 3"
        2 "newsmark.langs: no field is called `langs`: did you mean `lang`?"
        2 "newsmark.limits.articleBytes: a limit is a whole number of bytes from 1 to 4294967295"
        2 "newsmark.limits.bytes: no field is called `bytes`: known here are `articleBytes`, `registryBytes`"
        2 "newsmark.overrides[0].files[0]: `[a` is not a glob: unclosed character class; missing ']'"
        2 "newsmark.overrides[0].rules.date-future: a rule takes a string, not true or false"
        2 "newsmark.rules.date-missing: a rule is `error`, `warning`, `hint` or `off`: did you mean `off`?"
        2 "newsmark.rules.weekday-dates: no rule is called `weekday-dates`: did you mean `weekday-date`?"
        2 "newsmark.timeZone: this is no time zone: write one like `Europe/Chisinau`""#]]
    .assert_eq(&shown.join("\n"));
    desk.client.reply("workspace/configuration", json!([["a list"]]));
    tell(&mut desk, &json!({}));
    let told = desk.client.next_notification("window/showMessage");
    assert_eq!(told["message"], "newsmark: write an object with the keys of newsmark.json");
    desk.finish();
}
