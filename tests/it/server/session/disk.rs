//! A disk that changes while nobody tells: the server watches for itself where its client can't.

use std::fs;
use std::path::PathBuf;
use std::rc::Rc;

use serde_json::Value;
use serde_json::json;

use crate::server::session::desk::Desk;
use crate::server::session::files::Files;
use crate::server::session::files::uri;

const PROBE: &str = "date 2025-12-01\n\nVine [runda]{event=runda}.\n";

/// An article of this day that mentions the event.
pub(super) fn text(day: u8) -> String {
    format!("date 2025-12-{day:02}\n\n🙂 A fost [runda]{{event=runda}}.\n")
}

/// A newsroom with these files, and an editor that doesn't watch, with an article open that asks about all others.
fn desk(paths: &[&str]) -> Desk {
    let files = Rc::new(Files::new("-- none.md --\n"));
    for (day, path) in (10..).zip(paths) {
        files.write(path, text(day));
    }
    at(&files)
}

/// An editor that doesn't watch, with an article open that asks about all others.
pub(super) fn at(files: &Rc<Files>) -> Desk {
    let mut desk = Desk::within(files, json!({ "window": { "workDoneProgress": true } }));
    desk.open_with("probe.news", PROBE);
    desk
}

/// The articles that mention the event, by date.
pub(super) fn seen(desk: &mut Desk) -> String {
    let mut question = desk.place("probe.news", "[run<|>da");
    question["context"] = json!({ "includeDeclaration": true });
    let found = desk.client.request("textDocument/references", question);
    let below = |place: &Value| {
        let path = place["uri"].as_str().expect("a string").to_owned();
        path.strip_prefix(&desk.spelled).unwrap_or(&path).trim_start_matches('/').to_owned()
    };
    let found = found.as_array().into_iter().flatten().map(below);
    found.filter(|path| path != "probe.news").collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn until(desk: &mut Desk, wanted: &str) {
    let mut last = String::new();
    let mut is_wanted = |desk: &mut Desk| {
        last = seen(desk);
        last == wanted
    };
    let found = crate::server::session::desk::in_time(|| is_wanted(desk));
    assert!(found, "{wanted:?} is on disk, and known is {last:?}");
}

fn path(desk: &Desk, below: &str) -> PathBuf {
    desk.files.folder().join(below)
}

fn rename(desk: &Desk, from: &str, to: &str) {
    fs::rename(path(desk, from), path(desk, to)).expect("it can be renamed");
}

/// Makes the link `at` lead to `to`.
pub(super) fn link(to: &std::path::Path, at: &std::path::Path) {
    #[cfg(unix)]
    std::os::unix::fs::symlink(to, at).expect("it can be linked");
    #[cfg(windows)]
    std::os::windows::fs::symlink_file(to, at).expect("it can be linked");
}

#[test]
fn files_are_made_written_and_removed() {
    let mut desk = desk(&["a.news"]);
    until(&mut desk, "a.news");
    desk.files.write("b.news", text(5));
    until(&mut desk, "b.news a.news");
    desk.files.write("b.news", text(20));
    until(&mut desk, "a.news b.news");
    desk.files.write("a.news", "date 2025-12-11\n\nNimic.\n");
    until(&mut desk, "b.news");
    desk.files.remove("b.news");
    until(&mut desk, "");
    desk.files.write("a.news", text(3));
    until(&mut desk, "a.news");
    desk.finish();
}

#[test]
fn files_are_renamed() {
    let mut desk = desk(&["a.news", "b.news"]);
    until(&mut desk, "a.news b.news");
    rename(&desk, "a.news", "c.news");
    until(&mut desk, "c.news b.news");
    rename(&desk, "c.news", "C.news");
    until(&mut desk, "C.news b.news");
    rename(&desk, "b.news", "b.off");
    until(&mut desk, "C.news");
    rename(&desk, "b.off", "b.news");
    until(&mut desk, "C.news b.news");
    desk.finish();
}

#[test]
fn a_file_is_replaced_as_editors_do() {
    let mut desk = desk(&["a.news", "b.news"]);
    for day in [20, 4, 25] {
        desk.files.write(".a.news.tmp", text(day));
        rename(&desk, ".a.news.tmp", "a.news");
        until(&mut desk, if day > 11 { "b.news a.news" } else { "a.news b.news" });
        // By way of a backup.
        rename(&desk, "b.news", "b.news~");
        desk.files.write("b.news", text(11));
        desk.files.remove("b.news~");
        until(&mut desk, if day > 11 { "b.news a.news" } else { "a.news b.news" });
    }
    desk.finish();
}

#[test]
fn folders_come_move_and_go() {
    let mut desk = desk(&["a.news"]);
    until(&mut desk, "a.news");
    desk.files.write("sub/deep/b.news", text(11));
    until(&mut desk, "a.news sub/deep/b.news");
    desk.files.write("sub/deep/c.news", text(12));
    until(&mut desk, "a.news sub/deep/b.news sub/deep/c.news");
    rename(&desk, "sub", "other");
    until(&mut desk, "a.news other/deep/b.news other/deep/c.news");
    desk.files.write("other/deep/b.news", text(13));
    until(&mut desk, "a.news other/deep/c.news other/deep/b.news");
    fs::create_dir(path(&desk, "sub")).expect("a folder can be made");
    rename(&desk, "other/deep", "sub/again");
    until(&mut desk, "a.news sub/again/c.news sub/again/b.news");
    desk.files.write("sub/again/c.news", text(14));
    until(&mut desk, "a.news sub/again/b.news sub/again/c.news");
    fs::remove_dir_all(path(&desk, "sub")).expect("it can be removed");
    until(&mut desk, "a.news");
    desk.files.write("sub/again/c.news", text(14));
    until(&mut desk, "a.news sub/again/c.news");
    desk.finish();
}

#[test]
fn what_is_ignored_stays_ignored_until_it_is_not() {
    let mut desk = desk(&["a.news", "node_modules/b.news", ".hidden/c.news"]);
    desk.files.write(".gitignore", "node_modules/\n");
    until(&mut desk, "a.news");
    desk.files.write("node_modules/b.news", text(12));
    desk.files.write("d.news", text(13));
    until(&mut desk, "a.news d.news");
    desk.files.write(".gitignore", "d.news\n");
    until(&mut desk, "a.news node_modules/b.news");
    desk.files.write("node_modules/b.news", text(2));
    until(&mut desk, "node_modules/b.news a.news");
    desk.finish();
}

#[test]
fn settings_and_cards_are_read_again() {
    let mut desk = desk(&["a.news", "stories/b.txt"]);
    until(&mut desk, "a.news");
    desk.files.write("newsmark.json", "{ \"articles\": [\"stories/*\"] }");
    until(&mut desk, "stories/b.txt");
    desk.files.write(
        "registry/more/cards.json",
        r#"{ "cards": [{ "id": "runda", "type": "Event", "name": "Runda mare" }] }"#,
    );
    desk.ask_until(|desk| desk.hover("probe.news", "[run<|>da").contains("Runda mare"));
    desk.files.remove("newsmark.json");
    until(&mut desk, "registry/more/cards.json a.news");
    desk.finish();
}

#[test]
fn a_root_without_articles_takes_raw_texts() {
    let files = Rc::new(Files::new("-- none.md --\n"));
    files.write("a.txt", text(10));
    files.write("b.news", text(11));
    let mut desk = at(&files);
    until(&mut desk, "b.news");
    files.remove("b.news");
    // The open article is not on disk.
    until(&mut desk, "a.txt");
    files.write("b.news", text(11));
    until(&mut desk, "b.news");
    desk.finish();
}

#[test]
fn links_lead_to_files_that_change() {
    let mut desk = desk(&["a.news"]);
    let store = desk.files.top().join("store");
    fs::create_dir(&store).expect("a folder can be made");
    desk.files.write("../store/x.txt", text(12));
    desk.files.write("../store/y.txt", text(3));
    link(&store.join("x.txt"), &path(&desk, "l.news"));
    link(&store, &path(&desk, "folder"));
    until(&mut desk, "a.news l.news");
    desk.files.write("../store/x.txt", text(4));
    until(&mut desk, "l.news a.news");
    desk.files.write("../store/z.txt", text(14));
    fs::rename(store.join("z.txt"), store.join("x.txt")).expect("it can be renamed");
    until(&mut desk, "a.news l.news");
    desk.files.remove("l.news");
    link(&store.join("y.txt"), &path(&desk, "l.news"));
    until(&mut desk, "l.news a.news");
    desk.files.write("../store/y.txt", text(20));
    until(&mut desk, "a.news l.news");
    desk.files.remove("../store/y.txt");
    until(&mut desk, "a.news");
    desk.finish();
}

#[test]
fn a_checkout_is_read_once() {
    let files = Rc::new(Files::new("-- none.md --\n"));
    let lay = |day: u8| {
        for number in 0..1500 {
            files.write(&format!("{}/{number}.news", number % 30), "date 2025-12-22\n\nNimic.\n");
        }
        files.write("29/last.news", text(day));
    };
    lay(10);
    files.write("a.news", text(11));
    let mut desk = at(&files);
    until(&mut desk, "29/last.news a.news");
    let begun = |desk: &mut Desk| {
        let count = desk.client.untaken().get("$/progress").copied().unwrap_or_default();
        let told: Vec<Value> = (0..count).map(|_| desk.client.next_notification("$/progress")).collect();
        told.iter().filter(|told| told["value"]["kind"] == "begin").count()
    };
    begun(&mut desk);
    for folder in 0..30 {
        fs::remove_dir_all(path(&desk, &folder.to_string())).expect("it can be removed");
    }
    lay(12);
    until(&mut desk, "a.news 29/last.news");
    // A reading begins after a short quiet, and now and then where that doesn't come.
    let begun = begun(&mut desk);
    assert!(begun <= 12, "{begun} readings");
    desk.finish();
}

#[test]
fn a_root_goes_and_comes_back() {
    let files = Rc::new(Files::new("-- none.md --\n"));
    files.write("in/root/a.news", text(10));
    files.write("b.news", text(12));
    let root = uri(&files.folder().join("in/root"));
    let params = json!({ "processId": null, "rootUri": root, "capabilities": {} });
    let mut desk = Desk::introduced(&files, params);
    desk.open_with("in/root/probe.news", PROBE);
    let until = |desk: &mut Desk, wanted: bool| {
        desk.ask_until(|desk| {
            desk.definition("in/root/probe.news", "[run<|>da").contains("a.news") == wanted
        });
    };
    until(&mut desk, true);
    for (from, to) in [("in/root", "in/away"), ("in", "out")] {
        rename(&desk, from, to);
        until(&mut desk, false);
        rename(&desk, to, from);
        until(&mut desk, true);
    }
    fs::remove_dir_all(path(&desk, "in/root")).expect("it can be removed");
    until(&mut desk, false);
    files.write("in/root/a.news", text(10));
    until(&mut desk, true);
    files.remove("in/root/a.news");
    until(&mut desk, false);
    desk.finish();
}

#[test]
fn settings_above_an_open_root() {
    let files = Rc::new(Files::new("-- none.md --\n"));
    files.write("in/root/a.news", text(10));
    files.write("b.news", text(12));
    let root = uri(&files.folder().join("in/root"));
    let params = json!({ "processId": null, "rootUri": root, "capabilities": {} });
    let mut desk = Desk::introduced(&files, params);
    desk.open_with("in/root/probe.news", PROBE);
    let until = |desk: &mut Desk, wanted: &str| {
        desk.ask_until(|desk| {
            let mut question = desk.place("in/root/probe.news", "[run<|>da");
            question["context"] = json!({ "includeDeclaration": true });
            let found = desk.client.request("textDocument/references", question).to_string();
            ["a.news", "b.news"].iter().filter(|path| found.contains(**path)).copied().collect::<String>()
                == wanted
        });
    };
    until(&mut desk, "a.news");
    files.write("newsmark.json", "{}");
    until(&mut desk, "a.newsb.news");
    files.write("b.news", "date 2025-12-12\n\nNimic.\n");
    until(&mut desk, "a.news");
    files.write("b.news", text(12));
    until(&mut desk, "a.newsb.news");
    files.remove("newsmark.json");
    until(&mut desk, "a.news");
    desk.finish();
}

#[test]
fn what_is_open_holds_before_its_file() {
    let mut desk = desk(&["a.news", "b.news"]);
    desk.open("b.news");
    until(&mut desk, "a.news b.news");
    desk.files.write("b.news", text(2));
    desk.files.write("c.news", text(20));
    until(&mut desk, "a.news b.news c.news");
    desk.files.remove("b.news");
    desk.files.write("c.news", text(1));
    until(&mut desk, "c.news a.news b.news");
    desk.close("b.news");
    until(&mut desk, "c.news a.news");
    // A file that is made while its text is open is there when that is closed.
    desk.open_with("d.news", &text(15));
    desk.files.write("d.news", text(16));
    desk.files.write("e.news", text(30));
    until(&mut desk, "c.news a.news d.news e.news");
    desk.close("d.news");
    until(&mut desk, "c.news a.news d.news e.news");
    desk.finish();
}
