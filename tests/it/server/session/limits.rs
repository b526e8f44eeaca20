//! A system that watches no more files: the user is told, and what changes is seen when something is saved.

use std::rc::Rc;

use serde_json::json;

use crate::server::session::desk::Desk;
use crate::server::session::disk::seen;
use crate::server::session::disk::text;
use crate::server::session::files::Files;
use crate::server::session::files::uri;

/// A newsroom of three folders, where no more than `most` are watched.
fn desk(most: usize) -> Desk {
    let files = Rc::new(Files::new("-- none.md --\n"));
    for (day, path) in [(10, "a.news"), (11, "sub/b.news"), (12, "sub/deep/c.news")] {
        files.write(path, text(day));
    }
    let root = uri(&files.folder());
    let params = json!({ "processId": null, "rootUri": root, "capabilities": {} });
    let mut desk = Desk::short_sighted(&files, params, most);
    desk.open_with("probe.news", "date 2025-12-01\n\nVine [runda]{event=runda}.\n");
    desk.ask_until(|desk| seen(desk) == "a.news sub/b.news sub/deep/c.news");
    desk
}

/// Saves until what happened outside the editor is seen, twice; the user isn't told again.
fn see_by_saving(desk: &mut Desk) {
    desk.files.write("sub/deep/c.news", text(9));
    desk.files.write("sub/new/d.news", text(13));
    desk.say_saved("probe.news");
    desk.ask_until(|desk| seen(desk) == "sub/deep/c.news a.news sub/b.news sub/new/d.news");
    desk.files.remove("sub/b.news");
    desk.say_saved("probe.news");
    desk.ask_until(|desk| seen(desk) == "sub/deep/c.news a.news sub/new/d.news");
    assert_eq!(desk.shown_messages(0), "");
}

#[test]
#[cfg(target_os = "linux")]
fn too_many_folders() {
    let mut desk = desk(1);
    expect_test::expect![[r#"2 "the system watches no more files: raise fs.inotify.max_user_watches; until then changes outside the editor are taken up when something is saved here""#]]
        .assert_eq(&desk.shown_messages(1));
    see_by_saving(&mut desk);
    desk.finish();
}

#[test]
#[cfg(target_os = "linux")]
fn too_many_watchers() {
    let mut desk = desk(0);
    expect_test::expect![[r#"2 "the system watches no more files: raise fs.inotify.max_user_instances; until then changes outside the editor are taken up when something is saved here""#]]
        .assert_eq(&desk.shown_messages(1));
    see_by_saving(&mut desk);
    desk.finish();
}

#[test]
fn just_enough() {
    let mut desk = desk(1000);
    desk.files.write("sub/new/d.news", text(13));
    desk.ask_until(|desk| seen(desk) == "a.news sub/b.news sub/deep/c.news sub/new/d.news");
    assert_eq!(desk.shown_messages(0), "");
    desk.finish();
}
