//! An editor that stays open overnight: what is later than tomorrow today may be tomorrow's soon.

use std::rc::Rc;
use std::sync::Arc;
use std::sync::Mutex;

use newsmark::time::Moment;
use serde_json::Value;
use serde_json::json;

use crate::server::session::desk::Desk;
use crate::server::session::desk::able;
use crate::server::session::files::Files;
use crate::server::session::files::uri;
use crate::server::session::pull::asking;

/// Two newsrooms; it is midnight in the first one two hours before it is in the second.
const NEWSROOMS: &str = r#"-- east/newsmark.json --
{ "timeZone": "Europe/Chisinau" }
-- east/open.news --
date 2026-01-12

Nimic nou.
-- east/closed.news --
date 2026-01-12

Nimic nou.
-- west/open.news --
date 2026-01-12

Nimic nou.
"#;

/// A clock that stands still until it is set.
#[derive(Clone)]
struct Clock(Arc<Mutex<Moment>>);

impl Clock {
    fn new(instant: &str) -> Self {
        Self(Arc::new(Mutex::new(at(instant))))
    }

    fn set(&self, instant: &str) {
        *self.0.lock().expect("nobody panics with the clock") = at(instant);
    }

    fn desk(&self, mut capabilities: Value) -> Desk {
        let files = Rc::new(Files::new(NEWSROOMS));
        let folder = |name: &str| json!({ "uri": uri(&files.folder().join(name)), "name": name });
        capabilities["workspace"]["inlayHint"] = json!({ "refreshSupport": true });
        let params = json!({
            "processId": null, "rootUri": null, "capabilities": capabilities,
            "workspaceFolders": [folder("east"), folder("west")],
        });
        let clock = Arc::clone(&self.0);
        Desk::indoors_when(&files, params, &[], move || *clock.lock().expect("nobody panics with the clock"))
    }
}

fn at(instant: &str) -> Moment {
    Moment::At(instant.parse().expect("an instant"))
}

const RULE: &str = "date-future";

#[test]
fn who_is_told_is_told_when_the_day_ends() {
    let clock = Clock::new("2026-01-10T21:59:59.999Z");
    let mut desk = clock.desk(able());
    desk.open("east/open.news");
    desk.open("west/open.news");
    let all = ["east/open.news", "east/closed.news", "west/open.news"];
    for path in all {
        desk.until(path, RULE, true);
    }
    clock.set("2026-01-10T22:00:00Z");
    desk.until("east/open.news", RULE, false);
    desk.until("east/closed.news", RULE, false);
    assert!(desk.all_wrong().contains_key(&desk.uri("west/open.news")), "there it is the day before");
    clock.set("2026-01-10T23:59:59.999Z");
    desk.hover("west/open.news", "Nim<|>ic");
    assert!(desk.all_wrong().contains_key(&desk.uri("west/open.news")), "there it is the day before");
    clock.set("2026-01-11T00:00:00Z");
    desk.until("west/open.news", RULE, false);
    desk.finish();
}

#[test]
fn a_day_that_was_set_too_late_is_set_back() {
    let clock = Clock::new("2026-01-12T23:59:59.999Z");
    let mut desk = clock.desk(able());
    desk.open("east/open.news");
    desk.wrong("east/open.news");
    clock.set("2026-01-08T23:59:59.999Z");
    for path in ["east/open.news", "east/closed.news", "west/open.news"] {
        desk.until(path, RULE, true);
    }
    desk.finish();
}

#[test]
fn who_asks_is_answered_when_the_day_ends() {
    let clock = Clock::new("2026-01-10T21:59:59.999Z");
    let mut desk = clock.desk(asking());
    desk.open("east/open.news");
    let question = json!({ "previousResultIds": [] });
    let first = desk.client.request("workspace/diagnostic", question);
    let wrong = |answer: &Value| {
        let reports = answer["items"].as_array().into_iter().flatten();
        let wrong = reports.filter(|report| report["items"].to_string().contains(RULE));
        wrong.map(|report| report["uri"].as_str().expect("a string").to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(wrong(&first).len(), 3, "{first}");
    let known: Vec<Value> = first["items"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|report| json!({ "uri": report["uri"], "value": report["resultId"] }))
        .collect();
    let id = desk.client.ask("workspace/diagnostic", json!({ "previousResultIds": known }));
    clock.set("2026-01-10T22:00:00Z");
    let answer = desk.client.answer(&json!(id)).expect("an answer");
    assert!(answer["items"].as_array().is_some_and(|items| !items.is_empty()), "{answer}");
    desk.ask_until(|desk| {
        let now = desk.client.request("workspace/diagnostic", json!({ "previousResultIds": [] }));
        wrong(&now) == [desk.uri("west/open.news")]
    });
    desk.finish();
}
