//! Files that come to a newsroom cost themselves: the others aren't read again for them.

use std::fs;
use std::rc::Rc;

use serde_json::Value;

use crate::server::session::desk::Desk;
use crate::server::session::desk::able;
use crate::server::session::disk;
use crate::server::session::disk::seen;
use crate::server::session::disk::text;
use crate::server::session::files::Files;

/// A newsroom with many articles, two of which mention the event of the open one.
fn newsroom() -> Rc<Files> {
    let files = Rc::new(Files::new("-- none.md --\n-- .gitignore --\nold/\n"));
    for number in 0..150 {
        files.write(&format!("{}/{number}.news", number % 3), "date 2025-12-22\n\nNimic.\n");
    }
    files.write("a.news", text(10));
    files.write("0/b.news", text(11));
    files
}

fn write_all(desk: &Desk, paths: &[String], text: &str) {
    for path in paths {
        desk.files.write(path, text);
    }
}

/// How often articles of a root were read so far.
fn readings(desk: &mut Desk) -> usize {
    let count = desk.client.untaken().get("$/progress").copied().unwrap_or_default();
    let told: Vec<Value> = (0..count).map(|_| desk.client.next_notification("$/progress")).collect();
    told.iter().filter(|told| told["value"]["kind"] == "begin").count()
}

/// Does things to the newsroom's files, and fails where the root is read again for any of them.
fn come_and_go(desk: &mut Desk) {
    let until = |desk: &mut Desk, wanted: &str| desk.ask_until(|desk| seen(desk) == wanted);
    until(desk, "a.news 0/b.news");
    let mut readings_so_far = 0;
    desk.ask_until(|desk| {
        readings_so_far += readings(desk);
        readings_so_far == 1
    });
    let path = |desk: &Desk, below: &str| desk.files.folder().join(below);
    desk.files.write("1/c.news", text(12));
    desk.files.write("old/x.news", text(12));
    desk.tell_if_watching(&[("1/c.news", "created"), ("old", "created"), ("old/x.news", "created")]);
    until(desk, "a.news 0/b.news 1/c.news");
    // Many at once.
    let many: Vec<String> = (0..60).map(|number| format!("2/n{number}.news")).collect();
    write_all(desk, &many, "date 2025-12-23\n\nNimic.\n");
    desk.files.write("2/zz.news", text(13));
    let mut events: Vec<(&str, &str)> = many.iter().map(|path| (path.as_str(), "created")).collect();
    events.push(("2/zz.news", "created"));
    desk.tell_if_watching(&events);
    until(desk, "a.news 0/b.news 1/c.news 2/zz.news");
    // A folder that comes, takes another name, and goes.
    desk.files.write("new/deep/d.news", text(9));
    desk.tell_if_watching(&[("new", "created"), ("new/deep", "created"), ("new/deep/d.news", "created")]);
    until(desk, "new/deep/d.news a.news 0/b.news 1/c.news 2/zz.news");
    fs::rename(path(desk, "new"), path(desk, "newer")).expect("it can be renamed");
    desk.tell_if_watching(&[("new", "deleted"), ("newer", "created")]);
    until(desk, "newer/deep/d.news a.news 0/b.news 1/c.news 2/zz.news");
    desk.files.write("newer/deep/d.news", text(14));
    desk.tell_if_watching(&[("newer/deep/d.news", "changed")]);
    until(desk, "a.news 0/b.news 1/c.news 2/zz.news newer/deep/d.news");
    fs::remove_dir_all(path(desk, "newer")).expect("it can be removed");
    desk.tell_if_watching(&[("newer", "deleted")]);
    until(desk, "a.news 0/b.news 1/c.news 2/zz.news");
    // What says something else, many at once; what goes.
    write_all(desk, &many, "date 2025-12-24\n\nIar nimic.\n");
    desk.files.write("2/zz.news", text(8));
    desk.files.remove("1/c.news");
    for (_, what) in &mut events {
        *what = "changed";
    }
    events.push(("1/c.news", "deleted"));
    desk.tell_if_watching(&events);
    until(desk, "2/zz.news a.news 0/b.news");
    // What decides what an article is has the root read again.
    desk.files.write(".gitignore", "2/\n");
    desk.tell_if_watching(&[(".gitignore", "changed")]);
    until(desk, "a.news 0/b.news old/x.news");
    desk.ask_until(|desk| {
        readings_so_far += readings(desk);
        readings_so_far >= 2
    });
    assert_eq!(readings_so_far, 2, "the first time, and for .gitignore");
}

#[test]
fn the_client_tells() {
    let mut desk = Desk::within(&newsroom(), able());
    desk.open_with("probe.news", "date 2025-12-01\n\nVine [runda]{event=runda}.\n");
    come_and_go(&mut desk);
    desk.finish();
}

#[test]
fn the_server_watches() {
    let mut desk = disk::at(&newsroom());
    come_and_go(&mut desk);
    desk.finish();
}
