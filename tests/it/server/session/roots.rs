//! Which articles belong together: homes, several roots, roots in roots, what is ignored.

use std::rc::Rc;

use serde_json::Value;
use serde_json::json;

use crate::server::session::desk::Desk;
use crate::server::session::desk::able;
use crate::server::session::files::Files;
use crate::server::session::files::uri;

const ONE: &str = "date 2025-12-20\n\nA început [runda]{#runda}.\n";
const TWO: &str = "date 2025-12-21\n\nA urmat [runda]{event=runda}.\n";

/// A newsroom with an article at each of the paths: the first declares an event, the others mention it.
fn files(paths: &[&str]) -> Rc<Files> {
    let files = Rc::new(Files::new("-- none.md --\n"));
    for (index, path) in paths.iter().enumerate() {
        files.write(path, if index == 0 { ONE } else { TWO });
    }
    files
}

fn introduction(files: &Files, folders: &[&str]) -> Value {
    let uri = |folder: &&str| uri(&files.folder().join(folder)).trim_end_matches('/').to_owned();
    let folders: Vec<Value> =
        folders.iter().map(|folder| json!({ "uri": uri(folder), "name": "" })).collect();
    json!({ "processId": null, "rootUri": null, "workspaceFolders": folders, "capabilities": able() })
}

/// Whether the article at `path`, a later one, belongs together with the first.
fn belongs(desk: &mut Desk, path: &str) -> bool {
    let was_open = desk.open.contains_key(&desk.uri(path));
    if !was_open {
        desk.open(path);
    }
    let leads = desk.definition(path, "[run<|>da");
    if !was_open {
        desk.close(path);
    }
    !leads.contains(path)
}

/// Asks until the answer is this.
fn until_belongs(desk: &mut Desk, path: &str, wanted: bool) {
    desk.ask_until(|desk| belongs(desk, path) == wanted);
}

#[test]
fn a_home_is_never_indexed() {
    let files = files(&["1.news", "2.news", "work/1.news", "work/2.news"]);
    files.write("work/1.news", ONE);
    let home = files.folder();
    let mut desk = Desk::at_home(&files, &home, introduction(&files, &[""]));
    assert!(!belongs(&mut desk, "2.news"));
    desk.open("1.news");
    assert!(desk.hover("1.news", "[run<|>da").contains("1 report"));
    desk.finish();
    // Settings there make no root, and a folder in a home is one as any other.
    files.write("newsmark.json", "{}");
    let mut desk = Desk::at_home(&files, &home, introduction(&files, &[]));
    assert!(!belongs(&mut desk, "2.news"));
    assert!(belongs(&mut desk, "work/2.news"));
    desk.finish();
}

#[test]
fn two_roots_know_nothing_of_each_other() {
    let files = files(&["a/1.news", "a/2.news", "b/2.news"]);
    let mut desk = Desk::introduced(&files, introduction(&files, &["a", "b"]));
    assert!(belongs(&mut desk, "a/2.news"));
    assert!(!belongs(&mut desk, "b/2.news"));
    desk.finish();
}

#[test]
fn a_folder_in_a_folder_is_a_root_by_its_settings_only() {
    let files = files(&["1.news", "in/2.news", "own/2.news"]);
    files.write("own/newsmark.json", "{}");
    for folders in [&["", "in", "own"][..], &["own", "in", ""], &[""], &["", "own"]] {
        let mut desk = Desk::introduced(&files, introduction(&files, folders));
        assert!(belongs(&mut desk, "in/2.news"), "{folders:?}");
        assert!(!belongs(&mut desk, "own/2.news"), "{folders:?}");
        desk.finish();
    }
}

#[test]
fn settings_that_come_and_go_make_and_end_a_root() {
    let files = files(&["1.news", "in/2.news"]);
    let mut desk = Desk::introduced(&files, introduction(&files, &[""]));
    assert!(belongs(&mut desk, "in/2.news"));
    desk.open("in/2.news");
    files.write("in/newsmark.json", "{}");
    desk.tell(&[("in/newsmark.json", "created")]);
    until_belongs(&mut desk, "in/2.news", false);
    files.remove("in/newsmark.json");
    desk.tell(&[("in/newsmark.json", "deleted")]);
    until_belongs(&mut desk, "in/2.news", true);
    desk.finish();
}

#[test]
fn settings_above_a_root_that_the_client_watches() {
    let files = files(&["in/root/1.news", "2.news", "in/root/3.news"]);
    let mut params = introduction(&files, &["in/root"]);
    params["capabilities"]["workspace"]["didChangeWatchedFiles"]["relativePatternSupport"] = json!(true);
    let mut desk = Desk::introduced(&files, params);
    assert!(belongs(&mut desk, "in/root/3.news"));
    desk.ask_until(|desk| {
        let asked = desk.client.calls().remove("client/registerCapability").unwrap_or_default();
        asked.iter().any(|asked| asked.contains("\"pattern\":\"newsmark.json\""))
    });
    assert!(!belongs(&mut desk, "2.news"));
    files.write("newsmark.json", "{}");
    desk.tell(&[("newsmark.json", "created")]);
    until_belongs(&mut desk, "2.news", true);
    files.remove("newsmark.json");
    desk.tell(&[("newsmark.json", "deleted")]);
    until_belongs(&mut desk, "2.news", false);
    assert!(belongs(&mut desk, "in/root/3.news"));
    desk.finish();
}

#[test]
fn a_new_file_is_seen_where_the_client_says_that_it_was_written() {
    let files = files(&["1.news"]);
    let mut desk = Desk::introduced(&files, introduction(&files, &[""]));
    desk.open("1.news");
    assert!(desk.definition("1.news", "[run<|>da").contains("1.news"));
    files.write("2.news", TWO);
    desk.tell(&[("2.news~", "created"), ("2.news", "changed"), ("2.news~", "deleted")]);
    desk.ask_until(|desk| desk.definition("1.news", "[run<|>da").contains("2.news"));
    desk.finish();
}

#[test]
fn folders_that_come_and_go() {
    let files = files(&["a/1.news", "a/2.news", "a/in/2.news"]);
    let mut desk = Desk::introduced(&files, introduction(&files, &["a/in"]));
    desk.open("a/in/2.news");
    desk.open("a/2.news");
    assert!(!belongs(&mut desk, "a/2.news"), "it lives by itself");
    let change = |desk: &mut Desk, added: &[&str], removed: &[&str]| {
        let list = |folders: &[&str]| introduction(&desk.files, folders)["workspaceFolders"].clone();
        let event = json!({ "added": list(added), "removed": list(removed) });
        desk.client.notify("workspace/didChangeWorkspaceFolders", json!({ "event": event }));
    };
    change(&mut desk, &["a"], &[]);
    assert!(belongs(&mut desk, "a/2.news"));
    assert!(belongs(&mut desk, "a/in/2.news"));
    change(&mut desk, &[], &["a"]);
    assert!(!belongs(&mut desk, "a/2.news"));
    assert!(!belongs(&mut desk, "a/in/2.news"));
    change(&mut desk, &["a"], &["a/in"]);
    assert!(belongs(&mut desk, "a/in/2.news"));
    desk.finish();
}

#[test]
fn what_is_ignored_is_no_article_until_it_is_opened() {
    let files = files(&["old/1.news", "2.news", "3.news"]);
    files.write(".gitignore", "old/\n");
    let mut desk = Desk::introduced(&files, introduction(&files, &[""]));
    desk.open("3.news");
    assert!(desk.definition("3.news", "[run<|>da").contains("2.news"));
    desk.open("old/1.news");
    assert!(desk.definition("3.news", "[run<|>da").contains("old/1.news"));
    desk.close("old/1.news");
    assert!(!desk.definition("3.news", "[run<|>da").contains("old/1.news"));
    files.write(".gitignore", "");
    desk.tell(&[(".gitignore", "changed")]);
    desk.ask_until(|desk| desk.definition("3.news", "[run<|>da").contains("old/1.news"));
    desk.finish();
}

#[test]
fn a_root_that_lies_in_an_ignored_place() {
    for pattern in ["build/\n", "/build/**\n", "build\n", "*\n"] {
        let files = files(&["build/in/1.news", "build/in/2.news"]);
        files.write(".gitignore", pattern);
        let mut desk = Desk::introduced(&files, introduction(&files, &["build/in"]));
        assert!(belongs(&mut desk, "build/in/2.news"), "{pattern}");
        desk.finish();
    }
}
